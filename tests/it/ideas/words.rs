//! The words of an idea: written, kept when something is wrong, changed with every version readable, withdrawn.

use super::submits;
use crate::town::Town;

#[tokio::test]
async fn nothing_typed_is_lost_when_something_is_missing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let long = "x".repeat(151);
    let seen = aino
        .sends(
            "/ideas",
            &[
                ("title", &long),
                ("text", "To sit and look."),
                ("place", "Pier 2"),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(422).sees("150");
    assert!(
        seen.body.contains(&long)
            && seen.body.contains("To sit and look.")
            && seen.body.contains("Pier 2")
    );
}

#[tokio::test]
async fn every_version_stays_readable_and_two_editors_do_not_overwrite_each_other() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "To sit.").await;
    let edit = |text: &'static str, version: &'static str| {
        [
            ("title", "A bench by the harbour"),
            ("text", text),
            ("version", version),
        ]
    };
    aino.sends(&format!("{bench}/edit"), &edit("To sit and look.", "1"))
        .await
        .sees("To sit and look.");
    aino.sends_only(&format!("{bench}/edit"), &edit("To lie down.", "1"))
        .await
        .is(409)
        .sees("To lie down.");
    town.visitor()
        .opens(&bench)
        .await
        .sees("To sit and look.")
        .does_not_see("To lie down.");
    town.visitor()
        .opens(&format!("{bench}/versions"))
        .await
        .sees("and look");
}

#[tokio::test]
async fn a_withdrawn_idea_takes_no_more_words() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let bench = submits(&aino, "A bench by the harbour", "To sit.").await;
    veikko
        .sends_only(&format!("{bench}/withdraw"), &[])
        .await
        .is(403);
    aino.sends(&format!("{bench}/withdraw"), &[]).await.is(200);
    veikko
        .sends_only(&format!("{bench}/comments"), &[("text", "A pity.")])
        .await
        .is(409);
    veikko
        .sends_only(&format!("{bench}/support"), &[])
        .await
        .is(409);
    town.visitor()
        .opens("/ideas")
        .await
        .does_not_see("A bench by the harbour");
}

#[tokio::test]
async fn signs_of_mark_up_are_words_and_nothing_else() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(
        &aino,
        "A <b>bench</b> & \"seats\"",
        "<script>alert(1)</script> [x](javascript:alert(1))",
    )
    .await;
    // A link of somebody new waits for moderation, so its author looks.
    let seen = aino.opens(&bench).await;
    assert!(
        !seen.body.contains("<script>alert") && !seen.body.contains("href=\"javascript:"),
        "{}",
        seen.body
    );
    seen.sees("A <b>bench</b>");
}

#[tokio::test]
async fn a_planned_answer_is_published_at_its_time() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let bench = submits(&aino, "A bench by the harbour", "To sit.").await;
    // The town's clock stands at nine in Helsinki, on the seventeenth of June.
    liisa
        .sends(
            &format!("{bench}/answer"),
            &[
                ("status", "planned"),
                ("text", "Built in May."),
                ("at", "2026-06-17T12:00"),
                ("do", "send"),
            ],
        )
        .await
        .is(200);
    town.quiet().await;
    town.visitor()
        .opens(&bench)
        .await
        .does_not_see("Built in May.");
    town.later(std::time::Duration::from_secs(3 * 3600 + 60))
        .await;
    town.visitor().opens(&bench).await.sees("Built in May.");
    town.later(std::time::Duration::from_secs(60)).await;
    let told = town.letters_to(&aino.email).await;
    assert!(
        told.iter()
            .any(|letter| letter.text.contains("Built in May.")),
        "{told:?}"
    );
}

#[tokio::test]
async fn an_address_with_a_slip_in_it_stands_there_again() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "To sit.").await;
    let veikko = town.visitor();
    let seen = veikko
        .sends(
            &format!("{bench}/comments"),
            &[
                ("text", "With a back, please."),
                ("email", "veikko at home"),
            ],
        )
        .await;
    seen.is(422);
    assert!(
        seen.body.contains("value=\"veikko at home\""),
        "{}",
        seen.body
    );
    assert!(seen.body.contains("With a back, please."));
}
