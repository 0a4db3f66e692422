//! What is done from the page of a case with what this room keeps: a note among colleagues, and what it hangs together with.

use crate::{notes, upkeep};
use cases::shared;
use entity::words::{CaseId, EvidenceKind, ImprovementId, ItemKind, Kind};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use web::{Flash, Response, Visit};

/// A note: it goes to no form that is ever sent.
pub(super) async fn note(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let text = visit.field("note").unwrap_or_default().to_owned();
    let done = async {
        let item = item_of(&visit.cx, id).await?;
        notes::add_note(&visit.cx, item, &text).await
    };
    match done.await {
        Ok(_) => back(&visit, id, "triage-flash-noted"),
        Err(Error::Invalid(problems)) => cases::case_page_again(&visit, id, problems).await,
        Err(other) => Err(other),
    }
}

/// Its place in the inbox. One that never waited there has none, and gets one.
async fn item_of(cx: &Cx, id: CaseId) -> Result<entity::words::InboxItemId> {
    let seen = cases::browse::one(cx, id).await?;
    if let Some(item) = seen.item {
        return Ok(item);
    }
    upkeep::look_at(cx, ItemKind::Case, &[id.0]).await?;
    cases::browse::one(cx, id).await?.item.ok_or(Error::Missing)
}

/// What it hangs together with, by its address; behind an improvement it stands as evidence.
pub(super) async fn link(visit: Visit) -> Result<Response> {
    let id: CaseId = visit.path("id")?;
    let typed = visit.field("link_to").unwrap_or_default();
    let done = match shared::thing_at(&visit.cx, typed) {
        Some((Kind::Improvement, improvement)) => {
            // Whose case it is, is asked there too; here, so that nobody learns of it by a link.
            cases::browse::version(&visit.cx, id).await?;
            let evidence = improvements::Evidence::new(EvidenceKind::Case, id.0);
            let linked = improvements::link(&visit.cx, ImprovementId(improvement), evidence).await;
            linked.map_err(|wrong| match wrong {
                Error::Missing => Error::invalid("link_to", "cases-problem-link"),
                other => other,
            })
        }
        Some((kind, thing)) => shared::link(&visit.cx, id, kind, thing).await,
        None => Err(Error::invalid("link_to", "cases-problem-link")),
    };
    match done {
        Ok(()) => back(&visit, id, "cases-flash-linked"),
        Err(Error::Invalid(problems)) => cases::case_page_again(&visit, id, problems).await,
        Err(other) => Err(other),
    }
}

fn back(visit: &Visit, id: CaseId, flash: &'static str) -> Result<Response> {
    Ok(visit.go_with(&addresses::desk_case(id), Flash::good(flash)))
}
