//! Addresses letters come back from.

use super::said;
use chrono::{DateTime, Utc};
use hall::Result;
use sea_orm::{ConnectionTrait, Value};

/// Counts a letter that came back. `most`: after so many nothing more is sent there.
pub(crate) async fn count(
    db: &impl ConnectionTrait,
    email_key: &str,
    status: &str,
    for_good: bool,
    most: i64,
    now: DateTime<Utc>,
) -> Result<()> {
    let sql = "insert into bounces (email_key, failures, status, first_at, last_at, stopped_at)
         values ($1, 1, $2, $3, $3, $4)
         on conflict (email_key) do update set
            failures = bounces.failures + 1, status = excluded.status, last_at = excluded.last_at,
            stopped_at = case
                when bounces.stopped_at is not null then bounces.stopped_at
                when excluded.stopped_at is not null or bounces.failures + 1 >= $5 then excluded.last_at
                end";
    let values: [Value; 5] = [
        email_key.into(),
        status.into(),
        now.into(),
        for_good.then_some(now).into(),
        most.into(),
    ];
    db.execute_raw(said(db, sql, values)).await?;
    Ok(())
}

/// Since when nothing is sent to this address, unless its owner has followed a letter there since.
pub(crate) async fn stopped(
    db: &impl ConnectionTrait,
    email_key: &str,
) -> Result<Option<DateTime<Utc>>> {
    let sql = "select b.stopped_at from bounces b where b.email_key = $1 and b.stopped_at is not null
         and not exists (select 1 from sign_ins s where s.email_key = b.email_key and s.used_at > b.last_at)";
    let found = db.query_one_raw(said(db, sql, [email_key.into()])).await?;
    Ok(match found {
        Some(row) => row.try_get("", "stopped_at")?,
        None => None,
    })
}
