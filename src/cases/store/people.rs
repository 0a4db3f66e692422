//! What this room asks about people and teams.

use super::said;
use entity::words::{AgencyId, Names, PersonId, TeamId};
use hall::error::Result;
use sea_orm::ConnectionTrait;

/// What a team is called.
pub async fn team_names(db: &impl ConnectionTrait, team: Option<TeamId>) -> Result<Option<Names>> {
    let Some(team) = team else {
        return Ok(None);
    };
    let sql = "select names from teams where id = $1";
    let found = db.query_one_raw(said(db, sql, [team.0.into()])).await?;
    Ok(found.map(|row| row.try_get("", "names")).transpose()?)
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

/// Every team of the agency by its number, those that are no more among them.
pub async fn teams(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<(i64, Names)>> {
    let sql = "select id, names from teams where agency_id = $1 order by id limit 500";
    let rows = db.query_all_raw(said(db, sql, [agency.0.into()])).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("", "id")?, row.try_get("", "names")?)))
        .collect()
}
