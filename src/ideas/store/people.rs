//! The little ideas must know of people.

use chrono::{DateTime, Utc};
use entity::accounts::person;
use entity::words::PersonId;
use hall::Result;
use sea_orm::{ConnectionTrait, EntityTrait, QuerySelect};

/// When the person's address was confirmed.
pub async fn confirmed_at(
    db: &impl ConnectionTrait,
    id: PersonId,
) -> Result<Option<DateTime<Utc>>> {
    let found: Option<Option<DateTime<Utc>>> = person::Entity::find_by_id(id)
        .select_only()
        .column(person::Column::ConfirmedAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(found.flatten())
}
