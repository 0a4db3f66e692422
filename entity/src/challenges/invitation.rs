//! An address invited to one deed, as a key.

use crate::words::{AgencyId, ChallengeId, GateDeed};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "challenge_invitations")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    #[sea_orm(column_type = "Text")]
    pub email_key: String,
    pub deed: GateDeed,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
