//! The same deeds by page and by API.

use super::{FIRST, gives, town_with_feedback};
use crate::town::{PICTURE, Town};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn feedback_by_page_and_by_api_is_the_same() {
    let town = Town::new().await;
    let path = gives(&town.visitor(), "The lamp at the stop is dark.", "").await;
    let program = town.program("");
    let given = program
        .posts(
            "/feedback",
            json!({ "text": "The lamp at the stop is dark." }),
        )
        .await;
    given.is(200);
    assert_eq!(given.json["reference"], "2026-00002");
    let url = given.json["tracking_url"].as_str().unwrap();
    let key = url
        .strip_prefix("https://kuusilahti.example/track/")
        .unwrap();
    let by_page = program
        .gets(&format!(
            "/tracked/{}",
            path.strip_prefix("/track/").unwrap()
        ))
        .await;
    let mut one = by_page.is(200).json.clone();
    let mut other = program
        .gets(&format!("/tracked/{key}"))
        .await
        .is(200)
        .json
        .clone();
    for view in [&mut one, &mut other] {
        view["reference"] = json!("");
        view["messages"][0]["id"] = json!(0);
    }
    assert_eq!(one, other);
    town.visitor()
        .opens(&format!("/track/{key}"))
        .await
        .is(200)
        .sees("2026-00002");
    program
        .posts("/feedback", json!({ "text": " " }))
        .await
        .is(422);
    program
        .posts("/feedback", json!({ "text": "x", "email": "nobody" }))
        .await
        .is(422);
    program.gets("/tracked/0000").await.is(404);
}

#[tokio::test]
async fn following_it_by_api_does_what_the_page_does() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let program = town.program("");
    let tracked = format!("/tracked/{}", path.strip_prefix("/track/").unwrap());
    let desk = town.program_of(&liisa, Scope::ALL).await;
    program
        .posts(
            &format!("{tracked}/messages"),
            json!({ "text": "Stop 12." }),
        )
        .await
        .is(200);
    program
        .posts_files(
            &format!("{tracked}/files"),
            &[("text", "A picture")],
            &[("files", "dark.png", PICTURE)],
            &[],
        )
        .await
        .is(200);
    let one = desk.gets("/feedback/1").await;
    one.is(200);
    assert_eq!(one.json["messages"].as_array().unwrap().len(), 3);
    assert_eq!(one.json["files"][0]["name"], "dark.png");
    let version = one.json["version"].as_i64().unwrap();
    let stale = json!({ "text": "Mended.", "version": version - 1 });
    desk.posts("/feedback/1/answer", stale).await.is(409);
    desk.puts(
        "/feedback/1/hand",
        json!({ "team": 1, "answerer": liisa.id.0 }),
    )
    .await
    .is(200);
    let answered = desk
        .posts("/feedback/1/answer", json!({ "text": "Mended." }))
        .await;
    assert_eq!(answered.is(200).json["status"], "answered");
    visitor
        .opens(&path)
        .await
        .sees("Mended.")
        .sees("Liisa Hakala")
        .sees("Stop 12.");
    let judged = program
        .puts(
            &format!("{tracked}/helped"),
            json!({ "helped": false, "why": "Dark" }),
        )
        .await;
    assert_eq!(judged.is(200).json["status"], "in_hand");
    let closed = desk
        .posts("/feedback/1/close", json!({ "reason": "It shines." }))
        .await;
    assert_eq!(closed.is(200).json["status"], "closed");
    let judged = program
        .puts(&format!("{tracked}/helped"), json!({ "helped": true }))
        .await;
    assert_eq!(judged.is(200).json["helped"], true);
    let list = desk.gets("/feedback?status=closed").await;
    assert_eq!(list.is(200).json["items"][0]["reference"], "2026-00001");
    program.deletes(&tracked).await.is(200);
    program.gets(&tracked).await.is(404);
    visitor.opens(&path).await.is(404);
    liisa.opens(FIRST).await.is(200);
}

#[tokio::test]
async fn a_create_repeated_with_its_key_is_one() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    let give = || {
        program.asks(
            poem::http::Method::POST,
            "/feedback",
            Some(json!({ "text": "The sauna is cold." })),
            &[("Idempotency-Key", "once")],
        )
    };
    let (one, two) = (give().await, give().await);
    assert_eq!(one.is(200).json, two.is(200).json);
    let mine = program.gets("/account/feedback").await;
    assert_eq!(mine.is(200).json["items"].as_array().unwrap().len(), 1);
    program.gets("/account/feedback/1").await.is(200);
}
