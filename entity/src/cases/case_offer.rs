//! The staff ask a case's person whether it may go to another agency. One question at a time is open.

use crate::words::{AgencyId, CaseId, CaseMessageId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_offers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub to_agency_id: AgencyId,
    /// What was said with it.
    pub message_id: CaseMessageId,
    pub asked_by: Option<PersonId>,
    pub asked_at: DateTimeUtc,
    /// When its person answered, or the staff took the question back.
    pub ended_at: Option<DateTimeUtc>,
    /// What its person said; none if they were not heard.
    pub agreed: Option<bool>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
