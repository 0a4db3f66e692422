//! The mail server of the letters that leave is away, and the hub is killed as a power cut would: what was taken in is
//! read, and every letter leaves, under one number however often it is tried.

use super::post_office::{PostOffice, Standing};
use super::{COUNTER, WORD, hands_in, letter};
use crate::town::{House, Running, Town, wait_until};
use hall::access::Scope;
use ports::clock::{Clock, SystemClock};
use ports::config::Secret;
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

/// A house with a counter that takes e-mail and sends letters by this post office; and somebody of the staff.
async fn house_with_mail(post: &PostOffice) -> (House, String) {
    let town = House::new().await.opens().await;
    let liisa = town.staff().await;
    let token = accounts::make_token(&town.cx(), &liisa.email, Scope::ALL)
        .await
        .unwrap();
    let mut house = town.closes().await;
    let config = &mut house.config;
    config.mail.url.clone_from(&post.url);
    config.mail.from = "Kuusilahti <hub@kuusilahti.example>".to_owned();
    config.inbound.address = COUNTER.to_owned();
    config.inbound.secret = Secret::new(WORD);
    (house, token)
}

fn writer(number: usize) -> String {
    format!("writer{number}@posti.example")
}

fn matter(number: usize) -> String {
    let text = format!("The lamp number {number} is dark every evening.");
    letter(
        &writer(number),
        &format!("n{number}"),
        "Subject: Lamp\n",
        &text,
    )
    .replace('\n', "\r\n")
}

#[tokio::test]
async fn a_mail_server_away_for_an_hour_delays_receipts_and_answers_and_doubles_none() {
    const MANY: usize = 12;
    let post = PostOffice::opens();
    let (house, token) = house_with_mail(&post).await;
    let town = house.opens().await;
    let desk = town.program(&token);
    post.is(Standing::Away);
    for number in 0..MANY {
        assert_eq!(hands_in(&town, matter(number)).await.0, 200);
    }
    for minute in 0..12 {
        town.later(5 * MINUTE).await;
        if minute == 3 {
            for case in 1..=4 {
                let answer = json!({ "text": "A new lamp comes on Friday." });
                desk.posts(&format!("/feedback/{case}/answer"), answer)
                    .await
                    .is(200);
            }
        }
    }
    assert!(post.handed().is_empty(), "{:#?}", post.handed());
    post.is(Standing::Open);
    for _ in 0..12 {
        town.later(15 * MINUTE).await;
    }
    let mut answered = 0;
    for number in 0..MANY {
        let letters = post.handed_to(&writer(number));
        let numbers: BTreeSet<&str> = letters.iter().map(|one| one.message_id.as_str()).collect();
        assert_eq!(numbers.len(), letters.len(), "{letters:#?}");
        let receipts = letters
            .iter()
            .filter(|one| one.words.contains("We have received"));
        assert_eq!(receipts.count(), 1, "{letters:#?}");
        answered += letters
            .iter()
            .filter(|one| one.words.contains("comes on Friday"))
            .count();
    }
    assert_eq!(answered, 4);
}

#[tokio::test]
async fn a_hub_killed_between_receiving_and_sending_again_and_again_loses_nothing() {
    let post = PostOffice::opens();
    let (house, token) = house_with_mail(&post).await;
    let mut number = 0;
    let after = |millis| Some(Duration::from_millis(millis));
    for (wait, standing) in [
        (after(0), Standing::Away),
        (after(3), Standing::Open),
        (after(15), Standing::Open),
        (after(60), Standing::Away),
        (after(250), Standing::TakesAndFallsSilent),
        // However slow the machine is: once a letter was taken and nobody said so.
        (None, Standing::TakesAndFallsSilent),
    ] {
        post.is(standing);
        let before = post.handed().len();
        let mut hub = runs(&house);
        for _ in 0..3 {
            // Answered 200, it is the hub's; the mail server forgets it.
            is_handed(&hub, &matter(number));
            number += 1;
        }
        match wait {
            Some(wait) => std::thread::sleep(wait),
            None => wait_until("the post office takes a letter", || {
                post.handed().len() > before
            }),
        }
        hub.is_killed();
    }
    post.is(Standing::Open);
    let now = SystemClock.now() + 10 * MINUTE;
    let town: Town = house.goes_on_at(now).await;
    for _ in 0..8 {
        town.later(10 * MINUTE).await;
    }
    let desk = town.program(&token);
    for (state, many) in [("began", number), ("waiting", 0), ("held", 0)] {
        let mails = desk.gets(&format!("/mail?state={state}")).await;
        let items = mails.is(200).json["items"].as_array().unwrap().len();
        assert_eq!(items, many, "{state}");
    }
    let mut twice = 0;
    for number in 0..number {
        let letters = post.handed_to(&writer(number));
        let numbers: BTreeSet<&str> = letters.iter().map(|one| one.message_id.as_str()).collect();
        assert_eq!(
            numbers.len(),
            1,
            "one case with one receipt, under one number: {letters:#?}"
        );
        // What the post office took and never acknowledged is handed to it once more, word for word.
        twice += letters.len() - 1;
        assert!(letters.len() <= 3, "{letters:#?}");
    }
    println!("{twice} of {number} receipts went out again after a kill, under their own numbers");
}

/// The program, which takes e-mail and sends letters by its post office.
fn runs(house: &House) -> Running {
    let config = &house.config;
    let mut command = house.command(&["serve"]);
    command
        .env("TALKOO_MAIL__URL", &config.mail.url)
        .env("TALKOO_MAIL__FROM", &config.mail.from)
        // It lives in the present, whatever the hour.
        .env("TALKOO_MAIL__QUIET_FROM", "0")
        .env("TALKOO_MAIL__QUIET_UNTIL", "0")
        .env("TALKOO_INBOUND__ADDRESS", &config.inbound.address)
        .env("TALKOO_INBOUND__SECRET", WORD);
    Running::start(command)
}

fn is_handed(hub: &Running, raw: &str) {
    let word = format!("x-inbound-secret: {WORD}");
    let headers = [&*word, "content-type: message/rfc822"];
    let said = hub.asks("POST /api/v1/inbound/email", &headers, raw);
    assert!(said.starts_with("HTTP/1.1 200"), "{said}");
}
