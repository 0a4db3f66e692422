//! Two cases about the same: one is worked on, and what is said in it is said in the other too. It can be undone.

use crate::words::{AgencyId, CaseId, CaseMergeId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_merges")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseMergeId,
    pub agency_id: AgencyId,
    /// The one that is worked on.
    pub canonical_id: CaseId,
    pub merged_id: CaseId,
    pub by_id: Option<PersonId>,
    pub at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
    /// Of the one that is worked on, before: when it came, since when its person waited, and by when they were promised an
    /// answer.
    pub received_before: DateTimeUtc,
    pub waiting_before: Option<DateTimeUtc>,
    pub due_before: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
