//! The questions of a form.

use chrono::{DateTime, Utc};
use entity::challenges::question;
use entity::words::{ChallengeId, QuestionId};
use hall::error::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

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

pub async fn keep_new(tx: &impl ConnectionTrait, row: question::ActiveModel) -> Result<QuestionId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn change(
    tx: &impl ConnectionTrait,
    id: QuestionId,
    row: question::ActiveModel,
) -> Result<QuestionId> {
    let row = question::ActiveModel { id: Set(id), ..row };
    Ok(row.update(tx).await?.id)
}

/// Everything but these is asked no longer.
pub async fn retire_all_but(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    stay: &[QuestionId],
    at: DateTime<Utc>,
) -> Result<()> {
    question::Entity::update_many()
        .col_expr(question::Column::RetiredAt, Expr::value(at))
        .filter(question::Column::ChallengeId.eq(challenge))
        .filter(question::Column::RetiredAt.is_null())
        .filter(question::Column::Id.is_not_in(stay.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
