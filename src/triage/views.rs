//! The inbox as staff see it. Nothing here is ever shown to anybody else.

use crate::filter::Place;
use crate::item::Ageing;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AreaId, CaseKind, Decision, ImprovementId, InboxActId, InboxDeed, InboxItemId, InboxNoteId,
    InboxViewId, ItemKind, ItemState, Lang, PersonId, TeamId, ThemeId,
};
use press::SafeHtml;
use serde::Serialize;

/// A line of the list.
#[derive(Clone, Debug, Serialize)]
pub struct ItemRow {
    pub id: InboxItemId,
    pub version: i64,
    pub kind: ItemKind,
    /// The same in words.
    pub what: String,
    /// Of what came to the counter.
    pub case_kind: Option<CaseKind>,
    pub thing_id: i64,
    pub title: String,
    pub excerpt: String,
    pub lang: Lang,
    pub state: ItemState,
    pub theme: Option<Named<ThemeId>>,
    pub area: Option<Named<AreaId>>,
    pub team: Option<Named<TeamId>>,
    pub assignee: Option<PersonChip>,
    pub received_at: DateTime<Utc>,
    pub age: Ageing,
    pub snoozed_until: Option<DateTime<Utc>>,
    pub decision: Option<Decision>,
    /// The same in words.
    pub decided: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<PersonChip>,
    pub reason: Option<String>,
    /// Its writer hears of the decision then.
    pub tell_at: Option<DateTime<Utc>>,
    pub answered_in: Option<Ageing>,
    pub notes: i64,
    /// Colleagues who have it open now.
    pub open_by: Vec<String>,
    /// The address that shows it beside the list as it is filtered now.
    pub url: String,
    pub current: bool,
    pub ticked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named<T> {
    pub id: T,
    pub name: String,
}

/// A thing with its context and everything that can be done.
#[derive(Clone, Debug, Serialize)]
pub struct ItemView {
    #[serde(flatten)]
    pub row: ItemRow,
    pub html: SafeHtml,
    pub text: String,
    /// Feedback, with everything said in it.
    pub case: Option<cases::CaseReading>,
    pub thing_url: String,
    pub author: Option<PersonChip>,
    pub about_title: Option<String>,
    pub about_url: Option<String>,
    pub supporters: Option<i64>,
    pub comments: Option<i64>,
    pub reports: Vec<ReportLine>,
    pub said: Vec<NoteView>,
    pub done: Vec<DeedLine>,
    pub similar: Vec<SimilarView>,
    /// How often the same was brought within a month, this once included; nothing below three.
    pub repeated: Option<i64>,
    /// Improvements that sound the same, and those it stands behind.
    pub alike: Vec<ImprovementLine>,
    pub behind: Vec<ImprovementLine>,
    pub suggestion: Option<Suggestion>,
    pub can: Can,
    /// Who reads an answer, and who reads why it was declined.
    pub answer_help: String,
    pub decline_help: String,
}

/// What can be done with it. Templates never look at kinds or states.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxCan")]
pub struct Can {
    pub answer: bool,
    pub link: bool,
    pub merge: bool,
    pub decline: bool,
    pub moderate: bool,
    pub route: bool,
    pub assign: bool,
    pub snooze: bool,
    pub wake: bool,
    pub sort: bool,
    /// An answer to it carries a status.
    pub status: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReportLine {
    /// The rule in words.
    pub rule: String,
    pub text: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

/// A note of a colleague.
#[derive(Clone, Debug, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxNote")]
pub struct NoteView {
    pub id: InboxNoteId,
    pub text: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

/// What was done with it, in words.
#[derive(Clone, Debug, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxDeedLine")]
pub struct DeedLine {
    pub act: InboxActId,
    pub deed: InboxDeed,
    pub what: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
    pub undone: bool,
}

/// Something that sounds the same.
#[derive(Clone, Debug, Serialize)]
pub struct SimilarView {
    pub kind: ItemKind,
    /// The same in words.
    pub what: String,
    pub thing_id: i64,
    /// Its own place in the inbox, if it ever had one.
    pub item: Option<InboxItemId>,
    pub title: String,
    /// The title with what matched set apart.
    pub marked: SafeHtml,
    pub passage: SafeHtml,
    pub words: Vec<String>,
    pub supporters: Option<i64>,
    /// It is an idea, into which another one can be merged.
    pub merges: bool,
    pub url: String,
}

/// An improvement beside a thing, with the words they have in common.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxImprovement")]
pub struct ImprovementLine {
    pub id: ImprovementId,
    pub title: String,
    pub url: String,
    pub words: Vec<String>,
}

/// Where it might go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxSuggestion")]
pub struct Suggestion {
    pub team: TeamId,
    pub name: String,
    /// Why, in words.
    pub reason: String,
}

/// A kept view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxView")]
pub struct ViewLink {
    pub id: InboxViewId,
    pub name: String,
    /// The filters as they stand in an address.
    pub filters: String,
    pub url: String,
    pub shared: bool,
    pub own: bool,
    pub current: bool,
}

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Colleague {
    pub id: PersonId,
    pub name: String,
}

/// How many wait where, counted no further than 999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxCounts")]
pub struct Counts {
    /// With the filters of this list.
    pub shown: i64,
    pub open: i64,
    pub routed: i64,
    pub snoozed: i64,
    pub mine: i64,
    pub ideas: i64,
    pub cases: i64,
    pub comments: i64,
    pub reports: i64,
    pub questions: i64,
    /// One's own mentions not seen yet.
    pub mentions: i64,
}

/// The desk: a list, what stands around it, and one thing beside it.
#[derive(Clone, Debug)]
pub struct Desk {
    pub rows: Vec<ItemRow>,
    pub next: Option<Place>,
    pub shown: Option<ItemView>,
    pub counts: Counts,
    pub views: Vec<ViewLink>,
    pub teams: Vec<Named<TeamId>>,
    pub colleagues: Vec<Colleague>,
    /// The middle of the last fifty first answers.
    pub answered_in: Option<Ageing>,
    /// The last thing one did here, while it can be undone.
    pub undo: Option<UndoView>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UndoView {
    pub act: InboxActId,
    pub deed: InboxDeed,
    /// What was done, in words.
    pub what: String,
    pub count: i64,
    pub at: DateTime<Utc>,
}

/// A team and what it looks after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "TeamThemes")]
pub struct TeamThemes {
    pub id: TeamId,
    pub name: String,
    pub themes: Vec<ThemeId>,
    /// The same by name.
    pub names: Vec<String>,
    pub may_keep: bool,
}

/// Where one was named.
#[derive(Clone, Debug, Serialize, poem_openapi::Object)]
#[oai(rename = "InboxMention")]
pub struct MentionView {
    pub id: i64,
    pub item: InboxItemId,
    pub url: String,
    pub title: String,
    pub text: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
    pub unread: bool,
}
