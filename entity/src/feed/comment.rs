//! A word under a post.

use crate::words::{FeedCommentId, FeedPostId, Lang, PersonId};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "feed_comments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FeedCommentId,
    pub post_id: FeedPostId,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub by_id: PersonId,
    pub created_at: DateTimeUtc,
    pub removed_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
