//! The promise: said beforehand, counted by the agency's calendar, kept or missed in the open.

use super::{FIRST, gives, town_with_feedback};
use crate::town::{Program, Town};
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: u64 = 86_400;

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

async fn promised(program: &Program, received: &str) -> Value {
    let answer = program
        .gets(&format!("/promise?received_at={received}"))
        .await;
    answer.is(200).json.clone()
}

#[tokio::test]
async fn the_dated_examples_are_answered_with_what_counted() {
    let town = Town::new().await;
    let program = town.program("");
    for (received, due) in [
        ("2026-04-02T10:00:00%2B03:00", "2026-04-08T16:15:00+03:00"),
        ("2026-04-29T18:30:00%2B03:00", "2026-05-04T16:15:00+03:00"),
        ("2026-06-17T15:00:00%2B03:00", "2026-06-22T16:15:00+03:00"),
        ("2026-10-23T23:50:00%2B03:00", "2026-10-27T16:15:00+02:00"),
        ("2026-10-24T12:00:00%2B03:00", "2026-10-27T16:15:00+02:00"),
        ("2026-12-22T09:00:00%2B02:00", "2026-12-28T16:15:00+02:00"),
        ("2027-01-04T07:00:00Z", "2027-01-07T16:15:00+02:00"),
    ] {
        assert_eq!(
            promised(&program, received).await["due_at"],
            due,
            "{received}"
        );
    }
    // A plus that an address has turned into a blank is read all the same.
    let easter = promised(&program, "2026-04-02T10:00:00+03:00").await;
    assert_eq!(easter["received_at"], "2026-04-02T10:00:00+03:00");
    let kinds: Vec<&str> = easter["stretches"]
        .as_array()
        .expect("stretches")
        .iter()
        .filter_map(|stretch| stretch["kind"].as_str())
        .collect();
    assert_eq!(
        kinds,
        [
            "day_of_receipt",
            "holiday",
            "closed_day",
            "holiday",
            "holiday",
            "open"
        ]
    );
    assert_eq!(easter["stretches"][1]["why"], "Good Friday");
    for bad in [
        "yesterday",
        "2026-04-02",
        "0001-01-01T00:00:00Z",
        "9999-01-01T00:00:00Z",
    ] {
        program
            .gets(&format!("/promise?received_at={bad}"))
            .await
            .is(422);
    }
}

#[tokio::test]
async fn a_promise_kept_is_counted_once_and_one_missed_too() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    visitor
        .opens("/feedback")
        .await
        .sees("If you send this now, you have an answer by");
    visitor
        .opens(&path)
        .await
        .sees("Answer promised")
        .sees("The day it comes in does not count")
        .does_not_see("missed this promise");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.gets("/promise/figures").await.is(200);
    desk.posts("/feedback/1/answer", json!({ "text": "Mended." }))
        .await
        .is(200);
    let figures = async || desk.gets("/promise/figures").await.is(200).json.clone();
    let kept = figures().await;
    assert_eq!(
        (&kept["total"]["met"], &kept["total"]["late"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(kept["total"]["on_time_percent"], 100);
    // Answered, nobody waits; a word more starts a clock of its own.
    visitor.opens(&path).await.does_not_see("Answer promised");
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "It is dark again.")])
        .await;
    visitor.opens(&path).await.sees("Answer promised");
    town.later(Duration::from_secs(20 * DAY)).await;
    town.quiet().await;
    visitor
        .opens(&path)
        .await
        .sees("We have missed this promise");
    liisa.opens(FIRST).await.sees("Overdue.");
    let missed = figures().await;
    assert_eq!(missed["total"]["late"], 1);
    assert_eq!(missed["total"]["unanswered"], 1);
    assert_eq!(missed["total"]["on_time_percent"], 50);
    // The answer comes: it stays late, and is unanswered no more.
    desk.posts("/feedback/1/answer", json!({ "text": "Mended again." }))
        .await
        .is(200);
    let answered = figures().await;
    assert_eq!(answered["total"]["number"], 2);
    assert_eq!(answered["total"]["unanswered"], 0);
    assert!(answered["median_working_minutes"].is_number());
    let page = visitor.opens("/promise").await;
    page.is(200)
        .sees("1 came in time (50 %)")
        .sees("Nothing is taken out afterwards");
    let table = visitor.opens("/promise.csv").await;
    table.is(200).sees("first_answer").sees("late_answer");
    table.does_not_see("lamp").does_not_see("eila@");
}

#[tokio::test]
async fn an_answer_after_the_time_is_late_even_if_nobody_had_looked_yet() {
    let (town, _, _, liisa) = town_with_feedback().await;
    town.clock.advance(Duration::from_secs(30 * DAY));
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.posts("/feedback/1/answer", json!({ "text": "At last." }))
        .await
        .is(200);
    town.quiet().await;
    let figures = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(figures["total"]["met"], 0);
    assert_eq!(figures["total"]["late"], 1);
    assert_eq!(figures["total"]["unanswered"], 0);
}

#[tokio::test]
async fn an_admin_changes_the_hours_and_what_is_open_is_counted_anew() {
    let town = Town::new().await;
    town.clock.set(at("2026-11-23T08:00:00Z"));
    let admin = town.admin().await;
    let visitor = town.visitor();
    let path = gives(&visitor, "The lamp at the stop is dark.", "").await;
    let key = path.strip_prefix("/track/").expect("a link").to_owned();
    let desk = town.program_of(&admin, Scope::ALL).await;
    let due = async || {
        let seen = desk.gets(&format!("/tracked/{key}")).await;
        seen.is(200).json["promise"]["due_at"].clone()
    };
    assert_eq!(due().await, "2026-11-25T16:15:00+02:00");

    let form = |own_days: &'static str, monday: &'static str| {
        vec![
            ("promise_days", "1"),
            ("week_0", monday),
            ("week_1", "8–12, 13–15"),
            ("week_2", "8–15"),
            ("country", "FI"),
            ("region", ""),
            ("eves", "on"),
            ("own_days", own_days),
            ("known_until", "2027-12-31"),
        ]
    };
    // What cannot be read comes back with what was typed.
    let wrong = admin
        .sends("/desk/hours", &form("2026-11-24; 8-", "8–x"))
        .await;
    wrong
        .is(422)
        .sees("Write hours like 8.00–16.15")
        .sees("The hours of 2026-11-24 cannot be read")
        .sees("2026-11-24; 8-");
    let kept = admin
        .sends("/desk/hours", &form("2026-11-24; staff day", "8–15"))
        .await;
    kept.is(200).sees("2026-11-24; ; staff day");
    assert!(kept.body.contains("08:00-12:00, 13:00-15:00"));
    town.quiet().await;
    assert_eq!(due().await, "2026-11-25T15:00:00+02:00");
    admin
        .opens("/desk/log")
        .await
        .sees("Changed the opening hours")
        .sees("Counted the promised time anew");
    visitor
        .opens("/promise")
        .await
        .sees("staff day")
        .sees("within one working day");

    let hours = desk.gets("/hours").await.is(200).json.clone();
    assert_eq!(hours["version"], 2);
    assert_eq!(hours["week"][1], "08:00-12:00, 13:00-15:00");
    let mut wider = hours.clone();
    wider["promise_days"] = json!(3);
    let put = desk.puts("/hours", wider).await;
    assert_eq!(put.is(200).json["version"], 3);
    let mut never = hours;
    never["week"] = json!(["", "", "", "", "", "", ""]);
    desk.puts("/hours", never).await.is(422);
    let program = town.program("");
    assert_eq!(
        program
            .puts(
                "/hours",
                json!({ "week": ["8-16", "", "", "", "", "", ""], "country": "", "eves": false, "promise_days": 2 })
            )
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn a_missed_promise_stays_what_it_was_when_the_hours_change() {
    let town = Town::new().await;
    town.clock.set(at("2026-11-23T08:00:00Z"));
    let admin = town.admin().await;
    let path = gives(&town.visitor(), "The lamp at the stop is dark.", "").await;
    let key = path.strip_prefix("/track/").expect("a link").to_owned();
    town.later(Duration::from_secs(5 * DAY)).await;
    let desk = town.program_of(&admin, Scope::ALL).await;
    let seen = async || {
        let seen = desk.gets(&format!("/tracked/{key}")).await;
        seen.is(200).json.clone()
    };
    let before = seen().await;
    assert_eq!(before["promise"]["due_at"], "2026-11-25T16:15:00+02:00");
    assert_eq!(before["late"], true);
    let mut hours = desk.gets("/hours").await.is(200).json.clone();
    hours["promise_days"] = json!(30);
    desk.puts("/hours", hours).await.is(200);
    town.quiet().await;
    // Thirty days would still be running: what was missed is not mended by another calendar.
    let after = seen().await;
    assert_eq!(after["promise"]["due_at"], "2026-11-25T16:15:00+02:00");
    assert_eq!(after["late"], true);
}
