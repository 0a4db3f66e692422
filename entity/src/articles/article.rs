//! An article, whatever its kind. What it says is in its versions, one row of texts per language.

use crate::words::{
    AgencyId, ArticleId, ArticleKind, ArticleState, CategoryId, Lang, PersonId, ThemeId,
};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel, Eq)]
#[sea_orm(table_name = "articles")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ArticleId,
    pub agency_id: AgencyId,
    pub kind: ArticleKind,
    pub state: ArticleState,
    pub category_id: Option<CategoryId>,
    pub theme_id: Option<ThemeId>,
    /// The language it was begun in; the others follow it.
    pub lang: Lang,
    /// Who answers for it, and is reminded.
    pub owner_id: Option<PersonId>,
    /// Whom its readers turn to.
    pub contact_id: Option<PersonId>,
    /// The local date on which somebody looks whether it still holds, `2026-11-21`.
    #[sea_orm(column_type = "Text", nullable)]
    pub review_on: Option<String>,
    /// Who was asked to look at what is not published yet, and since when.
    pub reviewer_id: Option<PersonId>,
    pub review_asked_at: Option<DateTimeUtc>,
    /// What the reviewer said when it was sent back.
    #[sea_orm(column_type = "Text", nullable)]
    pub review_words: Option<String>,
    /// First, and latest.
    pub published_at: Option<DateTimeUtc>,
    pub renewed_at: Option<DateTimeUtc>,
    pub retired_at: Option<DateTimeUtc>,
    /// Why it was retired, and the article to read instead.
    #[sea_orm(column_type = "Text", nullable)]
    pub retired_words: Option<String>,
    pub pointer_id: Option<ArticleId>,
    /// Readers it helped, and did not.
    pub helped_count: i64,
    pub not_helped_count: i64,
    pub version: i64,
    pub created_by: Option<PersonId>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
