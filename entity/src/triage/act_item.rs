//! A thing of the inbox as it stood before an act.

use crate::words::{InboxActId, InboxItemId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inbox_act_items")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub act_id: InboxActId,
    pub item_id: InboxItemId,
    pub before: Json,
    /// The version the act left; another one says that somebody changed it since.
    pub version_after: i64,
    pub told: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
