//! Two cases about the same become one, reversibly. What stands behind the other stands behind the canonical one too,
//! so that its people hear once; an undo restores exactly what was, and what was done since stays with the canonical one.

use crate::improvement::{self, REASON_CHARS};
use crate::start::{line, log};
use crate::store;
use entity::improvements::{change, improvement as row, merge as merge_row};
use entity::words::{ImprovementDeed, ImprovementId, ImprovementMergeId};
use hall::error::{Problems, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// What a merge or its undo left behind.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, poem_openapi::Object)]
#[oai(rename = "ImprovementMergeOutcome")]
pub struct MergeOutcome {
    pub id: ImprovementMergeId,
    pub canonical: ImprovementId,
    pub merged: ImprovementId,
    /// Distinct people behind the canonical case now.
    pub people_count: i64,
}

/// One case goes on within another.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `reason`; `CannotMerge`.
pub async fn merge(
    cx: &Cx,
    merged: ImprovementId,
    into: ImprovementId,
    reason: &str,
) -> Result<MergeOutcome> {
    let mut problems = Problems::default();
    let reason = improvement::text("reason", reason, REASON_CHARS, &mut problems);
    problems.done()?;
    let mut tx = cx.begin().await?;
    let (other, canonical) = both(cx, &tx, merged, into).await?;
    improvement::can_be_merged(&other, &canonical)?;
    let kept = store::merges::keep(
        &*tx,
        merge_row::ActiveModel {
            agency_id: Set(canonical.agency_id),
            canonical_id: Set(into),
            merged_id: Set(merged),
            reason: Set(reason.clone()),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            undone_at: Set(None),
            undone_by: Set(None),
            ..Default::default()
        },
    )
    .await?;
    point(cx, &tx, &other, Some(into)).await?;
    store::evidence::carry_over(&*tx, merged, into, kept.id).await?;
    touch(cx, &tx, &canonical).await?;
    store::improvements::recount(&*tx, into).await?;
    told_both(
        cx,
        &tx,
        &other,
        &canonical,
        &reason,
        ImprovementDeed::Merged,
    )
    .await?;
    log(
        &mut tx,
        "improvements-log-merged",
        into,
        Some(serde_json::json!({ "merged": merged, "title": other.title })),
        Some(serde_json::json!({ "into": into, "title": canonical.title, "reason": reason })),
    )
    .await?;
    tx.tell(Event::ImprovementsMerged {
        merge: kept.id,
        canonical: into,
        merged,
    })
    .await?;
    tx.commit().await?;
    outcome(cx, kept.id, into, merged).await
}

/// Always in the same order, so that two merges never wait for each other.
async fn both(
    cx: &Cx,
    tx: &Tx,
    one: ImprovementId,
    other: ImprovementId,
) -> Result<(row::Model, row::Model)> {
    let first = store::improvements::find_for_change(&**tx, one.min(other)).await?;
    let second = match one == other {
        true => first.clone(),
        false => store::improvements::find_for_change(&**tx, one.max(other)).await?,
    };
    crate::onward::forget(tx);
    for found in [&first, &second] {
        cx.may(Deed::SeeImprovement(found))?;
        cx.may(Deed::KeepImprovements(found.agency_id))?;
    }
    Ok(match first.id == one {
        true => (first, second),
        false => (second, first),
    })
}

async fn point(cx: &Cx, tx: &Tx, of: &row::Model, into: Option<ImprovementId>) -> Result<()> {
    store::improvements::change(
        &**tx,
        row::ActiveModel {
            merged_into: Set(into),
            ..crate::start::touched(cx, of)
        },
    )
    .await?;
    Ok(())
}

async fn touch(cx: &Cx, tx: &Tx, of: &row::Model) -> Result<()> {
    store::improvements::change(&**tx, crate::start::touched(cx, of)).await?;
    Ok(())
}

/// Each case's log says what became of it.
async fn told_both(
    cx: &Cx,
    tx: &Tx,
    other: &row::Model,
    canonical: &row::Model,
    reason: &str,
    deed: ImprovementDeed,
) -> Result<()> {
    for (of, with) in [(other, canonical), (canonical, other)] {
        let row = change::ActiveModel {
            what: Set(with.title.clone()),
            why: Set(reason.to_owned()),
            ..line(cx, of, deed)
        };
        store::work::keep_change(&**tx, row).await?;
    }
    Ok(())
}

/// Undoes a merge: the merged case is exactly what it was, and the canonical one keeps what was done since.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyUndone`; `UndoLaterMergeFirst`.
pub async fn undo_merge(cx: &Cx, id: ImprovementMergeId) -> Result<MergeOutcome> {
    let mut tx = cx.begin().await?;
    let merge = store::merges::find(&*tx, id).await?;
    let (other, canonical) = both(cx, &tx, merge.merged_id, merge.canonical_id).await?;
    if canonical.merged_into.is_some() {
        return Err(Refusal::UndoLaterMergeFirst.into());
    }
    if !store::merges::mark_undone(&*tx, id, cx.actor.person(), cx.now()).await? {
        return Err(Refusal::AlreadyUndone.into());
    }
    point(cx, &tx, &other, None).await?;
    store::evidence::leave_to_others(&*tx, id).await?;
    store::evidence::drop_carried(&*tx, id).await?;
    touch(cx, &tx, &canonical).await?;
    store::improvements::recount(&*tx, canonical.id).await?;
    store::improvements::recount(&*tx, other.id).await?;
    told_both(
        cx,
        &tx,
        &other,
        &canonical,
        "",
        ImprovementDeed::MergeUndone,
    )
    .await?;
    log(
        &mut tx,
        "improvements-log-merge-undone",
        canonical.id,
        Some(serde_json::json!({ "merged": other.id, "title": other.title })),
        None::<String>,
    )
    .await?;
    tx.tell(Event::ImprovementMergeUndone {
        merge: id,
        canonical: canonical.id,
        merged: other.id,
    })
    .await?;
    tx.commit().await?;
    outcome(cx, id, canonical.id, other.id).await
}

async fn outcome(
    cx: &Cx,
    id: ImprovementMergeId,
    canonical: ImprovementId,
    merged: ImprovementId,
) -> Result<MergeOutcome> {
    let now = store::improvements::find(cx.db(), canonical).await?;
    Ok(MergeOutcome {
        id,
        canonical,
        merged,
        people_count: now.people_count,
    })
}
