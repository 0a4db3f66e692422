//! What the staff see of e-mail.

use chrono::{DateTime, Utc};
use entity::words::{CaseId, MailId, MailReason, MailState, MailWay};
use poem_openapi::Object;
use press::SafeHtml;
use serde::Serialize;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct MailRow {
    pub id: MailId,
    /// Who wrote it, as it says; null when it does not, or when it was forgotten.
    pub sender: Option<String>,
    pub subject: String,
    pub state: MailState,
    pub state_name: String,
    pub reason: Option<MailReason>,
    /// Why it is held or left alone, in a sentence.
    pub reason_says: Option<String>,
    pub way: MailWay,
    /// Bytes.
    pub size: i64,
    /// How many more like it came within a day.
    pub copies: i64,
    pub received_at: DateTime<Utc>,
    /// The case that came of it.
    pub case: Option<MailCase>,
    pub url: String,
}

/// The case an e-mail belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct MailCase {
    pub id: CaseId,
    pub reference: String,
    pub url: String,
}

/// An e-mail as the staff look at it.
#[derive(Clone, Debug, Serialize, Object)]
pub struct MailView {
    #[oai(flatten)]
    #[serde(flatten)]
    pub row: MailRow,
    /// All it says, quotes included; null when the original is gone or cannot be read.
    pub text: Option<String>,
    /// As its writer laid it out, cleaned: no script, no picture from elsewhere.
    #[oai(skip)]
    pub html: Option<SafeHtml>,
    /// What came with it, by name.
    pub files: Vec<MailFile>,
    /// Files that were not taken into the case, and why.
    pub refused: Vec<RefusedFile>,
    /// The original can still be had.
    pub kept: bool,
    pub may: MailMay,
}

/// A file as it came; nothing has looked into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct MailFile {
    pub name: String,
    /// Bytes.
    pub size: i64,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct RefusedFile {
    pub name: String,
    /// In the language of whoever sent it.
    pub why: String,
}

/// What can be done with it now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Object)]
pub struct MailMay {
    pub let_in: bool,
    pub throw_away: bool,
}
