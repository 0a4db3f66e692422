//! Companies, who belongs to them, and what is theirs.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::{case, organisation, organisation_member, organisation_merge};
use entity::words::{AgencyId, MemberRole, OrganisationId, PersonId};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QuerySelect,
};

pub async fn find(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    id: OrganisationId,
) -> Result<organisation::Model> {
    organisation::Entity::find_by_id(id)
        .filter(organisation::Column::AgencyId.eq(agency))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn find_for_change(
    tx: &impl ConnectionTrait,
    agency: AgencyId,
    id: OrganisationId,
) -> Result<organisation::Model> {
    organisation::Entity::find_by_id(id)
        .filter(organisation::Column::AgencyId.eq(agency))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

/// Those of an agency, newest first; by the beginning of a name or number, if one looks for it.
pub async fn page(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    keys: Option<(String, String)>,
    before: Option<OrganisationId>,
    most: u64,
) -> Result<Vec<organisation::Model>> {
    use organisation::Column;
    let mut asked = organisation::Entity::find()
        .filter(Column::AgencyId.eq(agency))
        .filter(Column::MergedInto.is_null());
    if let Some((name, number)) = keys {
        let mut any = Condition::any();
        for (column, key) in [(Column::NameKey, name), (Column::NumberKey, number)] {
            if !key.is_empty() {
                // The keys hold letters, digits and blanks alone: nothing in them means something to LIKE.
                any = any.add(column.like(format!("{key}%")));
            }
        }
        asked = asked.filter(any);
    }
    if let Some(before) = before {
        asked = asked.filter(Column::Id.lt(before));
    }
    Ok(asked.order_by_desc(Column::Id).limit(most).all(db).await?)
}

/// Entries that look like another, older one.
pub async fn doubled(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<organisation::Model>> {
    let sql = "select o.* from organisations o where o.agency_id = $1 and o.merged_into is null \
        and (exists (select 1 from organisations d where d.agency_id = o.agency_id and d.name_key = o.name_key \
        and d.name_key <> '' and d.id < o.id and d.merged_into is null) \
        or exists (select 1 from organisations d where d.agency_id = o.agency_id \
        and d.number_key = o.number_key and d.id < o.id and d.merged_into is null)) order by o.id desc limit $2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    Ok(
        organisation::Model::find_by_statement(said(db, sql, [agency.0.into(), most.into()]))
            .all(db)
            .await?,
    )
}

/// An entry beside another: `alike`, `merged`, or the one it is `into`.
#[derive(FromQueryResult)]
pub struct Beside {
    pub what: String,
    pub id: OrganisationId,
    pub name: String,
    pub number: String,
}

pub async fn beside(
    db: &impl ConnectionTrait,
    row: &organisation::Model,
    most: i64,
) -> Result<Vec<Beside>> {
    let sql = "select * from (select 'alike' as what, id, name, number from organisations \
        where agency_id = $1 and id <> $2 and merged_into is null \
        and ((name_key = $3 and name_key <> '') or number_key = $4) order by id limit $5) as alike \
        union all select * from (select 'merged' as what, id, name, number from organisations \
        where merged_into = $2 order by id limit $5) as merged \
        union all select 'into', i.id, i.name, i.number from organisations o \
        join organisations i on i.id = o.merged_into where o.id = $2";
    let values = [
        row.agency_id.0.into(),
        row.id.0.into(),
        row.name_key.clone().into(),
        row.number_key.clone().into(),
        most.into(),
    ];
    Ok(Beside::find_by_statement(said(db, sql, values))
        .all(db)
        .await?)
}

pub async fn has_merged(db: &impl ConnectionTrait, id: OrganisationId) -> Result<bool> {
    Ok(organisation::Entity::find()
        .filter(organisation::Column::MergedInto.eq(id))
        .limit(1)
        .one(db)
        .await?
        .is_some())
}

pub async fn change(tx: &impl ConnectionTrait, row: organisation::ActiveModel) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn keep_merge(
    tx: &impl ConnectionTrait,
    row: organisation_merge::ActiveModel,
) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

pub async fn standing_merge(
    tx: &impl ConnectionTrait,
    merged: OrganisationId,
) -> Result<Option<organisation_merge::Model>> {
    Ok(organisation_merge::Entity::find()
        .filter(organisation_merge::Column::MergedId.eq(merged))
        .filter(organisation_merge::Column::UndoneAt.is_null())
        .one(tx)
        .await?)
}

pub async fn change_merge(
    tx: &impl ConnectionTrait,
    row: organisation_merge::ActiveModel,
) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

/// Everybody who belongs to one company, under whichever entry, or asks to; who is in comes first.
pub async fn members(
    db: &impl ConnectionTrait,
    id: OrganisationId,
    most: i64,
) -> Result<Vec<organisation_member::Model>> {
    let sql = "select m.* from organisation_members m join organisations o on o.id = m.organisation_id \
        join people p on p.id = m.person_id where p.left_at is null and coalesce(o.merged_into, o.id) = \
        (select coalesce(merged_into, id) from organisations where id = $1) \
        order by case when m.confirmed_at is null then 1 else 0 end, m.id limit $2";
    Ok(
        organisation_member::Model::find_by_statement(said(db, sql, [id.0.into(), most.into()]))
            .all(db)
            .await?,
    )
}

/// Somebody's place in a company, under whichever entry.
pub async fn member(
    db: &impl ConnectionTrait,
    id: OrganisationId,
    person: PersonId,
) -> Result<Option<organisation_member::Model>> {
    let sql = "select m.* from organisation_members m join organisations o on o.id = m.organisation_id \
        where m.person_id = $2 and coalesce(o.merged_into, o.id) = \
        (select coalesce(merged_into, id) from organisations where id = $1) \
        order by case when m.confirmed_at is null then 1 else 0 end, m.id limit 1";
    Ok(
        organisation_member::Model::find_by_statement(said(
            db,
            sql,
            [id.0.into(), person.0.into()],
        ))
        .one(db)
        .await?,
    )
}

/// Somebody's company, and their place in it.
#[derive(FromQueryResult)]
pub struct Mine {
    pub id: OrganisationId,
    pub name: String,
    pub number: String,
    pub role: MemberRole,
    pub confirmed_at: Option<DateTime<Utc>>,
}

pub async fn of_person(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    person: PersonId,
    most: i64,
) -> Result<Vec<Mine>> {
    let sql = "select c.id, c.name, c.number, m.role, m.confirmed_at from organisation_members m \
        join organisations o on o.id = m.organisation_id \
        join organisations c on c.id = coalesce(o.merged_into, o.id) \
        where m.person_id = $1 and m.agency_id = $2 order by m.id limit $3";
    let values = [person.0.into(), agency.0.into(), most.into()];
    Ok(Mine::find_by_statement(said(db, sql, values))
        .all(db)
        .await?)
}

pub async fn keep_member(
    tx: &impl ConnectionTrait,
    row: organisation_member::ActiveModel,
) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

pub async fn change_member(
    tx: &impl ConnectionTrait,
    row: organisation_member::ActiveModel,
) -> Result<()> {
    row.update(tx).await?;
    Ok(())
}

pub async fn remove_member(tx: &impl ConnectionTrait, id: i64) -> Result<()> {
    organisation_member::Entity::delete_by_id(id)
        .exec(tx)
        .await?;
    Ok(())
}

/// People who ask to be let in, the first first.
pub async fn asking(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    most: u64,
) -> Result<Vec<(OrganisationId, PersonId)>> {
    Ok(organisation_member::Entity::find()
        .select_only()
        .columns([
            organisation_member::Column::OrganisationId,
            organisation_member::Column::PersonId,
        ])
        .filter(organisation_member::Column::AgencyId.eq(agency))
        .filter(organisation_member::Column::ConfirmedAt.is_null())
        .order_by_asc(organisation_member::Column::Id)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Whether this company is theirs who came: they are in it, under whichever entry.
pub async fn holds(
    db: &impl ConnectionTrait,
    held_by: OrganisationId,
    person: PersonId,
) -> Result<bool> {
    Ok(member(db, held_by, person)
        .await?
        .is_some_and(|member| member.confirmed_at.is_some()))
}

/// What came from a company, newest first; `held`: only what was taken among its own.
pub async fn cases(
    db: &impl ConnectionTrait,
    id: OrganisationId,
    held: bool,
    most: i64,
) -> Result<Vec<case::Model>> {
    let column = if held { "held_by" } else { "organisation_id" };
    let sql = format!(
        "select c.* from cases c where c.{column} in (select o.id from organisations o \
         where o.id = $1 or o.merged_into = $1 or o.id = (select merged_into from organisations where id = $1)) \
         order by c.id desc limit $2"
    );
    Ok(
        case::Model::find_by_statement(said(db, &sql, [id.0.into(), most.into()]))
            .all(db)
            .await?,
    )
}
