//! What this room asks about people and teams.

use super::said;
use chrono::{DateTime, Utc};
use entity::words::{AgencyId, Names, PersonId, TeamId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Who and which team have a case, by name.
#[derive(FromQueryResult)]
pub struct Holders {
    pub team_names: Option<Names>,
    pub person: Option<String>,
    pub person_left: Option<DateTime<Utc>>,
}

pub async fn holders(
    db: &impl ConnectionTrait,
    team: Option<TeamId>,
    person: Option<PersonId>,
) -> Result<Option<Holders>> {
    if team.is_none() && person.is_none() {
        return Ok(None);
    }
    let sql = "select t.names as team_names, p.name as person, p.left_at as person_left from (select 1 as one) as here \
        left join teams t on t.id = $1 left join people p on p.id = $2";
    let values = [
        team.map_or(0, |id| id.0).into(),
        person.map_or(0, |id| id.0).into(),
    ];
    Ok(Holders::find_by_statement(said(db, sql, values))
        .one(db)
        .await?)
}

/// Whether they serve in the agency, or keep the site.
pub async fn is_staff(db: &impl ConnectionTrait, agency: AgencyId, id: PersonId) -> Result<bool> {
    let sql = "select p.id from people p where p.id = $2 and p.left_at is null and (p.is_admin or exists \
        (select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1))";
    Ok(db
        .query_one_raw(said(db, sql, [agency.0.into(), id.0.into()]))
        .await?
        .is_some())
}

/// Whether it is a standing team of the agency.
pub async fn is_team(db: &impl ConnectionTrait, agency: AgencyId, id: TeamId) -> Result<bool> {
    let sql = "select id from teams where id = $2 and agency_id = $1 and archived_at is null";
    Ok(db
        .query_one_raw(said(db, sql, [agency.0.into(), id.0.into()]))
        .await?
        .is_some())
}
