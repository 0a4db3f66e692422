//! The idea itself and its versions.

use crate::store::ranks;
use chrono::{DateTime, Utc};
use entity::ideas::idea::{self, Standing};
use entity::ideas::idea_version;
use entity::words::{IdeaId, IdeaStatus, NamedStatusId, PersonId, ThemeId, Visibility};
use hall::error::{Error, Result};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Statement,
};
use std::collections::{HashMap, HashSet};

pub async fn find(db: &impl ConnectionTrait, id: IdeaId) -> Result<idea::Model> {
    idea::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// Finds it and keeps others from changing it until the transaction ends.
pub async fn find_for_change(tx: &impl ConnectionTrait, id: IdeaId) -> Result<idea::Model> {
    idea::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// How those of these that there are stand, kept from others until the transaction ends. In order of number, so that two
/// nodes never wait for each other.
pub async fn find_standing_for_change(
    tx: &impl ConnectionTrait,
    ids: &HashSet<IdeaId>,
) -> Result<HashMap<IdeaId, Standing>> {
    // So many numbers that batches of different sizes are asked for in the same words: the database has understood them
    // once. Nothing has the number 0.
    let mut named: Vec<IdeaId> = ids.iter().copied().collect();
    named.resize(ids.len().next_power_of_two(), IdeaId(0));
    let found = idea::Entity::find()
        .select_only()
        .columns([
            idea::Column::Id,
            idea::Column::AgencyId,
            idea::Column::AuthorId,
            idea::Column::ChallengeId,
            idea::Column::Status,
            idea::Column::Visibility,
            idea::Column::SupportCount,
            idea::Column::CommentCount,
            idea::Column::PublishedAt,
        ])
        .filter(idea::Column::Id.is_in(named))
        .order_by_asc(idea::Column::Id)
        .lock_exclusive()
        .into_model::<Standing>()
        .all(tx)
        .await?;
    Ok(found.into_iter().map(|idea| (idea.id, idea)).collect())
}

pub async fn find_many(db: &impl ConnectionTrait, ids: &[IdeaId]) -> Result<Vec<idea::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(idea::Entity::find()
        .filter(idea::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?)
}

pub async fn set_theme(
    tx: &impl ConnectionTrait,
    ids: &[IdeaId],
    theme: Option<ThemeId>,
) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(
            idea::Column::ThemeId,
            Expr::value(theme.map(|theme| theme.0)),
        )
        .filter(idea::Column::Id.is_in(ids.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// How one reader stands to an idea.
#[derive(FromQueryResult)]
pub struct Marks {
    pub supported: bool,
    pub following: bool,
    pub followers: i64,
    /// What it answers to the questions of its challenge, as JSON.
    pub form_answers: Option<String>,
}

/// An idea with what stands around it.
pub struct Marked {
    pub idea: idea::Model,
    pub marks: Marks,
    /// Those merged into it, and the one it was itself merged into.
    pub others: Vec<idea::Model>,
}

/// The idea, the ideas merged with it, what it answers to its challenge, whether the reader supports and follows it, and
/// how many follow (at most a thousand are counted), in one question.
pub async fn find_marked(
    db: &impl ConnectionTrait,
    id: IdeaId,
    reader: Option<PersonId>,
) -> Result<Marked> {
    // One JSON array per answer: question, its place, kind, words, whether it is retired, the answer's number and value.
    let (gathered, row) = match db.get_database_backend() {
        DbBackend::Postgres => ("cast(json_agg", "json_build_array"),
        _ => ("cast(json_group_array", "json_array"),
    };
    let sql = format!(
        "select ideas.*, \
         exists (select 1 from supports where idea_id = $1 and person_id = $2) as supported, \
         exists (select 1 from follows where kind = 'idea' and thing_id = $1 and person_id = $2) as following, \
         (select count(*) from (select 1 from follows where kind = 'idea' and thing_id = $1 limit 1000) as followers) \
         as followers, \
         case when ideas.id = $1 and ideas.challenge_id is not null then \
         (select {gathered}({row}(q.id, q.position, q.kind, q.label, \
         case when q.retired_at is null then 0 else 1 end, a.id, a.value)) as text) \
         from form_answers a join challenge_questions q on q.id = a.question_id where a.idea_id = $1) end as form_answers \
         from ideas where ideas.id = $1 or ideas.merged_into = $1 \
         or ideas.id = (select merged_into from ideas where id = $1) \
         order by case when ideas.id = $1 then 0 else 1 end, ideas.id limit 102"
    );
    let values = [id.0.into(), reader.map_or(0, |person| person.0).into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    let (first, others) = rows.split_first().ok_or(Error::Missing)?;
    let idea = idea::Model::from_query_result(first, "")?;
    if idea.id != id {
        return Err(Error::Missing);
    }
    Ok(Marked {
        marks: Marks::from_query_result(first, "")?,
        others: others
            .iter()
            .map(|row| idea::Model::from_query_result(row, ""))
            .collect::<Result<_, _>>()?,
        idea,
    })
}

pub async fn keep_new(tx: &impl ConnectionTrait, row: idea::ActiveModel) -> Result<idea::Model> {
    let kept = row.insert(tx).await?;
    ranks::renew(tx, &[kept.id]).await?;
    Ok(kept)
}

pub async fn change(tx: &impl ConnectionTrait, row: idea::ActiveModel) -> Result<idea::Model> {
    let kept = row.update(tx).await?;
    ranks::renew(tx, &[kept.id]).await?;
    Ok(kept)
}

pub async fn keep_version(
    tx: &impl ConnectionTrait,
    old: &idea::Model,
    by: Option<PersonId>,
    reason: Option<String>,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = idea_version::ActiveModel {
        agency_id: Set(old.agency_id),
        idea_id: Set(old.id),
        number: Set(old.version),
        title: Set(old.title.clone()),
        text: Set(old.text.clone()),
        edited_by: Set(by),
        reason: Set(reason),
        created_at: Set(at),
        ..Default::default()
    };
    idea_version::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What it said before, newest first, at most a hundred.
pub async fn versions(db: &impl ConnectionTrait, id: IdeaId) -> Result<Vec<idea_version::Model>> {
    Ok(idea_version::Entity::find()
        .filter(idea_version::Column::IdeaId.eq(id))
        .order_by_desc(idea_version::Column::Number)
        .limit(100)
        .all(db)
        .await?)
}

pub async fn set_status(
    tx: &impl ConnectionTrait,
    id: IdeaId,
    status: IdeaStatus,
    named: Option<NamedStatusId>,
    at: DateTime<Utc>,
) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(idea::Column::Status, Expr::value(status.code()))
        .col_expr(
            idea::Column::NamedStatusId,
            Expr::value(named.map(|named| named.0)),
        )
        .col_expr(idea::Column::UpdatedAt, Expr::value(at))
        .filter(idea::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn mark_answered(tx: &impl ConnectionTrait, id: IdeaId, at: DateTime<Utc>) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(idea::Column::AnsweredAt, Expr::value(at))
        .filter(idea::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn set_visibility(
    tx: &impl ConnectionTrait,
    id: IdeaId,
    visibility: Visibility,
) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(idea::Column::Visibility, Expr::value(visibility.code()))
        .filter(idea::Column::Id.eq(id))
        .exec(tx)
        .await?;
    ranks::renew(tx, &[id]).await
}

pub async fn set_trend(tx: &impl ConnectionTrait, id: IdeaId, trend: i64) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(idea::Column::Trend, Expr::value(trend))
        .filter(idea::Column::Id.eq(id))
        .exec(tx)
        .await?;
    ranks::renew(tx, &[id]).await
}

/// Adds to the number of times ideas were looked at, many at once.
pub async fn add_views(tx: &impl ConnectionTrait, views: &[(IdeaId, i64)]) -> Result<()> {
    if views.is_empty() {
        return Ok(());
    }
    let rows: Vec<String> = views
        .iter()
        .map(|(id, count)| format!("({}, {count})", id.0))
        .collect();
    if tx.get_database_backend() == DbBackend::Postgres {
        // In the order in which supports take the same rows: otherwise either waits for the other.
        let ids: Vec<String> = views.iter().map(|(id, _)| id.to_string()).collect();
        tx.execute_unprepared(&format!(
            "select id from ideas where id in ({}) order by id for update",
            ids.join(", ")
        ))
        .await?;
    }
    let sql = format!(
        "with seen (idea_id, views) as (values {}) update ideas \
         set view_count = view_count + (select views from seen where idea_id = ideas.id) \
         where id in (select idea_id from seen)",
        rows.join(", ")
    );
    tx.execute_unprepared(&sql).await?;
    Ok(())
}

/// Numbers of ideas in order, for whoever walks through all of them.
pub async fn ids_after(db: &impl ConnectionTrait, after: IdeaId, most: u64) -> Result<Vec<IdeaId>> {
    Ok(idea::Entity::find()
        .select_only()
        .column(idea::Column::Id)
        .filter(idea::Column::Id.gt(after))
        .order_by_asc(idea::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
