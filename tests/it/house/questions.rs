//! No page asks the database more than six questions, besides looking up who is there.

use crate::town::{Browser, Town};
use std::sync::atomic::Ordering;

const MOST: u64 = 6;

async fn asked(town: &Town, browser: &Browser, path: &str) -> u64 {
    // Once to warm what is kept in memory, as any hub that has been open for a minute is.
    browser.opens(path).await.is(200);
    let counter = &town.app.hub.ports.db.asked;
    let before = counter.load(Ordering::Relaxed);
    browser.opens(path).await.is(200);
    counter.load(Ordering::Relaxed) - before
}

#[tokio::test]
async fn no_page_asks_more_than_six_questions() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let staff = town.staff().await;
    let seen = aino
        .sends(
            "/ideas",
            &[
                ("title", "A bench"),
                ("text", "By the harbour."),
                ("do", "send"),
            ],
        )
        .await;
    let bench = seen.path.split(['?', '#']).next().unwrap().to_owned();
    for words in ["One", "Two", "Three"] {
        veikko
            .sends(
                &format!("{bench}/comments"),
                &[("text", words), ("stance", "for")],
            )
            .await
            .is(200);
    }
    staff
        .sends(
            &format!("{bench}/answer"),
            &[
                ("status", "planned"),
                ("text", "In the spring."),
                ("do", "send"),
            ],
        )
        .await
        .is(200);
    town.quiet().await;
    let mut table = Vec::new();
    for path in [
        "/",
        "/ideas",
        "/ideas?sort=newest",
        "/ideas/new",
        bench.as_str(),
        "/search?q=bench",
        "/account",
        "/pages/privacy",
    ] {
        for (who, browser) in [
            ("visitor", &town.visitor()),
            ("resident", &*veikko),
            ("staff", &*staff),
        ] {
            if who == "visitor" && path == "/account" {
                continue;
            }
            table.push((path.to_owned(), who, asked(&town, browser, path).await));
        }
    }
    let over: Vec<_> = table
        .iter()
        .filter(|(_, _, asked)| *asked > MOST + 1)
        .collect();
    for (path, who, asked) in &table {
        println!("{asked:>3}  {path} ({who})");
    }
    assert!(over.is_empty(), "{over:?}");
}
