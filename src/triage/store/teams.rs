//! Teams: who serves in them, and which looks after which theme.

use super::said;
use entity::accounts::team;
use entity::triage::team_theme;
use entity::words::{AgencyId, PersonId, TeamId, ThemeId};
use hall::{Error, Result};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Value};

/// The agency a team belongs to.
pub(crate) async fn agency_of(db: &impl ConnectionTrait, id: TeamId) -> Result<AgencyId> {
    let found = team::Entity::find_by_id(id).one(db).await?;
    found.map(|team| team.agency_id).ok_or(Error::Missing)
}

/// Whether it is a standing team of the agency.
pub(crate) async fn is_team(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    id: TeamId,
) -> Result<bool> {
    let sql = "select id from teams where id = $2 and agency_id = $1 and archived_at is null";
    let found = db.query_one_raw(said(db, sql, [agency.0.into(), id.0.into()]));
    Ok(found.await?.is_some())
}

/// Whether they serve in a standing team of the agency.
pub(crate) async fn is_member(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    id: PersonId,
) -> Result<bool> {
    let sql = format!("select p.id {MEMBERS} and p.id = $2 limit 1");
    let found = db.query_one_raw(said(db, &sql, [agency.0.into(), id.0.into()]));
    Ok(found.await?.is_some())
}

/// Colleagues whose names begin with one of these letters, however they are written. A letter at a time is little of an
/// agency, and no database folds the letters of every language alike.
pub(crate) async fn members_by_letter(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    letters: &[String],
) -> Result<Vec<(PersonId, String)>> {
    if letters.is_empty() {
        return Ok(Vec::new());
    }
    let mut values: Vec<Value> = vec![agency.0.into()];
    let places: Vec<String> = letters
        .iter()
        .map(|letter| {
            values.push(letter.as_str().into());
            format!("${}", values.len())
        })
        .collect();
    let sql = format!(
        "select distinct p.id, p.name {MEMBERS} and substr(p.name, 1, 1) in ({}) order by p.id limit 2000",
        places.join(", ")
    );
    let rows = db.query_all_raw(said(db, &sql, values)).await?;
    rows.iter()
        .map(|row| Ok((PersonId(row.try_get("", "id")?), row.try_get("", "name")?)))
        .collect()
}

const MEMBERS: &str = "from team_members m \
    join teams t on t.id = m.team_id and t.agency_id = $1 and t.archived_at is null \
    join people p on p.id = m.person_id where p.left_at is null";

pub(crate) async fn themes_of(db: &impl ConnectionTrait, id: TeamId) -> Result<Vec<ThemeId>> {
    let rows = team_theme::Entity::find()
        .filter(team_theme::Column::TeamId.eq(id))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.theme_id).collect())
}

/// These themes and no others.
pub(crate) async fn keep_themes(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    id: TeamId,
    themes: &[ThemeId],
) -> Result<()> {
    team_theme::Entity::delete_many()
        .filter(team_theme::Column::TeamId.eq(id))
        .exec(tx)
        .await?;
    if themes.is_empty() {
        return Ok(());
    }
    let rows = themes.iter().map(|theme| team_theme::ActiveModel {
        agency_id: Set(agency),
        team_id: Set(id),
        theme_id: Set(*theme),
        ..Default::default()
    });
    team_theme::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
