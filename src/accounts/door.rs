//! Who comes in: from the cookie of a browser or the token of a program to a person, in one query. The web room
//! remembers the answer for a few seconds and asks again when the standing of people has changed.

use crate::names::initials;
use crate::sessions::RENEWAL;
use crate::standing::Standing;
use crate::store::{
    self,
    keys::{Key, Known},
};
use async_trait::async_trait;
use hall::{Hub, Result};
use ports::secrets;
use std::sync::Arc;
use web::{Doorkeeper, SignedIn};

/// Keeps the door of one hub.
pub struct Keeper {
    hub: Arc<Hub>,
}

impl Keeper {
    pub fn new(hub: Arc<Hub>) -> Self {
        Self { hub }
    }
}

#[async_trait]
impl Doorkeeper for Keeper {
    /// The person behind a session cookie. Writes down that the session is used, at most every ten minutes.
    async fn by_cookie(&self, token: &str) -> Result<Option<SignedIn>> {
        let (db, now) = (&self.hub.ports.db, self.hub.ports.clock.now());
        let Some(known) = store::keys::by_session(&db.read, &secrets::hash(token), now).await?
        else {
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
            store::sessions::renew(&db.write, id, created_at, now).await?;
        }
        Ok(Some(came_in(known)))
    }

    /// The person behind a token of the API.
    async fn by_bearer(&self, token: &str) -> Result<Option<SignedIn>> {
        let (db, now) = (&self.hub.ports.db, self.hub.ports.clock.now());
        let Some(known) = store::keys::by_token(&db.read, &secrets::hash(token), now).await? else {
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
            store::tokens::used(&db.write, id, now).await?;
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
