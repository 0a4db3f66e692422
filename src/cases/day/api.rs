//! "My day", for machines.

use super::DayCase;
use crate::views::CallView;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct DayApi;

#[derive(Object)]
struct DayList {
    items: Vec<DayCase>,
    /// Who of mine wishes to be called back, and when; the first wish first.
    calls: Vec<CallView>,
}

#[OpenApi]
impl DayApi {
    /// My day: my cases and those I am warned of, the most urgent first
    ///
    /// What is offered to me stands under `/handovers`, where I was named under `/inbox/mentions`.
    #[oai(path = "/today", method = "get", operation_id = "today")]
    async fn today(&self, asked: Asked) -> ApiResult<Json<DayList>> {
        let mut items = super::day(&asked).await?;
        for case in &mut items {
            case.url = asked.config().absolute(&case.url);
        }
        let calls = super::calls(&items, asked.now());
        Ok(Json(DayList { items, calls }))
    }
}
