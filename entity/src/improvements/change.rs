//! A line of an improvement's log: who, when, what and why.

use crate::words::{
    AgencyId, ImprovementChangeId, ImprovementDeed, ImprovementId, Lang, PersonId, Stage,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvement_changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ImprovementChangeId,
    pub agency_id: AgencyId,
    pub improvement_id: ImprovementId,
    pub deed: ImprovementDeed,
    pub stage_before: Option<Stage>,
    pub stage_after: Option<Stage>,
    #[sea_orm(column_type = "Text")]
    pub what: String,
    #[sea_orm(column_type = "Text")]
    pub why: String,
    pub lang: Lang,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
