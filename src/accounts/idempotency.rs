//! `Idempotency-Key`: what creates answered is remembered here, so that the same create sent twice is done once.

use crate::store;
use chrono::Duration;
use hall::{Cx, Error, Refusal, Result};
use ports::secrets;
use web::Remembered;

const LONGEST_KEY: usize = 200;
/// No create takes longer; one that was not answered by then has broken off.
const UNDER_WAY: Duration = Duration::minutes(2);

/// The memory of creates, for the gate of the API.
pub struct Repeats;

#[async_trait::async_trait]
impl web::Repeats for Repeats {
    async fn begin(&self, cx: &Cx, key: &str, request: &str) -> Result<Option<Remembered>> {
        if key.len() > LONGEST_KEY {
            return Err(Error::invalid(
                "Idempotency-Key",
                "accounts-problem-idempotency-key",
            ));
        }
        let person = cx.person()?;
        let hash = secrets::hash(request);
        let writer = &cx.database().write;
        if store::idempotency::take(writer, person, key, &hash, cx.now()).await? {
            return Ok(None);
        }
        let before = store::idempotency::find(writer, person, key).await?;
        let before = before.ok_or(Error::Busy { seconds: 1 })?;
        if before.request_hash != hash {
            return Err(Refusal::KeyReused.into());
        }
        if before.status == 0 {
            // Taken and not answered: under way now, or broken off when the machine stopped.
            let broken_off = cx.now() - UNDER_WAY;
            if store::idempotency::take_over(writer, person, key, broken_off, cx.now()).await? {
                return Ok(None);
            }
            return Err(Error::Busy { seconds: 1 });
        }
        Ok(Some(Remembered {
            status: u16::try_from(before.status).unwrap_or(200),
            body: before.body,
        }))
    }

    async fn answered(&self, cx: &Cx, key: &str, answer: &Remembered) -> Result<()> {
        let status = i64::from(answer.status);
        let writer = &cx.database().write;
        store::idempotency::answered(writer, cx.person()?, key, status, &answer.body).await
    }

    async fn give_back(&self, cx: &Cx, key: &str) -> Result<()> {
        store::idempotency::give_back(&cx.database().write, cx.person()?, key).await
    }
}
