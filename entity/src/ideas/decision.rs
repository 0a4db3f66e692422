//! What the city decided about a challenge, with its reasons and numbers.

use crate::words::{AgencyId, ChallengeId, Lang, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "decisions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    /// None: it was made elsewhere and brought here.
    pub by_id: Option<PersonId>,
    pub publish_at: Option<DateTimeUtc>,
    pub published_at: Option<DateTimeUtc>,
    pub voters: i64,
    pub ballots: i64,
    pub set_aside: i64,
    pub numbers: Json,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
