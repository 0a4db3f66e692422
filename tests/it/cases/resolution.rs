//! The clock of a resolution: off until an agency gives itself hours; it stands still with whoever is waited for, and goes
//! on from where it stood.

use super::town_with_feedback;
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::{Value, json};

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

#[tokio::test]
async fn it_stands_still_with_whoever_is_waited_for_and_goes_on_from_there() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let tuomas = town.admin().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    let seen = async || desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen().await["resolution"], json!(null), "off by default");
    // Received on Wednesday 17 June at nine; twenty working hours lead to Monday, for Friday is Midsummer Eve.
    let mut hours = keeper.gets("/hours").await.is(200).json.clone();
    hours["resolve_hours"] = json!(9_999);
    keeper.puts("/hours", hours.clone()).await.is(422);
    hours["resolve_hours"] = json!(20);
    keeper.puts("/hours", hours.clone()).await.is(200);
    town.quiet().await;
    let due = async || -> Option<DateTime<Utc>> {
        let told: Value = seen().await["resolution"]["due_at"].clone();
        told.as_str().map(at)
    };
    // 435 minutes of Wednesday, 495 of Thursday, 270 of Monday: half past twelve.
    assert_eq!(due().await, Some(at("2026-06-22T09:30:00Z")));
    liisa
        .opens("/desk/cases/1")
        .await
        .sees("To be closed by")
        .sees("Why this time?");
    // A whole working day with its person: that much later.
    town.clock.set(at("2026-06-18T05:00:00Z"));
    desk.puts(
        "/cases/1/waiting",
        json!({ "waits_for": "customer", "wait_text": "Which stop is it?" }),
    )
    .await
    .is(200);
    assert_eq!(due().await, None);
    liisa
        .opens("/desk/cases/1")
        .await
        .sees("The clock stands still");
    town.clock.set(at("2026-06-18T13:15:00Z"));
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Stop number 12.")])
        .await;
    assert_eq!(seen().await["resolution"]["paused_minutes"], 495);
    assert_eq!(due().await, Some(at("2026-06-23T09:30:00Z")));
    // A third party stops it only where the agency says so.
    let waits = json!({ "waits_for": "third_party", "wait_text": "The power company looks." });
    town.clock.set(at("2026-06-22T05:00:00Z"));
    desk.puts("/cases/1/waiting", waits).await.is(200);
    assert_eq!(due().await, Some(at("2026-06-23T09:30:00Z")));
    // Closed in time; opened again it goes on from where it stood.
    town.clock.set(at("2026-06-22T06:00:00Z"));
    desk.posts("/feedback/1/close", json!({ "reason": "Mended." }))
        .await
        .is(200);
    assert_eq!(seen().await["resolution"], json!(null));
    town.clock.set(at("2026-06-22T08:00:00Z"));
    visitor
        .sends_only(&format!("{path}/not-yet"), &[("why", "Dark again.")])
        .await;
    assert_eq!(due().await, Some(at("2026-06-23T11:30:00Z")));
    // Missed: it is written down once, and no public figure counts it.
    let public = desk.gets("/promise/figures").await.is(200).json.clone();
    town.clock.set(at("2026-06-23T12:00:00Z"));
    town.quiet().await;
    town.quiet().await;
    assert_eq!(seen().await["resolution"]["late"], true);
    let after = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(public["total"], after["total"]);
    let outcomes = desk.gets("/promise/outcomes").await.is(200).json.clone();
    let of_it = outcomes["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["clock"] == "resolution")
        .count();
    assert_eq!(of_it, 0, "between colleagues");
    let rows = town.rows().await;
    let kept: Vec<_> = rows["case_outcomes"]
        .iter()
        .filter(|row| row.contains("resolution"))
        .collect();
    assert_eq!(kept.len(), 2, "met, then missed: {kept:#?}");
    // Switched off, there is no such clock any more.
    hours["resolve_hours"] = json!(0);
    keeper.puts("/hours", hours).await.is(200);
    town.quiet().await;
    assert_eq!(seen().await["resolution"], json!(null));
}
