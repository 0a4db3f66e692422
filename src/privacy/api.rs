//! The same for programs.

use crate::consents::Consents;
use crate::notice::Notice;
use poem_openapi::OpenApi;
use poem_openapi::payload::Json;
use serde_json::Value;
use web::{ApiResult, Asked};

pub struct PrivacyApi;

#[OpenApi]
impl PrivacyApi {
    /// The privacy notice
    ///
    /// What is kept of people, why, for how long and where, as this hub is configured.
    #[oai(path = "/privacy", method = "get", operation_id = "privacy")]
    async fn privacy(&self, asked: Asked) -> ApiResult<Json<Notice>> {
        Ok(Json(crate::notice(&asked).await?))
    }

    /// What rests on one's consent
    ///
    /// As it stands now, with where it is taken back: letters and the picture by `keep_me` and `hide_face`, where one lives by
    /// `take_back_where_one_lives`.
    #[oai(
        path = "/people/me/consents",
        method = "get",
        operation_id = "my_consents"
    )]
    async fn consents(&self, asked: Asked) -> ApiResult<Json<Consents>> {
        Ok(Json(crate::consents(&asked).await?))
    }

    /// Everything about oneself
    ///
    /// Each part is a list of rows as they are kept. Files are named here and fetched one by one.
    #[oai(
        path = "/people/me/data",
        method = "post",
        operation_id = "everything_about_me"
    )]
    async fn everything(&self, asked: Asked) -> ApiResult<Json<Value>> {
        Ok(Json(crate::everything(&asked).await?))
    }
}
