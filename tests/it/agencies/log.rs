//! The log of staff acts narrowed, saved and taken back.

use super::SETTINGS;
use crate::town::Town;
use entity::words::Names;
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

#[tokio::test]
async fn the_log_is_narrowed_by_who_what_and_when_and_saved_as_a_table() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    tuomas.opens("/desk/areas").await.is(200);
    tuomas
        .sends("/desk/areas", &[("name_en", "The islands")])
        .await
        .is(200);
    town.clock.advance(DAY);
    tuomas
        .sends("/desk/themes", &[("name_en", "Winter")])
        .await
        .is(200);

    let only = liisa.opens("/desk/log?kind=area").await;
    only.is(200).sees("The islands").does_not_see("Winter");
    let only = liisa.opens("/desk/log?deed=agencies-log-theme-made").await;
    only.is(200).sees("Winter").does_not_see("The islands");
    let only = liisa
        .opens("/desk/log?from=2026-06-18&until=2026-06-18")
        .await;
    only.is(200).sees("Winter").does_not_see("The islands");
    let only = liisa.opens("/desk/log?until=2026-06-17").await;
    only.is(200).sees("The islands").does_not_see("Winter");
    let only = liisa
        .opens(&format!("/desk/log?person={}&kind=area", liisa.id))
        .await;
    only.is(200).sees("Nothing like this has been done");
    let wrong = liisa.opens("/desk/log?from=yesterday").await;
    wrong.is(422).sees("2026-06-17");
    assert!(wrong.body.contains("value=\"yesterday\""));

    let table = liisa.opens("/desk/log.csv?kind=area").await;
    table.is(200);
    let lines: Vec<&str> = table.body.trim().lines().collect();
    assert_eq!(lines.len(), 2, "{}", table.body);
    assert!(lines[0].contains("before") && lines[1].contains("Tuomas Wikström"));
    assert!(lines[1].contains("The islands"), "{}", lines[1]);
    town.resident("Aino Salmela")
        .await
        .opens("/desk/log.csv")
        .await
        .is(403);

    let twins = program.gets("/log?kind=area").await;
    let items = twins.is(200).json["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 1);
    assert_eq!(items[0]["deed"], json!("agencies-log-area-made"));
    let since = program.gets("/log?from=2026-06-18T00:00:00Z").await;
    let items = since.is(200).json["items"].as_array().unwrap().clone();
    assert!(
        items
            .iter()
            .all(|item| item["at"].as_str().unwrap() >= "2026-06-18")
    );
}

/// The newest line of this deed.
async fn newest(program: &crate::town::Program, deed: &str) -> Value {
    let found = program.gets(&format!("/log?deed={deed}&per_page=1")).await;
    found.is(200).json["items"][0].clone()
}

#[tokio::test]
async fn the_settings_log_tells_what_differs_and_can_be_taken_back_until_somebody_changes_it_again()
{
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    tuomas.opens("/desk/settings").await.is(200);
    tuomas.sends("/desk/settings", SETTINGS).await.is(200);
    let line = newest(&program, "agencies-log-settings-kept").await;
    assert_eq!(line["after"]["accent"], json!("#a11d33"));
    assert_eq!(line["before"]["accent"], json!(""));
    assert!(line["after"]["zone"].is_null(), "what stayed is not told");
    let undo = format!("/desk/log/{}/undo", line["id"]);
    let seen = tuomas.opens("/desk/log").await;
    assert!(seen.is(200).body.contains(&format!("action=\"{undo}\"")));
    let seen = liisa.opens("/desk/log").await;
    assert!(
        !seen.is(200).body.contains("/undo"),
        "only an administrator"
    );
    liisa.sends(&undo, &[]).await.is(403);
    tuomas
        .sends(&undo, &[])
        .await
        .is(200)
        .sees("Put back as it was")
        .sees("Took back a change of the settings");
    let site = program.gets("/site").await;
    assert_eq!(site.is(200).json["accent"], json!(""));

    // Nobody takes back what was changed again since; and taking back can be taken back.
    tuomas.sends(&undo, &[]).await.is(409);
    let back = newest(&program, "agencies-log-undone").await;
    program
        .posts(&format!("/log/{}/undo", back["id"]), json!({}))
        .await
        .is(200);
    let site = program.gets("/site").await;
    assert_eq!(site.is(200).json["accent"], json!("#a11d33"));
}

#[tokio::test]
async fn lists_words_and_pages_are_put_back_as_they_were() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let undo = async |deed: &str| {
        let line = newest(&program, deed).await;
        program
            .posts(&format!("/log/{}/undo", line["id"]), json!({}))
            .await
            .is(200);
    };
    let made = program
        .posts("/areas", json!({ "names": { "en": "The islands" } }))
        .await;
    let area = made.is(200).json["id"].clone();
    let other = json!({ "names": { "en": "The archipelago" } });
    program.puts(&format!("/areas/{area}"), other).await.is(200);
    undo("agencies-log-area-changed").await;
    let areas = program.gets("/areas").await;
    assert_eq!(areas.json["items"][0]["names"]["en"], json!("The islands"));
    undo("agencies-log-area-made").await;
    let areas = program.gets("/areas").await;
    assert_eq!(areas.json["items"][0]["archived"], json!(true));
    undo("agencies-log-area-archived").await;
    let areas = program.gets("/areas").await;
    assert_eq!(areas.json["items"][0]["archived"], json!(false));

    for words in [json!(["liar"]), json!(["liar", "shut up"])] {
        program
            .puts("/words/en", json!({ "words": words }))
            .await
            .is(200);
    }
    undo("agencies-log-words-kept").await;
    tuomas
        .opens("/desk/words")
        .await
        .is(200)
        .sees("liar")
        .does_not_see("shut up");

    let page = json!({ "title": "Who we are", "text": "The city." });
    program.puts("/pages/contact/en", page).await.is(200);
    undo("agencies-log-page-kept").await;
    let page = program.gets("/pages/contact/en").await;
    assert_eq!(page.is(200).json["own"], json!(false));
    undo("agencies-log-page-reset").await;
    let page = program.gets("/pages/contact/en").await;
    assert_eq!(page.is(200).json["title"], json!("Who we are"));

    program
        .puts("/site/features/voting", json!({ "on": false }))
        .await
        .is(200);
    undo("agencies-log-switched-off").await;
    let features = program.gets("/site/features").await;
    assert!(
        features.json["items"]
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["on"] == json!(true))
    );
    // What people did cannot be taken back here.
    program.posts("/log/999999/undo", json!({})).await.is(404);
}

#[tokio::test]
async fn what_was_done_to_people_and_teams_is_taken_back_unless_it_was_changed_again() {
    let town = Town::new().await;
    let (tuomas, aino) = (town.admin().await, town.resident("Aino Salmela").await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let line = async |deed: &str| newest(&program, deed).await["id"].clone();
    let undo = async |deed: &str| {
        let path = format!("/log/{}/undo", line(deed).await);
        program.posts(&path, json!({})).await.is(200);
    };
    let cx = town.cx();
    let names = Names::same("Lamps");
    let team = accounts::ensure_team(&cx, &names).await.unwrap();
    let chip = async || {
        let (seen, teams) = accounts::person(&cx, aino.id).await.unwrap();
        (seen.is_admin, seen.title.clone(), teams.len())
    };
    accounts::keep_admin(&cx, aino.id, true).await.unwrap();
    undo("accounts-log-admin-made").await;
    assert!(!chip().await.0);
    accounts::join_team(&cx, aino.id, team, false)
        .await
        .unwrap();
    accounts::keep_title(&cx, aino.id, "Keeper of lamps")
        .await
        .unwrap();
    undo("accounts-log-title").await;
    assert_eq!(chip().await.1, None);
    undo("accounts-log-team-joined").await;
    assert_eq!(chip().await.2, 0);
    // Taking back is taken back: she is in the team again; and out, and in.
    undo("accounts-log-team-left").await;
    assert_eq!(chip().await.2, 1);
    let joined = line("accounts-log-team-joined").await;
    accounts::leave_team(&cx, aino.id, team).await.unwrap();
    program
        .posts(&format!("/log/{joined}/undo"), json!({}))
        .await
        .is(409);
    let input = accounts::TeamInput {
        names: Names::same("Lights"),
    };
    accounts::keep_team(&cx, Some(team), input).await.unwrap();
    undo("accounts-log-team-changed").await;
    let teams = accounts::team_list(&cx).await.unwrap();
    assert!(teams.contains(&(team, names)));
}
