//! Services, strangers and networks that mean no good: each is noticed, said in words, and signs nobody in.

use super::{is_nobody, makes_account};
use crate::town::{Papers, Services, Town};
use std::time::Duration;

/// The client, and the sentence the person reads.
const SPOILT: &[(&str, &str)] = &[
    ("wrong-issuer", "did not come from City account"),
    (
        "wrong-audience",
        "was meant for another service or another person",
    ),
    (
        "shared-audience",
        "was meant for another service or another person",
    ),
    (
        "other-party",
        "was meant for another service or another person",
    ),
    (
        "other-person",
        "was meant for another service or another person",
    ),
    ("wrong-nonce", "belongs to another attempt to sign in"),
    ("no-nonce", "belongs to another attempt to sign in"),
    ("expired", "is too old"),
    ("stale", "is too old"),
    ("early", "is too old"),
    ("not-yet", "is too old"),
    ("unsigned", "does not bear its valid signature"),
    ("wrongly-signed", "does not bear its valid signature"),
    ("unknown-key", "does not bear its valid signature"),
    ("stolen-signature", "does not bear its valid signature"),
    ("by-our-secret", "does not bear its valid signature"),
    ("by-public-key", "does not bear its valid signature"),
    ("other-access-token", "does not bear its valid signature"),
    (
        "no-subject",
        "was meant for another service or another person",
    ),
    ("no-id-token", "makes no sense to us"),
    ("no-json", "makes no sense to us"),
    ("token-is-broken", "does not answer at the moment"),
    ("token-leads-away", "does not answer at the moment"),
    ("token-is-huge", "does not answer at the moment"),
];

#[tokio::test]
async fn a_spoilt_answer_signs_nobody_in() {
    let Some(services) = Services::there().await else {
        return;
    };
    let mut wrong = Vec::new();
    for few in SPOILT.chunks(6) {
        let settings: Vec<_> = few
            .iter()
            .map(|(client, _)| (*client, services.known_as(client)))
            .collect();
        let town = Services::town_with::<6>(settings.try_into().expect("six at a time")).await;
        for (client, sentence) in few {
            let saara = town.visitor();
            let papers = Papers::of("saara.niemi");
            let back = saara
                .comes_back_to(&format!("/sign-in/with/{client}"), &papers)
                .await;
            let seen = saara.opens(&back).await;
            let fits = seen.status.is_client_error()
                && seen.words().contains(sentence)
                && seen.words().contains("Sign in by letter");
            if !fits || saara.session().is_some() || seen.path.contains("/offer/") {
                wrong.push(format!("{client} ({}): {}", seen.status, seen.words()));
            }
            is_nobody(&saara).await;
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn clocks_that_are_a_little_apart_turn_nobody_away() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([
        ("fast", services.known_as("fast")),
        ("slow", services.known_as("slow")),
    ])
    .await;
    for service in ["fast", "slow"] {
        let papers = Papers::of("saara.niemi");
        town.visitor()
            .signs_in_with(service, &papers)
            .await
            .is(200)
            .sees("knows you as");
    }
    // The settings say how far.
    let mut strict = services.known_as("fast");
    strict.clock_skew_seconds = 5;
    let town = Services::town_with([("fast", strict)]).await;
    let seen = town
        .visitor()
        .signs_in_with("fast", &Papers::of("saara.niemi"))
        .await;
    seen.is(400).sees("its clock and ours do not agree");
}

#[tokio::test]
async fn the_way_back_names_who_sent_it() {
    let Some(services) = Services::there().await else {
        return;
    };
    let services = services.another().await;
    let town = services.town().await;
    let papers = Papers::of("saara.niemi");
    for (said, instead) in [
        ("iss=", "iss=https%3A%2F%2Fevil.example&was="),
        ("iss=", "was="),
    ] {
        let saara = town.visitor();
        let back = saara.comes_back_to("/sign-in/with/city", &papers).await;
        let seen = saara.opens(&back.replace(said, instead)).await;
        seen.is(400).sees("did not come from City account");
        assert_eq!(services.was_asked("token").await, 0, "the code was sent on");
        is_nobody(&saara).await;
    }
    // An error is believed from nobody else either.
    let saara = town.visitor();
    let back = saara.comes_back_to("/sign-in/with/city", &papers).await;
    let state = back
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    let forged =
        format!("/sign-in/back/city?state={state}&error=access_denied&iss=https://evil.example");
    saara
        .opens(&forged)
        .await
        .is(400)
        .sees("did not come from City account");
}

#[tokio::test]
async fn a_foreign_state_is_worth_nothing() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = Services::town_with([
        ("city", services.known_as("city")),
        ("staff", services.known_as("staff")),
    ])
    .await;
    let papers = Papers::of("mallory");
    let spent = "was begun too long ago, has been used already, or was begun in another browser";
    // Mallory signs in and lets the victim open the way back: they would act in Mallory's name.
    let (mallory, victim) = (town.visitor(), town.visitor());
    let back = mallory.comes_back_to("/sign-in/with/city", &papers).await;
    victim.opens(&back).await.is(400).sees(spent);
    is_nobody(&victim).await;
    // The same where the victim is on their own way just now.
    victim.sets_out("/sign-in/with/city").await;
    let back = mallory.comes_back_to("/sign-in/with/city", &papers).await;
    victim.opens(&back).await.is(400).sees(spent);
    is_nobody(&victim).await;
    // And it is used up for Mallory too.
    mallory.opens(&back).await.is(400).sees(spent);

    // No state, one nobody made, one of another service, one that waited too long.
    for forged in ["", "?state=x&code=y", "?code=y", "?state=&code="] {
        let seen = mallory.opens(&format!("/sign-in/back/city{forged}")).await;
        seen.is(400).sees(spent);
    }
    let back = mallory.comes_back_to("/sign-in/with/city", &papers).await;
    let seen = mallory
        .opens(&back.replace("/back/city", "/back/staff"))
        .await;
    seen.is(400).sees(spent);
    let back = mallory.comes_back_to("/sign-in/with/city", &papers).await;
    town.clock.advance(Duration::from_secs(11 * 60));
    mallory.opens(&back).await.is(400).sees(spent);
    mallory.opens("/sign-in/back/nowhere?state=x").await.is(404);
}

#[tokio::test]
async fn a_code_is_good_once_and_only_for_who_asked() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let code_in = |back: &str| {
        back.split("code=")
            .nth(1)
            .unwrap()
            .split('&')
            .next()
            .unwrap()
            .to_owned()
    };
    let papers = Papers::of("saara.niemi");
    // The very same way back, twice.
    let saara = town.visitor();
    let used = saara.comes_back_to("/sign-in/with/city", &papers).await;
    let offered = saara.opens(&used).await;
    makes_account(&saara, &offered, "Saara").await.is(200);
    saara
        .opens(&used)
        .await
        .is(400)
        .sees("has been used already");
    // Its code with another state: the service knows it was used.
    let mallory = town.visitor();
    let own = mallory
        .comes_back_to("/sign-in/with/city", &Papers::of("mallory"))
        .await;
    let injected = own.replace(&code_in(&own), &code_in(&used));
    mallory
        .opens(&injected)
        .await
        .is(400)
        .sees("works only once");
    is_nobody(&mallory).await;
    // A code that was caught and never used: it belongs to the question of another browser (PKCE).
    let caught = saara.comes_back_to("/sign-in/with/city", &papers).await;
    let own = mallory
        .comes_back_to("/sign-in/with/city", &Papers::of("mallory"))
        .await;
    let injected = own.replace(&code_in(&own), &code_in(&caught));
    mallory
        .opens(&injected)
        .await
        .is(400)
        .sees("works only once");
    is_nobody(&mallory).await;
}

#[tokio::test]
async fn an_offer_belongs_to_one_browser_and_is_used_once() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let (saara, thief) = (town.visitor(), town.visitor());
    let offered = saara
        .signs_in_with("city", &Papers::of("saara.niemi"))
        .await;
    thief
        .opens(&offered.path)
        .await
        .is(400)
        .sees("in another browser");
    thief.sends(&offered.path, &[("do", "make")]).await.is(400);
    is_nobody(&thief).await;
    // A long name loses nothing and uses nothing up.
    let long = "S".repeat(200);
    let seen = saara
        .sends(&offered.path, &[("do", "make"), ("name", &long)])
        .await;
    assert!(seen.is(422).body.contains(&long), "what was typed stays");
    makes_account(&saara, &offered, "Saara").await.sees("Saara");
    let other = town.visitor();
    other.opens(&offered.path).await.is(404);
    // One that nobody said yes to in half an hour is no longer there.
    let late = town.visitor();
    let offered = late.signs_in_with("city", &Papers::of("late.person")).await;
    town.clock.advance(Duration::from_secs(31 * 60));
    late.sends(&offered.path, &[("do", "make")]).await.is(400);
    is_nobody(&late).await;
}

#[tokio::test]
async fn nobody_connects_what_somebody_else_set_out_for() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    // Aino sets out; on the way the browser becomes Veikko's.
    let back = aino
        .comes_back_to("/account/connect/city", &Papers::of("saara.niemi"))
        .await;
    aino.sends("/sign-out", &[]).await;
    let link = accounts::sign_in_link(&town.cx(), &veikko.email, false)
        .await
        .unwrap();
    crate::town::follow(&aino, &link).await.is(200);
    aino.opens(&back).await.is(400).sees("in another browser");
    veikko.opens("/account").await.does_not_see("saara.niemi");
    // A visitor cannot set out to connect anything.
    let seen = town.visitor().opens("/account/connect/city").await;
    assert!(seen.path.starts_with("/sign-in"), "{}", seen.path);
}

#[tokio::test]
async fn keys_are_asked_for_again_when_one_is_unknown_and_not_more_often() {
    let Some(services) = Services::there().await else {
        return;
    };
    let own = services.another().await;
    let town = Services::town_with([
        ("city", own.known_as("city")),
        ("unknown-key", own.known_as("unknown-key")),
    ])
    .await;
    let papers = Papers::of("saara.niemi");
    town.visitor()
        .signs_in_with("city", &papers)
        .await
        .is(200)
        .sees("knows you as");
    assert_eq!(own.was_asked("jwks").await, 1);
    own.turns_its_keys().await;
    town.visitor()
        .signs_in_with("city", &papers)
        .await
        .is(200)
        .sees("knows you as");
    assert_eq!(own.was_asked("jwks").await, 2);
    // Somebody who makes up keys cannot make the hub ask and ask.
    for _ in 0..4 {
        let seen = town.visitor().signs_in_with("unknown-key", &papers).await;
        seen.is(400).sees("does not bear its valid signature");
    }
    let asked = own.was_asked("jwks").await;
    assert_eq!(
        asked, 4,
        "once for what it says of itself, once for the unknown key"
    );
    town.clock.advance(Duration::from_secs(61));
    town.visitor()
        .signs_in_with("unknown-key", &papers)
        .await
        .is(400);
    assert_eq!(own.was_asked("jwks").await, asked + 1);
}

#[tokio::test]
async fn nobody_is_led_out_of_the_hub() {
    let Some(services) = Services::there().await else {
        return;
    };
    let town = services.town().await;
    let saara = town.visitor();
    let offered = saara
        .signs_in_with("city", &Papers::of("saara.niemi"))
        .await;
    makes_account(&saara, &offered, "Saara").await.is(200);
    for back in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "\\\\evil.example",
        "evil.example",
        "/\r\nset-cookie:x=y",
    ] {
        let browser = town.visitor();
        let back: String = url::form_urlencoded::byte_serialize(back.as_bytes()).collect();
        let link = format!("/sign-in/with/city?back={back}");
        let back = browser
            .comes_back_to(&link, &Papers::of("saara.niemi"))
            .await;
        let seen = browser.once(poem::http::Method::GET, &back, None).await;
        let to = seen
            .leads_to()
            .unwrap_or_else(|| panic!("{back}: {}", seen.words()));
        assert!(
            to.starts_with('/') && !to.starts_with("//") && !to.contains("evil.example"),
            "{back} leads to {to}"
        );
        assert!(browser.session().is_some());
    }
    // The address of the way back is the settings', whatever a request says of its host.
    let out = saara.sets_out("/sign-in/with/city").await;
    assert!(
        out.contains("redirect_uri=https%3A%2F%2Fkuusilahti.example%2Fsign-in%2Fback%2Fcity"),
        "{out}"
    );
}

#[tokio::test]
async fn a_service_cannot_send_the_hub_or_anybody_into_other_networks() {
    let Some(services) = Services::there().await else {
        return;
    };
    let impostors = [
        "script-address",
        "keys-inside",
        "leads-away",
        "another-name",
        "nonsense",
        "broken",
        "endless",
    ];
    let town: Town =
        Services::town_with(impostors.map(|name| (name, services.impostor(name)))).await;
    for name in impostors {
        let saara = town.visitor();
        let seen = saara.opens(&format!("/sign-in/with/{name}")).await;
        assert!(seen.status.is_client_error(), "{name}: {}", seen.status);
        assert!(seen.leads_to().is_none(), "{name}");
        seen.sees("You are not signed in").sees("Sign in by letter");
    }
    // One that lets people go there, and then names an address inside for the code.
    let town = Services::town_with([("city", services.impostor("token-inside"))]).await;
    let saara = town.visitor();
    let out = saara.sets_out("/sign-in/with/city").await;
    let state = out
        .split("state=")
        .nth(1)
        .unwrap()
        .split('&')
        .next()
        .unwrap();
    let seen = saara
        .opens(&format!("/sign-in/back/city?state={state}&code=x"))
        .await;
    seen.is(424).sees("does not answer at the moment");
}

#[tokio::test]
async fn a_network_that_only_sets_out_is_asked_to_wait() {
    let Some(services) = Services::there().await else {
        return;
    };
    let mut house = crate::town::House::new().await;
    house.config.limits.sign_ins_per_network = 3;
    let town = services.town_in(house).await;
    let visitor = town.visitor();
    let papers = Papers::of("saara.niemi");
    // Who comes back does not count.
    for _ in 0..5 {
        let back = visitor.comes_back_to("/sign-in/with/city", &papers).await;
        visitor.opens(&back).await.is(200).sees("knows you as");
    }
    for _ in 0..3 {
        visitor.sets_out("/sign-in/with/city").await;
    }
    visitor.opens("/sign-in/with/city").await.is(429);
    town.visitor().opens("/sign-in").await.is(200);
    town.clock.advance(Duration::from_secs(3601));
    visitor.sets_out("/sign-in/with/city").await;
}
