//! What an article said in one language at one time. Never changed: what is written anew is a version of its own.

use crate::words::{AgencyId, ArticleId, ArticleVersionId, Lang, PersonId, ServiceFacts};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "article_versions")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ArticleVersionId,
    pub agency_id: AgencyId,
    pub article_id: ArticleId,
    pub lang: Lang,
    pub number: i64,
    #[sea_orm(column_type = "Text")]
    pub title: String,
    #[sea_orm(column_type = "Text")]
    pub summary: String,
    #[sea_orm(column_type = "Text")]
    pub body: String,
    #[sea_orm(column_type = "JsonBinary", nullable)]
    pub service: Option<ServiceFacts>,
    /// The questions of a guide, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub guide: Option<String>,
    /// The number of the version it was restored from.
    pub restored_from: Option<i64>,
    pub by_id: Option<PersonId>,
    pub created_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
