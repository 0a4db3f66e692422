//! The article itself.

use super::said;
use chrono::{DateTime, Utc};
use entity::articles::{article, category};
use entity::words::{ArticleId, ArticleState, Names};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect,
};

pub async fn find(db: &impl ConnectionTrait, id: ArticleId) -> Result<article::Model> {
    article::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Finds it and keeps others from changing it until the transaction ends.
pub async fn find_for_change(tx: &impl ConnectionTrait, id: ArticleId) -> Result<article::Model> {
    article::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

#[derive(FromQueryResult)]
struct Filed {
    category_names: Option<Names>,
    category_comments: Option<bool>,
    category_position: Option<i64>,
    category_archived_at: Option<DateTime<Utc>>,
}

/// The article and the category it is filed under, in one question.
pub async fn find_filed(
    db: &impl ConnectionTrait,
    id: ArticleId,
) -> Result<(article::Model, Option<category::Model>)> {
    let sql = "select a.*, c.names as category_names, c.comments as category_comments, \
        c.position as category_position, c.archived_at as category_archived_at \
        from articles a left join article_categories c on c.id = a.category_id where a.id = $1";
    let row = db
        .query_one_raw(said(db, sql, [id.0.into()]))
        .await?
        .ok_or(Error::Missing)?;
    let found = article::Model::from_query_result(&row, "")?;
    let filed = Filed::from_query_result(&row, "")?;
    let category = found
        .category_id
        .zip(filed.category_names)
        .map(|(id, names)| category::Model {
            id,
            agency_id: found.agency_id,
            names,
            comments: filed.category_comments.unwrap_or_default(),
            position: filed.category_position.unwrap_or_default(),
            archived_at: filed.category_archived_at,
        });
    Ok((found, category))
}

pub async fn many(db: &impl ConnectionTrait, ids: &[ArticleId]) -> Result<Vec<article::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(article::Entity::find()
        .filter(article::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

pub async fn keep_new(
    tx: &impl ConnectionTrait,
    row: article::ActiveModel,
) -> Result<article::Model> {
    Ok(row.insert(tx).await?)
}

/// What every change of an article changes.
pub fn touched(found: &article::Model, now: DateTime<Utc>) -> article::ActiveModel {
    article::ActiveModel {
        id: Set(found.id),
        version: Set(found.version + 1),
        updated_at: Set(now),
        ..Default::default()
    }
}

pub async fn touch(
    tx: &impl ConnectionTrait,
    found: &article::Model,
    now: DateTime<Utc>,
) -> Result<()> {
    change(tx, touched(found, now)).await
}

pub async fn change(tx: &impl ConnectionTrait, row: article::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn count_helped(tx: &impl ConnectionTrait, id: ArticleId, helped: bool) -> Result<()> {
    let column = match helped {
        true => article::Column::HelpedCount,
        false => article::Column::NotHelpedCount,
    };
    article::Entity::update_many()
        .col_expr(column, Expr::col(column).add(1))
        .filter(article::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// What is published and to be looked at today or before, the oldest first.
pub async fn to_look_at(
    db: &impl ConnectionTrait,
    today: &str,
    most: u64,
) -> Result<Vec<article::Model>> {
    Ok(article::Entity::find()
        .filter(article::Column::State.eq(ArticleState::Published))
        .filter(article::Column::ReviewOn.is_not_null())
        .filter(article::Column::ReviewOn.lte(today))
        .order_by_asc(article::Column::ReviewOn)
        .order_by_asc(article::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}
