//! A hidden idea on its own page: its author reads by which rule and why, and how to appeal.

use super::{number, submits};
use crate::town::Town;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn the_author_of_a_hidden_idea_reads_why_on_its_page_and_asks_for_another_look() {
    let town = Town::new().await;
    let (aino, veikko, liisa) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.staff().await,
    );
    let idea = submits(&aino, "Those people at number 7", "They never sweep.").await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let thing = json!({ "kind": "idea", "id": number(&idea) });
    let matter = desk.posts("/moderation", thing).await.is(200).json["id"].clone();
    let ruling = json!({ "rule": "insult", "reason": "Please write about the pavement." });
    desk.posts(&format!("/moderation/{matter}/hide"), ruling)
        .await
        .is(200);

    veikko.opens(&idea).await.is(404);
    let page = aino.opens(&idea).await;
    page.is(200)
        .sees("This idea is hidden from others")
        .sees("Please write about the pavement.")
        .sees("Ask somebody else to look again");
    let program = town.program_of(&aino, Scope::ALL).await;
    let hidden = program
        .gets(&format!("/ideas/{}", number(&idea)))
        .await
        .json["hidden"]
        .clone();
    assert_eq!(hidden["reason"], "Please write about the pavement.");
    assert_eq!(hidden["may_appeal"], true);
    // Staff read it at their desk; the link is the author's.
    liisa
        .opens(&idea)
        .await
        .is(200)
        .does_not_see("Ask somebody else to look again");

    let link = page.between("href=\"/appeal/", "\"").unwrap();
    let appeal = format!("/appeal/{link}");
    aino.opens(&appeal).await.is(200);
    aino.sends(&appeal, &[("text", "It is about the pavement.")])
        .await
        .is(200);
    aino.opens(&idea)
        .await
        .sees("See what came of your appeal")
        .does_not_see("Ask somebody else to look again");
}
