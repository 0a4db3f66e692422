//! Guides for machines: the walk for everyone, the tree for the staff.

use crate::guide::{self, Given, Tree, WalkView};
use entity::words::{ArticleId, Lang};
use hall::error::{Error, Problems};
use hall::says::Say;
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use std::sync::Arc;
use web::{ApiResult, Asked};

pub struct GuidesApi;

/// The tree of a guide in one language, as it was last written.
#[derive(Object)]
struct GuideDraft {
    tree: Tree,
    /// Hand it back as `expects`.
    version: i64,
    /// What must be mended before it can be published.
    problems: Vec<GuideProblem>,
}

/// Something to mend in a guide.
#[derive(Object)]
struct GuideProblem {
    /// The key of the question or ending; none: the whole.
    part: Option<String>,
    /// The field of it.
    field: String,
    /// What is wrong, in the language of whoever asks.
    says: String,
}

#[derive(Object)]
#[oai(deny_unknown_fields)]
struct GuideKept {
    tree: Tree,
    /// The version it was changed over.
    expects: Option<i64>,
}

#[OpenApi]
impl GuidesApi {
    /// Walk a guide
    ///
    /// The question to answer next, or the ending these answers lead to. Nothing is remembered: the answers are the walk.
    #[oai(
        path = "/articles/:id/walk",
        method = "get",
        operation_id = "walk_guide"
    )]
    async fn walk(
        &self,
        asked: Asked,
        id: Path<i64>,
        /// Answers given so far, `q1.a2` each, separated by commas.
        answers: Query<Option<String>>,
        /// Goes back to a question that was passed.
        at: Query<Option<String>>,
    ) -> ApiResult<Json<WalkView>> {
        let given = answers
            .0
            .as_deref()
            .unwrap_or_default()
            .split(',')
            .filter(|text| !text.is_empty())
            .map(str::parse::<Given>)
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| Error::invalid("answers", "guides-problem-answers"))?;
        let guide = guide::published(&asked, ArticleId(id.0)).await?;
        Ok(Json(
            guide::walked(&asked, &guide, &given, at.0.as_deref()).await?,
        ))
    }

    /// A guide as it is built
    #[oai(
        path = "/articles/:id/guide/:lang",
        method = "get",
        operation_id = "guide"
    )]
    async fn guide(
        &self,
        asked: Asked,
        id: Path<i64>,
        lang: Path<String>,
    ) -> ApiResult<Json<GuideDraft>> {
        Ok(Json(draft(&asked, ArticleId(id.0), &lang.0).await?))
    }

    /// Keep a guide
    ///
    /// The whole tree of one language, as a new version. An unfinished one is kept too, and says what is to mend.
    #[oai(
        path = "/articles/:id/guide/:lang",
        method = "put",
        operation_id = "keep_guide"
    )]
    async fn keep_guide(
        &self,
        asked: Asked,
        id: Path<i64>,
        lang: Path<String>,
        body: Json<GuideKept>,
    ) -> ApiResult<Json<GuideDraft>> {
        let tongue = tongue(&lang.0)?;
        let GuideKept { tree, expects } = body.0;
        guide::keep(&asked, ArticleId(id.0), tongue, &tree, expects).await?;
        Ok(Json(draft(&asked, ArticleId(id.0), &lang.0).await?))
    }
}

fn tongue(lang: &str) -> hall::Result<Lang> {
    lang.parse()
        .map_err(|_| Error::Invalid(Problems::one("lang", Say::of("web-problem-choice"))))
}

async fn draft(asked: &Asked, id: ArticleId, lang: &str) -> hall::Result<GuideDraft> {
    let guide = guide::draft(asked, id, tongue(lang)?).await?;
    let problems = guide::check(&guide.tree)
        .iter()
        .map(|problem| GuideProblem {
            part: problem.place.part().map(str::to_owned),
            field: problem.place.field(problem.fault),
            says: press::say(asked.lang, problem.fault.key(), &[]),
        })
        .collect();
    Ok(GuideDraft {
        version: guide.version,
        tree: Arc::unwrap_or_clone(guide.tree),
        problems,
    })
}
