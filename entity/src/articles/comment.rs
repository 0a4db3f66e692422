//! A word under an article.

use crate::words::{AgencyId, ArticleCommentId, ArticleId, Lang, PersonId, Visibility};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "article_comments")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ArticleCommentId,
    pub agency_id: AgencyId,
    pub article_id: ArticleId,
    pub author_id: Option<PersonId>,
    #[sea_orm(column_type = "Text")]
    pub text: String,
    pub lang: Lang,
    pub visibility: Visibility,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
