//! Handing over, for machines: every deed of the pages, through the same verbs.

use super::{HandoverView, Mine, NewHandover};
use entity::words::{CaseHandoverId, CaseId, PersonId, TeamId};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct HandoversApi;

/// An offer: to a person or a team, with an introduction of three.
#[derive(Object)]
struct HandoverBody {
    handover_to: Option<PersonId>,
    handover_team: Option<TeamId>,
    /// What it is about.
    handover_about: String,
    /// What was done.
    handover_done: String,
    /// What is needed.
    handover_needed: String,
    /// Why it changes hands; its person reads it once it is accepted.
    handover_why: String,
    /// The version its writer saw.
    version: Option<i64>,
}

/// Why an offer is declined.
#[derive(Object)]
struct HandoverRefusal {
    handover_reason: String,
}

#[derive(Object)]
struct HandoverList {
    items: Vec<HandoverView>,
}

/// What is offered to me, and what I offer.
#[derive(Object)]
struct HandoversOfMine {
    to_me: Vec<HandoverView>,
    by_me: Vec<HandoverView>,
}

fn absolute(asked: &Asked, mut views: Vec<HandoverView>) -> Vec<HandoverView> {
    for view in &mut views {
        view.url = asked.config().absolute(&view.url);
    }
    views
}

#[OpenApi]
impl HandoversApi {
    /// Every offer of a case
    #[oai(
        path = "/cases/:id/handovers",
        method = "get",
        operation_id = "case_handovers"
    )]
    async fn of_case(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<HandoverList>> {
        let found = super::of_case(&asked, CaseId(id.0)).await?;
        Ok(Json(HandoverList {
            items: absolute(&asked, found),
        }))
    }

    /// Offer a case to a colleague or a team
    ///
    /// Whoever has it keeps it until it is accepted.
    #[oai(
        path = "/cases/:id/handovers",
        method = "post",
        operation_id = "offer_handover"
    )]
    async fn offer(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<HandoverBody>,
    ) -> ApiResult<Json<HandoverView>> {
        let said = said.0;
        let new = NewHandover {
            to: said.handover_to,
            team: said.handover_team,
            about: said.handover_about,
            done: said.handover_done,
            needed: said.handover_needed,
            why: said.handover_why,
        };
        let kept = super::offer(&asked, CaseId(id.0), said.version, new).await?;
        seen(&asked, kept).await
    }

    /// What is offered to me, and what I offer
    #[oai(path = "/handovers", method = "get", operation_id = "handovers")]
    async fn standing(&self, asked: Asked) -> ApiResult<Json<HandoversOfMine>> {
        let Mine { to_me, by_me } = super::standing(&asked).await?;
        Ok(Json(HandoversOfMine {
            to_me: absolute(&asked, to_me),
            by_me: absolute(&asked, by_me),
        }))
    }

    /// Accept what is offered
    #[oai(
        path = "/handovers/:id/acceptance",
        method = "put",
        operation_id = "accept_handover"
    )]
    async fn accept(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<HandoverView>> {
        let id = CaseHandoverId(id.0);
        super::accept(&asked, id).await?;
        seen(&asked, id).await
    }

    /// Decline it, with a reason
    #[oai(
        path = "/handovers/:id/refusal",
        method = "put",
        operation_id = "decline_handover"
    )]
    async fn decline(
        &self,
        asked: Asked,
        id: Path<i64>,
        why: Json<HandoverRefusal>,
    ) -> ApiResult<Json<HandoverView>> {
        let id = CaseHandoverId(id.0);
        super::decline(&asked, id, &why.0.handover_reason).await?;
        seen(&asked, id).await
    }

    /// Take an offer back
    #[oai(
        path = "/handovers/:id",
        method = "delete",
        operation_id = "take_handover_back"
    )]
    async fn take_back(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<HandoverView>> {
        let id = CaseHandoverId(id.0);
        super::take_back(&asked, id).await?;
        seen(&asked, id).await
    }
}

async fn seen(asked: &Asked, id: CaseHandoverId) -> ApiResult<Json<HandoverView>> {
    let mut view = super::one(asked, id).await?;
    view.url = asked.config().absolute(&view.url);
    Ok(Json(view))
}
