//! One shift of work: claims jobs a batch at a time, does a few side by side, writes down how they went in the same
//! transaction in which the next are claimed. Both the worker of a running hub and a command without one work so.

use crate::crew::Crew;
use crate::progress::JOB;
use crate::store::{self, Fate, Settled};
use chrono::{DateTime, TimeDelta, Utc};
use entity::hub::job;
use hall::{Cx, Error, Hub, Result};
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::{self, JoinError, JoinSet};

/// Tries before a job lies in the dead letters: with the pauses below, about a day.
pub(crate) const TRIES: i64 = 12;
/// Jobs claimed ahead of the hands that will do them.
const AHEAD: usize = 16;
/// How long a claim holds unless it is renewed.
const LEASE: TimeDelta = TimeDelta::seconds(90);
const RENEW: Duration = Duration::from_secs(25);

pub(crate) struct Shift {
    pub hub: Arc<Hub>,
    pub crew: Arc<Crew>,
    cx: Cx,
    /// Jobs done side by side. Few on SQLite, whose one writer also serves the people.
    hands: usize,
    ready: VecDeque<job::Model>,
    pub running: JoinSet<Result<()>>,
    held: HashMap<task::Id, job::Model>,
    settled: Vec<Settled>,
    pub troubles: Vec<Trouble>,
    pub done: u64,
    renewed: Instant,
}

/// A try that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub id: i64,
    pub kind: String,
    pub attempts: i64,
    /// Whether that was its last try.
    pub dead: bool,
    pub why: String,
}

impl Shift {
    pub fn begin(hub: Arc<Hub>) -> Result<Self> {
        Ok(Self {
            crew: hub.kept::<Crew>()?,
            cx: Cx::of_hub(Arc::clone(&hub)),
            hands: if hub.ports.db.is_sqlite() { 4 } else { 8 },
            hub,
            ready: VecDeque::new(),
            running: JoinSet::new(),
            held: HashMap::new(),
            settled: Vec::new(),
            troubles: Vec::new(),
            done: 0,
            renewed: Instant::now(),
        })
    }

    pub fn cx(&self) -> &Cx {
        &self.cx
    }

    fn now(&self) -> DateTime<Utc> {
        self.hub.ports.clock.now()
    }

    /// Whether it has anything in hand.
    pub fn is_idle(&self) -> bool {
        self.running.is_empty() && self.ready.is_empty() && self.settled.is_empty()
    }

    /// Takes note of what is finished, claims more when the line is short, and sets to work.
    pub async fn turn(&mut self) -> Result<()> {
        while let Some(ended) = self.running.try_join_next_with_id() {
            self.note(ended);
        }
        let now = self.now();
        let room = (self.hands + AHEAD).saturating_sub(self.ready.len() + self.running.len());
        let claims = room > AHEAD / 2
            && store::next_due(&self.hub.ports.db.read)
                .await?
                .is_some_and(|due| due <= now);
        if claims || !self.settled.is_empty() {
            let tx = self.hub.ports.db.begin().await?;
            store::settle(&tx, &self.settled, now).await?;
            let taken = if claims {
                store::claim(&tx, room, now, now + LEASE).await?
            } else {
                Vec::new()
            };
            tx.commit().await?;
            self.settled.clear();
            self.ready.extend(taken);
        }
        self.renew().await?;
        self.set_to_work();
        Ok(())
    }

    /// Looks for jobs somebody left half-done. On SQLite there is no other node, so what runs as we begin was cut off.
    pub async fn take_back(&self, beginning: bool) -> Result<()> {
        let db = &self.hub.ports.db;
        let now = self.now();
        let before = if beginning && db.is_sqlite() {
            now + TimeDelta::days(1)
        } else {
            now
        };
        if store::any_abandoned(&db.read, before).await? {
            let jobs = store::take_back(&db.write, before, now, TRIES).await?;
            tracing::warn!(jobs, "took up jobs that were cut off");
        }
        Ok(())
    }

    /// Whether nothing that was claimed is left to begin with.
    pub fn hands_are_free(&self) -> bool {
        self.ready.is_empty() && self.running.len() < self.hands
    }

    pub fn set_to_work(&mut self) {
        while self.running.len() < self.hands
            && let Some(job) = self.ready.pop_front()
        {
            let cx = self.cx.clone();
            let hand = self.crew.hand_for(&job.kind);
            let kind = job.kind.clone();
            let payload = job.payload.clone();
            let started = self.running.spawn(JOB.scope(job.id, async move {
                match hand {
                    Some(hand) => hand.run(&cx, &payload).await,
                    None => Err(Error::fault(format!(
                        "nobody here does jobs of kind {kind}"
                    ))),
                }
            }));
            self.held.insert(started.id(), job);
        }
    }

    /// Takes note of how one job went.
    pub fn note(&mut self, ended: Result<(task::Id, Result<()>), JoinError>) {
        let (task, went) = match ended {
            Ok((task, went)) => (task, went.map_err(|wrong| wrong.to_string())),
            Err(broken) => (broken.id(), Err("it panicked".to_owned())),
        };
        let Some(job) = self.held.remove(&task) else {
            return;
        };
        let fate = match went {
            Ok(()) => {
                self.done += 1;
                Fate::Done
            }
            Err(why) => self.fate_of(&job, why),
        };
        self.settled.push(Settled { id: job.id, fate });
    }

    fn fate_of(&mut self, job: &job::Model, why: String) -> Fate {
        let why: String = why.chars().take(500).collect();
        let dead = job.attempts >= TRIES;
        if dead {
            tracing::error!(job = job.id, kind = job.kind, why, "a job failed for good");
        } else {
            tracing::warn!(
                job = job.id,
                kind = job.kind,
                attempts = job.attempts,
                why,
                "a job failed and is tried again"
            );
        }
        self.troubles.push(Trouble {
            id: job.id,
            kind: job.kind.clone(),
            attempts: job.attempts,
            dead,
            why: why.clone(),
        });
        if dead {
            Fate::Dead { why }
        } else {
            let at = self.now() + pause_after(job.attempts, rand::random());
            Fate::Later { at, why }
        }
    }

    async fn renew(&mut self) -> Result<()> {
        if self.renewed.elapsed() < RENEW {
            return Ok(());
        }
        self.renewed = Instant::now();
        let ours: Vec<i64> = self
            .held
            .values()
            .chain(&self.ready)
            .map(|job| job.id)
            .collect();
        if !ours.is_empty() {
            store::renew(&self.hub.ports.db.write, ours, self.now() + LEASE).await?;
        }
        Ok(())
    }

    /// Ends the shift: what was not begun goes back, what runs has `grace` to finish.
    pub async fn end(mut self, grace: Duration) -> Result<()> {
        let untouched = self.ready.drain(..).map(|job| Settled {
            id: job.id,
            fate: Fate::Untouched,
        });
        self.settled.extend(untouched);
        let deadline = tokio::time::Instant::now() + grace;
        while let Ok(Some(ended)) =
            tokio::time::timeout_at(deadline, self.running.join_next_with_id()).await
        {
            self.note(ended);
        }
        // Cut off in the middle of a `begin`, a connection would go back to the pool inside a transaction.
        self.running.detach_all();
        if self.settled.is_empty() {
            return Ok(());
        }
        let now = self.now();
        let tx = self.hub.ports.db.begin().await?;
        store::settle(&tx, &self.settled, now).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Growing pauses between tries, up to six hours, a little different for each job so that they do not all come back
/// at once. `chance` is any number.
fn pause_after(attempts: i64, chance: u32) -> TimeDelta {
    const LONGEST: i64 = 6 * 3600;
    let seconds = 5_i64
        .saturating_mul(3_i64.saturating_pow(attempts.clamp(1, 20) as u32 - 1))
        .min(LONGEST);
    let spread = seconds * 1000 / 5;
    TimeDelta::milliseconds(seconds * 1000 + i64::from(chance) % (spread + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_all_tries_take_about_a_day() {
        let pauses: Vec<i64> = (1..TRIES)
            .map(|attempts| pause_after(attempts, 0).num_seconds())
            .collect();
        assert_eq!(
            pauses,
            [5, 15, 45, 135, 405, 1215, 3645, 10935, 21600, 21600, 21600]
        );
        let hours = pauses.iter().sum::<i64>() / 3600;
        assert!((20..26).contains(&hours), "{hours}");
    }

    #[test]
    fn jobs_that_failed_together_do_not_come_back_together() {
        assert_ne!(pause_after(3, 1), pause_after(3, 5000));
        assert!(pause_after(3, u32::MAX) <= TimeDelta::seconds(54));
    }
}
