//! What is open when: in words, everywhere alike.

use super::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Town};
use entity::words::{Counts, Gate, GateDeed, GateKind, Gates, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn a_closed_door_says_when_it_closed_or_opens() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Support,
                ..Voting::default()
            },
            ..Contest::default()
        })
        .await;
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    let program = town.program_of(&veikko, Scope::ALL).await;
    let support = format!("{bench}/support");

    // Where residents vote by supporting, support waits for its phase.
    veikko
        .sends_only(&support, &[])
        .await
        .is(409)
        .sees("This opens on");
    program
        .puts(&format!("/ideas/{}/support", number(&bench)), json!({}))
        .await
        .is(409);
    veikko.opens(&bench).await.sees("This opens on");
    veikko
        .sends(
            &format!("{bench}/comments"),
            &[("text", "Yes."), ("stance", "for")],
        )
        .await
        .is(200);

    town.days(10); // evaluating
    aino.sends_only(
        &format!("/challenges/{id}/ideas"),
        &[("title", "Too late"), ("text", "Sorry."), ("do", "send")],
    )
    .await
    .is(409)
    .sees("This closed on")
    // Nothing typed is lost.
    .sees("Too late");
    program
        .posts(
            &format!("/challenges/{id}/ideas"),
            json!({ "title": "Too late", "text": "Sorry." }),
        )
        .await
        .is(409);
    let words = [("title", "A red bench"), ("text", "Red.")];
    aino.sends_only(&format!("{bench}/edit"), &words)
        .await
        .is(409);
    aino.sends_only(&format!("{bench}/withdraw"), &[])
        .await
        .is(409);
    aino.opens(&bench).await.does_not_see("Withdraw");

    town.days(10); // voting by support
    veikko.sends(&support, &[]).await.is(200);
    town.visitor().opens(&bench).await.is(200);

    town.days(10); // decided
    veikko
        .sends_only(&support, &[])
        .await
        .is(409)
        .sees("This closed on");
    veikko
        .sends_only(
            &format!("{bench}/comments"),
            &[("text", "Still?"), ("stance", "for")],
        )
        .await
        .is(409);
    veikko
        .opens(&bench)
        .await
        .sees("1 supporter")
        .sees("Comments are closed.")
        .does_not_see("Send the comment");
}

#[tokio::test]
async fn a_count_that_is_closed_is_told_nowhere_until_the_end() {
    let town = Town::new().await;
    let (aino, veikko, lead) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.lead().await,
    );
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Support,
                counts: Counts::Hidden,
                ..Voting::default()
            },
            ..Contest::default()
        })
        .await;
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    town.days(20);
    let program = town.program_of(&veikko, Scope::ALL).await;
    let tally = program
        .puts(&format!("/ideas/{}/support", number(&bench)), json!({}))
        .await;
    tally.is(200);
    assert!(tally.json["support_count"].is_null(), "{:#}", tally.json);
    assert_eq!(tally.json["supported"], true);
    town.quiet().await;
    let anyone = town.program("");
    let one = anyone.gets(&format!("/ideas/{}", number(&bench))).await;
    assert!(one.json["support_count"].is_null(), "{:#}", one.json);
    anyone
        .gets(&format!("/challenges/{id}/ideas?sort=most_supported"))
        .await
        .is(422);
    let list = anyone.gets("/ideas?sort=most_supported").await;
    assert_eq!(list.json["items"].as_array().unwrap().len(), 0);
    town.visitor()
        .opens(&bench)
        .await
        .does_not_see("1 supporter");
    lead.opens(&bench).await.sees("1 supporter");
    town.days(10);
    town.visitor().opens(&bench).await.sees("1 supporter");
    let list = anyone
        .gets(&format!("/challenges/{id}/ideas?sort=most_supported"))
        .await;
    assert_eq!(list.json["items"][0]["support_count"], 1);
}

#[tokio::test]
async fn who_is_not_among_those_it_is_for_hears_why() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let invited = Gate {
        kind: GateKind::Invited,
        ..Gate::default()
    };
    let older = Gate {
        kind: GateKind::Older,
        before: Some(town.now() - chrono::TimeDelta::days(1)),
        ..Gate::default()
    };
    let id = town
        .contest(Contest {
            gates: Gates {
                submit: invited,
                vote: older,
                ..Gates::default()
            },
            voting: Voting {
                kind: VotingKind::Approval,
                ..Voting::default()
            },
            ..Contest::default()
        })
        .await;
    town.invites(id, &aino.email, GateDeed::Submit).await;
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    veikko
        .sends_only(
            &format!("/challenges/{id}/ideas"),
            &[("title", "Mine"), ("text", "Too."), ("do", "send")],
        )
        .await
        .is(409)
        .sees("invit");
    veikko
        .opens(&format!("/challenges/{id}/ideas/new"))
        .await
        .is(200)
        .sees("invit");
    town.days(20);
    votes(&veikko, id, &[number(&bench)]).await.is(409);
    let program = town.program_of(&veikko, Scope::ALL).await;
    let answer = program
        .puts(
            &format!("/challenges/{id}/ballot"),
            json!({ "choices": [number(&bench)] }),
        )
        .await;
    answer.is(409);
}

/// A deed, the address it is sent to, and its form.
type Knock<'a> = (&'static str, String, Vec<(&'a str, &'a str)>);

/// Phase × deed × role, by what each is answered at the door. A change of it is a decision, and shows in the diff.
#[tokio::test]
async fn what_is_open_to_whom_in_each_phase() {
    let town = Town::new().await;
    let (author, resident, staff, lead) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.staff().await,
        town.lead().await,
    );
    let id = town
        .contest(Contest {
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 3,
                counts: Counts::Hidden,
            },
            ..Contest::default()
        })
        .await;
    let bench = hands_in(&author, id, "A bench by the harbour").await;
    let visitor = town.visitor();
    let mut table = format!("{:<12}{:<10}", "phase", "deed");
    let people = [
        ("visitor", &visitor),
        ("author", &*author),
        ("resident", &*resident),
        ("staff", &*staff),
        ("lead", &*lead),
    ];
    for (name, _) in &people {
        table.push_str(&format!("{name:<10}"));
    }
    let choice = number(&bench).to_string();
    for phase in ["collecting", "evaluating", "voting", "decided"] {
        let deeds: Vec<Knock<'_>> = vec![
            (
                "submit",
                format!("/challenges/{id}/ideas"),
                vec![("title", "Another"), ("text", "One more."), ("do", "send")],
            ),
            (
                "edit",
                format!("{bench}/edit"),
                vec![("title", "A bench by the harbour"), ("text", "Wooden.")],
            ),
            (
                "comment",
                format!("{bench}/comments"),
                vec![("text", "Yes."), ("stance", "for")],
            ),
            ("support", format!("{bench}/support"), vec![]),
            (
                "vote",
                format!("/challenges/{id}/vote"),
                vec![("choices", choice.as_str()), ("do", "cast")],
            ),
        ];
        for (deed, address, fields) in deeds {
            table.push_str(&format!("\n{phase:<12}{deed:<10}"));
            for (name, browser) in &people {
                let mut fields = fields.clone();
                if *name == "visitor" {
                    fields.push(("email", "somebody@kuusilahti.example"));
                }
                let status = browser.sends_only(&address, &fields).await.status.as_u16();
                let said = match status {
                    303 if *name == "visitor" && deed == "edit" => "sign in",
                    303 if *name == "visitor" => "by letter",
                    303 => "may",
                    401 | 403 => "no",
                    409 => "refused",
                    other => panic!("{phase} {deed} {name}: {other}"),
                };
                table.push_str(&format!("{said:<10}"));
            }
        }
        town.days(10);
    }
    let table: Vec<&str> = table.lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}
