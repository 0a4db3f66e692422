//! The readable log of what staff did: who, what, when, before and after.

use crate::words::{AgencyId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_acts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub person_id: Option<PersonId>,
    #[sea_orm(column_type = "Text")]
    pub deed: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub thing_id: i64,
    pub before: Option<Json>,
    pub after: Option<Json>,
    pub at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
