//! Two ideas told as one, reversibly.

use crate::words::{AgencyId, IdeaId, IdeaStatus, MergeId, NamedStatusId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "merges")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MergeId,
    pub agency_id: AgencyId,
    pub canonical_id: IdeaId,
    pub merged_id: IdeaId,
    pub by_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub status_before: IdeaStatus,
    pub named_status_before: Option<NamedStatusId>,
    pub created_at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
