//! The words of letters: written by the agency, checked, seen before, and used by the next letter.

use crate::town::Town;
use entity::words::Lang;
use hall::access::Scope;
use serde_json::{Value, json};

const SUBJECT: &str = "accounts-letter-subject";

#[tokio::test]
async fn every_letter_is_listed_and_reads_in_every_language() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    liisa.opens("/admin/texts").await.is(403);
    tuomas
        .opens("/admin/texts")
        .await
        .is(200)
        .sees("The letter with which people sign in")
        .sees("What every letter says");
    let letters = program.gets("/letter-texts").await;
    let letters = letters.is(200).json["items"].as_array().unwrap().clone();
    let names: Vec<&str> = letters
        .iter()
        .map(|letter| letter["name"].as_str().unwrap())
        .collect();
    let mut every = vec!["every"];
    let known = talkoo::routes::letters();
    every.extend(known.iter().map(|letter| letter.name));
    assert_eq!(names, every, "no letter is forgotten");
    for name in names {
        for lang in Lang::ALL {
            let page = tuomas.opens(&format!("/admin/texts/{name}/{lang}")).await;
            page.is(200);
            let previews = program
                .gets(&format!("/letter-texts/{name}/{lang}/preview"))
                .await;
            for preview in previews.is(200).json["items"].as_array().unwrap() {
                let said = preview.to_string();
                assert!(
                    !said.contains("{ $") && !said.contains("{$"),
                    "{name} in {lang}: {said}"
                );
                assert!(
                    !preview["subject"].as_str().unwrap().is_empty(),
                    "{name} in {lang} has a subject"
                );
            }
        }
    }
    let html = tuomas.opens("/admin/texts/sign_in/fi/1.html").await;
    html.is(200);
    let policy = html.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("sandbox"), "{policy}");
    tuomas.opens("/admin/texts/sauna/fi").await.is(404);
    tuomas.opens("/admin/texts/sign_in/eo").await.is(404);
}

#[tokio::test]
async fn placeholders_are_checked_and_what_was_typed_stays() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let here = "/admin/texts/sign_in/en";
    tuomas.opens(here).await.is(200).sees("{ $code }");
    for (typed, said) in [
        ("Your key to { $site }", "$code is missing"),
        (
            "{ $site } { $code } { $name }",
            "$name is not filled in here",
        ),
        ("{ $site } { $code", "braces do not fit together"),
    ] {
        let seen = tuomas.sends(here, &[(SUBJECT, typed)]).await;
        seen.is(422).sees(said);
        assert!(seen.body.contains(typed), "{typed} stays in its field");
    }
    // Looking first keeps nothing.
    let words = [
        (SUBJECT, "Here you are: { $code }, for { $site }"),
        ("do", "preview"),
    ];
    tuomas
        .sends(here, &words)
        .await
        .is(200)
        .sees("Here you are: 204816, for");
    tuomas
        .opens(here)
        .await
        .does_not_see("Here you are: 204816");
}

#[tokio::test]
async fn the_next_letter_is_written_with_the_agencys_own_words_in_that_language_alone() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let here = "/admin/texts/sign_in/en";
    tuomas.opens(here).await.is(200);
    tuomas
        .sends(here, &[(SUBJECT, "Welcome in: { $code } ({ $site })")])
        .await
        .is(200)
        .sees("The next letter is written so");
    let ask = async |lang: &'static str, email: &str| {
        let guest = town.visitor().speaking(lang);
        guest.opens("/sign-in").await.is(200);
        guest.sends("/sign-in", &[("email", email)]).await.is(200);
        town.letter_to(email).await
    };
    let english = ask("en", "one@kuusilahti.example").await;
    assert!(
        english.subject.starts_with("Welcome in: "),
        "{}",
        english.subject
    );
    let finnish = ask("fi", "two@kuusilahti.example").await;
    assert!(!finnish.subject.contains("Welcome"), "{}", finnish.subject);
    tuomas
        .opens("/admin/texts")
        .await
        .sees("Your own words: English");
    let log = tuomas.opens("/desk/log?kind=letter").await;
    log.is(200)
        .sees("Wrote the texts of a letter")
        .sees("Welcome in");

    // The twin says the same, and goes back.
    let texts = program.gets("/letter-texts/sign_in/en").await;
    let own = |texts: &Value| -> Vec<Value> {
        let items = texts["items"].as_array().unwrap();
        let own = items.iter().filter(|one| !one["own"].is_null());
        own.map(|one| one["own"].clone()).collect()
    };
    assert_eq!(
        own(&texts.is(200).json),
        [json!("Welcome in: { $code } ({ $site })")]
    );
    let wrong = json!({ "words": { SUBJECT: "No code" } });
    program
        .puts("/letter-texts/sign_in/en", wrong)
        .await
        .is(422);
    tuomas.opens(here).await.is(200);
    tuomas
        .sends(&format!("{here}/reset"), &[])
        .await
        .is(200)
        .sees("Back to the words it came with");
    let texts = program.gets("/letter-texts/sign_in/en").await;
    assert!(own(&texts.json).is_empty());
    let again = ask("en", "three@kuusilahti.example").await;
    assert!(!again.subject.contains("Welcome in"), "{}", again.subject);

    // Taking the reset back brings the agency's words back.
    let line = program
        .gets("/log?deed=agencies-log-letter-kept&per_page=1")
        .await;
    let undo = format!("/log/{}/undo", line.json["items"][0]["id"]);
    program.posts(&undo, json!({})).await.is(200);
    let texts = program.gets("/letter-texts/sign_in/en").await;
    assert_eq!(own(&texts.json).len(), 1);
}

#[tokio::test]
async fn gathered_letters_use_the_agencys_own_words_too() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let hello = json!({ "words": { "notifications-letter-hello": "Dear { $name }," } });
    program.puts("/letter-texts/every/en", hello).await.is(200);
    let bench = crate::ideas::submits(&aino, "A bench by the harbour", "For resting.").await;
    let answer = [
        ("status", "under_review"),
        ("text", "We look."),
        ("do", "send"),
    ];
    liisa.opens(&bench).await.is(200);
    liisa
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .is(200);
    town.later(std::time::Duration::from_secs(26 * 3600)).await;
    let letter = town.letter_to(&aino.email).await;
    assert!(
        letter.text.contains("Dear Aino Salmela,"),
        "{}",
        letter.text
    );
    assert!(letter.html.contains("Dear Aino Salmela,"));
}
