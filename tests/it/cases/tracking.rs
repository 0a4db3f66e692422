//! The receipt and the link.

use super::{FIRST, gives, path_of, town_with_feedback};
use crate::town::{PICTURE, Town};
use std::time::Duration;

#[tokio::test]
async fn anyone_gives_feedback_and_follows_it_by_a_link_nobody_else_is_told() {
    let town = Town::new().await;
    let visitor = town.visitor();
    visitor
        .opens("/feedback?about=/ideas/412")
        .await
        .is(200)
        .sees("Give feedback");
    let seen = visitor
        .sends_files(
            "/feedback",
            &[
                ("text", "The lamp at the stop is dark."),
                ("about", "/pages/terms"),
                ("email", ""),
            ],
            &[
                ("files", "lamp.png", PICTURE),
                ("files", "list.txt", b"Lamp 12"),
            ],
        )
        .await;
    seen.is(200)
        .sees("Thank you, your feedback has come in")
        .sees("2026-00001")
        .sees("https://kuusilahti.example/track/")
        .sees("The lamp at the stop is dark.")
        .sees("lamp.png");
    let path = path_of(&seen);
    assert_eq!(path.len(), "/track/".len() + 64);
    let again = town.visitor().opens(&path).await;
    again
        .is(200)
        .sees("Your feedback has come in and waits for a reader.")
        .does_not_see("it cannot be shown again");
    assert_eq!(again.headers["referrer-policy"], "no-referrer");
    assert_eq!(again.headers["cache-control"], "no-store");
    assert!(again.body.contains("name=\"robots\" content=\"noindex\""));
    // The footer of a page that is somebody's key does not name it.
    assert!(!again.body.contains("about=/track") && !again.body.contains("about=%2Ftrack"));
    assert!(again.body.contains("href=\"/pages/terms\""));
    let file = format!("{path}/files/{}", again.between("/files/", "\"").unwrap());
    let picture = town.visitor().opens(&file).await;
    picture.is(200);
    assert_eq!(picture.headers["cache-control"], "no-store");
    // Through an idea's door nobody reaches it.
    town.visitor().opens("/files/1").await.is(404);
    // Only the hash of a link is kept.
    let key = path.strip_prefix("/track/").unwrap();
    let rows = town.kept_words().await;
    assert!(!rows.contains(key), "the link is written down somewhere");
}

#[tokio::test]
async fn a_guessed_or_ended_link_opens_nothing() {
    let (town, visitor, path, _) = town_with_feedback().await;
    for guess in [
        "/track/1",
        &format!("/track/{}", "0".repeat(64)),
        &path[..path.len() - 1],
    ] {
        visitor.opens(guess).await.is(404);
        visitor.sends(&format!("{guess}/helped"), &[]).await.is(404);
    }
    let letter = town.letter_to("eila@kuusilahti.example").await;
    let other = super::link_in(&letter.text);
    assert_ne!(other, path, "every letter has a link of its own");
    visitor.opens(&other).await.is(200);
    visitor
        .sends(&format!("{path}/end"), &[("letters", "1")])
        .await
        .is(200)
        .sees("The link no longer works");
    visitor.opens(&path).await.is(404);
    visitor.opens(&other).await.is(404);
    // And no more letters come.
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "It is mended.")])
        .await
        .is(200);
    assert_eq!(town.letters_to("eila@kuusilahti.example").await.len(), 1);
}

#[tokio::test]
async fn what_was_typed_is_kept_when_something_is_wrong() {
    let town = Town::new().await;
    let visitor = town.visitor();
    let seen = visitor
        .sends_files(
            "/feedback",
            &[
                ("text", "The lamp is dark."),
                ("email", "not an address"),
                ("about", "Stop 12"),
            ],
            &[("files", "lamp.png", PICTURE)],
        )
        .await;
    seen.is(422)
        .sees("The lamp is dark.")
        .sees("Please choose your files once more");
    assert!(
        seen.body.contains("value=\"not an address\"") && seen.body.contains("value=\"Stop 12\"")
    );
    visitor
        .sends("/feedback", &[("text", "  "), ("email", "")])
        .await
        .is(422)
        .sees("Write something here first.");
    let program: &[u8] = b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00";
    visitor
        .sends_files(
            "/feedback",
            &[("text", "A file")],
            &[("files", "lamp.png", program)],
        )
        .await
        .is(422)
        .sees("kind of file we cannot take");
    let many: Vec<_> = ["a", "b", "c", "d"]
        .map(|name| ("files", name, &b"text"[..]))
        .into();
    visitor
        .sends_files("/feedback", &[("text", "Four files")], &many)
        .await
        .is(422)
        .sees("At most 3 files can come along.");
    visitor
        .sends("/feedback", &[("text", &"x".repeat(5_001))])
        .await
        .is(422)
        .sees("5,001");
    town.staff().await.opens(FIRST).await.is(404);
}

#[tokio::test]
async fn limits_and_a_trap_keep_machines_out() {
    let town = Town::with(|config| {
        config.limits.feedback_per_network = 3;
        config.limits.feedback_per_address = 2;
        config.limits.files_per_feedback = 1;
    })
    .await;
    let visitor = town.visitor();
    visitor
        .sends(
            "/feedback",
            &[("text", "Buy"), ("website", "https://spam.example")],
        )
        .await
        .is(200)
        .does_not_see("Thank you, your feedback has come in");
    let two: Vec<_> = ["a", "b"].map(|name| ("files", name, &b"text"[..])).into();
    visitor
        .sends_files("/feedback", &[("text", "Two files")], &two)
        .await
        .is(422)
        .sees("At most 1 file");
    for text in ["One", "Two"] {
        gives(&visitor, text, "eila@kuusilahti.example").await;
    }
    visitor
        .sends(
            "/feedback",
            &[("text", "Three"), ("email", "Eila@Kuusilahti.example")],
        )
        .await
        .is(429);
    gives(&visitor, "Three", "").await;
    visitor
        .sends("/feedback", &[("text", "Four")])
        .await
        .is(429);
    town.later(Duration::from_secs(3601)).await;
    gives(&visitor, "Four", "eila@kuusilahti.example").await;
}

#[tokio::test]
async fn helped_or_not_yet_decides_whether_it_is_open() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    visitor.sends(&format!("{path}/helped"), &[]).await.is(409);
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "It is mended on Friday.")],
        )
        .await
        .is(200)
        .sees("The answer has been sent.")
        .sees("Answered");
    visitor
        .opens(&path)
        .await
        .sees("Did the answer help?")
        .sees("It is mended on Friday.");
    visitor
        .sends(
            &format!("{path}/not-yet"),
            &[("why", "Still dark on Saturday.")],
        )
        .await
        .is(200)
        .sees("It will be looked at again.")
        .sees("You said that the answer did not help yet.")
        .sees("Still dark on Saturday.");
    liisa
        .opens(FIRST)
        .await
        .sees("Being looked at")
        .sees("It did not help yet")
        .sees("Still dark on Saturday.");
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "Now it shines.")])
        .await
        .is(200);
    visitor
        .sends(&format!("{path}/helped"), &[])
        .await
        .is(200)
        .sees("We are glad it helped.")
        .sees("You said that the answer helped.");
    liisa.opens(FIRST).await.sees("Closed").sees("It helped");
    // For thirty days it opens again as itself; then it begins anew.
    town.clock.advance(Duration::from_secs(29 * 86_400));
    visitor
        .opens(&path)
        .await
        .sees("It is not solved after all");
    town.clock.advance(Duration::from_secs(2 * 86_400));
    visitor
        .opens(&path)
        .await
        .sees("It was closed more than thirty days ago.")
        .does_not_see("What would you like to add?");
    visitor
        .sends(&format!("{path}/add"), &[("text", "Dark again.")])
        .await
        .is(409);
}

#[tokio::test]
async fn something_can_be_added_with_files() {
    let (_town, visitor, path, liisa) = town_with_feedback().await;
    visitor
        .sends_files(
            &format!("{path}/add"),
            &[("text", "Here is a picture.")],
            &[("files", "dark.png", PICTURE)],
        )
        .await
        .is(200)
        .sees("Thank you, it has been added.")
        .sees("dark.png");
    visitor
        .sends(&format!("{path}/add"), &[("text", " ")])
        .await
        .is(422);
    liisa
        .opens(FIRST)
        .await
        .sees("Here is a picture.")
        .sees("dark.png");
}

#[tokio::test]
async fn one_finds_ones_own_signed_in_and_an_address_counts_once_it_is_proven() {
    let town = Town::new().await;
    // Somebody types Veikko's address; another person writes signed in.
    gives(
        &town.visitor(),
        "The ferry was late.",
        "Neighbour@kuusilahti.example",
    )
    .await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback")
        .await
        .is(200)
        .sees("You are signed in");
    let seen = aino
        .sends("/feedback", &[("text", "The sauna is cold.")])
        .await;
    seen.is(200).sees("Thank you, your feedback has come in");
    assert_eq!(path_of(&seen), "/account/feedback/2");
    aino.opens("/account/feedback")
        .await
        .sees("The sauna is cold.")
        .does_not_see("ferry");
    aino.opens("/account").await.sees("The sauna is cold.");
    aino.opens("/account/feedback/1").await.is(404);
    town.visitor()
        .once(poem::http::Method::GET, "/account/feedback/2", None)
        .await
        .is(303);
    // Once the address is proven by signing in, it is Veikko's.
    let veikko = town.resident("Veikko Rantanen").await;
    veikko
        .opens("/account/feedback")
        .await
        .sees("The ferry was late.")
        .does_not_see("sauna");
    veikko
        .opens("/account/feedback/1")
        .await
        .is(200)
        .sees("The ferry was late.");
    veikko.opens("/account/feedback/2").await.is(404);
    veikko
        .sends(
            "/account/feedback/1/add",
            &[("text", "And the next one too.")],
        )
        .await
        .is(200)
        .sees("And the next one too.");
}

#[test]
fn every_address_that_is_somebodys_key_is_known_as_one() {
    for door in talkoo::routes::doors() {
        let secret = door.who == web::Who::Secret;
        let known = hall::addresses::is_secret(door.path);
        assert!(
            !secret || known,
            "{} holds a key, and feedback would name it",
            door.path
        );
    }
}
