//! What articles are sorted by; the city's blog is one. In some of them people may comment.

use crate::words::{AgencyId, CategoryId, Names};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "article_categories")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CategoryId,
    pub agency_id: AgencyId,
    #[sea_orm(column_type = "JsonBinary")]
    pub names: Names,
    /// People who are signed in may comment on its articles.
    pub comments: bool,
    pub position: i64,
    pub archived_at: Option<DateTimeUtc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
