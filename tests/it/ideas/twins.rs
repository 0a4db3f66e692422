//! The same deed by page and by API leaves the same behind.

use super::{number, submits};
use crate::town::Town;
use hall::access::Scope;
use serde_json::{Value, json};

#[tokio::test]
async fn page_and_api_are_twins() {
    let town = Town::new().await;
    let (aino, veikko, liisa) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.staff().await,
    );
    let writer = town.program_of(&aino, Scope::ALL).await;
    let reader = town.program_of(&veikko, Scope::ALL).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;

    let by_page = number(&submits(&aino, "A bench by the harbour", "To sit and look.").await);
    let made = writer
        .posts(
            "/ideas",
            json!({ "title": "A bench by the harbour", "text": "To sit and look." }),
        )
        .await;
    made.is(200);
    let by_api = made.json["id"].as_i64().unwrap();

    veikko
        .sends(&format!("/ideas/{by_page}/support"), &[])
        .await
        .is(200);
    reader
        .puts(&format!("/ideas/{by_api}/support"), json!({}))
        .await
        .is(200);
    veikko
        .sends(
            &format!("/ideas/{by_page}/comments"),
            &[("text", "Yes."), ("stance", "for")],
        )
        .await
        .is(200);
    reader
        .posts(
            &format!("/ideas/{by_api}/comments"),
            json!({ "text": "Yes.", "stance": "for" }),
        )
        .await
        .is(200);
    veikko
        .sends(&format!("/ideas/{by_page}/follow"), &[])
        .await
        .is(200);
    reader
        .puts(&format!("/ideas/{by_api}/follow"), json!({}))
        .await
        .is(200);
    let answer = [("status", "planned"), ("text", "In May."), ("do", "send")];
    liisa
        .sends(&format!("/ideas/{by_page}/answer"), &answer)
        .await
        .is(200);
    desk.posts(
        &format!("/ideas/{by_api}/answer"),
        json!({ "status": "planned", "text": "In May." }),
    )
    .await
    .is(200);

    let seen = |view: &Value| {
        let mut view = view.clone();
        for gone in ["id", "url", "created_at", "updated_at"] {
            view.as_object_mut().unwrap().remove(gone);
        }
        for answer in view["answers"].as_array_mut().unwrap() {
            answer.as_object_mut().unwrap().remove("id");
        }
        view
    };
    let (one, other) = (
        reader.gets(&format!("/ideas/{by_page}")).await,
        reader.gets(&format!("/ideas/{by_api}")).await,
    );
    assert_eq!(seen(&one.json), seen(&other.json));
    assert_eq!(one.json["status"], "planned");
    assert_eq!(one.json["support_count"], 1);
    assert_eq!(one.json["following"], true);
}

#[tokio::test]
async fn a_bad_token_is_nobody_and_a_visitor_may_read() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    submits(&aino, "A bench by the harbour", "To sit and look.").await;
    town.program("").gets("/ideas").await.is(200);
    town.program("talkoo_wrong").gets("/ideas").await.is(401);
    town.program("")
        .posts("/ideas", json!({ "title": "x", "text": "y" }))
        .await
        .is(401);
    let only_reads = town.program_of(&aino, &[Scope::Read]).await;
    only_reads
        .posts("/ideas", json!({ "title": "x", "text": "y" }))
        .await
        .is(403);
}

#[tokio::test]
async fn a_create_repeated_with_its_key_is_one_create() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    let idea = json!({ "title": "A bench by the harbour", "text": "To sit and look." });
    let key = [("Idempotency-Key", "one-and-only")];
    let mut made = Vec::new();
    for _ in 0..3 {
        let answer = program
            .asks(poem::http::Method::POST, "/ideas", Some(idea.clone()), &key)
            .await;
        answer.is(200);
        made.push(answer.json["id"].as_i64().unwrap());
    }
    assert!(made.windows(2).all(|pair| pair[0] == pair[1]), "{made:?}");
    let other = json!({ "title": "Another", "text": "Something else." });
    program
        .asks(poem::http::Method::POST, "/ideas", Some(other), &key)
        .await
        .is(409);
}
