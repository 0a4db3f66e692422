//! A case is offered to a colleague or a team, with an introduction. Whoever gives it keeps it until it is accepted.

use crate::words::{
    AgencyId, CaseHandoverId, CaseId, CaseMessageId, HandoverStep, Lang, PersonId, TeamId,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_handovers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseHandoverId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    /// Who has it and would give it.
    pub from_id: Option<PersonId>,
    pub offered_by: Option<PersonId>,
    /// Whom it was meant for.
    pub meant_for: Option<PersonId>,
    /// Who is asked: the same, or whoever stands in for them.
    pub to_id: Option<PersonId>,
    pub team_id: Option<TeamId>,
    /// The introduction of three: what it is about, what was done, what is needed.
    #[sea_orm(column_type = "Text")]
    pub about: String,
    #[sea_orm(column_type = "Text")]
    pub done: String,
    #[sea_orm(column_type = "Text")]
    pub needed: String,
    /// Why; its person reads it once it is accepted.
    #[sea_orm(column_type = "Text")]
    pub why: String,
    pub lang: Lang,
    pub offered_at: DateTimeUtc,
    /// By when it is to be accepted or declined.
    pub due_at: DateTimeUtc,
    /// The version of the calendar that was counted by.
    pub counted_by: i64,
    /// When it was seen that nobody had answered in time.
    pub late_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
    pub ending: Option<HandoverStep>,
    pub ended_by: Option<PersonId>,
    /// Why it was declined.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    /// What its person was told.
    pub message_id: Option<CaseMessageId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
