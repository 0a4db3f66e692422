//! What gates ask about a person.

use super::said;
use crate::gate::Standing;
use chrono::{DateTime, Utc};
use entity::challenges::{invitation, residence};
use entity::words::{AgencyId, AreaId, ChallengeId, GateDeed, PersonId};
use hall::error::Result;
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    Statement,
};

#[derive(FromQueryResult)]
struct Found {
    created_at: DateTime<Utc>,
    confirmed_at: Option<DateTime<Utc>>,
    area_id: Option<AreaId>,
    deed: Option<GateDeed>,
}

/// One question for everything: a row per invitation, or one without.
pub async fn of(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    person: PersonId,
) -> Result<Standing> {
    let sql = "select p.created_at, p.confirmed_at, r.area_id, i.deed from people p \
        left join challenge_residences r on r.challenge_id = $1 and r.person_id = p.id \
        left join challenge_invitations i on i.challenge_id = $1 and i.email_key = p.email_key \
        where p.id = $2";
    let values = [challenge.0.into(), person.0.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = Found::find_by_statement(statement).all(db).await?;
    let Some(first) = rows.first() else {
        return Ok(Standing::default());
    };
    Ok(Standing {
        known: first.confirmed_at.is_some(),
        staff: false,
        since: Some(first.created_at),
        area: first.area_id,
        invited: rows.iter().filter_map(|row| row.deed).collect(),
    })
}

/// The last word counts.
pub async fn keep_residence(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    person: PersonId,
    area: AreaId,
    at: DateTime<Utc>,
) -> Result<()> {
    let row = residence::ActiveModel {
        agency_id: Set(agency),
        challenge_id: Set(challenge),
        person_id: Set(person),
        area_id: Set(area),
        created_at: Set(at),
        ..Default::default()
    };
    residence::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([residence::Column::ChallengeId, residence::Column::PersonId])
                .update_columns([residence::Column::AreaId, residence::Column::CreatedAt])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

pub async fn remove_residence(
    tx: &impl ConnectionTrait,
    challenge: ChallengeId,
    person: PersonId,
) -> Result<()> {
    residence::Entity::delete_many()
        .filter(residence::Column::ChallengeId.eq(challenge))
        .filter(residence::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Answers how many were not invited yet.
pub async fn invite(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    challenge: ChallengeId,
    deed: GateDeed,
    keys: &[String],
    at: DateTime<Utc>,
) -> Result<u64> {
    let rows = keys.iter().map(|key| invitation::ActiveModel {
        agency_id: Set(agency),
        challenge_id: Set(challenge),
        email_key: Set(key.clone()),
        deed: Set(deed),
        created_at: Set(at),
        ..Default::default()
    });
    let new = invitation::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([
                invitation::Column::ChallengeId,
                invitation::Column::Deed,
                invitation::Column::EmailKey,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(new)
}

/// How many are invited to each deed; beyond ten thousand nobody counts on.
pub async fn invited(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
) -> Result<Vec<(GateDeed, i64)>> {
    let count = |deed: GateDeed| {
        format!(
            "select '{deed}' as deed, (select count(*) from (select 1 from challenge_invitations \
             where challenge_id = $1 and deed = '{deed}' limit 10000) as few) as many"
        )
    };
    let sql: Vec<String> = GateDeed::ALL.iter().map(|deed| count(*deed)).collect();
    let found =
        Invited::find_by_statement(said(db, &sql.join(" union all "), [challenge.0.into()]))
            .all(db)
            .await?;
    Ok(found
        .into_iter()
        .filter(|invited| invited.many > 0)
        .map(|invited| (invited.deed, invited.many))
        .collect())
}

#[derive(FromQueryResult)]
struct Invited {
    deed: GateDeed,
    many: i64,
}
