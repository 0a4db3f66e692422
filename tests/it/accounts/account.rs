//! One's own account.

use crate::town::Town;
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_person_chooses_name_language_letters_and_colours() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/account").await.is(200);
    let form = [
        ("name", "Ainokainen"),
        ("lang", "fi"),
        ("letters", "weekly"),
        ("look", "dark"),
    ];
    let seen = aino.sends("/account", &form).await;
    seen.is(200).sees("Oma tili").sees("Ainokainen");
    assert!(seen.body.contains("data-theme=\"dark\""));
    let program = town.program_of(&aino, &[Scope::Read, Scope::Write]).await;
    let me = program.gets("/people/me").await;
    assert_eq!(
        (&me.json["name"], &me.json["letters"], &me.json["lang"]),
        (&json!("Ainokainen"), &json!("weekly"), &json!("fi"))
    );
    let unfit = [
        ("name", "aino@kuusilahti.example"),
        ("lang", "fi"),
        ("letters", "daily"),
        ("look", "auto"),
    ];
    let again = aino.sends("/account", &unfit).await;
    again.is(422);
    assert!(
        again.body.contains("value=\"aino@kuusilahti.example\""),
        "what was typed is kept"
    );
}

#[tokio::test]
async fn a_page_and_the_api_keep_the_account_alike() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, &[Scope::Read, Scope::Write]).await;
    let input = json!({"name": "Aino S.", "lang": "sv", "letters": "never", "look": "auto"});
    let kept = program.puts("/people/me", input).await;
    kept.is(200);
    assert_eq!(kept.json, program.gets("/people/me").await.json);
    aino.opens("/account?lang=en").await.sees("Aino S.");
}

#[tokio::test]
async fn sessions_are_listed_and_end_at_once() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let elsewhere = town.visitor();
    elsewhere
        .sends("/sign-in", &[("email", &aino.email)])
        .await
        .is(200);
    town.follows_letter(&elsewhere, &aino.email).await.is(200);
    elsewhere.opens("/account").await.sees("this device");
    let seen = aino.opens("/account").await;
    let session = seen
        .between("name=\"session\" value=\"", "\"")
        .expect("the other one can be ended")
        .to_owned();
    aino.sends("/account/sessions/end", &[("session", &session)])
        .await
        .is(200);
    elsewhere
        .opens("/account")
        .await
        .sees("Sign in")
        .does_not_see("this device");
    aino.opens("/account").await.sees("this device");
}

#[tokio::test]
async fn nobody_ends_the_session_of_another() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let veikko = town.resident("Veikko Rantanen").await;
    veikko.opens("/account").await.is(200);
    for session in ["1", "2", "9999", "x"] {
        veikko
            .sends_only("/account/sessions/end", &[("session", session)])
            .await;
    }
    aino.opens("/account").await.sees("this device");
}

#[tokio::test]
async fn signing_out_ends_the_session_and_the_cookie() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let session = aino.session().expect("a session");
    aino.opens("/account").await.is(200);
    aino.sends("/sign-out", &[])
        .await
        .is(200)
        .sees("You have signed out");
    assert_eq!(aino.session(), None);
    aino.with_session(&session)
        .opens("/account")
        .await
        .sees("Sign in");
}

#[tokio::test]
async fn a_session_nobody_uses_ends_after_thirty_days_and_any_after_ninety() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    for _ in 0..4 {
        town.clock.advance(Duration::from_secs(20 * 24 * 3600));
        // The gate remembers whom it saw for three seconds of the real clock, or until somebody's standing changes.
        town.resident("Veikko Rantanen").await;
        aino.opens("/account").await.sees("this device");
    }
    town.clock.advance(Duration::from_secs(11 * 24 * 3600));
    town.resident("Veikko Rantanen").await;
    aino.opens("/account").await.sees("Sign in");
}

#[tokio::test]
async fn a_token_is_shown_once_works_within_its_scopes_and_can_be_revoked() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/account").await.is(200);
    aino.sends("/account/tokens", &[("token_name", "")])
        .await
        .is(422);
    let made = aino
        .sends(
            "/account/tokens",
            &[("token_name", "My timetable"), ("scope", "read")],
        )
        .await;
    let token = made
        .between("<code class=\"secret\">", "</code>")
        .expect("it is shown")
        .to_owned();
    assert!(
        !aino.opens("/account").await.body.contains(&token),
        "never again"
    );
    let program = town.program(&token);
    program.gets("/people/me").await.is(200);
    let input = json!({"name": "Aino S.", "lang": "sv", "letters": "never", "look": "auto"});
    program.puts("/people/me", input).await.is(403);
    let seen = aino.opens("/account").await;
    let id = seen
        .between("name=\"token\" value=\"", "\"")
        .unwrap()
        .to_owned();
    aino.sends("/account/tokens/end", &[("token", &id)])
        .await
        .is(200);
    program.gets("/people/me").await.is(401);
    town.program("talkoo_nonsense")
        .gets("/people/me")
        .await
        .is(401);
    town.program("").gets("/people/me").await.is(401);
}

#[tokio::test]
async fn who_leaves_leaves_their_words_and_nothing_of_themselves() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let form = [
        ("title", "A bench by the harbour"),
        (
            "text",
            "So that one can sit and look at the ferries while waiting for them.",
        ),
        ("do", "send"),
    ];
    let bench = aino.sends("/ideas", &form).await.path;
    let program = town.program_of(&aino, &[Scope::Read]).await;
    program.gets("/people/me").await.is(200);
    aino.opens("/account").await.is(200);
    aino.sends("/account/leave", &[]).await.is(422);
    aino.sends("/account/leave", &[("sure", "1")])
        .await
        .is(200)
        .sees("Your account is erased");
    program.gets("/people/me").await.is(401);
    town.visitor()
        .opens(&bench)
        .await
        .is(200)
        .sees("A bench by the harbour")
        .does_not_see("Aino Salmela");
    // The address is free again, for a new and empty account.
    let again = town.visitor();
    again
        .sends("/sign-in", &[("email", "resident@kuusilahti.example")])
        .await
        .is(200);
    town.follows_letter(&again, "resident@kuusilahti.example")
        .await
        .is(200);
    again
        .opens("/account")
        .await
        .does_not_see("Aino Salmela")
        .sees("Resident");
}

#[tokio::test]
async fn somebody_must_keep_the_hub() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    tuomas.opens("/account").await.is(200);
    tuomas
        .sends("/account/leave", &[("sure", "1")])
        .await
        .is(409);
    tuomas.opens("/account").await.sees("Tuomas Wikström");
}
