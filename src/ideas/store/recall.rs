//! Taking words back.

use chrono::{DateTime, Utc};
use entity::ideas::{comment, form_answer, idea, idea_version};
use entity::words::{CommentId, IdeaId, IdeaStatus, Kind, Lang, PersonId};
use hall::error::Result;
use sea_orm::sea_query::{Expr, Query, SelectStatement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement, Value,
};

/// What they sent, drafts aside.
pub async fn sent(db: &impl ConnectionTrait, author: PersonId) -> Result<Vec<idea::Model>> {
    Ok(idea::Entity::find()
        .filter(idea::Column::AuthorId.eq(author))
        .filter(idea::Column::Status.ne(IdeaStatus::Draft))
        .order_by_asc(idea::Column::Id)
        .all(db)
        .await?)
}

pub async fn empty(
    db: &impl ConnectionTrait,
    author: PersonId,
    lang: Lang,
    title: &str,
    text: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    idea::Entity::update_many()
        .col_expr(idea::Column::Title, Expr::value(title))
        .col_expr(idea::Column::Text, Expr::value(text))
        .col_expr(idea::Column::Place, Expr::value(None::<String>))
        .col_expr(idea::Column::UpdatedAt, Expr::value(now))
        .filter(idea::Column::AuthorId.eq(author))
        .filter(idea::Column::Lang.eq(lang))
        .filter(idea::Column::Status.ne(IdeaStatus::Draft))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn empty_comments(
    db: &impl ConnectionTrait,
    author: PersonId,
    lang: Lang,
    text: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    comment::Entity::update_many()
        .set(comment::ActiveModel {
            text: Set(text.to_owned()),
            edited_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(comment::Column::AuthorId.eq(author))
        .filter(comment::Column::Lang.eq(lang))
        .exec(db)
        .await?;
    Ok(())
}

fn theirs(author: PersonId) -> SelectStatement {
    Query::select()
        .column(idea::Column::Id)
        .from(idea::Entity)
        .and_where(idea::Column::AuthorId.eq(author))
        .to_owned()
}

/// Earlier versions, answers to forms, and what the staff's log quotes.
pub async fn forget_around(db: &impl ConnectionTrait, author: PersonId) -> Result<()> {
    idea_version::Entity::delete_many()
        .filter(idea_version::Column::IdeaId.in_subquery(theirs(author)))
        .exec(db)
        .await?;
    form_answer::Entity::delete_many()
        .filter(form_answer::Column::IdeaId.in_subquery(theirs(author)))
        .exec(db)
        .await?;
    for sql in [
        "update staff_acts set before = null, after = null where kind = 'idea' \
         and thing_id in (select id from ideas where author_id = $1)",
        "update staff_acts set before = null, after = null where kind = 'comment' \
         and thing_id in (select id from comments where author_id = $1)",
    ] {
        let whose: [Value; 1] = [author.0.into()];
        let backend = db.get_database_backend();
        db.execute_raw(Statement::from_sql_and_values(backend, sql, whose))
            .await?;
    }
    Ok(())
}

pub async fn comments(
    db: &impl ConnectionTrait,
    author: PersonId,
) -> Result<Vec<(CommentId, IdeaId)>> {
    let found: Vec<(CommentId, i64)> = comment::Entity::find()
        .select_only()
        .column(comment::Column::Id)
        .column(comment::Column::AboutId)
        .filter(comment::Column::AuthorId.eq(author))
        .filter(comment::Column::AboutKind.eq(Kind::Idea))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|(comment, idea)| (comment, IdeaId(idea)))
        .collect())
}

/// Nobody gathers support for what nobody can read; what the city has taken up goes on, and an entry stays counted.
pub async fn withdraw(db: &impl ConnectionTrait, id: IdeaId, now: DateTime<Utc>) -> Result<bool> {
    let done = idea::Entity::update_many()
        .col_expr(
            idea::Column::Status,
            Expr::value(IdeaStatus::Withdrawn.code()),
        )
        .col_expr(idea::Column::UpdatedAt, Expr::value(now))
        .filter(idea::Column::Id.eq(id))
        .filter(idea::Column::ChallengeId.is_null())
        .filter(idea::Column::Status.is_in([IdeaStatus::Open, IdeaStatus::UnderReview]))
        .exec(db)
        .await?;
    Ok(done.rows_affected > 0)
}

pub async fn drafts(db: &impl ConnectionTrait, author: PersonId) -> Result<Vec<IdeaId>> {
    Ok(idea::Entity::find()
        .select_only()
        .column(idea::Column::Id)
        .filter(idea::Column::AuthorId.eq(author))
        .filter(idea::Column::Status.eq(IdeaStatus::Draft))
        .into_tuple()
        .all(db)
        .await?)
}

pub async fn draft(db: &impl ConnectionTrait, id: IdeaId) -> Result<Option<idea::Model>> {
    Ok(idea::Entity::find_by_id(id)
        .filter(idea::Column::Status.eq(IdeaStatus::Draft))
        .one(db)
        .await?)
}

pub async fn remove_draft(db: &impl ConnectionTrait, id: IdeaId) -> Result<()> {
    for sql in [
        "delete from form_answers where idea_id = $1",
        "delete from idea_versions where idea_id = $1",
        "delete from follows where kind = 'idea' and thing_id = $1",
        "delete from idea_ranks where idea_id = (select id from ideas where id = $1 and status = 'draft')",
        "delete from ideas where id = $1 and status = 'draft'",
    ] {
        let which: [Value; 1] = [id.0.into()];
        let backend = db.get_database_backend();
        db.execute_raw(Statement::from_sql_and_values(backend, sql, which))
            .await?;
    }
    Ok(())
}
