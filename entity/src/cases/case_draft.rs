//! An answer that is being written. Colleagues share it; it is gone once something is answered.

use crate::words::{AgencyId, CaseId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_drafts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    #[sea_orm(unique)]
    pub case_id: CaseId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    /// Goes up with every writing: whoever writes over what they have not read is told so.
    pub version: i64,
    pub by_id: Option<PersonId>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
