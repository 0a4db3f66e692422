//! Every way a request can fail, and how it is said: a page in the person's language that keeps what they
//! typed, or `application/problem+json` (RFC 9457) for programs. The only place that knows statuses.

use std::sync::Arc;

use entity::words::Lang;
use hall::says::Say;
use hall::{Error, Problems};
use poem::http::StatusCode;
use poem::http::header::{ALLOW, CACHE_CONTROL, HeaderValue, RETRY_AFTER};
use poem::{Body, Response};
use press::words::say_json;
use serde::Serialize;
use serde_json::json;

use crate::body::Unread;
use crate::caller::Caller;
use crate::chrome::{Chrome, told};
use crate::forms::{Refused, TOKEN};
use crate::reading::Pairs;

/// A failure on its way to the person.
#[derive(Debug)]
pub(crate) enum Failure {
    Hall(Error),
    /// The address exists, but not for this method; these are the ones it knows.
    Method(String),
    /// Larger than so many bytes.
    TooLarge(u64),
    FileTooLarge(u64),
    TooSlow,
    BrokenOff,
    NotAForm,
    /// A form from a session that has ended, or from no form of ours.
    StaleForm,
    /// Posted from a page that is not ours.
    Elsewhere,
    /// A packed body, which could unfold into anything.
    Packed,
    LongAddress,
    /// An admin has switched off the room this leads to.
    SwitchedOff,
    /// A program sent something the description of the API does not know.
    Unlike {
        status: StatusCode,
        detail: String,
    },
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Hall(error)
    }
}

impl From<Unread> for Failure {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::TooLarge(bytes) => Failure::TooLarge(bytes),
            Unread::TooSlow => Failure::TooSlow,
            Unread::Broken => Failure::BrokenOff,
        }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Unread(unread) => unread.into(),
            Refused::NotAForm => Failure::NotAForm,
            Refused::Fault(wrong) => Failure::Hall(Error::fault(format!("an upload: {wrong}"))),
        }
    }
}

/// How a failure looks from outside.
struct Face {
    status: StatusCode,
    /// For programs; also the middle of the message keys.
    code: &'static str,
    /// The sentence, when it is not the code's own.
    say: Option<Say>,
    /// What the page offers next: `front`, `search`, `sign_in`, `contact` or `none`.
    next: &'static str,
    problems: Problems,
}

impl Failure {
    fn face(&self) -> Face {
        let face = |status, code, next| Face {
            status,
            code,
            say: None,
            next,
            problems: Problems::default(),
        };
        let with = |face: Face, say: Say| Face {
            say: Some(say),
            ..face
        };
        let megabytes = |bytes: u64| match bytes {
            0..1_000_000 => Say::of("web-too-large-text-kb").with("size", (bytes / 1024) as i64),
            _ => Say::of("web-too-large-text").with("size", (bytes / 1024 / 1024) as i64),
        };
        match self {
            Failure::Hall(Error::Missing) => face(StatusCode::NOT_FOUND, "missing", "search"),
            Failure::Hall(Error::SignIn) => face(StatusCode::UNAUTHORIZED, "sign-in", "sign_in"),
            Failure::Hall(Error::Forbidden) => face(StatusCode::FORBIDDEN, "forbidden", "front"),
            Failure::Hall(Error::Invalid(problems)) => Face {
                problems: problems.clone(),
                ..face(StatusCode::UNPROCESSABLE_ENTITY, "invalid", "none")
            },
            Failure::Hall(Error::Conflict(refusal)) => with(
                face(StatusCode::CONFLICT, refusal.key(), "none"),
                refusal.say(),
            ),
            Failure::Hall(Error::Overtaken(say)) => with(
                face(StatusCode::CONFLICT, "refusal-changed-meanwhile", "none"),
                say.clone(),
            ),
            Failure::Hall(Error::Busy { seconds }) => with(
                face(StatusCode::TOO_MANY_REQUESTS, "busy", "none"),
                Say::of("web-busy-text").with("seconds", (*seconds).max(1) as i64),
            ),
            Failure::Hall(Error::Away { port, seconds, .. }) => {
                let key = match *port {
                    "search" => "web-away-search-text",
                    _ => "web-away-text",
                };
                with(
                    face(StatusCode::SERVICE_UNAVAILABLE, "away", "front"),
                    Say::of(key).with("seconds", (*seconds).max(1) as i64),
                )
            }
            Failure::Hall(Error::Fault(_)) => {
                face(StatusCode::INTERNAL_SERVER_ERROR, "fault", "contact")
            }
            Failure::Method(_) => face(StatusCode::METHOD_NOT_ALLOWED, "method", "front"),
            Failure::TooLarge(bytes) => with(
                face(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "none"),
                megabytes(*bytes),
            ),
            Failure::FileTooLarge(bytes) => with(
                face(StatusCode::PAYLOAD_TOO_LARGE, "too-large", "none"),
                Say::of("web-file-too-large-text").with("size", (bytes / 1024 / 1024) as i64),
            ),
            Failure::TooSlow => face(StatusCode::REQUEST_TIMEOUT, "too-slow", "none"),
            Failure::BrokenOff => face(StatusCode::BAD_REQUEST, "broken-off", "none"),
            Failure::NotAForm | Failure::Packed => {
                face(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-a-form", "front")
            }
            Failure::StaleForm => face(StatusCode::FORBIDDEN, "stale-form", "none"),
            Failure::Elsewhere => face(StatusCode::FORBIDDEN, "elsewhere", "front"),
            Failure::LongAddress => face(StatusCode::URI_TOO_LONG, "long-address", "front"),
            Failure::SwitchedOff => face(StatusCode::NOT_FOUND, "switched-off", "front"),
            Failure::Unlike { status, .. } => face(*status, "unlike", "none"),
        }
    }

    /// What went wrong on our side is logged once, here; a fault with the number the person sees.
    fn log(&self, id: &str) {
        match self {
            Failure::Hall(Error::Fault(wrong)) => tracing::error!(
                request = id,
                fault = format!("{wrong:#}"),
                "a request failed"
            ),
            Failure::Hall(Error::Away { port, why, .. }) => tracing::warn!(
                request = id,
                port,
                why = format!("{why:#}"),
                "a request needs what is away"
            ),
            _ => {}
        }
    }

    fn add_headers(&self, response: &mut Response) {
        let headers = response.headers_mut();
        match self {
            Failure::Hall(Error::Busy { seconds } | Error::Away { seconds, .. }) => {
                headers.insert(RETRY_AFTER, HeaderValue::from((*seconds).max(1)));
            }
            Failure::Method(allowed) => {
                if let Ok(allowed) = HeaderValue::from_str(allowed) {
                    headers.insert(ALLOW, allowed);
                }
            }
            _ => {}
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}

/// What the page of a failure is told.
#[derive(Serialize)]
struct ErrorPage {
    status: u16,
    title: String,
    text: String,
    args: serde_json::Value,
    next: &'static str,
    /// The number under which the log knows it; only for faults.
    r#ref: Option<String>,
    /// What the person typed, so that nothing is lost.
    typed: Vec<Typed>,
}

#[derive(Serialize)]
struct Typed {
    field: String,
    text: String,
}

/// The failure as a page.
pub(crate) fn page(caller: &Caller, failure: &Failure, typed: &Pairs) -> Response {
    failure.log(&caller.id);
    let face = failure.face();
    let stem = face
        .code
        .strip_prefix("refusal-")
        .map_or(face.code, |_| "conflict");
    let (text, args) = match &face.say {
        Some(say) => (say.key.clone(), json!(say.args)),
        None => (format!("web-{stem}-text"), json!({})),
    };
    let page = ErrorPage {
        status: face.status.as_u16(),
        title: format!("web-{stem}-title"),
        text,
        args,
        next: face.next,
        r#ref: (face.status == StatusCode::INTERNAL_SERVER_ERROR).then(|| caller.id.clone()),
        typed: worth_keeping(typed),
    };
    let chrome = Chrome::around(caller, &face.problems, true);
    let printed = caller.web.press.render(
        "errors/error.html",
        caller.cx.lang,
        caller.cx.now(),
        &page,
        &chrome,
    );
    let mut response = match printed {
        Ok(html) => Response::builder()
            .content_type("text/html; charset=utf-8")
            .body(html),
        Err(wrong) => {
            // The page of errors itself is broken: say it plainly rather than not at all.
            tracing::error!(
                request = caller.id,
                fault = format!("{wrong:#}"),
                "the error page"
            );
            let title = say_json(caller.cx.lang, &page.title, &page.args);
            let text = say_json(caller.cx.lang, &page.text, &page.args);
            Response::builder()
                .content_type("text/plain; charset=utf-8")
                .body(format!("{title}\n\n{text}\n"))
        }
    };
    response.set_status(face.status);
    failure.add_headers(&mut response);
    response
}

/// Longer texts someone wrote; never tokens, traps, addresses or codes.
fn worth_keeping(typed: &Pairs) -> Vec<Typed> {
    const NOT_THESE: &[&str] = &[
        TOKEN,
        crate::Trap::FIELD,
        "email",
        "code",
        "password",
        "key",
        "back",
    ];
    typed
        .iter()
        .filter(|(field, text)| {
            !NOT_THESE.contains(&field.as_str())
                && text.chars().filter(|c| c.is_alphabetic()).count() > 3
        })
        .map(|(field, text)| Typed {
            field: field.clone(),
            text: text.clone(),
        })
        .collect()
}

/// The failure as `application/problem+json`.
pub(crate) fn problem(lang: Lang, failure: &Failure, id: &str) -> Response {
    failure.log(id);
    let face = failure.face();
    let stem = face
        .code
        .strip_prefix("refusal-")
        .map_or(face.code, |_| "conflict");
    let code = face
        .code
        .strip_prefix("refusal-")
        .unwrap_or(face.code)
        .replace('-', "_");
    let detail = match (failure, &face.say) {
        (Failure::Unlike { detail, .. }, _) => detail.clone(),
        (_, Some(say)) => say_json(lang, &say.key, &json!(say.args)),
        (_, None) => say_json(lang, &format!("web-{stem}-text"), &json!({})),
    };
    let mut body = json!({
        "type": "about:blank",
        "title": say_json(lang, &format!("web-{stem}-title"), &json!({})),
        "status": face.status.as_u16(),
        "detail": detail,
        "code": code,
        "request": id,
    });
    if !face.problems.0.is_empty() {
        let problems: Vec<_> = face
            .problems
            .0
            .iter()
            .zip(told(lang, &face.problems))
            .map(|(problem, told)| {
                json!({"field": problem.field, "code": problem.say.key, "message": told.message})
            })
            .collect();
        body["problems"] = json!(problems);
    }
    let mut response = Response::builder()
        .status(face.status)
        .content_type("application/problem+json")
        .body(Body::from_string(body.to_string()));
    failure.add_headers(&mut response);
    if face.status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(
            "www-authenticate",
            HeaderValue::from_static("Bearer realm=\"Talkoo\", error=\"invalid_token\""),
        );
    }
    response
}

/// A failure found before a handler was reached, on its way past poem.
#[derive(Debug)]
pub(crate) struct Passed(pub Failure);

impl std::fmt::Display for Passed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?}", self.0)
    }
}

impl std::error::Error for Passed {}

impl poem::error::ResponseError for Passed {
    fn status(&self) -> StatusCode {
        self.0.face().status
    }
}

/// Whatever poem or poem-openapi complain about, as one of ours. Their texts about what a program sent are
/// passed on; whatever is behind a 5xx stays with us.
pub(crate) fn of_poem(error: poem::Error) -> Failure {
    if error.is::<crate::ApiFailure>() {
        return match error.downcast::<crate::ApiFailure>() {
            Ok(failure) => Failure::Hall(failure.0),
            Err(error) => Failure::Hall(Error::fault(error)),
        };
    }
    if error.is::<Passed>() {
        return match error.downcast::<Passed>() {
            Ok(passed) => passed.0,
            Err(error) => Failure::Hall(Error::fault(error)),
        };
    }
    if let Some(read) = error.downcast_ref::<poem_openapi::error::ParseParamError>() {
        let detail = format!("{}: {}", read.name, read.reason);
        return Failure::Unlike {
            status: StatusCode::UNPROCESSABLE_ENTITY,
            detail,
        };
    }
    match error.status() {
        StatusCode::NOT_FOUND => Failure::Hall(Error::Missing),
        StatusCode::UNAUTHORIZED => Failure::Hall(Error::SignIn),
        StatusCode::FORBIDDEN => Failure::Hall(Error::Forbidden),
        status if status.is_client_error() => Failure::Unlike {
            status,
            detail: error.to_string(),
        },
        _ => Failure::Hall(Error::fault(format!("{error}"))),
    }
}

/// A page for a failure before anyone was met: what we know of the site is what we last knew.
pub(crate) fn page_for_stranger(
    web: &Arc<crate::Web>,
    request: &poem::Request,
    failure: &Failure,
    id: &str,
) -> Response {
    let site = web.chrome.last_known();
    let caller = Caller::stranger(web, request, site, id, None);
    page(&caller, failure, &Pairs::new())
}
