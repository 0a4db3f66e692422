//! What the staff show of themselves, and who stands in for whom.

use crate::absence::Away;
use chrono::{DateTime, NaiveDate, Utc};
use entity::accounts::staff_profile;
use entity::agencies::agency;
use entity::words::{AgencyId, Names, PersonId, Spoken, Topics};
use hall::{Error, Result};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Statement,
};

/// Nobody else of this agency says meanwhile who stands in for them.
pub async fn hold_agency(tx: &impl ConnectionTrait, id: AgencyId) -> Result<()> {
    agency::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)?;
    Ok(())
}

pub async fn of(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<staff_profile::Model>> {
    Ok(staff_profile::Entity::find()
        .filter(staff_profile::Column::PersonId.eq(id))
        .one(db)
        .await?)
}

pub async fn many(
    db: &impl ConnectionTrait,
    ids: &[PersonId],
) -> Result<Vec<staff_profile::Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(staff_profile::Entity::find()
        .filter(staff_profile::Column::PersonId.is_in(ids.to_vec()))
        .all(db)
        .await?)
}

/// An empty one, unless there is one already.
pub async fn ensure(
    tx: &impl ConnectionTrait,
    of: AgencyId,
    id: PersonId,
    now: DateTime<Utc>,
) -> Result<()> {
    let row = staff_profile::ActiveModel {
        person_id: Set(id),
        agency_id: Set(of),
        roles: Set(Names::default()),
        about: Set(Names::default()),
        hours: Set(Names::default()),
        topics: Set(Topics::default()),
        languages: Set(Spoken::default()),
        phone: Set(String::new()),
        listed: Set(false),
        away_from: Set(None),
        away_until: Set(None),
        deputy_id: Set(None),
        updated_at: Set(now),
        ..Default::default()
    };
    staff_profile::Entity::insert(row)
        .on_conflict(
            OnConflict::column(staff_profile::Column::PersonId)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// What a profile says; absence is kept by itself.
pub struct Said {
    pub listed: bool,
    pub roles: Names,
    pub about: Names,
    pub hours: Names,
    pub topics: Topics,
    pub languages: Spoken,
    pub phone: String,
}

pub async fn keep(
    tx: &impl ConnectionTrait,
    id: PersonId,
    said: &Said,
    now: DateTime<Utc>,
) -> Result<()> {
    let set = staff_profile::ActiveModel {
        listed: Set(said.listed),
        roles: Set(said.roles.clone()),
        about: Set(said.about.clone()),
        hours: Set(said.hours.clone()),
        topics: Set(said.topics.clone()),
        languages: Set(said.languages.clone()),
        phone: Set(said.phone.clone()),
        updated_at: Set(now),
        ..Default::default()
    };
    update(tx, id, set).await
}

pub async fn keep_absence(
    tx: &impl ConnectionTrait,
    id: PersonId,
    away: Option<Away>,
    now: DateTime<Utc>,
) -> Result<()> {
    let set = staff_profile::ActiveModel {
        away_from: Set(away.map(|away| away.from.to_string())),
        away_until: Set(away.map(|away| away.until.to_string())),
        deputy_id: Set(away.and_then(|away| away.deputy)),
        updated_at: Set(now),
        ..Default::default()
    };
    update(tx, id, set).await
}

async fn update(
    tx: &impl ConnectionTrait,
    id: PersonId,
    set: staff_profile::ActiveModel,
) -> Result<()> {
    staff_profile::Entity::update_many()
        .set(set)
        .filter(staff_profile::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Somebody is no longer on the staff: their profile goes, and they stand in for nobody.
pub async fn forget(tx: &impl ConnectionTrait, id: PersonId) -> Result<bool> {
    let gone = staff_profile::Entity::delete_many()
        .filter(staff_profile::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    staff_profile::Entity::update_many()
        .col_expr(
            staff_profile::Column::DeputyId,
            Expr::value(Option::<i64>::None),
        )
        .filter(staff_profile::Column::DeputyId.eq(id))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Whoever of an agency is away on this day or later.
pub async fn away_from(
    tx: &impl ConnectionTrait,
    of: AgencyId,
    day: NaiveDate,
) -> Result<Vec<staff_profile::Model>> {
    Ok(staff_profile::Entity::find()
        .filter(staff_profile::Column::AgencyId.eq(of))
        .filter(staff_profile::Column::AwayUntil.gte(day.to_string()))
        .all(tx)
        .await?)
}

/// Whoever is there and on the staff of the agency `$1`.
const SPEAKS: &str = "p.left_at is null and (p.is_admin or exists (select 1 from team_members m \
    join teams t on t.id = m.team_id where m.person_id = p.id and t.agency_id = $1))";

/// Whether somebody is there and on the staff of this agency.
pub async fn speaks_for(db: &impl ConnectionTrait, agency: AgencyId, id: PersonId) -> Result<bool> {
    let sql = format!("select p.id from people p where {SPEAKS} and p.id = $2");
    let values = [agency.0.into(), id.0.into()];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(db.query_one_raw(asked).await?.is_some())
}

/// A colleague, by number and name.
#[derive(FromQueryResult)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// Everybody on the staff of an agency, by name; a thousand at the most.
pub async fn colleagues(db: &impl ConnectionTrait, agency: AgencyId) -> Result<Vec<Colleague>> {
    let sql = format!(
        "select p.id, p.name from people p where {SPEAKS} order by p.name, p.id limit 1000"
    );
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [agency.0.into()]);
    Ok(Colleague::find_by_statement(asked).all(db).await?)
}

/// Where a page of the directory ends: the name and the number of its last.
pub type Place = (String, i64);

/// The public directory by name, from behind a place.
pub async fn listed(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    after: Option<&Place>,
    most: u64,
) -> Result<Vec<Colleague>> {
    let sql = "select p.id, p.name from staff_profiles s join people p on p.id = s.person_id \
        where s.agency_id = $1 and s.listed and p.left_at is null \
        and (p.name > $2 or (p.name = $2 and p.id > $3)) order by p.name, p.id limit $4";
    let (name, id) = after.cloned().unwrap_or_default();
    let values = [
        agency.0.into(),
        name.into(),
        id.into(),
        i64::try_from(most).unwrap_or(i64::MAX).into(),
    ];
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    Ok(Colleague::find_by_statement(asked).all(db).await?)
}

/// Numbers of those in the directory, to walk through all of them.
pub async fn ids_after(
    db: &impl ConnectionTrait,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    Ok(staff_profile::Entity::find()
        .select_only()
        .column(staff_profile::Column::PersonId)
        .filter(staff_profile::Column::Listed.eq(true))
        .filter(staff_profile::Column::PersonId.gt(after))
        .order_by_asc(staff_profile::Column::PersonId)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
