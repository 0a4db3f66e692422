//! E-mail is fetched from a mailbox, where one is configured. A letter is marked or moved there only when its original is
//! kept here; cut off in between it is fetched again, and known. A letter that cannot be had, or for which there is no room
//! now, is passed over for a while: it keeps none behind it waiting.

use crate::receive::{Arrived, receive};
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{MailReason, MailWay};
use hall::job::Job;
use hall::{Cx, Error, Result};
use jobs::Row;
use ports::PortError;
use ports::mailbox::{Mailbox, Waiting};
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const FETCH: &str = "mailroom.fetch";
/// Letters of one round.
const AT_ONCE: usize = 200;
/// A letter the mailbox does not hand over is asked for so often; then what there is of it is kept for a look.
const TRIES: u32 = 3;
/// So often a mailbox is opened anew within a round.
const MOST_OPENED: usize = 20;
/// Faults of our own, one after the other, after which a round ends: it is not the letters.
const MOST_FAULTS: usize = 3;
const LATER: TimeDelta = TimeDelta::minutes(1);
/// The same as a mail server is told.
const NO_ROOM: TimeDelta = TimeDelta::minutes(30);

#[derive(Default)]
pub(crate) struct Fetch {
    passed: Mutex<HashMap<u32, Passed>>,
}

/// A letter that is passed over.
#[derive(Clone, Copy)]
struct Passed {
    until: DateTime<Utc>,
    tries: u32,
}

#[async_trait::async_trait]
impl Job for Fetch {
    fn kind(&self) -> &'static str {
        FETCH
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        let mut mailbox = match open(cx).await {
            Ok(mailbox) => mailbox,
            Err(wrong) => return given_up(&wrong),
        };
        let outcome = self.empty(cx, &mut mailbox).await;
        if let Err(wrong) = mailbox.close().await {
            tracing::debug!(%wrong, "the mailbox was left without a goodbye");
        }
        outcome
    }
}

pub(crate) fn row() -> Row {
    Row {
        kind: FETCH,
        every: Duration::from_secs(30),
        due: |cx| Box::pin(async move { Ok(!cx.config().inbound.imap_url.is_empty()) }),
        why: "fetches e-mail from the mailbox of the settings",
    }
}

async fn open(cx: &Cx) -> Result<Mailbox, PortError> {
    let config = cx.config();
    Mailbox::open(&config.inbound, &config.mail.ca_file).await
}

/// A mailbox that is away is looked into again by the clock; the doctor says so meanwhile.
fn given_up(wrong: &PortError) -> Result<()> {
    tracing::warn!(%wrong, "the mailbox of incoming e-mail is away");
    Ok(())
}

/// How it went with one letter.
enum Brought {
    /// It is kept here, and marked there.
    Kept,
    /// There is no room for it now.
    NoRoom,
    /// The mailbox did not hand it over.
    NotHad(PortError),
    /// What there is of it is kept here; it is still to be marked there.
    NotMarked(PortError),
    /// We could not keep it.
    NotKept(Error),
}

impl Fetch {
    async fn empty(&self, cx: &Cx, mailbox: &mut Mailbox) -> Result<()> {
        let waiting = match mailbox.waiting(AT_ONCE, &self.passed_over(cx.now())).await {
            Ok(waiting) => waiting,
            Err(wrong) => return given_up(&wrong),
        };
        let (mut opened, mut faults) = (1, 0);
        for letter in waiting {
            if cx.hub().closing.is_cancelled() {
                return Ok(());
            }
            let uid = letter.uid;
            let brought = self.bring(cx, mailbox, letter).await;
            if let Brought::NotHad(wrong) | Brought::NotMarked(wrong) = &brought {
                tracing::warn!(uid, %wrong, "the mailbox did not hand a letter over");
                // What the server said last may be half a sentence: the next is asked for on a line of its own.
                opened += 1;
                match open(cx).await {
                    Ok(anew) if opened <= MOST_OPENED => *mailbox = anew,
                    Ok(_) => return given_up(wrong),
                    // Not the letter: the server is away.
                    Err(away) => return given_up(&away),
                }
            }
            match brought {
                Brought::Kept => {
                    self.had(uid);
                    faults = 0;
                }
                Brought::NoRoom => self.pass_over(uid, cx.now() + NO_ROOM, 0),
                Brought::NotHad(_) => self.pass_over(uid, cx.now() + LATER, 1),
                Brought::NotMarked(_) => {
                    self.pass_over(uid, cx.now() + NO_ROOM, 0);
                    if let Err(wrong) = mailbox.done(uid).await {
                        return given_up(&wrong);
                    }
                    self.had(uid);
                }
                Brought::NotKept(wrong) => {
                    tracing::error!(uid, error = %wrong, "a letter could not be kept");
                    self.pass_over(uid, cx.now() + LATER, 0);
                    faults += 1;
                    if faults == MOST_FAULTS {
                        return Err(wrong);
                    }
                }
            }
        }
        Ok(())
    }

    async fn bring(&self, cx: &Cx, mailbox: &mut Mailbox, letter: Waiting) -> Brought {
        let too_large = letter.size > cx.config().limits.inbound_bytes;
        let is_stuck = self.tries(letter.uid) >= TRIES;
        let only_head = if too_large {
            Some(MailReason::Large)
        } else {
            is_stuck.then_some(MailReason::Stuck)
        };
        let raw = match mailbox.fetch(letter, only_head.is_some()).await {
            Ok(Some(raw)) => raw,
            // Somebody took it out meanwhile.
            Ok(None) => return Brought::Kept,
            Err(wrong) if is_stuck => {
                let noted = keep(cx, not_even_its_head(letter), only_head).await;
                return noted.map_or_else(Brought::from, |()| Brought::NotMarked(wrong));
            }
            Err(wrong) => return Brought::NotHad(wrong),
        };
        if let Err(wrong) = keep(cx, raw, only_head).await {
            return wrong.into();
        }
        mailbox
            .done(letter.uid)
            .await
            .map_or_else(Brought::NotMarked, |()| Brought::Kept)
    }

    fn passed(&self) -> MutexGuard<'_, HashMap<u32, Passed>> {
        self.passed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn passed_over(&self, now: DateTime<Utc>) -> HashSet<u32> {
        let passed = self.passed();
        let still = passed.iter().filter(|(_, passed)| passed.until > now);
        still.map(|(uid, _)| *uid).collect()
    }

    fn tries(&self, uid: u32) -> u32 {
        self.passed().get(&uid).map_or(0, |passed| passed.tries)
    }

    fn had(&self, uid: u32) {
        self.passed().remove(&uid);
    }

    fn pass_over(&self, uid: u32, until: DateTime<Utc>, more: u32) {
        let tries = self.tries(uid) + more;
        self.passed().insert(uid, Passed { until, tries });
    }
}

impl From<Error> for Brought {
    fn from(wrong: Error) -> Self {
        match wrong {
            Error::Busy { .. } => Self::NoRoom,
            other => Self::NotKept(other),
        }
    }
}

async fn keep(cx: &Cx, raw: Vec<u8>, only_head: Option<MailReason>) -> Result<()> {
    let arrived = Arrived {
        raw: Bytes::from(raw),
        came_to: None,
        way_back: None,
        way: MailWay::Fetched,
        only_head,
    };
    receive(cx, arrived).await.map(drop)
}

/// What is written down of a letter of which the mailbox hands nothing over: that it is there.
fn not_even_its_head(letter: Waiting) -> Vec<u8> {
    format!("X-Mailbox-Uid: {}\r\n\r\n", letter.uid).into_bytes()
}
