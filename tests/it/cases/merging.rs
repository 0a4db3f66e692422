//! Two people bring the same, and one person brings two things.

use super::{FIRST, gives, town_with_feedback};
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::{Value, json};

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

#[tokio::test]
async fn two_cases_are_worked_on_as_one_and_apart_again() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    town.clock.set(at("2026-06-18T09:00:00Z"));
    let other = town.visitor();
    let second = gives(&other, "The stop is dark again.", "jan@kuusilahti.example").await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    town.quiet().await;
    let due = async |number: i64| {
        let seen = desk.gets(&format!("/feedback/{number}")).await;
        seen.is(200).json["promise"]["due_at"].clone()
    };
    let (first_due, own_due) = (due(1).await, due(2).await);
    assert_ne!(first_due, own_due);
    for (into, words) in [
        ("2026-00099", "There is no case of that number"),
        ("2026-00001", "That is this case itself"),
    ] {
        liisa.opens(FIRST).await.is(200);
        liisa
            .sends(&format!("{FIRST}/merge"), &[("merge_into", into)])
            .await
            .is(422)
            .sees(words);
    }
    // The first goes into the second, which takes over the earlier promise.
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/merge"), &[("merge_into", "2026-00002")])
        .await
        .is(200)
        .sees("It is worked on together with");
    assert_eq!(due(2).await, first_due);
    let letter = town.letter_to("jan@kuusilahti.example").await;
    assert_eq!(
        letter.subject,
        "Your feedback 2026-00002 is dealt with together with another"
    );
    let letter = town.letter_to("eila@kuusilahti.example").await;
    assert!(letter.text.contains("keep your number"), "{}", letter.text);
    let waiting = async || {
        town.quiet().await;
        let list = desk.gets("/inbox?kind=case").await;
        list.is(200).json["items"].as_array().map(Vec::len)
    };
    assert_eq!(waiting().await, Some(1));
    // What is said in the one is said in the other; neither reads what the other wrote.
    desk.posts(
        "/feedback/2/answer",
        json!({ "text": "A new lamp comes on Friday." }),
    )
    .await
    .is(200);
    for (browser, path, theirs, others) in [
        (
            &visitor,
            &path,
            "The lamp at the stop is dark.",
            "The stop is dark again.",
        ),
        (
            &other,
            &second,
            "The stop is dark again.",
            "The lamp at the stop is dark.",
        ),
    ] {
        browser
            .opens(path)
            .await
            .sees("A new lamp comes on Friday.")
            .sees(theirs)
            .does_not_see(others);
    }
    let figures = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(
        figures["total"]["met"], 2,
        "each has a promise of their own"
    );
    assert_eq!(waiting().await, Some(0));
    // A word in the one that is not worked on wakes the one that is.
    visitor
        .sends_only(
            &format!("{path}/add"),
            &[("text", "Thank you, and the bench?")],
        )
        .await;
    assert_eq!(waiting().await, Some(1));
    let woken = desk.gets("/feedback/2").await.is(200).json.clone();
    assert_eq!(woken["status"], "in_hand");
    assert_eq!(woken["merged"][0]["reference"], "2026-00001");
    // Apart again.
    desk.deletes("/cases/1/merge").await.is(200);
    desk.deletes("/cases/1/merge").await.is(409);
    let apart = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(apart["merged_into"], Value::Null);
    visitor
        .opens(&path)
        .await
        .sees("We deal with it on its own again");
    desk.posts(
        "/feedback/2/answer",
        json!({ "text": "Only for the second." }),
    )
    .await
    .is(200);
    visitor
        .opens(&path)
        .await
        .does_not_see("Only for the second");
}

#[tokio::test]
async fn undoing_at_once_gives_the_clock_back() {
    let (town, _, _, liisa) = town_with_feedback().await;
    town.clock.set(at("2026-06-18T09:00:00Z"));
    gives(&town.visitor(), "The stop is dark again.", "").await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let before = desk.gets("/feedback/2").await.is(200).json.clone();
    let into = json!({ "merge_into": "2026-00002" });
    desk.puts("/cases/1/merge", into.clone()).await.is(200);
    let merged = desk.gets("/feedback/2").await.is(200).json.clone();
    assert_ne!(merged["promise"]["due_at"], before["promise"]["due_at"]);
    assert_ne!(merged["received_at"], before["received_at"]);
    desk.deletes("/cases/1/merge").await.is(200);
    let after = desk.gets("/feedback/2").await.is(200).json.clone();
    assert_eq!(after["promise"]["due_at"], before["promise"]["due_at"]);
    assert_eq!(after["received_at"], before["received_at"]);
    // What is over is not put together.
    desk.posts("/feedback/2/close", json!({ "reason": "Done." }))
        .await
        .is(200);
    desk.puts("/cases/1/merge", into).await.is(422);
}

#[tokio::test]
async fn a_second_matter_becomes_a_case_that_came_when_it_was_said() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    town.clock.set(at("2026-06-18T09:00:00Z"));
    visitor
        .sends_only(
            &format!("{path}/add"),
            &[("text", "And the bench is broken.")],
        )
        .await;
    town.quiet().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    let message = seen["messages"][1]["id"].clone();
    town.clock.set(at("2026-06-22T09:00:00Z"));
    liisa.opens(FIRST).await.sees("Make this a case of its own");
    liisa
        .sends(&format!("{FIRST}/messages/{message}/split"), &[])
        .await
        .is(200)
        .sees("This is the new one");
    let new = desk.gets("/feedback/2").await.is(200).json.clone();
    assert_eq!(new["subject"], "And the bench is broken.");
    assert_eq!(new["received_at"], "2026-06-18T09:00:00+00:00");
    // Said on Thursday, counted from Thursday: Tuesday, for Friday is Midsummer Eve.
    assert_eq!(new["promise"]["due_at"], "2026-06-23T16:15:00+03:00");
    let letter = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(letter.subject, "We have received your feedback 2026-00002");
    // Nobody without an address could find it.
    gives(&town.visitor(), "The sauna is cold.", "").await;
    let third = desk.gets("/feedback/3").await.is(200).json.clone();
    let message = third["messages"][0]["id"].clone();
    desk.posts("/cases/3/split", json!({ "message": message }))
        .await
        .is(422);
}
