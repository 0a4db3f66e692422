//! What the organiser tells everyone who follows.

use crate::words::{AgencyId, ChallengeId, Lang, NewsId, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "challenge_news")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: NewsId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
