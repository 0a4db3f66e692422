//! The site and what the agency decides about it.

mod log;
mod rules;

mod trust;

use crate::town::Town;
use hall::access::Scope;
use serde_json::json;

const SETTINGS: &[(&str, &str)] = &[
    ("site_name_en", "Kuusilahti together"),
    ("site_name_fi", "Kuusilahden talkoot"),
    ("accent", "#a11d33"),
    ("ink", "#173d36"),
    ("languages", "en"),
    ("languages", "fi"),
    ("default_lang", "fi"),
    ("zone", "Europe/Helsinki"),
    ("contact_email", "info@kuusilahti.example"),
    ("new_person_hours", "24"),
    ("gather_seconds", "5"),
];

#[tokio::test]
async fn an_admin_names_and_colours_the_site_and_everyone_sees_it_at_once() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    town.visitor().opens("/pages/contact").await.sees("Talkoo");
    tuomas.opens("/desk/settings").await.is(200);
    tuomas
        .sends("/desk/settings", SETTINGS)
        .await
        .is(200)
        .sees("Saved");
    town.visitor()
        .speaking("en")
        .opens("/pages/contact")
        .await
        .sees("Kuusilahti together")
        .sees("info@kuusilahti.example");
    town.visitor()
        .speaking("de")
        .opens("/pages/contact")
        .await
        .sees("Kuusilahden talkoot");
    let css = town.visitor().opens("/brand.css").await;
    assert!(
        css.body.contains("--brand:#a11d33") && css.body.contains("#173d36"),
        "{}",
        css.body
    );
}

#[tokio::test]
async fn colours_nobody_could_read_are_refused_and_what_was_typed_stays() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    tuomas.opens("/desk/settings").await.is(200);
    let pale: Vec<(&str, &str)> = SETTINGS
        .iter()
        .map(|(name, value)| (*name, if *name == "accent" { "#f5c6c6" } else { *value }))
        .collect();
    let seen = tuomas.sends("/desk/settings", &pale).await;
    seen.is(422);
    assert!(seen.body.contains("value=\"#f5c6c6\"") && seen.body.contains("Kuusilahden talkoot"));
    town.visitor()
        .opens("/pages/contact")
        .await
        .does_not_see("Kuusilahti together");
}

#[tokio::test]
async fn themes_stand_two_levels_deep_and_can_be_taken_out_of_use() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    tuomas.opens("/desk/themes").await.is(200);
    tuomas
        .sends(
            "/desk/themes",
            &[("name_en", "Getting around"), ("name_fi", "Liikkuminen")],
        )
        .await
        .is(200);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let themes = program.gets("/themes").await.json;
    let moving = themes["items"][0]["id"].clone();
    let under = moving.to_string();
    tuomas
        .sends("/desk/themes", &[("name_en", "Winter"), ("parent", &under)])
        .await
        .is(200)
        .sees("Winter");
    let winter = program.gets("/themes").await.json["items"][1]["id"].clone();
    // A third level is refused, by page and by API alike.
    let third = [("name_en", "Ice"), ("parent", &*winter.to_string())];
    tuomas.sends("/desk/themes", &third).await.is(422);
    program
        .posts("/themes", json!({"names": {"en": "Ice"}, "parent": winter}))
        .await
        .is(422);
    tuomas
        .sends(
            &format!("/desk/themes/{winter}"),
            &[("name_en", "Ploughing"), ("parent", &under)],
        )
        .await
        .sees("Ploughing");
    tuomas
        .sends(&format!("/desk/themes/{moving}/retire"), &[])
        .await
        .sees("out of use");
    let themes = program.gets("/themes").await.json;
    assert_eq!(
        themes["items"][1]["archived"],
        json!(true),
        "what stands under it goes with it"
    );
    let body = json!({"names": {"en": "Getting around"}, "archived": false});
    program
        .puts(&format!("/themes/{moving}"), body)
        .await
        .is(200);
    assert_eq!(
        program.gets("/themes").await.json["items"][1]["archived"],
        json!(false)
    );
}

#[tokio::test]
async fn a_status_has_the_agencys_name_and_a_fixed_meaning() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    tuomas.opens("/desk/statuses").await.is(200);
    let status = [("name_en", "In next year's budget"), ("meaning", "planned")];
    tuomas
        .sends("/desk/statuses", &status)
        .await
        .is(200)
        .sees("In next year's budget")
        .sees("Planned");
    tuomas
        .sends(
            "/desk/statuses",
            &[("name_en", "Lost"), ("meaning", "merged")],
        )
        .await
        .is(422);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let kept = program.gets("/statuses").await.json["items"][0].clone();
    assert_eq!(kept["meaning"], json!("planned"));
    let other = json!({"names": {"en": "Done!"}, "meaning": "done"});
    program
        .puts(&format!("/statuses/{}", kept["id"]), other)
        .await
        .is(422);
}

#[tokio::test]
async fn a_hub_begins_with_honest_pages_which_an_admin_makes_its_own() {
    let town = Town::new().await;
    for (lang, words) in [
        ("en", "What is kept, why, and for how long"),
        ("fi", "Tietosuoja"),
        ("sv", "Vem som ansvarar"),
        ("de", "Wer verantwortlich ist"),
        ("ru", "Кто отвечает за данные"),
    ] {
        for key in ["accessibility", "privacy", "contact", "terms"] {
            let seen = town
                .visitor()
                .opens(&format!("/pages/{key}?lang={lang}"))
                .await;
            seen.is(200);
            if key == "privacy" {
                seen.sees(words);
            }
        }
    }
    town.visitor().opens("/pages/nonsense").await.is(404);
    let tuomas = town.admin().await;
    tuomas
        .opens("/desk/pages")
        .await
        .is(200)
        .sees("As it came with the service");
    let text = [
        ("title", "Who we are"),
        ("text", "We are **the city**. <script>alert(1)</script>"),
    ];
    let preview = [text[0], text[1], ("do", "preview")];
    tuomas.opens("/desk/pages/contact/en").await.is(200);
    tuomas
        .sends("/desk/pages/contact/en", &preview)
        .await
        .is(200)
        .sees("the city");
    town.visitor()
        .speaking("en")
        .opens("/pages/contact")
        .await
        .does_not_see("the city.");
    tuomas
        .sends("/desk/pages/contact/en", &text)
        .await
        .is(200)
        .sees("We are the city");
    let seen = town.visitor().speaking("en").opens("/pages/contact").await;
    seen.sees("Who we are").sees("We are the city");
    assert!(!seen.body.contains("<script>alert"));
    tuomas.opens("/desk/pages/contact/en").await.is(200);
    tuomas
        .sends("/desk/pages/contact/en/reset", &[])
        .await
        .is(200);
    town.visitor()
        .speaking("en")
        .opens("/pages/contact")
        .await
        .does_not_see("Who we are");
}

#[tokio::test]
async fn everything_staff_change_is_in_a_log_with_before_and_after() {
    let town = Town::new().await;
    let (tuomas, liisa, henrik) = (town.admin().await, town.staff().await, town.lead().await);
    henrik.opens("/desk/log").await.is(200);
    henrik.opens("/desk/settings").await.is(403);
    tuomas.opens("/desk/areas").await.is(200);
    tuomas
        .sends("/desk/areas", &[("name_en", "The islands")])
        .await
        .is(200);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let area = program.gets("/areas").await.json["items"][0]["id"].clone();
    tuomas
        .sends(
            &format!("/desk/areas/{area}"),
            &[("name_en", "The archipelago")],
        )
        .await
        .is(200);
    tuomas.opens("/desk/words").await.is(200);
    tuomas
        .sends("/desk/words/en", &[("words", "liar\nshut up")])
        .await
        .is(200);
    let log = liisa.opens("/desk/log").await;
    log.is(200)
        .sees("Tuomas Wikström")
        .sees("Changed an area")
        .sees("English: The islands")
        .sees("English: The archipelago")
        .sees("liar");
    town.resident("Aino Salmela")
        .await
        .opens("/desk/log")
        .await
        .is(403);
    let lines = program.gets("/log?per_page=2").await;
    let next = lines.is(200).json["next"]
        .as_str()
        .expect("there is more")
        .to_owned();
    let more = program.gets(&format!("/log?per_page=2&after={next}")).await;
    assert_ne!(lines.json["items"], more.json["items"]);
}
