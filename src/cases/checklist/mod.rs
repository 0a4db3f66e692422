//! The checklist of a case: what is to be done before it is over, ticked off as it is done. The staff's own; its person
//! does not read it, and it says nothing of the promise.

pub mod api;

use crate::{case, store};
use entity::cases::case_task;
use entity::words::{CaseId, CaseTaskId};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::Serialize;

/// Characters of a line.
pub const TASK_CHARS: usize = 300;
/// More than that is a plan, and has a place among the improvements.
pub const MOST: u64 = 50;

/// A line of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "CaseTask")]
pub struct TaskView {
    pub id: CaseTaskId,
    pub text: String,
    pub done: bool,
}

async fn held(cx: &Cx, tx: &Tx, case: CaseId) -> Result<entity::cases::case::Model> {
    let found = store::cases::find_for_change(&**tx, case).await?;
    cx.may(Deed::AnswerCase(&found))?;
    Ok(found)
}

/// All lines, in the order they were written.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn all(cx: &Cx, case: CaseId) -> Result<Vec<TaskView>> {
    let found = store::cases::find(cx.db(), case).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let rows = store::tasks::all(cx.db(), case, MOST).await?;
    Ok(rows
        .into_iter()
        .map(|row| TaskView {
            id: row.id,
            text: row.text,
            done: row.done_at.is_some(),
        })
        .collect())
}

/// One line more.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `task`.
pub async fn add(cx: &Cx, case: CaseId, text: &str) -> Result<()> {
    let tx = cx.begin().await?;
    let found = held(cx, &tx, case).await?;
    let text = case::checked_text("task", text, TASK_CHARS)?;
    if store::tasks::all(&*tx, case, MOST).await?.len() as u64 >= MOST {
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        let say = Say::of("cases-problem-tasks-many").with("most", most);
        return Err(Error::Invalid(Problems::one("task", say)));
    }
    let row = case_task::ActiveModel {
        agency_id: Set(found.agency_id),
        case_id: Set(case),
        text: Set(text),
        created_by: Set(cx.actor.person()),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    store::tasks::keep_new(&*tx, row).await?;
    tx.commit().await
}

/// It is done, or not yet after all.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn tick(cx: &Cx, case: CaseId, id: CaseTaskId, done: bool) -> Result<()> {
    let tx = cx.begin().await?;
    held(cx, &tx, case).await?;
    let before = store::tasks::find(&*tx, case, id).await?;
    if before.done_at.is_some() != done {
        let row = case_task::ActiveModel {
            id: Set(id),
            done_at: Set(done.then(|| cx.now())),
            done_by: Set(cx.actor.person().filter(|_| done)),
            ..Default::default()
        };
        store::tasks::change(&*tx, row).await?;
    }
    tx.commit().await
}

/// It need not be done.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove(cx: &Cx, case: CaseId, id: CaseTaskId) -> Result<()> {
    let tx = cx.begin().await?;
    held(cx, &tx, case).await?;
    store::tasks::find(&*tx, case, id).await?;
    store::tasks::remove(&*tx, id).await?;
    tx.commit().await
}
