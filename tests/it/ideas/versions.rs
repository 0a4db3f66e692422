//! Why an idea was changed stands beside the change.

use super::{number, submits};
use crate::town::Town;
use hall::access::Scope;
use poem::http::Method;
use serde_json::json;

#[tokio::test]
async fn a_reason_given_with_a_change_stands_beside_the_new_version() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    aino.opens(&format!("{bench}/edit"))
        .await
        .is(200)
        .sees("Why did you change it?");
    aino.sends(
        &format!("{bench}/edit"),
        &[
            ("title", "Two benches by the harbour"),
            ("text", "For resting."),
            ("why", "The neighbours asked for a second one."),
        ],
    )
    .await
    .is(200);
    town.visitor()
        .opens(&format!("{bench}/versions"))
        .await
        .is(200)
        .sees("The neighbours asked for a second one.");

    let program = town.program_of(&aino, Scope::ALL).await;
    let change = json!({ "text": "For resting in the sun.", "why": "Clearer so." });
    let there = format!("/ideas/{}", number(&bench));
    program
        .asks(Method::PATCH, &there, Some(change), &[])
        .await
        .is(200);
    let versions = town.program("").gets(&format!("{there}/versions")).await;
    let told: Vec<_> = versions.is(200).json["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|version| (version["number"].clone(), version["why"].clone()))
        .collect();
    assert_eq!(
        told,
        [
            (json!(3), json!("Clearer so.")),
            (json!(2), json!("The neighbours asked for a second one.")),
        ]
    );
    assert_eq!(versions.json["items"][0]["text"], "For resting in the sun.");
}

#[tokio::test]
async fn a_reason_too_long_is_refused_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    aino.opens(&format!("{bench}/edit")).await.is(200);
    let why = "because ".repeat(60);
    let fields = [
        ("title", "Two benches"),
        ("text", "For resting."),
        ("why", &*why),
    ];
    let seen = aino.sends(&format!("{bench}/edit"), &fields).await;
    seen.is(422).sees("at most 300 characters");
    assert!(seen.body.contains("value=\"Two benches\"") && seen.body.contains("because because"));
}
