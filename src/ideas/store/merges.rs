//! Merges, kept so that an undo can restore exactly what was.

use chrono::{DateTime, Utc};
use entity::ideas::{idea, merge};
use entity::words::{IdeaId, MergeId, PersonId};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

pub async fn keep(tx: &impl ConnectionTrait, row: merge::ActiveModel) -> Result<merge::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn find(db: &impl ConnectionTrait, id: MergeId) -> Result<merge::Model> {
    merge::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Standing merges into an idea and of it into another, oldest first.
pub async fn standing_around(db: &impl ConnectionTrait, idea: IdeaId) -> Result<Vec<merge::Model>> {
    let either = merge::Column::CanonicalId
        .eq(idea)
        .or(merge::Column::MergedId.eq(idea));
    Ok(merge::Entity::find()
        .filter(either)
        .filter(merge::Column::UndoneAt.is_null())
        .order_by_asc(merge::Column::Id)
        .limit(1000)
        .all(db)
        .await?)
}

/// Points a merged idea to its canonical one, or away from it.
pub async fn point(tx: &impl ConnectionTrait, merged: IdeaId, into: Option<IdeaId>) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(
            idea::Column::MergedInto,
            Expr::value(into.map(|into| into.0)),
        )
        .filter(idea::Column::Id.eq(merged))
        .exec(tx)
        .await?;
    Ok(())
}

/// False: somebody undid it before.
pub async fn mark_undone(
    tx: &impl ConnectionTrait,
    id: MergeId,
    by: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = merge::Entity::update_many()
        .col_expr(merge::Column::UndoneAt, Expr::value(at))
        .col_expr(merge::Column::UndoneBy, Expr::value(by.map(|by| by.0)))
        .filter(merge::Column::Id.eq(id))
        .filter(merge::Column::UndoneAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}
