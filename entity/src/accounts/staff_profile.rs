//! What people may ask somebody on the staff, and who stands in for them.

use crate::words::{AgencyId, Names, PersonId, Spoken, Topics};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "staff_profiles")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub person_id: PersonId,
    pub agency_id: AgencyId,
    /// What they do, in plain words.
    #[sea_orm(column_type = "JsonBinary")]
    pub roles: Names,
    /// What one may ask them.
    #[sea_orm(column_type = "JsonBinary")]
    pub about: Names,
    /// When they are there, in words.
    #[sea_orm(column_type = "JsonBinary")]
    pub hours: Names,
    #[sea_orm(column_type = "JsonBinary")]
    pub topics: Topics,
    #[sea_orm(column_type = "JsonBinary")]
    pub languages: Spoken,
    #[sea_orm(column_type = "Text")]
    pub phone: String,
    /// Whether the public directory shows them.
    pub listed: bool,
    /// The first and the last day away, as `2026-07-01`, by the agency's own calendar.
    #[sea_orm(column_type = "Text", nullable)]
    pub away_from: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub away_until: Option<String>,
    /// Who stands in meanwhile.
    pub deputy_id: Option<PersonId>,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
