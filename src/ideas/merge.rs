//! Two ideas that say the same become one, reversibly. The canonical idea shows the union of distinct supporters;
//! the texts and authors of the others stay readable; an undo restores exactly what was, and what was done since
//! stays with the canonical idea.

use crate::contest::{entry, window};
use crate::{idea, store};
use accounts::texts;
use entity::ideas::merge as row;
use entity::words::{IdeaId, IdeaStatus, MergeId, PhaseKind, VotingKind};
use hall::cx::StaffAct;
use hall::error::{Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// What a merge or its undo left behind.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, poem_openapi::Object)]
pub struct MergeOutcome {
    pub id: MergeId,
    pub canonical: IdeaId,
    pub merged: IdeaId,
    /// Distinct people behind the canonical idea now.
    pub support_count: i64,
}

/// Merges one idea into another. Everyone concerned will hear of it.
pub async fn merge(cx: &Cx, merged: IdeaId, into: IdeaId, reason: &str) -> Result<MergeOutcome> {
    let mut tx = cx.begin().await?;
    let kept = merge_in(&mut tx, merged, into, reason).await?;
    tx.commit().await?;
    outcome(cx, kept, into, merged).await
}

/// The same within somebody else's transaction.
pub async fn merge_in(tx: &mut Tx, merged: IdeaId, into: IdeaId, reason: &str) -> Result<MergeId> {
    let cx = &tx.cx().clone();
    // Always in the same order, so that two merges never wait for each other.
    let (first, second) = (merged.min(into), merged.max(into));
    let first = store::ideas::find_for_change(&**tx, first).await?;
    let second = if first.id == second {
        first.clone()
    } else {
        store::ideas::find_for_change(&**tx, second).await?
    };
    let (other, canonical) = if first.id == merged {
        (first, second)
    } else {
        (second, first)
    };
    cx.may(Deed::MergeIdeas(&other))?;
    cx.may(Deed::MergeIdeas(&canonical))?;
    idea::can_be_merged(&other, &canonical)?;
    not_on_ballots(cx, &canonical).await?;
    let reason = texts::one_line(reason);

    let kept = store::merges::keep(
        &**tx,
        row::ActiveModel {
            agency_id: Set(canonical.agency_id),
            canonical_id: Set(into),
            merged_id: Set(merged),
            by_id: Set(cx.person()?),
            reason: Set(reason.clone()),
            status_before: Set(other.status),
            named_status_before: Set(other.named_status_id),
            created_at: Set(cx.now()),
            undone_at: Set(None),
            undone_by: Set(None),
            ..Default::default()
        },
    )
    .await?;
    store::ideas::set_status(&**tx, merged, IdeaStatus::Merged, None, cx.now()).await?;
    store::merges::point(&**tx, merged, Some(into)).await?;
    let joined = entity::ideas::idea::Model {
        status: IdeaStatus::Merged,
        ..other.clone()
    };
    entry::count(tx, Some(&other), &joined).await?;
    store::supports::carry_over(&**tx, merged, into, kept.id).await?;
    store::supports::recount(&**tx, into).await?;
    tx.log(StaffAct {
        deed: "ideas-log-ideas-merged",
        kind: "idea",
        thing: into.0,
        before: Some(
            serde_json::json!({ "merged": merged, "title": other.title, "status": other.status }),
        ),
        after: Some(
            serde_json::json!({ "into": into, "title": canonical.title, "reason": reason }),
        ),
    })
    .await?;
    tx.tell(Event::IdeasMerged {
        merge: kept.id,
        canonical: into,
        merged,
    })
    .await?;
    Ok(kept.id)
}

/// Ideas on a ballot stay as they were voted on: once the vote has begun nothing is merged.
async fn not_on_ballots(cx: &Cx, idea: &entity::ideas::idea::Model) -> Result<()> {
    let Some(window) = window::of(cx, idea).await? else {
        return Ok(());
    };
    let begun = window
        .brief
        .timeline
        .starts(PhaseKind::Voting)
        .is_some_and(|starts| starts <= window.now);
    if begun && window.brief.voting.kind == VotingKind::Approval {
        return Err(Refusal::CannotMerge.into());
    }
    Ok(())
}

/// Undoes a merge: the merged idea is exactly what it was, and the canonical one keeps what was done since.
pub async fn undo_merge(cx: &Cx, id: MergeId) -> Result<MergeOutcome> {
    let mut tx = cx.begin().await?;
    let (canonical, merged) = undo_merge_in(&mut tx, id).await?;
    tx.commit().await?;
    outcome(cx, id, canonical, merged).await
}

/// The same within somebody else's transaction; answers the canonical idea and the freed one.
pub async fn undo_merge_in(tx: &mut Tx, id: MergeId) -> Result<(IdeaId, IdeaId)> {
    let cx = &tx.cx().clone();
    let merge = store::merges::find(&**tx, id).await?;
    let canonical = store::ideas::find_for_change(&**tx, merge.canonical_id).await?;
    cx.may(Deed::MergeIdeas(&canonical))?;
    if canonical.status == IdeaStatus::Merged {
        return Err(Refusal::UndoLaterMergeFirst.into());
    }
    if !store::merges::mark_undone(&**tx, id, cx.actor.person(), cx.now()).await? {
        return Err(Refusal::AlreadyUndone.into());
    }
    store::ideas::set_status(
        &**tx,
        merge.merged_id,
        merge.status_before,
        merge.named_status_before,
        cx.now(),
    )
    .await?;
    store::merges::point(&**tx, merge.merged_id, None).await?;
    let freed = store::ideas::find(&**tx, merge.merged_id).await?;
    let joined = entity::ideas::idea::Model {
        status: IdeaStatus::Merged,
        ..freed.clone()
    };
    entry::count(tx, Some(&joined), &freed).await?;
    store::supports::drop_carried(&**tx, id).await?;
    store::supports::recount(&**tx, merge.canonical_id).await?;
    tx.log(StaffAct {
        deed: "ideas-log-merge-undone",
        kind: "idea",
        thing: merge.canonical_id.0,
        before: Some(serde_json::json!({ "merged": merge.merged_id })),
        after: Some(serde_json::json!({ "status": merge.status_before })),
    })
    .await?;
    tx.tell(Event::MergeUndone {
        merge: id,
        canonical: merge.canonical_id,
        merged: merge.merged_id,
    })
    .await?;
    Ok((merge.canonical_id, merge.merged_id))
}

async fn outcome(cx: &Cx, id: MergeId, canonical: IdeaId, merged: IdeaId) -> Result<MergeOutcome> {
    let now = store::ideas::find(cx.db(), canonical).await?;
    Ok(MergeOutcome {
        id,
        canonical,
        merged,
        support_count: now.support_count,
    })
}
