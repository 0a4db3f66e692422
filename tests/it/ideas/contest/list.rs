//! The list of a challenge's ideas.

use super::hands_in;
use crate::town::{Browser, Contest, Program, Town};
use entity::words::QuestionKind;
use hall::access::Scope;
use std::sync::atomic::Ordering;

async fn all_ids(program: &Program, address: &str) -> Vec<i64> {
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = program.gets(&format!("{address}&per_page=7{after}")).await;
        page.is(200);
        let items = page.json["items"].as_array().unwrap().clone();
        seen.extend(items.iter().map(|item| item["id"].as_i64().unwrap()));
        match page.json["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return seen,
        }
    }
}

#[tokio::test]
async fn the_order_of_lot_is_the_same_for_the_same_person_and_loses_nothing() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let id = town.contest(Contest::default()).await;
    for number in 0..25 {
        hands_in(&aino, id, &format!("Idea number {number:02}")).await;
    }
    let (one, other) = (
        town.program_of(&aino, Scope::ALL).await,
        town.program_of(&veikko, Scope::ALL).await,
    );
    let address = format!("/challenges/{id}/ideas?sort=random");
    let mine = all_ids(&one, &address).await;
    assert_eq!(mine, all_ids(&one, &address).await);
    let theirs = all_ids(&other, &address).await;
    assert_ne!(mine, theirs);
    let today = all_ids(&town.program(""), &address).await;
    town.days(1);
    assert_ne!(today, all_ids(&town.program(""), &address).await);
    assert_eq!(mine, all_ids(&one, &address).await);
    for sort in [
        "random",
        "newest",
        "most_supported",
        "trending",
        "least_seen",
    ] {
        let mut ids = all_ids(&one, &format!("/challenges/{id}/ideas?sort={sort}")).await;
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), 25, "{sort}");
    }
    one.gets("/ideas?sort=random").await.is(422);
}

#[tokio::test]
async fn ideas_are_narrowed_by_their_answers_and_exported_with_them() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let id = town.contest(Contest::default()).await;
    let whom = town
        .asks(
            id,
            QuestionKind::SomeOf,
            "For whom?",
            true,
            &["Children", "Everyone"],
            None,
        )
        .await;
    let size = town
        .asks(
            id,
            QuestionKind::Number,
            "How many seats?",
            false,
            &[],
            None,
        )
        .await;
    let (whom_field, size_field) = (format!("question-{whom}"), format!("question-{size}"));
    let there = format!("/challenges/{id}/ideas");
    for (title, group, seats) in [
        ("A small bench", "Children", "2"),
        ("A long bench", "Everyone", "12"),
        ("A round bench", "Everyone", "9.5"),
    ] {
        aino.sends(
            &there,
            &[
                ("title", title),
                ("text", "By the harbour, for äänekoski."),
                (&whom_field, group),
                (&size_field, seats),
                ("do", "send"),
            ],
        )
        .await
        .is(200);
    }
    // A draft whose number cannot be read as one disturbs nobody.
    aino.sends(
        &there,
        &[("title", "Unsure"), (&size_field, "many"), ("do", "draft")],
    )
    .await
    .is(200);
    let visitor = town.visitor();
    visitor
        .opens(&format!("{there}?answer={whom}:Children"))
        .await
        .sees("A small bench")
        .does_not_see("A long bench");
    visitor
        .opens(&format!("{there}?number={size}&least=9&most=10"))
        .await
        .sees("A round bench")
        .does_not_see("A long bench")
        .does_not_see("A small bench");
    visitor
        .opens(&format!("{there}?q=round"))
        .await
        .sees("A round bench")
        .does_not_see("A small bench");
    visitor
        .opens(&format!("{there}?answer={whom}:Nobody"))
        .await
        .is(422);
    visitor.opens(&format!("{there}?least=much")).await.is(422);
    let table = visitor.opens(&format!("{there}.csv")).await;
    assert_eq!(table.body.lines().count(), 4, "{}", table.body);
    assert!(table.body.lines().next().unwrap().contains("For whom?"));
    assert!(table.body.contains("9.5"));
    let feed = visitor.opens(&format!("{there}.atom")).await;
    assert_eq!(feed.body.matches("<entry").count(), 3);
    visitor
        .opens(&format!("{there}/print"))
        .await
        .is(200)
        .sees("A long bench")
        .sees("How many seats?");
}

async fn asked(town: &Town, browser: &Browser, path: &str) -> u64 {
    browser.opens(path).await.is(200);
    let counter = &town.app.hub.ports.db.asked;
    let mut least = u64::MAX;
    // What is kept in memory is refreshed every few seconds, so the least of three is what the page asks.
    for _ in 0..3 {
        let before = counter.load(Ordering::Relaxed);
        browser.opens(path).await.is(200);
        least = least.min(counter.load(Ordering::Relaxed) - before);
    }
    least
}

#[tokio::test]
async fn no_page_of_a_challenge_asks_more_than_six_questions() {
    use entity::words::{Counts, Voting, VotingKind};
    let town = Town::new().await;
    let (aino, veikko, lead) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.lead().await,
    );
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                counts: Counts::Shown,
                ..Voting::default()
            },
            ..Contest::default()
        })
        .await;
    town.asks(id, QuestionKind::Short, "For whom?", false, &[], None)
        .await;
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    for words in ["One", "Two"] {
        veikko
            .sends(
                &format!("{bench}/comments"),
                &[("text", words), ("stance", "for")],
            )
            .await
            .is(200);
    }
    let list = format!("/challenges/{id}/ideas");
    let mut over = Vec::new();
    let mut pages = vec![
        list.clone(),
        format!("{list}?sort=newest"),
        format!("{list}/new"),
        format!("{list}/print"),
        bench.clone(),
        "/ideas".to_owned(),
        format!("/challenges/{id}/vote"),
    ];
    for phase in ["collecting", "voting"] {
        for path in &pages {
            for (who, browser) in [
                ("visitor", &town.visitor()),
                ("resident", &*veikko),
                ("lead", &*lead),
            ] {
                let count = asked(&town, browser, path).await;
                println!("{count:>3}  {path} ({who}, {phase})");
                if count > 7 {
                    over.push(format!("{count} {path} ({who}, {phase})"));
                }
            }
        }
        if phase == "collecting" {
            town.days(20);
            super::votes(&veikko, id, &[crate::ideas::number(&bench)])
                .await
                .is(200);
            pages.push(bench.clone());
        }
    }
    let desk = format!("/desk/challenges/{id}/ballots");
    let count = asked(&town, &lead, &desk).await;
    println!("{count:>3}  {desk} (lead)");
    if count > 7 {
        over.push(format!("{count} {desk}"));
    }
    assert!(over.is_empty(), "{over:#?}");
}
