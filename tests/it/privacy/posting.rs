//! Ways out of letters and back, as mail programs and mail servers use them.

use crate::town::Town;
use poem::http::{Method, header};
use poem::{Body, Request};
use std::io::Write;
use std::process::Stdio;
use std::time::Duration;

/// A town in which Veikko has had a letter.
async fn with_letter() -> (Town, ports::mail::LaidLetter) {
    let town = Town::with(|config| {
        config.mail.bounces = "bounces@kuusilahti.example".to_owned();
        config.mail.bounce_secret = "a word agreed on".to_owned();
    })
    .await;
    let veikko = town.resident("Veikko Rantanen").await;
    let aino = town.resident("Aino Salmela").await;
    let swing = crate::ideas::submits(&veikko, "A swing for grown-ups", "On the shore.").await;
    aino.opens(&swing).await.is(200);
    aino.sends(&format!("{swing}/comments"), &[("text", "A good one.")])
        .await
        .is(200);
    town.later(Duration::from_secs(3600)).await;
    let letter = town.letter_to(&veikko.email).await;
    (town, letter)
}

#[tokio::test]
async fn a_mail_program_stops_letters_with_one_request_and_no_cookie() {
    let (town, letter) = with_letter().await;
    let header = |name: &str| {
        let found = letter.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap()
    };
    // RFC 8058: an https address, one field in the body, no cookie, no origin, no redirect.
    assert_eq!(
        header("List-Unsubscribe-Post"),
        "List-Unsubscribe=One-Click"
    );
    let address = header("List-Unsubscribe");
    let address = address.trim_matches(['<', '>']);
    let path = address.strip_prefix("https://kuusilahti.example").unwrap();
    let asked = || {
        Request::builder()
            .method(Method::POST)
            .uri(path.parse().unwrap())
            .header(header::HOST, "kuusilahti.example")
            .content_type("application/x-www-form-urlencoded")
            .body(Body::from_string("List-Unsubscribe=One-Click".to_owned()))
    };
    let front = town.app.front();
    for _ in 0..2 {
        let answer = front.answer(asked()).await;
        assert_eq!(answer.status(), 200, "twice is the same as once");
    }
    let rows = super::every_row(&town).await;
    assert!(
        rows.lines().any(|line| line.starts_with("people:")
            && line.contains("neighbour@")
            && line.contains("never")),
        "no letters any more"
    );
}

fn returned(to: &str) -> String {
    format!(
        "Delivered-To: {to}\r\nFrom: MAILER-DAEMON@mx.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Action: failed\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\n\
         Message-ID: {to}\r\n\r\n--b--\r\n"
    )
}

#[tokio::test]
async fn a_mail_server_hands_in_what_came_back() {
    let (town, letter) = with_letter().await;
    let message = returned(&letter.message_id);
    let front = town.app.front();
    let hand_in = async |word: &str| {
        let request = Request::builder()
            .method(Method::POST)
            .uri("/api/v1/letters/returned".parse().unwrap())
            .header(header::HOST, "kuusilahti.example")
            .header("x-bounce-secret", word)
            .content_type("application/octet-stream")
            .body(Body::from_string(message.clone()));
        let mut answer = front.answer(request).await;
        let said = answer.take_body().into_string().await.unwrap();
        (answer.status().as_u16(), said)
    };
    assert_eq!(hand_in("another word").await.0, 403);
    let (status, said) = hand_in("a word agreed on").await;
    assert_eq!((status, said.contains("marked")), (200, true), "{said}");
    let (_, said) = hand_in("a word agreed on").await;
    assert!(said.contains("nothing"), "{said}");
    // Veikko sees it where he chooses his letters.
    let veikko = town.resident("Veikko Rantanen").await;
    veikko
        .opens("/account/letters")
        .await
        .sees("Letters to your address come back");
}

#[tokio::test]
async fn the_command_behind_the_return_address_does_the_same() {
    let (town, letter) = with_letter().await;
    let house = town.closes().await;
    let give = |message: &str| {
        let mut program = house
            .command(&["bounce"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = program.stdin.take().unwrap();
        line.write_all(message.as_bytes()).unwrap();
        drop(line);
        crate::town::Said::of(program.wait_with_output().unwrap())
    };
    give(&returned(&letter.message_id))
        .is_well()
        .says("The address is marked.");
    give("Subject: hello\r\n\r\nworld\r\n").refuses("no letter of this hub");
}
