//! E-mail to the counter: kept before it is answered, read by a job, put where it belongs.

mod bombs;
mod fetched;
mod incoming;
mod looked_at;
mod outage;
mod post_office;
mod told;

use crate::town::Town;
use poem::http::{Method, header};
use poem::{Body, Request};
use ports::config::Secret;

pub const COUNTER: &str = "counter@kuusilahti.example";
const WORD: &str = "a word agreed on";

/// A town whose mail server hands letters in.
pub async fn town_with_mail() -> Town {
    Town::with(|config| {
        config.inbound.secret = Secret::new(WORD);
        config.inbound.address = COUNTER.to_owned();
    })
    .await
}

/// A mail server hands something in; what it is told.
pub async fn hands_in(town: &Town, raw: impl Into<Vec<u8>>) -> (u16, String) {
    hands_in_with(town, WORD, "", raw).await
}

pub async fn hands_in_with(
    town: &Town,
    word: &str,
    query: &str,
    raw: impl Into<Vec<u8>>,
) -> (u16, String) {
    let request = Request::builder()
        .method(Method::POST)
        .uri(format!("/api/v1/inbound/email{query}").parse().unwrap())
        .header(header::HOST, "kuusilahti.example")
        .header("x-inbound-secret", word)
        .content_type("message/rfc822")
        .body(Body::from_vec(raw.into()));
    let mut answer = town.front().answer(request).await;
    let said = answer.take_body().into_string().await.unwrap();
    (answer.status().as_u16(), said)
}

/// A letter as somebody writes it, and the job that reads it has run.
pub async fn writes(town: &Town, raw: &str) {
    let (status, said) = hands_in(town, raw.replace('\n', "\r\n")).await;
    assert_eq!(status, 200, "{said}");
    assert!(said.contains("kept"), "{said}");
    town.quiet().await;
}

/// Its head and its words.
pub fn letter(from: &str, number: &str, more: &str, text: &str) -> String {
    format!(
        "From: {from}\nTo: {COUNTER}\nMessage-ID: <{number}@mail.example>\n{more}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
}
