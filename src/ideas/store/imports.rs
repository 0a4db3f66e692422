//! What was brought from a source before, and the keeping of batches.

use crate::import::Known;
use crate::store::ranks;
use entity::ideas::{comment, idea};
use entity::words::{ChallengeId, CommentId, IdeaId, Visibility};
use hall::error::Result;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QuerySelect,
};
use std::collections::BTreeMap;

/// Rows in one statement: thirty columns each stay well below the number of values SQLite takes.
const ROWS: usize = 500;

/// An idea of a source, as far as an import needs it.
#[derive(FromQueryResult)]
pub struct KnownIdea {
    pub id: IdeaId,
    pub origin_id: String,
    pub carried_support: i64,
    pub carried_against: i64,
    pub carried_votes: i64,
    pub origin_outcome: Option<String>,
    pub challenge_id: Option<ChallengeId>,
    pub visibility: Visibility,
}

#[derive(FromQueryResult)]
pub struct KnownComment {
    pub id: CommentId,
    pub origin_id: String,
    pub root_id: Option<CommentId>,
}

pub async fn known_ideas(
    tx: &impl ConnectionTrait,
    source: &str,
    names: &[&str],
) -> Result<Known<KnownIdea>> {
    use idea::Column::*;
    let found: Vec<KnownIdea> = idea::Entity::find()
        .select_only()
        .columns([
            Id,
            OriginId,
            CarriedSupport,
            CarriedAgainst,
            CarriedVotes,
            OriginOutcome,
            ChallengeId,
            Visibility,
        ])
        .filter(OriginSource.eq(source))
        .filter(OriginId.is_in(names.iter().copied()))
        .into_model()
        .all(tx)
        .await?;
    Ok(found
        .into_iter()
        .map(|idea| (idea.origin_id.clone(), idea))
        .collect())
}

pub async fn known_comments(
    tx: &impl ConnectionTrait,
    source: &str,
    names: &[&str],
) -> Result<Known<KnownComment>> {
    use comment::Column::*;
    let found: Vec<KnownComment> = comment::Entity::find()
        .select_only()
        .columns([Id, OriginId, RootId])
        .filter(OriginSource.eq(source))
        .filter(OriginId.is_in(names.iter().copied()))
        .into_model()
        .all(tx)
        .await?;
    Ok(found
        .into_iter()
        .map(|comment| (comment.origin_id.clone(), comment))
        .collect())
}

pub async fn keep_ideas(tx: &impl ConnectionTrait, rows: Vec<idea::ActiveModel>) -> Result<()> {
    for some in rows.chunks(ROWS) {
        let kept = idea::Entity::insert_many(some.to_vec())
            .exec_with_returning_keys(tx)
            .await?;
        ranks::renew(tx, &kept).await?;
    }
    Ok(())
}

pub async fn keep_comments(
    tx: &impl ConnectionTrait,
    rows: Vec<comment::ActiveModel>,
) -> Result<()> {
    for some in rows.chunks(ROWS) {
        comment::Entity::insert_many(some.to_vec())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Adds to the counters of ideas and threads, one statement each.
pub async fn add_comments(
    tx: &impl ConnectionTrait,
    ideas: &BTreeMap<IdeaId, i64>,
    threads: &BTreeMap<CommentId, i64>,
) -> Result<()> {
    let ideas: Vec<String> = ideas
        .iter()
        .map(|(id, count)| format!("({}, {count})", id.0))
        .collect();
    let threads: Vec<String> = threads
        .iter()
        .map(|(id, count)| format!("({}, {count})", id.0))
        .collect();
    for (table, column, rows) in [
        ("ideas", "comment_count", ideas),
        ("comments", "reply_count", threads),
    ] {
        if rows.is_empty() {
            continue;
        }
        let sql = format!(
            "with more (id, number) as (values {}) update {table} \
             set {column} = {column} + (select number from more where more.id = {table}.id) \
             where id in (select id from more)",
            rows.join(", ")
        );
        tx.execute_unprepared(&sql).await?;
    }
    Ok(())
}
