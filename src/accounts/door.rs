//! Who comes in: from the cookie of a browser or the token of a program to a person, in one query for everyone who comes at
//! the same moment. The web room remembers the answer for a few seconds and asks again when the standing of people has changed.

use crate::names::initials;
use crate::sessions::RENEWAL;
use crate::standing::Standing;
use crate::store::{
    self,
    keys::{Key, Kind, Known},
};
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use entity::words::{PersonId, SessionId, TokenId};
use hall::queue::Queue;
use hall::{Hub, Result};
use ports::secrets;
use std::sync::{Arc, OnceLock};
use web::{Doorkeeper, SignedIn};

/// Keeps the door of one hub.
pub struct Keeper {
    hub: Arc<Hub>,
    sessions: OnceLock<LookUp>,
    tokens: OnceLock<LookUp>,
    seen: OnceLock<Queue<Seen, ()>>,
}

/// From the hash of a key to whose it is.
type LookUp = Queue<String, Option<Known>>;

/// A key was used.
enum Seen {
    Session {
        id: SessionId,
        person: PersonId,
        created_at: DateTime<Utc>,
        at: DateTime<Utc>,
    },
    Token {
        id: TokenId,
        person: PersonId,
        at: DateTime<Utc>,
    },
}

impl Keeper {
    pub fn new(hub: Arc<Hub>) -> Self {
        Self {
            hub,
            sessions: OnceLock::new(),
            tokens: OnceLock::new(),
            seen: OnceLock::new(),
        }
    }

    async fn whose(&self, kind: Kind, token: &str) -> Result<Option<Known>> {
        let line = match kind {
            Kind::Session => &self.sessions,
            Kind::Token => &self.tokens,
        };
        let line = line.get_or_init(|| {
            // Not the hub itself, which would keep the line that keeps it.
            let ports = &self.hub.ports;
            let (db, clock) = (ports.db.read.clone(), Arc::clone(&ports.clock));
            Queue::of_questions(move |hashes: Arc<[String]>| {
                let (db, now) = (db.clone(), clock.now());
                async move {
                    let found = store::keys::by_hashes(&db, kind, &hashes, now).await?;
                    let of = |hash| Ok(found.get(hash).cloned());
                    Ok(hashes.iter().map(of).collect())
                }
            })
        });
        line.hand_in(secrets::hash(token)).await
    }

    /// Writes down that a key was used, together with whoever comes at the same moment: a commit for each would keep
    /// hundreds waiting for one another.
    fn seen(&self) -> &Queue<Seen, ()> {
        self.seen.get_or_init(|| {
            let hub = Arc::clone(&self.hub);
            Queue::of_writes(&self.hub.ports.db, self.hub.closing.clone(), move |seen| {
                let hub = Arc::clone(&hub);
                async move { write_down(&hub, &seen).await }
            })
        })
    }
}

/// A statement for all tokens and one for all people, however many came.
async fn write_down(hub: &Hub, seen: &[Seen]) -> Result<Vec<Result<()>>> {
    let tx = hub.ports.db.begin().await?;
    let (mut tokens, mut people) = (Vec::new(), Vec::new());
    let mut latest = DateTime::UNIX_EPOCH;
    for seen in seen {
        let at = match *seen {
            Seen::Session {
                id,
                person,
                created_at,
                at,
            } => {
                store::sessions::renew(&tx, id, created_at, at).await?;
                people.push(person);
                at
            }
            Seen::Token { id, person, at } => {
                tokens.push(id);
                people.push(person);
                at
            }
        };
        latest = latest.max(at);
    }
    store::tokens::used(&tx, &tokens, latest).await?;
    store::people::seen_in(&tx, &people, latest).await?;
    tx.commit().await?;
    Ok(seen.iter().map(|_| Ok(())).collect())
}

#[async_trait]
impl Doorkeeper for Keeper {
    /// The person behind a session cookie. Writes down that the session is used, at most every ten minutes.
    async fn by_cookie(&self, token: &str) -> Result<Option<SignedIn>> {
        let now = self.hub.ports.clock.now();
        let Some(known) = self.whose(Kind::Session, token).await? else {
            return Ok(None);
        };
        let Key::Session {
            id,
            created_at,
            seen_at,
            expires_at,
        } = known.key
        else {
            return Ok(None);
        };
        if expires_at <= now {
            return Ok(None);
        }
        if now - seen_at >= RENEWAL {
            let seen = Seen::Session {
                id,
                person: known.signed.id,
                created_at,
                at: now,
            };
            self.seen().hand_in(seen).await?;
        }
        Ok(Some(came_in(known)))
    }

    /// The person behind a token of the API.
    async fn by_bearer(&self, token: &str) -> Result<Option<SignedIn>> {
        let now = self.hub.ports.clock.now();
        let Some(known) = self.whose(Kind::Token, token).await? else {
            return Ok(None);
        };
        let Key::Token {
            id,
            used_at,
            expires_at,
        } = known.key
        else {
            return Ok(None);
        };
        if expires_at.is_some_and(|ends| ends <= now) {
            return Ok(None);
        }
        if used_at.is_none_or(|used| now - used >= RENEWAL) {
            // Only for the person's list of tokens: nobody waits for it.
            let person = known.signed.id;
            let queue = self.seen().clone();
            tokio::spawn(async move {
                if let Err(wrong) = queue
                    .hand_in(Seen::Token {
                        id,
                        person,
                        at: now,
                    })
                    .await
                {
                    tracing::warn!(%wrong, "that a token was used could not be written down");
                }
            });
        }
        Ok(Some(came_in(known)))
    }

    /// Counts up whenever somebody's standing changed.
    fn generation(&self) -> u64 {
        self.hub
            .kept::<Standing>()
            .map_or(0, |standing| standing.count())
    }
}

fn came_in(known: Known) -> SignedIn {
    SignedIn {
        initials: initials(&known.signed.name),
        signed: known.signed,
        lang: Some(known.lang),
    }
}
