//! A public suggestion.

use crate::words::{
    AgencyId, AreaId, ChallengeId, IdeaId, IdeaStatus, Lang, NamedStatusId, PersonId, ThemeId,
    Visibility,
};
use sea_orm::FromQueryResult;
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "ideas")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: IdeaId,
    pub agency_id: AgencyId,
    pub author_id: Option<PersonId>,
    #[sea_orm(column_type = "Text", nullable)]
    pub imported_author: Option<String>,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub theme_id: Option<ThemeId>,
    pub area_id: Option<AreaId>,
    #[sea_orm(column_type = "Text", nullable)]
    pub place: Option<String>,
    pub amount: Option<i64>,
    #[sea_orm(column_type = "Text", nullable)]
    pub currency: Option<String>,
    pub status: IdeaStatus,
    pub named_status_id: Option<NamedStatusId>,
    pub visibility: Visibility,
    pub support_count: i64,
    pub carried_support: i64,
    pub carried_against: i64,
    /// Votes cast at the source, where it does not say how many people were for and how many against.
    pub carried_votes: i64,
    pub comment_count: i64,
    pub view_count: i64,
    pub trend: i64,
    pub answered_at: Option<DateTimeUtc>,
    pub merged_into: Option<IdeaId>,
    /// The challenge it answers, if it answers one.
    pub challenge_id: Option<ChallengeId>,
    /// When a published decision of its challenge chose it.
    pub chosen_at: Option<DateTimeUtc>,
    pub version: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_source: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_id: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_url: Option<String>,
    /// What became of it at the source, in the source's words. Not an answer by this hub's staff.
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_outcome: Option<String>,
    pub published_at: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

/// What decides who sees an idea and whether it gathers support: all of it but its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Standing {
    pub id: IdeaId,
    pub agency_id: AgencyId,
    pub author_id: Option<PersonId>,
    pub challenge_id: Option<ChallengeId>,
    pub status: IdeaStatus,
    pub visibility: Visibility,
    pub support_count: i64,
    pub comment_count: i64,
    pub published_at: Option<DateTimeUtc>,
}

impl Model {
    pub fn standing(&self) -> Standing {
        Standing {
            id: self.id,
            agency_id: self.agency_id,
            author_id: self.author_id,
            challenge_id: self.challenge_id,
            status: self.status,
            visibility: self.visibility,
            support_count: self.support_count,
            comment_count: self.comment_count,
            published_at: self.published_at,
        }
    }
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
