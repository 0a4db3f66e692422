//! An idea that was chosen, and why.

use crate::words::{AgencyId, ChallengeId, IdeaId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "winners")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub idea_id: IdeaId,
    /// None: chosen without an order.
    pub place: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub prize: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
