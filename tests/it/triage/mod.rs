//! Stories of the staff's inbox: what comes to it, what is done there, and that nothing is lost.

mod became;
mod colleagues;
mod decisions;
mod kill;
mod list;
mod overview;
mod twins;

use crate::town::{Person, Program, Town};
use hall::access::Scope;
use serde_json::Value;

/// A program of somebody of the staff.
pub async fn desk_of(town: &Town, person: &Person) -> Program {
    town.program_of(person, Scope::ALL).await
}

/// Everything in a list of the inbox, once what happened has been heard.
pub async fn inbox(town: &Town, desk: &Program, query: &str) -> Vec<Value> {
    town.quiet().await;
    let answer = desk.gets(&format!("/inbox{query}")).await;
    answer.is(200);
    answer.json["items"].as_array().unwrap().clone()
}

/// The titles of a list, in its order.
pub async fn titles(town: &Town, desk: &Program, query: &str) -> Vec<String> {
    inbox(town, desk, query)
        .await
        .iter()
        .map(|item| item["title"].as_str().unwrap().to_owned())
        .collect()
}

/// The one with this title, wherever it stands in the list.
pub async fn item(town: &Town, desk: &Program, title: &str) -> Value {
    for part in ["open", "routed", "snoozed", "decided"] {
        let found = inbox(town, desk, &format!("?part={part}&per_page=100")).await;
        if let Some(item) = found
            .into_iter()
            .find(|item| item["title"].as_str() == Some(title))
        {
            return item;
        }
    }
    panic!("“{title}” is nowhere in the inbox");
}
