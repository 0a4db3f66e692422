//! Something staff did with things of the inbox, one or five hundred, so that it can be undone.

use crate::words::{AgencyId, InboxActId, InboxDeed, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_acts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: InboxActId,
    pub agency_id: AgencyId,
    pub by_id: Option<PersonId>,
    pub deed: InboxDeed,
    /// To whom, until when, why.
    pub what: Json,
    pub count: i64,
    pub at: DateTimeUtc,
    /// None: it cannot be undone.
    pub undo_until: Option<DateTimeUtc>,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
    /// What is told to others leaves then; none once it has left.
    pub tell_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
