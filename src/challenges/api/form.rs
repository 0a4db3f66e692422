//! The idea form of a challenge.

use crate::draft::{self as drafting, FormInput};
use crate::form::{Form, Question};
use crate::window;
use entity::words::{ChallengeId, FormParts};
use poem_openapi::param::Path;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub struct FormApi;

#[derive(Object)]
struct FormOut {
    version: i64,
    parts: FormParts,
    /// Retired ones last; older answers stand under them.
    questions: Vec<Question>,
}

impl FormOut {
    fn of(form: Form) -> Self {
        Self {
            version: form.version,
            parts: form.parts,
            questions: form.questions,
        }
    }
}

#[OpenApi]
impl FormApi {
    /// The idea form
    #[oai(
        path = "/challenges/:id/form",
        method = "get",
        operation_id = "challenge_form"
    )]
    async fn form(&self, asked: Asked, id: Path<i64>) -> ApiResult<Json<FormOut>> {
        let form = window::form_of(&asked, ChallengeId(id.0)).await?;
        Ok(Json(FormOut::of(form)))
    }

    /// Set the idea form; questions left out are retired
    #[oai(
        path = "/challenges/:id/form",
        method = "put",
        operation_id = "keep_challenge_form"
    )]
    async fn keep_form(
        &self,
        asked: Asked,
        id: Path<i64>,
        input: Json<FormInput>,
    ) -> ApiResult<Json<FormOut>> {
        let form = drafting::keep_form(&asked, ChallengeId(id.0), input.0).await?;
        Ok(Json(FormOut::of(form)))
    }
}
