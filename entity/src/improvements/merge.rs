//! Two improvements told as one, reversibly.

use crate::words::{AgencyId, ImprovementId, ImprovementMergeId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvement_merges")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ImprovementMergeId,
    pub agency_id: AgencyId,
    pub canonical_id: ImprovementId,
    pub merged_id: ImprovementId,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
