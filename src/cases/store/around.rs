//! What stands around a case, in one question: the case it goes on from, those that go on from it, the agency its person
//! is asked about; for the staff also who can be handed it, and where it could go.

use super::said;
use entity::cases::{case, case_offer};
use entity::words::{AgencyId, CaseId, Names};
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QuerySelect,
};

/// One of them.
#[derive(FromQueryResult)]
pub struct Near {
    /// `before`, `after`, `offer`; `team`, `person`, `organisation`, `agency`.
    pub what: String,
    pub id: i64,
    /// The number of a case, the name of a person, the short name of an agency.
    pub name: Option<String>,
    /// Of a team or an agency; of a case only where it is another agency's.
    pub names: Option<Names>,
}

pub async fn around(
    db: &impl ConnectionTrait,
    row: &case::Model,
    for_staff: bool,
) -> Result<Vec<Near>> {
    let mut parts = vec![
        "select 'offer' as what, a.id as id, a.slug as name, {names of a} as names from case_offers o \
         join agencies a on a.id = o.to_agency_id where o.case_id = $1 and o.ended_at is null",
        "select 'before', c.id, c.reference, case when c.agency_id <> $2 then {names of a} end from cases c \
         join agencies a on a.id = c.agency_id where c.id = $3",
        "select * from (select 'after' as what, c.id, c.reference, case when c.agency_id <> $2 then {names of a} end \
         as names from cases c join agencies a on a.id = c.agency_id where c.follows_id = $1 order by c.id limit 20) \
         as later",
    ];
    if for_staff {
        parts.extend([
            "select * from (select 'team' as what, id, cast(null as text) as name, names from teams \
             where agency_id = $2 and archived_at is null order by id limit 200) as units",
            "select * from (select 'person' as what, p.id, p.name, {no names} as names from people p \
             where p.left_at is null and exists (select 1 from team_members m join teams t on t.id = m.team_id \
             where m.person_id = p.id and t.agency_id = $2) order by p.name, p.id limit 500) as members",
            "select 'organisation' as what, o.id, o.name || ' (' || o.number || ')', {no names} \
             from organisations o where o.id = $4",
            "select * from (select 'agency' as what, a.id, a.slug, {names of a} as names from agencies a \
             where a.id <> $2 order by a.id limit 50) as others",
        ]);
    }
    let (of_a, none) = match db.get_database_backend() {
        DbBackend::Postgres => ("a.settings->'site_name'", "cast(null as jsonb)"),
        _ => ("json_extract(a.settings, '$.site_name')", "null"),
    };
    let sql = parts
        .join(" union all ")
        .replace("{names of a}", of_a)
        .replace("{no names}", none);
    let values: [sea_orm::Value; 4] = [
        row.id.0.into(),
        row.agency_id.0.into(),
        row.follows_id.map_or(0, |id| id.0).into(),
        row.organisation_id.map_or(0, |id| id.0).into(),
    ];
    // Only what is asked about is handed over.
    let values = values.into_iter().take(if for_staff { 4 } else { 3 });
    Ok(Near::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}

pub async fn is_agency(db: &impl ConnectionTrait, id: AgencyId) -> Result<bool> {
    let sql = "select id from agencies where id = $1";
    let found = db.query_one_raw(said(db, sql, [id.0.into()])).await?;
    Ok(found.is_some())
}

/// The question that is open, if one is.
pub async fn open_offer(
    db: &impl ConnectionTrait,
    case: CaseId,
) -> Result<Option<case_offer::Model>> {
    Ok(case_offer::Entity::find()
        .filter(case_offer::Column::CaseId.eq(case))
        .filter(case_offer::Column::EndedAt.is_null())
        .limit(1)
        .one(db)
        .await?)
}

pub async fn keep_offer(tx: &impl ConnectionTrait, row: case_offer::ActiveModel) -> Result<()> {
    row.insert(tx).await?;
    Ok(())
}

/// The open question ends: by an answer, or because it is of no more use.
pub async fn end_offer(
    tx: &impl ConnectionTrait,
    case: CaseId,
    now: chrono::DateTime<chrono::Utc>,
    agreed: Option<bool>,
) -> Result<()> {
    let Some(open) = open_offer(tx, case).await? else {
        return Ok(());
    };
    let ended = case_offer::ActiveModel {
        id: Set(open.id),
        ended_at: Set(Some(now)),
        agreed: Set(agreed),
        ..Default::default()
    };
    ended.update(tx).await?;
    Ok(())
}
