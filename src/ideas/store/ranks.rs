//! The orders every voice moves, kept beside the ideas: see `entity::ideas::idea_rank`.

use entity::words::IdeaId;
use hall::Result;
use sea_orm::ConnectionTrait;

/// Copies what ideas stand by from their rows, as this transaction left them. Whoever writes one of those columns calls
/// this; supports, which come by the thousand, write both themselves.
pub async fn renew(tx: &impl ConnectionTrait, ids: &[IdeaId]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    // Numbers of ours, never text of anyone's, so they may stand in the statement.
    let ids: Vec<String> = ids.iter().map(|id| id.0.to_string()).collect();
    copy(tx, &format!("id in ({})", ids.join(", "))).await
}

/// The same for all ideas there are.
pub async fn renew_all(tx: &impl ConnectionTrait) -> Result<()> {
    copy(tx, "true").await
}

async fn copy(tx: &impl ConnectionTrait, which: &str) -> Result<()> {
    tx.execute_unprepared(&format!(
        "insert into idea_ranks (idea_id, agency_id, challenge_id, visibility, support_count, trend) \
         select id, agency_id, challenge_id, visibility, support_count, trend from ideas where {which} \
         on conflict (idea_id) do update set agency_id = excluded.agency_id, challenge_id = excluded.challenge_id, \
         visibility = excluded.visibility, support_count = excluded.support_count, trend = excluded.trend"
    ))
    .await?;
    Ok(())
}
