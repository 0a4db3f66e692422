//! Work that happens after the answer. What happened lies in the outbox, written by the transaction that did it;
//! from there each event is handed to every listener as a job of its own; the worker does the jobs, again and again
//! until they succeed or lie in the dead letters. At least once, nothing lost, not even to `kill -9`.
//!
//! An idle hub only reads: SQLite has one writer, and it belongs to the people.

#[cfg(test)]
mod contract;
mod crew;
mod desk;
mod outbox;
mod progress;
mod quiet;
mod shift;
mod store;
mod timetable;
mod worker;

pub use crew::Crew;
pub use desk::{
    KindCount, Queue, QueueFilter, QueuePlace, QueuedJob, checked_reason, drop_job, kinds, queue,
    retry, retry_all,
};
pub use progress::{
    Figures, Progress, Standing, State, dead, figures, revive, set_progress, standing,
};
pub use quiet::{Report, Trouble, run_until_quiet};
pub use store::enqueue;
pub use timetable::{Due, Row, housekeeping};
pub use worker::start;
