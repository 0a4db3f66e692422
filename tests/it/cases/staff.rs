//! What staff do with feedback, and what never leaves.

use super::{FIRST, gives, town_with_feedback};
use crate::town::{PICTURE, Town};
use hall::access::Scope;
use std::time::Duration;

#[tokio::test]
async fn the_second_of_two_is_told_and_loses_nothing() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let version = |seen: &crate::town::Seen| {
        seen.between("name=\"version\" value=\"", "\"")
            .unwrap()
            .to_owned()
    };
    let (one, two) = (
        version(&liisa.opens(FIRST).await),
        version(&henrik.opens(FIRST).await),
    );
    assert_eq!(one, two);
    liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "Mended on Friday."), ("version", &one)],
        )
        .await
        .is(200);
    let seen = henrik
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "We shall see."), ("version", &two)],
        )
        .await;
    seen.is(409)
        .sees("This has changed since you opened it.")
        .sees("Mended on Friday.")
        .sees("We shall see.");
    visitor
        .opens(&path)
        .await
        .sees("Mended on Friday.")
        .does_not_see("We shall see.");
    // Having read, the same is sent.
    henrik
        .sends(
            &format!("{FIRST}/answer"),
            &[("text", "We shall see."), ("version", &version(&seen))],
        )
        .await
        .is(200);
    visitor.opens(&path).await.sees("We shall see.");
    // What the person adds meanwhile is not answered unseen either.
    let seen = version(&liisa.opens(FIRST).await);
    visitor
        .sends(&format!("{path}/add"), &[("text", "No hurry.")])
        .await
        .is(200);
    liisa
        .sends(
            &format!("{FIRST}/close"),
            &[("close_reason", "Done."), ("version", &seen)],
        )
        .await
        .is(409)
        .sees("No hurry.");
}

#[tokio::test]
async fn it_is_handed_over_sorted_hidden_and_every_act_is_in_the_log() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    liisa.opens(FIRST).await.is(200);
    let me = liisa.id.0.to_string();
    liisa
        .sends(
            &format!("{FIRST}/hand"),
            &[("team", "1"), ("answerer", &me)],
        )
        .await
        .is(200)
        .sees("Handed over.");
    visitor
        .opens(&path)
        .await
        .sees("Liisa Hakala")
        .sees("Somebody is looking at it and will answer you here.");
    liisa
        .sends(
            &format!("{FIRST}/hand"),
            &[("team", "999"), ("answerer", "")],
        )
        .await
        .is(422)
        .sees("Choose a team from the list.");
    liisa
        .sends(
            &format!("{FIRST}/sort"),
            &[("theme", ""), ("area", ""), ("language", "sv")],
        )
        .await
        .is(200)
        .sees("Saved.");
    visitor
        .sends(
            &format!("{path}/add"),
            &[("text", "Ask Mrs Virtanen at number 7.")],
        )
        .await
        .is(200);
    let hide = format!("{FIRST}/messages/2/hide");
    liisa.opens(&hide).await.is(200).sees("Mrs Virtanen");
    liisa
        .sends(&hide, &[("reason", "A neighbour.")])
        .await
        .is(422)
        .sees("Choose the rule.");
    liisa
        .sends(
            &hide,
            &[("rule", "privacy"), ("reason", "It names a neighbour.")],
        )
        .await
        .is(200)
        .sees("The message is hidden.");
    visitor
        .opens(&path)
        .await
        .sees("It names a neighbour.")
        .does_not_see("Mrs Virtanen");
    let key = path.strip_prefix("/track/").unwrap();
    let told = town.program("").gets(&format!("/tracked/{key}")).await;
    told.is(200);
    assert!(!told.json.to_string().contains("Virtanen"));
    liisa
        .sends(&format!("{FIRST}/messages/2/show"), &[])
        .await
        .is(200);
    visitor.opens(&path).await.sees("Mrs Virtanen");
    liisa
        .sends(&format!("{FIRST}/decline"), &[("decline_reason", "")])
        .await
        .is(422);
    liisa
        .sends(
            &format!("{FIRST}/decline"),
            &[("decline_reason", "The lamp is the railway's.")],
        )
        .await
        .is(200);
    visitor
        .opens(&path)
        .await
        .sees("Not taken up, because")
        .sees("The lamp is the railway's.");
    liisa
        .sends(&format!("{FIRST}/close"), &[("close_reason", "Twice")])
        .await
        .is(409);
    let log = liisa.opens("/desk/log").await;
    for act in [
        "Handed feedback over",
        "Sorted feedback",
        "Hid a message",
        "Showed a message again",
        "Did not take feedback up",
    ] {
        log.sees(act);
    }
}

#[tokio::test]
async fn feedback_is_in_no_index_and_on_no_page_of_others() {
    let (town, _, path, liisa) = town_with_feedback().await;
    gives(
        &town.visitor(),
        "Plantedword in confidence.",
        "mona@kuusilahti.example",
    )
    .await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(
            "/desk/cases/2/answer",
            &[("text", "Answerword for you alone.")],
        )
        .await
        .is(200);
    town.quiet().await;
    let aino = town.resident("Aino Salmela").await;
    for reader in [&town.visitor(), &*aino, &*liisa] {
        for address in [
            "/",
            "/ideas",
            "/ideas.atom",
            "/search?q=Plantedword",
            "/search?q=Answerword",
        ] {
            let seen = reader.opens(address).await;
            for word in ["Plantedword in", "Answerword for", "mona@"] {
                seen.does_not_see(word);
            }
        }
    }
    // Another person's link tells nothing of it, and other people's doors are shut.
    town.visitor()
        .opens(&path)
        .await
        .does_not_see("Plantedword");
    for address in ["/desk/cases", "/desk/cases/2", "/account/feedback/2"] {
        let seen = aino.opens(address).await;
        assert!(
            matches!(seen.status.as_u16(), 403 | 404),
            "{address}: {}",
            seen.status
        );
    }
    let program = town.program_of(&aino, Scope::ALL).await;
    assert!(matches!(
        program.gets("/feedback/2").await.status.as_u16(),
        403 | 404
    ));
    program.gets("/feedback").await.is(403);
    town.program("").gets("/feedback").await.is(401);
    liisa
        .opens("/desk/cases?reference=2026-00002")
        .await
        .sees("Plantedword")
        .does_not_see("lamp");
    liisa
        .opens("/desk/cases?status=received")
        .await
        .sees("lamp")
        .does_not_see("Plantedword");
}

#[tokio::test]
async fn addresses_and_words_are_forgotten_by_the_clock() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    // What nobody has answered is not forgotten.
    town.later(Duration::from_secs(400 * 86_400)).await;
    liisa
        .sends("/sign-in", &[("email", "staff@kuusilahti.example")])
        .await;
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.sees("eila@kuusilahti.example");
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "At last.")])
        .await
        .is(200);
    // Thirty days before, while there still is an address, its owner is told what goes and when; once.
    let about = async || {
        let letters = town.letters_to("eila@kuusilahti.example").await;
        let about = letters
            .into_iter()
            .filter(|letter| letter.subject.contains("how long"));
        about.collect::<Vec<_>>()
    };
    town.later(Duration::from_secs(149 * 86_400)).await;
    assert_eq!(about().await.len(), 0);
    town.later(Duration::from_secs(2 * 86_400)).await;
    town.later(Duration::from_secs(86_400)).await;
    let told = about().await;
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].subject, "What we keep of 2026-00001, and how long");
    visitor
        .opens(&super::link_in(&told[0].text))
        .await
        .is(200)
        .sees("The lamp at the stop is dark.");
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.sees("eila@kuusilahti.example");
    town.later(Duration::from_secs(31 * 86_400)).await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .sees("The lamp at the stop is dark.")
        .does_not_see("eila@kuusilahti.example");
    liisa
        .opens("/desk/log")
        .await
        .sees("Told somebody when their address and words will be erased");
    visitor.opens(&path).await.is(200);
    town.later(Duration::from_secs(560 * 86_400)).await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .sees("The words and files have been deleted")
        .does_not_see("The lamp at the stop is dark.");
    visitor.opens(&path).await.is(404);
    let kept = town.kept_words().await;
    assert!(!kept.contains("The lamp at the stop is dark."));
}

#[tokio::test]
async fn who_leaves_leaves_their_feedback_without_a_name() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback").await.is(200);
    aino.sends("/feedback", &[("text", "The sauna is cold.")])
        .await
        .is(200);
    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[("sure", "1")]).await.is(200);
    town.quiet().await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .sees("The sauna is cold.")
        .sees("No address: the answer is read on the page only")
        .does_not_see("Aino");
}

/// Files kept on the disk of the hub, thumbnails too.
fn bytes_kept(town: &Town) -> usize {
    fn walk(folder: &std::path::Path) -> usize {
        let Ok(inside) = std::fs::read_dir(folder) else {
            return 0;
        };
        inside
            .map(|entry| entry.unwrap().path())
            .map(|path| if path.is_dir() { walk(&path) } else { 1 })
            .sum()
    }
    walk(&town.folder().join("files"))
}

#[tokio::test]
async fn the_bytes_of_forgotten_feedback_are_swept() {
    let town = Town::new().await;
    let visitor = town.visitor();
    visitor
        .sends_files(
            "/feedback",
            &[("text", "The lamp is dark.")],
            &[
                ("files", "lamp.png", PICTURE),
                ("files", "list.txt", b"Lamp 12"),
            ],
        )
        .await
        .is(200);
    // The picture, its small one, and the paper.
    assert_eq!(bytes_kept(&town), 3);
    let liisa = town.staff().await;
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/answer"), &[("text", "It is mended.")])
        .await
        .is(200);
    town.later(Duration::from_secs(700 * 86_400)).await;
    assert_eq!(bytes_kept(&town), 3, "they are kept as long as the words");
    town.later(Duration::from_secs(40 * 86_400)).await;
    town.later(Duration::from_secs(2 * 86_400)).await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .sees("The words and files have been deleted")
        .does_not_see("lamp.png");
    assert_eq!(bytes_kept(&town), 0);
}
