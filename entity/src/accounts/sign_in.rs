//! A sign-in letter under way: link and code, hashed, used once.

use crate::words::{Lang, SignInId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "sign_ins")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SignInId,
    #[sea_orm(column_type = "Text")]
    pub email: String,
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    /// What a visitor called themself in the form; used if the account is made now.
    #[sea_orm(column_type = "Text", nullable)]
    pub name: Option<String>,
    pub lang: Lang,
    #[sea_orm(column_type = "Text")]
    pub link_hash: String,
    #[sea_orm(column_type = "Text")]
    pub code_hash: String,
    #[sea_orm(column_type = "Text")]
    pub receipt_hash: String,
    #[sea_orm(column_type = "Text")]
    pub network: String,
    #[sea_orm(column_type = "Text")]
    pub return_to: String,
    pub tries: i64,
    pub created_at: DateTimeUtc,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
