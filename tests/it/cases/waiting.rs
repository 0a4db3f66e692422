//! A case waits for somebody else: its person is asked, reminded, and comes back to a case that opens again.

use super::{FIRST, town_with_feedback};
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::json;

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

#[tokio::test]
async fn its_person_is_asked_reminded_and_comes_back() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    liisa.opens(FIRST).await.sees("Wait for somebody");
    liisa
        .sends(
            &format!("{FIRST}/wait"),
            &[("waits_for", "customer"), ("wait_text", " ")],
        )
        .await
        .is(422)
        .sees("Write something here first");
    liisa
        .sends(
            &format!("{FIRST}/wait"),
            &[
                ("waits_for", "customer"),
                ("wait_text", "Which stop is it?"),
            ],
        )
        .await
        .is(200)
        .sees("It waits for a word from the person who wrote");
    visitor
        .opens(&path)
        .await
        .sees("Which stop is it?")
        .sees("We need something from you to go on");
    // The question was an answer by a person: the promise is met.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let figures = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(figures["total"]["met"], 1);
    let letters = async || town.letters_to("eila@kuusilahti.example").await;
    let asked = letters().await.len();
    // From Wednesday 17 June ten working days lead to Thursday 2 July, and Friday morning it is said.
    town.clock.set(at("2026-07-02T12:00:00Z"));
    town.quiet().await;
    assert_eq!(letters().await.len(), asked);
    town.clock.set(at("2026-07-03T05:30:00Z"));
    town.quiet().await;
    town.quiet().await;
    let reminder = letters().await;
    assert_eq!(reminder.len(), asked + 1);
    let reminder = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(reminder.subject, "We wait for a word from you: 2026-00001");
    visitor
        .opens(&path)
        .await
        .sees("We still wait for a word from you");
    // Five more working days: it is closed, and opens again by a word.
    town.clock.set(at("2026-07-09T12:00:00Z"));
    town.quiet().await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["status"], "answered");
    town.clock.set(at("2026-07-13T06:00:00Z"));
    town.quiet().await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["status"], "closed", "{seen:#}");
    let closed = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(closed.subject, "Your feedback 2026-00001 is closed");
    assert!(
        closed.text.contains("within thirty days"),
        "{}",
        closed.text
    );
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Stop number 12.")])
        .await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["status"], "in_hand");
    assert!(seen["promise"]["due_at"].is_string(), "a clock of its own");
}

#[tokio::test]
async fn a_word_of_its_person_ends_the_waiting_and_so_do_the_staff() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let waits = json!({ "waits_for": "customer", "wait_text": "Which stop is it?" });
    desk.puts("/cases/1/waiting", waits.clone()).await.is(200);
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Stop number 12.")])
        .await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(
        (&seen["waits_for"], &seen["status"]),
        (&json!(null), &json!("in_hand"))
    );
    // For somebody else: whoever has it hears when that takes long, and its person is not closed out.
    desk.puts("/feedback/1/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    let others =
        json!({ "waits_for": "third_party", "wait_text": "The power company looks at it." });
    desk.puts("/cases/1/waiting", others).await.is(200);
    visitor
        .opens(&path)
        .await
        .sees("We wait for somebody else before we can go on");
    for moment in ["2026-07-03T07:00:00Z", "2026-07-20T07:00:00Z"] {
        town.clock.set(at(moment));
        town.quiet().await;
    }
    let told = town.letters_to(&liisa.email).await;
    let long: Vec<_> = told
        .iter()
        .filter(|letter| letter.subject.contains("has waited for others"))
        .collect();
    assert_eq!(long.len(), 1);
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["waits_for"], "third_party");
    desk.deletes("/cases/1/waiting").await.is(200);
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(
        (&seen["waits_for"], &seen["status"]),
        (&json!(null), &json!("in_hand"))
    );
    // What has ended waits for nobody.
    desk.posts("/feedback/1/close", json!({ "reason": "Done." }))
        .await
        .is(200);
    desk.puts("/cases/1/waiting", waits).await.is(409);
}
