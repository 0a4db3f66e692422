//! Who wants to hear of a challenge.

use chrono::{DateTime, Utc};
use entity::ideas::follow;
use entity::words::{AgencyId, ChallengeId, Kind, PersonId};
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// Twice is the same as once.
pub async fn keep(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    person: PersonId,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = follow::ActiveModel {
        agency_id: Set(agency),
        person_id: Set(person),
        kind: Set(Kind::Challenge),
        thing_id: Set(challenge.0),
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

pub async fn remove(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    person: PersonId,
) -> Result<()> {
    follow::Entity::delete_many()
        .filter(follow::Column::Kind.eq(Kind::Challenge))
        .filter(follow::Column::ThingId.eq(challenge.0))
        .filter(follow::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
