//! A line of the checklist of a case: what is to be done, for the staff alone.

use crate::words::{AgencyId, CaseId, CaseTaskId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_tasks")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseTaskId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub created_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    pub done_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
