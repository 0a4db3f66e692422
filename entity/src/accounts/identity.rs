//! Who a person is at another service: known by its issuer and subject, never by an address.

use crate::words::{IdentityId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "identities")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: IdentityId,
    pub person_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub provider: String,
    #[sea_orm(column_type = "Text")]
    pub issuer: String,
    #[sea_orm(column_type = "Text")]
    pub subject: String,
    /// By what its owner recognises it.
    #[sea_orm(column_type = "Text")]
    pub known_as: String,
    /// What the rules gave, so that it can be taken back.
    pub granted: Json,
    pub created_at: DateTimeUtc,
    pub used_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
