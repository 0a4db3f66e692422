//! Something of a person's that will be forgotten, and that they were told so beforehand.

use crate::words::{AgencyId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "retention_warnings")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub person_id: PersonId,
    /// `account`, `draft`, `case`.
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub thing_id: i64,
    pub warned_at: DateTimeUtc,
    /// Not before this moment, whatever the settings say meanwhile.
    pub due_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
