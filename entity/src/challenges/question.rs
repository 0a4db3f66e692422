//! An own question of a challenge's form. Retired, never deleted: answers given under an older form stay readable.

use crate::words::{AgencyId, ChallengeId, Condition, Options, QuestionId, QuestionKind};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "challenge_questions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: QuestionId,
    pub agency_id: AgencyId,
    pub challenge_id: ChallengeId,
    pub position: i64,
    pub kind: QuestionKind,
    #[sea_orm(column_type = "Text")]
    pub label: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub help: Option<String>,
    pub required: bool,
    #[sea_orm(column_type = "JsonBinary")]
    pub options: Options,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub condition: Option<Condition>,
    pub retired_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
