//! A problem put to the public, with phases.

use crate::words::{
    AgencyId, AreaId, Blueprint, ChallengeId, ChallengeMode, ChallengeState, FormParts, Gates,
    Lang, PersonId, ThemeId, Voting,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "challenges")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ChallengeId,
    pub agency_id: AgencyId,
    pub mode: ChallengeMode,
    pub state: ChallengeState,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub summary: String,
    #[sea_orm(column_type = "Text")]
    pub problem: String,
    #[sea_orm(column_type = "Text")]
    pub for_whom: String,
    #[sea_orm(column_type = "Text")]
    pub good_answer: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub prize: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub prize_terms: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub licence: String,
    #[sea_orm(column_type = "Text", nullable)]
    pub effort: Option<String>,
    pub lang: Lang,
    pub theme_id: Option<ThemeId>,
    pub area_id: Option<AreaId>,
    pub contact_id: Option<PersonId>,
    pub created_by: Option<PersonId>,
    pub blueprint: Blueprint,
    #[sea_orm(column_type = "JsonBinary")]
    pub form: FormParts,
    pub form_version: i64,
    #[sea_orm(column_type = "JsonBinary")]
    pub gates: Gates,
    #[sea_orm(column_type = "JsonBinary")]
    pub voting: Voting,
    /// IANA name of the zone its dates are written in.
    #[sea_orm(column_type = "Text")]
    pub zone: String,
    /// Opens the draft to whoever has the link.
    #[sea_orm(column_type = "Text")]
    pub preview_key: String,
    pub publish_at: Option<DateTimeUtc>,
    pub published_at: Option<DateTimeUtc>,
    pub cancelled_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text", nullable)]
    pub cancel_reason: Option<String>,
    pub archived_at: Option<DateTimeUtc>,
    /// When the next phase begins that nobody was told of yet. Which phase it is now is never kept.
    pub next_change_at: Option<DateTimeUtc>,
    pub idea_count: i64,
    pub ballot_count: i64,
    pub version: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_source: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_id: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_url: Option<String>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
