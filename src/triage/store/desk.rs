//! What stands around the list, in one question: how many wait where, the kept views, the teams and who is in them, the
//! mentions one has not seen; and around one thing: its notes, what was done with it, what came of its like.

use super::list::{MOST_COUNTED, Narrow};
use super::{said, with_nulls};
use crate::plenty::{Plenty, Stretch};
use chrono::{DateTime, Utc};
use entity::triage::item;
use entity::words::{AgencyId, ItemKind, PersonId, TeamId};
use hall::Result;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Value,
};

/// A fact of some sort; `what` says of which, and what its numbers and words mean.
#[derive(Clone, Debug, FromQueryResult)]
pub(crate) struct Fact {
    pub what: String,
    pub a: Option<i64>,
    pub b: Option<i64>,
    pub words: Option<String>,
    pub more: Option<String>,
    pub at: Option<DateTime<Utc>>,
}

impl Fact {
    /// There is more of it than anybody counts.
    fn many(what: String) -> Self {
        Self {
            what,
            a: Some(MOST_COUNTED),
            b: None,
            words: None,
            more: None,
            at: None,
        }
    }
}

/// Everything the list page says beside its rows. A list known to be long is not counted again.
pub(crate) async fn around_list(
    db: &impl ConnectionTrait,
    narrow: &Narrow<'_>,
    me: PersonId,
    plenty: &Plenty,
) -> Result<Vec<Fact>> {
    let mut values: Vec<Value> = Vec::new();
    let shown = narrow.conditions(&mut values);
    // A moment among the values is another one each time.
    let shown_lasts = values.is_empty();
    let agency = narrow.agency;
    values.push(me.0.into());
    let me = format!("${}", values.len());
    let open = format!("agency_id = {agency} and state = 'open'");
    let mut parts = vec![count("mine", &format!("{open} and assignee_id = {me}"))];
    let mut lasting = vec![
        ("open".to_owned(), open.clone()),
        (
            "routed".to_owned(),
            format!("agency_id = {agency} and state = 'routed'"),
        ),
        (
            "snoozed".to_owned(),
            format!("agency_id = {agency} and state = 'snoozed'"),
        ),
    ];
    for kind in ItemKind::ALL {
        lasting.push((
            format!("kind_{kind}"),
            format!("{open} and kind = '{kind}'"),
        ));
    }
    if shown_lasts {
        lasting.push(("shown".to_owned(), shown));
    } else {
        parts.push(count("shown", &shown));
    }
    let (long, counted): (Vec<_>, Vec<_>) = lasting
        .into_iter()
        .partition(|(_, conditions)| plenty.knows(conditions, narrow.now));
    parts.extend(
        counted
            .iter()
            .map(|(what, conditions)| count(what, conditions)),
    );
    parts.push(format!(
        "select 'mentions', count(*), {{no number}}, {{no text}}, {{no text}}, {{no time}} from \
         (select 1 from inbox_mentions where person_id = {me} and read_at is null limit {MOST_COUNTED}) as unread"
    ));
    parts.push(format!(
        "select 'view', id, owner_id, name, case when shared then 'shared ' else 'own ' end || filters, {{no time}} \
         from (select id, owner_id, name, shared, filters from inbox_views where agency_id = {agency} \
         and (owner_id = {me} or shared) order by id limit 60) as kept"
    ));
    parts.push(teams(agency));
    parts.push(members(agency));
    values.push(narrow.now.into());
    parts.push(format!(
        "select * from (select 'undo', id, count, deed, {{no text}}, at from inbox_acts where by_id = {me} \
         and agency_id = {agency} and undone_at is null and undo_until > ${} order by id desc limit 1) as last_act",
        values.len()
    ));
    let mut facts = asked(db, parts, values).await?;
    for (what, conditions) in counted {
        let many = |fact: &Fact| fact.what == what && fact.a >= Some(MOST_COUNTED);
        if facts.iter().any(many) {
            plenty.learns(conditions, narrow.now);
        }
    }
    facts.extend(long.into_iter().map(|(what, _)| Fact::many(what)));
    Ok(facts)
}

/// So many answers tell how long one takes.
const LATELY: u64 = 50;

/// From coming to the first answer, in the middle of those given lately: half were quicker. None where nothing was answered.
pub(crate) async fn middle(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    plenty: &Plenty,
    now: DateTime<Utc>,
) -> Result<Option<Stretch>> {
    if let Some(middle) = plenty.middle(agency, now) {
        return Ok(Some(middle));
    }
    let mut took: Vec<Stretch> = item::Entity::find()
        .select_only()
        .column(item::Column::ReceivedAt)
        .column(item::Column::FirstAnsweredAt)
        .filter(item::Column::AgencyId.eq(agency))
        .filter(item::Column::FirstAnsweredAt.is_not_null())
        .order_by_desc(item::Column::FirstAnsweredAt)
        .limit(LATELY)
        .into_tuple()
        .all(db)
        .await?;
    took.sort_by_key(|(from, to)| *to - *from);
    let middle = took.get(took.len() / 2).copied();
    // Of a few the next one changes the middle; of so many it does not.
    if let Some(middle) = middle.filter(|_| took.len() as u64 == LATELY) {
        plenty.keep_middle(agency, middle, now);
    }
    Ok(middle)
}

/// How many rows hold to these conditions, counted no further than anybody looks.
fn count(what: &str, conditions: &str) -> String {
    format!(
        "select '{what}' as what, count(*) as a, {{no number}} as b, {{no text}} as words, {{no text}} as more, \
         {{no time}} as at from (select 1 from inbox_items where {conditions} limit {MOST_COUNTED}) as some_{what}"
    )
}

#[derive(FromQueryResult)]
struct Waiting {
    number: i64,
}

/// How much waits for one colleague. Each part reads an index of what is open, and no further than anybody looks.
pub(crate) async fn waiting_for(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    me: PersonId,
    teams: &[TeamId],
) -> Result<i64> {
    let mut parts = vec![
        format!("inbox_items where agency_id = {agency} and state = 'open' and assignee_id = {me}"),
        format!("inbox_mentions where person_id = {me} and read_at is null"),
    ];
    for team in teams {
        let routed = format!(
            "inbox_items where agency_id = {agency} and state = 'routed' and team_id = {team}"
        );
        parts.push(format!("{routed} and assignee_id is null"));
        parts.push(format!("{routed} and assignee_id = {me}"));
    }
    let sql: Vec<String> = parts
        .iter()
        .enumerate()
        .map(|(at, part)| {
            format!("select count(*) as number from (select 1 from {part} limit {MOST_COUNTED}) as part_{at}")
        })
        .collect();
    let found = Waiting::find_by_statement(said(db, &sql.join(" union all "), []))
        .all(db)
        .await?;
    Ok(found.iter().map(|part| part.number).sum())
}

/// The teams, and the themes they look after.
fn teams(agency: AgencyId) -> String {
    format!(
        "select 'team', id, {{no number}}, cast(names as text), {{no text}}, {{no time}} from teams \
         where agency_id = {agency} and archived_at is null union all \
         select 'looks_after', team_id, theme_id, {{no text}}, {{no text}}, {{no time}} from team_themes \
         where agency_id = {agency}"
    )
}

/// Colleagues to choose from, by name. Beyond so many nobody scrolls through a list.
fn members(agency: AgencyId) -> String {
    format!(
        "select * from (select distinct 'member' as what, p.id as a, {{no number}} as b, p.name as words, \
         {{no text}} as more, {{no time}} as at from team_members m \
         join teams t on t.id = m.team_id and t.agency_id = {agency} and t.archived_at is null \
         join people p on p.id = m.person_id and p.left_at is null order by words, a limit 1000) as members"
    )
}

/// The teams and their themes, for whoever needs only them.
pub(crate) async fn teams_with_themes(
    db: &impl ConnectionTrait,
    agency: AgencyId,
) -> Result<Vec<Fact>> {
    let first = "select 'none' as what, {no number} as a, {no number} as b, {no text} as words, {no text} as more, \
         {no time} as at where 1 = 0"
        .to_owned();
    asked(db, vec![first, teams(agency)], Vec::new()).await
}

/// What stands around one thing. `alike` are things the search engine found, by kind and number.
pub(crate) async fn around_item(
    db: &impl ConnectionTrait,
    shown: &item::Model,
    alike: &[(ItemKind, i64)],
    improvements: &[i64],
) -> Result<Vec<Fact>> {
    // As values: the words of the statement are the same for every thing of its kind, and the database has understood
    // them once.
    let mut values: Vec<Value> = vec![shown.id.0.into(), shown.agency_id.0.into()];
    let mut parts = vec![
        "select * from (select 'note' as what, id as a, by_id as b, text as words, {no text} as more, \
         created_at as at from inbox_notes where item_id = $1 order by id desc limit 100) as said"
            .to_owned(),
        "select * from (select 'act' as what, a.id as a, a.by_id as b, a.deed as words, \
         cast(a.what as text) as more, a.at as at from inbox_act_items i join inbox_acts a on a.id = i.act_id \
         where i.item_id = $1 order by i.id desc limit 40) as done"
            .to_owned(),
        "select * from (select 'undone' as what, a.id as a, a.undone_by as b, a.deed as words, {no text} as more, \
         a.undone_at as at from inbox_act_items i join inbox_acts a on a.id = i.act_id \
         where i.item_id = $1 and a.undone_at is not null order by i.id desc limit 40) as taken_back"
            .to_owned(),
    ];
    values.push(shown.thing_id.into());
    let thing = values.len();
    if shown.kind == ItemKind::Case {
        parts.extend(said_in_case(thing));
    }
    if let Some(theme) = shown.theme_id {
        values.push(theme.0.into());
        parts.push(format!(
            "select * from (select 'past' as what, team_id as a, {{no number}} as b, {{no text}} as words, \
             {{no text}} as more, {{no time}} as at from inbox_items where agency_id = $2 and theme_id = ${} \
             and team_id is not null and id <> $1 order by id desc limit 9) as went",
            values.len()
        ));
    }
    if let Some(evidence) = crate::upkeep::evidence_kind(shown.kind) {
        parts.push(format!(
            "select * from (select 'behind' as what, i.id as a, {{no number}} as b, i.title as words, i.stage as more, \
             e.linked_at as at from improvement_evidence e join improvements i on i.id = e.improvement_id \
             where e.kind = '{evidence}' and e.thing_id = ${thing} and i.agency_id = $2 order by e.id limit 10) as behind"
        ));
    }
    if !improvements.is_empty() {
        let ids = padded(&mut values, improvements.iter().copied());
        parts.push(format!(
            "select 'alike_improvement', id, people_count, title, stage, created_at from improvements \
             where agency_id = $2 and merged_into is null and id in ({ids})"
        ));
    }
    if shown.kind == ItemKind::Report {
        parts.push(format!(
            "select * from (select 'report' as what, r.id as a, r.reporter_id as b, r.rule as words, r.text as more, \
             r.created_at as at from reports r join moderation_matters m on m.kind = r.kind and m.thing_id = r.thing_id \
             where m.id = ${thing} order by r.id limit 50) as reported"
        ));
    }
    for wanted in [ItemKind::Idea, ItemKind::Case] {
        let mut of_kind = alike
            .iter()
            .filter(|(kind, _)| *kind == wanted)
            .map(|(_, id)| *id)
            .peekable();
        if of_kind.peek().is_none() {
            continue;
        }
        let ids = padded(&mut values, of_kind);
        parts.push(format!(
            "select 'alike_{wanted}', thing_id, id, title, state, received_at from inbox_items \
             where agency_id = $2 and kind = '{wanted}' and thing_id in ({ids})"
        ));
        parts.push(match wanted {
            ItemKind::Case => format!(
                "select 'like_case', id, {{no number}}, subject, status, received_at from cases \
                 where agency_id = $2 and id in ({ids}) and forgotten_at is null"
            ),
            _ => format!(
                "select 'like_idea', id, support_count, title, status, created_at from ideas \
                 where agency_id = $2 and id in ({ids}) and status not in ('draft', 'withdrawn', 'merged') \
                 and visibility <> 'hidden'"
            ),
        });
    }
    asked(db, parts, values).await
}

/// The places of so many numbers that lists of different lengths are said in the same words; nothing has the number 0.
fn padded(values: &mut Vec<Value>, numbers: impl IntoIterator<Item = i64>) -> String {
    let mut numbers: Vec<i64> = numbers.into_iter().collect();
    numbers.resize(numbers.len().next_multiple_of(8), 0);
    super::listed(values, numbers)
}

/// What feedback says, whole: beside the list it is read as on its own page, and costs no question more. `thing` is the
/// place of its number.
fn said_in_case(thing: usize) -> Vec<String> {
    vec![
        format!(
            "select 'case', person_id, case when helped then 1 when not helped then 0 end, reference, email, \
             first_answered_at from cases where id = ${thing}"
        ),
        format!(
            "select 'case_state', team_id, answerer_id, status, reader_lang, forgotten_at from cases where id = ${thing}"
        ),
        format!(
            "select * from (select 'message' as what, id as a, by_id as b, text as words, \
             side || ' ' || word || ' ' || lang as more, created_at as at from case_messages where case_id = ${thing} \
             order by id desc limit 100) as said_in"
        ),
        format!(
            "select * from (select 'hidden' as what, id as a, {{no number}} as b, hidden_rule as words, \
             hidden_reason as more, hidden_at as at from case_messages where case_id = ${thing} and hidden_at is not null \
             order by id desc limit 100) as hidden_in"
        ),
        format!(
            "select * from (select 'file' as what, id as a, size as b, name as words, \
             case when thumb_key is null then '-' else 'thumb' end || ' ' || role || ' ' || media_type as more, \
             created_at as at from attached_files where about_kind = 'case' and about_id = ${thing} \
             order by position, id limit 100) as files_in"
        ),
    ]
}

async fn asked(
    db: &impl ConnectionTrait,
    parts: Vec<String>,
    values: Vec<Value>,
) -> Result<Vec<Fact>> {
    let sql = with_nulls(db, &parts.join(" union all "));
    Ok(Fact::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?)
}
