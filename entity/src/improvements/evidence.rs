//! A thing somebody said, behind an improvement.

use crate::words::{AgencyId, EvidenceKind, ImprovementId, ImprovementMergeId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvement_evidence")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub improvement_id: ImprovementId,
    pub kind: EvidenceKind,
    pub thing_id: i64,
    /// It came with another case that was merged into this one, and goes with it again.
    pub via_merge_id: Option<ImprovementMergeId>,
    pub linked_by: Option<PersonId>,
    pub linked_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
