//! What an administrator finds and does: the front page, letters and their words, jobs, the doctor.

mod post;
mod texts;

use crate::town::{House, Town};
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn the_front_page_leads_to_everything_with_a_sentence_each() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    town.visitor().opens("/admin").await.sees("Sign in");
    liisa.opens("/admin").await.is(403);
    town.quiet().await;
    let front = tuomas.opens("/admin").await;
    front
        .is(200)
        .sees("All is well")
        .sees("Switch off whole parts of the service")
        .sees("0 waiting, 0 given up");
    let ways = [
        "/desk/settings",
        "/admin/logo",
        "/desk/pages",
        "/admin/features",
        "/desk/themes",
        "/desk/areas",
        "/desk/statuses",
        "/desk/improvements/stages",
        "/desk/words",
        "/desk/people",
        "/desk/teams",
        "/desk/sign-in",
        "/desk/log",
        "/admin/letters",
        "/admin/texts",
        "/admin/jobs",
        "/admin/limits",
        "/admin/doctor",
    ];
    for way in ways {
        assert!(
            front.body.contains(&format!("<a href=\"{way}\">")),
            "the front page leads to {way}"
        );
        tuomas.opens(way).await.is(200);
    }
    for (lang, words) in [
        ("fi", "Ylläpito"),
        ("sv", "Administration"),
        ("de", "Administration"),
        ("ru", "Администрирование"),
    ] {
        tuomas
            .opens(&format!("/admin?lang={lang}"))
            .await
            .is(200)
            .sees(words);
    }
}

#[tokio::test]
async fn the_doctor_says_what_works_and_what_a_broken_part_means_for_people() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    tuomas
        .opens("/admin/doctor")
        .await
        .is(200)
        .sees("All parts work")
        .sees("Database")
        .sees("https://kuusilahti.example");
    liisa.opens("/admin/doctor").await.is(403);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.gets("/admin").await.is(403);

    let letters = town.folder().join("letters");
    std::fs::rename(&letters, town.folder().join("aside")).unwrap();
    std::fs::write(&letters, "no folder").unwrap();
    town.clock.advance(Duration::from_secs(6));
    tuomas
        .opens("/admin/doctor")
        .await
        .is(200)
        .sees("One part is not well")
        .sees("Nobody can sign in by letter until then");
    // What was found is said in the reader's language; what the system said stays as it was said.
    for (lang, works, broken) in [
        ("fi", "vastaa", "Se vastasi virheellä"),
        ("sv", "svarar", "Den svarade med ett fel"),
        ("de", "antwortet", "Es kam ein Fehler zurück"),
        ("ru", "отвечает", "Получен ответ с ошибкой"),
    ] {
        tuomas
            .opens(&format!("/admin/doctor?lang={lang}"))
            .await
            .is(200)
            .sees(works)
            .sees(broken)
            .does_not_see(" answers")
            .does_not_see("none given up");
    }
    tuomas.opens("/admin/doctor?lang=en").await.is(200);
    tuomas
        .opens("/admin")
        .await
        .is(200)
        .sees("One part of the service is not well");
    let seen = program.gets("/admin").await;
    let doctor = seen.is(200).json["doctor"].as_array().unwrap();
    let ill: Vec<_> = doctor
        .iter()
        .filter(|finding| finding["well"] == json!(false))
        .map(|finding| finding["what"].clone())
        .collect();
    assert_eq!(ill, [json!("mail")]);
    assert_eq!(
        seen.json["needs"],
        json!(["https://kuusilahti.example/admin/doctor"])
    );
}

#[tokio::test]
async fn the_command_speaks_the_language_it_is_asked_in() {
    let house = House::new().await;
    for (lang, words) in [
        ("en", ["Works  Data folder: It is free", "None waiting"]),
        (
            "fi",
            ["Toimii  Tietokansio: Se on vapaa", "Mitään ei odota"],
        ),
        ("sv", ["Datamapp: Den är ledig", "Inget väntar"]),
        ("de", ["Datenordner: Er ist frei", "Nichts wartet"]),
        ("ru", ["Папка данных: Она свободна", "Ничего не ждёт"]),
    ] {
        let said = house.talkoo(&["doctor", "--lang", lang]);
        said.is_well();
        for words in words {
            said.says(words);
        }
    }
}
