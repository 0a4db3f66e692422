//! Ballots that are not counted, and why. Shown with the result.

use crate::words::{AgencyId, ChallengeId, PersonId, SetAsideId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "ballots_set_aside")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SetAsideId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub by_id: PersonId,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub ballot_count: i64,
    pub created_at: DateTimeUtc,
    pub undone_at: Option<DateTimeUtc>,
    pub undone_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
