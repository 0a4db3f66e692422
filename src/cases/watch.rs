//! The clocks of a case are looked after in one place: what was missed is written down as missed, and what still runs is
//! counted anew after a change of the calendar or of the hours an agency gives itself.

use crate::promise::Promise;
use crate::resolution::Resolution;
use entity::words::CaseId;
use hall::error::Result;
use hall::{Cx, Job};
use jobs::Row;
use serde_json::Value;
use std::time::Duration as Pace;

const AT_ONCE: u64 = 200;

/// A clock that runs for a case by the calendar of its agency.
#[async_trait::async_trait]
pub(crate) trait Clock: Send + Sync {
    /// Cases whose time is over and not yet written down as missed.
    async fn missed(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>>;
    /// Cases counted by an older calendar.
    async fn stale(&self, cx: &Cx, most: u64) -> Result<Vec<CaseId>>;
    /// Writes down that it was missed, unless it was met since.
    async fn miss(&self, cx: &Cx, id: CaseId) -> Result<()>;
    /// Counts it by the calendar of this version.
    async fn recount(&self, cx: &Cx, id: CaseId, version: i64) -> Result<()>;
}

const CLOCKS: [&dyn Clock; 2] = [&Promise, &Resolution];

/// Looks after every clock. On the timetable, every minute.
pub struct Watch;

#[async_trait::async_trait]
impl Job for Watch {
    fn kind(&self) -> &'static str {
        "cases.watch_clocks"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        for clock in CLOCKS {
            look_after(cx, clock).await?;
        }
        Ok(())
    }
}

async fn look_after(cx: &Cx, clock: &dyn Clock) -> Result<()> {
    loop {
        let missed = clock.missed(cx, AT_ONCE).await?;
        if missed.is_empty() {
            break;
        }
        for id in missed {
            clock.miss(cx, id).await?;
        }
    }
    let version = agencies::site(cx).await?.settings.hours.version;
    loop {
        let stale = clock.stale(cx, AT_ONCE).await?;
        if stale.is_empty() {
            return Ok(());
        }
        for id in stale {
            clock.recount(cx, id, version).await?;
        }
    }
}

/// What is looked after here, and how often.
pub fn clocks_timetable() -> Row {
    Row {
        kind: Watch.kind(),
        every: Pace::from_secs(60),
        due: |cx| Box::pin(anything(cx)),
        why: "writes down promises and resolutions that were missed, and counts open ones anew after a change of the calendar",
    }
}

async fn anything(cx: &Cx) -> Result<bool> {
    for clock in CLOCKS {
        if !clock.missed(cx, 1).await?.is_empty() || !clock.stale(cx, 1).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}
