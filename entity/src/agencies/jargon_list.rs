//! The words only an office uses, in one language, where the staff made the list their own.

use crate::words::{AgencyId, Lang, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "jargon_lists")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub lang: Lang,
    /// One entry a line: `word = what to say instead`.
    #[sea_orm(column_type = "Text")]
    pub entries: String,
    pub updated_at: DateTimeUtc,
    pub updated_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
