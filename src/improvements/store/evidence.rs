//! What stands behind a case.

use super::{Places, said};
use crate::evidence::Evidence;
use chrono::{DateTime, Utc};
use entity::improvements::evidence;
use entity::words::{
    AgencyId, ChallengeId, EvidenceKind, IdeaId, ImprovementId, ImprovementMergeId, Lang, PersonId,
};
use hall::error::Result;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    QuerySelect,
};
use std::collections::HashSet;

/// Rows written in one statement.
const CHUNK: usize = 500;

/// A thing that can stand behind a case, by its name.
#[derive(FromQueryResult)]
pub struct Thing {
    pub kind: EvidenceKind,
    pub id: i64,
    pub title: String,
}

/// Those of these things that are there, in this agency. Drafts are nobody's evidence.
pub async fn things(
    db: &impl ConnectionTrait,
    agency: AgencyId,
    asked: &[Evidence],
) -> Result<Vec<Thing>> {
    let mut places = Places::default();
    places.put(agency.0);
    let mut parts = Vec::new();
    for kind in EvidenceKind::ALL {
        let ids: Vec<i64> = asked
            .iter()
            .filter(|one| one.kind == *kind)
            .map(|one| one.id)
            .collect();
        if ids.is_empty() {
            continue;
        }
        let select = match kind {
            EvidenceKind::Idea => {
                "select 'idea' as kind, id, title from ideas where status <> 'draft'"
            }
            EvidenceKind::Comment => {
                "select 'comment' as kind, id, substr(text, 1, 150) as title from comments where 1 = 1"
            }
            EvidenceKind::Question => {
                "select 'question' as kind, id, substr(text, 1, 150) as title from challenge_queries where 1 = 1"
            }
            EvidenceKind::Case => {
                "select 'case' as kind, id, subject as title from cases where 1 = 1"
            }
        };
        let list = places.put_all(ids);
        parts.push(format!("{select} and agency_id = $1 and id in ({list})"));
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let sql = parts.join(" union all ");
    Ok(Thing::find_by_statement(said(db, &sql, places.0))
        .all(db)
        .await?)
}

/// Those of these things that stand behind the case already.
pub async fn linked(
    db: &impl ConnectionTrait,
    id: ImprovementId,
    asked: &[Evidence],
) -> Result<HashSet<Evidence>> {
    let found: Vec<(EvidenceKind, i64)> = evidence::Entity::find()
        .select_only()
        .columns([evidence::Column::Kind, evidence::Column::ThingId])
        .filter(evidence::Column::ImprovementId.eq(id))
        .filter(evidence::Column::ThingId.is_in(asked.iter().map(|one| one.id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|(kind, id)| Evidence { kind, id })
        .filter(|one| asked.contains(one))
        .collect())
}

pub async fn keep(
    tx: &impl ConnectionTrait,
    (agency, id): (AgencyId, ImprovementId),
    things: &[Evidence],
    by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<()> {
    for some in things.chunks(CHUNK) {
        let rows = some.iter().map(|one| evidence::ActiveModel {
            agency_id: Set(agency),
            improvement_id: Set(id),
            kind: Set(one.kind),
            thing_id: Set(one.id),
            via_merge_id: Set(None),
            linked_by: Set(by),
            linked_at: Set(now),
            ..Default::default()
        });
        evidence::Entity::insert_many(rows)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

pub async fn drop(
    tx: &impl ConnectionTrait,
    id: ImprovementId,
    kind: EvidenceKind,
    things: &[i64],
) -> Result<()> {
    for some in things.chunks(CHUNK) {
        evidence::Entity::delete_many()
            .filter(evidence::Column::ImprovementId.eq(id))
            .filter(evidence::Column::Kind.eq(kind))
            .filter(evidence::Column::ThingId.is_in(some.iter().copied()))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// What stands behind one case stands behind the other too, where it did not before.
pub async fn carry_over(
    tx: &impl ConnectionTrait,
    from: ImprovementId,
    into: ImprovementId,
    via: ImprovementMergeId,
) -> Result<()> {
    let sql = "insert into improvement_evidence \
            (agency_id, improvement_id, kind, thing_id, via_merge_id, linked_by, linked_at) \
        select e.agency_id, $2, e.kind, e.thing_id, $3, e.linked_by, e.linked_at \
        from improvement_evidence e where e.improvement_id = $1 \
        on conflict (improvement_id, kind, thing_id) do nothing";
    tx.execute_raw(said(tx, sql, [from.0.into(), into.0.into(), via.0.into()]))
        .await?;
    Ok(())
}

/// What was linked by hand too is the case's own from now on, whatever merge brought it first.
pub async fn own(
    tx: &impl ConnectionTrait,
    id: ImprovementId,
    things: &HashSet<Evidence>,
) -> Result<()> {
    for kind in EvidenceKind::ALL {
        let ids: Vec<i64> = things
            .iter()
            .filter(|one| one.kind == *kind)
            .map(|one| one.id)
            .collect();
        for some in ids.chunks(CHUNK) {
            evidence::Entity::update_many()
                .col_expr(
                    evidence::Column::ViaMergeId,
                    Expr::value(None::<ImprovementMergeId>),
                )
                .filter(evidence::Column::ImprovementId.eq(id))
                .filter(evidence::Column::Kind.eq(*kind))
                .filter(evidence::Column::ThingId.is_in(some.iter().copied()))
                .filter(evidence::Column::ViaMergeId.is_not_null())
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

/// What another merge that stands brought as well stays, as that one's.
pub async fn leave_to_others(tx: &impl ConnectionTrait, via: ImprovementMergeId) -> Result<()> {
    let other = "improvement_merges m join improvement_evidence o on o.improvement_id = m.merged_id \
        where m.canonical_id = improvement_evidence.improvement_id and m.undone_at is null and m.id <> $1 \
        and o.kind = improvement_evidence.kind and o.thing_id = improvement_evidence.thing_id";
    let sql = format!(
        "update improvement_evidence set via_merge_id = (select min(m.id) from {other}) \
         where via_merge_id = $1 and exists (select 1 from {other})"
    );
    tx.execute_raw(said(tx, &sql, [via.0.into()])).await?;
    Ok(())
}

pub async fn drop_carried(tx: &impl ConnectionTrait, via: ImprovementMergeId) -> Result<()> {
    evidence::Entity::delete_many()
        .filter(evidence::Column::ViaMergeId.eq(via))
        .exec(tx)
        .await?;
    Ok(())
}

/// Something that stands behind a case, with where it came from.
#[derive(FromQueryResult)]
pub struct Told {
    pub kind: EvidenceKind,
    pub thing_id: i64,
    pub via_merge_id: Option<ImprovementMergeId>,
    pub linked_by: Option<PersonId>,
    pub linked_at: DateTime<Utc>,
    pub title: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub person_id: Option<PersonId>,
    /// The name it was brought here with from elsewhere.
    pub elsewhere: Option<String>,
    /// The source it was brought from.
    pub origin: Option<String>,
    pub said_at: DateTime<Utc>,
    pub public: i64,
    pub idea_id: Option<IdeaId>,
    pub challenge_id: Option<ChallengeId>,
    /// The idea or challenge it was said under.
    pub under: Option<String>,
    pub voices: i64,
    pub carried: i64,
}

/// Nobody reads more on one page; a case with more is read through the API.
pub const MOST: u64 = 500;

const EVERYTHING: &str = "\
select * from (select e.kind, e.thing_id, e.via_merge_id, e.linked_by, e.linked_at, i.title, substr(i.text, 1, 600) as text, \
    i.lang, i.author_id as person_id, i.imported_author as elsewhere, i.origin_source as origin, \
    coalesce(i.published_at, i.created_at) as said_at, \
    case when i.visibility = 'public' and i.status <> 'draft' then 1 else 0 end as public, \
    i.id as idea_id, i.challenge_id, {no text} as under, i.support_count as voices, \
    i.carried_support + i.carried_votes as carried \
    from improvement_evidence e join ideas i on i.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'idea' order by e.id desc limit 500) as ideas \
union all select * from (select e.kind, e.thing_id, e.via_merge_id, e.linked_by, e.linked_at, {no text}, substr(c.text, 1, 600), \
    c.lang, c.author_id, c.imported_author, c.origin_source, c.created_at, \
    case when c.visibility = 'public' and i.visibility = 'public' and i.status <> 'draft' then 1 else 0 end, \
    i.id, {no number}, i.title, {zero}, {zero} \
    from improvement_evidence e join comments c on c.id = e.thing_id \
    left join ideas i on c.about_kind = 'idea' and i.id = c.about_id \
    where e.improvement_id = $1 and e.kind = 'comment' order by e.id desc limit 500) as comments \
union all select * from (select e.kind, e.thing_id, e.via_merge_id, e.linked_by, e.linked_at, {no text}, substr(q.text, 1, 600), \
    q.lang, q.asker_id, {no text}, {no text}, q.created_at, \
    case when q.visibility = 'public' and h.state <> 'draft' then 1 else 0 end, \
    {no number}, h.id, h.title, {zero}, {zero} \
    from improvement_evidence e join challenge_queries q on q.id = e.thing_id join challenges h on h.id = q.challenge_id \
    where e.improvement_id = $1 and e.kind = 'question' order by e.id desc limit 500) as questions \
union all select * from (select e.kind, e.thing_id, e.via_merge_id, e.linked_by, e.linked_at, k.subject, \
    coalesce((select substr(m.text, 1, 600) from case_messages m where m.case_id = k.id and m.hidden_at is null \
        order by m.id limit 1), ''), \
    k.lang, k.person_id, {no text}, k.reference, k.received_at, {zero}, \
    {no number}, {no number}, {no text}, {zero}, {zero} \
    from improvement_evidence e join cases k on k.id = e.thing_id \
    where e.improvement_id = $1 and e.kind = 'case' order by e.id desc limit 500) as cases_told";

/// Everything that stands behind a case, latest linked first.
pub async fn of(db: &impl ConnectionTrait, id: ImprovementId) -> Result<Vec<Told>> {
    let sql = EVERYTHING
        .replace("{no text}", "cast(null as text)")
        .replace("{no number}", "cast(null as bigint)")
        .replace("{zero}", "cast(0 as bigint)")
        .replace(
            "then 1 else 0 end",
            "then cast(1 as bigint) else cast(0 as bigint) end",
        );
    let mut found = Told::find_by_statement(said(db, &sql, [id.0.into()]))
        .all(db)
        .await?;
    found.sort_by_key(|one| std::cmp::Reverse((one.linked_at, one.thing_id)));
    found.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(found)
}

/// A case one of these things stands behind.
#[derive(FromQueryResult)]
pub struct Behind {
    pub kind: EvidenceKind,
    pub thing_id: i64,
    pub improvement_id: ImprovementId,
}

/// The standing cases these things are behind; a case that goes on within another is told as that one's.
pub async fn cases_of(db: &impl ConnectionTrait, things: &[Evidence]) -> Result<Vec<Behind>> {
    let mut places = Places::default();
    let mut any = Vec::new();
    for kind in EvidenceKind::ALL {
        let ids: Vec<i64> = things
            .iter()
            .filter(|one| one.kind == *kind)
            .map(|one| one.id)
            .collect();
        if ids.is_empty() {
            continue;
        }
        let kind = places.put(kind.code());
        let list = places.put_all(ids);
        any.push(format!("(e.kind = {kind} and e.thing_id in ({list}))"));
    }
    if any.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!(
        "select e.kind, e.thing_id, e.improvement_id from improvement_evidence e \
         join improvements m on m.id = e.improvement_id where m.merged_into is null and ({}) \
         order by e.improvement_id",
        any.join(" or ")
    );
    Ok(Behind::find_by_statement(said(db, &sql, places.0))
        .all(db)
        .await?)
}
