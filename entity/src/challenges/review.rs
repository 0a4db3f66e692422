//! A second pair of eyes, asked for and recorded.

use crate::words::{AgencyId, ChallengeId, PersonId, ReviewId, ReviewOutcome};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "challenge_reviews")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ReviewId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub asked_by: PersonId,
    pub asked_of: PersonId,
    /// The version they were asked to look at.
    pub version: i64,
    pub outcome: Option<ReviewOutcome>,
    #[sea_orm(column_type = "Text", nullable)]
    pub remark: Option<String>,
    pub asked_at: DateTimeUtc,
    pub decided_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
