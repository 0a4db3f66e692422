//! A prepared answer: words the staff use again and again, with fields that are filled in for the case.

use crate::words::{AgencyId, CaseTextId, Lang, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_texts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CaseTextId,
    pub agency_id: AgencyId,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    pub lang: Lang,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub changed_by: Option<PersonId>,
    pub changed_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
