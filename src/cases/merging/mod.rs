//! Two people bring the same: their cases are worked on as one. Each keeps a page, a number and a promise of their own; what
//! the staff say in the one is said in the other too, and neither reads what the other wrote. Both are told, and it can be
//! undone. The other way round a case that holds two matters is split: the new one came when its words came.

pub mod api;
mod split;

pub use split::split;

use crate::answer::find_to_work;
use crate::{promise, store};
use entity::cases::{case as row, case_merge, case_message};
use entity::words::{CaseId, CaseMessageId, CaseSide, CaseStatus, CaseWord};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// More than that is no case but a campaign.
const MOST: usize = 50;

/// From now on it is worked on with the one of that number.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `merge_into` for what is not there, is itself merged, has ended or is the same;
/// `ChangedMeanwhile`.
pub async fn merge(cx: &Cx, id: CaseId, expects: Option<i64>, into: &str) -> Result<CaseId> {
    let problem = |key: &'static str| Err(Error::invalid("merge_into", key));
    let mut tx = cx.begin().await?;
    let agency = store::cases::find(&*tx, id).await?.agency_id;
    let Some(canonical) = store::merges::by_reference(&*tx, agency, into.trim()).await? else {
        return problem("cases-problem-merge-missing");
    };
    if canonical == id {
        return problem("cases-problem-merge-same");
    }
    // In the order of their numbers, so that two who merge at once never wait for each other.
    let (first, second) = (id.min(canonical), id.max(canonical));
    store::cases::find_for_change(&*tx, first).await?;
    store::cases::find_for_change(&*tx, second).await?;
    let merged = find_to_work(cx, &tx, id, expects).await?;
    let canonical = find_to_work(cx, &tx, canonical, None).await?;
    let ended = |case: &row::Model| {
        matches!(case.status, CaseStatus::Closed | CaseStatus::Declined)
            || case.forgotten_at.is_some()
    };
    if ended(&merged) || ended(&canonical) {
        return problem("cases-problem-merge-ended");
    }
    let with_it = store::merges::merged_in(&*tx, merged.id).await?;
    if merged.merged_into.is_some() || canonical.merged_into.is_some() || !with_it.is_empty() {
        return problem("cases-problem-merge-merged");
    }
    if store::merges::merged_in(&*tx, canonical.id).await?.len() >= MOST {
        return problem("cases-problem-merge-many");
    }
    let now = cx.now();
    store::merges::keep(
        &*tx,
        case_merge::ActiveModel {
            agency_id: Set(agency),
            canonical_id: Set(canonical.id),
            merged_id: Set(merged.id),
            by_id: Set(cx.actor.person()),
            at: Set(now),
            received_before: Set(canonical.received_at),
            waiting_before: Set(canonical.waiting_since),
            due_before: Set(canonical.due_at),
            ..Default::default()
        },
    )
    .await?;
    let change = row::ActiveModel {
        id: Set(merged.id),
        merged_into: Set(Some(canonical.id)),
        version: Set(merged.version + 1),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    let change = taken_together(cx, &merged, &canonical).await?;
    store::cases::change(&*tx, change).await?;
    crate::handover::let_go(&mut tx, merged.id).await?;
    tell_both(
        &mut tx,
        &merged,
        &canonical,
        CaseWord::Merged,
        CaseWord::Joined,
    )
    .await?;
    log(&mut tx, "cases-log-merged", merged.id, canonical.id).await?;
    tx.commit().await?;
    Ok(canonical.id)
}

/// The one that is worked on has the earliest of both: when they came, and by when an answer is promised.
async fn taken_together(
    cx: &Cx,
    merged: &row::Model,
    canonical: &row::Model,
) -> Result<row::ActiveModel> {
    let mut change = row::ActiveModel {
        id: Set(canonical.id),
        version: Set(canonical.version + 1),
        received_at: Set(canonical.received_at.min(merged.received_at)),
        ..Default::default()
    };
    let (Some(since), Some(due)) = (merged.waiting_since, merged.due_at) else {
        return Ok(change);
    };
    if canonical.due_at.is_some_and(|own| own <= due) {
        return Ok(change);
    }
    let calendar = agencies::site(cx).await?.calendar()?;
    change.waiting_since = Set(Some(since));
    change.due_at = Set(Some(due));
    change.late_at = Set(merged.late_at);
    change.counted_by = Set(merged.counted_by);
    change.warn_at = Set(Some(crate::warning::first(&calendar, since, due)?));
    if canonical.waiting_since.is_none() {
        change.status = Set(CaseStatus::InHand);
    }
    Ok(change)
}

/// They are worked on apart again, as before; what was said meanwhile stays where it was said.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyUndone`.
pub async fn undo(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let seen = store::cases::find(&*tx, id).await?;
    cx.may(Deed::AnswerCase(&seen))?;
    let Some(canonical) = seen.merged_into else {
        return Err(Refusal::AlreadyUndone.into());
    };
    let (first, second) = (id.min(canonical), id.max(canonical));
    store::cases::find_for_change(&*tx, first).await?;
    store::cases::find_for_change(&*tx, second).await?;
    let merged = find_to_work(cx, &tx, id, None).await?;
    let canonical = find_to_work(cx, &tx, canonical, None).await?;
    let standing = store::merges::standing(&*tx, id).await?;
    let standing = standing.ok_or(Error::Conflict(Refusal::AlreadyUndone))?;
    let undone = case_merge::ActiveModel {
        id: Set(standing.id),
        undone_at: Set(Some(cx.now())),
        undone_by: Set(cx.actor.person()),
        ..Default::default()
    };
    store::merges::change(&*tx, undone).await?;
    let change = row::ActiveModel {
        id: Set(merged.id),
        merged_into: Set(None),
        version: Set(merged.version + 1),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    let mut change = row::ActiveModel {
        id: Set(canonical.id),
        version: Set(canonical.version + 1),
        received_at: Set(standing.received_before),
        ..Default::default()
    };
    // The clock it took over is given back, if it still runs.
    let taken_over = canonical.waiting_since.is_some()
        && canonical.waiting_since == merged.waiting_since
        && canonical.due_at == merged.due_at
        && canonical.due_at != standing.due_before;
    if taken_over {
        change.waiting_since = Set(standing.waiting_before);
        change.late_at = Set(None);
        match (standing.waiting_before, standing.due_before) {
            (Some(since), Some(due)) => {
                let calendar = agencies::site(cx).await?.calendar()?;
                change.due_at = Set(Some(due));
                change.warn_at = Set(Some(crate::warning::first(&calendar, since, due)?));
            }
            _ => {
                change.due_at = Set(None);
                change.warn_at = Set(None);
                if canonical.first_answered_at.is_some() {
                    change.status = Set(CaseStatus::Answered);
                }
            }
        }
    }
    store::cases::change(&*tx, change).await?;
    let apart = CaseWord::Apart;
    tell_both(&mut tx, &merged, &canonical, apart, apart).await?;
    log(&mut tx, "cases-log-unmerged", merged.id, canonical.id).await?;
    tx.commit().await
}

/// Its person says something more in a case that is worked on with another: whoever works on that one hears it.
pub(crate) async fn wake(tx: &mut Tx, found: &row::Model) -> Result<()> {
    let Some(canonical) = found.merged_into else {
        return Ok(());
    };
    let canonical = store::cases::find_for_change(&**tx, canonical).await?;
    if canonical.waiting_since.is_some() {
        return Ok(());
    }
    let now = tx.cx().now();
    let mut change = row::ActiveModel {
        id: Set(canonical.id),
        version: Set(canonical.version + 1),
        status: Set(CaseStatus::InHand),
        waiting_since: Set(Some(now)),
        resolved_at: Set(None),
        updated_at: Set(now),
        ..Default::default()
    };
    let cx = tx.cx().clone();
    promise::begin(&cx, now, &mut change).await?;
    store::cases::change(&**tx, change).await?;
    let case = canonical.id;
    tx.tell(Event::CaseReopened { case }).await
}

async fn tell_both(
    tx: &mut Tx,
    merged: &row::Model,
    canonical: &row::Model,
    to_merged: CaseWord,
    to_canonical: CaseWord,
) -> Result<()> {
    for (found, word) in [(merged, to_merged), (canonical, to_canonical)] {
        let message = say(tx, found, word).await?;
        let case = found.id;
        tx.tell(Event::CaseMessaged { case, message }).await?;
        tx.tell(Event::CaseChanged { case }).await?;
    }
    Ok(())
}

async fn say(tx: &Tx, found: &row::Model, word: CaseWord) -> Result<CaseMessageId> {
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Staff),
            word: Set(word),
            by_id: Set(tx.cx().actor.person()),
            text: Set(String::new()),
            lang: Set(found.reader_lang),
            created_at: Set(tx.cx().now()),
            ..Default::default()
        },
    )
    .await
}

async fn log(tx: &mut Tx, deed: &'static str, merged: CaseId, canonical: CaseId) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "case",
        thing: merged.0,
        before: None::<CaseId>,
        after: Some(canonical),
    })
    .await
}
