//! An address letters came back from.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "bounces")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    pub failures: i64,
    /// The latest reason, as RFC 3463 counts them: `5.1.1`.
    #[sea_orm(column_type = "Text")]
    pub status: String,
    pub first_at: DateTimeUtc,
    pub last_at: DateTimeUtc,
    /// Since when nothing but sign-in letters goes there.
    pub stopped_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
