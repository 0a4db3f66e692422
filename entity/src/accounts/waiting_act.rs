//! Something a visitor did before confirming the address. It counts at confirmation.

use crate::words::SignInId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "waiting_acts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub sign_in_id: SignInId,
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    #[sea_orm(column_type = "Text")]
    pub kind: String,
    pub payload: Json,
    pub created_at: DateTimeUtc,
    pub done_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub outcome: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
