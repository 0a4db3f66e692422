//! The staff weigh ideas, and nobody else sees any of it.

use super::{EVALUATING, challenge_of};
use crate::town::Town;
use entity::words::PhaseKind;
use hall::access::Scope;
use serde_json::{Value, json};

#[tokio::test]
async fn the_staff_weigh_an_idea_and_the_public_sees_nothing_of_it() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 2).await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let aino = town.resident("Aino Salmela").await;
    let one = format!("/desk/challenges/{id}/evaluation/{}", ideas[0]);
    liisa.opens(&one).await.is(200).sees("Harbour idea 1");
    liisa
        .sends(
            &format!("{one}/shortlist"),
            &[("reason", "Cheap and asked for often")],
        )
        .await
        .sees("The idea is on the shortlist");
    liisa
        .sends(
            &format!("{one}/notes"),
            &[("note", "Ask the harbour master")],
        )
        .await
        .sees("Ask the harbour master");
    liisa
        .sends(
            &format!("{one}/owner"),
            &[("owner", &henrik.id.to_string())],
        )
        .await
        .is(200);
    liisa
        .sends(&format!("{one}/done"), &[("done", "1")])
        .await
        .sees("Marked as looked at");
    liisa
        .sends(&format!("{one}/opinion"), &[("score", "5")])
        .await
        .is(200);
    henrik.opens(&one).await.is(200);
    henrik
        .sends(&format!("{one}/opinion"), &[("score", "2")])
        .await
        .sees("3.5 from 2 opinions")
        .sees("from 2 to 5");
    liisa
        .sends(
            &format!("{one}/answer"),
            &[
                ("status", "planned"),
                ("text", "We set it up in May"),
                ("do", "keep"),
            ],
        )
        .await
        .sees("The answer is prepared");

    let desk = format!("/desk/challenges/{id}/evaluation");
    liisa
        .opens(&format!("{desk}?show=shortlisted"))
        .await
        .sees("Harbour idea 1")
        .sees("Henrik Björklund")
        .does_not_see("Harbour idea 2");
    liisa
        .opens(&format!("{desk}?show=to_do"))
        .await
        .sees("Harbour idea 2")
        .does_not_see("Harbour idea 1");
    henrik
        .opens(&format!("{desk}?show=mine"))
        .await
        .sees("Harbour idea 1")
        .does_not_see("Harbour idea 2");
    liisa
        .opens(&format!("{desk}?show=without_answer&owner={}", henrik.id))
        .await
        .sees("No idea fits these filters");

    let private = [
        "Cheap and asked for often",
        "Ask the harbour master",
        "We set it up in May",
        "3.5",
        "Henrik",
    ];
    let reader = town.program_of(&aino, Scope::ALL).await;
    for browser in [&town.visitor(), &*aino] {
        for path in [
            format!("/ideas/{}", ideas[0]),
            "/ideas".to_owned(),
            "/ideas.csv".to_owned(),
            format!("/ideas/{}/versions", ideas[0]),
        ] {
            let seen = browser.opens(&path).await;
            for words in private {
                seen.does_not_see(words);
            }
        }
        for path in [
            desk.clone(),
            one.clone(),
            format!("/desk/challenges/{id}/decision"),
            format!("/desk/challenges/{id}/decision/preview"),
        ] {
            let status = browser.opens(&path).await;
            for words in private {
                status.does_not_see(words);
            }
        }
    }
    aino.opens(&desk).await.is(403);
    reader
        .gets(&format!("/challenges/{id}/evaluation"))
        .await
        .is(403);
    reader
        .gets(&format!("/challenges/{id}/evaluation/{}", ideas[0]))
        .await
        .is(403);
    reader
        .puts(
            &format!("/challenges/{id}/evaluation/{}/opinion", ideas[0]),
            json!({ "score": 5 }),
        )
        .await
        .is(403);
    let answer = town.program("").gets(&format!("/ideas/{}", ideas[0])).await;
    let said = answer.is(200).json.to_string();
    assert!(private.iter().all(|words| !said.contains(words)), "{said}");
}

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_typed_is_lost() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 1).await;
    let liisa = town.staff().await;
    let aino = town.resident("Aino Salmela").await;
    let one = format!("/desk/challenges/{id}/evaluation/{}", ideas[0]);
    liisa.opens(&one).await.is(200);
    liisa
        .sends(&format!("{one}/shortlist"), &[("reason", "  ")])
        .await
        .is(422)
        .sees("Say why; a sentence is enough");
    liisa
        .sends(&format!("{one}/opinion"), &[("score", "6")])
        .await
        .is(422)
        .sees("from 1 to 5");
    liisa
        .sends(&format!("{one}/owner"), &[("owner", &aino.id.to_string())])
        .await
        .is(422)
        .sees("Choose one of the staff");
    liisa
        .sends(
            &format!("{one}/answer"),
            &[
                ("status", ""),
                ("text", "Long thought about"),
                ("do", "keep"),
            ],
        )
        .await
        .is(422)
        .sees("Long thought about");
    liisa
        .sends(
            &format!("{one}/shortlist"),
            &[("reason", &"x".repeat(2001))],
        )
        .await
        .is(422)
        .sees("2,000");
    let other = format!("/desk/challenges/{id}/evaluation/999999");
    liisa.opens(&other).await.is(404);
}

#[tokio::test]
async fn prepared_answers_are_given_in_one_moment() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 3).await;
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    for (idea, text) in ideas.iter().zip(["In May.", "Next year."]) {
        desk.puts(
            &format!("/challenges/{id}/evaluation/{idea}/answer"),
            json!({ "status": "planned", "text": text }),
        )
        .await
        .is(200);
        town.visitor()
            .opens(&format!("/ideas/{idea}"))
            .await
            .does_not_see(text);
    }
    let page = format!("/desk/challenges/{id}/evaluation");
    liisa.opens(&page).await.sees("Release 2 answers now");
    liisa
        .sends(&format!("{page}/release"), &[])
        .await
        .sees("2 answers have been released");
    let visitor = town.visitor();
    visitor
        .opens(&format!("/ideas/{}", ideas[0]))
        .await
        .sees("In May.");
    visitor
        .opens(&format!("/ideas/{}", ideas[1]))
        .await
        .sees("Next year.");
    visitor
        .opens(&format!("/ideas/{}", ideas[2]))
        .await
        .does_not_see("Liisa");
    let again = desk
        .posts(&format!("/challenges/{id}/evaluation/release"), json!({}))
        .await;
    assert_eq!(again.is(200).json["count"], 0);
    desk.puts(
        &format!("/challenges/{id}/evaluation/{}/answer", ideas[0]),
        json!({ "status": "done", "text": "Changed." }),
    )
    .await
    .is(409);
}

#[tokio::test]
async fn page_and_api_weigh_alike() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 2).await;
    let liisa = town.staff().await;
    let program = town.program_of(&liisa, Scope::ALL).await;
    let page = format!("/desk/challenges/{id}/evaluation/{}", ideas[0]);
    let api = format!("/challenges/{id}/evaluation/{}", ideas[1]);
    let me = liisa.id.0;
    liisa.opens(&page).await.is(200);
    liisa
        .sends(&format!("{page}/shortlist"), &[("reason", "Why not")])
        .await
        .is(200);
    program
        .puts(&format!("{api}/shortlist"), json!({ "reason": "Why not" }))
        .await
        .is(200);
    liisa
        .sends(&format!("{page}/owner"), &[("owner", &me.to_string())])
        .await
        .is(200);
    program
        .puts(&format!("{api}/owner"), json!({ "owner": me }))
        .await
        .is(200);
    liisa
        .sends(&format!("{page}/done"), &[("done", "1")])
        .await
        .is(200);
    program
        .puts(&format!("{api}/done"), json!({}))
        .await
        .is(200);
    liisa
        .sends(&format!("{page}/opinion"), &[("score", "4")])
        .await
        .is(200);
    program
        .puts(&format!("{api}/opinion"), json!({ "score": 4 }))
        .await
        .is(200);
    liisa
        .sends(&format!("{page}/notes"), &[("note", "Hm.")])
        .await
        .is(200);
    program
        .posts(&format!("{api}/notes"), json!({ "text": "Hm." }))
        .await
        .is(200);
    liisa
        .sends(
            &format!("{page}/answer"),
            &[
                ("status", "declined"),
                ("text", "Not now, sorry."),
                ("do", "keep"),
            ],
        )
        .await
        .is(200);
    program
        .puts(
            &format!("{api}/answer"),
            json!({ "status": "declined", "text": "Not now, sorry." }),
        )
        .await
        .is(200);
    let seen = |answer: &Value| {
        let mut answer = answer.clone();
        answer.as_object_mut().unwrap().remove("idea");
        answer
    };
    let one = program
        .gets(&format!("/challenges/{id}/evaluation/{}", ideas[0]))
        .await;
    let other = program.gets(&api).await;
    assert_eq!(seen(&one.is(200).json), seen(&other.is(200).json));
    assert_eq!(other.json["opinions"]["each"], json!([0, 0, 0, 1, 0]));
    for part in ["shortlist", "owner", "done", "opinion", "answer"] {
        program.deletes(&format!("{api}/{part}")).await.is(200);
    }
    let bare = program.gets(&api).await;
    assert_eq!(bare.json["opinions"]["count"], 0);
    for part in ["shortlisted_at", "owner", "done_at", "prepared"] {
        assert!(bare.json.get(part).is_none_or(Value::is_null), "{part}");
    }
}

#[tokio::test]
async fn before_the_first_idea_and_after_the_end_nothing_is_weighed() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(
        &town,
        &[
            (PhaseKind::Announced, "2026-01-01T06:00:00Z"),
            (PhaseKind::Collecting, "2026-02-01T06:00:00Z"),
            (PhaseKind::Decided, "2026-03-01T06:00:00Z"),
            (PhaseKind::CarriedOut, "2026-04-01T06:00:00Z"),
        ],
        1,
    )
    .await;
    let liisa = town.staff().await;
    let one = format!("/desk/challenges/{id}/evaluation/{}", ideas[0]);
    liisa.opens(&one).await.is(200);
    liisa
        .sends_only(&format!("{one}/done"), &[("done", "1")])
        .await
        .is(409)
        .sees("This closed on");
}
