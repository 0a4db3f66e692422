//! People of certain areas, by their own word: who may hand in, comment and vote, what the page says to whom, and that
//! page, API and ballot ask the same.

use super::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Town};
use entity::words::{AreaId, Counts, Gate, GateKind, Gates, Names, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;

pub async fn area(town: &Town, name: &str) -> AreaId {
    let input = agencies::AreaInput {
        names: Names::same(name),
        position: None,
    };
    agencies::keep_area(&town.cx(), None, input)
        .await
        .expect("an area can be kept")
}

/// What the API says of a deed: whether it is open, and else why not.
fn door<'a>(whole: &'a serde_json::Value, act: &str) -> (bool, &'a str) {
    let doors = whole["doors"].as_array().expect("doors");
    let door = doors
        .iter()
        .find(|door| door["act"] == act)
        .unwrap_or_else(|| panic!("no door {act}: {whole:#}"));
    (
        door["open"] == true,
        door["code"].as_str().unwrap_or_default(),
    )
}

#[tokio::test]
async fn people_of_an_area_take_part_by_their_own_word_and_others_hear_why_not() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let (harbour, north) = (area(&town, "Harbour").await, area(&town, "North").await);
    let gate = || Gate {
        kind: GateKind::Areas,
        areas: vec![harbour],
        ..Gate::default()
    };
    let id = town
        .contest(Contest {
            gates: Gates {
                submit: gate(),
                comment: gate(),
                vote: gate(),
            },
            voting: Voting {
                kind: VotingKind::Approval,
                min: 1,
                max: 1,
                counts: Counts::Hidden,
            },
            ..Contest::default()
        })
        .await;
    let page = format!("/challenges/{id}");
    let why = "This is for people of certain areas. Say on the challenge’s page where you live.";
    let (of_aino, of_veikko) = (
        town.program_of(&aino, Scope::ALL).await,
        town.program_of(&veikko, Scope::ALL).await,
    );

    // Everyone reads for whom it is; who has said nothing yet is asked, and a visitor is asked to sign in for it.
    town.visitor()
        .opens(&page)
        .await
        .is(200)
        .sees("Who may hand in ideas: people of Harbour")
        .sees("Who may discuss: people of Harbour")
        .sees("Who may vote: people of Harbour")
        .sees(why)
        .sees("Sign in to say where you live")
        .does_not_see("Hand in an idea");
    aino.opens(&page).await.sees(why).sees("Where do you live?");
    let closed = aino
        .sends_only(
            &format!("{page}/ideas"),
            &[("title", "A bench"), ("text", "To sit."), ("do", "send")],
        )
        .await;
    closed.is(409).sees(why).sees("A bench");
    assert_eq!(
        door(&of_aino.gets(&page).await.json, "submit"),
        (false, "not_of_the_area")
    );

    // Aino's word opens every door of hers; Veikko's word is another one. He may correct it.
    aino.opens(&page).await.is(200);
    aino.sends(
        &format!("{page}/residence"),
        &[("area", &harbour.to_string())],
    )
    .await
    .is(200)
    .does_not_see(why)
    .sees("Hand in an idea");
    of_veikko
        .puts(&format!("{page}/residence"), json!({ "area": north }))
        .await
        .is(200);
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    for (title, status) in [("By page", 409), ("By page again", 409)] {
        veikko
            .sends_only(
                &format!("{page}/ideas"),
                &[("title", title), ("text", "Too."), ("do", "send")],
            )
            .await
            .is(status)
            .sees(why);
    }
    let refused = of_veikko
        .posts(
            &format!("{page}/ideas"),
            json!({ "title": "By API", "text": "Too." }),
        )
        .await;
    assert_eq!(refused.is(409).json["code"], "not_of_the_area");

    // Comments ask the same, and the page offers no form it would refuse.
    veikko
        .sends_only(
            &format!("{bench}/comments"),
            &[("text", "Yes."), ("stance", "for")],
        )
        .await
        .is(409)
        .sees(why);
    veikko
        .opens(&bench)
        .await
        .sees(why)
        .does_not_see("Send the comment");
    aino.sends(
        &format!("{bench}/comments"),
        &[("text", "I would sit there."), ("stance", "for")],
    )
    .await
    .is(200)
    .sees("I would sit there.");

    // And so does the vote: the ballot is shown, and says why it cannot be cast.
    town.days(20);
    let choice = number(&bench);
    veikko
        .opens(&format!("{page}/vote"))
        .await
        .is(200)
        .sees(why)
        .sees("A bench by the harbour")
        .does_not_see("Cast my ballot");
    votes(&veikko, id, &[choice]).await.is(409).sees(why);
    let ballot = format!("{page}/ballot");
    let refused = of_veikko
        .puts(&ballot, json!({ "choices": [choice] }))
        .await;
    assert_eq!(refused.is(409).json["code"], "not_of_the_area");
    let whole = of_veikko.gets(&page).await.json;
    assert_eq!(door(&whole, "vote"), (false, "not_of_the_area"));
    of_veikko
        .puts(&format!("{page}/residence"), json!({ "area": harbour }))
        .await
        .is(200);
    assert!(door(&of_veikko.gets(&page).await.json, "vote").0);
    votes(&veikko, id, &[choice]).await.is(200).sees("Receipt");
    of_veikko
        .puts(&format!("{page}/residence"), json!({ "area": 999_999 }))
        .await
        .is(422);
}

/// A visitor may begin, and hears by letter whether they are among those it is for.
#[tokio::test]
async fn a_visitors_idea_is_not_handed_in_where_they_do_not_live() {
    let town = Town::new().await;
    let harbour = area(&town, "Harbour").await;
    let id = town
        .contest(Contest {
            gates: Gates {
                submit: Gate {
                    kind: GateKind::Areas,
                    areas: vec![harbour],
                    ..Gate::default()
                },
                ..Gates::default()
            },
            ..Contest::default()
        })
        .await;
    let somebody = town.visitor();
    somebody
        .sends(
            &format!("/challenges/{id}/ideas"),
            &[
                ("title", "A swing"),
                ("text", "By the harbour."),
                ("email", "new@kuusilahti.example"),
                ("do", "send"),
            ],
        )
        .await
        .is(200);
    town.follows_letter(&somebody, "new@kuusilahti.example")
        .await
        .sees("A swing")
        .sees("This is for people of certain areas.");
    town.visitor()
        .opens(&format!("/challenges/{id}/ideas"))
        .await
        .does_not_see("A swing");
}
