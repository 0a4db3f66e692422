//! Which cases are not closed in time.

use super::said;
use chrono::{DateTime, Utc};
use entity::words::{AgencyId, CaseId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, Value};

async fn numbers(
    db: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<Vec<CaseId>> {
    let rows = db.query_all_raw(said(db, sql, values)).await?;
    rows.iter()
        .map(|row| Ok(CaseId(row.try_get("", "id")?)))
        .collect()
}

/// Cases whose time is over and not yet written down as missed.
pub async fn missed(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    let sql = "select id from cases where solve_due_at is not null and solve_late_at is null \
        and solve_due_at < $1 order by solve_due_at limit $2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    numbers(db, sql, [now.into(), most.into()]).await
}

/// Cases counted by an older calendar; where such a clock is kept, also those from before it was.
pub async fn stale(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    version: i64,
    kept: bool,
    most: u64,
) -> Result<Vec<CaseId>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let sql = "select id from cases where solve_due_at is not null and solve_late_at is null \
        and agency_id = $1 and solve_counted_by < $2 limit $3";
    let found = numbers(db, sql, [agency.0.into(), version.into(), most.into()]).await?;
    if !found.is_empty() || !kept {
        return Ok(found);
    }
    let sql = "select id from cases where solve_counted_by is null and resolved_at is null \
        and forgotten_at is null and agency_id = $1 order by id limit $2";
    numbers(db, sql, [agency.0.into(), most.into()]).await
}
