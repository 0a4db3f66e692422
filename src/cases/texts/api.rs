//! Ready texts, for machines.

use super::{CaseText, TextInput};
use entity::words::{CaseId, CaseTextId, Lang};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct TextsApi;

#[derive(Object)]
struct CaseTextBody {
    title: String,
    lang: Lang,
    /// Markdown with fields: `{name}`, `{reference}`, `{due}`, `{me}`, `{agency}`.
    text: String,
}

#[derive(Object)]
struct CaseTextList {
    items: Vec<CaseText>,
}

/// A ready text with its fields filled in for a case.
#[derive(Object)]
struct FilledText {
    text: String,
}

impl From<CaseTextBody> for TextInput {
    fn from(said: CaseTextBody) -> Self {
        Self {
            title: said.title,
            lang: said.lang,
            text: said.text,
        }
    }
}

#[OpenApi]
impl TextsApi {
    /// Ready texts
    #[oai(path = "/case-texts", method = "get", operation_id = "case_texts")]
    async fn all(&self, asked: Asked) -> ApiResult<Json<CaseTextList>> {
        Ok(Json(CaseTextList {
            items: super::all(&asked).await?,
        }))
    }

    /// Write a ready text
    #[oai(path = "/case-texts", method = "post", operation_id = "new_case_text")]
    async fn prepare(&self, asked: Asked, said: Json<CaseTextBody>) -> ApiResult<Json<CaseText>> {
        let id = super::keep(&asked, None, said.0.into()).await?;
        Ok(Json(super::one(&asked, id).await?))
    }

    /// Change a ready text
    #[oai(
        path = "/case-texts/:id",
        method = "put",
        operation_id = "keep_case_text"
    )]
    async fn keep(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<CaseTextBody>,
    ) -> ApiResult<Json<CaseText>> {
        let id = CaseTextId(id.0);
        super::keep(&asked, Some(id), said.0.into()).await?;
        Ok(Json(super::one(&asked, id).await?))
    }

    /// Remove a ready text
    #[oai(
        path = "/case-texts/:id",
        method = "delete",
        operation_id = "remove_case_text"
    )]
    async fn remove(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<CaseTextList>> {
        super::remove(&asked, CaseTextId(id.0)).await?;
        Ok(Json(CaseTextList {
            items: super::all(&asked).await?,
        }))
    }

    /// A ready text, filled in for a case
    #[oai(
        path = "/cases/:case/texts/:id",
        method = "get",
        operation_id = "filled_case_text"
    )]
    async fn filled(
        &self,
        asked: Asked,
        case: Path<i64>,
        id: Path<i64>,
    ) -> ApiResult<Json<FilledText>> {
        let text = super::filled(&asked, CaseId(case.0), CaseTextId(id.0)).await?;
        Ok(Json(FilledText { text }))
    }
}
