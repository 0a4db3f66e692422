//! Blocks.

use crate::blocks::BlockInput;
use chrono::{DateTime, Utc};
use entity::accounts::block;
use entity::words::{AgencyId, PersonId};
use hall::Result;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
};

fn running_at(now: DateTime<Utc>) -> Condition {
    Condition::all().add(block::Column::LiftedAt.is_null()).add(
        Condition::any()
            .add(block::Column::Until.is_null())
            .add(block::Column::Until.gt(now)),
    )
}

/// Until when a person is blocked now; some none: without end.
pub async fn running(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Option<DateTime<Utc>>>> {
    Ok(block::Entity::find()
        .filter(block::Column::PersonId.eq(person))
        .filter(running_at(now))
        .one(db)
        .await?
        .map(|row| row.until))
}

pub async fn running_of(
    db: &impl ConnectionTrait,
    people: Vec<PersonId>,
    now: DateTime<Utc>,
) -> Result<Vec<block::Model>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    Ok(block::Entity::find()
        .filter(block::Column::PersonId.is_in(people))
        .filter(running_at(now))
        .all(db)
        .await?)
}

pub async fn lift(db: &impl ConnectionTrait, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    block::Entity::update_many()
        .set(block::ActiveModel {
            lifted_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(block::Column::PersonId.eq(person))
        .filter(running_at(now))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn keep(
    db: &impl ConnectionTrait,
    of: AgencyId,
    person: PersonId,
    by: PersonId,
    input: &BlockInput,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = block::ActiveModel {
        agency_id: Set(of),
        person_id: Set(person),
        by_id: Set(by),
        reason: Set(input.reason.clone()),
        created_at: Set(now),
        until: Set(Some(input.until)),
        lifted_at: Set(None),
        ..Default::default()
    };
    block::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}
