//! How a step is coming along.

use crate::words::{AgencyId, ChallengeId, Lang, MilestoneId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "milestone_updates")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub milestone_id: MilestoneId,
    pub challenge_id: ChallengeId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
