//! Comments: twenty threads at a time, quick at five thousand.

use crate::browse::{CommentPlace, CommentSort};
use entity::ideas::comment;
use entity::words::{CommentId, IdeaId, Kind, Visibility};
use hall::error::{Error, Result};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect, Statement, Value,
};

/// Threads on one page.
pub const THREADS: usize = 20;
/// Replies shown with each of them; the rest are on the thread's own page.
pub const REPLIES: usize = 20;
/// Replies before one that somebody was led to, so that they see what it answers.
pub const BEFORE: usize = 10;

pub async fn keep(tx: &impl ConnectionTrait, row: comment::ActiveModel) -> Result<comment::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(
    tx: &impl ConnectionTrait,
    row: comment::ActiveModel,
) -> Result<comment::Model> {
    Ok(row.update(tx).await?)
}

pub async fn find(db: &impl ConnectionTrait, id: CommentId) -> Result<comment::Model> {
    comment::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// A comment on an idea, and what the idea is called.
pub async fn find_with_title(
    db: &impl ConnectionTrait,
    id: CommentId,
) -> Result<(comment::Model, String)> {
    let sql = "select comments.*, ideas.title as idea_title from comments \
        join ideas on ideas.id = comments.about_id where comments.id = $1 and comments.about_kind = 'idea'";
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [id.0.into()]);
    let row = db.query_one_raw(asked).await?.ok_or(Error::Missing)?;
    Ok((
        comment::Model::from_query_result(&row, "")?,
        row.try_get("", "idea_title")?,
    ))
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: CommentId) -> Result<comment::Model> {
    comment::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// A page of threads with their first replies, in one question. One thread more than asked tells that there is a next
/// page, and one reply more that its thread goes on.
pub async fn threads(
    db: &impl ConnectionTrait,
    idea: IdeaId,
    sort: CommentSort,
    after: Option<CommentPlace>,
) -> Result<Vec<comment::Model>> {
    let mut values: Vec<Value> = vec![idea.0.into()];
    let mut bound = String::new();
    if let Some(place) = after {
        bound = match sort {
            CommentSort::Newest => " and id < $2".to_owned(),
            CommentSort::Oldest => " and id > $2".to_owned(),
            CommentSort::MostDiscussed => {
                " and (reply_count < $3 or (reply_count = $3 and id < $2))".to_owned()
            }
        };
        values.push(place.id.into());
        if sort == CommentSort::MostDiscussed {
            values.push(place.replies.into());
        }
    }
    let order = match sort {
        CommentSort::Newest => "id desc",
        CommentSort::Oldest => "id asc",
        CommentSort::MostDiscussed => "reply_count desc, id desc",
    };
    let sql = format!(
        "with roots as (select id, (select replies.id from comments as replies where replies.root_id = comments.id \
         order by replies.id limit 1 offset {REPLIES}) as beyond \
         from comments where about_kind = 'idea' and about_id = $1 \
         and root_id is null{bound} order by {order} limit {}) \
         select comments.* from comments where id in (select id from roots) \
         union all select comments.* from roots cross join comments where comments.root_id = roots.id \
         and (roots.beyond is null or comments.id <= roots.beyond)",
        THREADS + 1
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(comment::Entity::find()
        .from_raw_sql(statement)
        .all(db)
        .await?)
}

/// One thread of an idea: its first comment and its replies from after the given one on, or from a little before the one
/// asked for. One reply more than asked tells that it goes on. Nothing at all when the idea has no such comment.
pub async fn thread(
    db: &impl ConnectionTrait,
    idea: IdeaId,
    asked: CommentId,
    after: Option<CommentId>,
    most: u64,
) -> Result<Vec<comment::Model>> {
    let begin = match after {
        Some(_) => "$3",
        None => "(select begin from thread)",
    };
    let sql = format!(
        "with asked as (select id, coalesce(root_id, id) as root from comments \
         where id = $1 and about_kind = 'idea' and about_id = $2), \
         thread as (select asked.root, coalesce((select replies.id from comments as replies \
         where replies.root_id = asked.root and replies.id < asked.id \
         order by replies.id desc limit 1 offset {BEFORE}), 0) as begin from asked) \
         select comments.* from comments where id in (select root from thread) \
         union all select * from (select comments.* from comments where root_id in (select root from thread) \
         and id > {begin} order by id limit {}) as replies",
        most + 1
    );
    let mut values: Vec<Value> = vec![asked.0.into(), idea.0.into()];
    values.extend(after.map(|after| Value::from(after.0)));
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(comment::Entity::find()
        .from_raw_sql(statement)
        .all(db)
        .await?)
}

/// Adds to the counters of an idea and, for a reply, of its thread.
pub async fn count(
    tx: &impl ConnectionTrait,
    idea: IdeaId,
    root: Option<CommentId>,
    by: i64,
) -> Result<()> {
    use entity::ideas::idea;
    idea::Entity::update_many()
        .col_expr(
            idea::Column::CommentCount,
            Expr::col(idea::Column::CommentCount).add(by),
        )
        .filter(idea::Column::Id.eq(idea))
        .exec(tx)
        .await?;
    if let Some(root) = root {
        comment::Entity::update_many()
            .col_expr(
                comment::Column::ReplyCount,
                Expr::col(comment::Column::ReplyCount).add(by),
            )
            .filter(comment::Column::Id.eq(root))
            .exec(tx)
            .await?;
    }
    Ok(())
}

pub async fn set_visibility(
    tx: &impl ConnectionTrait,
    id: CommentId,
    visibility: Visibility,
) -> Result<()> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Visibility, Expr::value(visibility.code()))
        .filter(comment::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The last public comments on an idea, for its feed and its place in the index.
pub async fn latest(
    db: &impl ConnectionTrait,
    idea: IdeaId,
    most: u64,
) -> Result<Vec<comment::Model>> {
    use sea_orm::QueryOrder;
    Ok(comment::Entity::find()
        .filter(comment::Column::AboutKind.eq(Kind::Idea))
        .filter(comment::Column::AboutId.eq(idea.0))
        .filter(comment::Column::Visibility.eq(Visibility::Public))
        .order_by_desc(comment::Column::Id)
        .limit(most)
        .all(db)
        .await?)
}
