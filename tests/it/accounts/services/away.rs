//! A service that is slow or gone takes nothing from anybody: the letter goes on, and the operator is told.

use super::{is_nobody, makes_account};
use crate::town::{House, Papers, Said, Services, Town};
use serde_json::Value;
use std::time::{Duration, Instant};

async fn health(town: &Town) -> (u16, Value) {
    let seen = town.visitor().opens("/health").await;
    let told = serde_json::from_str(&seen.body).expect("health is JSON");
    (seen.status.as_u16(), told)
}

/// The letter lets somebody in, as on any other day.
async fn letters_work(town: &Town) {
    let veikko = town.visitor();
    let asked = [("email", "veikko@kuusilahti.example"), ("back", "/account")];
    veikko
        .sends("/sign-in", &asked)
        .await
        .sees("Look in your mail");
    town.follows_letter(&veikko, "veikko@kuusilahti.example")
        .await
        .is(200)
        .sees("You are signed in");
}

#[tokio::test]
async fn a_service_that_dies_is_told_of_and_the_letter_stays() {
    let Some(services) = Services::there().await else {
        return;
    };
    let own = services.another().await;
    let town = Services::town_with([("city", own.known_as("city"))]).await;
    let saara = town.visitor();
    let papers = Papers::of("saara.niemi");
    let offered = saara.signs_in_with("city", &papers).await;
    makes_account(&saara, &offered, "Saara").await.is(200);
    let (status, told) = health(&town).await;
    assert_eq!((status, &told["status"]), (200, &"ok".into()), "{told:#}");
    assert_eq!(told["ports"]["sign-in city"]["ok"], true, "{told:#}");
    // One is on the way when it dies.
    let late = town.visitor();
    let back = late.comes_back_to("/sign-in/with/city", &papers).await;
    own.closes().await;
    late.opens(&back)
        .await
        .is(424)
        .sees("does not answer at the moment");
    is_nobody(&late).await;
    // What it said of itself is forgotten after an hour; nobody can even set out then.
    town.clock.advance(Duration::from_secs(70));
    let (status, told) = health(&town).await;
    assert_eq!(
        (status, &told["status"]),
        (200, &"degraded".into()),
        "{told:#}"
    );
    assert_eq!(told["ports"]["sign-in city"]["ok"], false, "{told:#}");
    assert!(
        !told.to_string().contains(&own.issuer),
        "why is the operator's business"
    );
    letters_work(&town).await;
    // Whoever is in stays in.
    saara.opens("/account").await.is(200).sees("Saara");
    let admin = town.admin().await;
    admin
        .opens("/desk/sign-in")
        .await
        .is(200)
        .sees("does not answer now");
}

#[tokio::test]
async fn a_service_that_never_answers_is_waited_for_five_seconds_once() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([
        ("silent", services.impostor("silent")),
        ("city", services.known_as("city")),
    ])
    .await;
    let begun = Instant::now();
    let seen = town.visitor().opens("/sign-in/with/silent").await;
    seen.is(424)
        .sees("does not answer at the moment")
        .sees("Sign in by letter");
    assert!(
        begun.elapsed() < Duration::from_secs(15),
        "{:?}",
        begun.elapsed()
    );
    // The next one does not wait at all.
    let begun = Instant::now();
    town.visitor().opens("/sign-in/with/silent").await.is(424);
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    // Other services and the letter do not notice.
    town.visitor()
        .signs_in_with("city", &Papers::of("saara.niemi"))
        .await
        .sees("knows you as");
    letters_work(&town).await;
    town.visitor()
        .opens("/sign-in")
        .await
        .is(200)
        .sees("Sign in with City account");
}

#[tokio::test]
async fn a_service_that_takes_the_code_and_then_sleeps_is_not_waited_for_long() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([("token-is-late", services.known_as("token-is-late"))]).await;
    let saara = town.visitor();
    let papers = Papers::of("saara.niemi");
    let back = saara
        .comes_back_to("/sign-in/with/token-is-late", &papers)
        .await;
    let begun = Instant::now();
    saara
        .opens(&back)
        .await
        .is(424)
        .sees("does not answer at the moment");
    assert!(
        begun.elapsed() < Duration::from_secs(15),
        "{:?}",
        begun.elapsed()
    );
    letters_work(&town).await;
}

#[tokio::test]
async fn doctor_says_of_each_service_whether_it_answers() {
    let Some(services) = Services::there().await else {
        return;
    };
    let house = House::new().await;
    house.talkoo(&["migrate"]).is_well();
    let mut doctor = house.command(&["doctor"]);
    let settings = |key: &str, issuer: &str| {
        [
            (format!("TALKOO_SIGN_IN__{key}__ISSUER"), issuer.to_owned()),
            (
                format!("TALKOO_SIGN_IN__{key}__CLIENT_ID"),
                "city".to_owned(),
            ),
            (
                format!("TALKOO_SIGN_IN__{key}__CLIENT_SECRET"),
                "not to be told".to_owned(),
            ),
            (
                format!("TALKOO_SIGN_IN__{key}__NAME"),
                "City account".to_owned(),
            ),
        ]
    };
    let gone = services.impostor("broken").issuer;
    doctor
        .envs(settings("CITY", &services.issuer))
        .envs(settings("GONE", &gone))
        .env("TALKOO_OUTGOING__NETWORKS", "[\"127.0.0.0/8\"]")
        .env("TALKOO_OUTGOING__PLAIN_HTTP", "true");
    let said = Said::of(doctor.output().unwrap());
    said.says("Sign-in service city: City account answers");
    said.says("Sign-in service gone")
        .says("it answers with 500");
    assert!(!said.well, "something does not work: {said:?}");
    assert!(!said.out.contains("not to be told") && !said.err.contains("not to be told"));
}

#[test]
fn settings_that_make_no_sense_are_named_before_the_hub_opens() {
    let house = House::on_sqlite();
    let refuses = |more: &[(&str, &str)], words: &str| {
        let mut command = house.command(&["sign-in-link", "aino@kuusilahti.example"]);
        command
            .env(
                "TALKOO_SIGN_IN__CITY__ISSUER",
                "https://id.kuusilahti.example",
            )
            .env("TALKOO_SIGN_IN__CITY__CLIENT_ID", "talkoo");
        for (name, value) in more {
            command.env(name, value);
        }
        Said::of(command.output().unwrap()).refuses(words);
    };
    let rule = "[\"Whoever has streets in groups joins the parks.\"]";
    refuses(
        &[("TALKOO_SIGN_IN__CITY__RULES", rule)],
        "the word to look for stands in quotation marks",
    );
    refuses(
        &[("TALKOO_SIGN_IN__CITY__ISSUER", "nowhere")],
        "sign_in.city.issuer",
    );
    for inside in [
        "http://id.kuusilahti.example",
        "https://10.0.0.1",
        "https://[::1]",
    ] {
        refuses(
            &[("TALKOO_SIGN_IN__CITY__ISSUER", inside)],
            "sign_in.city.issuer",
        );
    }
    refuses(
        &[("TALKOO_SIGN_IN__CITY__CLIENT_ID", "")],
        "sign_in.city.client_id",
    );
    refuses(&[("TALKOO_SIGN_IN__CITY__PASSWORD", "x")], "password");
    refuses(
        &[("TALKOO_OUTGOING__NETWORKS", "[\"next door\"]")],
        "outgoing.networks",
    );
}
