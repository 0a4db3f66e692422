//! The dates of challenges, and how they moved.

use crate::phase::Timeline;
use entity::challenges::phase;
use entity::words::ChallengeId;
use hall::error::Result;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;

pub async fn of(db: &impl ConnectionTrait, id: ChallengeId) -> Result<Timeline> {
    Ok(of_many(db, &[id]).await?.remove(&id).unwrap_or_default())
}

pub async fn of_many(
    db: &impl ConnectionTrait,
    ids: &[ChallengeId],
) -> Result<HashMap<ChallengeId, Timeline>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = phase::Entity::find()
        .filter(phase::Column::ChallengeId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    let mut found: HashMap<ChallengeId, Vec<_>> = HashMap::new();
    for row in rows {
        found
            .entry(row.challenge_id)
            .or_default()
            .push((row.kind, row.starts_at));
    }
    Ok(found
        .into_iter()
        .map(|(id, phases)| (id, Timeline::standing(phases)))
        .collect())
}
