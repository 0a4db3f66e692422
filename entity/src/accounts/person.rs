//! An account.

use crate::words::{Lang, LetterPace, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "people")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub email: String,
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    #[sea_orm(column_type = "Text")]
    pub name: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub title: Option<String>,
    pub lang: Lang,
    pub is_admin: bool,
    pub letters: LetterPace,
    pub last_letter_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text")]
    pub look: String,
    #[sea_orm(column_type = "Text")]
    pub unsubscribe_key: String,
    pub confirmed_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub left_at: Option<DateTimeUtc>,
    /// The key of their picture in storage; only who speaks for the city shows one.
    #[sea_orm(column_type = "Text", nullable)]
    pub picture: Option<String>,
    /// When they last came in; kept to the day.
    pub active_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
