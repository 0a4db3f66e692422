//! Answer templates, for machines.

use crate::browse;
use crate::templates::{self as preparing, NewTemplate};
use crate::views::TemplateView;
use entity::words::{IdeaStatus, Lang};
use hall::Error;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct TemplatesApi;

/// An answer template.
#[derive(Object)]
struct TemplateItem {
    id: i64,
    title: String,
    /// Markdown.
    text: String,
    lang: Lang,
    status: IdeaStatus,
}

impl TemplateItem {
    fn of(view: TemplateView) -> Self {
        Self {
            id: view.id,
            title: view.title,
            text: view.text,
            lang: view.lang,
            status: view.status,
        }
    }
}

#[derive(Object)]
struct TemplateItems {
    items: Vec<TemplateItem>,
}

#[derive(Object)]
struct TemplateInput {
    title: String,
    text: String,
    lang: Lang,
    /// Where an answer with these words leads.
    status: IdeaStatus,
}

#[OpenApi]
impl TemplatesApi {
    /// Answer templates
    #[oai(path = "/templates", method = "get", operation_id = "templates")]
    async fn templates(&self, asked: Asked) -> ApiResult<Json<TemplateItems>> {
        let views = browse::templates(&asked).await?;
        let items = views.into_iter().map(TemplateItem::of).collect();
        Ok(Json(TemplateItems { items }))
    }

    /// Write an answer template
    #[oai(path = "/templates", method = "post", operation_id = "keep_template")]
    async fn keep(
        &self,
        asked: Asked,
        input: Json<TemplateInput>,
    ) -> ApiResult<Json<TemplateItem>> {
        let input = input.0;
        let new = NewTemplate {
            title: input.title,
            text: input.text,
            lang: input.lang,
            status: input.status,
        };
        let id = preparing::keep_template(&asked, new).await?;
        let kept = browse::templates(&asked).await?;
        let kept = kept.into_iter().find(|template| template.id == id);
        Ok(Json(TemplateItem::of(kept.ok_or(Error::Missing)?)))
    }

    /// Take an answer template out of use
    #[oai(
        path = "/templates/:id",
        method = "delete",
        operation_id = "archive_template"
    )]
    async fn archive(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<TemplateItems>> {
        preparing::archive_template(&asked, id.0).await?;
        self.templates(asked).await
    }
}
