//! People as letters know them.

use chrono::{DateTime, Utc};
use entity::accounts::{block, person};
use entity::challenges::challenge;
use entity::ideas::{follow, idea};
use entity::words::{Kind, LetterPace, PersonId};
use hall::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::HashMap;

pub(crate) async fn find(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<person::Model>> {
    Ok(person::Entity::find_by_id(id)
        .filter(person::Column::LeftAt.is_null())
        .one(db)
        .await?)
}

pub(crate) async fn find_by_key(
    db: &impl ConnectionTrait,
    key: &str,
) -> Result<Option<person::Model>> {
    Ok(person::Entity::find()
        .filter(person::Column::UnsubscribeKey.eq(key))
        .filter(person::Column::LeftAt.is_null())
        .one(db)
        .await?)
}

pub(crate) async fn keep_pace(
    db: &impl ConnectionTrait,
    id: PersonId,
    pace: LetterPace,
) -> Result<()> {
    person::Entity::update_many()
        .col_expr(person::Column::Letters, Expr::value(pace))
        .filter(person::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

/// The block a person is under now, if any.
pub(crate) async fn running_block(
    db: &impl ConnectionTrait,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<block::Model>> {
    Ok(block::Entity::find()
        .filter(block::Column::PersonId.eq(id))
        .filter(block::Column::LiftedAt.is_null())
        .filter(
            Condition::any()
                .add(block::Column::Until.is_null())
                .add(block::Column::Until.gt(now)),
        )
        .order_by_desc(block::Column::Id)
        .one(db)
        .await?)
}

/// What a person follows.
pub(crate) enum Followed {
    Idea(Box<idea::Model>),
    Challenge(Box<challenge::Model>),
}

/// Ideas and challenges the person follows, newest first.
pub(crate) async fn followed(
    db: &impl ConnectionTrait,
    id: PersonId,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<(i64, Option<Followed>)>> {
    let mut asked = follow::Entity::find()
        .filter(follow::Column::PersonId.eq(id))
        .filter(follow::Column::Kind.is_in([Kind::Idea, Kind::Challenge]));
    if let Some(before) = before {
        asked = asked.filter(follow::Column::Id.lt(before));
    }
    let follows = asked
        .order_by_desc(follow::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let of_kind = |kind: Kind| {
        follows
            .iter()
            .filter(move |follow| follow.kind == kind)
            .map(|follow| follow.thing_id)
    };
    let mut ideas: HashMap<i64, idea::Model> = idea::Entity::find()
        .filter(idea::Column::Id.is_in(of_kind(Kind::Idea)))
        .all(db)
        .await?
        .into_iter()
        .map(|idea| (idea.id.0, idea))
        .collect();
    let mut challenges: HashMap<i64, challenge::Model> = challenge::Entity::find()
        .filter(challenge::Column::Id.is_in(of_kind(Kind::Challenge)))
        .all(db)
        .await?
        .into_iter()
        .map(|challenge| (challenge.id.0, challenge))
        .collect();
    Ok(follows
        .iter()
        .map(|follow| {
            let thing = match follow.kind {
                Kind::Challenge => challenges
                    .remove(&follow.thing_id)
                    .map(|one| Followed::Challenge(Box::new(one))),
                _ => ideas
                    .remove(&follow.thing_id)
                    .map(|one| Followed::Idea(Box::new(one))),
            };
            (follow.id, thing)
        })
        .collect())
}
