//! Guides: questions that lead to a checklist, papers and a person. Built by the staff, walked by anyone.

mod building;
mod walking;

use crate::town::{Person, Program, Town};
use hall::access::Scope;
use serde_json::{Value, json};

/// A small café: a stall or a room; with a room, music or none. `helper`: who is named.
pub fn cafe(helper: &Person) -> Value {
    json!({
        "questions": [
            { "key": "q1", "title": "Where will you sell?", "help": "A stall is *outdoors*.", "answers": [
                { "key": "a1", "label": "At a stall", "to": "e1" },
                { "key": "a2", "label": "In a room", "to": "q2" }
            ] },
            { "key": "q2", "title": "Will there be music?", "help": "", "answers": [
                { "key": "a1", "label": "Yes", "to": "e2" },
                { "key": "a2", "label": "No", "to": "e2" }
            ] }
        ],
        "endings": [
            { "key": "e1", "title": "A stall on the square", "text": "", "cost": "18 € a day", "time": "Three weeks",
              "person": helper.id.0, "papers": [],
              "steps": [{ "key": "s1", "text": "Book a place", "note": "" }] },
            { "key": "e2", "title": "A café in a room", "text": "Do the first thing **first**.", "cost": "190 €",
              "time": "Two months", "person": helper.id.0,
              "papers": [
                { "name": "Notification", "url": "https://www.ruokavirasto.fi/" },
                { "name": "Music licence", "url": "/pages/terms", "when": { "question": "q2", "answer": "a1" } }
              ],
              "steps": [
                { "key": "s1", "text": "Tell the food control", "note": "Four weeks before." },
                { "key": "s2", "text": "Get a music licence", "note": "",
                  "when": { "question": "q2", "answer": "a1" } },
                { "key": "s3", "text": "Open the doors", "note": "" }
              ] }
        ]
    })
}

/// The café in Finnish: other words under the same keys.
pub fn kahvila(helper: &Person) -> Value {
    let text = cafe(helper)
        .to_string()
        .replace("Where will you sell?", "Missä myyt?")
        .replace("At a stall", "Kojulla")
        .replace("In a room", "Sisätilassa")
        .replace("Will there be music?", "Soiko musiikki?")
        .replace("A café in a room", "Kahvila sisällä");
    serde_json::from_str(&text).expect("a tree")
}

/// A guide that is only begun, in English.
pub async fn begun(desk: &Program) -> i64 {
    let new = json!({ "kind": "guide", "title": "I want to open a café", "lang": "en" });
    let begun = desk.posts("/articles", new).await;
    assert!(begun.status.is_success(), "{:#}", begun.json);
    begun.json["id"].as_i64().expect("a number")
}

pub async fn keeps(desk: &Program, id: i64, lang: &str, tree: &Value) -> Value {
    let path = format!("/articles/{id}/guide/{lang}");
    desk.puts(&path, json!({ "tree": tree }))
        .await
        .is(200)
        .json
        .clone()
}

pub async fn publishes(desk: &Program, id: i64) {
    desk.posts(&format!("/articles/{id}/review"), json!({}))
        .await
        .is(200);
    desk.posts(&format!("/articles/{id}/publish"), json!({}))
        .await
        .is(200);
}

/// The café, walked by anyone in English and Finnish, with Liisa as the one who helps.
pub struct Cafe {
    pub town: Town,
    pub liisa: Person,
    pub desk: Program,
    pub id: i64,
    /// Where its walk begins.
    pub walk: String,
}

impl Cafe {
    pub async fn open() -> Self {
        let town = Town::new().await;
        let liisa = town.staff().await;
        let desk = town.program_of(&liisa, Scope::ALL).await;
        let id = begun(&desk).await;
        let words = json!({ "title": "Haluan avata kahvilan" });
        desk.puts(&format!("/articles/{id}/texts/fi"), words)
            .await
            .is(200);
        keeps(&desk, id, "en", &cafe(&liisa)).await;
        keeps(&desk, id, "fi", &kahvila(&liisa)).await;
        publishes(&desk, id).await;
        Self {
            walk: format!("/knowledge/{id}/walk"),
            town,
            liisa,
            desk,
            id,
        }
    }
}
