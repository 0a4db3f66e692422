//! A challenge goes before the public, now or at a time; its dates move later; it is called off or put away.

use crate::challenge::{self, checked_for_public};
use crate::draft::{find_to_keep, log};
use crate::phase::Timeline;
use crate::store;
use chrono::{DateTime, TimeDelta, Utc};
use entity::challenges::{challenge as row, phase_change};
use entity::words::{ChallengeId, ChallengeState, PhaseKind, ReminderKind};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

const REASON_CHARS: usize = 1_000;

/// Now, or at a moment (typed as dates are). What is missing is named, field by field.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `AlreadyPublished`.
pub async fn publish(cx: &Cx, id: ChallengeId, at: Option<&str>) -> Result<()> {
    let mut tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if old.state != ChallengeState::Draft {
        return Err(Refusal::AlreadyPublished.into());
    }
    let timeline = store::phases::of(&*tx, id).await?;
    let at = match at.map(str::trim).filter(|at| !at.is_empty()) {
        Some(typed) => Some(
            challenge::moment(&old.zone, typed)
                .map_err(|say| Error::Invalid(hall::Problems::one("publish_at", say)))?,
        ),
        None => None,
    };
    match at.filter(|at| *at > cx.now()) {
        Some(later) => {
            checked_for_public(&old, &timeline, later)?;
            store::challenges::change(
                &*tx,
                row::ActiveModel {
                    id: Set(id),
                    publish_at: Set(Some(later)),
                    ..Default::default()
                },
            )
            .await?;
            log(&mut tx, "challenges-log-planned", id, None, None).await?;
        }
        None => {
            go_public(cx, &mut tx, &old, &timeline).await?;
            log(
                &mut tx,
                "challenges-log-published",
                id,
                None,
                Some(&old.title),
            )
            .await?;
        }
    }
    tx.commit().await
}

/// It is not published at that time after all.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyPublished`.
pub async fn do_not_publish(cx: &Cx, id: ChallengeId) -> Result<()> {
    let tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if old.state != ChallengeState::Draft {
        return Err(Refusal::AlreadyPublished.into());
    }
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            publish_at: Set(None),
            ..Default::default()
        },
    )
    .await?;
    tx.commit().await
}

async fn go_public(cx: &Cx, tx: &mut Tx, old: &row::Model, timeline: &Timeline) -> Result<()> {
    let now = cx.now();
    let timeline = checked_for_public(old, timeline, now)?;
    store::phases::keep(&**tx, old.agency_id, old.id, &timeline).await?;
    store::challenges::change(
        &**tx,
        row::ActiveModel {
            id: Set(old.id),
            state: Set(ChallengeState::Published),
            publish_at: Set(None),
            published_at: Set(Some(now)),
            next_change_at: Set(timeline.next(now).map(|(_, at)| at)),
            version: Set(old.version + 1),
            updated_at: Set(now),
            ..Default::default()
        },
    )
    .await?;
    keep_reminders(tx, old, &timeline, now).await?;
    tx.tell(Event::ChallengePublished { challenge: old.id })
        .await
}

/// Seven days and one day before the window for ideas closes, as far as that lies ahead.
async fn keep_reminders(
    tx: &Tx,
    old: &row::Model,
    timeline: &Timeline,
    now: DateTime<Utc>,
) -> Result<()> {
    let Some(closes) = timeline.ends(PhaseKind::Collecting) else {
        return Ok(());
    };
    for (kind, before) in [
        (ReminderKind::Week, TimeDelta::days(7)),
        (ReminderKind::Day, TimeDelta::days(1)),
    ] {
        let due = closes - before;
        if due > now {
            store::reminders::keep(&**tx, old.agency_id, old.id, kind, due).await?;
        }
    }
    Ok(())
}

/// The job's part: whatever was planned for now. One that became unfit meanwhile stays a draft.
///
/// # Errors
/// A fault of the database.
pub(crate) async fn publish_due(cx: &Cx) -> Result<()> {
    for id in store::challenges::due_for_publication(cx.db(), cx.now()).await? {
        let mut tx = cx.begin().await?;
        let old = store::challenges::find_for_change(&*tx, id).await?;
        if old.state != ChallengeState::Draft || old.publish_at.is_none_or(|at| at > cx.now()) {
            continue;
        }
        let timeline = store::phases::of(&*tx, id).await?;
        match go_public(cx, &mut tx, &old, &timeline).await {
            Ok(()) => tx.commit().await?,
            Err(Error::Invalid(problems)) => {
                drop(tx);
                tracing::warn!(challenge = %id, ?problems, "a planned publication was not fit any more");
                let tx = cx.begin().await?;
                store::challenges::change(
                    &*tx,
                    row::ActiveModel {
                        id: Set(id),
                        publish_at: Set(None),
                        ..Default::default()
                    },
                )
                .await?;
                tx.commit().await?;
            }
            Err(other) => return Err(other),
        }
    }
    Ok(())
}

/// A date of a published challenge moves later, with a reason everyone can read.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid` on `starts_at` or `reason`; `OnlyLater`.
pub async fn move_phase(
    cx: &Cx,
    id: ChallengeId,
    kind: PhaseKind,
    starts_at: &str,
    reason: &str,
) -> Result<()> {
    let reason = challenge::checked_text("reason", reason, REASON_CHARS)?;
    let mut tx = cx.begin().await?;
    let old = find_to_keep(cx, &tx, id).await?;
    if old.state != ChallengeState::Published {
        return Err(Refusal::NotEditable.into());
    }
    let to = challenge::moment(&old.zone, starts_at)
        .map_err(|say| Error::Invalid(hall::Problems::one("starts_at", say)))?;
    let timeline = store::phases::of(&*tx, id).await?;
    let moved = challenge::moved(&timeline, kind, to, cx.now())?;
    let before = crate::draft::missing(timeline.starts(kind))?;
    store::phases::keep(&*tx, old.agency_id, id, &moved).await?;
    let change = store::phases::keep_change(
        &*tx,
        phase_change::ActiveModel {
            agency_id: Set(old.agency_id),
            challenge_id: Set(id),
            kind: Set(kind),
            before: Set(before),
            after: Set(to),
            reason: Set(reason.clone()),
            by_id: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            next_change_at: Set(moved.next(cx.now()).map(|(_, at)| at)),
            version: Set(old.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    // Whoever was reminded of the old date is reminded of the new one.
    if moved.ends(PhaseKind::Collecting) != timeline.ends(PhaseKind::Collecting) {
        keep_reminders(&tx, &old, &moved, cx.now()).await?;
    }
    log(&mut tx, "challenges-log-moved", id, None, Some(&reason)).await?;
    tx.tell(Event::ChallengePhaseMoved {
        challenge: id,
        changes: vec![change],
    })
    .await?;
    tx.commit().await
}

/// It is called off, with a reason everyone can read.
///
/// # Errors
/// `Missing`, `Forbidden`, `Invalid`; `CannotCancel`.
pub async fn cancel(cx: &Cx, id: ChallengeId, reason: &str) -> Result<()> {
    let reason = challenge::checked_text("reason", reason, REASON_CHARS)?;
    let mut tx = cx.begin().await?;
    let old = store::challenges::find_for_change(&*tx, id).await?;
    cx.may(Deed::SeeChallenge(&old))?;
    cx.may(Deed::KeepChallenges(old.agency_id))?;
    let timeline = store::phases::of(&*tx, id).await?;
    challenge::can_be_cancelled(&old, &timeline, cx.now())?;
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            state: Set(ChallengeState::Cancelled),
            cancelled_at: Set(Some(cx.now())),
            cancel_reason: Set(Some(reason.clone())),
            next_change_at: Set(None),
            version: Set(old.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    store::reminders::forget_unsent(&*tx, id).await?;
    log(&mut tx, "challenges-log-cancelled", id, None, Some(&reason)).await?;
    tx.tell(Event::ChallengeCancelled { challenge: id }).await?;
    tx.commit().await
}

/// It leaves the lists; its page stays.
///
/// # Errors
/// `Missing`, `Forbidden`; `NotEditable` while it runs.
pub async fn archive(cx: &Cx, id: ChallengeId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let old = store::challenges::find_for_change(&*tx, id).await?;
    cx.may(Deed::SeeChallenge(&old))?;
    cx.may(Deed::KeepChallenges(old.agency_id))?;
    let timeline = store::phases::of(&*tx, id).await?;
    let decided = timeline
        .starts(PhaseKind::Decided)
        .is_some_and(|at| at <= cx.now());
    let over = match old.state {
        ChallengeState::Draft | ChallengeState::Cancelled => true,
        ChallengeState::Published => decided,
        ChallengeState::Archived => false,
    };
    if !over || (old.state == ChallengeState::Draft && old.published_at.is_some()) {
        return Err(Refusal::NotEditable.into());
    }
    // A draft nobody saw is thrown away; anything else keeps its page.
    if old.state == ChallengeState::Draft {
        store::challenges::throw_away(&*tx, id).await?;
        log(
            &mut tx,
            "challenges-log-thrown-away",
            id,
            Some(&old.title),
            None,
        )
        .await?;
        return tx.commit().await;
    }
    store::challenges::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            state: Set(ChallengeState::Archived),
            archived_at: Set(Some(cx.now())),
            next_change_at: Set(None),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    log(&mut tx, "challenges-log-archived", id, None, None).await?;
    tx.tell(Event::ChallengeArchived { challenge: id }).await?;
    tx.commit().await
}
