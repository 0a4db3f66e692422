//! Calls to people: whoever was reached has had an answer, at the moment of the call.

use super::{FIRST, town_with_feedback};
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::json;

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

#[tokio::test]
async fn a_call_that_reached_them_is_an_answer_and_one_that_did_not_is_none() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    liisa.opens(FIRST).await.sees("I have called");
    // Reached, and nothing to say of it: then it is no answer.
    liisa
        .sends(
            &format!("{FIRST}/call"),
            &[("call_reached", "yes"), ("call_text", " ")],
        )
        .await
        .is(422)
        .sees("Write something here first");
    // Nobody answered: the clock runs on, and their page says that it was tried.
    liisa
        .sends(&format!("{FIRST}/call"), &[("call_reached", "no")])
        .await
        .is(200)
        .sees("It is written down that you tried.");
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["status"], "received");
    assert!(seen["promise"]["due_at"].is_string(), "{seen:#}");
    visitor
        .opens(&path)
        .await
        .sees("We called and did not reach you.");
    town.quiet().await;
    // The receipt was written at the same moment: either may be the later one.
    let letters = town.letters_to("eila@kuusilahti.example").await;
    assert!(
        letters
            .iter()
            .any(|letter| letter.subject == "We tried to call you about your feedback 2026-00001")
    );
    // Overdue by the time it is written down, but they spoke in time: the call is when the clock stopped.
    let received = at(seen["received_at"].as_str().unwrap());
    let before = received - chrono::Duration::hours(1);
    for wrong in [before, at("2030-01-01T09:00:00Z")] {
        desk.posts(
            "/cases/1/calls",
            json!({ "reached": true, "call_text": "It is mended.", "call_at": wrong }),
        )
        .await
        .is(422);
    }
    let spoke = received + chrono::Duration::minutes(90);
    town.clock.set(received + chrono::Duration::hours(3));
    desk.posts(
        "/cases/1/calls",
        json!({ "reached": true, "call_text": "It is **mended** on Friday.", "call_at": spoke }),
    )
    .await
    .is(200);
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["status"], "answered");
    assert_eq!(at(seen["first_answered_at"].as_str().unwrap()), spoke);
    let outcomes = desk.gets("/promise/outcomes").await.is(200).json.clone();
    let one = &outcomes["items"][0];
    assert_eq!(
        (&one["result"], &one["reason"]),
        (&json!("met"), &json!("called"))
    );
    assert_eq!(at(one["at"].as_str().unwrap()), spoke);
    visitor
        .opens(&path)
        .await
        .sees("We spoke on the telephone.")
        .sees("mended")
        .sees("Did the answer help?");
    town.quiet().await;
    let told = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(told.subject, "Our call about your feedback 2026-00001");
    // The table behind the figures says how it came about, and nothing of anybody.
    let table = visitor.opens("/promise.csv").await;
    table.sees("called");
    table.does_not_see("mended");
}

#[tokio::test]
async fn what_was_written_down_as_missed_stays_so_whatever_is_said_of_the_call() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    let received = at(seen["received_at"].as_str().unwrap());
    town.clock.set(received + chrono::Duration::days(14));
    town.quiet().await;
    desk.posts(
        "/cases/1/calls",
        json!({ "reached": true, "call_text": "Mended.", "call_at": received + chrono::Duration::hours(1) }),
    )
    .await
    .is(200);
    let figures = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(
        (
            &figures["total"]["met"],
            &figures["total"]["late"],
            &figures["total"]["unanswered"]
        ),
        (&json!(0), &json!(1), &json!(0))
    );
}

#[tokio::test]
async fn wishes_to_be_called_stand_in_my_day_with_their_times() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let asked = desk
        .posts(
            "/cases",
            json!({
                "text": "Do I need a permit for a quay?", "name": "Eila", "reply": "call",
                "phone": "+358 40 123 4567", "call_at": "2026-06-22T08:00:00Z", "channel": "phone",
            }),
        )
        .await;
    let id = asked.is(200).json["id"].clone();
    desk.puts(
        &format!("/feedback/{id}/hand"),
        json!({ "answerer": liisa.id }),
    )
    .await
    .is(200);
    liisa
        .opens("/desk/today")
        .await
        .is(200)
        .sees("Wish to be called back")
        .sees("+358 40 123 4567");
    let day = desk.gets("/today").await.is(200).json.clone();
    assert_eq!(day["calls"][0]["phone"], "+358 40 123 4567");
    // Reached: the wish is fulfilled.
    desk.posts(
        &format!("/cases/{id}/calls"),
        json!({ "reached": true, "call_text": "You need none." }),
    )
    .await
    .is(200);
    let day = desk.gets("/today").await.is(200).json.clone();
    assert_eq!(day["calls"], json!([]));
}

#[tokio::test]
async fn a_matter_has_its_own_word_in_the_inbox_and_keeps_its_team() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let asked = desk
        .posts(
            "/cases",
            json!({ "text": "Do I need a permit for a quay?" }),
        )
        .await;
    let id = asked.is(200).json["id"].clone();
    town.quiet().await;
    let kinds = async |kind: &str| -> Vec<String> {
        let found = desk.gets(&format!("/inbox?kind={kind}")).await;
        let items = found.is(200).json["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["case_kind"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(kinds("matter").await, ["matter"]);
    assert_eq!(kinds("feedback").await, ["feedback"]);
    assert_eq!(kinds("case").await.len(), 2);
    liisa
        .opens("/desk/inbox?kind=matter")
        .await
        .is(200)
        .sees("Do I need a permit")
        .does_not_see("The lamp at the stop is dark.");
    // Given to a colleague from the inbox, it stays with its team.
    desk.puts(
        &format!("/feedback/{id}/hand"),
        json!({ "team": 1, "answerer": liisa.id }),
    )
    .await
    .is(200);
    let henrik = town.lead().await;
    let inbox = desk.gets("/inbox?kind=matter").await.is(200).json.clone();
    let item = &inbox["items"][0];
    let to = format!("p{}", henrik.id);
    let version = item["version"].to_string();
    liisa
        .sends(
            &format!("/desk/inbox/{}/do/assign", item["id"]),
            &[("to", &to), ("version", &version)],
        )
        .await
        .is(200);
    let seen = desk
        .gets(&format!("/cases/{id}"))
        .await
        .is(200)
        .json
        .clone();
    assert_eq!(seen["answerer"]["name"], "Henrik Björklund");
    assert_eq!(seen["team"], 1, "{seen:#}");
}
