//! Cases told as one.

use chrono::{DateTime, Utc};
use entity::improvements::merge;
use entity::words::{ImprovementMergeId, PersonId};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

pub async fn keep(tx: &impl ConnectionTrait, row: merge::ActiveModel) -> Result<merge::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn find(db: &impl ConnectionTrait, id: ImprovementMergeId) -> Result<merge::Model> {
    merge::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Whether it was not undone before.
pub async fn mark_undone(
    tx: &impl ConnectionTrait,
    id: ImprovementMergeId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = merge::Entity::update_many()
        .col_expr(merge::Column::UndoneAt, Expr::value(at))
        .col_expr(merge::Column::UndoneBy, Expr::value(by))
        .filter(merge::Column::Id.eq(id))
        .filter(merge::Column::UndoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}
