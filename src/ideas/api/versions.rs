//! How an idea was written, for machines.

use super::Author;
use crate::browse;
use crate::views::VersionView;
use chrono::{DateTime, Utc};
use entity::words::IdeaId;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct VersionsApi;

/// What an idea said from one edit on.
#[derive(Object)]
struct VersionItem {
    number: i64,
    at: DateTime<Utc>,
    by: Option<Author>,
    /// Why they changed it, if they said so.
    why: Option<String>,
    title: String,
    /// Markdown.
    text: String,
}

#[derive(Object)]
struct VersionItems {
    /// Newest first. Version 1 is what the idea said before its first edit; it is not among them.
    items: Vec<VersionItem>,
}

#[OpenApi]
impl VersionsApi {
    /// The edits of an idea
    #[oai(
        path = "/ideas/:id/versions",
        method = "get",
        operation_id = "idea_versions"
    )]
    async fn versions(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<VersionItems>> {
        let (_, _, versions) = browse::versions(&asked, IdeaId(id.0)).await?;
        let item = |version: VersionView| VersionItem {
            number: version.number,
            at: version.at,
            by: version.by.as_ref().map(Author::of),
            why: version.why,
            title: version.title,
            text: version.text,
        };
        let items = versions.into_iter().map(item).collect();
        Ok(Json(VersionItems { items }))
    }
}
