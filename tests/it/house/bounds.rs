//! Bounds on what comes in: each is stated, said in words when it is met, and what was acknowledged before stays.

use crate::ideas::{number, submits};
use crate::town::Town;
use hall::access::Scope;
use sea_orm::ConnectionTrait;
use serde_json::json;

#[test]
fn every_limit_stands_in_the_readme() {
    let readme = include_str!("../../../README.md");
    let limits = serde_json::to_value(ports::config::Limits::default()).unwrap();
    let unsaid: Vec<_> = limits
        .as_object()
        .unwrap()
        .keys()
        .filter(|limit| !readme.contains(&format!("`{limit}`")))
        .collect();
    assert!(unsaid.is_empty(), "the README does not state {unsaid:?}");
}

#[tokio::test]
async fn what_is_longer_than_its_field_is_refused_with_the_number() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    let comments = format!("/ideas/{}/comments", number(&bench));
    let long = |most: usize| "x".repeat(most + 1);
    for (path, field, most, body) in [
        (
            "/ideas",
            "title",
            "150",
            json!({ "title": long(150), "text": "y" }),
        ),
        (
            "/ideas",
            "text",
            "20,000",
            json!({ "title": "x", "text": long(20_000) }),
        ),
        (
            "/ideas",
            "place",
            "200",
            json!({ "title": "x", "text": "y", "place": long(200) }),
        ),
        (&*comments, "text", "5,000", json!({ "text": long(5_000) })),
    ] {
        let answer = program.posts(path, body.clone()).await;
        answer.is(422);
        let problem = &answer.json["problems"][0];
        assert_eq!(problem["field"], field, "{:#}", answer.json);
        let words = problem["message"].as_str().unwrap();
        assert!(words.contains(most), "{words}");

        // The page says the same and keeps what was typed.
        let typed = body[field].as_str().unwrap().to_owned();
        let mut fields = vec![("do", "send".to_owned())];
        for (name, value) in body.as_object().unwrap() {
            fields.push((name.as_str(), value.as_str().unwrap().to_owned()));
        }
        let fields: Vec<_> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        aino.opens("/ideas/new").await.is(200);
        let page = if path == "/ideas" {
            "/ideas"
        } else {
            &comments
        };
        let seen = aino.sends(page, &fields).await;
        seen.is(422).sees(most);
        assert!(seen.body.contains(&typed), "{path}: {field} is lost");
    }
}

#[tokio::test]
async fn the_longest_text_fits_in_whatever_letters_it_is_written() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    // Twelve bytes each on their way in a plain form.
    let flowers = "🌷".repeat(20_000);
    aino.opens("/ideas/new").await.is(200);
    let fields = [
        ("title", "Tulips in the park"),
        ("text", flowers.as_str()),
        ("do", "send"),
    ];
    aino.sends("/ideas", &fields).await.is(200);
    aino.opens("/ideas/new").await.is(200);
    aino.sends_files("/ideas", &fields, &[]).await.is(200);
    let program = town.program_of(&aino, Scope::ALL).await;
    let idea = json!({ "title": "Tulips", "text": flowers });
    program.posts("/ideas", idea).await.is(200);
}

#[tokio::test]
async fn a_form_of_a_thousand_fields_is_no_form_of_ours() {
    let town = Town::new().await;
    let many = vec![("title", "x"); 1_000];
    town.visitor()
        .sends("/ideas", &many)
        .await
        .is(413)
        .sees("too much at once");
}

#[tokio::test]
async fn whoever_reads_too_much_is_told_to_wait_where_the_hub_says_so() {
    let town = Town::with(|config| config.limits.reads_per_minute = 5).await;
    let visitor = town.visitor();
    for _ in 0..5 {
        visitor.opens("/ideas").await.is(200);
    }
    let seen = visitor.opens("/ideas").await;
    seen.is(429).sees("Please wait");
    assert!(seen.headers.contains_key("retry-after"));
}

#[tokio::test]
async fn a_full_disk_is_told_and_nothing_acknowledged_is_lost() {
    // A file that may not grow, whatever database the other stories use.
    let town = Town::with(|config| config.database_url = String::new()).await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    let before = submits(&aino, "A bench by the harbour", "For resting.").await;
    let cx = town.cx();
    let writer = &cx.database().write;
    // The smallest it can be is what it is now.
    writer
        .execute_unprepared("pragma max_page_count = 1")
        .await
        .unwrap();

    let text = "Swings for children. ".repeat(900);
    let mut acknowledged = 0;
    let mut refused = 0;
    for round in 0..8 {
        let idea = json!({ "title": format!("Swing {round}"), "text": text });
        let answer = program.posts("/ideas", idea).await;
        if answer.status == 200 {
            acknowledged += 1;
        } else {
            refused += 1;
            answer.is(503);
            assert_eq!(answer.json["code"], "away", "{:#}", answer.json);
        }
    }
    assert!(refused > 0, "the disk was never full");
    aino.opens("/ideas/new").await.is(200);
    let fields = [("title", "A slide"), ("text", &*text), ("do", "send")];
    let seen = aino.sends("/ideas", &fields).await;
    seen.is(503).sees("Swings for children.");
    assert!(seen.headers.contains_key("retry-after"));
    // Reading goes on.
    aino.opens(&before).await.is(200);
    town.visitor().opens("/ideas").await.is(200);

    writer
        .execute_unprepared("pragma max_page_count = 1000000")
        .await
        .unwrap();
    aino.sends("/ideas", &fields).await.is(200);
    let list = program.gets("/ideas?per_page=100").await;
    let there = list.json["items"].as_array().unwrap().len();
    assert_eq!(
        there,
        1 + acknowledged + 1,
        "the bench, what was taken, the slide"
    );
}
