//! Improvements: what people said is gathered, walked from stage to stage, and told to everyone behind it once.

mod pages;
mod told;
mod work;

use crate::ideas::{number, submits};
use crate::town::{Person, Program, Town};
use hall::access::Scope;
use serde_json::{Value, json};

/// A case with something of every kind behind it, worked on, and switched on. `comment` and `question` by their numbers.
pub async fn told_in_full(desk: &Program, idea: i64, comment: &str, question: &str) -> i64 {
    let number = |text: &str| text.parse::<i64>().unwrap();
    let made = desk
        .posts(
            "/improvements",
            json!({
                "title": "Seats along the harbour",
                "why": "Three ideas in a month.",
                "evidence": [
                    { "kind": "idea", "id": idea },
                    { "kind": "comment", "id": number(comment) },
                    { "kind": "question", "id": number(question) },
                ],
            }),
        )
        .await;
    let id = made.is(200).json["id"].as_i64().unwrap();
    let at = format!("/improvements/{id}");
    desk.posts(
        &format!("{at}/notes"),
        json!({ "text": "Ask the harbour master." }),
    )
    .await
    .is(200);
    desk.posts(
        &format!("{at}/tasks"),
        json!({ "title": "Measure the quay", "due_on": "2026-07-01" }),
    )
    .await
    .is(200);
    let words = json!({ "heard": "People want to rest.", "doing": "We set up seats." });
    desk.puts(&format!("{at}/public"), words).await.is(200);
    desk.posts(
        &format!("{at}/milestones"),
        json!({ "title": "Two seats", "due_on": "2026-09-01" }),
    )
    .await
    .is(200);
    desk.posts(&format!("{at}/publish"), json!({}))
        .await
        .is(200);
    id
}

/// Two ideas about sitting, and who stands behind them: Aino wrote the one and supports the other, Sanna wrote the
/// other, Veikko supports both.
pub struct Square {
    pub town: Town,
    pub desk: Program,
    pub liisa: Person,
    pub aino: Person,
    pub sanna: Person,
    pub veikko: Person,
    pub bench: i64,
    pub seats: i64,
}

pub async fn square() -> Square {
    let town = Town::new().await;
    let (aino, sanna) = (
        town.resident("Aino Salmela").await,
        town.resident("Sanna Virta").await,
    );
    let veikko = town.resident("Veikko Rantanen").await;
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let seats = submits(&sanna, "Seats at the pier", "Somewhere to rest on the way.").await;
    for idea in [&bench, &seats] {
        veikko.sends(&format!("{idea}/support"), &[]).await.is(200);
    }
    aino.sends(&format!("{seats}/support"), &[]).await.is(200);
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    // What happened so far is told, so that a story hears only its own letters.
    town.later(std::time::Duration::from_secs(26 * 3600)).await;
    Square {
        desk,
        liisa,
        aino,
        sanna,
        veikko,
        bench: number(&bench),
        seats: number(&seats),
        town,
    }
}

impl Square {
    /// A case about sitting with these ideas behind it.
    pub async fn starts(&self, title: &str, ideas: &[i64]) -> i64 {
        let evidence: Vec<Value> = ideas
            .iter()
            .map(|id| json!({ "kind": "idea", "id": id }))
            .collect();
        let made = self
            .desk
            .posts(
                "/improvements",
                json!({ "title": title, "evidence": evidence }),
            )
            .await;
        made.is(200).json["id"].as_i64().unwrap()
    }

    pub async fn moves(&self, id: i64, stage: &str, words: &str) -> Value {
        let body = json!({ "stage": stage, "words": words });
        let moved = self
            .desk
            .posts(&format!("/improvements/{id}/move"), body)
            .await;
        moved.is(200).json.clone()
    }

    pub async fn one(&self, id: i64) -> Value {
        let seen = self.desk.gets(&format!("/improvements/{id}")).await;
        seen.is(200).json.clone()
    }

    /// How many letters this person has had that say this.
    pub async fn heard(&self, person: &Person, words: &str) -> usize {
        let letters = self.town.letters_to(&person.email).await;
        letters
            .iter()
            .filter(|letter| letter.text.contains(words))
            .count()
    }

    pub async fn a_day_later(&self) {
        self.town
            .later(std::time::Duration::from_secs(26 * 3600))
            .await;
    }
}
