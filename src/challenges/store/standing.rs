//! What gates ask about a person.

use crate::gate::Standing;
use chrono::{DateTime, Utc};
use entity::words::{AreaId, ChallengeId, GateDeed, PersonId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};

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
