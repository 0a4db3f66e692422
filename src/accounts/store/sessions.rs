//! Sessions.

use crate::sessions::{Device, end_of};
use chrono::{DateTime, Utc};
use entity::accounts::session;
use entity::words::{PersonId, SessionId};
use hall::Result;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect,
};

pub async fn keep(
    db: &impl ConnectionTrait,
    person: PersonId,
    hash: &str,
    provider: Option<&str>,
    device: &Device,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = session::ActiveModel {
        person_id: Set(person),
        token_hash: Set(hash.to_owned()),
        user_agent: Set(device.agent()),
        network: Set(device.network.to_string()),
        created_at: Set(now),
        seen_at: Set(now),
        expires_at: Set(end_of(now, now)),
        provider: Set(provider.map(str::to_owned)),
        ..Default::default()
    };
    session::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn renew(
    db: &impl ConnectionTrait,
    id: SessionId,
    created_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<()> {
    session::Entity::update_many()
        .set(session::ActiveModel {
            seen_at: Set(now),
            expires_at: Set(end_of(created_at, now)),
            ..Default::default()
        })
        .filter(session::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<session::Model>> {
    Ok(session::Entity::find()
        .filter(session::Column::PersonId.eq(person))
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::SeenAt)
        .all(db)
        .await?)
}

pub async fn end(db: &impl ConnectionTrait, person: PersonId, id: SessionId) -> Result<bool> {
    let ended = session::Entity::delete_many()
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::PersonId.eq(person))
        .exec(db)
        .await?;
    Ok(ended.rows_affected > 0)
}

/// The service a session was begun by.
pub async fn provider_of(db: &impl ConnectionTrait, hash: &str) -> Result<Option<String>> {
    let found: Option<Option<String>> = session::Entity::find()
        .select_only()
        .column(session::Column::Provider)
        .filter(session::Column::TokenHash.eq(hash))
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.flatten())
}

pub async fn end_by_hash(db: &impl ConnectionTrait, hash: &str) -> Result<()> {
    session::Entity::delete_many()
        .filter(session::Column::TokenHash.eq(hash))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn forget_expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<()> {
    session::Entity::delete_many()
        .filter(session::Column::ExpiresAt.lte(now))
        .exec(db)
        .await?;
    Ok(())
}
