//! Something a colleague tells or asks: a team, everyone of the agency, or everyone on the hub.

use crate::words::{AgencyId, CaseId, FeedKind, FeedPostId, Lang, PersonId, TeamId, ThemeId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "feed_posts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FeedPostId,
    pub agency_id: AgencyId,
    /// For the staff of every agency on the hub.
    pub everywhere: bool,
    /// For this team alone.
    pub team_id: Option<TeamId>,
    pub kind: FeedKind,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    /// The topic by which it is followed.
    pub theme_id: Option<ThemeId>,
    pub case_id: Option<CaseId>,
    pub by_id: PersonId,
    pub comment_count: i64,
    pub created_at: DateTimeUtc,
    pub removed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
