//! The daily work on a case: notes between colleagues, tasks, decisions, the trial and the outcome, where it leads.

use crate::improvement::{self, LINE_CHARS, NOTE_CHARS};
use crate::start::{changed, find_to_keep, line, log, touched};
use crate::store;
use entity::improvements::{change, improvement as row, link, note as note_row, task};
use entity::words::{
    ImprovementDeed, ImprovementId, ImprovementLinkKind, ImprovementTaskId, Outcome, PersonId,
    Trial,
};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// A word between colleagues. It never leaves the desk.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `text`.
pub async fn note(cx: &Cx, id: ImprovementId, text: &str) -> Result<i64> {
    let mut problems = Problems::default();
    let text = improvement::said("text", text, NOTE_CHARS, &mut problems);
    problems.done()?;
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let kept = store::work::keep_note(
        &*tx,
        note_row::ActiveModel {
            agency_id: Set(found.agency_id),
            improvement_id: Set(id),
            text: Set(text),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    logged(&mut tx, "improvements-log-noted", id).await?;
    tx.commit().await?;
    Ok(kept)
}

async fn logged(tx: &mut Tx, deed: &str, id: ImprovementId) -> Result<()> {
    log(tx, deed, id, None::<String>, None::<String>).await
}

/// A task as it was typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ImprovementTaskInput")]
pub struct TaskInput {
    pub title: String,
    pub owner: Option<PersonId>,
    /// A local date, `2026-11-21`.
    pub due_on: Option<String>,
}

/// Something somebody does by a day, new (`task` none) or changed. Its owner is reminded when the day comes near.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `title`, `owner`, `due_on`.
pub async fn keep_task(
    cx: &Cx,
    id: ImprovementId,
    standing: Option<ImprovementTaskId>,
    input: TaskInput,
) -> Result<ImprovementTaskId> {
    let tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&found)?;
    let mut problems = Problems::default();
    let title = improvement::line("title", &input.title, LINE_CHARS, &mut problems);
    let due_on = improvement::date("due_on", input.due_on.as_deref(), &mut problems);
    if let Some(owner) = input.owner {
        let staff = store::people::is_staff(&*tx, found.agency_id, owner).await?;
        problems.expect(staff, "owner", Say::of("improvements-problem-owner"));
    }
    problems.done()?;
    let row = task::ActiveModel {
        title: Set(title.clone()),
        owner_id: Set(input.owner),
        due_on: Set(due_on.clone()),
        ..Default::default()
    };
    let kept = match standing {
        Some(standing) => {
            let before = store::work::task(&*tx, id, standing).await?;
            let mut row = task::ActiveModel {
                id: Set(standing),
                ..row
            };
            // Another day or another owner is reminded anew.
            if before.due_on != due_on || before.owner_id != input.owner {
                row.reminded_at = Set(None);
            }
            store::work::change_task(&*tx, row).await?;
            standing
        }
        None => {
            store::work::keep_task(
                &*tx,
                task::ActiveModel {
                    agency_id: Set(found.agency_id),
                    improvement_id: Set(id),
                    created_by: Set(cx.actor.person()),
                    created_at: Set(cx.now()),
                    ..row
                },
            )
            .await?
        }
    };
    changed(
        tx,
        "improvements-log-task",
        id,
        None::<String>,
        Some(&title),
    )
    .await?;
    Ok(kept)
}

/// A task is done, or is not done after all.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn finish_task(
    cx: &Cx,
    id: ImprovementId,
    task: ImprovementTaskId,
    done: bool,
) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_keep(cx, &tx, id).await?;
    let standing = store::work::task(&*tx, id, task).await?;
    if standing.done_at.is_some() == done {
        return Ok(());
    }
    store::work::change_task(
        &*tx,
        task::ActiveModel {
            id: Set(task),
            done_at: Set(done.then(|| cx.now())),
            done_by: Set(cx.actor.person().filter(|_| done)),
            ..Default::default()
        },
    )
    .await?;
    let deed = match done {
        true => "improvements-log-task-done",
        false => "improvements-log-task-open",
    };
    changed(tx, deed, id, None::<String>, Some(&standing.title)).await
}

/// A task is given up.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove_task(cx: &Cx, id: ImprovementId, task: ImprovementTaskId) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_keep(cx, &tx, id).await?;
    let standing = store::work::task(&*tx, id, task).await?;
    store::work::drop_task(&*tx, task).await?;
    changed(
        tx,
        "improvements-log-task-removed",
        id,
        Some(&standing.title),
        None::<String>,
    )
    .await
}

/// Something was decided: what and why, with who and when beside it.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `what` or `why`.
pub async fn decide(cx: &Cx, id: ImprovementId, what: &str, why: &str) -> Result<()> {
    let mut problems = Problems::default();
    let what = improvement::line("what", what, LINE_CHARS, &mut problems);
    let why = improvement::said("why", why, NOTE_CHARS, &mut problems);
    problems.done()?;
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    store::work::keep_change(
        &*tx,
        change::ActiveModel {
            what: Set(what.clone()),
            why: Set(why),
            ..line(cx, &found, ImprovementDeed::Decided)
        },
    )
    .await?;
    log(
        &mut tx,
        "improvements-log-decided",
        id,
        None::<String>,
        Some(&what),
    )
    .await?;
    tx.commit().await
}

/// What is tried, and what was learned from it. The whole of it is replaced.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `ChangedMeanwhile`, `MergedElsewhere`.
pub async fn keep_trial(
    cx: &Cx,
    id: ImprovementId,
    trial: &Trial,
    expects: Option<i64>,
) -> Result<()> {
    let trial = improvement::checked_trial(trial)?;
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&old)?;
    improvement::stands_at(&old, expects)?;
    let before = old.trial.clone();
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            trial: Set(Some(trial.clone()).filter(|trial| *trial != Trial::default())),
            ..touched(cx, &old)
        },
    )
    .await?;
    changed(tx, "improvements-log-trial", id, before, Some(&trial)).await
}

/// What came of it, measured. The whole of it is replaced.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `ChangedMeanwhile`, `MergedElsewhere`.
pub async fn keep_outcome(
    cx: &Cx,
    id: ImprovementId,
    outcome: &Outcome,
    expects: Option<i64>,
) -> Result<()> {
    let outcome = improvement::checked_outcome(outcome)?;
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&old)?;
    improvement::stands_at(&old, expects)?;
    let before = old.outcome.clone();
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            outcome: Set(Some(outcome.clone()).filter(|outcome| *outcome != Outcome::default())),
            ..touched(cx, &old)
        },
    )
    .await?;
    changed(tx, "improvements-log-outcome", id, before, Some(&outcome)).await
}

/// Where a case leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
#[oai(rename = "ImprovementLinkInput")]
pub struct LinkInput {
    pub kind: ImprovementLinkKind,
    /// The challenge's number, or the official answer's.
    pub id: i64,
}

/// A challenge or an official answer came of this case. Twice is the same as once.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `id` for what is not there.
pub async fn add_link(cx: &Cx, id: ImprovementId, input: LinkInput) -> Result<()> {
    let tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&found)?;
    let there = match input.kind {
        ImprovementLinkKind::Challenge => {
            store::work::challenge_is_there(&*tx, found.agency_id, input.id).await?
        }
        ImprovementLinkKind::Answer => {
            store::work::answer_is_there(&*tx, found.agency_id, input.id).await?
        }
    };
    if !there {
        return Err(Error::invalid("id", "improvements-problem-link"));
    }
    store::work::keep_link(
        &*tx,
        link::ActiveModel {
            agency_id: Set(found.agency_id),
            improvement_id: Set(id),
            kind: Set(input.kind),
            thing_id: Set(input.id),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    changed(tx, "improvements-log-led", id, None::<String>, Some(input)).await
}

/// It did not come of this case after all.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove_link(cx: &Cx, id: ImprovementId, input: LinkInput) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_keep(cx, &tx, id).await?;
    store::work::drop_link(&*tx, id, input.kind, input.id).await?;
    changed(
        tx,
        "improvements-log-led-no-more",
        id,
        Some(input),
        None::<String>,
    )
    .await
}
