//! A challenge as machines read it.

use crate::challenge::Words;
use crate::views::{ChallengeRow, ChallengeView};
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, ChallengeId, ChallengeState, FormParts, Gates, IdeaId, Lang, MilestoneId, NewsId,
    PhaseKind, QueryId, ThemeId, Visibility, Voting,
};
use poem_openapi::Object;
use web::Asked;

/// A challenge in a list.
#[derive(Object)]
pub(super) struct ChallengeItem {
    id: ChallengeId,
    url: String,
    title: String,
    summary: String,
    lang: Lang,
    state: ChallengeState,
    /// The phase by the server's clock; none for a draft.
    phase: Option<PhaseKind>,
    /// What one can do now, in words.
    now: String,
    /// When the phase ends.
    closes_at: Option<DateTime<Utc>>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    prize: Option<String>,
    idea_count: i64,
    ballot_count: i64,
    published_at: Option<DateTime<Utc>>,
    updated_at: DateTime<Utc>,
}

impl ChallengeItem {
    pub(super) fn of(asked: &Asked, row: ChallengeRow) -> Self {
        Self {
            id: row.id,
            url: asked.config().absolute(&row.url),
            title: row.title,
            summary: row.summary,
            lang: row.lang,
            state: row.state,
            phase: row.phase,
            now: row.now,
            closes_at: row.closes_at,
            theme: row.theme.map(|theme| ThemeId(theme.id)),
            area: row.area.map(|area| AreaId(area.id)),
            prize: row.prize,
            idea_count: row.idea_count,
            ballot_count: row.ballot_count,
            published_at: row.published_at,
            updated_at: row.updated_at,
        }
    }
}

/// A stretch of a challenge.
#[derive(Object)]
struct PhaseItem {
    kind: PhaseKind,
    starts_at: DateTime<Utc>,
    /// Where the next phase begins.
    ends_at: Option<DateTime<Utc>>,
    /// The same as people read it, in the challenge's zone with its offset then.
    starts: String,
    ends: Option<String>,
    current: bool,
    /// What one can do in it, in words.
    what: String,
}

/// Whether you may do something now.
#[derive(Object)]
struct DoorItem {
    /// `submit`, `comment`, `support`, `vote` or `ask`.
    act: String,
    open: bool,
    until: Option<DateTime<Utc>>,
    /// Why not: `closed_since`, `opens_at`, `not_of_the_area`, …
    code: Option<String>,
    why: Option<String>,
}

#[derive(Object)]
struct NewsItem {
    id: NewsId,
    title: String,
    text: String,
    lang: Lang,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

#[derive(Object)]
struct QueryItem {
    id: QueryId,
    text: String,
    lang: Lang,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
    visibility: Visibility,
    answer: Option<String>,
    answered_by: Option<PersonChip>,
    answered_at: Option<DateTime<Utc>>,
}

#[derive(Object)]
struct StepItem {
    id: MilestoneId,
    idea: Option<IdeaId>,
    title: String,
    text: String,
    due_on: Option<String>,
    done_at: Option<DateTime<Utc>>,
    updates: Vec<StepNews>,
}

#[derive(Object)]
struct StepNews {
    text: String,
    by: Option<PersonChip>,
    at: DateTime<Utc>,
}

/// A whole challenge.
#[derive(Object)]
pub(super) struct ChallengeFull {
    #[oai(flatten)]
    item: ChallengeItem,
    /// The texts as written, in Markdown.
    words: Words,
    zone: String,
    contact: Option<PersonChip>,
    phases: Vec<PhaseItem>,
    /// The server's clock.
    server_now: DateTime<Utc>,
    doors: Vec<DoorItem>,
    gates: Gates,
    voting: Voting,
    form: FormParts,
    form_version: i64,
    news: Vec<NewsItem>,
    questions: Vec<QueryItem>,
    milestones: Vec<StepItem>,
    cancelled_at: Option<DateTime<Utc>>,
    cancel_reason: Option<String>,
    following: bool,
    followers_count: i64,
    version: i64,
}

/// A challenge with what became of it.
#[derive(Object)]
pub(super) struct ChallengeToRead {
    #[oai(flatten)]
    pub challenge: ChallengeFull,
    /// The improvements it came from, and those its questions stand behind, with their stage and what the staff told.
    pub onward: Vec<hall::onward::Onward>,
    /// What the city has written about it.
    pub articles: Vec<hall::readings::Reading>,
}

impl ChallengeFull {
    pub(super) fn of(asked: &Asked, view: ChallengeView) -> Self {
        Self {
            words: view.words,
            zone: view.zone,
            contact: view.contact,
            phases: view
                .phases
                .into_iter()
                .map(|phase| PhaseItem {
                    kind: phase.kind,
                    starts_at: phase.starts_at,
                    ends_at: phase.ends_at,
                    starts: phase.starts,
                    ends: phase.ends,
                    current: phase.current,
                    what: phase.what,
                })
                .collect(),
            server_now: view.server_now,
            doors: view
                .doors
                .into_iter()
                .map(|door| DoorItem {
                    act: door.key.to_owned(),
                    open: door.open,
                    until: door.until,
                    code: door.code,
                    why: door.why,
                })
                .collect(),
            gates: view.rules.gates,
            voting: view.voting,
            form: view.form,
            form_version: view.form_version,
            news: view
                .news
                .into_iter()
                .map(|news| NewsItem {
                    id: news.id,
                    title: news.title,
                    text: news.text,
                    lang: news.lang,
                    by: news.by,
                    at: news.at,
                })
                .collect(),
            questions: view
                .queries
                .into_iter()
                .map(|query| QueryItem {
                    id: query.id,
                    text: query.text,
                    lang: query.lang,
                    by: query.by,
                    at: query.at,
                    visibility: query.visibility,
                    answer: query.answer_text,
                    answered_by: query.answered_by,
                    answered_at: query.answered_at,
                })
                .collect(),
            milestones: view
                .milestones
                .into_iter()
                .map(|step| StepItem {
                    id: step.id,
                    idea: step.idea,
                    title: step.title,
                    text: step.text,
                    due_on: step.due_on,
                    done_at: step.done_at,
                    updates: step
                        .updates
                        .into_iter()
                        .map(|update| StepNews {
                            text: update.text,
                            by: update.by,
                            at: update.at,
                        })
                        .collect(),
                })
                .collect(),
            cancelled_at: view.cancelled_at,
            cancel_reason: view.cancel_reason,
            following: view.following,
            followers_count: view.followers_count,
            version: view.version,
            item: ChallengeItem::of(asked, view.row),
        }
    }
}
