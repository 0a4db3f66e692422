//! What an idea said before an edit.

use crate::words::{AgencyId, IdeaId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "idea_versions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub idea_id: IdeaId,
    pub number: i64,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub edited_by: Option<PersonId>,
    /// Why they changed it, if they said so.
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
