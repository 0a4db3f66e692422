//! The API of the public directory, of profiles and of who stands in.

use crate::absence::{AbsenceInput, end_absence, keep_absence};
use crate::browse::{self, ColleagueView, Need, Next, Profile};
use crate::profile::{ProfileInput, keep_profile};
use entity::words::{Lang, PersonId, ThemeId};
use poem_openapi::param::{Path, Query};
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked, paging};

pub struct DirectoryApi;

#[derive(Debug, Object)]
struct ColleagueItems {
    items: Vec<ColleagueView>,
    /// Nobody had every word; these have some.
    some_words_only: bool,
    /// Passed as `after`; null at the end.
    next: Option<String>,
}

#[OpenApi]
impl DirectoryApi {
    /// The public directory, by what one needs
    ///
    /// In any language; with nothing asked, everybody by name.
    #[oai(path = "/directory", method = "get", operation_id = "directory")]
    async fn directory(
        &self,
        asked: Asked,
        q: Query<Option<String>>,
        /// A theme stands for those under it too.
        topic: Query<Option<ThemeId>>,
        /// A language one can speak to them in.
        speaks: Query<Option<Lang>>,
        after: Query<Option<String>>,
        per_page: Query<Option<u64>>,
    ) -> ApiResult<Json<ColleagueItems>> {
        let need = Need {
            q: q.0.unwrap_or_default(),
            topic: topic.0,
            language: speaks.0,
        };
        let after: Option<Next> = paging::read(after.0.as_deref())?;
        let most = paging::per_page(per_page.0)?;
        let found = browse::directory(&asked, &need, after.as_ref(), most).await?;
        Ok(Json(ColleagueItems {
            items: found.rows,
            some_words_only: found.some_words_only,
            next: found.next.as_ref().map(paging::write),
        }))
    }

    /// Somebody of the directory
    #[oai(path = "/directory/:id", method = "get", operation_id = "colleague")]
    async fn colleague(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<ColleagueView>> {
        Ok(Json(browse::colleague(&asked, PersonId(id.0)).await?))
    }

    /// A profile in every language, for who keeps it
    #[oai(
        path = "/directory/:id/profile",
        method = "get",
        operation_id = "profile"
    )]
    async fn profile(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Profile>> {
        Ok(Json(browse::profile(&asked, PersonId(id.0)).await?))
    }

    /// Keep a profile: one's own, or a colleague's for who leads
    #[oai(
        path = "/directory/:id/profile",
        method = "put",
        operation_id = "keep_profile"
    )]
    async fn keep_profile(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<ProfileInput>,
    ) -> ApiResult<Json<Profile>> {
        Ok(Json(keep_profile(&asked, PersonId(id.0), body.0).await?))
    }

    /// Say that somebody is away and who stands in
    ///
    /// At most three stand in one after the other, and never in a circle.
    #[oai(
        path = "/directory/:id/absence",
        method = "put",
        operation_id = "keep_absence"
    )]
    async fn keep_absence(
        &self,
        asked: Asked,
        id: Path<i64>,
        body: Json<AbsenceInput>,
    ) -> ApiResult<Json<Profile>> {
        Ok(Json(keep_absence(&asked, PersonId(id.0), body.0).await?))
    }

    /// They are back
    #[oai(
        path = "/directory/:id/absence",
        method = "delete",
        operation_id = "end_absence"
    )]
    async fn end_absence(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<Profile>> {
        Ok(Json(end_absence(&asked, PersonId(id.0)).await?))
    }
}
