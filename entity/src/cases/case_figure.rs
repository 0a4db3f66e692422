//! Outcomes counted by month and theme, kept with every outcome in one change, so that nobody has to count them again.

use crate::words::AgencyId;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_figures")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    /// `2026-11`.
    #[sea_orm(column_type = "Text")]
    pub month: String,
    /// 0: no theme.
    pub theme: i64,
    pub met: i64,
    pub late: i64,
    /// Of the late ones: those that have been answered since.
    pub late_answers: i64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
