//! What one member of the staff thinks of an idea, 1 to 5.

use crate::words::{AgencyId, ChallengeId, IdeaId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "opinions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub idea_id: IdeaId,
    pub challenge_id: ChallengeId,
    pub by_id: PersonId,
    pub score: i64,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
