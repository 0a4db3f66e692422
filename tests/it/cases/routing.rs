//! The rules by which matters find their person: kept in words, tried, and never leaving anything to nobody.

use crate::town::{Program, Town};
use entity::words::Names;
use hall::access::Scope;
use serde_json::{Value, json};

async fn asks(program: &Program, text: &str) -> Value {
    let asked = program.posts("/cases", json!({ "text": text })).await;
    asked.is(200).json.clone()
}

/// A team of these, by its number.
async fn team(town: &Town, name: &str, of: &[entity::words::PersonId]) -> i64 {
    let cx = town.cx();
    let team = accounts::ensure_team(&cx, &Names::same(name))
        .await
        .unwrap();
    for person in of {
        accounts::join_team(&cx, *person, team, false)
            .await
            .unwrap();
    }
    team.0
}

#[tokio::test]
async fn rules_are_sentences_in_order_and_the_tester_says_which_decides() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let team = team(&town, "Building control", &[liisa.id])
        .await
        .to_string();
    tuomas
        .opens("/desk/routing")
        .await
        .is(200)
        .sees("There are no rules yet. Everything goes to the person on duty.");
    tuomas
        .sends("/desk/routing", &[("gives", "turn"), ("words", "permit")])
        .await
        .is(422)
        .sees("Choose a team from the list.");
    tuomas
        .sends(
            "/desk/routing",
            &[
                ("gives", "turn"),
                ("team", &team),
                ("words", "permit, quay"),
            ],
        )
        .await
        .is(200)
        .sees("The rule is kept.")
        .sees("If it says “permit…” or “quay…” → team Building control, everybody in turn");
    let person = tuomas.id.to_string();
    tuomas
        .sends(
            "/desk/routing",
            &[
                ("gives", "person"),
                ("person", &person),
                ("languages", "de"),
            ],
        )
        .await
        .is(200)
        .sees("If the language is Deutsch → Tuomas Wikström");
    // The tester says rule by rule why.
    liisa
        .opens("/desk/routing?text=Where+do+I+get+permits%3F&language=de&try=1")
        .await
        .is(200)
        .sees("This rule decides")
        .sees("Not asked: a rule before it decided")
        .sees("Liisa Hakala")
        .does_not_see("Add a rule");
    // Staff read the rules; an administrator changes them.
    liisa
        .sends("/desk/routing/duty", &[("person", "")])
        .await
        .is(403);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let rules = desk.gets("/routing").await;
    let rules = rules.is(200).json["rules"].as_array().unwrap().clone();
    let second = rules[1]["id"].to_string();
    desk.posts("/routing/rules", json!({ "gives": "contact" }))
        .await
        .is(403);
    tuomas
        .sends(
            &format!("/desk/routing/{second}/shift"),
            &[("to", "earlier")],
        )
        .await
        .is(200)
        .sees("The rule has moved.");
    let tried = desk
        .posts("/routing/try", json!({ "text": "Permits?", "lang": "de" }))
        .await;
    assert_eq!(tried.is(200).json["answerer"]["name"], "Tuomas Wikström");
    tuomas
        .sends(&format!("/desk/routing/{second}/retire"), &[])
        .await
        .is(200)
        .sees("Retired");
    // Taken back from the log beside the rules, as long as nobody changed the same since.
    let page = tuomas.opens("/desk/routing").await;
    let line = page
        .between("/desk/routing/undo/", "\"")
        .unwrap()
        .to_owned();
    tuomas
        .sends(&format!("/desk/routing/undo/{line}"), &[])
        .await
        .is(200)
        .sees("The change has been taken back.");
    tuomas
        .sends(&format!("/desk/routing/undo/{line}"), &[])
        .await
        .is(409);
    let tried = desk
        .posts("/routing/try", json!({ "text": "Permits?", "lang": "de" }))
        .await;
    assert_eq!(tried.json["answerer"]["name"], "Tuomas Wikström");
    // A rule opens with what it says.
    tuomas
        .opens(&format!("/desk/routing/{second}"))
        .await
        .is(200)
        .sees("Change the rule");
    tuomas.opens("/desk/routing/999").await.is(404);
}

#[tokio::test]
async fn turns_go_round_loads_are_weighed_and_deputies_stand_in() {
    let town = Town::new().await;
    let (tuomas, liisa, henrik) = (town.admin().await, town.staff().await, town.lead().await);
    let team = team(&town, "Counter", &[liisa.id, henrik.id]).await;
    let admin = town.program_of(&tuomas, Scope::ALL).await;
    let made = admin
        .posts("/routing/rules", json!({ "gives": "turn", "team": team }))
        .await;
    let id = made.is(200).json["rules"][0]["id"].clone();
    let visitor = town.program("");
    let mut names = Vec::new();
    for number in 0..4 {
        let asked = asks(&visitor, &format!("Matter number {number}")).await;
        names.push(asked["assignee"]["name"].as_str().unwrap().to_owned());
    }
    assert_ne!(names[0], names[1]);
    assert_eq!(names[..2], names[2..]);
    // Liisa is away and Henrik stands in.
    let today = town.cx().now().date_naive().to_string();
    let away = json!({ "from": today, "until": "2026-12-31", "deputy": henrik.id });
    let her = town.program_of(&liisa, Scope::ALL).await;
    her.puts(&format!("/directory/{}/absence", liisa.id), away)
        .await
        .is(200);
    for _ in 0..2 {
        let asked = asks(&visitor, "Who has it?").await;
        assert_eq!(asked["assignee"]["name"], "Henrik Björklund");
    }
    her.deletes(&format!("/directory/{}/absence", liisa.id))
        .await
        .is(200);
    // By load: Liisa has two waiting, Henrik four.
    let load = json!({ "gives": "load", "team": team });
    admin
        .puts(&format!("/routing/rules/{id}"), load)
        .await
        .is(200);
    for _ in 0..2 {
        let asked = asks(&visitor, "Who has it?").await;
        assert_eq!(asked["assignee"]["name"], "Liisa Hakala");
    }
    // It stands in the log by which rule.
    tuomas
        .opens("/desk/log")
        .await
        .is(200)
        .sees("Gave a matter to somebody");
}

#[tokio::test]
async fn a_company_has_its_own_contact_and_without_a_rule_there_is_somebody_on_duty() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let admin = town.program_of(&tuomas, Scope::ALL).await;
    admin
        .posts("/routing/rules", json!({ "gives": "contact" }))
        .await
        .is(200);
    admin
        .puts("/routing/duty", json!({ "person": tuomas.id }))
        .await
        .is(200);
    let visitor = town.program("");
    let company = json!({ "text": "May we land?", "company": { "name": "Laituri Oy", "business_id": "0112038-9" } });
    let first = visitor.posts("/cases", company.clone()).await;
    assert_eq!(first.is(200).json["assignee"]["name"], "Tuomas Wikström");
    liisa
        .opens("/desk/routing")
        .await
        .is(200)
        .sees("Laituri Oy (0112038-9)")
        .sees("goes to Tuomas Wikström");
    let id = liisa.id.to_string();
    liisa
        .sends("/desk/organisations/1/contact", &[("person", &id)])
        .await
        .is(200)
        .sees("The contact person is kept.");
    let second = visitor.posts("/cases", company).await;
    assert_eq!(second.is(200).json["assignee"]["name"], "Liisa Hakala");
    let case = admin.gets(&format!("/cases/{}", second.json["id"])).await;
    assert_eq!(
        case.is(200).json["matter"]["company"],
        "Laituri Oy (0112038-9)"
    );
    // A matter of somebody who leaves the staff finds somebody else by itself.
    let teams = entity_teams(&town, liisa.id).await;
    for team in teams {
        accounts::leave_team(&town.cx(), liisa.id, team)
            .await
            .unwrap();
    }
    town.later(std::time::Duration::from_secs(120)).await;
    let case = admin.gets(&format!("/cases/{}", second.json["id"])).await;
    assert_eq!(case.is(200).json["answerer"]["name"], "Tuomas Wikström");
}

async fn entity_teams(town: &Town, person: entity::words::PersonId) -> Vec<entity::words::TeamId> {
    let actor = accounts::actor_of(&town.cx(), person).await.unwrap();
    let signed = actor.signed().unwrap();
    signed.teams.iter().map(|team| team.team).collect()
}
