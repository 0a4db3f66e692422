//! A date that moved after publication, with the reason everyone can read.

use crate::words::{AgencyId, ChallengeId, PersonId, PhaseChangeId, PhaseKind};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "phase_changes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: PhaseChangeId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub kind: PhaseKind,
    pub before: DateTimeUtc,
    pub after: DateTimeUtc,
    #[sea_orm(column_type = "Text")]
    pub reason: String,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
