//! What comes by letter, in whose language, and what is kept of it.

use super::{FIRST, gives, link_in};
use crate::town::Town;

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
