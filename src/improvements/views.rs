//! What is seen of a case: the staff see the whole work, everyone else the parts that were switched on.

use crate::stages::stage_name;
use accounts::PersonChip;
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::improvements::improvement;
use entity::words::{
    AreaId, EvidenceKind, ImprovementChangeId, ImprovementDeed, ImprovementId, ImprovementMergeId,
    ImprovementTaskId, Lang, Outcome, PersonId, Stage, TeamId, ThemeId, Trial,
};
use hall::addresses;
use poem_openapi::Object;
use press::SafeHtml;
use serde::Serialize;

/// A case in a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ImprovementChip")]
pub struct Chip {
    pub id: ImprovementId,
    pub title: String,
    /// The staff's page.
    pub url: String,
    pub lang: Lang,
    pub stage: Stage,
    /// As the agency calls it.
    pub stage_name: String,
}

impl Chip {
    pub(crate) fn of(site: &Site, lang: Lang, row: &improvement::Model) -> Self {
        Self {
            id: row.id,
            title: row.title.clone(),
            url: addresses::desk_improvement(row.id),
            lang: row.lang,
            stage: row.stage,
            stage_name: stage_name(&site.settings.stages, lang, row.stage),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ImprovementNamed")]
pub struct Named {
    pub id: i64,
    pub name: String,
}

/// A case in the staff's lists and on their board.
#[derive(Clone, Debug, Serialize)]
pub struct ImprovementRow {
    pub id: ImprovementId,
    /// The staff's page.
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub stage: Stage,
    pub stage_name: String,
    pub moved_at: DateTime<Utc>,
    pub owner: Option<PersonChip>,
    pub team: Option<Named>,
    pub theme: Option<Named>,
    pub area: Option<Named>,
    pub people_count: i64,
    pub carried_votes: i64,
    pub published: bool,
    pub version: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Where it can go from here.
    pub steps: Vec<StageChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ImprovementStageChoice")]
pub struct StageChoice {
    pub stage: Stage,
    pub name: String,
}

/// Something that stands behind a case, with where it came from.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView {
    pub kind: EvidenceKind,
    pub id: i64,
    pub title: String,
    /// Its beginning, without marks; empty where the title is all there is.
    pub excerpt: String,
    pub lang: Lang,
    pub url: String,
    /// Who said it, where they are known here.
    pub by: Option<PersonChip>,
    /// The name it was brought here with from elsewhere, or the address without an account.
    pub elsewhere: Option<String>,
    /// Where it was brought from, or over which channel it came.
    pub origin: Option<String>,
    /// The idea or challenge it was said under.
    pub under: Option<String>,
    pub said_at: DateTime<Utc>,
    /// Anyone may see it.
    pub public: bool,
    /// People who support it, and votes carried over.
    pub voices: i64,
    pub carried: i64,
    /// It came with a case that was merged into this one.
    pub via_merge: Option<ImprovementMergeId>,
    pub linked_by: Option<PersonId>,
    pub linked_at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct NoteView {
    pub id: i64,
    pub text: String,
    pub html: SafeHtml,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TaskView {
    pub id: ImprovementTaskId,
    pub title: String,
    pub owner: Option<PersonChip>,
    pub due_on: Option<String>,
    /// The same as it is said.
    pub due: Option<String>,
    /// The day has passed.
    pub late: bool,
    pub done_at: Option<DateTime<Utc>>,
}

/// A line of the log.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub id: ImprovementChangeId,
    pub deed: ImprovementDeed,
    pub stage_before: Option<StageChoice>,
    pub stage_after: Option<StageChoice>,
    /// What was decided or told, the thing that was linked, the case it was merged with.
    pub what: String,
    pub what_html: SafeHtml,
    pub why: String,
    pub lang: Lang,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MilestoneView {
    pub id: i64,
    pub title: String,
    pub due_on: Option<String>,
    /// The same as it is said.
    pub due: Option<String>,
    pub done_at: Option<DateTime<Utc>>,
}

/// A challenge or an official answer that came of a case.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    pub id: i64,
    pub title: String,
    pub excerpt: String,
    pub lang: Lang,
    pub url: String,
    pub public: bool,
}

/// Another case that goes on within this one.
#[derive(Clone, Debug, Serialize)]
pub struct MergeView {
    pub id: ImprovementMergeId,
    pub case: ImprovementId,
    pub title: String,
    pub lang: Lang,
    pub url: String,
    pub reason: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

/// A whole case, for those who work on it.
#[derive(Clone, Debug, Serialize)]
pub struct ImprovementView {
    #[serde(flatten)]
    pub row: ImprovementRow,
    pub why: String,
    pub why_html: SafeHtml,
    /// What was told with the last change of stage; the reason where it was declined.
    pub told: Option<String>,
    pub told_lang: Option<Lang>,
    pub evidence: Vec<EvidenceView>,
    pub evidence_count: i64,
    pub notes: Vec<NoteView>,
    pub tasks: Vec<TaskView>,
    pub log: Vec<ChangeView>,
    pub milestones: Vec<MilestoneView>,
    pub challenges: Vec<LinkView>,
    pub answers: Vec<LinkView>,
    /// Official answers to its ideas that could be linked.
    pub open_answers: Vec<LinkView>,
    pub trial: Option<Trial>,
    pub outcome: Option<Outcome>,
    pub heard: String,
    pub doing: String,
    pub results: String,
    pub outcome_public: bool,
    pub published_at: Option<DateTime<Utc>>,
    /// Where everyone sees it, once its page is switched on.
    pub public_url: String,
    pub merges: Vec<MergeView>,
    /// It goes on within this one.
    pub merged_into: Option<MergeView>,
}

/// What a case's page shows to everyone.
#[derive(Clone, Debug, Serialize)]
pub struct PublicView {
    pub id: ImprovementId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub stage: Stage,
    pub stage_name: String,
    /// The stages of work, in order, and where it stands among them.
    pub walk: Vec<WalkStep>,
    pub moved_at: DateTime<Utc>,
    pub told: Option<SafeHtml>,
    #[serde(skip)]
    pub told_text: Option<String>,
    pub told_lang: Option<Lang>,
    pub theme: Option<PublicNamed<ThemeId>>,
    pub area: Option<PublicNamed<AreaId>>,
    pub team: Option<PublicNamed<TeamId>>,
    pub heard: SafeHtml,
    pub doing: SafeHtml,
    pub results: SafeHtml,
    #[serde(skip)]
    pub words: (String, String, String),
    pub people_count: i64,
    pub carried_votes: i64,
    /// What stands behind it and may be seen by anyone.
    pub evidence: Vec<PublicEvidence>,
    /// Things that were said to the city alone: counted, never shown.
    pub private_count: i64,
    pub milestones: Vec<MilestoneView>,
    pub challenges: Vec<LinkView>,
    pub answers: Vec<LinkView>,
    /// How it went from stage to stage, with what was told.
    pub history: Vec<PublicMove>,
    pub outcome: Option<Outcome>,
    pub published_at: Option<DateTime<Utc>>,
    pub updated_at: DateTime<Utc>,
    /// The staff look at it before it is switched on.
    pub preview: bool,
    /// For the staff.
    pub desk_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PublicNamed<T> {
    pub id: T,
    pub name: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct WalkStep {
    /// The dial beside it.
    pub meaning: &'static str,
    pub stage: Stage,
    pub name: String,
    pub at: Option<DateTime<Utc>>,
    pub current: bool,
    pub done: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct PublicEvidence {
    pub kind: EvidenceKind,
    pub id: i64,
    pub title: String,
    pub lang: Lang,
    pub url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct PublicMove {
    pub stage: Stage,
    pub stage_name: String,
    pub html: SafeHtml,
    #[serde(skip)]
    pub text: String,
    pub lang: Lang,
    pub at: DateTime<Utc>,
}

/// A case in the public list.
#[derive(Clone, Debug, Serialize)]
pub struct PublicRow {
    pub id: ImprovementId,
    pub url: String,
    pub title: String,
    pub summary: String,
    pub lang: Lang,
    pub stage: Stage,
    pub stage_name: String,
    /// The dial beside it.
    pub meaning: &'static str,
    pub theme: Option<PublicNamed<ThemeId>>,
    pub area: Option<PublicNamed<AreaId>>,
    pub people_count: i64,
    pub moved_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// The dial of a stage, as those of an idea's status are drawn.
pub const fn dial(stage: Stage) -> &'static str {
    match stage {
        Stage::Triage => "open",
        Stage::Exploring => "under_review",
        Stage::Trial => "planned",
        Stage::Adopting => "in_progress",
        Stage::Done => "done",
        Stage::Declined => "declined",
    }
}
