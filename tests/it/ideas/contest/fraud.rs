//! Signs of fraud, and ballots set aside.

use super::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Town};
use entity::words::{Counts, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn a_batch_is_set_aside_with_a_reason_shown_in_the_result_and_counted_again() {
    let town = Town::new().await;
    let (aino, staff, lead) = (
        town.resident("Aino Salmela").await,
        town.staff().await,
        town.lead().await,
    );
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 2,
                counts: Counts::Shown,
            },
            ..Contest::default()
        })
        .await;
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    let lamp = number(&hands_in(&aino, id, "A lamp by the harbour").await);
    town.days(20);
    votes(&aino, id, &[lamp]).await.is(200);
    // Six new accounts of the same network.
    for name in [
        "Bo One", "Bo Two", "Bo Three", "Bo Four", "Bo Five", "Bo Six",
    ] {
        let person = town.resident(name).await;
        votes(&person, id, &[bench, lamp]).await.is(200);
    }
    let desk = format!("/desk/challenges/{id}/ballots");
    staff.opens(&desk).await.is(403);
    let page = lead.opens(&desk).await;
    page.is(200)
        .sees("7 ballots from one network")
        .sees("6 of new accounts")
        .does_not_see("Bo One");
    let network = page
        .between("name=\"network\" value=\"", "\"")
        .unwrap()
        .to_owned();
    assert_eq!(network.len(), 32);
    assert!(!network.contains("127.0.0.1"));
    let address = format!("/challenges/{id}/ballot");
    let count = |json: &serde_json::Value, idea: i64| {
        json["candidates"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["id"] == idea)
            .map(|one| one["votes"].as_i64().unwrap())
            .unwrap()
    };
    lead.sends_only(&format!("{desk}/aside"), &[("network", &network)])
        .await
        .is(422)
        .sees("Write a reason");
    lead.sends(
        &format!("{desk}/aside"),
        &[
            ("network", &network),
            ("only_new", "1"),
            ("reason", "Six accounts made in one minute"),
        ],
    )
    .await
    .is(200)
    .sees("6 ballots have been set aside.");
    let seen = town.program("").gets(&address).await;
    assert_eq!((count(&seen.json, bench), count(&seen.json, lamp)), (0, 1));
    // One of them changes the ballot: it stays aside.
    let one = town.resident("Bo One").await;
    votes(&one, id, &[bench]).await.is(200);
    let seen = town.program("").gets(&address).await;
    assert_eq!((count(&seen.json, bench), count(&seen.json, lamp)), (0, 1));

    let program = town.program_of(&lead, Scope::ALL).await;
    let signs = program
        .gets(&format!("/challenges/{id}/ballots/signs"))
        .await;
    signs.is(200);
    assert_eq!(signs.json["networks"][0]["set_aside"], 6);
    let batch = signs.json["set_aside"][0]["id"].as_i64().unwrap();
    town.days(10);
    town.visitor()
        .opens(&format!("/challenges/{id}/vote"))
        .await
        .sees("6 ballots were set aside: Six accounts made in one minute");

    let undo = format!("/challenges/{id}/ballots/aside/{batch}/restore");
    program.posts(&undo, json!({})).await.is(200);
    program.posts(&undo, json!({})).await.is(409);
    let seen = town.program("").gets(&address).await;
    assert_eq!((count(&seen.json, bench), count(&seen.json, lamp)), (6, 6));
    assert_eq!(seen.json["set_aside"], json!([]));
    lead.opens("/desk/log")
        .await
        .sees("Set ballots aside")
        .sees("Counted ballots again");
    let resident = town.program_of(&aino, Scope::ALL).await;
    resident
        .gets(&format!("/challenges/{id}/ballots/signs"))
        .await
        .is(403);
}

#[tokio::test]
async fn a_burst_stands_out_of_a_quiet_vote() {
    let town = Town::new().await;
    let (aino, lead) = (town.resident("Aino Salmela").await, town.lead().await);
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                ..Voting::default()
            },
            ..Contest::default()
        })
        .await;
    let bench = number(&hands_in(&aino, id, "A bench by the harbour").await);
    town.days(21);
    let cx = town.cx();
    for voter in 0..25 {
        let person = accounts::ensure_person(
            &cx,
            accounts::NewPerson {
                email: format!("burst{voter}@kuusilahti.example"),
                name: None,
                title: None,
                lang: None,
                is_admin: false,
                confirmed: true,
            },
        )
        .await
        .unwrap();
        let voter = cx.acting_as(accounts::actor_of(&cx, person).await.unwrap());
        let ballot = ::ideas::contest::Ballot {
            choices: vec![entity::words::IdeaId(bench)],
            network: String::new(),
        };
        ::ideas::contest::cast(&voter, id, ballot).await.unwrap();
    }
    let program = town.program_of(&lead, Scope::ALL).await;
    let signs = program
        .gets(&format!("/challenges/{id}/ballots/signs"))
        .await;
    let burst = &signs.json["bursts"][0];
    assert_eq!(burst["ballots"], 25, "{:#}", signs.json);
    assert_eq!(signs.json["networks"], json!([]));
    let aside = program
        .posts(
            &format!("/challenges/{id}/ballots/aside"),
            json!({ "from": burst["from"], "until": burst["until"], "reason": "A burst" }),
        )
        .await;
    aside.is(200);
    assert_eq!(aside.json["set_aside"][0]["ballots"], 25);
}
