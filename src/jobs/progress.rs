//! How jobs stand: progress of the long ones, the dead letters, and the figures for `/health` and the admin.

use crate::store;
use chrono::{DateTime, Utc};
use entity::hub::job;
use entity::words::JobState;
use hall::{Cx, Error, Result};
use serde::{Deserialize, Serialize};

pub use entity::words::JobState as State;

tokio::task_local! {
    /// The number of the job this task is doing.
    pub(crate) static JOB: i64;
}

/// How far a job is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    pub done: u64,
    pub of: u64,
}

/// Says how far the job now running is. Outside a job, nobody needs to know. It is a write: say it per batch, not per row.
///
/// # Errors
/// A fault of the database.
pub async fn set_progress(cx: &Cx, done: u64, of: u64) -> Result<()> {
    let Ok(job) = JOB.try_with(|job| *job) else {
        return Ok(());
    };
    let progress = serde_json::to_value(Progress { done, of })?;
    store::keep_progress(&cx.database().write, job, progress).await
}

/// A job as whoever left it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub id: i64,
    pub kind: String,
    pub state: JobState,
    pub attempts: i64,
    pub progress: Option<Progress>,
    /// Why the last try failed.
    pub error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

impl From<job::Model> for Standing {
    fn from(row: job::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            state: row.state,
            attempts: row.attempts,
            progress: row
                .progress
                .and_then(|told| serde_json::from_value(told).ok()),
            error: row.last_error,
            created_at: row.created_at,
            finished_at: row.finished_at,
        }
    }
}

/// How one job stands.
///
/// # Errors
/// `Missing` when there is none, or none any more.
pub async fn standing(cx: &Cx, job: i64) -> Result<Standing> {
    let row = store::find(cx.db(), job).await?;
    row.map(Standing::from).ok_or(Error::Missing)
}

/// The dead letters, latest first.
///
/// # Errors
/// A fault of the database.
pub async fn dead(cx: &Cx) -> Result<Vec<Standing>> {
    let rows = store::dead(cx.db(), 200).await?;
    Ok(rows.into_iter().map(Standing::from).collect())
}

/// Gives a dead job all its tries again.
///
/// # Errors
/// `Missing` when it is not among the dead.
pub async fn revive(cx: &Cx, job: i64) -> Result<()> {
    let mut tx = cx.begin().await?;
    if !store::revive(&*tx, job, cx.now()).await? {
        return Err(Error::Missing);
    }
    tx.rouse();
    tx.commit().await
}

/// How much there is to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Figures {
    pub waiting: i64,
    pub running: i64,
    pub dead: i64,
}

/// # Errors
/// A fault of the database.
pub async fn figures(cx: &Cx) -> Result<Figures> {
    let mut figures = Figures::default();
    for count in store::counts(cx.db()).await? {
        match count.state {
            JobState::Waiting => figures.waiting = count.jobs,
            JobState::Running => figures.running = count.jobs,
            JobState::Dead => figures.dead = count.jobs,
            JobState::Done => {}
        }
    }
    Ok(figures)
}
