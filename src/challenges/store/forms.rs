//! The questions of a form.

use entity::challenges::question;
use entity::words::ChallengeId;
use hall::error::Result;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// In the order they are asked, retired ones last; nobody reads a form of more than two hundred.
pub async fn questions(db: &impl ConnectionTrait, id: ChallengeId) -> Result<Vec<question::Model>> {
    let mut found = question::Entity::find()
        .filter(question::Column::ChallengeId.eq(id))
        .order_by_asc(question::Column::Position)
        .order_by_asc(question::Column::Id)
        .limit(200)
        .all(db)
        .await?;
    found.sort_by_key(|question| question.retired_at.is_some());
    Ok(found)
}
