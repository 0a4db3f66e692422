//! What an article is about, or what a story stands on.

use crate::words::{AgencyId, ArticleId, PersonId, RelatedKind};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "article_links")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub agency_id: AgencyId,
    pub article_id: ArticleId,
    pub kind: RelatedKind,
    pub thing_id: i64,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
