//! A program that uses the API.

use super::parcel::{Enclosed, parcel};
use poem::http::{Method, StatusCode, header};
use poem::{Body, Request};
use serde_json::Value;
use std::sync::Arc;
use web::Front;

#[derive(Clone)]
pub struct Program {
    front: Arc<Front>,
    token: String,
}

/// What the API answered.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub json: Value,
}

impl Program {
    pub(super) fn new(front: Arc<Front>, token: &str) -> Self {
        Self {
            front,
            token: token.to_owned(),
        }
    }

    pub async fn gets(&self, path: &str) -> Answer {
        self.asks(Method::GET, path, None, &[]).await
    }

    pub async fn posts(&self, path: &str, body: Value) -> Answer {
        self.asks(Method::POST, path, Some(body), &[]).await
    }

    pub async fn puts(&self, path: &str, body: Value) -> Answer {
        self.asks(Method::PUT, path, Some(body), &[]).await
    }

    pub async fn deletes(&self, path: &str) -> Answer {
        self.asks(Method::DELETE, path, None, &[]).await
    }

    /// Any request. `path` is below `/api/v1`.
    pub async fn asks(
        &self,
        method: Method,
        path: &str,
        body: Option<Value>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = body.map(|body| ("application/json".to_owned(), body.to_string().into_bytes()));
        self.sends(method, path, body, headers).await
    }

    /// Sends files.
    pub async fn posts_files(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[Enclosed<'_>],
        headers: &[(&str, &str)],
    ) -> Answer {
        let body = Some(parcel(fields, files));
        self.sends(Method::POST, path, body, headers).await
    }

    /// The same with `PUT`.
    pub async fn puts_files(&self, path: &str, files: &[Enclosed<'_>]) -> Answer {
        let body = Some(parcel(&[], files));
        self.sends(Method::PUT, path, body, &[]).await
    }

    async fn sends(
        &self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
        headers: &[(&str, &str)],
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("/api/v1{path}").parse().expect("an address"))
            .header(header::HOST, "kuusilahti.example");
        if !self.token.is_empty() {
            request = request.header(header::AUTHORIZATION, format!("Bearer {}", self.token));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = match body {
            Some((kind, bytes)) => request.content_type(&kind).body(Body::from_vec(bytes)),
            None => request.finish(),
        };
        let mut response = self.front.answer(request).await;
        let bytes = response
            .take_body()
            .into_bytes()
            .await
            .expect("the answer can be read");
        Answer {
            status: response.status(),
            json: serde_json::from_slice(&bytes).unwrap_or(Value::Null),
        }
    }
}

impl Answer {
    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{:#}", self.json);
        self
    }
}
