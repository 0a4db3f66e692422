//! The city answers and merges, for machines.

use super::{Author, IdeaFull};
use crate::answer::{self as answering, Answer};
use crate::browse;
use crate::merge::{self as merging, MergeOutcome};
use chrono::{DateTime, Utc};
use entity::words::{AnswerId, IdeaId, IdeaStatus, Lang, MergeId, NamedStatusId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct OfficialApi;

#[derive(Object)]
struct AnswerInput {
    text: String,
    status: IdeaStatus,
    /// The agency's own name for the status, by its number.
    named_status: Option<NamedStatusId>,
    lang: Option<Lang>,
    /// Publish then; left out or past: now.
    publish_at: Option<DateTime<Utc>>,
}

impl AnswerInput {
    fn answer(self) -> Answer {
        Answer {
            text: self.text,
            status: self.status,
            named_status: self.named_status,
            lang: self.lang,
            publish_at: self.publish_at,
        }
    }
}

/// An official answer as it will be read.
#[derive(Object)]
struct AnswerPreview {
    /// The status the idea will have, in the words of the agency.
    status_name: String,
    /// The text, sanitised.
    html: String,
    lang: Lang,
    by: Option<Author>,
    /// When it will be public.
    at: DateTime<Utc>,
    planned: bool,
}

#[derive(Object)]
struct AnswerManyInput {
    ideas: Vec<IdeaId>,
    answer: AnswerInput,
}

#[derive(Object)]
struct Done {
    count: i64,
}

#[derive(Object)]
struct MergeInput {
    /// The idea that stays.
    into: IdeaId,
    /// Everyone concerned reads it.
    reason: Option<String>,
}

#[OpenApi]
impl OfficialApi {
    /// Answer an idea officially
    #[oai(
        path = "/ideas/:id/answer",
        method = "post",
        operation_id = "answer_idea"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AnswerInput>,
    ) -> ApiResult<Json<IdeaFull>> {
        let view = answering::answer(&asked, IdeaId(id.0), input.0.answer()).await?;
        Ok(Json(IdeaFull::of(&asked, view)))
    }

    /// The answer as it will be read, before it is given; changes nothing
    #[oai(
        path = "/ideas/:id/answer/preview",
        method = "post",
        operation_id = "preview_answer"
    )]
    async fn preview_answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<AnswerInput>,
    ) -> ApiResult<Json<AnswerPreview>> {
        let view = answering::preview(&asked, IdeaId(id.0), &input.0.answer()).await?;
        Ok(Json(AnswerPreview {
            status_name: view.status.name,
            html: view.html.to_string(),
            lang: view.lang,
            by: view.by.as_ref().map(Author::of),
            at: view.at,
            planned: view.planned,
        }))
    }

    /// Answer many ideas with the same words, all or none
    #[oai(path = "/ideas/answer", method = "post", operation_id = "answer_ideas")]
    async fn answer_many(
        &self,
        asked: Asked,
        input: Json<AnswerManyInput>,
    ) -> ApiResult<Json<Done>> {
        let count = answering::answer_many(&asked, &input.0.ideas, input.0.answer.answer()).await?;
        Ok(Json(Done {
            count: i64::try_from(count).unwrap_or(i64::MAX),
        }))
    }

    /// Take back a planned answer before its time
    #[oai(
        path = "/answers/:id/withdraw",
        method = "post",
        operation_id = "withdraw_answer"
    )]
    async fn withdraw_answer(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<IdeaFull>> {
        let idea = answering::withdraw_planned(&asked, AnswerId(id.0)).await?;
        Ok(Json(IdeaFull::of(&asked, browse::one(&asked, idea).await?)))
    }

    /// Merge this idea into another
    #[oai(
        path = "/ideas/:id/merge",
        method = "post",
        operation_id = "merge_idea"
    )]
    async fn merge(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<MergeInput>,
    ) -> ApiResult<Json<MergeOutcome>> {
        let reason = input.0.reason.unwrap_or_default();
        Ok(Json(
            merging::merge(&asked, IdeaId(id.0), input.0.into, &reason).await?,
        ))
    }

    /// Undo a merge: everything is exactly what it was
    #[oai(
        path = "/merges/:id/undo",
        method = "post",
        operation_id = "undo_merge"
    )]
    async fn undo_merge(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MergeOutcome>> {
        Ok(Json(merging::undo_merge(&asked, MergeId(id.0)).await?))
    }
}
