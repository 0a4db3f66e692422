//! The worker of a running hub: wakes when something was told here, when another node says so, when a job falls due,
//! or at a slow poll that only reads. Errors of the database never end it; it waits and goes on.

use crate::progress::figures;
use crate::shift::Shift;
use crate::{outbox, timetable};
use hall::{Hub, Result};
use ports::bus::News;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::broadcast;
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// How often it looks although nobody called: a command beside the hub leaves jobs without a sound.
const POLL: Duration = Duration::from_secs(1);
/// The least time between two looks that may write, so that a storm of small events becomes a few transactions.
const BREATH: Duration = Duration::from_millis(40);
/// How often it looks for jobs somebody left half-done.
const SEARCH: Duration = Duration::from_secs(30);
/// What running jobs get to finish at shutdown.
const GRACE: Duration = Duration::from_secs(15);
/// News on the bus: there is more work than one node can do.
const MORE_WORK: &str = "jobs";

/// Starts the worker. It ends, its jobs finished or given back, after the hub is closing.
///
/// # Errors
/// A fault when the hub keeps no crew.
pub fn start(hub: Arc<Hub>) -> Result<JoinHandle<()>> {
    let worker = Worker {
        heard: hub.ports.bus.listen(),
        rows_seen: Vec::new(),
        searched: None,
        shift: Shift::begin(hub)?,
    };
    Ok(tokio::spawn(worker.work()))
}

struct Worker {
    shift: Shift,
    heard: broadcast::Receiver<News>,
    /// When each row of the timetable was last looked at.
    rows_seen: Vec<Option<Instant>>,
    searched: Option<Instant>,
}

impl Worker {
    async fn work(mut self) {
        let hub = Arc::clone(&self.shift.hub);
        let mut troubles = 0_u32;
        while !hub.closing.is_cancelled() {
            let began = Instant::now();
            let asleep = match self.look().await {
                Ok(()) => {
                    troubles = 0;
                    Duration::ZERO
                }
                Err(wrong) => {
                    troubles = (troubles + 1).min(6);
                    tracing::error!(error = %wrong, "the worker cannot reach its jobs");
                    Duration::from_millis(500) * 2_u32.pow(troubles)
                }
            };
            self.shift.troubles.clear();
            // Half of the one writer's time belongs to the people, however much there is to do.
            let rested = began + began.elapsed() * 2;
            let not_before = rested.max(began + BREATH.max(asleep));
            self.wait(&hub, rested, not_before, asleep.is_zero()).await;
        }
        if let Err(wrong) = self.shift.end(GRACE).await {
            tracing::error!(error = %wrong, "the worker could not write down its last jobs");
        }
    }

    async fn look(&mut self) -> Result<()> {
        self.take_back().await?;
        let (hub, crew) = (&self.shift.hub, &self.shift.crew);
        if outbox::hand_on(hub, crew).await? && !hub.ports.db.is_sqlite() {
            self.call_others().await?;
        }
        self.look_at_the_timetable().await?;
        self.shift.turn().await
    }

    /// Waits for a reason to look again: nothing here touches the database, so all of it may be cut off.
    async fn wait(&mut self, hub: &Hub, rested: Instant, not_before: Instant, well: bool) {
        let poll = tokio::time::sleep(POLL);
        tokio::pin!(poll);
        loop {
            tokio::select! {
                () = hub.closing.cancelled() => return,
                Some(ended) = self.shift.running.join_next_with_id() => {
                    self.shift.note(ended);
                    self.shift.set_to_work();
                    // What was claimed together is written down together, and then there is little reason to linger.
                    if well && self.shift.hands_are_free() {
                        tokio::time::sleep_until(rested).await;
                        return;
                    }
                }
                () = tokio::time::sleep_until(not_before), if !well => return,
                () = &mut poll, if well => return,
                () = hub.told.notified(), if well => break,
                news = self.heard.recv(), if well => match news {
                    Ok(news) if news.topic != MORE_WORK => {}
                    Ok(_) | Err(broadcast::error::RecvError::Lagged(_)) => break,
                    // The bus is gone; the poll still finds everything.
                    Err(broadcast::error::RecvError::Closed) => {
                        tokio::time::sleep(POLL).await;
                        return;
                    }
                }
            }
        }
        tokio::time::sleep_until(not_before).await;
    }

    async fn take_back(&mut self) -> Result<()> {
        if self
            .searched
            .is_none_or(|searched| searched.elapsed() >= SEARCH)
        {
            self.shift.take_back(self.searched.is_none()).await?;
            self.searched = Some(Instant::now());
        }
        Ok(())
    }

    async fn look_at_the_timetable(&mut self) -> Result<()> {
        let now = Instant::now();
        let rows = &self.shift.crew.timetable;
        self.rows_seen.resize(rows.len(), None);
        let due = rows
            .iter()
            .zip(&mut self.rows_seen)
            .filter(|(row, seen)| seen.is_none_or(|seen| now.duration_since(seen) >= row.every));
        let due = due.map(|(row, seen)| {
            *seen = Some(now);
            row
        });
        timetable::leave_due(self.shift.cx(), due).await?;
        Ok(())
    }

    /// More than this node has hands for is news to the others.
    async fn call_others(&self) -> Result<()> {
        if figures(self.shift.cx()).await?.waiting > 50 {
            let news = News {
                topic: MORE_WORK.to_owned(),
                data: String::new(),
            };
            self.shift.hub.ports.bus.publish(news).await?;
        }
        Ok(())
    }
}
