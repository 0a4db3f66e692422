//! Acts that wait for a letter.

use crate::town::{Person, Town, code_in, link_in};
use std::time::Duration;

const VEIKKO: &str = "veikko@kuusilahti.example";

/// A bench by the harbour, submitted by this person: its path.
async fn bench_of(person: &Person) -> String {
    let seen = person
        .sends(
            "/ideas",
            &[
                ("title", "A bench by the harbour"),
                (
                    "text",
                    "So that one can sit and look at the ferries while waiting for them.",
                ),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(200).sees("A bench by the harbour");
    seen.path.split(['?', '#']).next().unwrap().to_owned()
}

#[tokio::test]
async fn a_visitors_support_counts_when_the_link_is_followed_on_any_device() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = bench_of(&aino).await;
    let (desk, phone) = (town.visitor(), town.visitor());
    desk.opens(&bench).await.sees("A bench by the harbour");
    desk.sends(&format!("{bench}/support"), &[("email", VEIKKO)])
        .await
        .sees("Look in your mail")
        .sees("A bench by the harbour");
    aino.opens(&bench).await.sees("0 supporters");
    let letter = town.letter_to(VEIKKO).await;
    assert!(
        letter.text.contains("A bench by the harbour"),
        "the letter says what it confirms"
    );
    let seen = town.follows_letter(&phone, VEIKKO).await;
    assert!(seen.path.starts_with(&bench), "{}", seen.path);
    seen.sees("1 supporter");
    aino.opens(&bench).await.sees("1 supporter");
}

#[tokio::test]
async fn a_visitors_comment_waits_hidden_and_counts_by_the_code() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = bench_of(&aino).await;
    let veikko = town.visitor();
    let words = "With a back to lean on, please.";
    let waiting = veikko
        .sends(
            &format!("{bench}/comments"),
            &[("text", words), ("stance", "for"), ("email", VEIKKO)],
        )
        .await;
    waiting.sees("Look in your mail").sees(words);
    aino.opens(&bench).await.does_not_see(words);
    let receipt = waiting.path.rsplit('/').next().unwrap().to_owned();
    let code = code_in(&town.letter_to(VEIKKO).await.text);
    veikko
        .sends("/sign-in/code", &[("receipt", &receipt), ("code", &code)])
        .await
        .sees(words);
    aino.opens(&bench).await.sees(words);
}

#[tokio::test]
async fn an_act_that_is_refused_says_why_and_loses_no_word() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = bench_of(&aino).await;
    // She does not remember that it is her own, and is not signed in on this device.
    let phone = town.visitor();
    phone
        .sends(&format!("{bench}/support"), &[("email", &aino.email)])
        .await
        .is(200);
    let seen = town.follows_letter(&phone, &aino.email).await;
    assert_eq!(seen.path, "/account/kept");
    seen.sees("What could not be done")
        .sees("A bench by the harbour");
    let discard = seen
        .between("action=\"/account/kept/", "\"")
        .unwrap()
        .to_owned();
    phone
        .sends(&format!("/account/kept/{discard}"), &[])
        .await
        .sees("Nothing is kept here");
    aino.opens(&bench).await.sees("0 supporters");
}

#[tokio::test]
async fn a_letter_confirms_only_what_was_asked_with_it() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = bench_of(&aino).await;
    // Somebody else writes in Veikko's name, and he never asked for that letter.
    let stranger = town.visitor();
    let nasty = [
        ("text", "Nobody needs this."),
        ("stance", "against"),
        ("email", VEIKKO),
    ];
    stranger
        .sends(&format!("{bench}/comments"), &nasty)
        .await
        .is(200);
    let veikko = town.visitor();
    veikko.sends("/sign-in", &[("email", VEIKKO)]).await.is(200);
    let letters = town.letters_to(VEIKKO).await;
    assert_eq!(letters.len(), 2);
    let own = letters
        .iter()
        .find(|letter| !letter.text.contains("Nobody needs this."))
        .expect("his own letter");
    let link = link_in(&own.text);
    veikko
        .opens(&link)
        .await
        .is(200)
        .does_not_see("Nobody needs this.");
    veikko.sends(&link, &[]).await.is(200);
    aino.opens(&bench).await.does_not_see("Nobody needs this.");
}

#[tokio::test]
async fn what_waits_is_forgotten_in_time() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = bench_of(&aino).await;
    let veikko = town.visitor();
    let waiting = veikko
        .sends(&format!("{bench}/support"), &[("email", VEIKKO)])
        .await;
    town.later(Duration::from_secs(16 * 60)).await;
    veikko.opens(&waiting.path).await.is(409);
    town.later(Duration::from_secs(40 * 24 * 3600)).await;
    town.later(Duration::from_secs(24 * 3600)).await;
    veikko.opens(&waiting.path).await.is(404);
}
