//! Ballots: one per person, changed until the end, seen by oneself alone.

use super::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Person, Town};
use entity::words::{ChallengeId, Counts, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

fn approval(min: i64, max: i64, counts: Counts) -> Contest {
    Contest {
        voting: Voting {
            kind: VotingKind::Approval,
            min,
            max,
            counts,
        },
        ..Contest::default()
    }
}

/// A challenge with three ideas, come to its vote.
async fn at_the_vote(town: &Town, author: &Person, contest: Contest) -> (ChallengeId, Vec<i64>) {
    let id = town.contest(contest).await;
    let mut ideas = Vec::new();
    for title in [
        "A bench by the harbour",
        "A lamp by the harbour",
        "A swing by the harbour",
    ] {
        ideas.push(number(&hands_in(author, id, title).await));
    }
    town.days(20);
    (id, ideas)
}

#[tokio::test]
async fn a_ballot_is_cast_changed_and_taken_back_until_the_end() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let (id, ideas) = at_the_vote(&town, &aino, approval(1, 2, Counts::Hidden)).await;
    let vote = format!("/challenges/{id}/vote");
    let page = veikko.opens(&vote).await;
    page.is(200)
        .sees("Choose at least 1 and at most 2 ideas.")
        .sees("A swing by the harbour");
    veikko
        .sends_only(&vote, &[("do", "cast")])
        .await
        .is(422)
        .sees("Choose at least 1");
    votes(&veikko, id, &ideas)
        .await
        .is(422)
        .sees("Choose at most 2");
    votes(&veikko, id, &[999_999])
        .await
        .is(422)
        .sees("no longer on the ballot");

    let seen = votes(&veikko, id, &ideas[..1]).await;
    seen.is(200)
        .sees("Thank you. Your ballot is in.")
        .sees("Receipt");
    let receipt = seen.between("Receipt</dt><dd><strong>", "</strong>");
    let receipt = receipt.unwrap().to_owned();
    town.clock.advance(Duration::from_secs(60));
    let changed = votes(&veikko, id, &ideas[1..]).await;
    changed.is(200).sees(&receipt).sees("Changed (version 2)");

    let program = town.program_of(&veikko, Scope::ALL).await;
    let address = format!("/challenges/{id}/ballot");
    let mine = program.gets(&address).await;
    assert_eq!(mine.json["mine"]["choices"], json!(ideas[1..]));
    assert!(mine.json["ballot_count"].is_null());
    assert!(mine.json["candidates"][0]["votes"].is_null());
    // Nobody else sees it, and a visitor's page knows nothing of it.
    let other = town
        .program_of(&aino, Scope::ALL)
        .await
        .gets(&address)
        .await;
    assert!(other.json["mine"].is_null());
    assert!(town.program("").gets(&address).await.json["mine"].is_null());
    town.visitor()
        .opens(&vote)
        .await
        .is(200)
        .does_not_see(&receipt);

    program.deletes(&address).await.is(200);
    assert!(program.gets(&address).await.json["mine"].is_null());
    program
        .puts(&address, json!({ "choices": [ideas[0]] }))
        .await
        .is(200);
    town.days(10);
    votes(&veikko, id, &ideas[1..])
        .await
        .is(409)
        .sees("This closed on");
    program
        .puts(&address, json!({ "choices": [ideas[1]] }))
        .await
        .is(409);
    program.deletes(&address).await.is(409);
    // The end opens the counts.
    let end = town.program("").gets(&address).await;
    assert_eq!(end.json["ballot_count"], 1);
    let candidates = end.json["candidates"].as_array().unwrap();
    let count = |idea: i64| {
        candidates
            .iter()
            .find(|one| one["id"] == idea)
            .map(|one| one["votes"].as_i64().unwrap())
            .unwrap()
    };
    assert_eq!(
        (count(ideas[0]), count(ideas[1]), count(ideas[2])),
        (1, 0, 0)
    );
    // Their own ballot stays theirs to see.
    let mine = program.gets(&address).await;
    assert_eq!(mine.json["mine"]["choices"], json!([ideas[0]]));
}

#[tokio::test]
async fn two_hundred_ballots_at_once_are_none_lost_and_none_doubled() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (id, ideas) = at_the_vote(&town, &aino, approval(1, 3, Counts::Shown)).await;
    let cx = town.cx();
    let mut clicks = Vec::new();
    for voter in 0..50_i64 {
        let email = format!("voter{voter}@kuusilahti.example");
        let person = accounts::ensure_person(
            &cx,
            accounts::NewPerson {
                email,
                name: Some(format!("Voter {voter}")),
                title: None,
                lang: None,
                is_admin: false,
                confirmed: true,
            },
        )
        .await
        .unwrap();
        let as_voter = cx.acting_as(accounts::actor_of(&cx, person).await.unwrap());
        // Each clicks four times, three of them for other ideas before the last.
        for click in 0..4_usize {
            let (as_voter, ideas) = (as_voter.clone(), ideas.clone());
            clicks.push(tokio::spawn(async move {
                let ballot = ::ideas::contest::Ballot {
                    choices: vec![entity::words::IdeaId(ideas[click % 3])],
                    network: String::new(),
                };
                ::ideas::contest::cast(&as_voter, id, ballot).await
            }));
        }
    }
    for click in clicks {
        click.await.unwrap().expect("every ballot is taken");
    }
    let seen = town
        .program("")
        .gets(&format!("/challenges/{id}/ballot"))
        .await;
    assert_eq!(seen.json["ballot_count"], 50);
    let total: i64 = seen.json["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["votes"].as_i64().unwrap())
        .sum();
    assert_eq!(total, 50, "{:#}", seen.json["candidates"]);
}

#[tokio::test]
async fn the_last_second_counts_and_the_next_does_not_even_if_the_clock_steps_back() {
    let town = Town::new().await;
    let (aino, veikko, marja) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.resident("Marja Lehto").await,
    );
    let id = town.contest(approval(1, 1, Counts::Hidden)).await;
    let opens = town.now() + chrono::TimeDelta::days(20);
    let ends = town.now() + chrono::TimeDelta::days(30);
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    let second = chrono::TimeDelta::seconds(1);
    town.clock.set(opens - second);
    votes(&veikko, id, &[bench])
        .await
        .is(409)
        .sees("This opens on");
    town.clock.set(opens);
    votes(&veikko, id, &[bench]).await.is(200);
    // The clock steps back before the opening: what was cast stays, nothing new is taken.
    town.clock.set(opens - second);
    votes(&marja, id, &[bench]).await.is(409);
    veikko
        .opens(&format!("/challenges/{id}/vote"))
        .await
        .sees("Your ballot is in");
    town.clock.set(ends - second);
    votes(&marja, id, &[bench]).await.is(200);
    town.clock.set(ends);
    votes(&marja, id, &[bench])
        .await
        .is(409)
        .sees("This closed on");
    let seen = town
        .program("")
        .gets(&format!("/challenges/{id}/ballot"))
        .await;
    assert_eq!(seen.json["ballot_count"], 2);
}

#[tokio::test]
async fn a_visitor_votes_by_letter() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (id, ideas) = at_the_vote(&town, &aino, approval(1, 2, Counts::Shown)).await;
    let somebody = town.visitor();
    let choice = ideas[0].to_string();
    let fields = [
        ("choices", choice.as_str()),
        ("email", "new@kuusilahti.example"),
        ("do", "cast"),
    ];
    let vote = format!("/challenges/{id}/vote");
    somebody
        .sends(&vote, &fields)
        .await
        .is(200)
        .sees("A bench by the harbour");
    let address = format!("/challenges/{id}/ballot");
    assert_eq!(
        town.program("").gets(&address).await.json["ballot_count"],
        0
    );
    town.follows_letter(&somebody, "new@kuusilahti.example")
        .await
        .is(200)
        .sees("Your ballot is in");
    assert_eq!(
        town.program("").gets(&address).await.json["ballot_count"],
        1
    );
}

#[tokio::test]
async fn ideas_on_a_ballot_are_not_merged_away() {
    let town = Town::new().await;
    let (aino, staff) = (town.resident("Aino Salmela").await, town.staff().await);
    let (_, ideas) = at_the_vote(&town, &aino, approval(1, 2, Counts::Shown)).await;
    let desk = town.program_of(&staff, Scope::ALL).await;
    desk.posts(
        &format!("/ideas/{}/merge", ideas[0]),
        json!({ "into": ideas[1] }),
    )
    .await
    .is(409);
}
