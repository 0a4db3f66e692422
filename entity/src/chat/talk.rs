//! A case that is being talked about live.

use crate::words::{AgencyId, CaseId, ChatId, ChatState, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "chats")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ChatId,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    pub state: ChatState,
    /// Who of the staff talks.
    pub taken_by: Option<PersonId>,
    pub began_at: DateTimeUtc,
    pub taken_at: Option<DateTimeUtc>,
    pub ended_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
