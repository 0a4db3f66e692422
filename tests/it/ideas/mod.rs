//! Stories about ideas.

mod answers;
pub mod contest;
mod discussion;
mod files;
mod hidden;
mod lists;
mod long_talk;
mod merging;
mod support;
mod twins;
mod versions;
mod words;

use crate::town::Person;

/// An idea this person submits: its path.
pub async fn submits(person: &Person, title: &str, text: &str) -> String {
    let seen = person
        .sends(
            "/ideas",
            &[("title", title), ("text", text), ("do", "send")],
        )
        .await;
    seen.is(200).sees(title);
    seen.path.split(['?', '#']).next().unwrap().to_owned()
}

/// The number in an idea's path.
pub fn number(path: &str) -> i64 {
    path.rsplit('/').next().unwrap().parse().unwrap()
}
