//! A colleague named in a note.

use crate::words::{AgencyId, InboxItemId, InboxNoteId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "inbox_mentions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub note_id: InboxNoteId,
    pub item_id: InboxItemId,
    pub person_id: PersonId,
    pub created_at: DateTimeUtc,
    pub read_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
