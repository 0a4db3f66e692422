//! What became of a promise: one row each time a clock was met, missed, or answered too late. Rows are added and never
//! changed; every public figure comes from them.

use crate::words::{AgencyId, CaseClock, CaseId, CaseReason, CaseResult, ThemeId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_outcomes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub clock: CaseClock,
    pub result: CaseResult,
    pub started_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    /// When it was met or missed.
    pub at: DateTimeUtc,
    /// Working minutes from the start until the answer; nothing when there is no answer yet.
    pub working_minutes: Option<i64>,
    /// The version of the calendar it was counted by.
    pub calendar_version: i64,
    pub theme_id: Option<ThemeId>,
    /// `2026-11`: of the due date, on the wall of the town.
    #[sea_orm(column_type = "Text")]
    pub month: String,
    /// How it came about; nothing in rows from before that was written down.
    pub reason: Option<CaseReason>,
    /// Of a resolution: working minutes in which its clock stood still.
    pub paused_minutes: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
