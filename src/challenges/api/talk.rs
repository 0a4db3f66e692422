//! What is asked, answered and told around a challenge.

use super::full;
use super::views::ChallengeFull;
use crate::talk::{self as talking, MilestoneInput};
use entity::words::{ChallengeId, MilestoneId, QueryId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct TalkApi;

#[derive(Object)]
struct Text {
    text: String,
}

#[derive(Object)]
struct TitledText {
    title: String,
    text: String,
}

#[OpenApi]
impl TalkApi {
    /// Ask a question in public
    #[oai(
        path = "/challenges/:id/questions",
        method = "post",
        operation_id = "ask_challenge"
    )]
    async fn ask(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::ask(&asked, id, &input.0.text).await?;
        full(&asked, id).await
    }

    /// Answer a question in public
    #[oai(
        path = "/challenge-questions/:id/answer",
        method = "put",
        operation_id = "answer_challenge_question"
    )]
    async fn answer(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = talking::answer_query(&asked, QueryId(id.0), &input.0.text).await?;
        full(&asked, id).await
    }

    /// Tell everyone who follows
    #[oai(
        path = "/challenges/:id/news",
        method = "post",
        operation_id = "tell_challenge_news"
    )]
    async fn news(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<TitledText>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::tell_news(&asked, id, &input.0.title, &input.0.text).await?;
        full(&asked, id).await
    }

    /// Add a step of carrying out
    #[oai(
        path = "/challenges/:id/milestones",
        method = "post",
        operation_id = "add_milestone"
    )]
    async fn add_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<MilestoneInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::keep_milestone(&asked, id, None, input.0).await?;
        full(&asked, id).await
    }

    /// Change a step, or say that it is done
    #[oai(
        path = "/challenges/:id/milestones/:step",
        method = "put",
        operation_id = "keep_milestone"
    )]
    async fn keep_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        input: Json<MilestoneInput>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::keep_milestone(&asked, id, Some(MilestoneId(step.0)), input.0).await?;
        full(&asked, id).await
    }

    /// Tell how a step is coming along
    #[oai(
        path = "/challenges/:id/milestones/:step/updates",
        method = "post",
        operation_id = "tell_milestone"
    )]
    async fn tell_milestone(
        &self,
        asked: Asked,
        id: Path<i64>,
        step: Path<i64>,
        input: Json<Text>,
    ) -> ApiResult<Json<ChallengeFull>> {
        let id = ChallengeId(id.0);
        talking::tell_milestone(&asked, id, MilestoneId(step.0), &input.0.text).await?;
        full(&asked, id).await
    }
}
