//! What rests on somebody's consent is told in one place, and taken back there.

use crate::ideas::contest::eligibility::area;
use crate::ideas::contest::{hands_in, votes};
use crate::ideas::number;
use crate::town::{Contest, Town};
use entity::words::{Counts, Gate, GateKind, Gates, Voting, VotingKind};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn what_was_agreed_to_is_listed_and_taken_back_as_easily_as_it_was_given() {
    let town = Town::new().await;
    let harbour = area(&town, "Harbour").await;
    let of_harbour = Gate {
        kind: GateKind::Areas,
        areas: vec![harbour],
        ..Gate::default()
    };
    let id = town
        .contest(Contest {
            gates: Gates {
                submit: of_harbour.clone(),
                vote: of_harbour,
                ..Gates::default()
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
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let of_aino = town.program_of(&aino, Scope::ALL).await;
    let page = format!("/challenges/{id}");
    let lives = format!("{page}/residence");

    town.visitor()
        .opens("/api/v1/people/me/consents")
        .await
        .is(401);
    let none = of_aino.gets("/people/me/consents").await.json;
    assert_eq!(
        (&none["letters"], &none["portrait"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(none["residences"], json!([]));

    aino.opens(&page).await.is(200);
    aino.sends(&lives, &[("area", &harbour.to_string())])
        .await
        .is(200);
    veikko.opens(&page).await.is(200);
    veikko
        .sends(&lives, &[("area", &harbour.to_string())])
        .await
        .is(200);
    let bench = hands_in(&aino, id, "A bench by the harbour").await;
    town.days(20);
    votes(&aino, id, &[number(&bench)])
        .await
        .is(200)
        .sees("Receipt");

    aino.opens("/account/data")
        .await
        .is(200)
        .sees("You said you live in Harbour");
    let one = of_aino.gets("/people/me/consents").await.json;
    assert_eq!(one["residences"][0]["challenge"], json!(id.0));
    assert_eq!(one["residences"][0]["area"], "Harbour");
    aino.sends(&format!("{lives}/remove"), &[])
        .await
        .is(200)
        .sees("We have forgotten where you live")
        .does_not_see("You said you live in");
    // What was handed in and voted meanwhile stays; whoever else spoke is not touched.
    aino.opens(&bench)
        .await
        .is(200)
        .sees("A bench by the harbour");
    aino.opens(&format!("{page}/vote"))
        .await
        .is(200)
        .sees("Your ballot is in")
        .sees("Say on the challenge’s page where you live.");
    veikko
        .opens("/account/data")
        .await
        .sees("You said you live in Harbour");

    // The same by program, and twice is once.
    of_aino
        .puts(&lives, json!({ "area": harbour }))
        .await
        .is(200);
    for _ in 0..2 {
        of_aino.deletes(&lives).await.is(200);
    }
    assert_eq!(
        of_aino.gets("/people/me/consents").await.json["residences"],
        json!([])
    );

    aino.opens("/account/letters").await.is(200);
    let mut account = of_aino.gets("/people/me").await.json;
    account["letters"] = json!("never");
    of_aino.puts("/people/me", account).await.is(200);
    assert_eq!(
        of_aino.gets("/people/me/consents").await.json["letters"],
        false
    );
    aino.opens("/account/data")
        .await
        .is(200)
        .sees("News by letter: no");
}
