//! Statuses as the agency names them. The meanings are fixed for everyone; only the words are the agency's own.

use crate::listed::{self, List};
use crate::{memory, names, store};
use entity::agencies::named_status;
use entity::words::{IdeaStatus, NamedStatusId, Names};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result};
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
    let tx = cx.begin().await?;
    let all = store::statuses(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(find(&all, id)?),
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
    let position = listed::place(
        input.position,
        before.map(|status| status.position),
        all.iter().map(|status| status.position),
        &mut problems,
    );
    problems.done()?;
    let kept = store::keep_status(&*tx, cx.agency, id, &names, input.meaning, position).await?;
    let act = StaffAct {
        deed: if id.is_some() {
            "agencies-log-status-changed"
        } else {
            "agencies-log-status-made"
        },
        kind: List::Statuses.kind(),
        thing: kept.0,
        before: before.map(Logged::of),
        after: Some(Logged {
            names: &names,
            meaning: input.meaning,
            position,
        }),
    };
    memory::finish(tx, act).await?;
    Ok(kept)
}

/// A status is no longer offered, or is offered again. What carries it keeps it.
///
/// # Errors
/// `Missing`.
pub async fn put_status_away(cx: &Cx, id: NamedStatusId, away: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let all = store::statuses(&*tx, cx.agency).await?;
    let status = find(&all, id)?;
    cx.may(Deed::KeepThemes(cx.agency))?;
    let is_away = status.archived_at.is_some();
    listed::put_away(
        tx,
        (List::Statuses, id.0),
        (is_away, away),
        Logged::of(status),
    )
    .await
}

fn find(all: &[named_status::Model], id: NamedStatusId) -> Result<&named_status::Model> {
    all.iter()
        .find(|status| status.id == id)
        .ok_or(Error::Missing)
}

#[derive(Serialize)]
struct Logged<'a> {
    names: &'a Names,
    meaning: IdeaStatus,
    position: i64,
}

impl<'a> Logged<'a> {
    fn of(row: &'a named_status::Model) -> Self {
        Self {
            names: &row.names,
            meaning: row.meaning,
            position: row.position,
        }
    }
}
