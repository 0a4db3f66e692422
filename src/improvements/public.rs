//! What everyone sees of a case, once its page is switched on: what we heard, what we do, the steps, what came of it.

use crate::improvement::{self, LINE_CHARS, TEXT_CHARS};
use crate::start::{changed, find_to_keep, line, touched};
use crate::store;
use entity::improvements::{improvement as row, milestone};
use entity::words::{ImprovementDeed, ImprovementId};
use hall::Cx;
use hall::error::{Problems, Refusal, Result};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// The words of the public page, in Markdown. The whole of them is replaced.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ImprovementPublicWords")]
pub struct PublicWords {
    #[oai(default)]
    pub heard: String,
    #[oai(default)]
    pub doing: String,
    #[oai(default)]
    pub results: String,
    /// Whether the measured outcome is shown in public too.
    #[oai(default)]
    pub outcome_public: bool,
    /// The version they were written over; another one meanwhile is a conflict.
    pub expects: Option<i64>,
}

/// The words of the public page change, whether it is switched on or not.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `ChangedMeanwhile`, `MergedElsewhere`; `NothingToShow` when a page that is
/// switched on would say nothing.
pub async fn keep_public(cx: &Cx, id: ImprovementId, words: &PublicWords) -> Result<()> {
    let mut problems = Problems::default();
    let heard = improvement::text("heard", &words.heard, TEXT_CHARS, &mut problems);
    let doing = improvement::text("doing", &words.doing, TEXT_CHARS, &mut problems);
    let results = improvement::text("results", &words.results, TEXT_CHARS, &mut problems);
    problems.done()?;
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&old)?;
    improvement::stands_at(&old, words.expects)?;
    if old.published_at.is_some() && (heard.is_empty() || doing.is_empty()) {
        return Err(Refusal::NothingToShow.into());
    }
    let before =
        serde_json::json!({ "heard": old.heard, "doing": old.doing, "results": old.results });
    let after = serde_json::json!({ "heard": heard, "doing": doing, "results": results });
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            heard: Set(heard),
            doing: Set(doing),
            results: Set(results),
            outcome_public: Set(words.outcome_public),
            ..touched(cx, &old)
        },
    )
    .await?;
    changed(
        tx,
        "improvements-log-public-words",
        id,
        Some(before),
        Some(after),
    )
    .await
}

/// Its page is switched on: everyone sees it from now on.
///
/// # Errors
/// `Missing`, `Forbidden`; `NothingToShow`, `MergedElsewhere`, `ChangedMeanwhile`.
pub async fn publish(cx: &Cx, id: ImprovementId, expects: Option<i64>) -> Result<()> {
    switch(cx, id, expects, true).await
}

/// Its page is switched off again.
///
/// # Errors
/// `Missing`, `Forbidden`; `MergedElsewhere`, `ChangedMeanwhile`.
pub async fn unpublish(cx: &Cx, id: ImprovementId, expects: Option<i64>) -> Result<()> {
    switch(cx, id, expects, false).await
}

async fn switch(cx: &Cx, id: ImprovementId, expects: Option<i64>, on: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&old)?;
    improvement::stands_at(&old, expects)?;
    if old.published_at.is_some() == on {
        return Ok(());
    }
    if on {
        improvement::can_be_shown(&old)?;
    }
    store::improvements::change(
        &*tx,
        row::ActiveModel {
            published_at: Set(on.then(|| cx.now())),
            ..touched(cx, &old)
        },
    )
    .await?;
    let (deed, said) = match on {
        true => (ImprovementDeed::Published, "improvements-log-published"),
        false => (ImprovementDeed::Unpublished, "improvements-log-unpublished"),
    };
    store::work::keep_change(&*tx, line(cx, &old, deed)).await?;
    changed(tx, said, id, None::<String>, None::<String>).await
}

/// A step everyone can follow.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ImprovementMilestoneInput")]
pub struct MilestoneInput {
    pub title: String,
    /// A local date, `2026-11-21`.
    pub due_on: Option<String>,
}

/// A step of the public page, new (`standing` none) or changed.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `title` or `due_on`; `MergedElsewhere`.
pub async fn keep_milestone(
    cx: &Cx,
    id: ImprovementId,
    standing: Option<i64>,
    input: MilestoneInput,
) -> Result<i64> {
    let mut problems = Problems::default();
    let title = improvement::line("title", &input.title, LINE_CHARS, &mut problems);
    let due_on = improvement::date("due_on", input.due_on.as_deref(), &mut problems);
    problems.done()?;
    let tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    improvement::can_be_worked_on(&found)?;
    let fields = milestone::ActiveModel {
        title: Set(title.clone()),
        due_on: Set(due_on),
        ..Default::default()
    };
    let kept = match standing {
        Some(standing) => {
            store::work::milestone(&*tx, id, standing).await?;
            let row = milestone::ActiveModel {
                id: Set(standing),
                ..fields
            };
            store::work::change_milestone(&*tx, row).await?;
            standing
        }
        None => {
            let row = milestone::ActiveModel {
                agency_id: Set(found.agency_id),
                improvement_id: Set(id),
                created_by: Set(cx.actor.person()),
                created_at: Set(cx.now()),
                ..fields
            };
            store::work::keep_milestone(&*tx, row).await?
        }
    };
    changed(
        tx,
        "improvements-log-step",
        id,
        None::<String>,
        Some(&title),
    )
    .await?;
    Ok(kept)
}

/// A step is done, or is not done after all.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn finish_milestone(cx: &Cx, id: ImprovementId, step: i64, done: bool) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_keep(cx, &tx, id).await?;
    let standing = store::work::milestone(&*tx, id, step).await?;
    if standing.done_at.is_some() == done {
        return Ok(());
    }
    store::work::change_milestone(
        &*tx,
        milestone::ActiveModel {
            id: Set(step),
            done_at: Set(done.then(|| cx.now())),
            ..Default::default()
        },
    )
    .await?;
    let deed = match done {
        true => "improvements-log-step-done",
        false => "improvements-log-step-open",
    };
    changed(tx, deed, id, None::<String>, Some(&standing.title)).await
}

/// A step is given up.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove_milestone(cx: &Cx, id: ImprovementId, step: i64) -> Result<()> {
    let tx = cx.begin().await?;
    find_to_keep(cx, &tx, id).await?;
    let standing = store::work::milestone(&*tx, id, step).await?;
    store::work::drop_milestone(&*tx, step).await?;
    changed(
        tx,
        "improvements-log-step-removed",
        id,
        Some(&standing.title),
        None::<String>,
    )
    .await
}
