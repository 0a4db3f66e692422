//! The second pair of eyes.

use entity::challenges::review;
use entity::words::{ChallengeId, ReviewId};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

pub async fn keep_new(tx: &impl ConnectionTrait, row: review::ActiveModel) -> Result<ReviewId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change(tx: &impl ConnectionTrait, row: review::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: ReviewId) -> Result<review::Model> {
    review::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// Newest first.
pub async fn of(db: &impl ConnectionTrait, id: ChallengeId) -> Result<Vec<review::Model>> {
    Ok(review::Entity::find()
        .filter(review::Column::ChallengeId.eq(id))
        .order_by_desc(review::Column::Id)
        .limit(50)
        .all(db)
        .await?)
}
