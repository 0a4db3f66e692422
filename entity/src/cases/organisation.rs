//! A company or another organisation that brought a matter, known by its number.

use crate::words::{AgencyId, OrganisationId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: OrganisationId,
    pub agency_id: AgencyId,
    /// `FI` for a checked Finnish business ID; empty for any other country's.
    #[sea_orm(column_type = "Text")]
    pub country: String,
    #[sea_orm(column_type = "Text")]
    pub number: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    /// Whom on the staff it knows as its own.
    pub contact_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
    /// Another entry of the same company stands for it.
    pub merged_into: Option<OrganisationId>,
    /// By which two entries of one company are found.
    #[sea_orm(column_type = "Text")]
    pub name_key: String,
    #[sea_orm(column_type = "Text")]
    pub number_key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
