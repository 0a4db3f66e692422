//! Official answers, given and planned, and the templates they may start from.

use chrono::{DateTime, Utc};
use entity::ideas::{answer, answer_template, idea};
use entity::words::{AgencyId, AnswerId, IdeaId};
use hall::access::{Actor, sight};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationDef,
};

pub async fn keep(tx: &impl ConnectionTrait, row: answer::ActiveModel) -> Result<answer::Model> {
    Ok(row.insert(tx).await?)
}

/// Every answer to an idea, oldest first; the planned ones among them.
pub async fn to_idea(db: &impl ConnectionTrait, idea: IdeaId) -> Result<Vec<answer::Model>> {
    Ok(answer::Entity::find()
        .filter(answer::Column::IdeaId.eq(idea))
        .filter(answer::Column::WithdrawnAt.is_null())
        .order_by_asc(answer::Column::PublishAt)
        .order_by_asc(answer::Column::Id)
        .limit(200)
        .all(db)
        .await?)
}

/// What the city answered last, on ideas of one agency the actor may see, and those ideas.
pub async fn latest(
    db: &impl ConnectionTrait,
    actor: &Actor,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<(answer::Model, Option<idea::Model>)>> {
    let about: RelationDef = answer::Entity::belongs_to(idea::Entity)
        .from(answer::Column::IdeaId)
        .to(idea::Column::Id)
        .into();
    Ok(answer::Entity::find()
        .join(JoinType::InnerJoin, about)
        .select_also(idea::Entity)
        .filter(answer::Column::AgencyId.eq(agency))
        .filter(answer::Column::PublishedAt.is_not_null())
        .filter(sight::ideas(actor))
        .order_by_desc(answer::Column::PublishedAt)
        .limit(most)
        .all(db)
        .await?)
}

pub async fn find(db: &impl ConnectionTrait, id: AnswerId) -> Result<answer::Model> {
    answer::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Planned answers whose time has come.
pub async fn due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<answer::Model>> {
    Ok(answer::Entity::find()
        .filter(answer::Column::PublishedAt.is_null())
        .filter(answer::Column::WithdrawnAt.is_null())
        .filter(answer::Column::PublishAt.lte(now))
        .order_by_asc(answer::Column::PublishAt)
        .limit(200)
        .all(db)
        .await?)
}

/// Marks a planned answer as published. False: someone else did, or it was withdrawn.
pub async fn mark_published(
    tx: &impl ConnectionTrait,
    id: AnswerId,
    at: DateTime<Utc>,
) -> Result<bool> {
    set_moment(tx, id, answer::Column::PublishedAt, at).await
}

/// Takes a planned answer back. False: it is too late.
pub async fn mark_withdrawn(
    tx: &impl ConnectionTrait,
    id: AnswerId,
    at: DateTime<Utc>,
) -> Result<bool> {
    set_moment(tx, id, answer::Column::WithdrawnAt, at).await
}

async fn set_moment(
    tx: &impl ConnectionTrait,
    id: AnswerId,
    column: answer::Column,
    at: DateTime<Utc>,
) -> Result<bool> {
    let done = answer::Entity::update_many()
        .col_expr(column, Expr::value(at))
        .filter(answer::Column::Id.eq(id))
        .filter(answer::Column::PublishedAt.is_null())
        .filter(answer::Column::WithdrawnAt.is_null())
        .exec(tx)
        .await?;
    Ok(done.rows_affected == 1)
}

pub async fn templates(
    db: &impl ConnectionTrait,
    agency: AgencyId,
) -> Result<Vec<answer_template::Model>> {
    Ok(answer_template::Entity::find()
        .filter(answer_template::Column::AgencyId.eq(agency))
        .filter(answer_template::Column::ArchivedAt.is_null())
        .order_by_asc(answer_template::Column::Title)
        .limit(200)
        .all(db)
        .await?)
}

pub async fn keep_template(
    tx: &impl ConnectionTrait,
    row: answer_template::ActiveModel,
) -> Result<answer_template::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn find_template(db: &impl ConnectionTrait, id: i64) -> Result<answer_template::Model> {
    answer_template::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn archive_template(tx: &impl ConnectionTrait, id: i64, at: DateTime<Utc>) -> Result<()> {
    answer_template::Entity::update_many()
        .col_expr(answer_template::Column::ArchivedAt, Expr::value(at))
        .filter(answer_template::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
