//! One person's ballot in one challenge.

use crate::words::{AgencyId, BallotId, ChallengeId, PersonId, SetAsideId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "ballots")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: BallotId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub person_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub receipt: String,
    pub revision: i64,
    pub cast_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub network_hash: String,
    pub person_created_at: DateTimeUtc,
    pub set_aside_id: Option<SetAsideId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
