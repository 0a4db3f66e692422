//! `Idempotency-Key`: a create a program sends twice is done once, in whatever room it is, and both hear the same
//! answer. The key belongs to the person; the same key with another request is refused.

use std::sync::Arc;

use bytes::Bytes;
use hall::{Cx, Result};
use poem::http::{Method, StatusCode};
use poem::{Body, Request, Response};
use serde_json::{Value, json};

use crate::caller::Caller;

const KEY: &str = "idempotency-key";

/// Who remembers what creates answered; accounts does.
#[async_trait::async_trait]
pub trait Repeats: Send + Sync {
    /// Takes the key for the one who asks. `Some`: it was taken before, and this was the answer.
    ///
    /// # Errors
    /// `Invalid` for a key that is too long; a conflict when it was used for another request; `Busy` while the first
    /// request with it is still under way.
    async fn begin(&self, cx: &Cx, key: &str, request: &str) -> Result<Option<Remembered>>;

    /// The create succeeded: a repeat will hear this.
    ///
    /// # Errors
    /// A fault of the database.
    async fn answered(&self, cx: &Cx, key: &str, answer: &Remembered) -> Result<()>;

    /// The create was refused: the key is free for a better try.
    ///
    /// # Errors
    /// A fault of the database.
    async fn give_back(&self, cx: &Cx, key: &str) -> Result<()>;
}

/// An answer as it was given, JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remembered {
    pub status: u16,
    pub body: String,
}

/// What to do with a request of the API.
pub(crate) enum Begun {
    /// It brought no key, or is no create: go on.
    Unasked,
    /// Go on, and hand the answer to [`Taken::end`].
    New(Taken),
    Before(Response),
}

/// A key taken for one create.
pub(crate) struct Taken {
    key: String,
    repeats: Arc<dyn Repeats>,
}

/// Looks at a create and takes its key. `body` is whole and stays the request's.
pub(crate) async fn begin(caller: &Caller, request: &mut Request, body: &Bytes) -> Result<Begun> {
    let Some(repeats) = caller.web.repeats.get() else {
        return Ok(Begun::Unasked);
    };
    let known = caller.cx.actor.person().is_some();
    if !known || *request.method() != Method::POST {
        return Ok(Begun::Unasked);
    }
    // Looked after here, once for every room.
    let Some(key) = request.headers_mut().remove(KEY) else {
        return Ok(Begun::Unasked);
    };
    let key = String::from_utf8_lossy(key.as_bytes()).trim().to_owned();
    if key.is_empty() {
        return Ok(Begun::Unasked);
    }
    let address = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str());
    let asked = asked(address, body);
    let before = repeats.begin(&caller.cx, &key, &asked).await?;
    Ok(match before {
        Some(before) => Begun::Before(before.response()),
        None => Begun::New(Taken {
            key,
            repeats: Arc::clone(repeats),
        }),
    })
}

/// The request as it is compared: JSON counts by what it says, not by its spaces.
fn asked(address: &str, body: &Bytes) -> String {
    let said: Value = serde_json::from_slice(body)
        .unwrap_or_else(|_| json!(String::from_utf8_lossy(body).into_owned()));
    json!([address, said]).to_string()
}

impl Remembered {
    fn response(self) -> Response {
        Response::builder()
            .status(StatusCode::from_u16(self.status).unwrap_or(StatusCode::OK))
            .content_type("application/json; charset=utf-8")
            .body(self.body)
    }
}

impl Taken {
    /// Remembers a success and gives the key back after a refusal. What was done stays done: when the answer cannot
    /// be remembered, it is given all the same.
    pub(crate) async fn end(self, cx: &Cx, mut response: Response) -> Response {
        let kept = if response.status().is_success() {
            let status = response.status().as_u16();
            let bytes = match response.take_body().into_bytes().await {
                Ok(bytes) => bytes,
                Err(wrong) => {
                    tracing::error!(%wrong, "the answer of a create broke off");
                    Bytes::new()
                }
            };
            let body = String::from_utf8_lossy(&bytes).into_owned();
            response.set_body(Body::from_bytes(bytes));
            let answer = Remembered { status, body };
            self.repeats.answered(cx, &self.key, &answer).await
        } else {
            self.repeats.give_back(cx, &self.key).await
        };
        if let Err(wrong) = kept {
            tracing::error!(%wrong, "what a create answered was not remembered");
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_the_same_when_they_say_the_same_at_the_same_address() {
        let one = asked("/api/v1/ideas", &Bytes::from(r#"{"a":1, "b":2}"#));
        assert_eq!(
            one,
            asked("/api/v1/ideas", &Bytes::from(r#"{"a":1,"b":2}"#))
        );
        assert_ne!(
            one,
            asked("/api/v1/areas", &Bytes::from(r#"{"a":1,"b":2}"#))
        );
        assert_ne!(
            one,
            asked("/api/v1/ideas", &Bytes::from(r#"{"a":1,"b":3}"#))
        );
        assert_ne!(asked("/", &Bytes::from("x")), asked("/", &Bytes::from("y")));
    }
}
