//! A file whose bytes are kept and which belongs to nothing yet, or no longer.

use crate::words::AgencyId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "waiting_files")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    #[sea_orm(column_type = "Text")]
    pub key: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub thumb_key: Option<String>,
    pub since: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
