//! Every SQL statement of this room, by what it is about.

pub mod blocks;
pub mod files;
pub mod follows;
pub mod idempotency;
pub mod identities;
pub mod keys;
pub mod letters;
pub mod people;
pub mod sessions;
pub mod sign_ins;
pub mod teams;
pub mod tokens;

use chrono::{DateTime, Utc};
use hall::Result;
use sea_orm::{ConnectionTrait, Statement};

/// The moments before which sessions, letters and creates have ended.
#[derive(Clone, Copy)]
pub struct Ended {
    pub sessions: DateTime<Utc>,
    pub letters: DateTime<Utc>,
    pub creates: DateTime<Utc>,
    pub attempts: DateTime<Utc>,
    pub offers: DateTime<Utc>,
}

/// Whether there is anything to forget.
pub async fn any_expired(db: &impl ConnectionTrait, ended: Ended) -> Result<bool> {
    let sql = "select 1 as found where
        exists (select 1 from sessions where expires_at <= $1)
        or exists (select 1 from sign_ins where expires_at < $2)
        or exists (select 1 from idempotency_keys where created_at < $3)
        or exists (select 1 from attempts where expires_at < $4)
        or exists (select 1 from identity_offers where expires_at < $5)";
    let values = [
        ended.sessions.into(),
        ended.letters.into(),
        ended.creates.into(),
        ended.attempts.into(),
        ended.offers.into(),
    ];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.query_one_raw(asked).await?.is_some())
}
