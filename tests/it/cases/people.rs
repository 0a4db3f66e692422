//! One person who came by different ways: found, joined for the staff, and apart again.

use crate::town::Town;
use hall::access::Scope;
use serde_json::{Value, json};

#[tokio::test]
async fn one_person_is_found_by_name_or_phone_and_their_history_joined_for_the_staff() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let asks = async |text: &str, more: Value| -> String {
        let mut body = json!({ "text": text });
        for (key, value) in more.as_object().unwrap() {
            body[key] = value.clone();
        }
        let asked = desk.posts("/cases", body).await;
        asked.is(200).json["id"].to_string()
    };
    let phone = "+358 40 123 4567";
    let by_phone = json!({ "channel": "phone", "name": "Eila Korhonen", "phone": phone });
    let first = asks("The lamp at the stop is dark.", by_phone).await;
    let address = json!({ "channel": "counter", "name": "Eila Korhonen", "email": "eila@kuusilahti.example" });
    let second = asks("And the bench is broken.", address).await;
    let again = json!({ "channel": "counter", "email": "eila@kuusilahti.example" });
    let third = asks("And the bin is full.", again).await;
    let other = json!({ "channel": "phone", "name": "Hilkka", "phone": "+358 40 765 4321" });
    let stranger = asks("Where do I take a bed?", other).await;
    // By name they are perhaps one; nothing is joined until somebody says so.
    liisa
        .opens(&format!("/desk/cases/{first}"))
        .await
        .is(200)
        .sees("The same name or phone:")
        .sees("And the bench is broken.")
        .does_not_see("And the bin is full.")
        .does_not_see("Where do I take a bed?");
    for wrong in [first.as_str(), "999", "x"] {
        liisa
            .sends(
                &format!("/desk/cases/{first}/same-person"),
                &[("same_as", wrong)],
            )
            .await
            .is(422)
            .sees("Choose another case of this agency.");
    }
    liisa
        .sends(
            &format!("/desk/cases/{first}/same-person"),
            &[("same_as", &second)],
        )
        .await
        .is(200)
        .sees("Their history is seen together now.")
        .sees("And the bin is full.");
    // From any of their cases, and never from another's.
    let earlier = async |id: &str| -> Vec<Value> {
        let seen = desk.gets(&format!("/cases/{id}")).await;
        let rows = seen.is(200).json["earlier"].as_array().unwrap().clone();
        rows.iter().map(|one| one["id"].clone()).collect()
    };
    let number = |id: &str| json!(id.parse::<i64>().unwrap());
    assert_eq!(earlier(&third).await, [number(&second), number(&first)]);
    assert_eq!(earlier(&stranger).await, Vec::<Value>::new());
    // Their own page tells nothing of it: nobody reads more than before.
    desk.deletes(&format!("/cases/{second}/same-person/{first}"))
        .await
        .is(200);
    desk.deletes(&format!("/cases/{second}/same-person/{first}"))
        .await
        .is(409);
    assert_eq!(earlier(&third).await, [number(&second)]);
    assert_eq!(earlier(&first).await, Vec::<Value>::new());
}
