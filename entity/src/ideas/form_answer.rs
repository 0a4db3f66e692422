//! What an idea answers to an own question of its challenge. Some-of answers are several rows.

use crate::words::{AgencyId, ChallengeId, IdeaId, QuestionId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "form_answers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub idea_id: IdeaId,
    pub challenge_id: ChallengeId,
    pub question_id: QuestionId,
    #[sea_orm(column_type = "Text")]
    pub value: String,
    /// The beginning of the value, as filters compare it: an index holds no long texts.
    #[sea_orm(column_type = "Text")]
    pub value_key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
