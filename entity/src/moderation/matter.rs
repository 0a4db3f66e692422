//! One thing in the moderation queue, and what was decided.

use crate::words::{AgencyId, Cause, Kind, MatterId, MatterState, PersonId, Rule, Visibility};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "moderation_matters")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MatterId,
    pub agency_id: AgencyId,
    pub kind: Kind,
    pub thing_id: i64,
    pub author_id: Option<PersonId>,
    pub cause: Cause,
    pub state: MatterState,
    #[sea_orm(column_type = "Text")]
    pub excerpt: String,
    pub opened_at: DateTimeUtc,
    pub decided_by: Option<PersonId>,
    pub decided_at: Option<DateTimeUtc>,
    pub rule: Option<Rule>,
    #[sea_orm(column_type = "Text", nullable)]
    pub reason: Option<String>,
    pub visibility_before: Option<Visibility>,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal: Option<String>,
    pub appealed_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub appeal_answer: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub appeal_key: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
