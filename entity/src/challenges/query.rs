//! A question asked in public, and its answer.

use crate::words::{AgencyId, ChallengeId, Lang, PersonId, QueryId, Visibility};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "challenge_queries")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: QueryId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub asker_id: Option<PersonId>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub visibility: Visibility,
    #[sea_orm(column_type = "Text", nullable)]
    pub answer: Option<String>,
    pub answer_lang: Option<Lang>,
    pub answered_by: Option<PersonId>,
    pub answered_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
