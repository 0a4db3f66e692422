//! People and teams, kept by an administrator.

use crate::town::Town;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn an_admin_makes_a_team_and_somebody_staff_and_it_is_in_the_log() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/desk/log").await.is(403);
    tuomas.opens("/desk/teams").await.is(200);
    tuomas
        .sends("/desk/teams", &[("name_en", "")])
        .await
        .is(422);
    tuomas
        .sends(
            "/desk/teams",
            &[
                ("name_en", "Streets and parks"),
                ("name_fi", "Kadut ja puistot"),
            ],
        )
        .await
        .is(200)
        .sees("Streets and parks");
    let found = tuomas.opens("/desk/people?q=aino").await;
    found
        .sees("Aino Salmela")
        .sees("resident@kuusilahti.example")
        .does_not_see("admin@kuusilahti.example");
    let person = format!("/desk/people/{}", aino.id);
    let page = tuomas.opens(&person).await;
    let team = page
        .between("name=\"team\" value=\"", "\"")
        .unwrap()
        .to_owned();
    tuomas
        .sends(
            &format!("{person}/team"),
            &[("team", &team), ("standing", "member")],
        )
        .await
        .is(200);
    let titled = tuomas
        .sends(&format!("{person}/title"), &[("title", "Gardener")])
        .await;
    titled.is(200);
    assert!(
        titled.body.contains("value=\"Gardener\""),
        "the title stands in its field"
    );
    aino.opens("/desk/log")
        .await
        .is(200)
        .sees("Brought somebody into a team")
        .sees("Tuomas Wikström");
    tuomas
        .sends(
            &format!("{person}/team"),
            &[("team", &team), ("standing", "none")],
        )
        .await
        .is(200);
    aino.opens("/desk/log").await.is(403);
}

#[tokio::test]
async fn the_last_admin_stays_one() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let aino = town.resident("Aino Salmela").await;
    let admin = |who: i64| format!("/desk/people/{who}/admin");
    tuomas.opens("/desk/people").await.is(200);
    tuomas
        .sends(&admin(tuomas.id.0), &[("admin", "0")])
        .await
        .is(409);
    tuomas
        .sends(&admin(aino.id.0), &[("admin", "1")])
        .await
        .is(200);
    tuomas.sends(&admin(tuomas.id.0), &[("admin", "0")]).await;
    tuomas.opens("/desk/people").await.is(403);
    aino.opens("/desk/people").await.is(200);
}

#[tokio::test]
async fn the_api_keeps_people_as_the_pages_do() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let team = program
        .posts("/teams", json!({"names": {"en": "Culture"}}))
        .await;
    let team = team.is(200).json["id"].clone();
    let member = format!("/teams/{team}/members/{}", aino.id);
    let kept = program.puts(&member, json!({"leads": true})).await;
    assert_eq!(kept.is(200).json["teams"], json!(["Culture"]));
    assert_eq!(
        program.gets(&format!("/people/{}", aino.id)).await.json["is_staff"],
        json!(true)
    );
    program.deletes(&member).await.is(200);
    assert_eq!(
        program.gets(&format!("/people/{}", aino.id)).await.json["is_staff"],
        json!(false)
    );
    // A resident's token cannot, whatever its scopes.
    let own = town.program_of(&aino, Scope::ALL).await;
    own.puts(&member, json!({"leads": true})).await.is(403);
    own.gets("/people").await.is(403);
    // Nor can an admin's token without the scope.
    let read = town.program_of(&tuomas, &[Scope::Read, Scope::Write]).await;
    read.gets("/people").await.is(403);
}

#[tokio::test]
async fn a_create_sent_twice_with_one_key_is_done_once() {
    use poem::http::Method;
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, &[Scope::Read, Scope::Write]).await;
    let bench = |title: &str| {
        Some(json!({
            "title": title,
            "text": "So that one can sit and look at the ferries while waiting for them.",
            "lang": "en",
        }))
    };
    let key = [("idempotency-key", "bench-1")];
    let first = program
        .asks(
            Method::POST,
            "/ideas",
            bench("A bench by the harbour"),
            &key,
        )
        .await;
    assert!(first.status.is_success(), "{:#}", first.json);
    let again = program
        .asks(
            Method::POST,
            "/ideas",
            bench("A bench by the harbour"),
            &key,
        )
        .await;
    assert!(again.status.is_success(), "{:#}", again.json);
    assert_eq!(first.json["id"], again.json["id"]);
    let other = program
        .asks(
            Method::POST,
            "/ideas",
            bench("Something else by the harbour"),
            &key,
        )
        .await;
    other.is(409);
    // Another person's key of the same letters is another key.
    let veikko = town.resident("Veikko Rantanen").await;
    let program = town.program_of(&veikko, &[Scope::Read, Scope::Write]).await;
    let his = program
        .asks(Method::POST, "/ideas", bench("A lamp by the harbour"), &key)
        .await;
    assert_ne!(his.json["id"], first.json["id"]);
}
