//! Everything that is due, done now: for commands with no hub running, and for tests.

use crate::shift::Shift;
use crate::{outbox, timetable};
use hall::{Error, Hub, Result};
use std::sync::Arc;
use std::time::Duration;

pub use crate::shift::Trouble;

/// A house that tells itself something new each time it is asked would never fall quiet.
const ROUNDS: usize = 10_000;

/// What was done until nothing was left.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub done: u64,
    /// Tries that failed; what is not dead is tried again later.
    pub troubles: Vec<Trouble>,
}

impl Report {
    /// # Errors
    /// A fault that names every job that failed.
    pub fn all_well(self) -> Result<Self> {
        if self.troubles.is_empty() {
            return Ok(self);
        }
        let told: Vec<String> = self
            .troubles
            .iter()
            .map(|trouble| format!("job {} ({}): {}", trouble.id, trouble.kind, trouble.why))
            .collect();
        Err(Error::fault(told.join("; ")))
    }
}

/// Hands on every event, does every job that is due and what the timetable asks for, until nothing is left but what
/// is due later. A job that fails waits for its next try, as always, and stands in the report.
///
/// # Errors
/// A fault of the database.
pub async fn run_until_quiet(hub: &Arc<Hub>) -> Result<Report> {
    let mut shift = Shift::begin(Arc::clone(hub))?;
    let crew = Arc::clone(&shift.crew);
    shift.take_back(true).await?;
    // Each row once: some are always due, and wait for their hour in a running hub.
    let mut left: Vec<&str> = Vec::new();
    for _ in 0..ROUNDS {
        let handed = outbox::hand_on(hub, &crew).await?;
        shift.turn().await?;
        let mut worked = false;
        while let Some(ended) = shift.running.join_next_with_id().await {
            shift.note(ended);
            shift.set_to_work();
            worked = true;
        }
        if worked || handed || !shift.is_idle() {
            continue;
        }
        let rows = crew
            .timetable
            .iter()
            .filter(|row| !left.contains(&row.kind));
        let more = timetable::leave_due(shift.cx(), rows).await?;
        if !more.is_empty() {
            left.extend(more);
            continue;
        }
        let report = Report {
            done: shift.done,
            troubles: std::mem::take(&mut shift.troubles),
        };
        shift.end(Duration::ZERO).await?;
        return Ok(report);
    }
    shift.end(Duration::from_secs(1)).await?;
    Err(Error::fault("the jobs never come to an end"))
}
