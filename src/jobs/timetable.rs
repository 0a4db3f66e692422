//! What is looked after at which pace, as one table: each room adds its rows, `app.rs` puts them together.
//! A row looks first, reading only, and leaves a job when there is something to do; so an idle hub writes nothing,
//! and what is done by the clock is retried like any other job.

use crate::store::{self, Spent};
use chrono::TimeDelta;
use futures_util::future::BoxFuture;
use hall::job::Job;
use hall::{Cx, Result};
use serde_json::Value;
use std::time::Duration;

/// Looks whether there is anything to do. Reads only.
pub type Due = for<'a> fn(&'a Cx) -> BoxFuture<'a, Result<bool>>;

/// One row of the timetable.
pub struct Row {
    /// The job that is left when something is due, and the key under which only one of it waits.
    pub kind: &'static str,
    pub every: Duration,
    pub due: Due,
    /// For the reader of the printed table.
    pub why: &'static str,
}

/// The row that sweeps away finished jobs and old events.
pub fn housekeeping() -> Row {
    Row {
        kind: SWEEP,
        every: Duration::from_secs(600),
        due: |cx| Box::pin(async move { store::any_spent(cx.db(), spent(cx)).await }),
        why: "sweeps away jobs done a day ago and events told a week ago",
    }
}

const SWEEP: &str = "jobs.sweep";
/// Rows swept in one transaction, so that nobody waits behind the broom.
const SWEPT_AT_ONCE: u64 = 500;

pub(crate) fn own_jobs() -> Vec<Box<dyn Job>> {
    vec![Box::new(Sweep)]
}

struct Sweep;

#[async_trait::async_trait]
impl Job for Sweep {
    fn kind(&self) -> &'static str {
        SWEEP
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let tx = cx.begin().await?;
            let swept = store::sweep(&*tx, spent(cx), SWEPT_AT_ONCE).await?;
            tx.commit().await?;
            if swept == 0 {
                return Ok(());
            }
            tokio::task::yield_now().await;
        }
    }
}

/// A day of jobs lets a command see how its job went; a week of events lets a search index catch up.
fn spent(cx: &Cx) -> Spent {
    Spent {
        jobs: cx.now() - TimeDelta::days(1),
        events: cx.now() - TimeDelta::days(7),
    }
}

/// Leaves the jobs of every row that has something to do and whose last job is out of the way: one that failed comes
/// back by itself. Answers which were left.
pub(crate) async fn leave_due<'a>(
    cx: &Cx,
    rows: impl Iterator<Item = &'a Row>,
) -> Result<Vec<&'static str>> {
    let mut left = Vec::new();
    for row in rows {
        if !store::lane_in_use(cx.db(), row.kind).await? && (row.due)(cx).await? {
            let mut tx = cx.begin().await?;
            store::enqueue(&mut tx, row.kind, Value::Null, Some(row.kind), cx.now()).await?;
            tx.commit().await?;
            left.push(row.kind);
        }
    }
    Ok(left)
}
