//! What stands around a case, in one question: the case it goes on from, those that go on from it, the agency its person
//! is asked about, who gave it to whom, the date of an apology; for the staff also who can be handed it and who of them is
//! away, the offer that stands, and where it could go.

use super::said;
use chrono::{DateTime, Utc};
use entity::cases::{case, case_offer};
use entity::words::{AgencyId, CaseId, Names, PersonId};
use hall::error::Result;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DbBackend, EntityTrait,
    FromQueryResult, QueryFilter, QuerySelect,
};

/// One of them.
#[derive(FromQueryResult)]
pub struct Near {
    /// `before`, `after`, `offer`, `handed`, `apology`, `rating` (its number is the score), `held`, `chat` (one that goes on), `mine`; `team`, `person`, `organisation`,
    /// `agency`, `handover`, `canned`, `earlier`, `of_company` (both with `_open`), `idea`, `merged`, `into`, `task`,
    /// `same`, `alike`, `draft`, `note`, `item`, `follower`, and `link_idea`, `link_article`, `link_challenge`.
    pub what: String,
    pub id: i64,
    /// The number of a case, the name of a person, the short name of an agency.
    pub name: Option<String>,
    /// Of a team or an agency; of a case only where it is another agency's.
    pub names: Option<Names>,
    /// The last day somebody is away; an offer, as JSON; the language of a ready text or an idea; what an earlier case
    /// was.
    pub words: Option<String>,
    /// When an apology promises an answer instead; when an offer is to be answered; when an earlier case came.
    pub at: Option<DateTime<Utc>>,
}

/// Who reads a case, and what that takes.
#[derive(Clone, Copy)]
pub enum Reader<'a> {
    /// Whoever brought it; signed in, if they are.
    Theirs(Option<PersonId>),
    /// The staff, on this day.
    Staff(&'a str),
}

pub async fn around(
    db: &impl ConnectionTrait,
    row: &case::Model,
    reader: Reader<'_>,
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
         {time} as at from case_handovers h join people p on p.id = coalesce(h.offered_by, h.from_id) \
         where h.case_id = $1 and h.message_id is not null order by h.id desc limit 100) as hands",
        "select 'rating', s.score, cast(case when s.score <= 2 and s.seen_at is null then 'waits' end as text), \
         {no names}, {text}, {time} from case_surveys s where s.case_id = $1",
        "select 'apology', w.id, {text}, {no names}, {text}, w.new_due_at from case_warnings w \
         join cases c on c.id = w.case_id and c.waiting_since = w.started_at \
         where w.case_id = $1 and w.person_id is null and w.new_due_at is not null",
        "select 'chat', t.id, {text}, {no names}, {text}, {time} from chats t where t.case_id = $1 and t.state <> 'ended'",
        "select 'held', o.id, o.name, {no names}, {text}, {time} from cases n join organisations h on h.id = n.held_by \
         join organisations o on o.id = coalesce(h.merged_into, h.id) where n.id = $1",
    ];
    let for_staff = matches!(reader, Reader::Staff(_));
    if !for_staff {
        parts.push(
            "select * from (select 'mine' as what, c.id, c.name, {no names} as names, {text} as words, {time} as at \
             from organisation_members m join organisations o on o.id = m.organisation_id \
             join organisations c on c.id = coalesce(o.merged_into, o.id) where m.person_id = $4 \
             and m.confirmed_at is not null and m.agency_id = $2 order by c.name limit 20) as companies",
        );
    }
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
            "select * from (select case when c.waiting_since is not null then 'earlier_open' else 'earlier' end as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases c where c.id <> $1 and c.agency_id = $2 \
             and c.person_id = (select n.person_id from cases n where n.id = $1) \
             order by c.id desc limit 10) as of_person",
            "select * from (select case when c.waiting_since is not null then 'of_company_open' else 'of_company' end as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases c where c.id <> $1 and c.agency_id = $2 \
             and c.organisation_id in (select s.id from organisations o join organisations s \
             on coalesce(s.merged_into, s.id) = coalesce(o.merged_into, o.id) where o.id = $5) \
             order by c.id desc limit 10) as of_company",
            "select * from (select 'idea' as what, i.id, i.title as name, {no names} as names, \
             cast(i.lang as text) as words, i.published_at as at from ideas i where i.author_id = \
             (select n.person_id from cases n where n.id = $1) and i.published_at is not null \
             and i.visibility = 'public' order by i.id desc limit 5) as suggested",
            "select * from (select case when c.waiting_since is not null then 'earlier_open' else 'earlier' end as what, c.id, c.reference as name, {no names} as names, \
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
            "select 'draft', d.version, p.name, {no names}, d.text, d.at from case_drafts d \
             left join people p on p.id = d.by_id where d.case_id = $1",
            "select * from (select 'link_idea' as what, i.id, i.title as name, {no names} as names, \
             cast(i.lang as text) as words, l.at as at from case_links l join ideas i on i.id = l.thing_id \
             where l.case_id = $1 and l.kind = 'idea' order by l.id limit 50) as linked_ideas",
            "select * from (select 'link_challenge' as what, i.id, i.title as name, {no names} as names, \
             {text} as words, l.at as at from case_links l join challenges i on i.id = l.thing_id \
             where l.case_id = $1 and l.kind = 'challenge' order by l.id limit 50) as linked_challenges",
            "select * from (select 'link_article' as what, i.id, v.title as name, {no names} as names, \
             cast(v.lang as text) as words, l.at as at from case_links l join articles i on i.id = l.thing_id \
             join article_texts t on t.article_id = i.id and t.lang = i.lang \
             join article_versions v on v.id = coalesce(t.published_id, t.latest_id) \
             where l.case_id = $1 and l.kind = 'article' order by l.id limit 50) as linked_articles",
            "select * from (select 'note' as what, n.id, p.name, {no names} as names, n.text as words, \
             n.created_at as at from inbox_notes n join inbox_items i on i.id = n.item_id \
             left join people p on p.id = n.by_id where i.kind = 'case' and i.thing_id = $1 \
             order by n.id desc limit 100) as notes",
            "select 'item', i.id, {text}, {no names}, {text}, {time} from inbox_items i \
             where i.kind = 'case' and i.thing_id = $1",
            "select * from (select 'follower' as what, p.id, p.name, {no names} as names, {text} as words, \
             {time} as at from follows f join people p on p.id = f.person_id where f.kind = 'case' \
             and f.thing_id = $1 and p.left_at is null order by f.id limit 50) as followers",
            "select * from (select 'same' as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from case_same_people s join cases c \
             on c.id = case when s.case_id = $1 then s.other_id else s.case_id end \
             where (s.case_id = $1 or s.other_id = $1) and s.undone_at is null order by c.id desc limit 20) as same",
            "select * from (select {open}, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from ({tied}) as t join cases d on d.id = t.id \
             join cases c on c.id = d.id where c.id <> $1 and c.agency_id = $2 order by c.id desc limit 20) as tied",
            "select * from (select {open}, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from ({tied}) as t join cases d on d.id = t.id \
             join cases c on c.person_id = d.person_id where c.id <> $1 and c.agency_id = $2 \
             order by c.id desc limit 20) as tied_people",
            "select * from (select {open}, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from ({tied}) as t join cases d on d.id = t.id \
             join cases c on c.email_key = d.email_key where c.id <> $1 and c.agency_id = $2 \
             order by c.id desc limit 20) as tied_addresses",
            "select * from (select 'alike' as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases n join cases c on c.agency_id = n.agency_id \
             and c.phone = n.phone and c.phone is not null where n.id = $1 and {another} \
             order by c.id desc limit 5) as by_phone",
            "select * from (select 'alike' as what, c.id, c.reference as name, {no names} as names, \
             c.subject as words, c.received_at as at from cases n join cases c on c.agency_id = n.agency_id \
             and c.from_name = n.from_name and c.from_name is not null where n.id = $1 and {another} \
             order by c.id desc limit 5) as by_name",
            "select 'handover', h.id, {text}, {no names}, cast({object}('from', h.from_id, 'by', h.offered_by, \
             'meant', h.meant_for, 'to', h.to_id, 'team', h.team_id, 'about', h.about, 'done', h.done, \
             'needed', h.needed, 'why', h.why, 'lang', h.lang, 'offered_at', {second of}h.offered_at{end}, \
             'late', case when h.late_at is null then 0 else 1 end) as text), h.due_at \
             from case_handovers h where h.case_id = $1 and h.ended_at is null",
        ]);
    }
    // The cases that are said to be of the same person as this one, or as another of theirs.
    let mine = "select n.id from cases n where n.id = $1 \
        union select m.id from cases n join cases m on m.person_id = n.person_id where n.id = $1 \
        union select m.id from cases n join cases m on m.email_key = n.email_key where n.id = $1";
    let tied = format!(
        "select s.other_id as id from ({mine}) as b join case_same_people s on s.case_id = b.id \
         where s.undone_at is null union select s.case_id from ({mine}) as b \
         join case_same_people s on s.other_id = b.id where s.undone_at is null"
    );
    let ours = [
        ("{tied}", tied.as_str()),
        (
            "{open}",
            "case when c.waiting_since is not null then 'earlier_open' else 'earlier' end as what",
        ),
        (
            "{another}",
            "c.id <> $1 and coalesce(c.person_id, -1) <> coalesce(n.person_id, -2) \
             and coalesce(c.email_key, 'a') <> coalesce(n.email_key, 'b') \
             and not exists (select 1 from case_same_people s where s.undone_at is null \
             and s.case_id in (c.id, n.id) and s.other_id in (c.id, n.id))",
        ),
    ];
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
    let sql = ours
        .iter()
        .chain(&words)
        .fold(parts.join(" union all "), |sql, (word, meant)| {
            sql.replace(word, meant)
        });
    let mut values = vec![
        row.id.0.into(),
        row.agency_id.0.into(),
        row.follows_id.map_or(0, |id| id.0).into(),
    ];
    // What no part asks for is not handed in.
    match reader {
        Reader::Theirs(person) => values.push(person.map_or(0, |id| id.0).into()),
        Reader::Staff(today) => {
            values.push(today.into());
            values.push(row.organisation_id.map_or(0, |id| id.0).into());
        }
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
