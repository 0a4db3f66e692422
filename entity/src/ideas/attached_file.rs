//! A picture or paper attached to a thing. Its bytes are in storage under `key`.

use crate::words::{AgencyId, FileId, FileRole, Kind, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "attached_files")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FileId,
    pub agency_id: AgencyId,
    pub about_kind: Kind,
    pub about_id: i64,
    pub role: FileRole,
    #[sea_orm(column_type = "Text")]
    pub key: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub thumb_key: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text")]
    pub media_type: String,
    pub size: i64,
    pub width: Option<i64>,
    pub height: Option<i64>,
    #[sea_orm(column_type = "Text")]
    pub alt: String,
    pub position: i64,
    pub uploaded_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
