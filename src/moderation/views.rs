//! Matters as staff see them, and a hidden thing as its author sees it.

use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{Cause, Kind, Lang, MatterId, MatterState, Rule};
use press::SafeHtml;
use serde::Serialize;

/// A line of the queue.
#[derive(Clone, Debug, Serialize)]
pub struct MatterRow {
    pub id: MatterId,
    pub url: String,
    pub kind: Kind,
    pub thing_id: i64,
    pub title: String,
    pub state: MatterState,
    pub cause: Cause,
    /// Why it is here, in words.
    pub why: String,
    pub reports: i64,
    pub at: DateTime<Utc>,
    pub author: Option<PersonChip>,
    /// The one shown beside the list.
    pub current: bool,
}

/// One matter, with everything needed to decide it.
#[derive(Clone, Debug, Serialize)]
pub struct MatterView {
    #[serde(flatten)]
    pub row: MatterRow,
    pub html: SafeHtml,
    pub text: String,
    pub lang: Lang,
    pub thing_url: String,
    pub hidden: bool,
    /// Still to be decided.
    pub open: bool,
    pub rule: Option<Rule>,
    pub reason: Option<String>,
    pub decided_at: Option<DateTime<Utc>>,
    pub appealed: bool,
    pub appeal: Option<SafeHtml>,
    pub appeal_answer: Option<String>,
    pub reports_list: Vec<ReportLine>,
    pub history: Vec<ActLine>,
    pub undo_url: Option<String>,
    pub may_block: bool,
    pub blocked: bool,
    pub blocked_until: Option<DateTime<Utc>>,
    pub rules: Vec<RuleChoice>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReportLine {
    pub rule: Rule,
    /// The rule in words.
    pub reason: String,
    pub text: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ActLine {
    pub what: String,
    pub by: Option<PersonChip>,
    pub at: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RuleChoice {
    pub value: Rule,
    pub label: String,
    pub selected: bool,
}

/// What the author of something hidden reads, and may answer.
#[derive(Clone, Debug, Serialize)]
pub struct Appealable {
    pub title: String,
    pub html: SafeHtml,
    pub lang: Lang,
    pub rule: String,
    pub reason: String,
    pub at: DateTime<Utc>,
    /// The appeal lies with the moderators.
    pub sent: bool,
    /// What came of it, in words.
    pub decided: Option<String>,
}
