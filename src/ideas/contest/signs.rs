//! Signs that ballots may not each be a person of their own, for the staff: many from one network, many of new accounts,
//! many within a minute. Nobody sees who voted, nor for what. What is set aside is not counted, with a reason everyone
//! reads in the result, and can be counted again.

use crate::contest::ballot::SetAsideTold;
use crate::store::ballots::{self, Batch, Hold};
use accounts::texts;
use challenges::Window;
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use entity::ideas::ballots_set_aside;
use entity::words::{ChallengeId, PhaseKind, SetAsideId, VotingKind};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::Serialize;

/// A network is shown from so many ballots on.
const LEAST_OF_NETWORK: i64 = 5;
/// A minute is a burst from so many ballots on, if they are also so many times the usual.
const LEAST_OF_BURST: i64 = 20;
const TIMES_USUAL: i64 = 10;
/// An account made less than this before the vote began is new.
const NEW: TimeDelta = TimeDelta::days(1);

/// Many ballots from one network.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct NetworkSign {
    /// Stands for the network and tells nothing of it.
    pub network: String,
    pub ballots: i64,
    /// Of accounts made since the day before the vote began.
    pub new_accounts: i64,
    pub set_aside: i64,
    pub first_at: DateTime<Utc>,
    pub last_at: DateTime<Utc>,
}

/// Many ballots within one minute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct BurstSign {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
    pub ballots: i64,
    pub new_accounts: i64,
    pub set_aside: i64,
    /// What a minute of this vote usually brings, rounded up.
    pub usual: i64,
}

/// A batch that was set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct SetAsideView {
    pub id: SetAsideId,
    pub at: DateTime<Utc>,
    pub by: Option<String>,
    pub reason: String,
    pub ballots: i64,
    pub undone_at: Option<DateTime<Utc>>,
}

/// Everything the staff see of a vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct Signs {
    pub ballots: i64,
    pub networks: Vec<NetworkSign>,
    pub bursts: Vec<BurstSign>,
    pub set_aside: Vec<SetAsideView>,
    /// The decision is out: its numbers stand.
    pub decided: bool,
}

/// Which ballots to set aside, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SetAside {
    /// A network of the signs …
    pub network: Option<String>,
    /// … or everything cast from this moment …
    pub from: Option<DateTime<Utc>>,
    /// … until before this one.
    pub until: Option<DateTime<Utc>>,
    /// Of accounts made since the day before the vote began, and no others.
    pub only_new: bool,
    /// Everyone reads it in the result.
    pub reason: String,
}

/// The signs of a vote. Six questions.
///
/// # Errors
/// `Forbidden` for whoever may not set ballots aside; `Missing` where there are no ballots.
pub async fn signs(cx: &Cx, id: ChallengeId) -> Result<Signs> {
    let window = desk(cx, id).await?;
    let since = new_since(&window);
    let networks = ballots::networks(cx.db(), id, since, LEAST_OF_NETWORK).await?;
    let usual = usual(&window);
    let least = LEAST_OF_BURST.max(usual * TIMES_USUAL);
    let minutes = ballots::busiest_minutes(cx.db(), id, since, least).await?;
    let aside = ballots::sets_aside(cx.db(), id).await?;
    let people: Vec<_> = aside.iter().map(|row| row.by_id).collect();
    let names = accounts::names(cx, &people).await?;
    let bursts = minutes
        .into_iter()
        .filter_map(|minute| {
            let from = NaiveDateTime::parse_from_str(&minute.minute, "%Y-%m-%dT%H:%M")
                .ok()?
                .and_utc();
            Some(BurstSign {
                from,
                until: from + TimeDelta::minutes(1),
                ballots: minute.ballots,
                new_accounts: minute.new_accounts,
                set_aside: minute.set_aside,
                usual,
            })
        })
        .collect();
    Ok(Signs {
        ballots: window.brief.ballot_count,
        networks: networks
            .into_iter()
            .map(|found| NetworkSign {
                network: found.network_hash,
                ballots: found.ballots,
                new_accounts: found.new_accounts,
                set_aside: found.set_aside,
                first_at: found.first_at,
                last_at: found.last_at,
            })
            .collect(),
        bursts,
        set_aside: aside
            .into_iter()
            .map(|row| SetAsideView {
                id: row.id,
                at: row.created_at,
                by: names.get(&row.by_id).map(|chip| chip.name.clone()),
                reason: row.reason,
                ballots: row.ballot_count,
                undone_at: row.undone_at,
            })
            .collect(),
        decided: ballots::is_decided(cx.db(), id).await?,
    })
}

/// Sets a batch aside. It stays where it is and is not counted.
///
/// # Errors
/// `Invalid` without a reason, or when the batch holds no ballot that is still counted; `AlreadyDecided` once the decision
/// is out.
pub async fn set_aside(cx: &Cx, id: ChallengeId, asked: SetAside) -> Result<SetAsideTold> {
    let window = desk(cx, id).await?;
    let reason = texts::one_line(&asked.reason);
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Error::invalid("reason", "ideas-problem-aside-reason"));
    }
    let batch = batch_of(&asked)?;
    let only_new = asked.only_new.then(|| new_since(&window));

    let mut tx = cx.begin().await?;
    ballots::hold(&*tx, id, Hold::Alone).await?;
    not_decided(&tx, id).await?;
    let kept = ballots::keep_set_aside(
        &*tx,
        ballots_set_aside::ActiveModel {
            agency_id: Set(window.brief.agency),
            challenge_id: Set(id),
            by_id: Set(cx.person()?),
            reason: Set(reason.clone()),
            ballot_count: Set(0),
            created_at: Set(cx.now()),
            undone_at: Set(None),
            undone_by: Set(None),
            ..Default::default()
        },
    )
    .await?;
    let count = ballots::set_aside(&*tx, id, &batch, only_new, kept.id).await?;
    if count == 0 {
        return Err(Error::invalid("reason", "ideas-problem-aside-none"));
    }
    ballots::count_set_aside(&*tx, kept.id, count).await?;
    ballots::recount(&*tx, id).await?;
    tx.log(StaffAct {
        deed: "ideas-log-ballots-set-aside",
        kind: "challenge",
        thing: id.0,
        before: None::<()>,
        after: Some(serde_json::json!({ "batch": kept.id, "ballots": count, "reason": reason })),
    })
    .await?;
    tx.tell(Event::BallotsSetAside { challenge: id }).await?;
    tx.commit().await?;
    Ok(SetAsideTold {
        at: kept.created_at,
        reason,
        ballots: count,
    })
}

/// Counts a batch again.
///
/// # Errors
/// `Missing` for a batch of another challenge; `AlreadyUndone`, `AlreadyDecided`.
pub async fn restore(cx: &Cx, id: ChallengeId, batch: SetAsideId) -> Result<()> {
    desk(cx, id).await?;
    let mut tx = cx.begin().await?;
    ballots::hold(&*tx, id, Hold::Alone).await?;
    not_decided(&tx, id).await?;
    let found = ballots::find_set_aside(&*tx, batch).await?;
    if found.challenge_id != id {
        return Err(Error::Missing);
    }
    if found.undone_at.is_some() {
        return Err(Refusal::AlreadyUndone.into());
    }
    ballots::restore(&*tx, batch, cx.person()?, cx.now()).await?;
    ballots::recount(&*tx, id).await?;
    tx.log(StaffAct {
        deed: "ideas-log-ballots-restored",
        kind: "challenge",
        thing: id.0,
        before: Some(serde_json::json!({ "batch": batch, "reason": found.reason })),
        after: Some(serde_json::json!({ "ballots": found.ballot_count })),
    })
    .await?;
    tx.tell(Event::BallotsSetAside { challenge: id }).await?;
    tx.commit().await
}

async fn desk(cx: &Cx, id: ChallengeId) -> Result<Window> {
    let window = challenges::window_to(cx, id, |row| Deed::SetBallotsAside(row)).await?;
    if window.brief.voting.kind != VotingKind::Approval {
        return Err(Error::Missing);
    }
    Ok(window)
}

async fn not_decided(tx: &hall::Tx, id: ChallengeId) -> Result<()> {
    if ballots::is_decided(&**tx, id).await? {
        return Err(Refusal::AlreadyDecided.into());
    }
    Ok(())
}

fn batch_of(asked: &SetAside) -> Result<Batch> {
    match (&asked.network, asked.from, asked.until) {
        (Some(network), None, None) if !network.is_empty() => Ok(Batch::Network(network.clone())),
        (None, Some(from), Some(until)) if from < until => Ok(Batch::Between(from, until)),
        _ => Err(Error::invalid("network", "ideas-problem-aside-batch")),
    }
}

/// From when on an account is new to this vote.
fn new_since(window: &Window) -> DateTime<Utc> {
    let begins = window.brief.timeline.starts(PhaseKind::Voting);
    begins.unwrap_or(window.now) - NEW
}

/// What a minute of the vote has brought on average so far, rounded up.
fn usual(window: &Window) -> i64 {
    let line = &window.brief.timeline;
    let from = line.starts(PhaseKind::Voting).unwrap_or(window.now);
    let until = line
        .ends(PhaseKind::Voting)
        .map_or(window.now, |ends| ends.min(window.now));
    let minutes = (until - from).num_minutes().max(1);
    (window.brief.ballot_count + minutes - 1) / minutes
}
