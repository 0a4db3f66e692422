//! What the world sees of a challenge. The page and the API show the same.

use crate::challenge::{Rules, Words};
use crate::draft::QuestionInput;
use crate::phase::Act;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    Blueprint, ChallengeId, ChallengeState, FileId, FormParts, GateDeed, IdeaId, Lang, MilestoneId,
    NewsId, PersonId, PhaseKind, QueryId, ReviewId, ReviewOutcome, Visibility, Voting,
};
use press::SafeHtml;
use serde::Serialize;

/// A challenge in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ChallengeRow {
    pub id: ChallengeId,
    pub url: String,
    pub title: String,
    pub summary: String,
    pub lang: Lang,
    pub state: ChallengeState,
    pub phase: Option<PhaseKind>,
    pub phase_name: String,
    /// What one can do now, in words.
    pub now: String,
    /// When the phase ends, in words with the zone's offset.
    pub until: Option<String>,
    pub closes_at: Option<DateTime<Utc>>,
    pub theme: Option<Named>,
    pub area: Option<Named>,
    pub prize: Option<String>,
    pub idea_count: i64,
    pub ballot_count: i64,
    pub published_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Named {
    pub id: i64,
    pub name: String,
}

/// A stretch of a challenge, as people read it.
#[derive(Clone, Debug, Serialize)]
pub struct PhaseView {
    pub kind: PhaseKind,
    pub name: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: Option<DateTime<Utc>>,
    /// In the challenge's zone, with its offset then: the clocks may change inside a phase.
    pub starts: String,
    pub ends: Option<String>,
    pub past: bool,
    pub current: bool,
    /// What one can do in it, in words.
    pub what: String,
}

/// Whether the reader may do something now.
#[derive(Clone, Debug, Serialize)]
pub struct DoorView {
    #[serde(skip)]
    pub act: Act,
    pub key: &'static str,
    /// The key of its name.
    pub label: String,
    pub open: bool,
    pub until: Option<DateTime<Utc>>,
    /// Why not, in words that say when it closed or opens, or for whom it is.
    pub why: Option<String>,
    /// The refusal's word for programs.
    pub code: Option<String>,
    /// Where it is done.
    pub url: String,
    /// Saying where one lives would help.
    pub asks_area: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct NewsView {
    pub id: NewsId,
    pub title: String,
    pub html: SafeHtml,
    #[serde(skip)]
    pub text: String,
    pub lang: Lang,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QueryView {
    pub id: QueryId,
    pub text: String,
    pub lang: Lang,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
    pub visibility: Visibility,
    pub mine: bool,
    #[serde(skip)]
    pub answer_text: Option<String>,
    pub answer: Option<SafeHtml>,
    pub answer_lang: Option<Lang>,
    pub answered_by: Option<PersonChip>,
    pub answered_at: Option<DateTime<Utc>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MilestoneView {
    pub id: MilestoneId,
    pub idea: Option<IdeaId>,
    pub title: String,
    pub html: SafeHtml,
    #[serde(skip)]
    pub text: String,
    pub lang: Lang,
    pub due_on: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
    pub updates: Vec<UpdateView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct UpdateView {
    pub id: i64,
    pub html: SafeHtml,
    #[serde(skip)]
    pub text: String,
    pub lang: Lang,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PictureView {
    pub id: FileId,
    pub url: String,
    pub thumb_url: String,
    pub alt: String,
    pub width: Option<i64>,
    pub height: Option<i64>,
}

/// A challenge's whole page.
#[derive(Clone, Debug, Serialize)]
pub struct ChallengeView {
    #[serde(flatten)]
    pub row: ChallengeRow,
    pub zone: String,
    pub problem: SafeHtml,
    pub for_whom: SafeHtml,
    pub good_answer: SafeHtml,
    pub prize_terms: SafeHtml,
    pub licence: SafeHtml,
    /// As written, for machines.
    #[serde(skip)]
    pub words: Words,
    pub effort: Option<String>,
    pub contact: Option<PersonChip>,
    pub pictures: Vec<PictureView>,
    pub phases: Vec<PhaseView>,
    /// The server's clock when it was asked: a countdown runs from here.
    pub server_now: DateTime<Utc>,
    pub countdown: Option<Countdown>,
    pub doors: Vec<DoorView>,
    /// For whom each deed is, where not for everyone.
    pub gates: Vec<String>,
    #[serde(skip)]
    pub rules: Rules,
    pub voting: Voting,
    pub form: FormParts,
    pub form_version: i64,
    pub news: Vec<NewsView>,
    pub queries: Vec<QueryView>,
    pub milestones: Vec<MilestoneView>,
    pub cancelled_at: Option<DateTime<Utc>>,
    pub cancel_reason: Option<String>,
    pub following: bool,
    pub followers_count: i64,
    pub version: i64,
    pub may: ChallengeMay,
    pub links: Links,
    pub origin: Option<String>,
    pub preview: bool,
}

/// Time left until the next phase, in words, and the moment itself.
#[derive(Clone, Debug, Serialize)]
pub struct Countdown {
    pub until: DateTime<Utc>,
    pub left: String,
    /// What happens then, in words.
    pub then: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ChallengeMay {
    pub follow: bool,
    pub keep: bool,
    pub decide: bool,
}

/// Where one goes from here; `None` while there is nothing.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Links {
    pub ideas: Option<String>,
    pub vote: Option<String>,
    pub result: Option<String>,
    pub changes: String,
    pub calendar: String,
    pub feed: String,
    pub desk: Option<String>,
}

/// A date that moved.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub phase: PhaseKind,
    pub phase_name: String,
    pub before: String,
    pub after: String,
    pub before_at: DateTime<Utc>,
    pub after_at: DateTime<Utc>,
    pub reason: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

/// A challenge as its keepers see it at the desk.
#[derive(Clone, Debug, Serialize)]
pub struct DeskView {
    #[serde(flatten)]
    pub row: ChallengeRow,
    pub blueprint: Blueprint,
    #[serde(skip)]
    pub words: Words,
    #[serde(skip)]
    pub rules: Rules,
    #[serde(skip)]
    pub parts: FormParts,
    #[serde(skip)]
    pub questions: Vec<QuestionInput>,
    pub zone: String,
    pub phases: Vec<DeskPhase>,
    pub preview_url: String,
    pub publish_at: Option<DateTime<Utc>>,
    pub version: i64,
    pub form_version: i64,
    pub reviews: Vec<ReviewView>,
    pub invited: Vec<(GateDeed, i64)>,
    pub pictures: Vec<PictureView>,
    pub queries: Vec<QueryView>,
    pub milestones: Vec<MilestoneView>,
    pub staff: Vec<(PersonId, String)>,
}

/// A phase as the desk edits it; `None`: left out.
#[derive(Clone, Debug, Serialize)]
pub struct DeskPhase {
    pub kind: PhaseKind,
    pub name: String,
    pub always: bool,
    /// As `datetime-local` wants it.
    pub local: String,
    pub starts: Option<String>,
    pub begun: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReviewView {
    pub id: ReviewId,
    pub asked_by: Option<PersonChip>,
    pub asked_of: Option<PersonChip>,
    pub version: i64,
    /// The challenge has changed since they looked.
    pub older: bool,
    pub outcome: Option<ReviewOutcome>,
    pub remark: Option<String>,
    pub asked_at: DateTime<Utc>,
    pub decided_at: Option<DateTime<Utc>>,
    /// The reader is the one who was asked.
    pub mine: bool,
}
