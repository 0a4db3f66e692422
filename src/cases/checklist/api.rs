//! Checklists, for machines.

use super::TaskView;
use entity::words::{CaseId, CaseTaskId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct ChecklistApi;

#[derive(Object)]
struct CaseTaskBody {
    task: String,
}

#[derive(Object)]
struct CaseTaskTick {
    done: bool,
}

#[derive(Object)]
struct Checklist {
    items: Vec<TaskView>,
}

async fn all(asked: &Asked, case: CaseId) -> ApiResult<Json<Checklist>> {
    Ok(Json(Checklist {
        items: super::all(asked, case).await?,
    }))
}

#[OpenApi]
impl ChecklistApi {
    /// The checklist of a case
    #[oai(
        path = "/cases/:id/checklist",
        method = "get",
        operation_id = "case_checklist"
    )]
    async fn list(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Checklist>> {
        all(&asked, CaseId(id.0)).await
    }

    /// Add a line
    #[oai(
        path = "/cases/:id/checklist",
        method = "post",
        operation_id = "add_case_task"
    )]
    async fn add(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<CaseTaskBody>,
    ) -> ApiResult<Json<Checklist>> {
        let case = CaseId(id.0);
        super::add(&asked, case, &said.0.task).await?;
        all(&asked, case).await
    }

    /// Tick a line off, or take the tick away
    #[oai(
        path = "/cases/:id/checklist/:task",
        method = "put",
        operation_id = "tick_case_task"
    )]
    async fn tick(
        &self,
        asked: Asked,
        id: Path<i64>,
        task: Path<i64>,
        said: Json<CaseTaskTick>,
    ) -> ApiResult<Json<Checklist>> {
        let case = CaseId(id.0);
        super::tick(&asked, case, CaseTaskId(task.0), said.0.done).await?;
        all(&asked, case).await
    }

    /// Remove a line
    #[oai(
        path = "/cases/:id/checklist/:task",
        method = "delete",
        operation_id = "remove_case_task"
    )]
    async fn remove(
        &self,
        asked: Asked,
        id: Path<i64>,
        task: Path<i64>,
    ) -> ApiResult<Json<Checklist>> {
        let case = CaseId(id.0);
        super::remove(&asked, case, CaseTaskId(task.0)).await?;
        all(&asked, case).await
    }
}
