//! What people say of the answers they got, for machines.

use super::{RatedFigure, ReviewView};
use crate::own::Way;
use entity::words::CaseId;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct SurveyApi;

/// How somebody found what became of their case.
#[derive(Object)]
struct RatingBody {
    /// From 1, the worst, to 5, the best.
    score: Option<i64>,
    /// One sentence, if they like.
    words: Option<String>,
}

#[derive(Object)]
struct RatingKept {
    score: i64,
    words: Option<String>,
}

#[derive(Object)]
struct PublicRatings {
    /// The total, then the themes; only where enough have answered.
    items: Vec<RatedFigure>,
}

#[derive(Object)]
struct SeenTo {
    case: CaseId,
}

async fn rated(asked: &Asked, way: Way, said: RatingBody) -> ApiResult<Json<RatingKept>> {
    let words = said.words.unwrap_or_default();
    super::rate(asked, &way, said.score, &words).await?;
    Ok(Json(RatingKept {
        score: said.score.unwrap_or_default(),
        words: Some(words.trim().to_owned()).filter(|words| !words.is_empty()),
    }))
}

#[OpenApi]
impl SurveyApi {
    /// Say how it was, by the link of a letter
    ///
    /// Needs no token. What was said before is replaced.
    #[oai(
        path = "/tracked/:key/survey",
        method = "put",
        operation_id = "rate_tracked_feedback"
    )]
    async fn tracked(
        &self,
        asked: Asked,
        key: Path<String>,
        said: Json<RatingBody>,
    ) -> ApiResult<Json<RatingKept>> {
        rated(&asked, Way::Token(key.0), said.0).await
    }

    /// Say how it was, for one's own
    #[oai(
        path = "/account/feedback/:id/survey",
        method = "put",
        operation_id = "rate_own_feedback"
    )]
    async fn own(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<RatingBody>,
    ) -> ApiResult<Json<RatingKept>> {
        rated(&asked, Way::Own(CaseId(id.0)), said.0).await
    }

    /// What people say of the answers, for everyone
    #[oai(
        path = "/promise/ratings",
        method = "get",
        operation_id = "public_ratings"
    )]
    async fn public(&self, asked: Asked) -> ApiResult<Json<PublicRatings>> {
        Ok(Json(PublicRatings {
            items: super::public(&asked).await?,
        }))
    }

    /// The review of the management: scores, words, by theme and team
    #[oai(path = "/review", method = "get", operation_id = "survey_review")]
    async fn review(&self, asked: Asked) -> ApiResult<Json<ReviewView>> {
        let mut view = super::review(&asked).await?;
        for line in &mut view.words {
            line.url = asked.config().absolute(&line.url);
        }
        Ok(Json(view))
    }

    /// A low score was seen to: it leaves the inbox
    #[oai(
        path = "/cases/:id/survey/seen",
        method = "put",
        operation_id = "see_to_rating"
    )]
    async fn seen(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<SeenTo>> {
        let case = CaseId(id.0);
        super::see_to(&asked, case).await?;
        Ok(Json(SeenTo { case }))
    }
}
