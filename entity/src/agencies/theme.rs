//! What a matter is about, two levels deep.

use crate::words::{AgencyId, Names, ThemeId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "themes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ThemeId,
    pub agency_id: AgencyId,
    pub parent_id: Option<ThemeId>,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Names,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_key: Option<String>,
    pub position: i64,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
