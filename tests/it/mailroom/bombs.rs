//! Too much, too deep, too large, unreadable: held back, and real mail comes through.

use super::{COUNTER, hands_in, letter, town_with_mail, writes};
use crate::cases::FIRST;
use crate::town::Town;
use hall::access::Scope;
use ports::config::Secret;

async fn states(town: &Town, state: &str) -> Vec<String> {
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let list = desk.gets(&format!("/mail?state={state}")).await;
    let items = list.is(200).json["items"].as_array().unwrap().clone();
    items
        .iter()
        .map(|mail| mail["reason"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn ten_thousand_alike_are_one_and_real_mail_comes_through() {
    let town = town_with_mail().await;
    // Each costs a request and a commit: one database is enough for all of them.
    let many = if std::env::var_os("TALKOO_TEST_TOWN").is_some() {
        500
    } else {
        10_000
    };
    for number in 0..many {
        let raw = letter(
            "bomb@a.example",
            &format!("n{number}"),
            "Subject: Hello\n",
            "Buy this wonderful thing today.",
        );
        assert_eq!(hands_in(&town, raw).await.0, 200);
    }
    writes(
        &town,
        &letter(
            "eila@posti.example",
            "real",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let liisa = town.staff().await;
    let both =
        liisa.opens("/desk/cases/1").await.words() + &liisa.opens("/desk/cases/2").await.words();
    assert!(both.contains("The lamp at the stop"), "{both}");
    assert_eq!(liisa.opens("/desk/cases/3").await.status.as_u16(), 404);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let bomb = desk.gets("/mail/1").await;
    assert_eq!(bomb.is(200).json["copies"], many - 1);
    assert_eq!(town.letters_to("bomb@a.example").await.len(), 1);
}

#[tokio::test]
async fn one_sender_is_slowed_down_and_nothing_of_theirs_is_lost() {
    let town = town_with_mail().await;
    for number in 0..25 {
        let raw = letter(
            "busy@a.example",
            &format!("n{number}"),
            "",
            &format!("This is matter number {number} of today."),
        );
        assert_eq!(hands_in(&town, raw).await.0, 200);
    }
    town.quiet().await;
    // Five new matters an hour from one address, as everywhere; twenty letters; the others wait for a look.
    assert_eq!(states(&town, "began").await.len(), 5);
    assert_eq!(states(&town, "held").await, vec!["too_many"; 20]);
    let liisa = town.staff().await;
    let seen = liisa.opens("/desk/mail").await;
    seen.is(200).sees("more within an hour than is taken");
    liisa
        .opens("/desk/mail/25")
        .await
        .is(200)
        .sees("matter number 24");
    liisa
        .sends("/desk/mail/25/let-in", &[])
        .await
        .is(200)
        .sees("It is let in");
    town.quiet().await;
    liisa
        .opens("/desk/cases/6")
        .await
        .is(200)
        .sees("matter number 24");
}

#[tokio::test]
async fn what_is_held_has_a_bound_beyond_which_the_mail_server_waits() {
    let town = Town::with(|config| {
        config.inbound.secret = Secret::new("a word agreed on");
        config.limits.inbound_per_address = 2;
        config.limits.inbound_held = 3;
    })
    .await;
    let mut told = Vec::new();
    for number in 0..8 {
        let raw = letter(
            "busy@a.example",
            &format!("n{number}"),
            "",
            &format!("This is matter number {number} of today."),
        );
        told.push(hands_in(&town, raw).await.0);
    }
    assert_eq!(told, [200, 200, 200, 200, 200, 429, 429, 429]);
    let raw = letter(
        "eila@posti.example",
        "real",
        "",
        "The lamp at the stop is dark every evening.",
    );
    assert_eq!(hands_in(&town, raw).await.0, 200, "real mail comes through");
}

#[tokio::test]
async fn thirty_megabytes_are_taken_and_forty_are_refused_in_words() {
    let town = town_with_mail().await;
    let line = format!("{}\r\n", "x".repeat(70));
    let head = "From: a@b.example\r\nSubject: A film\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThis is my film of the harbour.\r\n--b\r\nContent-Type: video/mp4\r\nContent-Disposition: attachment; filename=film.mp4\r\n\r\n";
    let large = format!("{head}{}--b--\r\n", line.repeat(30 * 1024 * 1024 / 72));
    assert_eq!(hands_in(&town, large).await.0, 200);
    town.quiet().await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("my film of the harbour")
        .sees("film.mp4");
    let larger = format!("{head}{}", line.repeat(40 * 1024 * 1024 / 72));
    let (status, said) = hands_in(&town, larger).await;
    assert_eq!(status, 413, "{said}");
}

#[tokio::test]
async fn what_is_deep_nameless_or_empty_is_held_and_let_in_by_hand() {
    let town = town_with_mail().await;
    let mut deep = String::from("From: a@b.example\r\n");
    for depth in 0..5000 {
        deep += &format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n");
    }
    let crowd: Vec<String> = (0..1000).map(|n| format!("p{n}@b.example")).collect();
    let odd: Vec<Vec<u8>> = vec![
        deep.into_bytes(),
        b"Subject: no sender\r\n\r\nThe lamp is dark.".to_vec(),
        b"".to_vec(),
        b"\xff\xfe\x00\x00\r\n\r\n\x00".to_vec(),
        b"From: a@b.example\r\n\r\n".to_vec(),
        format!("From: a@b.example\r\nTo: {COUNTER},\r\n {}\r\n\r\nTo all of you.", crowd.join(",\r\n ")).into_bytes(),
        b"From: =?klingon?B?////?= <k@b.example>\r\nSubject: =?utf-8?B?/////w==?=\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xc3\x28 The lamp is dark.\x00".to_vec(),
    ];
    for raw in odd {
        assert_eq!(hands_in(&town, raw).await.0, 200);
    }
    town.quiet().await;
    assert_eq!(
        states(&town, "held").await,
        ["crowd", "empty", "nobody", "unreadable", "nobody", "deep"]
    );
    let liisa = town.staff().await;
    // What has strange signs is still a letter.
    liisa.opens(FIRST).await.is(200).sees("The lamp is dark.");
    for id in 1..=7 {
        liisa.opens(&format!("/desk/mail/{id}")).await.is(200);
        liisa
            .opens(&format!("/desk/mail/{id}/original"))
            .await
            .is(200);
    }
    liisa.sends("/desk/mail/2/let-in", &[]).await.is(200);
    liisa
        .sends("/desk/mail/6/throw-away", &[])
        .await
        .is(200)
        .sees("It is thrown away");
    liisa.sends("/desk/mail/6/throw-away", &[]).await.is(409);
    town.quiet().await;
    liisa
        .opens("/desk/cases/2")
        .await
        .is(200)
        .sees("The lamp is dark.");
    liisa
        .opens("/desk/mail?state=thrown")
        .await
        .is(200)
        .sees("a@b.example");
}
