//! What the world sees of an idea. A page and the API show the same views.

use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, ChallengeId, CommentId, FileId, IdeaId, IdeaStatus, Lang, MergeId, QuestionId,
    QuestionKind, Stance, ThemeId, Visibility,
};
use hall::May;
use press::SafeHtml;
use serde::Serialize;

/// A status as the agency names it, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusView {
    pub meaning: IdeaStatus,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeView {
    pub id: ThemeId,
    pub name: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AreaView {
    pub id: AreaId,
    pub name: String,
}

/// An idea in a list.
#[derive(Clone, Debug, Serialize)]
pub struct IdeaRow {
    pub id: IdeaId,
    pub url: String,
    pub title: String,
    pub excerpt: String,
    pub lang: Lang,
    pub status: StatusView,
    pub visibility: Visibility,
    pub theme: Option<ThemeView>,
    pub area: Option<AreaView>,
    pub author: Option<PersonChip>,
    /// `None` while the counts are hidden.
    pub support_count: Option<i64>,
    /// Counts carried over from where the idea came from. They are no people of this hub.
    pub carried_support: i64,
    pub carried_against: i64,
    pub carried_votes: i64,
    pub comment_count: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub answered: bool,
    /// A published decision of its challenge chose it.
    pub chosen: bool,
    pub supported_by_me: bool,
    /// The challenge it was handed in to.
    pub challenge: Option<ChallengeLink>,
    /// Counted ballots that name it; `None` where there is no such vote, or while counts are closed.
    pub votes: Option<i64>,
    /// Why it was found, with the words that matched; only in answers to "is it one of these?".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched: Option<SafeHtml>,
}

/// The challenge an idea belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChallengeLink {
    pub id: ChallengeId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
}

/// What an idea answers to one question of its challenge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
pub struct FormAnswer {
    pub question: QuestionId,
    pub label: String,
    pub kind: QuestionKind,
    /// Several for a question with several choices.
    pub values: Vec<String>,
    /// The question is not asked any more.
    pub retired: bool,
}

/// What the challenge of an idea allows its reader now, in words where it does not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContestView {
    pub support_closed: Option<String>,
    pub comment_closed: Option<String>,
    /// Where to vote, while one can.
    pub vote_url: Option<String>,
}

/// An idea on its own page.
#[derive(Clone, Debug, Serialize)]
pub struct IdeaView {
    #[serde(flatten)]
    pub row: IdeaRow,
    pub text: String,
    pub text_html: SafeHtml,
    pub place: Option<String>,
    /// Sum with its currency, as people write it.
    pub amount: Option<String>,
    pub amount_cents: Option<i64>,
    pub currency: Option<String>,
    pub images: Vec<ImageView>,
    pub attachments: Vec<FileView>,
    pub walk: Vec<Step>,
    pub answers: Vec<AnswerView>,
    pub versions_count: i64,
    pub version: i64,
    pub origin: Option<Origin>,
    pub merged_into: Option<IdeaLink>,
    pub merged: Vec<MergedIdea>,
    pub threads: Vec<Thread>,
    pub threads_next: Option<String>,
    /// At most a thousand are counted.
    pub followers_count: i64,
    pub following: bool,
    pub may: May,
    pub hidden_reason: Option<String>,
    /// By which rule and why, for its author.
    pub hidden: Option<crate::Hidden>,
    pub form_answers: Vec<FormAnswer>,
    pub contest: Option<ContestView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ImageView {
    pub id: FileId,
    pub url: String,
    pub thumb_url: String,
    pub alt: String,
    pub width: Option<i64>,
    pub height: Option<i64>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FileView {
    pub id: FileId,
    pub url: String,
    pub name: String,
    pub size: i64,
}

/// A step of the walk an idea takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub meaning: IdeaStatus,
    pub name: String,
    pub at: Option<DateTime<Utc>>,
    pub current: bool,
    pub done: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    pub id: i64,
    pub at: DateTime<Utc>,
    pub by: Option<PersonChip>,
    pub status: StatusView,
    pub text: String,
    pub html: SafeHtml,
    pub lang: Lang,
    /// Written, and to be published at `at`. Only staff see it.
    pub planned: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    pub name: String,
    pub url: Option<String>,
    pub outcome: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct IdeaLink {
    pub id: IdeaId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
}

/// An idea that was merged into this one; its text and author stay readable.
#[derive(Clone, Debug, Serialize)]
pub struct MergedIdea {
    pub id: IdeaId,
    pub url: String,
    pub title: String,
    pub lang: Lang,
    pub author: Option<PersonChip>,
    pub text_html: SafeHtml,
    pub merge: Option<MergeId>,
}

/// A standing merge, as the desk sees it.
#[derive(Clone, Debug, Serialize)]
pub struct MergeView {
    pub id: MergeId,
    pub at: DateTime<Utc>,
    pub by: Option<PersonChip>,
    /// The title of the idea that was merged.
    pub title: String,
    pub undo_url: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Thread {
    pub comment: CommentView,
    pub replies: Vec<CommentView>,
    /// Opened deep inside: there are replies before the first one shown.
    pub earlier: bool,
    /// The last reply shown, when there are more behind it.
    pub more_after: Option<CommentId>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CommentView {
    pub id: CommentId,
    pub idea: IdeaId,
    pub parent: Option<CommentId>,
    pub author: Option<PersonChip>,
    /// Brought here from an earlier service, where its author is known.
    pub imported: bool,
    pub at: DateTime<Utc>,
    pub stance: Stance,
    /// Empty for a hidden comment, unless its reader may see it.
    pub text: String,
    pub html: SafeHtml,
    pub lang: Lang,
    /// Public replies in its thread, when it begins one.
    pub reply_count: i64,
    pub hidden: bool,
    pub edited_at: Option<DateTime<Utc>>,
    pub may: CommentMay,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct CommentMay {
    pub reply: bool,
    pub report: bool,
    pub edit: bool,
    pub hide: bool,
}

/// What an idea said before an edit, and how it differs from what came after.
#[derive(Clone, Debug, Serialize)]
pub struct VersionView {
    pub number: i64,
    pub at: DateTime<Utc>,
    pub by: Option<PersonChip>,
    /// Why they changed it, if they said so.
    pub why: Option<String>,
    pub title: String,
    pub text: String,
    pub title_differences: Vec<press::Segment>,
    pub text_differences: Vec<press::Segment>,
}

/// One page of a list and where the next begins.
#[derive(Clone, Debug, Serialize)]
pub struct Listed<T, N> {
    pub rows: Vec<T>,
    /// Handed back as `after`.
    pub next: Option<N>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TemplateView {
    pub id: i64,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub status: IdeaStatus,
}

/// What moderation needs to know of a thing, whatever its kind.
#[derive(Clone, Debug, Serialize)]
pub struct ModeratedThing {
    pub title: String,
    pub excerpt: String,
    pub text: String,
    pub url: String,
    pub author_id: Option<entity::words::PersonId>,
    pub visibility: Visibility,
    pub lang: Lang,
    pub agency: entity::words::AgencyId,
    pub created_at: DateTime<Utc>,
}
