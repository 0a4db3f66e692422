//! What colleagues share about a case, for machines.

use crate::api::seen;
use crate::browse;
use crate::same;
use crate::views::CaseView;
use entity::words::{CaseId, Kind};
use hall::Error;
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct SharedApi;

/// An answer as far as it is written.
#[derive(Object)]
struct DraftBody {
    /// Empty: there is none.
    text: String,
    /// The writing it goes on from, 0 for none: a colleague's is not written over unseen.
    version: Option<i64>,
}

/// Something a case hangs together with.
#[derive(Object)]
struct CaseLinkBody {
    /// The address of an idea, an article or a challenge of this hub.
    link_to: String,
}

/// Another case of the same person.
#[derive(Object)]
struct SamePersonBody {
    same_as: CaseId,
}

/// Whether one hears of a case.
#[derive(Object)]
struct CaseFollowBody {
    follows: bool,
}

#[OpenApi]
impl SharedApi {
    /// Keep an answer that is being written, for all colleagues
    #[oai(
        path = "/cases/:id/draft",
        method = "put",
        operation_id = "keep_case_draft"
    )]
    async fn draft(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<DraftBody>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        super::keep_draft(&asked, id, said.0.version, &said.0.text).await?;
        seen(&asked, id).await
    }

    /// Say what it hangs together with
    #[oai(
        path = "/cases/:id/links",
        method = "post",
        operation_id = "link_case_to"
    )]
    async fn link(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<CaseLinkBody>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        browse::version(&asked, id).await?;
        let (kind, thing) = super::thing_at(&asked, &said.0.link_to)
            .ok_or_else(|| Error::invalid("link_to", "cases-problem-link"))?;
        super::link(&asked, id, kind, thing).await?;
        seen(&asked, id).await
    }

    /// It hangs together with that no more
    #[oai(
        path = "/cases/:id/links/:kind/:thing",
        method = "delete",
        operation_id = "unlink_case_from"
    )]
    async fn unlink(
        &self,
        asked: Asked,
        id: Path<i64>,
        kind: Path<String>,
        thing: Path<i64>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        let kind: Kind = kind.0.parse().map_err(|_| Error::Missing)?;
        super::unlink(&asked, id, kind, thing.0).await?;
        seen(&asked, id).await
    }

    /// Say that its person is the one of another case
    ///
    /// Their history is seen together by the staff; nobody reads or hears more than before.
    #[oai(
        path = "/cases/:id/same-person",
        method = "put",
        operation_id = "join_people"
    )]
    async fn same(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<SamePersonBody>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        same::is_same(&asked, id, said.0.same_as).await?;
        seen(&asked, id).await
    }

    /// Say that they are two after all
    #[oai(
        path = "/cases/:id/same-person/:other",
        method = "delete",
        operation_id = "part_people"
    )]
    async fn another(
        &self,
        asked: Asked,
        id: Path<i64>,
        other: Path<i64>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        same::is_another(&asked, id, CaseId(other.0)).await?;
        seen(&asked, id).await
    }

    /// Hear what is said in it, or not any more
    #[oai(
        path = "/cases/:id/follow",
        method = "put",
        operation_id = "follow_case"
    )]
    async fn follow(
        &self,
        asked: Asked,
        id: Path<i64>,
        said: Json<CaseFollowBody>,
    ) -> ApiResult<Json<CaseView>> {
        let id = CaseId(id.0);
        super::follow(&asked, id, said.0.follows).await?;
        seen(&asked, id).await
    }
}
