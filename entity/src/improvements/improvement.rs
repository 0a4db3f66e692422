//! The staff's work item: what people said gathered, an owner, a stage and a measured outcome.

use crate::words::{
    AgencyId, AreaId, ImprovementId, Lang, Outcome, PersonId, Stage, TeamId, ThemeId, Trial,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "improvements")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ImprovementId,
    pub agency_id: AgencyId,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    /// Why it is worth doing, for colleagues.
    #[sea_orm(column_type = "Text")]
    pub why: String,
    pub lang: Lang,
    pub stage: Stage,
    /// Since when it is in this stage.
    pub moved_at: DateTimeUtc,
    /// What was told to the people behind it with the last change of stage; the reason where it was declined.
    #[sea_orm(column_type = "Text", nullable)]
    pub told: Option<String>,
    pub told_lang: Option<Lang>,
    pub owner_id: Option<PersonId>,
    pub team_id: Option<TeamId>,
    pub theme_id: Option<ThemeId>,
    pub area_id: Option<AreaId>,
    /// Distinct people behind it, as counted last; its own page counts anew.
    pub people_count: i64,
    /// Votes carried over from elsewhere: no people of this hub.
    pub carried_votes: i64,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub trial: Option<Trial>,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub outcome: Option<Outcome>,
    /// For its public page: what we heard, what we do, what came of it.
    #[sea_orm(column_type = "Text")]
    pub heard: String,
    #[sea_orm(column_type = "Text")]
    pub doing: String,
    #[sea_orm(column_type = "Text")]
    pub results: String,
    /// Whether the measured outcome is shown in public too.
    pub outcome_public: bool,
    /// Set while its public page is switched on.
    pub published_at: Option<DateTimeUtc>,
    pub merged_into: Option<ImprovementId>,
    pub version: i64,
    pub created_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
