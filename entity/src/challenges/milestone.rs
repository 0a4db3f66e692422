//! A step of carrying out what was decided.

use crate::words::{AgencyId, ChallengeId, IdeaId, Lang, MilestoneId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "milestones")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MilestoneId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub idea_id: Option<IdeaId>,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    /// A local date, `2026-11-21`.
    #[sea_orm(column_type = "Text", nullable)]
    pub due_on: Option<String>,
    pub done_at: Option<DateTimeUtc>,
    pub position: i64,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
