//! Every create of the API is done once for its key, in whatever room it is, and its description says so.

use crate::ideas::{number, submits};
use crate::town::{Program, Town};
use hall::access::Scope;
use poem::http::Method;
use serde_json::{Value, json};

async fn with_key(program: &Program, path: &str, body: &Value, key: &str) -> crate::town::Answer {
    let key = [("Idempotency-Key", key)];
    program
        .asks(Method::POST, path, Some(body.clone()), &key)
        .await
}

#[tokio::test]
async fn creates_of_every_room_sent_twice_are_done_once() {
    let town = Town::new().await;
    let (tuomas, aino) = (town.admin().await, town.resident("Aino Salmela").await);
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let template = json!({ "title": "Thank you", "text": "We read it.", "lang": "en", "status": "in_progress" });
    let creates = [
        ("/themes", json!({ "names": { "en": "Parks" } })),
        ("/areas", json!({ "names": { "en": "Harbour" } })),
        (
            "/statuses",
            json!({ "names": { "en": "On its way" }, "meaning": "planned" }),
        ),
        ("/teams", json!({ "names": { "en": "Harbour masters" } })),
        ("/templates", template),
        (
            "/ideas",
            json!({ "title": "A swing", "text": "For children." }),
        ),
        ("/drafts", json!({ "title": "Not yet", "text": "" })),
        (
            &format!("/ideas/{}/comments", number(&bench)),
            json!({ "text": "Yes, please." }),
        ),
    ];
    for (path, body) in &creates {
        let first = with_key(&program, path, body, "again").await;
        // One key is one create: the next address needs another.
        if first.status == 409 {
            let own = format!("again {path}");
            let first = with_key(&program, path, body, &own).await;
            first.is(200);
            let again = with_key(&program, path, body, &own).await;
            again.is(200);
            assert_eq!(first.json, again.json, "{path}");
            let other = with_key(&program, path, &json!({ "other": 1 }), &own).await;
            other.is(409);
        } else {
            first.is(200);
            assert_eq!(
                with_key(&program, path, body, "again").await.json,
                first.json
            );
        }
        let list = match *path {
            "/drafts" => continue,
            other => program.gets(other).await,
        };
        let made = list.is(200).json["items"].as_array().unwrap().len();
        let expected = match *path {
            // The bench is there too; the team of the town's staff is not.
            "/ideas" => 2,
            _ => 1,
        };
        assert_eq!(made, expected, "{path}: {:#}", list.json);
    }
}

#[tokio::test]
async fn a_refused_create_leaves_its_key_free() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let nameless = json!({ "names": {} });
    let with_name = json!({ "names": { "en": "Parks" } });
    with_key(&program, "/themes", &nameless, "k").await.is(422);
    with_key(&program, "/themes", &with_name, "k").await.is(200);
    let long = "k".repeat(201);
    with_key(&program, "/themes", &with_name, &long)
        .await
        .is(422);
}

#[test]
fn every_create_says_that_it_takes_a_key() {
    let description: Value = serde_json::from_str(talkoo::routes::openapi()).unwrap();
    let mut creates = 0;
    for (path, methods) in description["paths"].as_object().unwrap() {
        let create = &methods["post"];
        if create.is_null() {
            continue;
        }
        creates += 1;
        let takes = create["parameters"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|parameter| parameter["name"] == "Idempotency-Key")
            .count();
        assert_eq!(takes, 1, "{path}");
    }
    assert!(creates > 15, "{creates}");
}

#[tokio::test]
async fn the_reference_of_the_api_is_a_page_and_knows_who_reads_it() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let signed_in = aino.opens("/api/docs").await;
    assert!(signed_in.is(200).body.contains("href=\"/account\""));
    let visitor = town.visitor().opens("/api/docs").await;
    assert!(!visitor.is(200).body.contains("href=\"/account\""));
    visitor.sees("Idempotency-Key");
}
