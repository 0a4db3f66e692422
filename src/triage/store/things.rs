//! What the things of the inbox are now, each read where its own room keeps it. Whatever happened, and in whatever
//! order it is heard of, this is the truth.

use super::{listed, said};
use chrono::{DateTime, Utc};
use entity::cases::case;
use entity::improvements::evidence;
use entity::words::{
    AgencyId, AreaId, CaseId, CaseKind, CaseStatus, ChallengeId, CommentId, Decision, EvidenceKind,
    IdeaId, IdeaStatus, ItemKind, Kind, Lang, MatterState, PersonId, TeamId, ThemeId, Visibility,
};
use hall::{Result, addresses};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Value,
};
use std::collections::HashMap;

/// How a thing stands towards the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nobody of the staff has said what becomes of it.
    Waiting,
    Over {
        decision: Decision,
        by: Option<PersonId>,
        at: DateTime<Utc>,
    },
    /// It is before the moderators first; what is in the inbox stays there.
    Held,
    /// A draft, or history brought from elsewhere: never new.
    Never,
}

/// A thing as the inbox shows it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Thing {
    pub kind: ItemKind,
    pub id: i64,
    /// Of what came to the counter.
    pub case_kind: Option<CaseKind>,
    pub agency: AgencyId,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub author: Option<PersonId>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub received_at: DateTime<Utc>,
    /// When its writer last said something in it.
    pub heard_at: DateTime<Utc>,
    pub standing: Standing,
    /// What it hangs on: the idea of a comment, the challenge of a question or an idea, the reported thing.
    pub about: Option<About>,
    /// Distinct people behind it, and words under it, where there are such.
    pub supporters: Option<i64>,
    pub comments: Option<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct About {
    pub title: String,
    pub url: String,
}

impl About {
    fn of(title: Option<String>, url: Option<String>) -> Option<Self> {
        Some(Self {
            title: title?,
            url: url?,
        })
    }
}

/// These things as they are now; what is not there is left out.
pub(crate) async fn now(
    db: &impl ConnectionTrait,
    kind: ItemKind,
    ids: &[i64],
) -> Result<Vec<Thing>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    // As values: the words of the statement stay the same, and the database has understood them once.
    let mut values = Vec::with_capacity(ids.len());
    let places = listed(&mut values, ids.iter().copied());
    let found = match kind {
        ItemKind::Idea => ideas(db, &places, values).await?,
        ItemKind::Case => cases(db, &places, values).await?,
        ItemKind::Comment => comments(db, &places, values).await?,
        ItemKind::Report => reports(db, &places, values).await?,
        ItemKind::Question => questions(db, &places, values).await?,
    };
    Ok(found)
}

/// Which of these stand behind an improvement: who put them there, and when.
pub(crate) async fn linked(
    db: &impl ConnectionTrait,
    kind: EvidenceKind,
    ids: &[i64],
) -> Result<HashMap<i64, (Option<PersonId>, DateTime<Utc>)>> {
    let rows = evidence::Entity::find()
        .filter(evidence::Column::Kind.eq(kind))
        .filter(evidence::Column::ThingId.is_in(ids.iter().copied()))
        .order_by_asc(evidence::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.thing_id, (row.linked_by, row.linked_at)))
        .collect())
}

/// Who has these cases already, and in which team.
pub(crate) async fn owners(
    db: &impl ConnectionTrait,
    ids: &[i64],
) -> Result<HashMap<i64, (PersonId, Option<TeamId>)>> {
    let found: Vec<(i64, Option<PersonId>, Option<TeamId>)> = case::Entity::find()
        .select_only()
        .columns([
            case::Column::Id,
            case::Column::AnswererId,
            case::Column::TeamId,
        ])
        .filter(case::Column::Id.is_in(ids.iter().copied()))
        .filter(case::Column::AnswererId.is_not_null())
        .into_tuple()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .filter_map(|(id, owner, team)| Some((id, (owner?, team))))
        .collect())
}

/// Numbers of things that may wait, in order, for whoever brings in what an older hub left standing.
pub(crate) async fn standing_after(
    db: &impl ConnectionTrait,
    kind: ItemKind,
    after: i64,
    most: u64,
) -> Result<Vec<i64>> {
    let from = match kind {
        ItemKind::Idea => {
            "ideas where status = 'open' and answered_at is null and origin_source is null and id > $1"
        }
        ItemKind::Report => "moderation_matters where state in ('waiting', 'appealed') and id > $1",
        ItemKind::Question => "challenge_queries where answered_at is null and id > $1",
        ItemKind::Case => "cases where waiting_since is not null and id > $1",
        // Comments come only when somebody marks them.
        ItemKind::Comment => return Ok(Vec::new()),
    };
    let sql = format!("select id from {from} order by id limit $2");
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let rows = db
        .query_all_raw(said(db, &sql, [after.into(), most.into()]))
        .await?;
    rows.iter()
        .map(|row| Ok(row.try_get("", "id")?))
        .collect::<Result<_>>()
}

#[derive(FromQueryResult)]
struct IdeaRow {
    id: i64,
    agency_id: AgencyId,
    title: String,
    text: String,
    lang: Lang,
    author_id: Option<PersonId>,
    theme_id: Option<ThemeId>,
    area_id: Option<AreaId>,
    status: IdeaStatus,
    visibility: Visibility,
    answered_at: Option<DateTime<Utc>>,
    published_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    imported: bool,
    answered_by: Option<PersonId>,
    merged_by: Option<PersonId>,
    support_count: i64,
    comment_count: i64,
    challenge_id: Option<ChallengeId>,
    challenge: Option<String>,
}

async fn ideas(db: &impl ConnectionTrait, ids: &str, values: Vec<Value>) -> Result<Vec<Thing>> {
    let sql = format!(
        "select id, agency_id, title, text, lang, author_id, theme_id, area_id, status, visibility, answered_at, \
         published_at, created_at, updated_at, origin_source is not null as imported, \
         (select by_id from answers a where a.idea_id = ideas.id and a.published_at is not null \
          order by a.id desc limit 1) as answered_by, \
         (select by_id from merges m where m.merged_id = ideas.id and m.undone_at is null \
          order by m.id desc limit 1) as merged_by, support_count, comment_count, challenge_id, \
         (select c.title from challenges c where c.id = ideas.challenge_id) as challenge \
         from ideas where id in ({ids})"
    );
    let rows = IdeaRow::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let over = |decision, by, at| Standing::Over { decision, by, at };
            let standing = match row.status {
                _ if row.imported => Standing::Never,
                IdeaStatus::Draft => Standing::Never,
                IdeaStatus::Withdrawn => over(Decision::Gone, row.author_id, row.updated_at),
                IdeaStatus::Merged => over(Decision::Merged, row.merged_by, row.updated_at),
                _ if row.visibility == Visibility::Hidden => {
                    over(Decision::Gone, None, row.updated_at)
                }
                status => match row.answered_at {
                    Some(at) if status == IdeaStatus::Declined => {
                        over(Decision::Declined, row.answered_by, at)
                    }
                    Some(at) => over(Decision::Answered, row.answered_by, at),
                    None if status != IdeaStatus::Open => {
                        over(Decision::Answered, None, row.updated_at)
                    }
                    None if row.visibility == Visibility::Waiting => Standing::Held,
                    None => Standing::Waiting,
                },
            };
            Thing {
                kind: ItemKind::Idea,
                case_kind: None,
                id: row.id,
                agency: row.agency_id,
                title: row.title,
                text: row.text,
                lang: row.lang,
                author: row.author_id,
                theme: row.theme_id,
                area: row.area_id,
                received_at: row.published_at.unwrap_or(row.created_at),
                heard_at: row.created_at,
                standing,
                about: About::of(row.challenge, row.challenge_id.map(addresses::challenge)),
                supporters: Some(row.support_count),
                comments: Some(row.comment_count),
            }
        })
        .collect())
}

#[derive(FromQueryResult)]
struct CaseRow {
    id: i64,
    kind: CaseKind,
    agency_id: AgencyId,
    subject: String,
    lang: Lang,
    person_id: Option<PersonId>,
    theme_id: Option<ThemeId>,
    area_id: Option<AreaId>,
    status: CaseStatus,
    about: Option<String>,
    about_url: Option<String>,
    received_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
    waiting_since: Option<DateTime<Utc>>,
    text: Option<String>,
    heard_at: Option<DateTime<Utc>>,
    answered_by: Option<PersonId>,
    elsewhere: bool,
    low_at: Option<DateTime<Utc>>,
    merged_into: Option<CaseId>,
}

/// Feedback waits as long as something its person said is not answered, and again while they rated it low and nobody has
/// seen to that. What they said last is what it says.
async fn cases(db: &impl ConnectionTrait, ids: &str, values: Vec<Value>) -> Result<Vec<Thing>> {
    let said = "from case_messages m where m.case_id = cases.id and m.side";
    let sql = format!(
        "select id, kind, agency_id, subject, lang, person_id, theme_id, area_id, status, about, about_url, received_at, \
         updated_at, waiting_since, \
         (select m.text {said} = 'customer' and m.hidden_at is null order by m.id desc limit 1) as text, \
         (select m.created_at {said} = 'customer' order by m.id desc limit 1) as heard_at, \
         (select m.by_id {said} = 'staff' order by m.id desc limit 1) as answered_by, \
         exists (select 1 from cases n where n.follows_id = cases.id and n.agency_id <> cases.agency_id) as elsewhere, \
         (select s.changed_at from case_surveys s where s.case_id = cases.id and s.score <= 2 and s.seen_at is null) \
         as low_at, merged_into \
         from cases where id in ({ids})"
    );
    let rows = CaseRow::find_by_statement(self::said(db, &sql, values))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let decision = match row.status {
                // It is worked on with another, which waits in its place.
                _ if row.merged_into.is_some() => Decision::Merged,
                CaseStatus::Declined => Decision::Declined,
                // Its person agreed that another agency has it.
                _ if row.elsewhere => Decision::Routed,
                _ => Decision::Answered,
            };
            let text = row.text.unwrap_or_else(|| row.subject.clone());
            Thing {
                kind: ItemKind::Case,
                case_kind: Some(row.kind),
                id: row.id,
                agency: row.agency_id,
                title: row.subject,
                text,
                lang: row.lang,
                author: row.person_id,
                theme: row.theme_id,
                area: row.area_id,
                received_at: row.waiting_since.or(row.low_at).unwrap_or(row.received_at),
                heard_at: row.heard_at.max(row.low_at).unwrap_or(row.received_at),
                standing: match row.waiting_since.or(row.low_at) {
                    Some(_) if row.merged_into.is_none() => Standing::Waiting,
                    _ => Standing::Over {
                        decision,
                        by: row.answered_by,
                        at: row.updated_at,
                    },
                },
                about: row
                    .about
                    .clone()
                    .or_else(|| row.about_url.clone())
                    .map(|title| About {
                        title,
                        url: row
                            .about_url
                            .unwrap_or_else(|| addresses::desk_case(CaseId(row.id))),
                    }),
                supporters: None,
                comments: None,
            }
        })
        .collect())
}

#[derive(FromQueryResult)]
struct CommentRow {
    id: i64,
    agency_id: AgencyId,
    text: String,
    lang: Lang,
    author_id: Option<PersonId>,
    theme_id: Option<ThemeId>,
    area_id: Option<AreaId>,
    visibility: Visibility,
    created_at: DateTime<Utc>,
    about_id: i64,
    idea: Option<String>,
}

async fn comments(db: &impl ConnectionTrait, ids: &str, values: Vec<Value>) -> Result<Vec<Thing>> {
    let sql = format!(
        "select c.id, c.agency_id, c.text, c.lang, c.author_id, i.theme_id, i.area_id, c.visibility, c.created_at, \
         c.about_id, i.title as idea \
         from comments c left join ideas i on c.about_kind = 'idea' and i.id = c.about_id where c.id in ({ids})"
    );
    let rows = CommentRow::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Thing {
            kind: ItemKind::Comment,
            case_kind: None,
            id: row.id,
            agency: row.agency_id,
            title: press::excerpt(&row.text, 90),
            text: row.text,
            lang: row.lang,
            author: row.author_id,
            theme: row.theme_id,
            area: row.area_id,
            received_at: row.created_at,
            heard_at: row.created_at,
            standing: match row.visibility {
                Visibility::Public => Standing::Waiting,
                Visibility::Waiting => Standing::Held,
                Visibility::Hidden => Standing::Over {
                    decision: Decision::Gone,
                    by: None,
                    at: row.created_at,
                },
            },
            about: About::of(
                row.idea,
                Some(addresses::comment(IdeaId(row.about_id), CommentId(row.id))),
            ),
            supporters: None,
            comments: None,
        })
        .collect())
}

#[derive(FromQueryResult)]
struct MatterRow {
    id: i64,
    agency_id: AgencyId,
    excerpt: String,
    author_id: Option<PersonId>,
    state: MatterState,
    opened_at: DateTime<Utc>,
    appealed_at: Option<DateTime<Utc>>,
    decided_by: Option<PersonId>,
    decided_at: Option<DateTime<Utc>>,
    lang: Option<Lang>,
    theme_id: Option<ThemeId>,
    area_id: Option<AreaId>,
    kind: Kind,
    thing_id: i64,
    text: Option<String>,
}

async fn reports(db: &impl ConnectionTrait, ids: &str, values: Vec<Value>) -> Result<Vec<Thing>> {
    let sql = format!(
        "select m.id, m.agency_id, m.excerpt, m.author_id, m.state, m.opened_at, m.appealed_at, m.decided_by, \
         m.decided_at, coalesce(i.lang, c.lang, q.lang) as lang, i.theme_id, i.area_id, m.kind, m.thing_id, \
         coalesce(i.text, c.text, q.text) as text from moderation_matters m \
         left join ideas i on m.kind = 'idea' and i.id = m.thing_id \
         left join comments c on m.kind = 'comment' and c.id = m.thing_id \
         left join challenge_queries q on m.kind = 'query' and q.id = m.thing_id where m.id in ({ids})"
    );
    let rows = MatterRow::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let waits = matches!(row.state, MatterState::Waiting | MatterState::Appealed);
            let since = match row.state {
                MatterState::Appealed => row.appealed_at.unwrap_or(row.opened_at),
                _ => row.opened_at,
            };
            Thing {
                kind: ItemKind::Report,
                case_kind: None,
                id: row.id,
                agency: row.agency_id,
                title: press::excerpt(&row.excerpt, 90),
                text: row.text.unwrap_or_else(|| row.excerpt.clone()),
                lang: row.lang.unwrap_or(Lang::En),
                author: row.author_id,
                theme: row.theme_id,
                area: row.area_id,
                received_at: since,
                heard_at: since,
                standing: if waits {
                    Standing::Waiting
                } else {
                    Standing::Over {
                        decision: Decision::Moderated,
                        by: row.decided_by,
                        at: row.decided_at.unwrap_or(since),
                    }
                },
                about: About::of(
                    Some(press::excerpt(&row.excerpt, 90)),
                    Some(addresses::thing(row.kind, row.thing_id)),
                ),
                supporters: None,
                comments: None,
            }
        })
        .collect())
}

#[derive(FromQueryResult)]
struct QueryRow {
    id: i64,
    agency_id: AgencyId,
    text: String,
    lang: Lang,
    asker_id: Option<PersonId>,
    visibility: Visibility,
    answered_by: Option<PersonId>,
    answered_at: Option<DateTime<Utc>>,
    created_at: DateTime<Utc>,
    theme_id: Option<ThemeId>,
    area_id: Option<AreaId>,
    challenge_id: ChallengeId,
    challenge: String,
}

async fn questions(db: &impl ConnectionTrait, ids: &str, values: Vec<Value>) -> Result<Vec<Thing>> {
    let sql = format!(
        "select q.id, q.agency_id, q.text, q.lang, q.asker_id, q.visibility, q.answered_by, q.answered_at, \
         q.created_at, c.theme_id, c.area_id, q.challenge_id, c.title as challenge from challenge_queries q join challenges c on c.id = q.challenge_id \
         where q.id in ({ids})"
    );
    let rows = QueryRow::find_by_statement(said(db, &sql, values))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| Thing {
            kind: ItemKind::Question,
            case_kind: None,
            id: row.id,
            agency: row.agency_id,
            title: press::excerpt(&row.text, 90),
            text: row.text,
            lang: row.lang,
            author: row.asker_id,
            theme: row.theme_id,
            area: row.area_id,
            received_at: row.created_at,
            heard_at: row.created_at,
            standing: match (row.answered_at, row.visibility) {
                (Some(at), _) => Standing::Over {
                    decision: Decision::Answered,
                    by: row.answered_by,
                    at,
                },
                (None, Visibility::Hidden) => Standing::Over {
                    decision: Decision::Gone,
                    by: None,
                    at: row.created_at,
                },
                (None, Visibility::Waiting) => Standing::Held,
                (None, Visibility::Public) => Standing::Waiting,
            },
            about: About::of(
                Some(row.challenge),
                Some(addresses::challenge(row.challenge_id)),
            ),
            supporters: None,
            comments: None,
        })
        .collect())
}
