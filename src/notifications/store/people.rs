//! People as letters know them.

use chrono::{DateTime, Utc};
use entity::accounts::{block, person};
use entity::ideas::{follow, idea};
use entity::words::{Kind, LetterPace, PersonId};
use hall::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

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

/// Ideas the person follows, newest first.
pub(crate) async fn followed(
    db: &impl ConnectionTrait,
    id: PersonId,
    before: Option<i64>,
    most: u64,
) -> Result<Vec<(i64, idea::Model)>> {
    let mut asked = follow::Entity::find()
        .filter(follow::Column::PersonId.eq(id))
        .filter(follow::Column::Kind.eq(Kind::Idea));
    if let Some(before) = before {
        asked = asked.filter(follow::Column::Id.lt(before));
    }
    let follows = asked
        .order_by_desc(follow::Column::Id)
        .limit(most)
        .all(db)
        .await?;
    let ideas = idea::Entity::find()
        .filter(idea::Column::Id.is_in(follows.iter().map(|follow| follow.thing_id)))
        .all(db)
        .await?;
    Ok(follows
        .into_iter()
        .filter_map(|follow| {
            let idea = ideas.iter().find(|idea| idea.id.0 == follow.thing_id)?;
            Some((follow.id, idea.clone()))
        })
        .collect())
}
