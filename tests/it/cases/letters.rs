//! What comes by letter, in whose language, and what is kept of it.

use super::{FIRST, gives, link_in, town_with_feedback};
use crate::town::Town;
use hall::access::Scope;
use poem::http::Method;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_receipt_and_an_answer_come_in_the_language_of_the_reader() {
    let town = Town::new().await;
    let visitor = town.visitor().speaking("fi");
    let seen = visitor
        .sends(
            "/feedback",
            &[
                (
                    "text",
                    "Pysäkin lamppu on pimeänä joka ilta, ja talvella siellä on liukasta.",
                ),
                ("email", "eila@kuusilahti.example"),
            ],
        )
        .await;
    seen.is(200).sees("Kiitos, palautteesi on tullut perille");
    let receipt = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(receipt.subject, "Olemme saaneet palautteesi 2026-00001");
    // An address nobody has proven reads nothing that was typed.
    assert!(!receipt.text.contains("lamppu"), "{}", receipt.text);
    visitor
        .opens(&link_in(&receipt.text))
        .await
        .is(200)
        .sees("Pysäkin lamppu");
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200).sees("Suomi");
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "Lamppu vaihdetaan perjantaina.")],
        )
        .await
        .is(200);
    let answer = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(answer.subject, "Palautteeseesi 2026-00001 on vastattu");
    assert!(
        answer
            .text
            .contains("Liisa Hakala (Traffic planner) on vastannut"),
        "{}",
        answer.text
    );
    assert!(answer.text.contains("Lamppu vaihdetaan perjantaina."));
    assert!(answer.text.contains("”tästä oli apua” tai ”ei vielä”"));
    let link = link_in(&answer.text);
    visitor
        .sends(&format!("{link}/not-yet"), &[("why", "")])
        .await
        .is(200)
        .sees("Asiaa katsotaan uudelleen.");
    liisa
        .sends(
            &format!("{FIRST}/close"),
            &[("close_reason", "Valo palaa.")],
        )
        .await
        .is(200);
    let closed = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(closed.subject, "Palautteesi 2026-00001 on päätetty");
    assert!(closed.text.contains("Valo palaa."));
    // Once they have left, no letter holds a link or words any more.
    let kept = town.kept_words().await;
    assert!(!kept.contains(link.strip_prefix("/track/").unwrap()));
    assert_eq!(town.letters_to("eila@kuusilahti.example").await.len(), 3);
}

#[tokio::test]
async fn who_has_an_account_is_led_to_it_and_who_wants_no_letters_gets_none() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback").await.is(200);
    aino.sends("/feedback", &[("text", "The sauna is cold.")])
        .await
        .is(200);
    let receipt = town.letter_to(&aino.email).await;
    assert!(
        receipt
            .text
            .contains("https://kuusilahti.example/account/feedback/1"),
        "{}",
        receipt.text
    );
    assert!(!receipt.text.contains("/track/"));
    aino.opens("/account/letters").await.is(200);
    aino.sends("/account/letters", &[("rhythm", "never")])
        .await
        .is(200);
    let before = town.letters_to(&aino.email).await.len();
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "It is heated now.")])
        .await
        .is(200);
    assert_eq!(town.letters_to(&aino.email).await.len(), before);
    aino.opens("/account/feedback/1")
        .await
        .sees("It is heated now.");
}

#[tokio::test]
async fn feedback_without_an_address_brings_no_letter() {
    let town = Town::new().await;
    let path = gives(&town.visitor(), "Thank you for the benches.", "").await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .sees("No address: the answer is read on the page only");
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "With pleasure!")])
        .await
        .is(200);
    town.quiet().await;
    town.visitor().opens(&path).await.sees("With pleasure!");
}

#[tokio::test]
async fn why_it_is_not_taken_up_is_told_in_the_language_of_its_reader() {
    let town = Town::new().await;
    let said = [
        (
            "sv",
            "Lampan vid hållplatsen är släckt varje kväll.",
            "mona@kuusilahti.example",
        ),
        (
            "de",
            "Die Lampe an der Haltestelle ist jeden Abend dunkel.",
            "jan@kuusilahti.example",
        ),
    ];
    for (lang, text, email) in said {
        town.visitor()
            .speaking(lang)
            .sends("/feedback", &[("text", text), ("email", email)])
            .await
            .is(200);
    }
    town.quiet().await;
    town.clock.advance(Duration::from_secs(2));
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    // One by the feedback's own page, the other in the inbox: the reader hears the same.
    liisa
        .sends(
            &format!("{FIRST}/decline"),
            &[("decline_reason", "Lampan är järnvägens.")],
        )
        .await
        .is(200);
    let letter = town.letter_to("mona@kuusilahti.example").await;
    assert_eq!(letter.subject, "Din respons 2026-00001 tas inte upp");
    assert!(
        letter.text.contains("förklarar varför") && letter.text.contains("Lampan är järnvägens."),
        "{}",
        letter.text
    );
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let waits = desk.gets("/inbox?kind=case").await;
    let item = waits.is(200).json["items"][0].clone();
    desk.posts(
        &format!("/inbox/{}/deeds", item["id"]),
        json!({ "version": item["version"], "deed": "decline", "text": "Die Lampe gehört der Bahn." }),
    )
    .await
    .is(200);
    town.quiet().await;
    assert_eq!(town.letters_to("jan@kuusilahti.example").await.len(), 1);
    town.later(Duration::from_secs(90)).await;
    let letter = town.letter_to("jan@kuusilahti.example").await;
    assert_eq!(
        letter.subject,
        "Ihre Rückmeldung 2026-00002 wird nicht aufgegriffen"
    );
    assert!(
        letter.text.contains("erklärt, warum")
            && letter.text.contains("Die Lampe gehört der Bahn."),
        "{}",
        letter.text
    );
}

#[tokio::test]
async fn who_answered_hears_that_the_person_goes_on_unless_a_colleague_was_quicker() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    town.quiet().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "It is mended on Friday.")],
        )
        .await
        .is(200);
    town.later(Duration::from_secs(3600)).await;
    assert_eq!(town.letters_to(&liisa.email).await.len(), 0);
    visitor
        .sends(
            &format!("{path}/not-yet"),
            &[("why", "Still dark on Saturday.")],
        )
        .await
        .is(200);
    town.later(Duration::from_secs(600)).await;
    let letter = town.letter_to(&liisa.email).await;
    assert!(
        letter
            .text
            .contains("Its writer says that the answer has not helped yet."),
        "{}",
        letter.text
    );
    // What they said stays in the case, where it is forgotten in time.
    assert!(!letter.text.contains("Still dark on Saturday."));
    assert!(letter.text.contains("/desk/cases/1"), "{}", letter.text);
    assert_eq!(town.letters_to(&henrik.email).await.len(), 0);
    // It is hers again: under "mine", and counted beside the word Desk.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let mine = desk.gets("/inbox?assignee=me").await;
    assert_eq!(mine.is(200).json["items"].as_array().unwrap().len(), 1);
    // Henrik answers before the next letter is written: nothing waits for her any more.
    town.later(Duration::from_secs(26 * 3600)).await;
    let before = town.letters_to(&liisa.email).await.len();
    visitor
        .sends(&format!("{path}/add"), &[("text", "And on Sunday.")])
        .await
        .is(200);
    henrik.opens(FIRST).await.is(200);
    henrik
        .sends(&format!("{FIRST}/answer"), &[("text", "On Monday, then.")])
        .await
        .is(200);
    town.later(Duration::from_secs(26 * 3600)).await;
    let after = town.letters_to(&liisa.email).await;
    assert_eq!(after.len(), before, "{after:#?}");
}

#[tokio::test]
async fn letters_to_whoever_has_no_account_stop_with_one_click_which_forgets_the_address() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let receipt = town.letter_to("eila@kuusilahti.example").await;
    let header = |name: &str| {
        let found = receipt.headers.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value).to_owned()
    };
    assert_eq!(
        header("List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let way_out = header("List-Unsubscribe");
    let from = way_out.find("/unsubscribe/").expect("a way out");
    let way_out = way_out[from..].trim_end_matches('>').to_owned();
    assert!(
        !receipt.text.contains("/account/letters"),
        "{}",
        receipt.text
    );
    // Opening it changes nothing, for mail programs open links by themselves.
    town.visitor()
        .opens(&way_out)
        .await
        .is(200)
        .sees("letters about your feedback 2026-00001");
    liisa.opens(FIRST).await.sees("eila@kuusilahti.example");
    // The links are ended; the way out is not.
    visitor.sends(&format!("{path}/end"), &[]).await;
    let stopped = town
        .visitor()
        .once(
            Method::POST,
            &way_out,
            Some("List-Unsubscribe=One-Click".to_owned()),
        )
        .await;
    stopped.is(200).sees("We have erased your address");
    liisa
        .opens(FIRST)
        .await
        .does_not_see("eila@kuusilahti.example");
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "It is mended.")])
        .await
        .is(200);
    assert_eq!(town.letters_to("eila@kuusilahti.example").await.len(), 1);
    town.visitor()
        .opens("/unsubscribe/0123456789abcdef")
        .await
        .is(404);
}
