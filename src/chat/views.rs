//! What both sides of a live chat see.

use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::words::{CaseId, CaseMessageId, ChatId, ChatState, Lang};
use poem_openapi::Object;
use press::SafeHtml;
use serde::Serialize;

/// A live chat.
#[derive(Clone, Debug, Serialize, Object)]
pub struct ChatView {
    pub state: ChatState,
    /// It waits so long that nobody should have to go on waiting before it.
    pub slow: bool,
    /// Its case, said aloud: `2026-00042`.
    pub reference: String,
    /// Who of the staff talks; null while nobody has taken it.
    pub by: Option<PersonChip>,
    /// The other side has the chat open now.
    pub other_here: bool,
    /// When they had it open last; null while they have, and before they ever had.
    pub other_left_at: Option<DateTime<Utc>>,
    /// Who answers the case should nobody be free to talk.
    pub answerer: Option<PersonChip>,
    /// By when they do.
    pub due_at: Option<DateTime<Utc>>,
    /// The latest 300.
    pub lines: Vec<ChatLine>,
    /// The staff's number of it; null for whoever holds the key.
    pub id: Option<ChatId>,
    /// The case; null for whoever holds the key.
    pub case: Option<CaseId>,
    /// Where it is read live.
    pub url: String,
    /// Where the case is read: the page that stays.
    pub case_url: String,
}

/// Something said.
#[derive(Clone, Debug, Serialize, Object)]
pub struct ChatLine {
    pub id: CaseMessageId,
    /// The staff said it.
    pub staff: bool,
    /// Who of them.
    pub by: Option<PersonChip>,
    /// Markdown.
    pub text: String,
    #[oai(skip)]
    pub html: SafeHtml,
    pub lang: Lang,
    pub at: DateTime<Utc>,
}

/// A line of the waiting list.
#[derive(Clone, Debug, Serialize, Object)]
pub struct ChatRow {
    pub id: ChatId,
    pub case: CaseId,
    pub reference: String,
    /// The first words of what was said.
    pub subject: String,
    pub lang: Lang,
    pub state: ChatState,
    pub by: Option<PersonChip>,
    pub began_at: DateTime<Utc>,
    pub url: String,
}
