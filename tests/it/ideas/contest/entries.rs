//! Handing in with the challenge's own form.

use super::hands_in;
use crate::ideas::number;
use crate::town::{Contest, Town};
use entity::words::{Condition, FormParts, Need, QuestionKind};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn the_form_is_checked_field_by_field_and_loses_nothing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let id = town
        .contest(Contest {
            form: FormParts {
                cost: Need::Required,
                ..FormParts::default()
            },
            ..Contest::default()
        })
        .await;
    let whom = town
        .asks(
            id,
            QuestionKind::OneOf,
            "For whom?",
            true,
            &["Children", "Everyone"],
            None,
        )
        .await;
    let age = town
        .asks(
            id,
            QuestionKind::Number,
            "How old?",
            true,
            &[],
            Some(Condition {
                question: whom,
                is: "Children".to_owned(),
            }),
        )
        .await;
    let (whom_field, age_field) = (format!("question-{whom}"), format!("question-{age}"));
    let there = format!("/challenges/{id}/ideas");
    aino.opens(&format!("{there}/new"))
        .await
        .is(200)
        .sees("For whom?")
        .sees("Only if you answered “Children” to “For whom?”")
        .sees("Estimated cost");
    aino.sends_only(
        &there,
        &[
            ("title", "A bench"),
            ("text", "By the harbour."),
            ("amount", "a lot"),
            (&whom_field, "Children"),
            (&age_field, "seven"),
            ("do", "send"),
        ],
    )
    .await
    .is(422)
    .sees("2 things need mending")
    .sees("Write the cost in whole euros")
    .sees("Write a number")
    .sees("By the harbour.");
    let seen = aino
        .sends(
            &there,
            &[
                ("title", "A bench"),
                ("text", "By the harbour."),
                ("amount", "1 200 €"),
                (&whom_field, "Children"),
                (&age_field, "7,5"),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(200)
        .sees("A livelier harbour")
        .sees("For whom?")
        .sees("Children")
        .sees("7.5")
        .sees("1,200");
    let path = seen.path.split(['?', '#']).next().unwrap().to_owned();
    let program = town.program_of(&aino, Scope::ALL).await;
    let by_page = program.gets(&format!("/ideas/{}", number(&path))).await;
    let by_api = program
        .posts(
            &there,
            json!({ "title": "A bench", "text": "By the harbour.", "amount": 1200, "answers": [
                { "question": whom.0, "values": ["Children"] },
                { "question": age.0, "values": ["7.5"] } ] }),
        )
        .await;
    by_api.is(200);
    assert_eq!(by_page.json["form_answers"], by_api.json["form_answers"]);
    assert_eq!(by_page.json["amount"], by_api.json["amount"]);
    assert_eq!(by_page.json["challenge"], id.0);
    program
        .posts(&there, json!({ "title": "A bench", "text": "Of no cost." }))
        .await
        .is(422);
}

#[tokio::test]
async fn a_draft_survives_a_change_of_the_form() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let id = town.contest(Contest::default()).await;
    let season = town
        .asks(id, QuestionKind::Short, "Which season?", false, &[], None)
        .await;
    let season_field = format!("question-{season}");
    let there = format!("/challenges/{id}/ideas");
    let kept = aino
        .sends(
            &there,
            &[
                ("title", "Half a bench"),
                ("text", "Not done."),
                (&season_field, "Deep winter"),
                ("do", "draft"),
            ],
        )
        .await;
    kept.is(200).sees("Your draft is kept.");
    assert!(kept.body.contains("Deep winter"));
    let draft = kept.path.rsplit("draft=").next().unwrap().to_owned();
    town.retires(season).await;
    let whom = town
        .asks(id, QuestionKind::Short, "For whom?", true, &[], None)
        .await;
    let again = aino.opens(&format!("/ideas/new?draft={draft}")).await;
    again
        .is(200)
        .sees("The form has changed since you began")
        .sees("Deep winter")
        .sees("For whom?");
    let whom_field = format!("question-{whom}");
    let seen = aino
        .sends(
            &there,
            &[
                ("title", "A whole bench"),
                ("text", "Done."),
                ("draft", &draft),
                (&whom_field, "Walkers"),
                ("do", "send"),
            ],
        )
        .await;
    seen.is(200).sees("Walkers").does_not_see("Deep winter");
    town.visitor()
        .opens(&there)
        .await
        .sees("A whole bench")
        .sees("1 idea");
}

#[tokio::test]
async fn a_visitor_hands_in_by_letter_and_may_be_too_late() {
    let town = Town::new().await;
    let id = town.contest(Contest::default()).await;
    let there = format!("/challenges/{id}/ideas");
    let somebody = town.visitor();
    let fields = |title: &'static str| {
        [
            ("title", title),
            ("text", "By the harbour."),
            ("email", "new@kuusilahti.example"),
            ("do", "send"),
        ]
    };
    somebody
        .sends(&there, &fields("A swing"))
        .await
        .is(200)
        .sees("A swing");
    town.visitor().opens(&there).await.does_not_see("A swing");
    town.follows_letter(&somebody, "new@kuusilahti.example")
        .await
        .is(200)
        .sees("A swing");
    town.visitor().opens(&there).await.sees("A swing");

    let other = town.visitor();
    let late = [
        ("title", "A slide"),
        ("text", "Next to the swing."),
        ("email", "late@kuusilahti.example"),
        ("do", "send"),
    ];
    town.clock
        .advance(std::time::Duration::from_secs(10 * 24 * 3600 - 60));
    other.sends(&there, &late).await.is(200);
    town.clock.advance(std::time::Duration::from_secs(120));
    town.follows_letter(&other, "late@kuusilahti.example")
        .await
        .sees("A slide");
    town.visitor().opens(&there).await.does_not_see("A slide");
}

#[tokio::test]
async fn the_challenge_counts_the_ideas_one_can_see() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let id = town.contest(Contest::default()).await;
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    hands_in(&aino, id, "A lamp by the harbour").await;
    let count = || async { challenges::brief(&town.cx(), id).await.unwrap().idea_count };
    assert_eq!(count().await, 2);
    aino.sends(&format!("{bench}/withdraw"), &[]).await.is(200);
    assert_eq!(count().await, 1);
}
