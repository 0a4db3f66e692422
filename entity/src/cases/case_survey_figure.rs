//! Ratings counted by month, theme and team, kept with every rating in one change.

use crate::words::AgencyId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_survey_figures")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    /// `2026-11`.
    #[sea_orm(column_type = "Text")]
    pub month: String,
    /// 0: no theme.
    pub theme: i64,
    /// 0: no team.
    pub team: i64,
    /// How many gave one, two, three, four, five.
    pub ones: i64,
    pub twos: i64,
    pub threes: i64,
    pub fours: i64,
    pub fives: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
