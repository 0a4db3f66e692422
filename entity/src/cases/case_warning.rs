//! Somebody was warned that a promise comes near or was missed: one row for each who hears of it, added and never changed.

use crate::words::{AgencyId, CaseId, CaseWarningId, PersonId, WarningStep};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_warnings")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseWarningId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub step: WarningStep,
    /// Since when its person waits: each wait is warned of once.
    pub started_at: DateTimeUtc,
    pub due_at: DateTimeUtc,
    /// Who hears of it; nobody of the staff when it is its person.
    pub person_id: Option<PersonId>,
    /// Of an apology: by when an answer is promised instead.
    pub new_due_at: Option<DateTimeUtc>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
