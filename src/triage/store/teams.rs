//! Which team looks after which theme.

use entity::accounts::team;
use entity::triage::team_theme;
use entity::words::{AgencyId, TeamId, ThemeId};
use hall::{Error, Result};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

/// The agency a team belongs to.
pub(crate) async fn agency_of(db: &impl ConnectionTrait, id: TeamId) -> Result<AgencyId> {
    let found = team::Entity::find_by_id(id).one(db).await?;
    found.map(|team| team.agency_id).ok_or(Error::Missing)
}

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
