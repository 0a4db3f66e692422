//! Statuses as the agency names them. The meanings are fixed for everyone; only the words are the agency's own.

use crate::{memory, names, store};
use entity::words::{IdeaStatus, NamedStatusId, Names};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Event, Problems, Result};
use serde::Serialize;

/// The meanings an official answer can give. Drafts, merges and withdrawals come about otherwise and need no other name.
pub const MEANINGS: &[IdeaStatus] = &[
    IdeaStatus::Open,
    IdeaStatus::UnderReview,
    IdeaStatus::Planned,
    IdeaStatus::InProgress,
    IdeaStatus::Done,
    IdeaStatus::Declined,
];

/// What an admin says about a status.
#[derive(Clone, Debug)]
pub struct StatusInput {
    pub names: Names,
    pub meaning: IdeaStatus,
    /// Its place in the list; none: where it is, or last.
    pub position: Option<i64>,
}

/// An admin names a status (`id` none) or renames one. Its meaning stays once made: ideas already carry it.
///
/// # Errors
/// `Missing`; `Invalid` without a name, or with a meaning that cannot be given by an answer.
pub async fn keep_status(
    cx: &Cx,
    id: Option<NamedStatusId>,
    input: StatusInput,
) -> Result<NamedStatusId> {
    let mut tx = cx.begin().await?;
    let all = store::statuses(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(
            all.iter()
                .find(|status| status.id == id)
                .ok_or(Error::Missing)?,
        ),
        None => None,
    };
    cx.may(Deed::KeepThemes(cx.agency))?;
    let mut problems = Problems::default();
    let names = names::checked(
        &input.names,
        "names",
        names::LONGEST_NAME,
        false,
        &mut problems,
    );
    let allowed = match before {
        Some(status) => status.meaning == input.meaning,
        None => MEANINGS.contains(&input.meaning),
    };
    problems.expect(allowed, "meaning", Say::of("agencies-problem-meaning"));
    problems.done()?;
    let position = input
        .position
        .or(before.map(|status| status.position))
        .unwrap_or_else(|| all.iter().map(|status| status.position).max().unwrap_or(0) + 1);
    let kept = store::keep_status(&*tx, cx.agency, id, &names, input.meaning, position).await?;
    tx.log(StaffAct {
        deed: if id.is_some() {
            "agencies-log-status-changed"
        } else {
            "agencies-log-status-made"
        },
        kind: "status",
        thing: kept.0,
        before: before.map(|status| Logged {
            names: &status.names,
            meaning: status.meaning,
        }),
        after: Some(Logged {
            names: &names,
            meaning: input.meaning,
        }),
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    memory::changed(cx).await?;
    Ok(kept)
}

/// A status is no longer offered. Ideas that carry it keep it.
///
/// # Errors
/// `Missing`.
pub async fn archive_status(cx: &Cx, id: NamedStatusId) -> Result<()> {
    put_away(cx, id, true).await
}

/// An archived status is offered again.
///
/// # Errors
/// `Missing`.
pub async fn restore_status(cx: &Cx, id: NamedStatusId) -> Result<()> {
    put_away(cx, id, false).await
}

async fn put_away(cx: &Cx, id: NamedStatusId, away: bool) -> Result<()> {
    let mut tx = cx.begin().await?;
    let all = store::statuses(&*tx, cx.agency).await?;
    let status = all
        .iter()
        .find(|status| status.id == id)
        .ok_or(Error::Missing)?;
    cx.may(Deed::KeepThemes(cx.agency))?;
    if status.archived_at.is_some() == away {
        return Ok(());
    }
    store::archive_status(&*tx, id, away.then(|| cx.now())).await?;
    tx.log(StaffAct {
        deed: if away {
            "agencies-log-status-archived"
        } else {
            "agencies-log-status-restored"
        },
        kind: "status",
        thing: id.0,
        before: Some(Logged {
            names: &status.names,
            meaning: status.meaning,
        }),
        after: None::<Logged>,
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    memory::changed(cx).await
}

#[derive(Serialize)]
struct Logged<'a> {
    names: &'a Names,
    meaning: IdeaStatus,
}
