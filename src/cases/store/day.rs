//! What is on somebody's desk.

use super::said;
use chrono::{DateTime, Utc};
use entity::words::{AgencyId, CaseId, CaseStatus, Lang, PersonId, WaitsFor, WarningStep};
use hall::error::Result;
use sea_orm::{ConnectionTrait, FromQueryResult};

#[derive(FromQueryResult)]
pub struct OnDesk {
    pub id: CaseId,
    pub reference: String,
    pub subject: String,
    pub lang: Lang,
    pub status: CaseStatus,
    pub waits_for: Option<WaitsFor>,
    pub due_at: Option<DateTime<Utc>>,
    pub call_at: Option<DateTime<Utc>>,
    pub phone: Option<String>,
    pub from_name: Option<String>,
    pub mine: i32,
    pub step: Option<WarningStep>,
}

/// Their own that are not done with, and those of others they are warned of while those wait.
pub async fn of_person(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    person: PersonId,
) -> Result<Vec<OnDesk>> {
    let sql = "select * from (select c.id, c.reference, c.subject, c.lang, c.status, c.waits_for, c.due_at, c.call_at, c.phone, \
        c.from_name, 1 as mine, \
        (select w.step from case_warnings w where w.case_id = c.id and w.person_id = $2 \
        and w.started_at = c.waiting_since and w.step in ('half', 'near', 'missed', 'long_missed') \
        order by w.id desc limit 1) as step \
        from cases c where c.agency_id = $1 and c.answerer_id = $2 and c.merged_into is null \
        and (c.status in ('received', 'in_hand') or c.waits_for is not null) \
        order by case when c.due_at is null then 1 else 0 end, c.due_at, c.id limit 200) as own \
        union all \
        select * from (select c.id, c.reference, c.subject, c.lang, c.status, c.waits_for, c.due_at, c.call_at, c.phone, \
        c.from_name, 0 as mine, w.step \
        from case_warnings w join cases c on c.id = w.case_id and c.waiting_since = w.started_at \
        where w.person_id = $2 and c.agency_id = $1 and (c.answerer_id is null or c.answerer_id <> $2) \
        and w.step in ('half', 'near', 'missed', 'long_missed') \
        and not exists (select 1 from case_warnings x where x.case_id = w.case_id and x.person_id = $2 \
        and x.started_at = w.started_at and x.step in ('half', 'near', 'missed', 'long_missed') \
        and x.id > w.id) order by w.id desc limit 100) as others";
    Ok(
        OnDesk::find_by_statement(said(db, sql, [agency.0.into(), person.0.into()]))
            .all(db)
            .await?,
    )
}
