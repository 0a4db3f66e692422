//! The work on a case: two people at once, tasks and their owners, what may not be done.

use super::square;
use crate::town::Town;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn the_second_of_two_people_is_told_and_nothing_is_overwritten() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    let at = format!("/improvements/{id}");
    let version = square.one(id).await["work"]["version"].clone();
    let first = json!({ "title": "Seats by the sea", "why": "First.", "expects": version });
    square.desk.puts(&at, first).await.is(200);
    let second = json!({ "title": "Benches", "why": "Second.", "expects": version });
    let told = square.desk.puts(&at, second).await;
    told.is(409);
    let moved = json!({ "stage": "trial", "expects": version });
    square
        .desk
        .posts(&format!("{at}/move"), moved)
        .await
        .is(409);
    let stands = square.one(id).await;
    assert_eq!(stands["title"], "Seats by the sea");
    assert_eq!(stands["stage"], "triage");
}

#[tokio::test]
async fn declining_needs_a_reason_and_done_is_no_way_to_declined() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    let at = format!("/improvements/{id}/move");
    let silent = square.desk.posts(&at, json!({ "stage": "declined" })).await;
    silent.is(422);
    square.moves(id, "done", "").await;
    let no = square
        .desk
        .posts(&at, json!({ "stage": "declined", "words": "No." }))
        .await;
    no.is(409);
}

#[tokio::test]
async fn the_owner_of_a_task_is_reminded_the_day_before() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    // The story began on the 17th of June and has gone on for a day.
    let task =
        json!({ "title": "Measure the quay", "owner": square.liisa.id.0, "due_on": "2026-06-21" });
    square
        .desk
        .posts(&format!("/improvements/{id}/tasks"), task)
        .await
        .is(200);
    square.a_day_later().await;
    assert_eq!(square.heard(&square.liisa, "Measure the quay").await, 0);
    square.a_day_later().await;
    square.a_day_later().await;
    assert_eq!(square.heard(&square.liisa, "Measure the quay").await, 1);
    square.a_day_later().await;
    assert_eq!(square.heard(&square.liisa, "Measure the quay").await, 1);
}

#[tokio::test]
async fn everyone_reads_the_public_parts_of_what_is_switched_on_and_nothing_else() {
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    let at = format!("/improvements/{id}");
    let visitor = square.town.program("");
    visitor.gets(&at).await.is(404);
    visitor
        .posts("/improvements", json!({ "title": "Mine" }))
        .await
        .is(401);
    let resident = square.town.program_of(&square.aino, Scope::ALL).await;
    resident
        .posts("/improvements", json!({ "title": "Mine" }))
        .await
        .is(403);
    resident.gets(&format!("{at}/preview")).await.is(404);
    // Nothing to show yet.
    square
        .desk
        .posts(&format!("{at}/publish"), json!({}))
        .await
        .is(409);
    let words = json!({ "heard": "People want to rest.", "doing": "We set up seats." });
    square
        .desk
        .puts(&format!("{at}/public"), words)
        .await
        .is(200);
    visitor.gets(&at).await.is(404);
    square
        .desk
        .posts(&format!("{at}/publish"), json!({}))
        .await
        .is(200);
    let seen = visitor.gets(&at).await;
    let seen = &seen.is(200).json;
    assert_eq!(seen["heard"], "People want to rest.");
    assert_eq!(seen["people_count"], 2);
    assert!(
        seen["work"].is_null() && seen["staff"].is_null(),
        "{seen:#}"
    );
    let list = visitor.gets("/improvements").await;
    assert_eq!(list.is(200).json["items"].as_array().unwrap().len(), 1);
    square
        .desk
        .posts(&format!("{at}/unpublish"), json!({}))
        .await
        .is(200);
    visitor.gets(&at).await.is(404);
    let list = visitor.gets("/improvements").await;
    assert_eq!(list.is(200).json["items"].as_array().unwrap().len(), 0);
}

#[tokio::test]
async fn an_agency_names_its_stages_and_going_over_a_limit_is_said() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let stages = json!({ "stages": [{ "stage": "trial", "names": { "en": "On the street", "fi": "Kadulla" }, "limit": 1 }] });
    desk.puts("/improvement-stages", stages.clone())
        .await
        .is(403);
    let kept = keeper.puts("/improvement-stages", stages).await;
    kept.is(200);
    // Keeping the rest of the site leaves them as they are.
    let site = keeper.gets("/site").await.json;
    keeper.puts("/site", site).await.is(200);
    let mut over = Vec::new();
    for title in ["One", "Two"] {
        let made = desk.posts("/improvements", json!({ "title": title })).await;
        let id = made.is(200).json["id"].as_i64().unwrap();
        let moved = desk
            .posts(
                &format!("/improvements/{id}/move"),
                json!({ "stage": "trial" }),
            )
            .await;
        assert_eq!(
            moved.is(200).json["improvement"]["stage_name"],
            "On the street"
        );
        over.push(moved.json["over"].as_bool().unwrap());
    }
    assert_eq!(over, [false, true]);
}
