//! What was brought from a source before.

use crate::phase::Timeline;
use entity::challenges::{challenge, phase};
use entity::words::ChallengeId;
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QuerySelect,
};

pub async fn known(
    tx: &impl ConnectionTrait,
    source: &str,
    name: &str,
) -> Result<Option<ChallengeId>> {
    Ok(challenge::Entity::find()
        .select_only()
        .column(challenge::Column::Id)
        .filter(challenge::Column::OriginSource.eq(source))
        .filter(challenge::Column::OriginId.eq(name))
        .into_tuple()
        .one(tx)
        .await?)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: challenge::ActiveModel,
    timeline: &Timeline,
) -> Result<ChallengeId> {
    let kept = row.insert(tx).await?;
    let phases = timeline
        .phases()
        .iter()
        .map(|(kind, starts_at)| phase::ActiveModel {
            agency_id: Set(kept.agency_id),
            challenge_id: Set(kept.id),
            kind: Set(*kind),
            starts_at: Set(*starts_at),
            ..Default::default()
        });
    phase::Entity::insert_many(phases)
        .exec_without_returning(tx)
        .await?;
    Ok(kept.id)
}
