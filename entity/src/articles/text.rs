//! An article in one language: which of its versions is the latest, and which one is published.

use crate::words::{AgencyId, ArticleId, ArticleTextId, ArticleVersionId, Lang};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "article_texts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ArticleTextId,
    pub agency_id: AgencyId,
    pub article_id: ArticleId,
    pub lang: Lang,
    pub latest_id: ArticleVersionId,
    pub published_id: Option<ArticleVersionId>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
