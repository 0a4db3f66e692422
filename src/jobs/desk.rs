//! Jobs as an administrator sees them: what waits, what was given up and why, try again, or let it be. What a job carries
//! is never shown, and of why it failed nothing that leads to a person.

use crate::store;
use chrono::{DateTime, Utc};
use entity::hub::job;
use entity::words::JobState;
use hall::cx::StaffAct;
use hall::says::{Say, masked, one_line};
use hall::{Cx, Deed, Error, Problems, Result};
use serde::{Deserialize, Serialize};

/// Jobs of a kind that are tried again at once; more are tried by asking again.
const AT_ONCE: u64 = 500;
/// Characters of a reason for letting something be.
const LONGEST_REASON: usize = 300;

/// Which jobs.
#[derive(Clone, Debug)]
pub struct QueueFilter {
    pub state: JobState,
    pub kind: Option<String>,
    pub after: Option<QueuePlace>,
}

/// Where a page of the list ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueuePlace(pub DateTime<Utc>, pub i64);

/// One job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedJob {
    pub id: i64,
    pub kind: String,
    pub state: JobState,
    pub attempts: i64,
    /// Why the last try failed, without addresses and links.
    pub why: Option<String>,
    pub created_at: DateTime<Utc>,
    /// When it is tried next, or was tried last.
    pub run_at: DateTime<Utc>,
}

impl From<job::Model> for QueuedJob {
    fn from(row: job::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            state: row.state,
            attempts: row.attempts,
            why: row.last_error.as_deref().map(masked),
            created_at: row.created_at,
            run_at: row.run_at,
        }
    }
}

/// A page of jobs.
#[derive(Clone, Debug)]
pub struct Queue {
    pub jobs: Vec<QueuedJob>,
    pub next: Option<QueuePlace>,
}

/// How many jobs of a kind there are in a state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindCount {
    pub kind: String,
    pub state: JobState,
    pub jobs: i64,
}

/// Jobs of one state, latest first.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn queue(cx: &Cx, filter: &QueueFilter, most: u64) -> Result<Queue> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let after = filter.after.as_ref().map(|place| (place.0, place.1));
    let kind = filter.kind.as_deref();
    let mut rows = store::queue(cx.db(), filter.state, kind, after, most + 1).await?;
    let more = rows.len() as u64 > most;
    rows.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = more
        .then(|| rows.last().map(|row| QueuePlace(row.run_at, row.id)))
        .flatten();
    Ok(Queue {
        jobs: rows.into_iter().map(QueuedJob::from).collect(),
        next,
    })
}

/// What there is of each kind.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn kinds(cx: &Cx) -> Result<Vec<KindCount>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let found = store::of_kinds(cx.db()).await?;
    Ok(found
        .into_iter()
        .map(|count| KindCount {
            kind: count.kind,
            state: count.state,
            jobs: count.jobs,
        })
        .collect())
}

/// A job that was given up has all its tries again; one that waits is tried now.
///
/// # Errors
/// `Forbidden`; `Missing` for one that runs or is done.
pub async fn retry(cx: &Cx, id: i64) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::find(&*tx, id).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let row = row.ok_or(Error::Missing)?;
    let done = match row.state {
        JobState::Dead => store::revive(&*tx, id, cx.now()).await?,
        JobState::Waiting => store::hurry(&*tx, id, cx.now()).await?,
        JobState::Running | JobState::Done => false,
    };
    if !done {
        return Err(Error::Missing);
    }
    tx.log(StaffAct {
        deed: "admin-log-job-retried",
        kind: "job",
        thing: id,
        before: Some(Logged::of(&row)),
        after: Some((JobState::Waiting, &row.kind)),
    })
    .await?;
    tx.rouse();
    tx.commit().await
}

/// Every job of this kind that was given up has all its tries again. Answers how many those are, some hundreds at a time.
///
/// # Errors
/// `Forbidden`.
pub async fn retry_all(cx: &Cx, kind: &str) -> Result<u64> {
    let mut tx = cx.begin().await?;
    let dead = store::dead_of_kind(&*tx, kind, AT_ONCE).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    if dead.is_empty() {
        return Ok(0);
    }
    let revived = store::revive_all(&*tx, dead, cx.now()).await?;
    tx.log(StaffAct {
        deed: "admin-log-jobs-retried",
        kind: "job",
        thing: 0,
        before: Some((JobState::Dead, kind, revived)),
        after: Some((JobState::Waiting, kind, revived)),
    })
    .await?;
    tx.rouse();
    tx.commit().await?;
    Ok(revived)
}

/// A job that was given up is let be, for a reason that stands in the log.
///
/// # Errors
/// `Forbidden`; `Missing` for one that was not given up; `Invalid` on `reason`.
pub async fn drop_job(cx: &Cx, id: i64, reason: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::find(&*tx, id).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let row = row.ok_or(Error::Missing)?;
    let reason = checked_reason(reason)?;
    if !store::lay_to_rest(&*tx, id, cx.now()).await? {
        return Err(Error::Missing);
    }
    tx.log(StaffAct {
        deed: "admin-log-job-dropped",
        kind: "job",
        thing: id,
        before: Some(Logged::of(&row)),
        after: Some(reason),
    })
    .await?;
    tx.commit().await
}

/// Why something is let be, on one line: the log keeps it.
///
/// # Errors
/// `Invalid` on `reason` when it is empty or too long.
pub fn checked_reason(reason: &str) -> Result<String> {
    let reason = one_line(reason);
    let mut problems = Problems::default();
    problems.expect(
        (1..=LONGEST_REASON).contains(&reason.chars().count()),
        "reason",
        Say::of("admin-problem-reason").with("most", LONGEST_REASON),
    );
    problems.done()?;
    Ok(reason)
}

#[derive(Serialize)]
struct Logged<'a> {
    kind: &'a str,
    state: JobState,
    attempts: i64,
    why: Option<String>,
}

impl<'a> Logged<'a> {
    fn of(row: &'a job::Model) -> Self {
        Self {
            kind: &row.kind,
            state: row.state,
            attempts: row.attempts,
            why: row.last_error.as_deref().map(masked),
        }
    }
}
