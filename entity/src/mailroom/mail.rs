//! An e-mail as it came in: where its original is kept, who wrote it, and what became of it.

use crate::words::{
    AgencyId, CaseId, CaseMessageId, MailId, MailReason, MailState, MailWay, PersonId,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "mails")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MailId,
    pub agency_id: AgencyId,
    /// A hash of its number and its content: the same mail handed in twice is one.
    #[sea_orm(column_type = "Text")]
    pub mark: String,
    /// A hash of who says what to whom, without its number: a bomb of a thousand alike is one.
    #[sea_orm(column_type = "Text")]
    pub alike: String,
    /// How many more like it came within a day.
    pub copies: i64,
    /// `<…@…>` without the angles, as its writer numbered it.
    #[sea_orm(column_type = "Text", nullable)]
    pub message_id: Option<String>,
    /// Who wrote it, as the mail says; nothing when they left.
    #[sea_orm(column_type = "Text", nullable)]
    pub sender: Option<String>,
    /// The same as accounts know addresses by; empty: it does not say, nothing: they left.
    #[sea_orm(column_type = "Text", nullable)]
    pub sender_key: Option<String>,
    /// The address it arrived at, where the server says.
    #[sea_orm(column_type = "Text", nullable)]
    pub came_to: Option<String>,
    /// It came without an address to send trouble back to: a machine wrote it.
    pub no_way_back: bool,
    /// Empty once it has been forgotten.
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// Bytes.
    pub size: i64,
    /// Where the original is kept; nothing once it was forgotten.
    #[sea_orm(column_type = "Text", nullable)]
    pub raw_key: Option<String>,
    pub way: MailWay,
    pub state: MailState,
    pub reason: Option<MailReason>,
    pub case_id: Option<CaseId>,
    pub case_message_id: Option<CaseMessageId>,
    /// Files that were not taken, and why: `[{name, why}]`.
    pub refused: Option<Json>,
    /// Somebody on the staff has looked at it: it is not held again.
    pub vouched: bool,
    /// Who let it in or threw it away.
    pub settled_by: Option<PersonId>,
    pub received_at: DateTimeUtc,
    pub settled_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
