//! What this room asks about people.

use super::said;
use entity::words::{AgencyId, PersonId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, FromQueryResult};

const STAFF: &str = "select p.id, p.name from people p where p.left_at is null and (p.is_admin or exists \
    (select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1))";

/// Whether they serve in the agency, or keep the site.
pub async fn is_staff(db: &impl ConnectionTrait, agency: AgencyId, id: PersonId) -> Result<bool> {
    let sql = format!("{STAFF} and p.id = $2");
    Ok(db
        .query_one_raw(said(db, &sql, [agency.0.into(), id.0.into()]))
        .await?
        .is_some())
}

#[derive(FromQueryResult)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// Everyone who serves in the agency, by name; an agency of more than five hundred searches elsewhere.
pub async fn staff(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Colleague>> {
    let sql = format!("{STAFF} order by p.name, p.id limit 500");
    Ok(
        Colleague::find_by_statement(said(db, &sql, [agency.0.into()]))
            .all(db)
            .await?,
    )
}
