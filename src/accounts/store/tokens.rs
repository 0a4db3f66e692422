//! Tokens of the API.

use chrono::{DateTime, Utc};
use entity::accounts::token;
use entity::words::{PersonId, TokenId};
use hall::Result;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

pub async fn keep(
    db: &impl ConnectionTrait,
    person: PersonId,
    name: &str,
    hash: &str,
    scopes: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = token::ActiveModel {
        person_id: Set(person),
        name: Set(name.to_owned()),
        token_hash: Set(hash.to_owned()),
        scopes: Set(scopes.to_owned()),
        created_at: Set(now),
        last_used_at: Set(None),
        expires_at: Set(None),
        revoked_at: Set(None),
        ..Default::default()
    };
    token::Entity::insert(row)
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn standing_of(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<token::Model>> {
    Ok(token::Entity::find()
        .filter(token::Column::PersonId.eq(person))
        .filter(token::Column::RevokedAt.is_null())
        .order_by_desc(token::Column::Id)
        .all(db)
        .await?)
}

pub async fn used(db: &impl ConnectionTrait, ids: &[TokenId], now: DateTime<Utc>) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    token::Entity::update_many()
        .set(token::ActiveModel {
            last_used_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(token::Column::Id.is_in(ids.iter().copied()))
        .exec(db)
        .await?;
    Ok(())
}

pub async fn revoke(
    db: &impl ConnectionTrait,
    person: PersonId,
    id: TokenId,
    now: DateTime<Utc>,
) -> Result<bool> {
    let revoked = token::Entity::update_many()
        .set(token::ActiveModel {
            revoked_at: Set(Some(now)),
            ..Default::default()
        })
        .filter(token::Column::Id.eq(id))
        .filter(token::Column::PersonId.eq(person))
        .filter(token::Column::RevokedAt.is_null())
        .exec(db)
        .await?;
    Ok(revoked.rows_affected > 0)
}
