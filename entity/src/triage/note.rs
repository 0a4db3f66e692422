//! What colleagues say among themselves about a thing of the inbox. It never leaves the house.

use crate::words::{AgencyId, InboxItemId, InboxNoteId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "inbox_notes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: InboxNoteId,
    pub agency_id: AgencyId,
    pub item_id: InboxItemId,
    pub by_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
