//! Cases themselves.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::case;
use entity::words::{AgencyId, CaseId, PersonId};
use hall::error::{Error, Result};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QueryOrder, QuerySelect, Value,
};

pub async fn find(db: &impl ConnectionTrait, id: CaseId) -> Result<case::Model> {
    case::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

/// A case of this person: given while signed in, with an address they have proven since, or held by a company they are in.
pub async fn find_own(db: &impl ConnectionTrait, id: CaseId, me: PersonId) -> Result<case::Model> {
    let sql = "select c.* from cases c where c.id = $1 and (c.person_id = $2 or c.person_id is null \
        and exists (select 1 from people p where p.id = $2 and p.email_key = c.email_key \
        and p.confirmed_at is not null and p.left_at is null) \
        or exists (select 1 from organisation_members m join organisations o on o.id = m.organisation_id \
        join organisations h on h.id = c.held_by where m.person_id = $2 and m.confirmed_at is not null \
        and coalesce(o.merged_into, o.id) = coalesce(h.merged_into, h.id)))";
    case::Model::find_by_statement(said(db, sql, [id.0.into(), me.0.into()]))
        .one(db)
        .await?
        .ok_or(Error::Missing)
}

pub async fn find_for_change(tx: &impl ConnectionTrait, id: CaseId) -> Result<case::Model> {
    case::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::Missing)
}

pub async fn keep_new(tx: &impl ConnectionTrait, row: case::ActiveModel) -> Result<case::Model> {
    Ok(row.insert(tx).await?)
}

pub async fn change(tx: &impl ConnectionTrait, row: case::ActiveModel) -> Result<case::Model> {
    Ok(row.update(tx).await?)
}

/// The next number of the year, each given once.
pub async fn next_number(tx: &impl ConnectionTrait, agency: AgencyId, year: i64) -> Result<i64> {
    let sql = "insert into case_numbers (agency_id, year, last) values ($1, $2, 1) \
        on conflict (agency_id, year) do update set last = case_numbers.last + 1 returning last";
    let row = tx
        .query_one_raw(said(tx, sql, [agency.0.into(), year.into()]))
        .await?
        .ok_or_else(|| Error::fault("no number was given"))?;
    Ok(row.try_get("", "last")?)
}

/// When cases came from this network since then; at most so many.
pub async fn came_from(
    db: &impl ConnectionTrait,
    network: &str,
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<DateTime<Utc>>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::ReceivedAt)
        .filter(case::Column::Network.eq(network))
        .filter(case::Column::ReceivedAt.gt(since))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// When cases came with this address since then; at most so many.
pub async fn came_with(
    db: &impl ConnectionTrait,
    email_key: &str,
    since: DateTime<Utc>,
    most: u64,
) -> Result<Vec<DateTime<Utc>>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::ReceivedAt)
        .filter(case::Column::EmailKey.eq(email_key))
        .filter(case::Column::ReceivedAt.gt(since))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// The key of a person's own proven address.
pub async fn email_key_of(db: &impl ConnectionTrait, id: PersonId) -> Result<Option<String>> {
    let sql = "select email_key from people where id = $1 and confirmed_at is not null and left_at is null";
    let row = db.query_one_raw(said(db, sql, [id.0.into()])).await?;
    Ok(row.map(|row| row.try_get("", "email_key")).transpose()?)
}

/// The networks of cases that came before then are of no more use.
pub async fn forget_networks(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64> {
    let sql = "update cases set network = null where network is not null and received_at < $1";
    Ok(db
        .execute_raw(said(db, sql, [before.into()]))
        .await?
        .rows_affected())
}

pub async fn any_network(db: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<bool> {
    let sql = "select id from cases where network is not null and received_at < $1 limit 1";
    Ok(db
        .query_one_raw(said(db, sql, [before.into()]))
        .await?
        .is_some())
}

/// Cases done with and quiet since before then whose address is still known. Whoever has no account has been told since
/// before `told`; an account's letters tell its owner.
pub async fn with_old_address(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    told: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    let what = "email is not null and (person_id is not null \
         or (parting_told_at >= updated_at and parting_told_at <= $2))";
    quiet(db, what, vec![before.into(), told.into()], most).await
}

/// Cases done with and quiet since before then whose person has no account and was not told yet.
pub async fn to_part_with(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    let what = "email is not null and person_id is null \
         and (parting_told_at is null or parting_told_at < updated_at)";
    quiet(db, what, vec![before.into()], most).await
}

/// Cases done with and quiet since before then whose words are still known. Whoever has an account was told when it will
/// be, however the days were shortened since, and that time has passed.
pub async fn with_old_words(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    let what = "forgotten_at is null \
         and (not exists (select 1 from people p where p.id = cases.person_id and p.left_at is null) \
         or exists (select 1 from retention_warnings w where w.kind = 'case' and w.thing_id = cases.id \
         and w.warned_at >= cases.updated_at and w.due_at <= $2))";
    quiet(db, what, vec![before.into(), now.into()], most).await
}

/// `$1` is the moment before which they have been quiet.
async fn quiet(
    db: &impl ConnectionTrait,
    what: &str,
    mut values: Vec<Value>,
    most: u64,
) -> Result<Vec<CaseId>> {
    values.push(i64::try_from(most).unwrap_or(i64::MAX).into());
    let last = values.len();
    let sql = format!(
        "select id from cases where {what} and updated_at < $1 \
         and status in ('answered', 'closed', 'declined') order by updated_at limit ${last}"
    );
    let rows = db.query_all_raw(said(db, &sql, values)).await?;
    rows.iter()
        .map(|row| Ok(CaseId(row.try_get("", "id")?)))
        .collect()
}

/// The cases of somebody who leaves, a few at a time.
pub async fn of_person(
    db: &impl ConnectionTrait,
    person: PersonId,
    most: u64,
) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::PersonId.eq(person))
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}

/// Cases whose waiting is looked at now.
pub async fn to_nudge(
    db: &impl ConnectionTrait,
    now: DateTime<Utc>,
    most: u64,
) -> Result<Vec<CaseId>> {
    Ok(case::Entity::find()
        .select_only()
        .column(case::Column::Id)
        .filter(case::Column::NudgeAt.lte(now))
        .filter(case::Column::NudgeAt.is_not_null())
        .order_by_asc(case::Column::NudgeAt)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?)
}
