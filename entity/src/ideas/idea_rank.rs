//! Where an idea stands in the orders that every voice moves: a copy of a few columns of its row, kept by the same
//! transactions. A row of `ideas` is wide and in many indexes; one of these is neither.

use crate::words::{AgencyId, ChallengeId, IdeaId, Visibility};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "idea_ranks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub idea_id: IdeaId,
    pub agency_id: AgencyId,
    pub challenge_id: Option<ChallengeId>,
    pub visibility: Visibility,
    pub support_count: i64,
    pub trend: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
