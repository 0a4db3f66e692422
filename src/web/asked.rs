//! The API's side of the gate: who asks, by token or as a visitor, for poem-openapi's handlers.

use std::net::IpAddr;
use std::ops::Deref;
use std::sync::Arc;

use hall::{Cx, Error};
use poem::http::StatusCode;
use poem::{Request, RequestBody};
use poem_openapi::registry::{
    MetaMediaType, MetaResponse, MetaResponses, MetaSecurityScheme, Registry,
};
use poem_openapi::types::Type;
use poem_openapi::{ApiExtractor, ApiExtractorType, ApiResponse, ExtractParamOptions, Object};

use crate::caller::Caller;

/// Who asks the API: derefs to [`Cx`]. A visitor where no token came; a bad token never gets this far.
#[derive(Clone)]
pub struct Asked {
    cx: Cx,
    headers: Arc<poem::http::HeaderMap>,
    network: IpAddr,
}

impl Asked {
    /// The network the program asks from.
    pub fn network(&self) -> IpAddr {
        self.network
    }

    pub fn cx(&self) -> &Cx {
        &self.cx
    }

    /// A header of the request, such as `Idempotency-Key`.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

impl Deref for Asked {
    type Target = Cx;
    fn deref(&self) -> &Cx {
        &self.cx
    }
}

const SCHEME: &str = "token";

impl<'a> ApiExtractor<'a> for Asked {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::SecurityScheme];
    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        registry.create_security_scheme(
            SCHEME,
            MetaSecurityScheme {
                ty: "http",
                description: Some(
                    "A token from your account page. Reading what is public needs none.",
                ),
                name: None,
                key_in: None,
                scheme: Some("bearer"),
                bearer_format: None,
                flows: None,
                openid_connect_url: None,
            },
        );
    }

    fn security_schemes() -> Vec<&'static str> {
        vec![SCHEME]
    }

    fn has_security_fallback() -> bool {
        true
    }

    async fn from_request(
        request: &'a Request,
        _: &mut RequestBody,
        _: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let caller = request.data::<Arc<Caller>>().ok_or_else(|| {
            poem::Error::from_string(
                "the API stands behind the gate",
                StatusCode::INTERNAL_SERVER_ERROR,
            )
        })?;
        Ok(Asked {
            cx: caller.cx.clone(),
            headers: Arc::new(request.headers().clone()),
            network: caller.network,
        })
    }
}

/// What an API handler answers: `?` on the hall's errors turns them into `application/problem+json`.
pub type ApiResult<T> = Result<T, ApiFailure>;

/// A failure of a verb on its way to the mapper.
#[derive(Debug)]
pub struct ApiFailure(pub Error);

impl From<Error> for ApiFailure {
    fn from(error: Error) -> Self {
        ApiFailure(error)
    }
}

impl std::fmt::Display for ApiFailure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for ApiFailure {}

/// How a problem is told, for the description; `failure` writes it.
#[derive(Object)]
struct Problem {
    #[oai(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    /// In words, in the language asked for.
    detail: String,
    /// The same for programs.
    code: String,
    /// The number of the request, which the log knows too.
    request: String,
    /// What is wrong with which field.
    #[oai(skip_serializing_if_is_none)]
    problems: Option<Vec<FieldProblem>>,
}

#[derive(Object)]
struct FieldProblem {
    field: String,
    code: String,
    message: String,
}

/// Every operation may fail in the same ways, all told as `application/problem+json` (RFC 9457).
impl ApiResponse for ApiFailure {
    fn meta() -> MetaResponses {
        MetaResponses {
            responses: vec![MetaResponse {
                description: "A problem, as application/problem+json",
                status: None,
                status_range: None,
                content: vec![MetaMediaType {
                    content_type: "application/problem+json",
                    schema: Problem::schema_ref(),
                }],
                headers: vec![],
            }],
        }
    }

    fn register(registry: &mut Registry) {
        Problem::register(registry);
    }
}

impl poem::error::ResponseError for ApiFailure {
    /// Only for poem's own books: the mapper looks inside.
    fn status(&self) -> StatusCode {
        match self.0 {
            Error::Missing => StatusCode::NOT_FOUND,
            Error::SignIn => StatusCode::UNAUTHORIZED,
            Error::Forbidden => StatusCode::FORBIDDEN,
            Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Error::Conflict(_) | Error::Overtaken(_) => StatusCode::CONFLICT,
            Error::Busy { .. } => StatusCode::TOO_MANY_REQUESTS,
            Error::Away { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Error::Fault(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}
