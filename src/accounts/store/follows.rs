//! Who wants to hear of what.

use crate::follows::Thing;
use chrono::{DateTime, Utc};
use entity::ideas::follow;
use entity::words::PersonId;
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

/// Twice is the same as once.
pub async fn keep(
    tx: &impl ConnectionTrait,
    thing: Thing,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = follow::ActiveModel {
        agency_id: Set(thing.agency),
        person_id: Set(person),
        kind: Set(thing.kind),
        thing_id: Set(thing.id),
        created_at: Set(at),
        ..Default::default()
    };
    follow::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                follow::Column::Kind,
                follow::Column::ThingId,
                follow::Column::PersonId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn remove(tx: &impl ConnectionTrait, thing: Thing, person: PersonId) -> Result<()> {
    follow::Entity::delete_many()
        .filter(follow::Column::Kind.eq(thing.kind))
        .filter(follow::Column::ThingId.eq(thing.id))
        .filter(follow::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

pub async fn followers_after(
    db: &impl ConnectionTrait,
    thing: Thing,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    Ok(follow::Entity::find()
        .select_only()
        .column(follow::Column::PersonId)
        .filter(follow::Column::Kind.eq(thing.kind))
        .filter(follow::Column::ThingId.eq(thing.id))
        .filter(follow::Column::PersonId.gt(after))
        .order_by_asc(follow::Column::PersonId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
