//! Forgetting by the clock, with a letter beforehand where something of worth goes.

use super::every_row;
use crate::town::{Browser, Person, Town};
use std::time::Duration;

const DAY: u64 = 86_400;

fn days(days: u64) -> Duration {
    Duration::from_secs(days * DAY)
}

/// A person on a network of their own, behind a proxy that is trusted.
async fn town_behind_a_proxy() -> Town {
    Town::with(|config| config.trusted_proxies = vec!["127.0.0.0/8".to_owned()]).await
}

fn from_afar(browser: Browser) -> Browser {
    browser.coming_from("203.0.113.77")
}

#[tokio::test]
async fn network_addresses_are_gone_after_seven_days() {
    let town = town_behind_a_proxy().await;
    let visitor = from_afar(town.visitor());
    visitor
        .sends("/sign-in", &[("email", "eila@kuusilahti.example")])
        .await
        .is(200);
    town.follows_letter(&visitor, "eila@kuusilahti.example")
        .await
        .is(200);
    visitor.opens("/account").await.sees("203.0.113.77");
    crate::cases::gives(
        &from_afar(town.visitor()),
        "The lamp is dark.",
        "veera@kuusilahti.example",
    )
    .await;
    let holding = every_row(&town).await;
    let tables: Vec<&str> = ["sessions", "sign_ins", "cases"]
        .into_iter()
        .filter(|table| {
            holding
                .lines()
                .any(|line| line.starts_with(&format!("{table}:")) && line.contains("203.0.113.77"))
        })
        .collect();
    assert_eq!(tables, ["sessions", "sign_ins", "cases"]);
    town.later(days(6)).await;
    assert!(
        every_row(&town).await.contains("203.0.113.77"),
        "of use for a week"
    );
    town.later(days(1) + Duration::from_secs(3700)).await;
    let rows = every_row(&town).await;
    let left: Vec<&str> = rows
        .lines()
        .filter(|line| line.contains("203.0.113.77"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    // The session goes on without.
    town.resident("Veikko Rantanen").await;
    visitor
        .opens("/account")
        .await
        .sees("this device")
        .does_not_see("203.0.113.77");
}

/// The number of the draft.
async fn writes_draft(person: &Person, title: &str) -> i64 {
    person.opens("/ideas/new").await.is(200);
    let seen = person
        .sends(
            "/ideas",
            &[("title", title), ("text", "Not yet."), ("do", "draft")],
        )
        .await;
    let mut parts = seen.is(200).path.split(['/', '?', '=', '#']);
    parts
        .find_map(|part| part.parse().ok())
        .unwrap_or_else(|| panic!("no number in {}", seen.path))
}

#[tokio::test]
async fn a_draft_goes_a_month_after_its_letter_and_stays_if_it_is_touched() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let veikko = town.resident("Veikko Rantanen").await;
    writes_draft(&aino, "A bench by the harbour").await;
    let draft = writes_draft(&veikko, "A swing for grown-ups").await;
    town.later(days(330)).await;
    assert!(town.letters_to(&aino.email).await.is_empty());
    town.later(days(10)).await;
    for person in [&aino, &veikko] {
        let letters = town.letters_to(&person.email).await;
        assert_eq!(letters.len(), 1, "{}", person.name);
        assert!(
            letters[0].subject.contains("erased soon"),
            "{}",
            letters[0].subject
        );
        assert!(
            letters[0].text.contains("Your draft"),
            "{}",
            letters[0].text
        );
        assert!(letters[0].html.contains("Your draft"));
    }
    // Veikko goes on with his.
    let veikko = town.resident("Veikko Rantanen").await;
    let draft = draft.to_string();
    veikko
        .sends(
            "/ideas",
            &[
                ("draft", draft.as_str()),
                ("title", "A swing for grown-ups"),
                ("text", "Two of them."),
                ("do", "draft"),
            ],
        )
        .await
        .is(200);
    town.later(days(31)).await;
    town.later(days(1)).await;
    let rows = every_row(&town).await;
    assert!(!rows.contains("A bench by the harbour"), "it went");
    assert!(rows.contains("A swing for grown-ups"), "it was touched");
    assert_eq!(
        town.letters_to(&aino.email).await.len(),
        1,
        "one letter, however often the clock looks"
    );
}

#[tokio::test]
async fn an_account_nobody_uses_goes_after_its_letter_and_coming_in_is_enough() {
    let town = Town::with(|config| config.retention.account_days = 200).await;
    let aino = town.resident("Aino Salmela").await;
    let veikko = town.resident("Veikko Rantanen").await;
    let liisa = town.staff().await;
    crate::ideas::submits(&aino, "A bench by the harbour", "To sit and look.").await;
    town.later(days(175)).await;
    for person in [&aino, &veikko] {
        let letters = town.letters_to(&person.email).await;
        let told = letters
            .iter()
            .filter(|letter| letter.text.contains("Your account"))
            .count();
        assert_eq!(told, 1, "{}", person.name);
    }
    assert!(
        town.letters_to(&liisa.email).await.is_empty(),
        "staff have their account from their team"
    );
    town.resident("Veikko Rantanen").await;
    town.later(days(32)).await;
    town.later(days(1)).await;
    let rows = every_row(&town).await;
    for gone in ["resident@kuusilahti.example", "Aino Salmela"] {
        assert!(!rows.contains(gone), "{gone}");
    }
    assert!(rows.contains("neighbour@kuusilahti.example"), "he came in");
    assert!(
        rows.contains("A bench by the harbour"),
        "what she published stands"
    );
}

#[tokio::test]
async fn nobody_loses_anything_without_a_letter_however_short_the_time_is_set() {
    let house = {
        let town = Town::new().await;
        let aino = town.resident("Aino Salmela").await;
        writes_draft(&aino, "A bench by the harbour").await;
        town.later(days(100)).await;
        town
    };
    // The operator makes the time shorter than what has passed already.
    let now = ports::Clock::now(&*house.clock);
    let mut house = house.closes().await;
    house.config.retention.draft_days = 50;
    let town = house.goes_on_at(now).await;
    town.later(Duration::from_secs(3700)).await;
    assert_eq!(
        town.letters_to("resident@kuusilahti.example").await.len(),
        1
    );
    assert!(every_row(&town).await.contains("A bench by the harbour"));
    town.later(days(29)).await;
    assert!(every_row(&town).await.contains("A bench by the harbour"));
    town.later(days(2)).await;
    assert!(!every_row(&town).await.contains("A bench by the harbour"));
}

#[tokio::test]
async fn whom_letters_went_to_is_forgotten_in_time() {
    let town = Town::new().await;
    town.visitor()
        .sends("/sign-in", &[("email", "eila@kuusilahti.example")])
        .await
        .is(200);
    town.later(days(40)).await;
    let rows = every_row(&town).await;
    let left: Vec<&str> = rows
        .lines()
        .filter(|line| line.contains("eila@kuusilahti.example"))
        .collect();
    assert!(
        left.len() == 1 && left[0].starts_with("letters:"),
        "only that a letter went: {left:?}"
    );
    town.later(days(51)).await;
    assert!(!every_row(&town).await.contains("eila@kuusilahti.example"));
}

#[tokio::test]
async fn feedback_waits_for_its_letter_however_short_the_days_have_become() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/feedback").await.is(200);
    aino.sends("/feedback", &[("text", "The sauna is cold on Tuesdays.")])
        .await
        .is(200);
    town.quiet().await;
    let liisa = town.staff().await;
    liisa.opens("/desk/cases/1").await.is(200);
    liisa
        .sends("/desk/cases/1/answer", &[("text", "It is warm now.")])
        .await
        .is(200);
    // As after the days were shortened: its end is past, and nobody was told.
    town.later(days(800)).await;
    assert!(every_row(&town).await.contains("cold on Tuesdays"));
    let told = town.letters_to(&aino.email).await;
    assert!(
        told.iter()
            .any(|letter| letter.subject.contains("erased soon")),
        "{:?}",
        told.iter()
            .map(|letter| &letter.subject)
            .collect::<Vec<_>>()
    );
    town.later(days(29)).await;
    assert!(every_row(&town).await.contains("cold on Tuesdays"));
    town.later(days(2)).await;
    assert!(!every_row(&town).await.contains("cold on Tuesdays"));
}
