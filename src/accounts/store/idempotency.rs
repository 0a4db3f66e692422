//! What creates answered before.

use chrono::{DateTime, Utc};
use entity::accounts::idempotency_key;
use entity::words::PersonId;
use hall::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

pub async fn find(
    db: &impl ConnectionTrait,
    person: PersonId,
    key: &str,
) -> Result<Option<idempotency_key::Model>> {
    Ok(idempotency_key::Entity::find()
        .filter(idempotency_key::Column::PersonId.eq(person))
        .filter(idempotency_key::Column::Key.eq(key))
        .one(db)
        .await?)
}

/// Takes a key; false when it was taken before.
pub async fn take(
    db: &impl ConnectionTrait,
    person: PersonId,
    key: &str,
    request_hash: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let row = idempotency_key::ActiveModel {
        person_id: Set(person),
        key: Set(key.to_owned()),
        request_hash: Set(request_hash.to_owned()),
        status: Set(0),
        body: Set(String::new()),
        created_at: Set(now),
        ..Default::default()
    };
    let taken = idempotency_key::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                idempotency_key::Column::PersonId,
                idempotency_key::Column::Key,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(taken > 0)
}

/// Takes over a key whose create began before this moment and was never answered.
pub async fn take_over(
    db: &impl ConnectionTrait,
    person: PersonId,
    key: &str,
    begun_before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let taken = idempotency_key::Entity::update_many()
        .set(idempotency_key::ActiveModel {
            created_at: Set(now),
            ..Default::default()
        })
        .filter(idempotency_key::Column::PersonId.eq(person))
        .filter(idempotency_key::Column::Key.eq(key))
        .filter(idempotency_key::Column::Status.eq(0))
        .filter(idempotency_key::Column::CreatedAt.lt(begun_before))
        .exec(db)
        .await?;
    Ok(taken.rows_affected > 0)
}

pub async fn answered(
    db: &impl ConnectionTrait,
    person: PersonId,
    key: &str,
    status: i64,
    body: &str,
) -> Result<()> {
    idempotency_key::Entity::update_many()
        .set(idempotency_key::ActiveModel {
            status: Set(status),
            body: Set(body.to_owned()),
            ..Default::default()
        })
        .filter(idempotency_key::Column::PersonId.eq(person))
        .filter(idempotency_key::Column::Key.eq(key))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn give_back(db: &impl ConnectionTrait, person: PersonId, key: &str) -> Result<()> {
    idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::PersonId.eq(person))
        .filter(idempotency_key::Column::Key.eq(key))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn forget_before(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<()> {
    idempotency_key::Entity::delete_many()
        .filter(idempotency_key::Column::CreatedAt.lt(before))
        .exec(db)
        .await?;
    Ok(())
}
