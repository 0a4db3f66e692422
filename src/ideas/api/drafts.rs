//! Ideas not yet finished, for machines. Only their author ever sees them.

use super::{AnswerGiven, IdeaFull, answers_given};
use crate::browse;
use crate::submit::{self as submitting, Submission};
use entity::words::{AreaId, ChallengeId, IdeaId, Lang, ThemeId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct DraftsApi;

/// What an idea says so far.
#[derive(Object)]
struct DraftInput {
    #[oai(default)]
    title: String,
    /// Markdown.
    #[oai(default)]
    text: String,
    /// Guessed when left out.
    lang: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    place: Option<String>,
    /// The challenge it is for.
    challenge: Option<ChallengeId>,
    /// Whole euros; only where the challenge asks.
    amount: Option<i64>,
    /// Answers to the questions of the challenge.
    #[oai(default)]
    answers: Vec<AnswerGiven>,
}

#[OpenApi]
impl DraftsApi {
    /// Keep what is written so far
    ///
    /// Submit it by handing its number to `submit_idea` as `draft`.
    #[oai(path = "/drafts", method = "post", operation_id = "begin_draft")]
    async fn begin(&self, asked: Asked, input: Json<DraftInput>) -> ApiResult<Json<IdeaFull>> {
        keep(&asked, None, input.0).await
    }

    /// Write on
    #[oai(path = "/drafts/:id", method = "put", operation_id = "keep_draft")]
    async fn keep(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<DraftInput>,
    ) -> ApiResult<Json<IdeaFull>> {
        keep(&asked, Some(IdeaId(id.0)), input.0).await
    }
}

async fn keep(
    asked: &Asked,
    draft: Option<IdeaId>,
    input: DraftInput,
) -> ApiResult<Json<IdeaFull>> {
    let written = Submission {
        title: input.title,
        text: input.text,
        lang: input.lang,
        theme: input.theme,
        area: input.area,
        place: input.place,
        files: Vec::new(),
        draft,
        challenge: input.challenge,
        amount: input.amount.map(|sum| sum.to_string()),
        answers: Some(answers_given(input.answers)),
    };
    let id = submitting::save_draft(asked, written).await?;
    Ok(Json(IdeaFull::of(asked, browse::one(asked, id).await?)))
}
