//! Challenges for machines: every deed of the pages, through the same verbs.

mod form;
mod keeping;
mod people;
mod talk;
mod views;

use crate::browse::{self, Filter, Place};
use crate::views::ChangeView;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{AreaId, ChallengeId, Kind, PhaseKind, RelatedKind, ThemeId};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use views::{ChallengeFull, ChallengeItem, ChallengeToRead};
use web::{ApiResult, Asked, paging};

/// Everything this room answers.
pub fn all() -> impl OpenApi {
    (
        ChallengesApi,
        keeping::KeepingApi,
        form::FormApi,
        people::PeopleApi,
        talk::TalkApi,
    )
}

struct ChallengesApi;

#[derive(Object)]
struct ChallengeList {
    challenges: Vec<ChallengeItem>,
    /// Hand it back as `after`.
    next: Option<String>,
}

#[derive(Object)]
struct ChangeItem {
    phase: PhaseKind,
    before: DateTime<Utc>,
    after: DateTime<Utc>,
    reason: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

impl ChangeItem {
    fn of(change: ChangeView) -> Self {
        Self {
            phase: change.phase,
            before: change.before_at,
            after: change.after_at,
            reason: change.reason,
            by: change.by,
            at: change.at,
        }
    }
}

#[derive(Object)]
struct Changes {
    changes: Vec<ChangeItem>,
}

async fn full(asked: &Asked, id: ChallengeId) -> ApiResult<Json<ChallengeFull>> {
    Ok(Json(ChallengeFull::of(
        asked,
        browse::one(asked, id).await?,
    )))
}

#[OpenApi]
impl ChallengesApi {
    /// Challenges, the soonest deadline first
    #[oai(path = "/challenges", method = "get", operation_id = "challenges")]
    async fn list(
        &self,
        asked: Asked,
        phase: Query<Option<PhaseKind>>,
        theme: Query<Option<i64>>,
        area: Query<Option<i64>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ChallengeList>> {
        let filter = Filter {
            phase: phase.0,
            theme: theme.0.map(ThemeId),
            area: area.0.map(AreaId),
        };
        let place: Option<Place> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::list(&asked, &filter, place, most).await?;
        Ok(Json(ChallengeList {
            next: found.next.as_ref().map(paging::write),
            challenges: found
                .rows
                .into_iter()
                .map(|row| ChallengeItem::of(&asked, row))
                .collect(),
        }))
    }

    /// Begin a challenge as a draft
    #[oai(
        path = "/challenges",
        method = "post",
        operation_id = "draft_challenge"
    )]
    async fn draft(
        &self,
        asked: Asked,
        input: Json<keeping::ChallengeInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = keeping::draft(&asked, input.0).await?;
        full(&asked, id).await
    }

    /// One challenge, with what you may do in it now
    #[oai(path = "/challenges/:id", method = "get", operation_id = "challenge")]
    async fn one(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ChallengeToRead>> {
        let view = browse::one(&asked, ChallengeId(id.0)).await?;
        Ok(Json(ChallengeToRead {
            challenge: ChallengeFull::of(&asked, view),
            onward: hall::onward::told(&asked, Kind::Challenge, id.0).await?,
            articles: hall::readings::told(&asked, RelatedKind::Challenge, id.0).await?,
        }))
    }

    /// What moved after publication
    #[oai(
        path = "/challenges/:id/changes",
        method = "get",
        operation_id = "challenge_changes"
    )]
    async fn changes(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Changes>> {
        let (_, changes) = browse::changes(&asked, ChallengeId(id.0)).await?;
        Ok(Json(Changes {
            changes: changes.into_iter().map(ChangeItem::of).collect(),
        }))
    }
}
