//! `Idempotency-Key`: the same create sent twice is done once, and both hear the same answer.

use crate::store;
use chrono::Duration;
use entity::words::PersonId;
use hall::{Cx, Error, Refusal, Result};
use ports::secrets;
use serde::Serialize;
use serde::de::DeserializeOwned;

const LONGEST_KEY: usize = 200;
/// No create takes longer; one that was not answered by then has broken off.
const UNDER_WAY: Duration = Duration::minutes(2);

/// A key taken for one create.
pub struct Idempotency {
    person: PersonId,
    key: String,
}

/// What to do with a create.
pub enum Answered<T> {
    /// It was done before; this was the answer.
    Before(T),
    /// Do it, then hand the answer to [`Idempotency::answer`]. None: no key was sent.
    New(Option<Idempotency>),
}

impl Idempotency {
    /// `request`: everything that was asked, as it will be compared with a later use of the same key.
    ///
    /// # Errors
    /// `Invalid` for a key that is too long; a conflict when the key was used with another content; `Busy` while
    /// the first request with it is still under way.
    pub async fn begin<T: DeserializeOwned>(
        cx: &Cx,
        key: Option<&str>,
        request: &impl Serialize,
    ) -> Result<Answered<T>> {
        let Some(key) = key.map(str::trim).filter(|key| !key.is_empty()) else {
            return Ok(Answered::New(None));
        };
        if key.len() > LONGEST_KEY {
            return Err(Error::invalid(
                "Idempotency-Key",
                "accounts-problem-idempotency-key",
            ));
        }
        let person = cx.person()?;
        let hash = secrets::hash(&serde_json::to_string(request)?);
        let writer = &cx.database().write;
        if store::idempotency::take(writer, person, key, &hash, cx.now()).await? {
            let key = key.to_owned();
            return Ok(Answered::New(Some(Self { person, key })));
        }
        let before = store::idempotency::find(writer, person, key).await?;
        let before = before.ok_or(Error::Busy { seconds: 1 })?;
        if before.request_hash != hash {
            return Err(Refusal::KeyReused.into());
        }
        if before.body.is_empty() {
            // Taken and not answered: under way now, or broken off when the machine stopped.
            let broken_off = cx.now() - UNDER_WAY;
            if !store::idempotency::take_over(writer, person, key, broken_off, cx.now()).await? {
                return Err(Error::Busy { seconds: 1 });
            }
            let key = key.to_owned();
            return Ok(Answered::New(Some(Self { person, key })));
        }
        Ok(Answered::Before(serde_json::from_str(&before.body)?))
    }

    /// The create succeeded: its answer is what a repeat will hear.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn answer(self, cx: &Cx, answer: &impl Serialize) -> Result<()> {
        let body = serde_json::to_string(answer)?;
        store::idempotency::answered(&cx.database().write, self.person, &self.key, 201, &body).await
    }

    /// The create was refused: the key is free for a better try.
    ///
    /// # Errors
    /// A fault of the database.
    pub async fn give_back(self, cx: &Cx) -> Result<()> {
        store::idempotency::give_back(&cx.database().write, self.person, &self.key).await
    }
}
