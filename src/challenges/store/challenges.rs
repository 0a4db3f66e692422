//! The challenge itself.

use entity::challenges::challenge;
use entity::words::ChallengeId;
use hall::access::{Actor, sight};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter};

pub async fn find(db: &impl ConnectionTrait, id: ChallengeId) -> Result<challenge::Model> {
    challenge::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// The challenges among these that this actor may see.
pub async fn seen_by(
    db: &impl ConnectionTrait,
    actor: &Actor,
    ids: &[ChallengeId],
) -> Result<Vec<challenge::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(challenge::Entity::find()
        .filter(challenge::Column::Id.is_in(ids.iter().copied()))
        .filter(sight::challenges(actor))
        .all(db)
        .await?)
}

pub async fn count_ideas(tx: &impl ConnectionTrait, id: ChallengeId, change: i64) -> Result<()> {
    challenge::Entity::update_many()
        .col_expr(
            challenge::Column::IdeaCount,
            Expr::col(challenge::Column::IdeaCount).add(change),
        )
        .filter(challenge::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn count_ballots(tx: &impl ConnectionTrait, id: ChallengeId, change: i64) -> Result<()> {
    challenge::Entity::update_many()
        .col_expr(
            challenge::Column::BallotCount,
            Expr::col(challenge::Column::BallotCount).add(change),
        )
        .filter(challenge::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
