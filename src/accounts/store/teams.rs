//! Teams and who belongs to them.

use entity::accounts::{team, team_member};
use entity::words::{AgencyId, Names, PersonId, TeamId};
use hall::{Error, Result};
use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};

pub async fn find(db: &impl ConnectionTrait, id: TeamId) -> Result<team::Model> {
    team::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn all(db: &impl ConnectionTrait, of: AgencyId) -> Result<Vec<team::Model>> {
    Ok(team::Entity::find()
        .filter(team::Column::AgencyId.eq(of))
        .filter(team::Column::ArchivedAt.is_null())
        .order_by_asc(team::Column::Id)
        .all(db)
        .await?)
}

pub async fn keep(
    db: &impl ConnectionTrait,
    of: AgencyId,
    id: Option<TeamId>,
    names: &Names,
) -> Result<TeamId> {
    let row = team::ActiveModel {
        names: Set(names.clone()),
        ..Default::default()
    };
    let Some(id) = id else {
        let row = team::ActiveModel {
            agency_id: Set(of),
            archived_at: Set(None),
            ..row
        };
        return Ok(team::Entity::insert(row).exec(db).await?.last_insert_id);
    };
    team::Entity::update_many()
        .set(row)
        .filter(team::Column::Id.eq(id))
        .exec(db)
        .await?;
    Ok(id)
}

/// Whether a person leads a team; none: they do not belong to it.
pub async fn leads(
    db: &impl ConnectionTrait,
    person: PersonId,
    team: TeamId,
) -> Result<Option<bool>> {
    Ok(team_member::Entity::find()
        .filter(team_member::Column::TeamId.eq(team))
        .filter(team_member::Column::PersonId.eq(person))
        .one(db)
        .await?
        .map(|row| row.is_lead))
}

pub async fn join(
    db: &impl ConnectionTrait,
    person: PersonId,
    team: TeamId,
    leads: bool,
) -> Result<()> {
    let row = team_member::ActiveModel {
        team_id: Set(team),
        person_id: Set(person),
        is_lead: Set(leads),
        ..Default::default()
    };
    team_member::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([team_member::Column::TeamId, team_member::Column::PersonId])
                .update_column(team_member::Column::IsLead)
                .to_owned(),
        )
        .exec_without_returning(db)
        .await?;
    Ok(())
}

pub async fn part(db: &impl ConnectionTrait, person: PersonId, team: TeamId) -> Result<()> {
    team_member::Entity::delete_many()
        .filter(team_member::Column::TeamId.eq(team))
        .filter(team_member::Column::PersonId.eq(person))
        .exec(db)
        .await?;
    Ok(())
}

/// Who of these people belongs where.
pub async fn members(
    db: &impl ConnectionTrait,
    people: Vec<PersonId>,
) -> Result<Vec<team_member::Model>> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    Ok(team_member::Entity::find()
        .filter(team_member::Column::PersonId.is_in(people))
        .all(db)
        .await?)
}
