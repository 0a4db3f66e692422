//! The same deed by page and by API leaves the same behind.

use super::{body, comes_to, publishes};
use crate::town::Town;
use hall::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

fn alike(view: &Value) -> Value {
    let mut view = view.clone();
    let fields = view.as_object_mut().unwrap();
    for gone in [
        "id",
        "url",
        "published_at",
        "updated_at",
        "version",
        "form_version",
    ] {
        fields.remove(gone);
    }
    for list in ["news", "questions", "milestones"] {
        for one in view[list].as_array_mut().unwrap() {
            one.as_object_mut().unwrap().remove("id");
        }
    }
    view
}

#[tokio::test]
async fn page_and_api_are_twins() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let reader = town.program_of(&aino, Scope::ALL).await;

    let by_page = publishes(&liisa).await;
    let made = desk.posts("/challenges", body(liisa.id.0)).await;
    made.is(200);
    let by_api = made.json["id"].as_i64().unwrap();
    assert_eq!(made.json["state"], "draft");
    town.program("")
        .gets(&format!("/challenges/{by_api}"))
        .await
        .is(404);
    desk.posts(&format!("/challenges/{by_api}/publish"), json!({}))
        .await
        .is(200);

    aino.sends(&format!("/challenges/{by_page}/follow"), &[])
        .await
        .is(200);
    reader
        .puts(&format!("/challenges/{by_api}/follow"), json!({}))
        .await
        .is(200);
    aino.sends(
        &format!("/challenges/{by_page}/ask"),
        &[("text", "May we?")],
    )
    .await
    .is(200);
    reader
        .posts(
            &format!("/challenges/{by_api}/questions"),
            json!({ "text": "May we?" }),
        )
        .await
        .is(200);
    let asked = |view: &Value| view["questions"][0]["id"].as_i64().unwrap();
    let query = asked(&reader.gets(&format!("/challenges/{by_page}")).await.json);
    liisa
        .sends(
            &format!("/desk/challenges/questions/{query}"),
            &[("answer", "Yes.")],
        )
        .await
        .is(200);
    let query = asked(&reader.gets(&format!("/challenges/{by_api}")).await.json);
    desk.puts(
        &format!("/challenge-questions/{query}/answer"),
        json!({ "text": "Yes." }),
    )
    .await
    .is(200);
    liisa
        .sends(
            &format!("/desk/challenges/{by_page}/news"),
            &[("title", "A walk"), ("text", "At six.")],
        )
        .await
        .is(200);
    desk.posts(
        &format!("/challenges/{by_api}/news"),
        json!({ "title": "A walk", "text": "At six." }),
    )
    .await
    .is(200);
    liisa
        .sends(
            &format!("/desk/challenges/{by_page}/move"),
            &[
                ("phase", "voting"),
                ("starts_at", "2026-07-25T09:00"),
                ("reason", "Holidays."),
            ],
        )
        .await
        .is(200);
    let later = json!({ "starts_at": "2026-07-25T06:00:00Z", "reason": "Holidays." });
    desk.asks(
        Method::PATCH,
        &format!("/challenges/{by_api}/phases/voting"),
        Some(later),
        &[],
    )
    .await
    .is(200);
    comes_to(&town, "2026-08-04T09:00").await;
    // Seven weeks without her: her session has ended.
    let liisa = town.staff().await;
    liisa
        .sends(
            &format!("/desk/challenges/{by_page}/milestones"),
            &[("step_title", "Ordered")],
        )
        .await
        .is(200);
    desk.posts(
        &format!("/challenges/{by_api}/milestones"),
        json!({ "title": "Ordered" }),
    )
    .await
    .is(200);

    let one = reader.gets(&format!("/challenges/{by_page}")).await.json;
    let other = reader.gets(&format!("/challenges/{by_api}")).await.json;
    assert_eq!(alike(&one), alike(&other));
    let changes = |view: &Value| {
        let change = &view["changes"][0];
        (
            change["before"].clone(),
            change["after"].clone(),
            change["reason"].clone(),
        )
    };
    let one = reader
        .gets(&format!("/challenges/{by_page}/changes"))
        .await
        .json;
    let other = reader
        .gets(&format!("/challenges/{by_api}/changes"))
        .await
        .json;
    assert_eq!(changes(&one), changes(&other));
}

#[tokio::test]
async fn scopes_reach_as_far_as_they_say_and_a_create_sent_twice_is_done_once() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let contact = liisa.id.0;
    let reading = town.program_of(&liisa, &[Scope::Read, Scope::Write]).await;
    reading.posts("/challenges", body(contact)).await.is(403);
    let resident = town.program_of(&aino, Scope::ALL).await;
    resident.posts("/challenges", body(contact)).await.is(403);
    town.program("")
        .posts("/challenges", body(contact))
        .await
        .is(401);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let key = [("Idempotency-Key", "one-key")];
    let one = desk
        .asks(Method::POST, "/challenges", Some(body(contact)), &key)
        .await;
    let other = desk
        .asks(Method::POST, "/challenges", Some(body(contact)), &key)
        .await;
    one.is(200);
    assert_eq!(one.json["id"], other.json["id"]);
    // What cannot be used is refused whole, and leaves no draft behind.
    let mut wrong = body(contact);
    wrong["rules"] = json!({ "voting": { "kind": "approval", "min": 5, "max": 2 } });
    let refused = desk.posts("/challenges", wrong).await;
    refused.is(422);
    assert_eq!(
        refused.json["problems"][0]["field"], "min",
        "{}",
        refused.json
    );
    liisa
        .opens("/desk/challenges?state=draft")
        .await
        .sees("A livelier harbour");
    let listed = town.program("").gets("/challenges").await.json;
    assert_eq!(
        listed["challenges"].as_array().unwrap().len(),
        0,
        "{listed}"
    );
}
