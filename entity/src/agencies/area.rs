//! A part of town.

use crate::words::{AgencyId, AreaId, Names};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "areas")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AreaId,
    pub agency_id: AgencyId,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Names,
    pub position: i64,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
