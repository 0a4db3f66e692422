//! What colleagues share about a case: a draft, notes, links, and who hears of it.

use super::{FIRST, town_with_feedback};
use crate::ideas::submits;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn a_draft_is_for_all_colleagues_and_nothing_of_it_is_sent() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let letters = town.letters_to("eila@kuusilahti.example").await.len();
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[
                ("text", "The lamp is old."),
                ("do", "draft"),
                ("draft", "0"),
            ],
        )
        .await
        .is(200)
        .sees("The draft is kept.");
    henrik
        .opens(FIRST)
        .await
        .sees("The lamp is old.")
        .sees("A draft, last by Liisa Hakala");
    visitor.opens(&path).await.does_not_see("The lamp is old.");
    // He goes on with it; she, who had not seen that, writes over nothing.
    henrik
        .sends(
            &format!("{FIRST}/answer"),
            &[
                ("text", "The lamp is old; a new one comes on Friday."),
                ("do", "draft"),
                ("draft", "1"),
            ],
        )
        .await
        .is(200);
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "My own words."), ("do", "draft"), ("draft", "1")],
        )
        .await
        .is(409)
        .sees("My own words.")
        .sees("a new one comes on Friday");
    town.quiet().await;
    assert_eq!(
        town.letters_to("eila@kuusilahti.example").await.len(),
        letters
    );
    // Answered, there is no draft any more.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.posts(
        "/feedback/1/answer",
        json!({ "text": "It comes on Friday." }),
    )
    .await
    .is(200);
    let seen = desk.gets("/cases/1").await.is(200).json.clone();
    assert_eq!(seen["draft"], json!(null));
}

#[tokio::test]
async fn notes_links_and_followers_are_among_colleagues() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let aino = town.resident("Aino Salmela").await;
    let idea = submits(&aino, "Light at the stops", "So that one sees the bus.").await;
    town.quiet().await;
    liisa
        .sends(&format!("{FIRST}/note"), &[("note", " ")])
        .await
        .is(422);
    liisa
        .sends(
            &format!("{FIRST}/note"),
            &[("note", "@Henrik who has the key of the mast?")],
        )
        .await
        .is(200)
        .sees("who has the key of the mast?");
    henrik
        .opens("/desk/inbox/mentions")
        .await
        .sees("who has the key of the mast?");
    // Links: by the address of a thing; what is not there is told, and what was typed stays.
    let wrong = liisa
        .sends(&format!("{FIRST}/link"), &[("link_to", "/ideas/999")])
        .await;
    wrong.is(422);
    assert!(wrong.body.contains("/ideas/999"), "nothing typed is lost");
    liisa
        .sends(&format!("{FIRST}/link"), &[("link_to", &idea)])
        .await
        .is(200)
        .sees("Light at the stops");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let started = desk
        .posts(
            "/improvements",
            json!({ "title": "Light at every stop", "why": "Three ask for it." }),
        )
        .await;
    let improvement = started.is(200).json["id"].clone();
    liisa
        .sends(
            &format!("{FIRST}/link"),
            &[("link_to", &format!("/desk/improvements/{improvement}"))],
        )
        .await
        .is(200);
    let seen = desk.gets("/cases/1").await.is(200).json.clone();
    assert_eq!(seen["onward"][0]["improvement"], improvement, "{seen:#}");
    assert_eq!(seen["links"][0]["title"], "Light at the stops");
    // Its person reads none of it.
    visitor
        .opens(&path)
        .await
        .is(200)
        .does_not_see("key of the mast")
        .does_not_see("Light at the stops");
    let number = seen["links"][0]["thing"].clone();
    desk.deletes(&format!("/cases/1/links/idea/{number}"))
        .await
        .is(200);
    // Who follows it hears of it, though another has it; and a colleague who has it open is seen.
    desk.puts("/feedback/1/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    henrik
        .sends(&format!("{FIRST}/follow"), &[("follows", "yes")])
        .await
        .is(200)
        .sees("Hear of it: Henrik Björklund");
    liisa
        .opens(FIRST)
        .await
        .sees("Henrik Björklund has this open now.");
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Stop number 12.")])
        .await;
    town.later(std::time::Duration::from_secs(3 * 86_400)).await;
    let told = town.letters_to(&henrik.email).await;
    assert!(
        told.iter().any(|letter| letter.text.contains("2026-00001")),
        "{told:#?}"
    );
    henrik
        .sends(&format!("{FIRST}/follow"), &[("follows", "no")])
        .await
        .is(200)
        .does_not_see("Hear of it: Henrik Björklund");
}

#[tokio::test]
async fn a_colleague_who_has_the_case_open_is_told_of_as_they_come_and_as_they_go() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    town.quiet().await;
    let seen = liisa.opens(FIRST).await;
    seen.is(200).does_not_see("has this open now.");
    // The page listens where the inbox listens, and says itself that it is open and that it is shut.
    let item = seen
        .body
        .split("data-open-url=\"")
        .nth(1)
        .and_then(|rest| rest.split("/open\"").next())
        .expect("the page says where it tells that it is open")
        .to_owned();
    assert!(item.starts_with("/desk/inbox/"), "{item}");
    assert!(seen.body.contains("data-live-url=\"/desk/inbox/live\""));
    let mut news = town.app.hub.ports.bus.listen();
    henrik.opens(FIRST).await.is(200);
    // Over the bus words may come late: the one that counts is that of Henrik's.
    let mut hears = async |has_it: bool| loop {
        let heard = tokio::time::timeout(std::time::Duration::from_secs(5), news.recv());
        let heard = heard.await.expect("it is told").unwrap();
        if !heard.topic.starts_with("inbox-open-") {
            continue;
        }
        let told: serde_json::Value = serde_json::from_str(&heard.data).unwrap();
        let leases = told["open"].as_array().unwrap().clone();
        let his = leases
            .iter()
            .find(|lease| lease["person"] == henrik.id.0)
            .is_some_and(|lease| lease["until"].as_str() > told["now"].as_str());
        if his == has_it {
            return;
        }
    };
    hears(true).await;
    liisa
        .opens(FIRST)
        .await
        .sees("Henrik Björklund has this open now.");
    henrik.sends_only(&format!("{item}/shut"), &[]).await;
    hears(false).await;
    liisa.opens(FIRST).await.does_not_see("has this open now.");
}
