//! What people become by what a service says of them, and no longer become when it says so no more.

use super::makes_account;
use crate::town::{Browser, Papers, Services, Town};
use entity::words::Names;
use hall::access::Scope;
use serde_json::json;

const RULES: [&str; 4] = [
    "Whoever has \"streets\" in groups belongs to the team \"Streets and parks\".",
    "Whoever has \"streets-heads\" in groups leads the team \"Streets and parks\".",
    "Whoever has \"it\" in groups is an administrator.",
    "Whoever has \"x\" in groups belongs to the team \"A team nobody made\".",
];

async fn town(services: &Services) -> Town {
    let mut settings = services.known_as("staff");
    settings.rules = RULES.map(str::to_owned).to_vec();
    let town = Services::town_with([("staff", settings)]).await;
    // There is always somebody who keeps the site.
    town.admin().await;
    accounts::ensure_team(&town.cx(), &Names::same("Streets and parks"))
        .await
        .unwrap();
    town
}

fn in_groups(login: &str, groups: &[&str]) -> Papers {
    Papers::saying(
        login,
        json!({
            "name": "Liisa Hakala",
            "email": format!("{login}@kuusilahti.example"),
            "email_verified": true,
            "groups": groups,
        }),
    )
}

/// Signs in anew, saying this, and answers what they may open now.
async fn comes(town: &Town, login: &str, groups: &[&str]) -> (Browser, String) {
    let browser = town.visitor();
    let seen = browser
        .signs_in_with("staff", &in_groups(login, groups))
        .await;
    if seen.path.contains("/offer/") {
        makes_account(&browser, &seen, "Liisa Hakala").await.is(200);
    }
    let mut opens = Vec::new();
    for (word, path) in [("desk", "/desk"), ("people", "/desk/people")] {
        if browser.opens(path).await.status.is_success() {
            opens.push(word);
        }
    }
    (browser, opens.join(" "))
}

#[tokio::test]
async fn what_a_service_says_makes_somebody_staff_and_takes_it_back() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = town(&services).await;
    assert_eq!(comes(&town, "liisa", &[]).await.1, "");
    assert_eq!(comes(&town, "liisa", &["streets"]).await.1, "desk");
    let (liisa, opens) = comes(&town, "liisa", &["streets", "it"]).await;
    assert_eq!(opens, "desk people");
    // Every session notices at once when it is taken back, not only the new one.
    assert_eq!(comes(&town, "liisa", &["streets"]).await.1, "desk");
    liisa.opens("/desk/people").await.is(403);
    assert_eq!(comes(&town, "liisa", &["strangers", "street"]).await.1, "");
    liisa.opens("/desk").await.is(403);
    // A rule whose team there is none of breaks nothing.
    assert_eq!(comes(&town, "liisa", &["x", "streets"]).await.1, "desk");
    // What rules did stands in the log of staff acts.
    let admin = town.admin().await;
    let log = admin.opens("/desk/log").await;
    log.sees("A sign-in rule brought somebody into a team")
        .sees("A sign-in rule took somebody out of a team")
        .sees("A sign-in rule changed who is an administrator");
}

#[tokio::test]
async fn whoever_leads_by_a_rule_leads_and_what_was_given_by_hand_stays() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = town(&services).await;
    let team = accounts::ensure_team(&town.cx(), &Names::same("Streets and parks"))
        .await
        .unwrap();
    let leads = |login: &'static str| {
        let cx = town.cx();
        async move {
            let email = format!("{login}@kuusilahti.example");
            let person = accounts::ensure_person(&cx, new_person(&email))
                .await
                .unwrap();
            let actor = accounts::actor_of(&cx, person).await.unwrap();
            let teams = actor.signed().unwrap().teams.clone();
            (
                person,
                teams
                    .iter()
                    .find(|one| one.team == team)
                    .map(|one| one.leads),
            )
        }
    };
    comes(&town, "venla", &["streets", "streets-heads"]).await;
    assert_eq!(leads("venla").await.1, Some(true));
    comes(&town, "venla", &["streets"]).await;
    assert_eq!(leads("venla").await.1, Some(false));
    comes(&town, "venla", &[]).await;
    assert_eq!(leads("venla").await.1, None);

    // Henrik was taken into the team by hand; a rule lifts him, and its end puts him back where he was.
    comes(&town, "henrik", &[]).await;
    let (henrik, _) = leads("henrik").await;
    accounts::join_team(&town.cx(), henrik, team, false)
        .await
        .unwrap();
    comes(&town, "henrik", &["streets-heads"]).await;
    assert_eq!(leads("henrik").await.1, Some(true));
    comes(&town, "henrik", &[]).await;
    assert_eq!(leads("henrik").await.1, Some(false));
    // A rule that says the same as the hand takes nothing with it when it ends.
    comes(&town, "henrik", &["streets"]).await;
    comes(&town, "henrik", &[]).await;
    assert_eq!(leads("henrik").await.1, Some(false));
}

fn new_person(email: &str) -> accounts::NewPerson {
    accounts::NewPerson {
        email: email.to_owned(),
        name: None,
        title: None,
        lang: None,
        is_admin: false,
        confirmed: true,
    }
}

#[tokio::test]
async fn the_last_administrator_is_not_lost_to_a_rule() {
    let Some(services) = Services::there().await else {
        return;
    };
    let mut settings = services.known_as("staff");
    settings.rules = vec![RULES[2].to_owned()];
    let town = Services::town_with([("staff", settings)]).await;
    assert_eq!(comes(&town, "oona", &["it"]).await.1, "desk people");
    assert_eq!(comes(&town, "oona", &[]).await.1, "desk people");
    town.admin().await;
    assert_eq!(comes(&town, "oona", &[]).await.1, "");
}

#[tokio::test]
async fn the_administrator_reads_the_rules_as_sentences_by_page_and_by_api() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = town(&services).await;
    let admin = town.admin().await;
    let page = admin.opens("/desk/sign-in").await;
    page.is(200)
        .sees("Whoever has “streets” in groups belongs to the team Streets and parks.")
        .sees("Whoever has “it” in groups is an administrator.")
        .sees("There is no team of this name.")
        .sees("https://kuusilahti.example/sign-in/back/staff")
        .sees(&services.issuer)
        .does_not_see("long enough for anything");
    let program = town.program_of(&admin, Scope::ALL).await;
    let told = program.gets("/sign-in/providers").await;
    let one = &told.is(200).json["items"][0];
    assert_eq!(one["key"], "staff");
    assert_eq!(one["answers"], true);
    assert_eq!(
        one["rules"][2]["sentence"],
        "Whoever has “it” in groups is an administrator."
    );
    assert_eq!(one["rules"][3]["team_is_there"], false);
    assert!(!told.json.to_string().contains("long enough for anything"));
    let resident = town.resident("Aino Salmela").await;
    resident.opens("/desk/sign-in").await.is(403);
    let program = town.program_of(&resident, Scope::ALL).await;
    program.gets("/sign-in/providers").await.is(403);
}
