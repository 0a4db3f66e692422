//! What is connected: in one's account, taken off, forgotten; signing out here and there.

use super::{is_nobody, makes_account};
use crate::town::{Abroad, Papers, Services};
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_way_in_is_connected_from_the_account_and_taken_off_again() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/account").await.sees("Connect City account");
    let papers = Papers::saying(
        "aino.at.work",
        json!({ "email": "work@kuusilahti.example", "email_verified": true }),
    );
    let back = aino.comes_back_to("/account/connect/city", &papers).await;
    let asked = aino.opens(&back).await;
    asked
        .is(200)
        .sees("You are signed in here as Aino Salmela")
        .sees("aino.at.work");
    aino.opens("/account").await.does_not_see("aino.at.work");
    let seen = aino.sends(&asked.path, &[("do", "connect")]).await;
    seen.sees("Connected.")
        .sees("aino.at.work")
        .does_not_see("Connect City account");
    let other = town.visitor();
    other
        .signs_in_with("city", &papers)
        .await
        .sees("Aino Salmela");

    // Nobody else can have it meanwhile.
    let veikko = town.resident("Veikko Rantanen").await;
    let back = veikko.comes_back_to("/account/connect/city", &papers).await;
    veikko
        .opens(&back)
        .await
        .is(409)
        .sees("already signs in that way");
    veikko
        .sends("/account/identities/end", &[("identity", "1")])
        .await
        .is(404);

    let page = aino.opens("/account").await;
    let id = page
        .between("name=\"identity\" value=\"", "\"")
        .unwrap()
        .to_owned();
    let seen = aino
        .sends("/account/identities/end", &[("identity", &id)])
        .await;
    seen.sees("Disconnected.")
        .sees("Connect City account")
        .does_not_see("aino.at.work");
    town.visitor()
        .signs_in_with("city", &papers)
        .await
        .sees("Make my account");
}

#[tokio::test]
async fn signing_out_here_offers_to_sign_out_there() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let (saara, abroad) = (town.visitor(), Abroad::default());
    let out = saara.sets_out("/sign-in/with/city").await;
    let back = abroad.signs_in(&out, &Papers::of("saara.niemi")).await;
    let offered = saara.opens(&back).await;
    makes_account(&saara, &offered, "Saara").await.is(200);
    let seen = saara.sends("/sign-out", &[]).await;
    assert_eq!(seen.path, "/signed-out?from=city");
    seen.sees("You have signed out")
        .sees("Sign out at City account too");
    is_nobody(&saara).await;
    let out = saara.sets_out("/sign-out/with/city").await;
    assert!(out.starts_with(&services.issuer), "{out}");
    assert!(out.contains("post_logout_redirect_uri="), "{out}");
    let back = abroad.signs_out(&out).await;
    assert_eq!(back, "/signed-out");
    saara
        .opens(&back)
        .await
        .is(200)
        .sees("You have signed out")
        .does_not_see("Sign out at");
    // There too: the service asks again who they are. `signs_in` would fail at a form that is not there.
    let out = saara.sets_out("/sign-in/with/city").await;
    let back = abroad.signs_in(&out, &Papers::of("another.person")).await;
    saara.opens(&back).await.sees("another.person");

    // Whoever came by a letter is not sent anywhere.
    let aino = town.resident("Aino Salmela").await;
    let seen = aino.sends("/sign-out", &[]).await;
    assert_eq!(seen.path.split('?').next(), Some("/"));
}

#[tokio::test]
async fn a_service_without_a_place_to_sign_out_leads_nowhere() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([
        ("bad", services.impostor("bad-goodbye")),
        ("none", services.impostor("no-goodbye")),
        ("silent", services.impostor("broken")),
    ])
    .await;
    let saara = town.visitor();
    for key in ["bad", "none", "silent"] {
        let seen = saara.opens(&format!("/sign-out/with/{key}")).await;
        assert_eq!(seen.path, "/signed-out", "{key}");
        seen.is(200).sees("has no page for signing out");
    }
    saara.opens("/sign-out/with/elsewhere").await.is(404);
    saara
        .opens("/signed-out?from=elsewhere")
        .await
        .is(200)
        .does_not_see("elsewhere");
}

#[tokio::test]
async fn nothing_secret_is_written_down_and_what_has_ended_is_forgotten() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let saara = town.visitor();
    let out = saara.sets_out("/sign-in/with/city").await;
    let state = out
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    let nonce = out
        .split("nonce=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap()
        .to_owned();
    let all = rows(
        &town,
        "select coalesce(network, '') || state_hash || browser_hash as words from attempts",
    )
    .await;
    assert_eq!(all.len(), 1);
    assert!(!all[0].contains(&state) && !all[0].contains(&nonce));
    let back = Abroad::default()
        .signs_in(&out, &Papers::of("saara.niemi"))
        .await;
    let offered = saara.opens(&back).await;
    let key = offered.path.rsplit('/').next().unwrap();
    let all = rows(
        &town,
        "select key_hash || browser_hash as words from identity_offers",
    )
    .await;
    assert!(all.len() == 1 && !all[0].contains(key));
    saara.sets_out("/sign-in/with/city").await;
    town.later(Duration::from_secs(30 * 3600)).await;
    for table in ["attempts", "identity_offers"] {
        let sql = format!("select provider as words from {table}");
        assert!(rows(&town, &sql).await.is_empty(), "{table}");
    }
}

#[tokio::test]
async fn whoever_leaves_is_known_nowhere() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let saara = town.visitor();
    let papers = Papers::of("saara.niemi");
    let offered = saara.signs_in_with("city", &papers).await;
    makes_account(&saara, &offered, "Saara").await.is(200);
    saara.opens("/account").await.is(200);
    saara
        .sends("/account/leave", &[("sure", "1")])
        .await
        .is(200);
    assert!(
        rows(&town, "select subject as words from identities")
            .await
            .is_empty()
    );
    town.visitor()
        .signs_in_with("city", &papers)
        .await
        .sees("Make my account");
}

async fn rows(town: &crate::town::Town, sql: &str) -> Vec<String> {
    let cx = town.cx();
    let asked = Statement::from_string(cx.db().get_database_backend(), sql);
    let rows = cx.database().write.query_all_raw(asked).await.unwrap();
    rows.iter()
        .map(|row| row.try_get("", "words").unwrap())
        .collect()
}
