//! A word under a thing: for, against or neutral, in threads.

use crate::words::{AgencyId, CommentId, Kind, Lang, PersonId, Stance, Visibility};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "comments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CommentId,
    pub agency_id: AgencyId,
    pub about_kind: Kind,
    pub about_id: i64,
    pub root_id: Option<CommentId>,
    pub parent_id: Option<CommentId>,
    pub author_id: Option<PersonId>,
    #[sea_orm(column_type = "Text", nullable)]
    pub imported_author: Option<String>,
    pub stance: Stance,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub visibility: Visibility,
    pub reply_count: i64,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_source: Option<String>,
    #[sea_orm(column_type = "Text", nullable)]
    pub origin_id: Option<String>,
    pub created_at: DateTimeUtc,
    pub edited_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
