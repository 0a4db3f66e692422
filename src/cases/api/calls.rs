//! Calls to people and what became of promises, for machines.

use super::seen;
use crate::call::{self, Called};
use crate::promise::{self, OutcomeView};
use crate::views::CaseView;
use chrono::{DateTime, Utc};
use entity::words::CaseId;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct CallsApi;

/// A call to the person of a case.
#[derive(Object)]
struct CallBody {
    /// Somebody answered: it is an answer, and the clock stops at `call_at`.
    reached: bool,
    /// What was said; its person reads it. Needed where somebody was reached.
    call_text: Option<String>,
    /// When it was: not before they asked, not in the future. Now, when it is left out.
    call_at: Option<DateTime<Utc>>,
    /// The version its writer saw.
    version: Option<i64>,
}

/// What became of promises, the latest first.
#[derive(Object)]
struct OutcomeList {
    items: Vec<OutcomeView>,
    /// Hand it back as `after`; null at the end.
    next: Option<String>,
}

#[OpenApi]
impl CallsApi {
    /// Write down a call
    #[oai(path = "/cases/:id/calls", method = "post", operation_id = "log_call")]
    async fn call(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<CallBody>,
    ) -> ApiResult<Json<CaseView>> {
        let (id, said) = (CaseId(id.0), said.0);
        let call = Called {
            reached: said.reached,
            text: said.call_text.unwrap_or_default(),
            at: said.call_at,
        };
        call::called(&asked, id, said.version, call).await?;
        seen(&asked, id).await
    }

    /// What became of every promise of the last twelve months
    ///
    /// Rows are added and never changed; every public figure comes from them. No person, no words.
    #[oai(
        path = "/promise/outcomes",
        method = "get",
        operation_id = "promise_outcomes"
    )]
    async fn outcomes(
        &self,
        asked: Asked,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<OutcomeList>> {
        let most = paging::per_page(per_page.0)?;
        let after = paging::read(after.0.as_deref())?;
        let mut items = promise::outcomes_before(&asked, after, most + 1).await?;
        let more = items.len() as u64 > most;
        items.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        let next = items
            .last()
            .filter(|_| more)
            .map(|last| paging::write(&last.id));
        Ok(Json(OutcomeList { items, next }))
    }
}
