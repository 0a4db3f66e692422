//! Who serves in an agency, to choose from.

use super::said;
use entity::words::{AgencyId, PersonId};
use hall::error::Result;
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// Everyone who serves in the agency or keeps the site, by name.
pub async fn staff(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Colleague>> {
    let sql = "select p.id, p.name from people p where p.left_at is null and (p.is_admin or exists \
        (select 1 from team_members m join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1)) \
        order by p.name, p.id limit 500";
    Ok(
        Colleague::find_by_statement(said(db, sql, [agency.0.into()]))
            .all(db)
            .await?,
    )
}
