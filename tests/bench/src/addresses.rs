//! The addresses the bench visits, as a browser or an API client would know them.

use crate::load::Ask;

pub fn list() -> Ask {
    Ask::get("/ideas")
}

pub fn idea(id: u64) -> Ask {
    Ask::get(format!("/ideas/{id}"))
}

pub fn search(words: &str) -> Ask {
    Ask::get(format!("/api/v1/search?q={}", words.replace(' ', "+")))
}

pub fn support(id: u64) -> Ask {
    Ask::put(format!("/api/v1/ideas/{id}/support"))
}

/// The stream of an idea's counts.
pub fn live(id: u64) -> String {
    format!("/ideas/{id}/live")
}

/// As somebody with a session.
pub fn signed_in(ask: Ask, actor: usize) -> Ask {
    ask.with(
        "cookie",
        format!("talkoo={}", crate::actors::session(actor)),
    )
}

/// As somebody with an API token.
pub fn by_token(ask: Ask, actor: usize) -> Ask {
    ask.with(
        "authorization",
        format!("Bearer {}", crate::actors::token(actor)),
    )
}
