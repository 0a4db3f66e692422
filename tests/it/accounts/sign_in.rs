//! The way in.

use crate::town::{Town, code_in, follow, link_in};
use std::time::Duration;

const ASKED: &[(&str, &str)] = &[("email", "aino@kuusilahti.example"), ("back", "/account")];

#[tokio::test]
async fn a_newcomer_signs_in_by_the_link_of_a_letter() {
    let town = Town::new().await;
    let aino = town.visitor();
    aino.opens("/account").await.is(200).sees("Sign in");
    aino.sends("/sign-in", ASKED)
        .await
        .sees("aino@kuusilahti.example");
    let letter = town.letter_to("aino@kuusilahti.example").await;
    assert!(letter.subject.contains(&code_in(&letter.text)));
    let link = link_in(&letter.text);
    // A program that scans mail opens the link, even twice; it presses nothing.
    town.visitor().opens(&link).await.is(200);
    aino.opens(&link)
        .await
        .is(200)
        .sees("You are about to sign in as aino@kuusilahti.example");
    let seen = aino.sends(&link, &[("name", "Aino Salmela")]).await;
    assert_eq!(seen.path, "/account");
    seen.sees("You are signed in")
        .sees("Aino Salmela")
        .sees("this device")
        .sees("Firefox, Linux");
}

#[tokio::test]
async fn a_newcomer_signs_in_by_the_code_and_may_mistype_it() {
    let town = Town::new().await;
    let aino = town.visitor();
    let waiting = aino.sends("/sign-in", ASKED).await;
    let receipt = waiting.path.rsplit('/').next().unwrap().to_owned();
    let code = code_in(&town.letter_to("aino@kuusilahti.example").await.text);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let typed = |code| [("receipt", receipt.clone()), ("code", code)];
    let form = typed(wrong.to_owned());
    let form: Vec<_> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    aino.sends("/sign-in/code", &form)
        .await
        .is(422)
        .sees("does not match");
    let spaced = format!("{} {}", &code[..3], &code[3..]);
    let form = typed(spaced);
    let form: Vec<_> = form
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    aino.sends("/sign-in/code", &form)
        .await
        .is(200)
        .sees("You are signed in");
}

#[tokio::test]
async fn a_code_can_be_tried_five_times_and_then_not_even_rightly() {
    let town = Town::new().await;
    let thief = town.visitor();
    let waiting = thief.sends("/sign-in", ASKED).await;
    let receipt = waiting.path.rsplit('/').next().unwrap().to_owned();
    let code = code_in(&town.letter_to("aino@kuusilahti.example").await.text);
    let wrong = if code == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        let form = [("receipt", receipt.as_str()), ("code", wrong)];
        thief.sends("/sign-in/code", &form).await.is(422);
    }
    let form = [("receipt", receipt.as_str()), ("code", code.as_str())];
    thief.sends("/sign-in/code", &form).await.is(409);
    thief.opens("/account").await.sees("Sign in");
}

#[tokio::test]
async fn a_letter_works_once_and_for_fifteen_minutes() {
    let town = Town::new().await;
    let aino = town.visitor();
    aino.sends("/sign-in", ASKED).await.is(200);
    let link = link_in(&town.letter_to("aino@kuusilahti.example").await.text);
    follow(&aino, &link).await.is(200);
    let thief = town.visitor();
    thief.opens(&link).await.is(409);
    thief.sends(&link, &[]).await.is(409);

    let late = town.visitor();
    late.sends("/sign-in", ASKED).await.is(200);
    let link = link_in(&town.letter_to("aino@kuusilahti.example").await.text);
    town.clock.advance(Duration::from_secs(15 * 60));
    late.opens(&link).await.is(409);
    late.sends(&link, &[]).await.is(409);
}

#[tokio::test]
async fn nobody_learns_whether_an_account_exists() {
    let town = Town::new().await;
    town.resident("Aino Salmela").await;
    let known = town
        .visitor()
        .sends("/sign-in", &[("email", "resident@kuusilahti.example")])
        .await;
    let unknown = town
        .visitor()
        .sends("/sign-in", &[("email", "nobodyyet@kuusilahti.example")])
        .await;
    let without = |words: String| {
        words
            .replace("resident@kuusilahti.example", "")
            .replace("nobodyyet@kuusilahti.example", "")
    };
    assert_eq!(known.status, unknown.status);
    assert_eq!(without(known.words()), without(unknown.words()));
    assert_eq!(
        town.letters_to("resident@kuusilahti.example").await.len(),
        1
    );
    assert_eq!(
        town.letters_to("nobodyyet@kuusilahti.example").await.len(),
        1
    );
}

#[tokio::test]
async fn an_address_gets_five_letters_an_hour() {
    let town = Town::new().await;
    for _ in 0..5 {
        town.visitor().sends("/sign-in", ASKED).await.is(200);
    }
    town.visitor().sends("/sign-in", ASKED).await.is(429);
    // Written otherwise it is the same mailbox.
    let otherwise = [("email", " AINO@Kuusilahti.Example.")];
    town.visitor().sends("/sign-in", &otherwise).await.is(429);
    assert_eq!(town.letters_to("aino@kuusilahti.example").await.len(), 5);
    town.clock.advance(Duration::from_secs(3600));
    town.visitor().sends("/sign-in", ASKED).await.is(200);
}

#[tokio::test]
async fn a_network_gets_only_so_many_letters_an_hour() {
    let town = Town::with(|config| config.limits.letters_per_network = 3).await;
    for who in ["a", "b", "c"] {
        let email = format!("{who}@kuusilahti.example");
        town.visitor()
            .sends("/sign-in", &[("email", &email)])
            .await
            .is(200);
    }
    town.visitor().sends("/sign-in", ASKED).await.is(429);
}

#[tokio::test]
async fn one_never_ends_up_on_another_site() {
    let town = Town::new().await;
    let aino = town.visitor();
    for away in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        aino.sends(
            "/sign-in",
            &[("email", "aino@kuusilahti.example"), ("back", away)],
        )
        .await;
        let seen = town.follows_letter(&aino, "aino@kuusilahti.example").await;
        assert_eq!(seen.path, "/", "{away}");
    }
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let old = aino.session().expect("a session");
    aino.sends("/sign-in", &[("email", &aino.email)])
        .await
        .is(200);
    town.follows_letter(&aino, &aino.email).await.is(200);
    assert_ne!(aino.session(), Some(old.clone()));
    aino.with_session(&old)
        .opens("/account")
        .await
        .sees("Sign in")
        .does_not_see("Aino Salmela");
}

#[tokio::test]
async fn a_sent_letter_is_no_key_any_more_and_no_secret_lies_in_the_open() {
    use sea_orm::{ConnectionTrait, Statement};
    let town = Town::new().await;
    let aino = town.visitor();
    aino.sends("/sign-in", ASKED).await.is(200);
    let letter = town.letter_to("aino@kuusilahti.example").await;
    let (link, code) = (link_in(&letter.text), code_in(&letter.text));
    let key = link.rsplit('/').next().unwrap();
    let db = &town.app.hub.ports.db.read;
    let mut rows = 0;
    for sql in [
        "select link_hash as a, code_hash as b, receipt_hash as c from sign_ins",
        "select text as a, html as b, subject as c from letters",
    ] {
        let statement = Statement::from_string(db.get_database_backend(), sql);
        for row in db.query_all_raw(statement).await.unwrap() {
            rows += 1;
            for column in ["a", "b", "c"] {
                let text: String = row.try_get("", column).unwrap();
                assert!(
                    !text.contains(key) && !text.contains(&code),
                    "{sql}: {text}"
                );
            }
        }
    }
    assert_eq!(rows, 2);
}
