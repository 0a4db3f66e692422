//! Merging and splitting, for machines.

use entity::words::{CaseId, CaseMessageId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct MergingApi;

#[derive(Object)]
struct MergeCaseBody {
    /// The number of the case that is worked on: `2026-00042`.
    merge_into: String,
    version: Option<i64>,
}

/// Two cases that are worked on together, or not any more.
#[derive(Object)]
struct MergedCases {
    case: CaseId,
    /// The one that is worked on; null once it is undone.
    merged_into: Option<CaseId>,
}

#[derive(Object)]
struct SplitBody {
    /// Something its person said.
    message: CaseMessageId,
    version: Option<i64>,
}

#[derive(Object)]
struct SplitCase {
    /// The case it came from.
    from: CaseId,
    /// The new one.
    case: CaseId,
}

#[OpenApi]
impl MergingApi {
    /// Work on it together with another
    #[oai(
        path = "/cases/:id/merge",
        method = "put",
        operation_id = "merge_cases"
    )]
    async fn merge(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<MergeCaseBody>,
    ) -> ApiResult<Json<MergedCases>> {
        let (case, said) = (CaseId(id.0), said.0);
        let canonical = super::merge(&asked, case, said.version, &said.merge_into).await?;
        Ok(Json(MergedCases {
            case,
            merged_into: Some(canonical),
        }))
    }

    /// Work on them apart again
    #[oai(
        path = "/cases/:id/merge",
        method = "delete",
        operation_id = "unmerge_cases"
    )]
    async fn undo(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<MergedCases>> {
        let case = CaseId(id.0);
        super::undo(&asked, case).await?;
        Ok(Json(MergedCases {
            case,
            merged_into: None,
        }))
    }

    /// Make something its person said a case of its own
    #[oai(
        path = "/cases/:id/split",
        method = "post",
        operation_id = "split_case"
    )]
    async fn split(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<SplitBody>,
    ) -> ApiResult<Json<SplitCase>> {
        let from = CaseId(id.0);
        let case = super::split(&asked, from, said.0.version, said.0.message).await?;
        Ok(Json(SplitCase { from, case }))
    }
}
