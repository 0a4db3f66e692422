//! Whose service this is and how one can tell, a person to write to on every page, and hints for those who write.

use crate::town::{Browser, Town};
use hall::access::Scope;
use serde_json::json;

const OFFICIAL: &[(&str, &str)] = &[
    ("en", "An official service of City of Kuusilahti"),
    ("fi", "Virallinen palvelu: Kuusilahden kaupunki"),
    ("sv", "En officiell tjänst: Granviks stad"),
    ("de", "Ein offizieller Dienst: Stadt Kuusilahti"),
    ("ru", "Официальная служба: Город Куусилахти"),
];

async fn named(town: &Town) {
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let mut settings = program.gets("/site").await.is(200).json.clone();
    settings["agency_name"] = json!({
        "en": "City of Kuusilahti", "fi": "Kuusilahden kaupunki", "sv": "Granviks stad",
        "de": "Stadt Kuusilahti", "ru": "Город Куусилахти"
    });
    settings["contact_email"] = json!("hub@kuusilahti.example");
    program.puts("/site", settings.clone()).await.is(200);
}

#[tokio::test]
async fn every_page_says_whose_service_it_is_how_one_can_tell_and_whom_to_write_to() {
    let town = Town::new().await;
    let unnamed = town.visitor().speaking("en").opens("/ideas").await;
    unnamed.sees("An official service of Talkoo");
    named(&town).await;
    for path in [
        "/",
        "/ideas",
        "/search",
        "/feedback",
        "/sign-in",
        "/pages/terms",
        "/no-such-page",
    ] {
        for (lang, words) in OFFICIAL {
            let seen = town.visitor().speaking(lang).opens(path).await;
            seen.sees(words).sees("kuusilahti.example").sees("https://");
            let says = seen.body.matches("href=\"/pages/contact\"").count();
            assert!(
                says >= 2,
                "{path} in {lang} names a contact in its banner and at its foot"
            );
            assert!(
                seen.body.contains("href=\"mailto:hub@kuusilahti.example\""),
                "{path} {lang}"
            );
            // It opens without a script and before anything else on the page.
            let (banner, main) = (
                seen.body.find("<details class=\"official\">"),
                seen.body.find("<main"),
            );
            assert!(banner.is_some() && banner < main, "{path} in {lang}");
        }
    }
}

#[tokio::test]
async fn a_hub_without_encryption_does_not_say_it_is_secure() {
    let town = Town::with(|config| config.base_url = "http://kuusilahti.example".to_owned()).await;
    let seen = town.visitor().speaking("en").opens("/ideas").await;
    seen.sees("The address")
        .does_not_see("The connection")
        .does_not_see("https://");
}

#[tokio::test]
async fn an_admin_names_the_agency_by_page_and_api_alike() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    tuomas
        .opens("/desk/settings")
        .await
        .is(200)
        .sees("Whose service it is");
    let mut fields = super::SETTINGS.to_vec();
    fields.extend([
        ("agency_name_en", "City of Kuusilahti"),
        ("agency_name_fi", "Kuusilahden kaupunki"),
    ]);
    tuomas
        .sends("/desk/settings", &fields)
        .await
        .is(200)
        .sees("Saved");
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let kept = program.gets("/site").await.json["agency_name"].clone();
    assert_eq!(
        kept,
        json!({ "en": "City of Kuusilahti", "fi": "Kuusilahden kaupunki" })
    );
    let long = "x".repeat(81);
    fields.push(("agency_name_sv", &long));
    tuomas.sends("/desk/settings", &fields).await.is(422);
    let mut settings = program.gets("/site").await.json.clone();
    settings["agency_name"] = json!({ "en": long });
    let refused = program.puts("/site", settings).await;
    assert!(refused.is(422).json.to_string().contains("agency_name"));
}

/// The hints on a page, as somebody reads them.
async fn tries(who: &Browser, lang: &str, text: &str) -> String {
    let fields = [("text", text), ("do", "try")];
    let seen = who
        .sends(&format!("/desk/plain-language/{lang}"), &fields)
        .await;
    seen.is(200);
    seen.words()
}

#[tokio::test]
async fn those_who_write_keep_a_list_of_office_words_and_are_told_of_them() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    aino.opens("/desk/plain-language").await.is(403);
    liisa
        .opens("/desk/plain-language")
        .await
        .is(200)
        .sees("Words only an office uses")
        .sees("utilise = use");

    let text = "We utilise a holistic bench. Please commence.";
    let said = tries(&liisa, "en", text).await;
    assert!(
        said.contains("“utilise” is an office word. Perhaps: use."),
        "{said}"
    );
    assert!(
        said.contains("“holistic” is an office word. Who reads this may not use it."),
        "{said}"
    );
    assert!(said.contains("You decide."), "{said}");

    let own = [
        ("words", "bench = seat\n\n  bench=chair\nutilise = use"),
        ("do", "keep"),
    ];
    liisa
        .sends("/desk/plain-language/en", &own)
        .await
        .is(200)
        .sees("Saved");
    let said = tries(&liisa, "en", text).await;
    assert!(
        said.contains("“bench” is an office word. Perhaps: seat."),
        "{said}"
    );
    assert!(!said.contains("“holistic”"), "{said}");

    // The same by the API, both ways.
    let program = town.program_of(&liisa, Scope::ALL).await;
    let kept = program.gets("/jargon/en").await.is(200).json["entries"].clone();
    assert_eq!(kept, json!("bench = seat\nutilise = use"));
    let hints = program
        .posts("/plain-language", json!({ "lang": "en", "text": text }))
        .await;
    assert_eq!(
        hints.is(200).json["hints"],
        json!([
            { "kind": "jargon", "says": "“bench” is an office word. Perhaps: seat.", "excerpt": "We utilise a holistic bench." },
            { "kind": "jargon", "says": "“utilise” is an office word. Perhaps: use.", "excerpt": "We utilise a holistic bench." }
        ])
    );
    program
        .puts("/jargon/en", json!({ "entries": "ferry" }))
        .await
        .is(200);
    liisa.opens("/desk/plain-language").await.sees("ferry");

    // Too long is said in words, and nothing typed is lost.
    let long = format!("{} = x", "y".repeat(61));
    let seen = liisa
        .sends("/desk/plain-language/en", &[("words", &long)])
        .await;
    seen.is(422);
    assert!(seen.body.contains(&long));
    program
        .puts("/jargon/en", json!({ "entries": long }))
        .await
        .is(422);
    program.gets("/jargon/xx").await.is(404);

    // Back to the first list, and the log knows.
    liisa.opens("/desk/plain-language").await.is(200);
    liisa
        .sends("/desk/plain-language/en", &[("do", "reset")])
        .await
        .is(200)
        .sees("holistic*");
    program
        .puts("/jargon/en", json!({ "entries": null }))
        .await
        .is(200);
    liisa
        .opens("/desk/log")
        .await
        .sees("Changed the list of office words")
        .sees("bench = seat");
    let stranger = town.program_of(&aino, Scope::ALL).await;
    stranger.gets("/jargon/en").await.is(403);
    stranger
        .posts("/plain-language", json!({ "lang": "en", "text": "x" }))
        .await
        .is(403);
}

#[tokio::test]
async fn hints_stand_beside_a_preview_and_below_a_field_and_stop_nobody() {
    let town = Town::new().await;
    let (liisa, aino) = (town.staff().await, town.resident("Aino Salmela").await);
    let bench = crate::ideas::submits(&aino, "A bench by the harbour", "To sit and look.").await;
    liisa.opens(&format!("{bench}/answer")).await.is(200);
    let text = "We will commence in May.";
    let answer = [
        ("status", "under_review"),
        ("text", text),
        ("do", "preview"),
    ];
    liisa
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .is(200)
        .sees("One thing could be plainer")
        .sees("“commence” is an office word. Perhaps: begin, start.");
    let answer = [
        ("status", "under_review"),
        ("text", "We begin in May."),
        ("do", "preview"),
    ];
    liisa
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .sees("Reads plainly.");
    // What a script asks for while somebody types: the hints alone, in the language of the text.
    let typed = "Rakennamme puiston toimenpiteiden puitteissa uuden penkin satamaan ensi kesänä.";
    let seen = liisa
        .sends(
            "/desk/plain-language/en",
            &[("text", typed), ("do", "hint")],
        )
        .await;
    seen.is(200).sees("“toimenpi” is an office word");
    assert!(!seen.body.contains("<main"), "{}", seen.body);
    aino.opens("/ideas").await.is(200);
    aino.sends(
        "/desk/plain-language/en",
        &[("text", typed), ("do", "hint")],
    )
    .await
    .is(403);
    // It is sent as it was written.
    let answer = [("status", "under_review"), ("text", text), ("do", "send")];
    liisa
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .is(200);
    town.visitor().speaking("en").opens(&bench).await.sees(text);

    let tuomas = town.admin().await;
    tuomas.opens("/desk/pages/terms/en").await.is(200);
    let page = [
        ("title", "Terms"),
        ("text", "Utilise it."),
        ("do", "preview"),
    ];
    tuomas
        .sends("/desk/pages/terms/en", &page)
        .await
        .is(200)
        .sees("“utilise” is an office word");
}
