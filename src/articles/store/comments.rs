//! Words under articles.

use entity::articles::comment::{ActiveModel, Column, Entity, Model};
use entity::words::{ArticleCommentId, ArticleId, Visibility};
use hall::access::{Actor, sight};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};

pub async fn keep(tx: &impl ConnectionTrait, row: ActiveModel) -> Result<ArticleCommentId> {
    Ok(row.insert(tx).await?.id)
}

pub async fn find(db: &impl ConnectionTrait, id: ArticleCommentId) -> Result<Model> {
    Entity::find_by_id(id).one(db).await?.ok_or(Error::Missing)
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: ArticleCommentId) -> Result<Model> {
    Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn show(
    tx: &impl ConnectionTrait,
    id: ArticleCommentId,
    visibility: Visibility,
) -> Result<()> {
    let row = ActiveModel {
        id: Set(id),
        visibility: Set(visibility),
        ..Default::default()
    };
    row.update(tx).await?;
    Ok(())
}

/// What this reader may see under an article, oldest first, from after a number.
pub async fn under(
    db: &impl ConnectionTrait,
    reader: &Actor,
    id: ArticleId,
    after: ArticleCommentId,
    most: u64,
) -> Result<Vec<Model>> {
    Ok(Entity::find()
        .filter(Column::ArticleId.eq(id))
        .filter(Column::Id.gt(after))
        .filter(sight::article_comments(reader))
        .order_by_asc(Column::Id)
        .limit(most)
        .all(db)
        .await?)
}

pub async fn many(db: &impl ConnectionTrait, ids: &[ArticleCommentId]) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Entity::find()
        .filter(Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}
