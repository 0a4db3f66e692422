//! A step everyone can follow on the public page.

use crate::words::{AgencyId, ImprovementId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvement_milestones")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub improvement_id: ImprovementId,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// A local date, `2026-11-21`.
    #[sea_orm(column_type = "Text", nullable)]
    pub due_on: Option<String>,
    pub done_at: Option<DateTimeUtc>,
    pub created_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
