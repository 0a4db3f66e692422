//! Two cases are of one person, who came by different ways: with another address, by phone, without an account. It joins
//! their history for the staff and lets nobody read more. It can be undone.

use crate::words::{AgencyId, CaseId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_same_people")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    /// The older one.
    pub case_id: CaseId,
    pub other_id: CaseId,
    pub by_id: Option<PersonId>,
    pub at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
