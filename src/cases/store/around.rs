//! What stands around a case, in one question: the case it goes on from, those that go on from it, the agency its person
//! is asked about, who gave it to whom, the date of an apology; for the staff also who can be handed it and who of them is
//! away, the offer that stands, and where it could go.

use super::said;
use chrono::{DateTime, Utc};
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
    /// `before`, `after`, `offer`, `handed`, `apology`, `rating` (its number is the score); `team`, `person`, `organisation`,
    /// `agency`, `handover`, `canned`, `earlier`, `merged`, `into`, `task`.
    pub what: String,
    pub id: i64,
    /// The number of a case, the name of a person, the short name of an agency.
    pub name: Option<String>,
    /// Of a team or an agency; of a case only where it is another agency's.
    pub names: Option<Names>,
    /// The last day somebody is away; an offer, as JSON; the language of a prepared answer; what an earlier case was.
    pub words: Option<String>,
    /// When an apology promises an answer instead; when an offer is to be answered; when an earlier case came.
    pub at: Option<DateTime<Utc>>,
}

pub async fn around(
    db: &impl ConnectionTrait,
    row: &case::Model,
    for_staff: bool,
    today: &str,
) -> Result<Vec<Near>> {
    let mut parts = vec![
        "select 'offer' as what, a.id as id, a.slug as name, {names of a} as names, {text} as words, {time} as at from case_offers o \
         join agencies a on a.id = o.to_agency_id where o.case_id = $1 and o.ended_at is null",
        "select 'before', c.id, c.reference, case when c.agency_id <> $2 then {names of a} end, {text}, {time} \
         from cases c join agencies a on a.id = c.agency_id where c.id = $3",
        "select * from (select 'after' as what, c.id, c.reference, case when c.agency_id <> $2 then {names of a} end \
         as names, {text} as words, {time} as at from cases c join agencies a on a.id = c.agency_id where c.follows_id = $1 order by c.id limit 20) \
         as later",
        "select * from (select 'handed' as what, h.message_id as id, p.name, {no names} as names, {text} as words, \
         {time} as at from case_handovers h join people p on p.id = h.from_id \
         where h.case_id = $1 and h.message_id is not null order by h.id desc limit 100) as hands",
        "select 'rating', s.score, cast(case when s.score <= 2 and s.seen_at is null then 'waits' end as text), \
         {no names}, {text}, {time} from case_surveys s where s.case_id = $1",
        "select 'apology', w.id, {text}, {no names}, {text}, w.new_due_at from case_warnings w \
         join cases c on c.id = w.case_id and c.waiting_since = w.started_at \
         where w.case_id = $1 and w.person_id is null and w.new_due_at is not null",
    ];
    if for_staff {
        parts.extend([
            "select * from (select 'team' as what, id, {text} as name, names, {text} as words, {time} as at from teams \
             where agency_id = $2 and archived_at is null order by id limit 200) as units",
            "select * from (select 'person' as what, p.id, p.name, {no names} as names, \
             (select s.away_until from staff_profiles s where s.person_id = p.id and s.away_from <= $4 \
             and s.away_until >= $4) as words, {time} as at from people p where p.left_at is null and exists (select 1 from team_members m join teams t on t.id = m.team_id \
             where m.person_id = p.id and t.agency_id = $2) order by p.name, p.id limit 500) as members",
            "select 'organisation' as what, o.id, o.name || ' (' || o.number || ')', {no names}, {text}, {time} \
             from organisations o where o.id = $5",
            "select * from (select 'agency' as what, a.id, a.slug, {names of a} as names, {text} as words, \
             {time} as at from agencies a where a.id <> $2 order by a.id limit 50) as others",
            "select * from (select 'canned' as what, t.id, t.title as name, {no names} as names, \
             cast(t.lang as text) as words, {time} as at from case_texts t where t.agency_id = $2 \
             order by t.lang, t.title limit 200) as prepared",
            "select * from (select 'earlier' as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases c where c.id <> $1 and c.agency_id = $2 \
             and c.person_id = (select n.person_id from cases n where n.id = $1) \
             order by c.id desc limit 10) as of_person",
            "select * from (select 'earlier' as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases c where c.id <> $1 and c.agency_id = $2 \
             and c.person_id is null and c.email_key = (select n.email_key from cases n where n.id = $1) \
             order by c.id desc limit 10) as of_address",
            "select * from (select 'merged' as what, c.id, c.reference as name, {no names} as names, {text} as words, \
             {time} as at from cases c where c.merged_into = $1 order by c.id limit 50) as merged",
            "select 'into', c.id, c.reference, {no names}, {text}, {time} from cases n \
             join cases c on c.id = n.merged_into where n.id = $1",
            "select * from (select 'task' as what, k.id, cast(case when k.done_at is not null then 'done' end as text) as name, \
             {no names} as names, k.text as words, {time} as at from case_tasks k where k.case_id = $1 \
             order by k.id limit 50) as tasks",
            "select 'handover', h.id, {text}, {no names}, cast({object}('from', h.from_id, 'by', h.offered_by, \
             'meant', h.meant_for, 'to', h.to_id, 'team', h.team_id, 'about', h.about, 'done', h.done, \
             'needed', h.needed, 'why', h.why, 'lang', h.lang, 'offered_at', {second of}h.offered_at{end}, \
             'late', case when h.late_at is null then 0 else 1 end) as text), h.due_at \
             from case_handovers h where h.case_id = $1 and h.ended_at is null",
        ]);
    }
    let words = match db.get_database_backend() {
        DbBackend::Postgres => [
            ("{names of a}", "a.settings->'site_name'"),
            ("{no names}", "cast(null as jsonb)"),
            ("{text}", "cast(null as text)"),
            ("{time}", "cast(null as timestamptz)"),
            ("{object}", "json_build_object"),
            ("{second of}", "cast(extract(epoch from "),
            ("{end}", ") as bigint)"),
        ],
        _ => [
            ("{names of a}", "json_extract(a.settings, '$.site_name')"),
            ("{no names}", "null"),
            ("{text}", "null"),
            ("{time}", "null"),
            ("{object}", "json_object"),
            ("{second of}", "cast(strftime('%s', "),
            ("{end}", ") as integer)"),
        ],
    };
    let sql = words
        .iter()
        .fold(parts.join(" union all "), |sql, (word, meant)| {
            sql.replace(word, meant)
        });
    let mut values = vec![
        row.id.0.into(),
        row.agency_id.0.into(),
        row.follows_id.map_or(0, |id| id.0).into(),
    ];
    // What no part asks for is not handed in.
    if for_staff {
        values.push(today.into());
        values.push(row.organisation_id.map_or(0, |id| id.0).into());
    }
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
    now: DateTime<Utc>,
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
