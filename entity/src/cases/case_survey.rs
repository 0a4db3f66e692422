//! How somebody found what became of their case: one to five, and a sentence if they like. One for each case; a changed
//! mind takes its place.

use crate::words::{AgencyId, CaseId, PersonId, TeamId, ThemeId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "case_surveys")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub case_id: CaseId,
    /// 1 to 5.
    pub score: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub words: Option<String>,
    /// Of the case when it was rated: figures are counted by them.
    pub theme_id: Option<ThemeId>,
    pub team_id: Option<TeamId>,
    /// `2026-11`: when it was first rated, on the wall of the town.
    #[sea_orm(column_type = "Text")]
    pub month: String,
    pub created_at: DateTimeUtc,
    pub changed_at: DateTimeUtc,
    /// Somebody on the staff has seen to a low score.
    pub seen_at: Option<DateTimeUtc>,
    pub seen_by: Option<PersonId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
