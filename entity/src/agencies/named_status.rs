//! A status as this agency names it, mapped to one of the fixed meanings.

use crate::words::{AgencyId, IdeaStatus, NamedStatusId, Names};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "named_statuses")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: NamedStatusId,
    pub agency_id: AgencyId,
    pub meaning: IdeaStatus,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Names,
    pub position: i64,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
