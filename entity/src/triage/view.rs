//! A kept way of looking at the inbox: one's own, or shared with the agency.

use crate::words::{AgencyId, InboxViewId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "inbox_views")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: InboxViewId,
    pub agency_id: AgencyId,
    pub owner_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// The filters, as they stand in the address.
    #[sea_orm(column_type = "Text")]
    pub filters: String,
    pub shared: bool,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
