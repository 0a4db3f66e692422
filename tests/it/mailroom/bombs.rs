//! Too much, too deep, too large, unreadable: held back, and real mail comes through.

use super::{COUNTER, hands_in, letter, town_with_mail, writes};
use crate::cases::FIRST;
use crate::town::Town;
use hall::access::Scope;
use ports::config::Secret;
use std::time::{Duration, Instant};

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

/// A letter of many parts, as its maker likes.
fn of_parts(from: &str, parts: &str) -> String {
    format!(
        "From: {from}\r\nTo: {COUNTER}\r\nSubject: Photos\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{parts}--b--\r\n"
    )
}

#[tokio::test]
async fn bombs_of_every_make_are_measured_and_held_and_each_says_why() {
    let town = town_with_mail().await;
    let line = "X-Nothing: at all\r\n";
    let wrapped = |many: usize| "Content-Type: message/rfc822\r\n\r\n".repeat(many);
    let bombs: Vec<(&str, String)> = vec![
        // A million parts that say nothing of themselves.
        (
            "deep",
            of_parts("a@b.example", &"--b\r\n\r\nx\r\n".repeat(1_000_000)),
        ),
        // Letters within letters within letters.
        ("deep", format!("From: a@b.example\r\n{}", wrapped(3_000))),
        // The same, packed so that nobody sees it from outside.
        (
            "deep",
            format!(
                "From: a@b.example\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}",
                wrapped(3_000).replace('=', "=3D")
            ),
        ),
        // Heads of megabytes: many lines, one line, and that of a part.
        (
            "head",
            format!("From: a@b.example\r\n{}\r\nx", line.repeat(200_000)),
        ),
        (
            "head",
            format!(
                "From: a@b.example\r\nSubject: {}\r\n\r\nx",
                "x".repeat(4_000_000)
            ),
        ),
        (
            "head",
            of_parts(
                "a@b.example",
                &format!("--b\r\n{}\r\nx\r\n", line.repeat(200_000)),
            ),
        ),
        // Encoded words without an end, each of which sends a reader to the end of the line.
        (
            "head",
            format!(
                "From: a@b.example\r\nSubject: {}\r\n\r\nx",
                "=?aa".repeat(30_000)
            ),
        ),
    ];
    let reasons: Vec<&str> = bombs.iter().rev().map(|(reason, _)| *reason).collect();
    for (_, raw) in &bombs {
        let from = Instant::now();
        assert_eq!(hands_in(&town, raw.clone()).await.0, 200);
        assert!(
            from.elapsed() < Duration::from_secs(20),
            "{:?}",
            from.elapsed()
        );
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
    assert_eq!(states(&town, "held").await, reasons);
    assert_eq!(states(&town, "began").await.len(), 1);
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("The lamp at the stop");
    liisa
        .opens("/desk/mail")
        .await
        .is(200)
        .sees("more parts, or parts within parts")
        .sees("longer than those of a letter");
}

#[tokio::test]
async fn a_letter_of_too_many_parts_that_is_real_is_let_in_by_its_head() {
    let town = town_with_mail().await;
    let photos = "--b\r\nContent-Type: image/jpeg\r\n\r\nxxx\r\n".repeat(250);
    let raw = of_parts("Eila <eila@posti.example>", &photos);
    assert_eq!(hands_in(&town, raw).await.0, 200);
    town.quiet().await;
    assert_eq!(states(&town, "held").await, ["deep"]);
    let liisa = town.staff().await;
    liisa.sends("/desk/mail/1/let-in", &[]).await.is(200);
    town.quiet().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("Photos")
        .sees("The rest stands in the original e-mail");
    assert_eq!(town.letters_to("eila@posti.example").await.len(), 1);
}

#[tokio::test]
async fn letters_that_lack_what_letters_have_are_still_letters() {
    let town = town_with_mail().await;
    let photo = "--b\r\n\r\nHere it is.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\nSubject: Bus\r\n\r\nIt was late.\r\n";
    let odd = [
        // Neither date nor number nor subject nor kind.
        "From: a1@b.example\r\n\r\nThe lamp is dark.".to_owned(),
        // A date that is none, a number twice, a kind that is none.
        "From: a2@b.example\r\nDate: yesterday\r\nMessage-ID: <1@x>\r\nMessage-ID: <2@x>\r\nContent-Type: ;;\r\n\r\nThe bench is broken.".to_owned(),
        // A charset nobody has, in the head and in the words.
        "From: =?klingon?B?////?= <a3@b.example>\r\nSubject: =?utf-8?B?/////w==?=\r\nContent-Type: text/plain; charset=klingon\r\n\r\nThe door is stuck.".to_owned(),
        // Base64 that is none, and a multipart without an end.
        "From: a4@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!! The step is loose.".to_owned(),
        "From: a5@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nThe swing squeaks.".to_owned(),
        // A letter forwarded within a letter.
        of_parts("a6@b.example", photo),
    ];
    for raw in &odd {
        assert_eq!(hands_in(&town, raw.clone()).await.0, 200);
    }
    town.quiet().await;
    assert_eq!(states(&town, "held").await, Vec::<String>::new());
    assert_eq!(states(&town, "began").await.len(), odd.len());
    // The same without a number twice: the same words of the same writer are one.
    assert!(hands_in(&town, odd[0].clone()).await.1.contains("known"));
    let liisa = town.staff().await;
    let mut all = String::new();
    for case in 1..=odd.len() {
        all += &liisa.opens(&format!("/desk/cases/{case}")).await.words();
    }
    for words in [
        "The lamp is dark.",
        "The bench is broken.",
        "The door is stuck.",
        "The step is loose.",
        "The swing squeaks.",
        "Here it is.",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
}

#[tokio::test]
async fn whoever_floods_the_counter_keeps_nobody_else_waiting() {
    let town = Town::with(|config| {
        config.inbound.secret = Secret::new("a word agreed on");
        config.limits.inbound_per_address = 5;
        config.limits.inbound_per_hour = 30;
    })
    .await;
    // Each says something else, so that they are not one.
    for number in 0..100 {
        let raw = letter(
            "busy@a.example",
            &format!("n{number}"),
            "",
            &format!("This is matter number {number} of today."),
        );
        assert_eq!(hands_in(&town, raw).await.0, 200);
    }
    for number in 0..10 {
        let raw = letter(
            &format!("resident{number}@posti.example"),
            &format!("r{number}"),
            "",
            &format!("The lamp number {number} is dark every evening."),
        );
        assert_eq!(hands_in(&town, raw).await.0, 200);
    }
    town.quiet().await;
    let held = states(&town, "held").await;
    assert!(held.iter().all(|reason| reason == "too_many"), "{held:?}");
    for number in 0..10 {
        let to = format!("resident{number}@posti.example");
        assert_eq!(town.letters_to(&to).await.len(), 1, "{to}");
    }
}

#[tokio::test]
async fn a_packed_bomb_is_never_unpacked_and_the_words_beside_it_come_in() {
    let town = town_with_mail().await;
    // One gigabyte of nothing in a megabyte, as a document and as an archive; and a picture of two billion points.
    let zip = base64_of(b"PK\x03\x04\x14\x00\x00\x00\x08\x00", 1_000_000);
    let gzip = base64_of(b"\x1f\x8b\x08\x00\x00\x00\x00\x00", 1_000_000);
    let png = base64_of(
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff\xff\x00\x00\xff\xff\x08\x06\x00\x00\x00",
        10_000,
    );
    let parts: String = [("plan.docx", zip), ("log.gz", gzip), ("map.png", png)]
        .iter()
        .map(|(name, bytes)| {
            format!(
                "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{bytes}\r\n"
            )
        })
        .collect();
    let words = "--b\r\nContent-Type: text/plain\r\n\r\nThe plan of the harbour is wrong.\r\n";
    let raw = of_parts("eila@posti.example", &format!("{words}{parts}"));
    let from = Instant::now();
    assert_eq!(hands_in(&town, raw).await.0, 200);
    town.quiet().await;
    assert!(
        from.elapsed() < Duration::from_secs(20),
        "{:?}",
        from.elapsed()
    );
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("The plan of the harbour")
        .sees("These files could not be taken")
        .sees("log.gz");
}

/// A file that begins so and goes on with nothing.
fn base64_of(begin: &[u8], zeros: usize) -> String {
    use base64::Engine;
    let mut bytes = begin.to_vec();
    bytes.resize(begin.len() + zeros, 0);
    let all = base64::engine::general_purpose::STANDARD.encode(bytes);
    let lines: Vec<&str> = all
        .as_bytes()
        .chunks(76)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    lines.join("\r\n")
}
