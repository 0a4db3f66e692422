//! Stories about ideas in challenges: their windows, their form, their list and their vote.

pub mod eligibility;
mod entries;
mod fraud;
mod list;
mod votes;
mod windows;

use crate::town::{Person, Seen};
use entity::words::ChallengeId;

/// An idea this person hands in: its path.
pub async fn hands_in(person: &Person, id: ChallengeId, title: &str) -> String {
    let seen = person
        .sends(
            &format!("/challenges/{id}/ideas"),
            &[
                ("title", title),
                ("text", "Something for the harbour."),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(200).sees(title);
    seen.path.split(['?', '#']).next().unwrap().to_owned()
}

/// A ballot this person casts.
pub async fn votes(person: &Person, id: ChallengeId, choices: &[i64]) -> Seen {
    let choices: Vec<String> = choices.iter().map(ToString::to_string).collect();
    let mut fields: Vec<(&str, &str)> = choices
        .iter()
        .map(|choice| ("choices", choice.as_str()))
        .collect();
    fields.push(("do", "cast"));
    person
        .sends(&format!("/challenges/{id}/vote"), &fields)
        .await
}
