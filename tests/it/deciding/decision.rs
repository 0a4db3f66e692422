//! A lead decides: prepared, previewed, published in one moment, once.

use super::{EVALUATING, at, challenge_of};
use crate::ideas::contest::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Person, Town};
use entity::words::{ChallengeId, Counts, IdeaId, PhaseKind, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

/// Until the phase for deciding has come.
async fn until_decided(town: &Town) {
    town.later(Duration::from_secs(3 * 24 * 3600)).await;
}

async fn shortlisted(liisa: &Person, town: &Town, id: ChallengeId, ideas: &[IdeaId]) {
    let desk = town.program_of(liisa, Scope::ALL).await;
    for idea in ideas {
        desk.puts(
            &format!("/challenges/{id}/evaluation/{idea}/shortlist"),
            json!({ "reason": "Worth it." }),
        )
        .await
        .is(200);
    }
}

#[tokio::test]
async fn a_decision_is_prepared_previewed_and_published_with_its_answers() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 3).await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    shortlisted(&liisa, &town, id, &ideas[..2]).await;
    let program = town.program_of(&liisa, Scope::ALL).await;
    program
        .puts(
            &format!("/challenges/{id}/evaluation/{}/answer", ideas[0]),
            json!({ "status": "planned", "text": "We begin in May." }),
        )
        .await
        .is(200);
    let desk = format!("/desk/challenges/{id}/decision");
    liisa
        .opens(&desk)
        .await
        .sees("Harbour idea 1")
        .sees("Harbour idea 2")
        .does_not_see("Harbour idea 3")
        .sees("Somebody who leads a team publishes it");
    let (first, second) = (ideas[0].to_string(), ideas[1].to_string());
    let named = |part: &str, idea: &str| format!("{part}-{idea}");
    let (place, reason, other) = (
        named("place", &first),
        named("reason", &first),
        named("reason", &second),
    );
    // What is wrong is said, and what was typed stays.
    liisa
        .sends(
            &desk,
            &[
                ("text", "We chose what helps most."),
                ("winner", &first),
                (&place, "first"),
                (&reason, "Cheap and good"),
            ],
        )
        .await
        .is(422)
        .sees("Write the place as a number")
        .sees("Cheap and good");
    let whole: Vec<(&str, &str)> = vec![
        ("text", "We chose what helps most."),
        ("winner", &first),
        (&place, "1"),
        (&reason, "Cheap and good"),
        ("winner", &second),
        (&other, "Many asked for it"),
        ("do", "preview"),
    ];
    liisa
        .sends(&desk, &whole)
        .await
        .is(200)
        .sees("This is a preview")
        .sees("We chose what helps most.")
        .sees("Cheap and good");
    let visitor = town.visitor();
    let result = format!("/challenges/{id}/result");
    for path in ["result", "result.csv", "protocol"] {
        visitor
            .opens(&format!("/challenges/{id}/{path}"))
            .await
            .is(404);
    }
    town.program("")
        .gets(&format!("/challenges/{id}/decision"))
        .await
        .is(404);
    // Staff do not publish, and a lead not before its time.
    liisa
        .sends_only(&format!("{desk}/publish"), &[])
        .await
        .is(403);
    program
        .posts(&format!("/challenges/{id}/decision/publish"), json!({}))
        .await
        .is(403);
    henrik.opens(&desk).await.sees("It can be published from");
    henrik
        .sends_only(&format!("{desk}/publish"), &[])
        .await
        .is(409)
        .sees("This opens on");
    until_decided(&town).await;
    henrik.opens(&desk).await.is(200);
    henrik
        .sends(&format!("{desk}/publish"), &[])
        .await
        .is(200)
        .sees("The decision is published, with 1 answer")
        .sees("2 ideas were chosen");
    visitor
        .opens(&result)
        .await
        .is(200)
        .sees("Henrik Björklund")
        .sees("We chose what helps most.")
        .sees("1. Harbour idea 1")
        .sees("Cheap and good")
        .sees("Many asked for it")
        .does_not_see("Worth it.");
    visitor
        .opens(&format!("/ideas/{first}"))
        .await
        .sees("We begin in May.");
    // What was chosen says so wherever it is met, and nothing waits for support any more.
    for (idea, said) in [(&ideas[1], "Chosen"), (&ideas[2], "Decided")] {
        visitor
            .opens(&format!("/ideas/{idea}"))
            .await
            .sees(said)
            .does_not_see("Open for support");
    }
    liisa
        .opens(&format!("/ideas/{}/merge", ideas[1]))
        .await
        .is(200)
        .sees("Chosen")
        .does_not_see("Open for support");
    visitor
        .opens(&format!("/challenges/{id}/ideas"))
        .await
        .sees("Chosen");
    let told = town.program("").gets(&format!("/ideas/{second}")).await;
    assert_eq!(told.json["chosen"], true, "{:#}", told.json);
    // The second press does nothing.
    henrik
        .sends(&format!("{desk}/publish"), &[])
        .await
        .sees("nothing has changed");
    henrik.opens(&desk).await.sees("Published on");
    liisa.sends_only(&desk, &whole).await.is(409);
    visitor
        .opens(&format!("/challenges/{id}/protocol"))
        .await
        .is(200)
        .sees("Henrik Björklund, Traffic planner")
        .sees("Cheap and good")
        .sees("No date was moved");
    let csv = visitor.opens(&format!("{result}.csv")).await;
    csv.is(200).sees("Harbour idea 3").sees("Many asked for it");
    assert_eq!(csv.body.lines().count(), 4, "{}", csv.body);
    liisa.opens("/desk/log").await.sees("Published a decision");
}

#[tokio::test]
async fn a_planned_decision_comes_out_in_its_minute_and_other_words_need_another_look() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 2).await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    shortlisted(&liisa, &town, id, &ideas[..1]).await;
    let desk = format!("/desk/challenges/{id}/decision");
    let (first, reason) = (ideas[0].to_string(), format!("reason-{}", ideas[0]));
    let words: Vec<(&str, &str)> =
        vec![("text", "We chose."), ("winner", &first), (&reason, "Good")];
    henrik.opens(&desk).await.is(200);
    henrik
        .sends(&desk, &words)
        .await
        .sees("The draft of the decision is kept");
    henrik
        .sends_only(&format!("{desk}/publish"), &[("at", "2026-06-19T12:00")])
        .await
        .is(409)
        .sees("This opens on");
    let plan = [("at", "2026-06-20T12:00")];
    henrik
        .sends(&format!("{desk}/publish"), &plan)
        .await
        .sees("It will be published on");
    // Liisa mends the words: the plan is off, and nothing comes out.
    liisa.opens(&desk).await.is(200);
    liisa
        .sends(&desk, &words)
        .await
        .does_not_see("It will be published on");
    henrik.opens(&desk).await.is(200);
    henrik
        .sends(&format!("{desk}/publish"), &plan)
        .await
        .is(200);
    henrik
        .sends(&format!("{desk}/unplan"), &[])
        .await
        .sees("will not be published by itself");
    henrik
        .sends(&format!("{desk}/publish"), &plan)
        .await
        .is(200);
    let result = format!("/challenges/{id}/result");
    // It is the seventeenth, six in the morning (UTC); noon of the twentieth in Helsinki is nine.
    town.later(Duration::from_secs(3 * 24 * 3600 + 2 * 3600))
        .await;
    town.visitor()
        .opens(&result)
        .await
        .sees("has not been published yet")
        .does_not_see("We chose.");
    town.later(Duration::from_secs(3600 + 30)).await;
    town.visitor()
        .opens(&result)
        .await
        .is(200)
        .sees("Harbour idea 1")
        .sees("Henrik Björklund");
}

#[tokio::test]
async fn only_an_idea_of_the_challenge_can_be_chosen_and_page_and_api_decide_alike() {
    let town = Town::new().await;
    let (id, ideas) = challenge_of(&town, EVALUATING, 2).await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let bench = crate::ideas::submits(&liisa, "A bench", "To sit.").await;
    let foreign = crate::ideas::number(&bench);
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let path = format!("/challenges/{id}/decision");
    let draft = |idea: i64| json!({ "text": "We chose.", "winners": [{ "idea": idea, "place": 1, "prize": "1 000 €", "reason": "Good" }] });
    let refused = lead.puts(&path, draft(foreign)).await;
    assert!(
        refused
            .is(422)
            .json
            .to_string()
            .contains(&format!("winner-{foreign}")),
        "{}",
        refused.json
    );
    lead.puts(&path, json!({ "text": "", "winners": [] }))
        .await
        .is(422);
    lead.posts(&format!("{path}/publish"), json!({}))
        .await
        .is(422);
    let kept = lead.puts(&path, draft(ideas[1].0)).await;
    assert_eq!(kept.is(200).json["winners"][0]["prize"], "1 000 €");
    assert!(
        kept.json
            .get("published_at")
            .is_none_or(serde_json::Value::is_null)
    );
    until_decided(&town).await;
    let done = lead.posts(&format!("{path}/publish"), json!({})).await;
    assert_eq!(
        (&done.is(200).json["published"], &done.json["before"]),
        (&json!(true), &json!(false))
    );
    let again = lead.posts(&format!("{path}/publish"), json!({})).await;
    assert_eq!(again.is(200).json["before"], true);
    let told = town.program("").gets(&path).await;
    assert_eq!(told.is(200).json["numbers"]["ideas"], 2);
    assert_eq!(told.json["winners"][0]["idea"]["id"], ideas[1].0);
    town.visitor()
        .opens(&format!("/challenges/{id}/result"))
        .await
        .sees("1 idea was chosen")
        .sees("1 000 €");
    let protocol = town
        .program("")
        .gets(&format!("/challenges/{id}/protocol"))
        .await;
    assert_eq!(protocol.is(200).json["record"], json!([]));
}

#[tokio::test]
async fn what_came_without_a_date_for_its_decision_can_be_decided_when_collecting_is_over() {
    let town = Town::new().await;
    let (id, _) = challenge_of(
        &town,
        &[
            (PhaseKind::Announced, "2026-06-01T06:00:00Z"),
            (PhaseKind::Collecting, "2026-06-02T06:00:00Z"),
            (PhaseKind::Evaluating, "2026-06-15T06:00:00Z"),
        ],
        1,
    )
    .await;
    let henrik = town.lead().await;
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let path = format!("/challenges/{id}/decision");
    lead.puts(
        &path,
        json!({ "text": "Nothing was chosen.", "winners": [] }),
    )
    .await
    .is(200);
    lead.posts(
        &format!("{path}/publish"),
        json!({ "at": at("2026-06-17T05:00:00Z") }),
    )
    .await
    .is(200);
    town.visitor()
        .opens(&format!("/challenges/{id}/result"))
        .await
        .sees("No idea was chosen");
}

#[tokio::test]
async fn the_result_of_a_vote_shows_the_ballots_set_aside_and_its_numbers_stand() {
    let town = Town::new().await;
    let (aino, henrik) = (town.resident("Aino Salmela").await, town.lead().await);
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 2,
                counts: Counts::Hidden,
            },
            ..Contest::default()
        })
        .await;
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    let lamp = number(&hands_in(&aino, id, "A lamp by the harbour").await);
    town.days(20);
    votes(&aino, id, &[lamp]).await.is(200);
    for name in ["Bo One", "Bo Two", "Bo Three", "Bo Four", "Bo Five"] {
        let person = town.resident(name).await;
        votes(&person, id, &[bench, lamp]).await.is(200);
    }
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let signs = format!("/challenges/{id}/ballots/signs");
    let network = lead.gets(&signs).await.json["networks"][0]["network"].clone();
    let aside = lead
        .posts(
            &format!("/challenges/{id}/ballots/aside"),
            json!({ "network": network, "only_new": true, "reason": "Five accounts made in one minute" }),
        )
        .await;
    let batch = aside.is(200).json["set_aside"][0]["id"].as_i64().unwrap();
    town.days(10);
    let decision = format!("/challenges/{id}/decision");
    let reason = json!([{ "idea": lamp, "place": 1, "reason": "One voice that counts" }]);
    lead.puts(
        &decision,
        json!({ "text": "The lamp is lit.", "winners": reason }),
    )
    .await
    .is(200);
    lead.posts(&format!("{decision}/publish"), json!({}))
        .await
        .is(200);
    let told = town.program("").gets(&decision).await.json;
    for (part, number) in [("voters", 1), ("ballots", 6), ("set_aside", 5)] {
        assert_eq!(told["numbers"][part], number, "{part}: {told:#}");
    }
    assert_eq!(told["winners"][0]["votes"], 1, "{told:#}");
    assert_eq!(told["set_aside"][0]["ballots"], 5, "{told:#}");
    for part in ["result", "protocol"] {
        town.visitor()
            .opens(&format!("/challenges/{id}/{part}"))
            .await
            .is(200)
            .sees("Five accounts made in one minute")
            .does_not_see("Bo One");
    }
    // The numbers of what is decided stand: the batch is not counted again.
    lead.posts(
        &format!("/challenges/{id}/ballots/aside/{batch}/restore"),
        json!({}),
    )
    .await
    .is(409);
    let after = town.program("").gets(&decision).await.json;
    assert_eq!(after["numbers"], told["numbers"]);
}

#[tokio::test]
async fn every_ballot_taken_beside_the_decision_is_in_its_numbers() {
    let town = Town::new().await;
    let (aino, henrik) = (town.resident("Aino Salmela").await, town.lead().await);
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 1,
                counts: Counts::Hidden,
            },
            ..Contest::default()
        })
        .await;
    let decided_at = town.now() + chrono::TimeDelta::days(30);
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    town.days(20);
    votes(&aino, id, &[bench]).await.is(200);
    let last_moment = decided_at - chrono::TimeDelta::milliseconds(1);
    let mut voters = Vec::new();
    for number in 0..60 {
        let cx = town.cx();
        let person = accounts::ensure_person(
            &cx,
            accounts::NewPerson {
                email: format!("voter{number}@kuusilahti.example"),
                name: None,
                title: None,
                lang: None,
                is_admin: false,
                confirmed: true,
            },
        );
        let actor = accounts::actor_of(&cx, person.await.unwrap()).await;
        voters.push(cx.acting_as(actor.unwrap()).at(last_moment));
    }
    town.clock.set(decided_at);
    let lead = town.program_of(&henrik, Scope::ALL).await;
    let decision = format!("/challenges/{id}/decision");
    let winner = json!([{ "idea": bench, "place": 1, "reason": "Every voice" }]);
    lead.puts(
        &decision,
        json!({ "text": "We build it.", "winners": winner }),
    )
    .await
    .is(200);
    // Sixty stand in line in the last moment of the vote while the decision comes out.
    let cast = |voter: hall::Cx| {
        tokio::spawn(async move {
            let ballot = ::ideas::contest::Ballot {
                choices: vec![IdeaId(bench)],
                network: String::new(),
            };
            ::ideas::contest::cast(&voter, id, ballot).await
        })
    };
    let first: Vec<_> = voters.drain(..30).map(cast).collect();
    let publish = format!("{decision}/publish");
    let (published, second) = tokio::join!(lead.posts(&publish, json!({})), async {
        voters.into_iter().map(cast).collect::<Vec<_>>()
    });
    published.is(200);
    let (mut taken, mut refused) = (1, 0);
    for click in first.into_iter().chain(second) {
        match click.await.unwrap() {
            Ok(_) => taken += 1,
            Err(hall::Error::Conflict(hall::error::Refusal::AlreadyDecided)) => refused += 1,
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(taken + refused, 61);
    let told = town.program("").gets(&decision).await.json;
    assert_eq!(
        told["numbers"]["ballots"], taken,
        "{refused} refused: {told:#}"
    );
    assert_eq!(told["winners"][0]["votes"], taken);
    // Whoever comes when it is out is told so, whatever moment their click bears.
    let person = town.resident("Bo Late").await;
    let actor = accounts::actor_of(&town.cx(), person.id).await.unwrap();
    let late = cast(town.cx().acting_as(actor).at(last_moment))
        .await
        .unwrap();
    assert!(matches!(
        late,
        Err(hall::Error::Conflict(hall::error::Refusal::AlreadyDecided))
    ));
}
