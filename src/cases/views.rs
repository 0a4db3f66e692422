//! What the world sees of a case: its person and whoever holds its link read one view, the staff another.

use crate::checklist::TaskView;
use crate::handover::HandoverView;
use crate::promise::PromiseView;
use crate::resolution::ResolutionView;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{
    AgencyId, AreaId, CaseId, CaseKind, CaseMessageId, CaseSide, CaseStatus, CaseWord, Channel,
    FileId, ImprovementId, InboxItemId, Kind, Lang, PersonId, ReplyBy, Rule, Stage, TeamId,
    ThemeId, WaitsFor,
};
use poem_openapi::Object;
use press::SafeHtml;
use serde::Serialize;

/// A case as its person follows it.
#[derive(Clone, Debug, Serialize, Object)]
pub struct TrackedView {
    pub kind: CaseKind,
    /// Said aloud on the telephone: `2026-00042`.
    pub reference: String,
    pub status: CaseStatus,
    /// Where it stands, in a few words.
    pub status_name: String,
    /// What that means for its person, in a sentence.
    pub status_says: String,
    pub about: Option<AboutView>,
    pub received_at: DateTime<Utc>,
    /// By when the next answer is promised; null while nobody waits.
    pub promise: Option<PromiseView>,
    /// That promise was missed.
    pub late: bool,
    /// With the apology for it: by when an answer is promised instead.
    pub new_due_at: Option<DateTime<Utc>>,
    /// Who answers, once somebody has it.
    pub answerer: Option<PersonChip>,
    pub team: Option<String>,
    pub messages: Vec<MessageView>,
    pub files: Vec<CaseFile>,
    /// The improvements it led to.
    pub onward: Vec<OnwardView>,
    /// What its person said of the answer.
    pub helped: Option<bool>,
    /// How they found it, from 1 to 5.
    pub rated: Option<i64>,
    /// For whom it waits.
    pub waits_for: Option<WaitsFor>,
    /// The company whose members have it in common.
    pub held_by: Option<String>,
    /// The companies its reader could take it for.
    #[oai(skip)]
    pub organisations: Vec<Choice>,
    /// The case it goes on from.
    pub follows: Option<TieView>,
    /// The cases that go on from it.
    pub went_on: Vec<TieView>,
    /// The staff ask whether it may go to this agency.
    pub offer: Option<AgencyName>,
    pub may: TrackedMay,
    /// Its words were forgotten, as was promised.
    pub forgotten: bool,
    /// Where the live chat about it goes on, for whoever holds its key; in an account, where a key is asked for.
    #[oai(skip)]
    pub chat: Option<String>,
    /// The path everything its person does is sent below.
    #[oai(skip)]
    pub path: String,
    /// The steps it walks through.
    #[oai(skip)]
    pub steps: Vec<StepView>,
}

/// What its person may do now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Object)]
pub struct TrackedMay {
    pub add: bool,
    /// Say whether the answer helped.
    pub judge: bool,
    /// Say "not yet" once more: the answer was called a help, or it was closed.
    pub reopen: bool,
    /// Begin anew: it was closed too long ago to be added to.
    pub again: bool,
    /// Say how it was.
    pub rate: bool,
    /// End the letters too: an address nobody has proven may be somebody else's.
    pub end_letters: bool,
    /// Say that it is needed sooner.
    pub hurry: bool,
    /// Say that it is solved before it was answered.
    pub solve: bool,
    /// Take it among one's own.
    pub claim: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// The shape of its dial.
    pub meaning: &'static str,
    pub name: String,
    pub done: bool,
    pub current: bool,
}

/// Another case of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct TieView {
    pub reference: String,
    /// Whose it is, where it is another agency's.
    pub agency: Option<String>,
    /// Where its reader opens it, if they may.
    pub url: Option<String>,
}

/// An agency by its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct AgencyName {
    pub id: AgencyId,
    pub name: String,
}

/// The page or service it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct AboutView {
    pub text: String,
    /// A path of this hub.
    pub url: Option<String>,
}

/// Something said, by the person or by staff.
#[derive(Clone, Debug, Serialize, Object)]
pub struct MessageView {
    pub id: CaseMessageId,
    pub side: CaseSide,
    pub word: CaseWord,
    /// Who on the staff said it; of a case that changed hands, who has it from then on.
    pub by: Option<PersonChip>,
    /// Who offered it to them.
    pub from: Option<String>,
    /// Of a case the members of a company have in common: somebody else in it said this.
    pub colleague: bool,
    /// Their name, for the staff and for the company's members; nobody else reads it.
    pub writer: Option<String>,
    /// Markdown; empty when it is hidden from its reader or said nothing.
    pub text: String,
    #[oai(skip)]
    pub html: Option<SafeHtml>,
    pub lang: Lang,
    pub at: DateTime<Utc>,
    /// Staff hid it.
    pub hidden: Option<HiddenView>,
}

/// By which rule something is hidden, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct HiddenView {
    pub rule: Rule,
    pub rule_name: String,
    pub reason: String,
}

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct CaseFile {
    pub id: FileId,
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub is_picture: bool,
    pub url: String,
    pub thumb_url: Option<String>,
}

/// An improvement it stands behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct OnwardView {
    pub improvement: ImprovementId,
    pub title: Option<String>,
    pub url: Option<String>,
    /// Of its title and of what was told.
    pub lang: Lang,
    pub stage: Stage,
    pub stage_name: String,
    /// What the staff told with the last change of stage.
    pub told: Option<String>,
    pub at: DateTime<Utc>,
}

/// A line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct CaseRow {
    pub id: CaseId,
    pub kind: CaseKind,
    pub kind_name: String,
    pub reference: String,
    /// The first words of what was said.
    pub subject: String,
    pub lang: Lang,
    pub status: CaseStatus,
    pub status_name: String,
    pub channel: Channel,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    pub received_at: DateTime<Utc>,
    pub waiting_since: Option<DateTime<Utc>>,
    pub url: String,
}

/// What the same person brought before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct EarlierView {
    pub id: CaseId,
    pub reference: String,
    pub subject: String,
    pub received_at: Option<DateTime<Utc>>,
    /// They still wait for an answer to it.
    pub open: bool,
    pub url: String,
}

/// An idea of the same person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "CaseIdea")]
pub struct IdeaLine {
    pub title: String,
    pub lang: Lang,
    pub url: String,
}

/// A case as the staff work on it.
#[derive(Clone, Debug, Serialize, Object)]
pub struct CaseView {
    #[oai(flatten)]
    #[serde(flatten)]
    pub row: CaseRow,
    /// To be sent back with a deed, so that nothing is answered unseen.
    pub version: i64,
    pub about: Option<AboutView>,
    /// Whose it is, if they were signed in.
    pub person: Option<PersonId>,
    pub person_name: Option<String>,
    /// Where the answer goes by letter.
    pub email: Option<String>,
    /// Who brings it and how they want to hear, where it is more than feedback.
    pub matter: Option<MatterView>,
    /// In which its person reads letters.
    pub reader_lang: Lang,
    #[oai(skip)]
    pub reader_lang_name: &'static str,
    pub team: Option<TeamId>,
    pub team_name: Option<String>,
    pub answerer: Option<PersonChip>,
    pub messages: Vec<MessageView>,
    pub files: Vec<CaseFile>,
    pub onward: Vec<OnwardView>,
    pub first_answered_at: Option<DateTime<Utc>>,
    /// By when the next answer is promised; null while nobody waits.
    pub promise: Option<PromiseView>,
    /// That promise was missed.
    pub late: bool,
    /// By when its person was promised an answer instead.
    pub new_due_at: Option<DateTime<Utc>>,
    /// By when it is to be closed, where the agency keeps such a clock.
    pub resolution: Option<ResolutionView>,
    pub resolved_at: Option<DateTime<Utc>>,
    pub helped: Option<bool>,
    /// The case it goes on from.
    pub follows: Option<TieView>,
    /// The cases that go on from it.
    pub went_on: Vec<TieView>,
    /// Its person is asked whether it may go to this agency.
    pub offer: Option<AgencyName>,
    /// The agencies it could go to, once its person agrees.
    pub elsewhere: Vec<AgencyName>,
    pub forgotten: bool,
    /// How its person found it, from 1 to 5.
    pub rated: Option<i64>,
    /// A low score nobody has seen to.
    pub rating_waits: bool,
    /// For whom it waits, and since when.
    pub waits_for: Option<WaitsFor>,
    pub waits_since: Option<DateTime<Utc>>,
    /// What is to be done, for the staff alone.
    pub checklist: Vec<TaskView>,
    /// The one it is worked on together with, as part of that.
    pub merged_into: Option<TieView>,
    /// Those that are worked on with it: what is said in it is said in them.
    pub merged: Vec<TieView>,
    /// What the same person brought before, newest first.
    pub earlier: Vec<EarlierView>,
    /// Cases the staff said are of the same person, who came by another way.
    pub same: Vec<EarlierView>,
    /// Perhaps of the same person: the same name or phone.
    pub alike: Vec<EarlierView>,
    /// What else the same company brought, newest first.
    pub of_company: Vec<EarlierView>,
    /// What its person suggested in public.
    pub ideas: Vec<IdeaLine>,
    /// Where the staff read everything about the company.
    pub company_url: Option<String>,
    /// It is offered to a colleague or a team.
    pub handover: Option<HandoverView>,
    /// An answer colleagues are writing.
    pub draft: Option<DraftView>,
    pub links: Vec<LinkView>,
    /// Oldest first.
    pub notes: Vec<NoteLine>,
    /// Colleagues who hear of it, by name.
    pub followers: Vec<String>,
    /// The asker is among them.
    pub follows_it: bool,
    /// Its place in the inbox.
    pub item: Option<InboxItemId>,
    /// Where the live chat about it goes on.
    #[oai(skip)]
    pub chat: Option<String>,
    pub may: CaseMay,
    #[oai(skip)]
    pub choices: CaseChoices,
}

/// An answer that is being written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "CaseDraft")]
pub struct DraftView {
    pub text: String,
    /// Who wrote at it last.
    pub by: Option<String>,
    pub at: Option<DateTime<Utc>>,
    /// To be sent back with the next writing.
    pub version: i64,
}

/// Something a case hangs together with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "CaseLink")]
pub struct LinkView {
    pub kind: Kind,
    pub thing: i64,
    pub title: String,
    pub lang: Option<Lang>,
    pub url: String,
}

/// What a colleague says among colleagues; its person never reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "CaseNote")]
pub struct NoteLine {
    pub text: String,
    pub by: Option<String>,
    pub at: Option<DateTime<Utc>>,
}

/// Who brings a matter, how they want to hear, and how it came to whoever has it.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "CaseMatter")]
pub struct MatterView {
    pub channel_name: String,
    pub name: Option<String>,
    pub phone: Option<String>,
    /// By name and number.
    pub company: Option<String>,
    pub reply: Option<ReplyBy>,
    pub reply_name: Option<String>,
    /// When they want to be called back.
    pub call_at: Option<DateTime<Utc>>,
    /// Who wrote it down for them.
    pub logged_by: Option<PersonChip>,
    /// How it came to whoever has it, in words.
    pub routed: Option<String>,
}

/// Somebody who wants to be called back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct CallView {
    pub at: DateTime<Utc>,
    /// That moment has passed.
    pub late: bool,
    pub name: Option<String>,
    pub phone: String,
    pub subject: String,
    pub lang: Lang,
    pub url: String,
}

/// A case as the staff read it beside other work: who it is from and what was said, without what can be done.
#[derive(Clone, Debug, Serialize, Object)]
pub struct CaseReading {
    pub reference: String,
    pub status: CaseStatus,
    pub status_name: String,
    pub about: Option<AboutView>,
    pub person_name: Option<String>,
    /// Where the answer goes by letter.
    pub email: Option<String>,
    /// In which its person reads letters.
    pub reader_lang: Lang,
    #[oai(skip)]
    pub reader_lang_name: &'static str,
    pub answerer: Option<PersonChip>,
    pub team_name: Option<String>,
    pub messages: Vec<MessageView>,
    pub files: Vec<CaseFile>,
    pub first_answered_at: Option<DateTime<Utc>>,
    pub helped: Option<bool>,
    pub forgotten: bool,
}

/// Something said in a case, with its writer's name found already.
#[derive(Clone, Debug)]
pub struct Said {
    pub id: CaseMessageId,
    pub side: CaseSide,
    pub word: CaseWord,
    pub by: Option<PersonChip>,
    pub text: String,
    pub lang: Lang,
    pub at: DateTime<Utc>,
    /// By which rule it is hidden, and why.
    pub hidden: Option<(Rule, String)>,
}

/// What staff may do now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Object)]
pub struct CaseMay {
    pub answer: bool,
    pub close: bool,
    pub decline: bool,
    /// Ask whether it may go to another agency.
    pub offer: bool,
    /// Offer it to a colleague.
    pub hand_over: bool,
    /// Say that it waits for somebody else.
    pub wait: bool,
}

/// What the forms of the staff's page offer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CaseChoices {
    pub teams: Vec<Choice>,
    pub answerers: Vec<Choice>,
    /// Whom it can be offered to: everybody but who has it.
    pub receivers: Vec<Choice>,
    pub themes: Vec<Choice>,
    pub areas: Vec<Choice>,
    pub languages: Vec<Choice>,
    pub rules: Vec<Choice>,
    pub agencies: Vec<Choice>,
    /// Ready texts.
    pub texts: Vec<Choice>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
}
