//! Waiting, for machines.

use entity::words::{CaseId, WaitsFor};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct WaitingApi;

/// For whom a case waits, and what its person reads of it.
#[derive(Object)]
struct WaitBody {
    waits_for: WaitsFor,
    wait_text: String,
    /// The version its writer saw.
    version: Option<i64>,
}

#[derive(Object)]
struct WaitView {
    case: CaseId,
    /// Null once it goes on.
    waits_for: Option<WaitsFor>,
}

#[OpenApi]
impl WaitingApi {
    /// Wait for its person or a third party
    #[oai(
        path = "/cases/:id/waiting",
        method = "put",
        operation_id = "wait_case"
    )]
    async fn wait(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<WaitBody>,
    ) -> ApiResult<Json<WaitView>> {
        let (case, said) = (CaseId(id.0), said.0);
        super::wait(&asked, case, said.version, said.waits_for, &said.wait_text).await?;
        Ok(Json(WaitView {
            case,
            waits_for: Some(said.waits_for),
        }))
    }

    /// Go on
    #[oai(
        path = "/cases/:id/waiting",
        method = "delete",
        operation_id = "case_goes_on"
    )]
    async fn go_on(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<WaitView>> {
        let case = CaseId(id.0);
        super::go_on(&asked, case, None).await?;
        Ok(Json(WaitView {
            case,
            waits_for: None,
        }))
    }
}
