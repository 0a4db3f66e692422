//! Coming in: a newcomer, somebody known, somebody whose address is here already, with something that waits.

use super::{is_nobody, makes_account};
use crate::ideas::submits;
use crate::town::{Abroad, Papers, Services, follow, link_in};
use serde_json::json;

#[tokio::test]
async fn a_newcomer_makes_an_account_and_comes_straight_in_the_next_time() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let saara = town.visitor();
    let way = saara.opens("/sign-in?back=/ideas").await;
    way.is(200)
        .sees("Or sign in by another service")
        .sees("Sign in with City account");
    // A link and not a form: a form of the hub may not lead elsewhere.
    let link = way
        .between("href=\"/sign-in/with/", "\"")
        .unwrap()
        .to_owned();
    let link = format!(
        "/sign-in/with/{}",
        link.replace("&amp;", "&").replace("&#x2F;", "/")
    );
    let out = saara.sets_out(&link).await;
    for asked in [
        "code_challenge_method=S256",
        "code_challenge=",
        "state=",
        "nonce=",
        "response_type=code",
    ] {
        assert!(out.contains(asked), "{asked} is not in {out}");
    }
    let back = Abroad::default()
        .signs_in(&out, &Papers::of("saara.niemi"))
        .await;
    assert!(
        back.contains("iss="),
        "the certified provider names itself: {back}"
    );
    let offered = saara.opens(&back).await;
    offered
        .sees("knows you as saara.niemi")
        .sees("saara@kuusilahti.example");
    is_nobody(&saara).await;
    let seen = makes_account(&saara, &offered, "Saara").await;
    assert_eq!(seen.path.split('?').next(), Some("/ideas"));
    saara
        .opens("/account")
        .await
        .sees("Saara")
        .sees("City account")
        .sees("saara.niemi");
    // No letter was needed.
    assert!(town.letters_to("saara@kuusilahti.example").await.is_empty());

    let elsewhere = town.visitor();
    let seen = elsewhere
        .signs_in_with("city", &Papers::of("saara.niemi"))
        .await;
    assert_eq!(seen.path, "/account");
    seen.sees("You are signed in").sees("Saara");
}

#[tokio::test]
async fn a_public_client_needs_no_secret() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([("open", services.known_as("open"))]).await;
    let saara = town.visitor();
    let offered = saara
        .signs_in_with("open", &Papers::of("saara.niemi"))
        .await;
    makes_account(&saara, &offered, "Saara").await.sees("Saara");
}

#[tokio::test]
async fn an_address_lets_nobody_into_an_account() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let aino = town.resident("Aino Salmela").await;
    // The service says the address is theirs. Even so only a letter connects them.
    let stranger = town.visitor();
    let said = json!({ "email": aino.email, "email_verified": true });
    let papers = Papers::saying("who.knows", said);
    let offered = stranger.signs_in_with("city", &papers).await;
    offered
        .is(200)
        .sees("There is already an account")
        .does_not_see("Make my account");
    stranger
        .sends(&offered.path, &[("do", "make"), ("name", "Aino")])
        .await
        .is(409);
    is_nobody(&stranger).await;
    let waiting = stranger.sends(&offered.path, &[("do", "letter")]).await;
    waiting.is(200).sees("Look in your mail");
    is_nobody(&stranger).await;
    aino.opens("/account").await.does_not_see("who.knows");
    // Again, before the letter is followed: still nobody knows them.
    stranger
        .signs_in_with("city", &papers)
        .await
        .sees("There is already an account");

    // Aino follows the letter, which says what it does.
    let letter = town.letter_to(&aino.email).await;
    assert!(
        letter.text.contains("City account (who.knows)"),
        "{}",
        letter.text
    );
    follow(&stranger, &link_in(&letter.text))
        .await
        .is(200)
        .sees("who.knows");
    let seen = town.visitor().signs_in_with("city", &papers).await;
    seen.sees("You are signed in").sees("Aino Salmela");
}

#[tokio::test]
async fn an_address_nobody_vouches_for_is_confirmed_by_a_letter_wherever_it_leads() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let aino = town.resident("Aino Salmela").await;
    for said in [
        json!({ "email": aino.email, "email_verified": false }),
        json!({ "email": aino.email }),
        json!({ "email": aino.email, "email_verified": "no" }),
        json!({}),
        json!({ "email": "not an address", "email_verified": true }),
    ] {
        let stranger = town.visitor();
        let papers = Papers::saying(&format!("nobody.{}", said.to_string().len()), said.clone());
        let offered = stranger.signs_in_with("city", &papers).await;
        offered.is(200).sees("has not confirmed an e-mail address");
        stranger
            .sends(&offered.path, &[("do", "make")])
            .await
            .is(409);
        stranger
            .sends(&offered.path, &[("do", "letter"), ("email", "no address")])
            .await
            .is(422);
        is_nobody(&stranger).await;
    }
    // A new account, by an address that is typed and then confirmed.
    let saara = town.visitor();
    let papers = Papers::saying("saara.unproven", json!({}));
    let offered = saara.signs_in_with("city", &papers).await;
    let typed = [
        ("do", "letter"),
        ("email", "saara@kuusilahti.example"),
        ("name", "Saara"),
    ];
    saara
        .sends(&offered.path, &typed)
        .await
        .sees("Look in your mail");
    town.follows_letter(&saara, "saara@kuusilahti.example")
        .await
        .is(200);
    let seen = town.visitor().signs_in_with("city", &papers).await;
    seen.sees("You are signed in").sees("Saara");
}

#[tokio::test]
async fn a_service_that_is_not_believed_about_addresses_needs_a_letter_for_each() {
    let Some(services) = Services::there().await else {
        return;
    };
    let mut settings = services.known_as("city");
    settings.addresses_verified = false;
    let town = Services::town_with([("city", settings)]).await;
    let saara = town.visitor();
    let offered = saara
        .signs_in_with("city", &Papers::of("saara.niemi"))
        .await;
    offered
        .sees("has not confirmed an e-mail address")
        .sees("Send me the letter");
}

#[tokio::test]
async fn what_waits_for_a_letter_counts_by_a_service_too() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let saara = town.visitor();
    let waiting = saara
        .sends(
            &format!("{bench}/support"),
            &[("email", "saara@kuusilahti.example")],
        )
        .await;
    waiting
        .sees("Look in your mail")
        .sees("Sign in with City account");
    let receipt = waiting.path.rsplit('/').next().unwrap();
    let link = format!("/sign-in/with/city?receipt={receipt}");
    let back = saara.comes_back_to(&link, &Papers::of("saara.niemi")).await;
    let offered = saara.opens(&back).await;
    offered.sees("A bench by the harbour");
    aino.opens(&bench).await.sees("0 supporters");
    let seen = makes_account(&saara, &offered, "Saara").await;
    assert!(seen.path.starts_with(&bench), "{}", seen.path);
    seen.sees("1 supporter");
    // The letter has done its work and counts no more.
    let letter = town.letter_to("saara@kuusilahti.example").await;
    town.visitor().opens(&link_in(&letter.text)).await.is(409);

    // Somebody the hub knows comes straight to what they did.
    let again = town.visitor();
    let lamp = submits(&aino, "A lamp by the harbour", "To see.").await;
    let waiting = again
        .sends(
            &format!("{lamp}/support"),
            &[("email", "whoever@kuusilahti.example")],
        )
        .await;
    let receipt = waiting.path.rsplit('/').next().unwrap();
    let link = format!("/sign-in/with/city?receipt={receipt}");
    let back = again.comes_back_to(&link, &Papers::of("saara.niemi")).await;
    let seen = again.opens(&back).await;
    assert!(seen.path.starts_with(&lamp), "{}", seen.path);
    seen.sees("1 supporter");
}

#[tokio::test]
async fn whoever_thinks_better_of_it_is_told_kindly_and_can_have_a_letter() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let saara = town.visitor().speaking("sv");
    let out = saara.sets_out("/sign-in/with/city?back=/ideas").await;
    let back = Abroad::default().turns_back(&out).await;
    let seen = saara.opens(&back).await;
    seen.is(403)
        .sees("Du är inte inloggad")
        .sees("Logga in med brev");
    assert!(saara.session().is_none());
    assert!(
        seen.body.contains("name=\"back\" value=\"/ideas\"")
            || seen.body.contains("value=\"&#x2F;ideas\"")
    );
}
