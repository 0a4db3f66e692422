//! The program is killed in the middle of a bulk act: everything of it has happened, or nothing.

use super::{desk_of, inbox};
use crate::ideas::submits;
use crate::town::{House, Running};
use hall::access::Scope;
use serde_json::{Value, json};
use std::io::Read;
use std::time::Duration;

const THINGS: usize = 80;

#[tokio::test]
async fn a_hub_killed_in_a_bulk_act_has_done_all_of_it_or_nothing() {
    let mut town = House::new().await.opens().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    for number in 0..THINGS {
        submits(
            &aino,
            &format!("Idea number {number}"),
            &format!("Wish {number}."),
        )
        .await;
    }
    let token = accounts::make_token(&town.cx(), &liisa.email, Scope::ALL)
        .await
        .unwrap();
    let me = liisa.id.0;
    let (mut all, mut none) = (0, 0);
    for wait in [0, 3, 8, 15, 30, 60, 400] {
        let desk = town.program(&token);
        let items: Vec<Value> = inbox(&town, &desk, "?per_page=100")
            .await
            .iter()
            .map(|item| json!({ "id": item["id"], "version": item["version"] }))
            .collect();
        assert_eq!(items.len(), THINGS);
        let before = mine(&town, &desk).await;
        // Given to one, or given back, in turns.
        let mut body = json!({ "items": items, "deed": "assign" });
        if before == 0 {
            body["person"] = json!(me);
        }
        let house = town.closes().await;
        let mut hub = Running::start(house.command(&["demo", "--empty"]));
        let key = format!("authorization: Bearer {token}");
        let headers = [&*key, "content-type: application/json"];
        let mut line = hub
            .is_asked("POST /api/v1/inbox/bulk", &headers, &body.to_string())
            .unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        hub.is_killed();
        let mut heard = Vec::new();
        // A killed hub may well answer with nothing at all.
        line.read_to_end(&mut heard).ok();
        town = house.opens().await;
        let desk = town.program(&token);
        let after = mine(&town, &desk).await;
        assert!(
            after == 0 || after == THINGS,
            "{after} of {THINGS} after {wait} ms"
        );
        if after == before {
            none += 1;
        } else {
            all += 1;
        }
        // What was acknowledged is never lost.
        if String::from_utf8_lossy(&heard).starts_with("HTTP/1.1 200") {
            assert_ne!(after, before, "an acknowledged act is gone");
        }
    }
    println!("killed seven times: {all} whole, {none} not at all");
    assert!(all > 0, "the last one had time enough");
    let checked = desk_of(&town, &liisa).await;
    checked.gets("/inbox").await.is(200);
}

async fn mine(town: &crate::town::Town, desk: &crate::town::Program) -> usize {
    inbox(town, desk, "?assignee=me&per_page=100").await.len()
}
