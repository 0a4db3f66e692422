//! The dates of challenges, and how they moved.

use crate::phase::Timeline;
use entity::challenges::{phase, phase_change};
use entity::words::{AgencyId, ChallengeId, PhaseChangeId};
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
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

/// The dates, in the place of those that stood.
pub async fn keep(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    id: ChallengeId,
    timeline: &Timeline,
) -> Result<()> {
    phase::Entity::delete_many()
        .filter(phase::Column::ChallengeId.eq(id))
        .exec(tx)
        .await?;
    let rows = timeline
        .phases()
        .iter()
        .map(|(kind, starts_at)| phase::ActiveModel {
            agency_id: Set(agency),
            challenge_id: Set(id),
            kind: Set(*kind),
            starts_at: Set(*starts_at),
            ..Default::default()
        });
    phase::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn keep_change(
    tx: &impl ConnectionTrait,
    row: phase_change::ActiveModel,
) -> Result<PhaseChangeId> {
    Ok(row.insert(tx).await?.id)
}

/// What moved, newest first.
pub async fn changes(
    db: &impl ConnectionTrait,
    id: ChallengeId,
) -> Result<Vec<phase_change::Model>> {
    Ok(phase_change::Entity::find()
        .filter(phase_change::Column::ChallengeId.eq(id))
        .order_by_desc(phase_change::Column::Id)
        .limit(200)
        .all(db)
        .await?)
}
