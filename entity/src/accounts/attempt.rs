//! Somebody on their way to another service and back. Everything secret about it is a hash here; the browser has the
//! rest.

use crate::words::{Lang, PersonId, SignInId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "attempts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(column_type = "Text")]
    pub provider: String,
    #[sea_orm(column_type = "Text")]
    pub state_hash: String,
    #[sea_orm(column_type = "Text")]
    pub browser_hash: String,
    #[sea_orm(column_type = "Text")]
    pub network: String,
    pub lang: Lang,
    /// Who connects another way in; none: somebody signs in.
    pub person_id: Option<PersonId>,
    /// The letter whose acts count when they come back.
    pub sign_in_id: Option<SignInId>,
    #[sea_orm(column_type = "Text")]
    pub return_to: String,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
