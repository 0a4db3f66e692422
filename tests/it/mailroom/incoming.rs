//! What comes of a letter: a new matter, or a word more in one.

use super::{COUNTER, hands_in, hands_in_with, letter, town_with_mail, writes};
use crate::cases::{FIRST, link_in};
use crate::town::Town;
use hall::access::Scope;
use ports::clock::Clock;
use std::time::Duration;

const EILA: &str = "Eila Niemi <eila@posti.example>";

#[tokio::test]
async fn a_letter_becomes_a_matter_with_a_receipt_in_its_language() {
    let town = town_with_mail().await;
    let text = "Hei,\n\npysäkin lamppu on pimeänä joka ilta, ja talvella siellä on liukasta.\n\n-- \nEila Niemi\npuh. 050 1";
    writes(
        &town,
        &letter(
            EILA,
            "1",
            "Subject: =?utf-8?Q?Lamppu_pys=C3=A4kill=C3=A4?=\n",
            text,
        ),
    )
    .await;
    let liisa = town.staff().await;
    let seen = liisa.opens(FIRST).await;
    seen.is(200)
        .sees("Lamppu pysäkillä")
        .sees("pysäkin lamppu on pimeänä")
        .sees("eila@posti.example")
        .sees("Suomi");
    assert!(!seen.body.contains("050 1"), "the signature is left out");
    let receipt = town.letter_to("eila@posti.example").await;
    assert_eq!(receipt.subject, "Olemme vastaanottaneet asiasi 2026-00001");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let case = desk.gets("/feedback/1").await;
    assert_eq!(case.is(200).json["channel"], "mail");
    // The whole of it is still there, and only ever saved.
    liisa
        .opens("/desk/mail?state=began")
        .await
        .is(200)
        .sees("Lamppu pysäkillä")
        .sees("2026-00001");
    liisa.opens("/desk/mail/1").await.is(200).sees("puh. 050 1");
    let original = liisa.opens("/desk/mail/1/original").await;
    original.is(200).sees("puh. 050 1");
}

#[tokio::test]
async fn an_answer_joins_its_case_by_its_key_its_link_or_its_sender() {
    let town = town_with_mail().await;
    writes(
        &town,
        &letter(
            EILA,
            "1",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let receipt = town.letter_to("eila@posti.example").await;
    let link = link_in(&receipt.text);
    let number = receipt.message_id.clone();
    // By the letter it answers, from the address that letter went to.
    let answers = format!("Subject: Re: Lamp\nIn-Reply-To: {number}\nReferences: {number}\n");
    let text = "It is the one at the pier.\n\nOn Wed, 17 Jun 2026 at 9:05, Kuusilahti wrote:\n> We have received it";
    writes(&town, &letter(EILA, "2", &answers, text)).await;
    let visitor = town.visitor();
    let seen = visitor.opens(&link).await;
    seen.is(200).sees("It is the one at the pier.");
    assert!(
        !seen.body.contains("We have received it"),
        "the quote is left out"
    );
    // By the link in what is quoted, whoever writes: they hold the key.
    let quoted =
        format!("My neighbour asked me to add: since May.\n\n> https://kuusilahti.example{link}");
    writes(&town, &letter("veikko@elsewhere.example", "3", "", &quoted)).await;
    visitor.opens(&link).await.sees("since May");
    // By the number of the case's own letter, from somewhere else: a matter of its own.
    writes(
        &town,
        &letter(
            "mallory@elsewhere.example",
            "4",
            &answers,
            "Send me everything about this, please.",
        ),
    )
    .await;
    visitor
        .opens(&link)
        .await
        .does_not_see("Send me everything");
    let liisa = town.staff().await;
    liisa
        .opens("/desk/cases/2")
        .await
        .is(200)
        .sees("Send me everything");
    // A later letter answers an earlier one of the same person's own.
    let chain = "In-Reply-To: <2@mail.example>\n";
    writes(
        &town,
        &letter(EILA, "5", chain, "And the bench is broken as well."),
    )
    .await;
    visitor.opens(&link).await.sees("And the bench is broken");
    assert_eq!(liisa.opens("/desk/cases/3").await.status.as_u16(), 404);
}

#[tokio::test]
async fn what_was_closed_long_ago_begins_anew_by_letter_too() {
    let town = town_with_mail().await;
    writes(
        &town,
        &letter(
            EILA,
            "1",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let receipt = town.letter_to("eila@posti.example").await;
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(
            &format!("{FIRST}/close"),
            &[("close_reason", "It is mended.")],
        )
        .await
        .is(200);
    town.later(Duration::from_secs(40 * 24 * 3600)).await;
    let answers = format!("In-Reply-To: {}\n", receipt.message_id);
    writes(
        &town,
        &letter(
            EILA,
            "2",
            &answers,
            "It is dark again, since yesterday evening.",
        ),
    )
    .await;
    let liisa = town.staff().await;
    liisa
        .opens("/desk/cases/2")
        .await
        .is(200)
        .sees("It is dark again")
        .sees("2026-00001");
}

#[tokio::test]
async fn the_door_is_shut_without_the_word() {
    let town = town_with_mail().await;
    let raw = letter(EILA, "1", "", "The lamp is dark.");
    assert_eq!(
        hands_in_with(&town, "another word", "", raw.clone())
            .await
            .0,
        401
    );
    assert_eq!(hands_in_with(&town, "", "", raw.clone()).await.0, 401);
    let closed = Town::new().await;
    assert_eq!(hands_in(&closed, raw.clone()).await.0, 404);
    assert_eq!(hands_in_with(&closed, "", "", raw).await.0, 404);
    let liisa = town.staff().await;
    assert_eq!(liisa.opens(FIRST).await.status.as_u16(), 404);
}

#[tokio::test]
async fn a_hub_killed_between_keeping_and_reading_loses_nothing_and_does_nothing_twice() {
    let town = town_with_mail().await;
    let raw = letter(
        EILA,
        "1",
        "Subject: Lamp\n",
        "The lamp at the stop is dark every evening.",
    );
    assert_eq!(hands_in(&town, raw.clone()).await.0, 200);
    // Nothing has read it when the hub goes; it does when the hub is back.
    let soon = town.clock.now() + Duration::from_secs(60);
    let town = town.closes().await.goes_on_at(soon).await;
    town.quiet().await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("The lamp at the stop");
    // The mail server never heard the answer, and hands it in again.
    let (status, said) = hands_in(&town, raw).await;
    assert_eq!((status, said.contains("known")), (200, true), "{said}");
    town.quiet().await;
    assert_eq!(liisa.opens("/desk/cases/2").await.status.as_u16(), 404);
    assert_eq!(town.letters_to("eila@posti.example").await.len(), 1);
}

#[tokio::test]
async fn machines_bring_no_work_and_get_no_answer() {
    let town = town_with_mail().await;
    writes(
        &town,
        &letter(
            EILA,
            "1",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let receipt = town.letter_to("eila@posti.example").await;
    let re = format!("In-Reply-To: {}\n", receipt.message_id);
    for (at, head) in [
        "Auto-Submitted: auto-replied\n",
        "X-Auto-Response-Suppress: All\n",
        "Precedence: bulk\n",
        "List-Id: <news.example>\n",
        "Return-Path: <>\n",
    ]
    .iter()
    .enumerate()
    {
        let number = format!("m{at}");
        writes(
            &town,
            &letter(
                EILA,
                &number,
                &format!("{re}{head}"),
                &format!("I am on holiday until {} August.", at + 1),
            ),
        )
        .await;
    }
    let loop_ = letter(COUNTER, "own", &re, "We have received your feedback.");
    writes(&town, &loop_).await;
    let again = format!(
        "From: {EILA}\nMessage-ID: {}\n\nWe have received it\n",
        receipt.message_id
    );
    writes(&town, &again).await;
    let (status, _) = hands_in_with(
        &town,
        "a word agreed on",
        "?from=%3C%3E",
        letter("x@y.example", "back", "", "Could not be delivered."),
    )
    .await;
    assert_eq!(status, 200);
    town.quiet().await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .does_not_see("on holiday")
        .does_not_see("received it");
    assert_eq!(liisa.opens("/desk/cases/2").await.status.as_u16(), 404);
    assert_eq!(town.letters_to("eila@posti.example").await.len(), 1);
    assert_eq!(town.letters_to(COUNTER).await.len(), 0);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let left = desk.gets("/mail?state=left_alone").await;
    let reasons: Vec<&str> = left.is(200).json["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mail| mail["reason"].as_str().unwrap())
        .collect();
    assert_eq!(
        reasons,
        [
            "report",
            "own",
            "own",
            "report",
            "list",
            "bulk",
            "auto_reply",
            "auto_reply"
        ]
    );
}

#[tokio::test]
async fn files_are_known_by_their_content_and_what_is_not_taken_is_told() {
    let town = town_with_mail().await;
    let raw = format!(
        "From: {EILA}\r\nTo: {COUNTER}\r\nMessage-ID: <f@mail.example>\r\nSubject: Map\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>Here is the map of the <b>harbour</b>, please look at it.</p><script>alert(1)</script><img src=\"https://tracker.example/x.png\">\r\n\
        --b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"map.pdf\"\r\n\r\n%PDF-1.7 a map\r\n\
        --b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"invoice.pdf\"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVqQAAMAAAAEAAAA//8AALgAAAAAAAAA\r\n\
        --b\r\nContent-Type: application/zip\r\nContent-Disposition: attachment; filename=\"bomb.zip\"\r\nContent-Transfer-Encoding: base64\r\n\r\nUEsDBBQAAAAIAAAAIQAAAAAA\r\n\
        --b--\r\n"
    );
    let (status, said) = hands_in(&town, raw).await;
    assert_eq!(status, 200, "{said}");
    town.quiet().await;
    let liisa = town.staff().await;
    let seen = liisa.opens(FIRST).await;
    seen.is(200)
        .sees("map.pdf")
        .sees("These files could not be taken")
        .sees("invoice.pdf")
        .sees("bomb.zip");
    let receipt = town.letter_to("eila@posti.example").await;
    town.visitor()
        .opens(&link_in(&receipt.text))
        .await
        .is(200)
        .sees("These files could not be taken")
        .sees("bomb.zip");
    let mail = liisa.opens("/desk/mail/1").await;
    mail.is(200)
        .sees("map of the harbour")
        .does_not_see("alert(1)")
        .does_not_see("tracker.example")
        .sees("invoice.pdf");
}

#[tokio::test]
async fn what_somebody_wrote_goes_with_them() {
    let town = town_with_mail().await;
    let aino = town.resident("Aino Salmela").await;
    writes(
        &town,
        &letter(
            &aino.email,
            "1",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let keys = || async { town.app.hub.ports.storage.keys().await.unwrap() };
    assert!(keys().await.iter().any(|key| key.starts_with("mail/")));
    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[("sure", "1")]).await.is(200);
    town.later(Duration::from_secs(7200)).await;
    assert!(!keys().await.iter().any(|key| key.starts_with("mail/")));
    let rows = town.rows().await;
    assert!(!rows["mails"].join("\n").contains(&*aino.email));
}

#[tokio::test]
async fn letters_about_a_case_hang_together_and_say_where_to_answer() {
    let town = town_with_mail().await;
    writes(
        &town,
        &letter(
            EILA,
            "1",
            "Subject: Lamp\n",
            "The lamp at the stop is dark every evening.",
        ),
    )
    .await;
    let header = |laid: &ports::mail::LaidLetter, name: &str| {
        let found = laid.headers.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let receipt = town.letter_to("eila@posti.example").await;
    assert_eq!(header(&receipt, "In-Reply-To"), "<1@mail.example>");
    assert!(
        receipt.text.contains("answer this letter"),
        "{}",
        receipt.text
    );
    let back = header(&receipt, "Reply-To");
    assert!(
        back.starts_with("counter+") && back.ends_with("@kuusilahti.example"),
        "{back}"
    );
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "Which lamp is it?")])
        .await
        .is(200);
    let answer = town.letter_to("eila@posti.example").await;
    assert_eq!(header(&answer, "In-Reply-To"), receipt.message_id);
    assert_eq!(
        header(&answer, "References"),
        format!("<1@mail.example> {}", receipt.message_id)
    );
    // Her husband answers from his own address, to where the letter said.
    let to = header(&answer, "Reply-To");
    let raw = format!(
        "From: olli@posti.example\nTo: {to}\nMessage-ID: <2@mail.example>\n\nIt is the one at the pier.\n"
    );
    writes(&town, &raw).await;
    liisa.opens(FIRST).await.sees("It is the one at the pier.");
    // Nothing of it is written down in clear.
    let key = to
        .trim_start_matches("counter+")
        .split('@')
        .next()
        .unwrap()
        .to_owned();
    let rows = town.rows().await;
    let kept: Vec<_> = rows.iter().filter(|(table, _)| *table != "mails").collect();
    assert!(!format!("{kept:?}").contains(&key));
}
