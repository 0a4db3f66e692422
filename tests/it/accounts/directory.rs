//! The public directory, profiles of the staff, and who stands in for whom.

use crate::town::{Person, Town};
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

/// So that pages are seen as they are now.
async fn town() -> Town {
    Town::with(|config| config.limits.page_memory_bytes = 0).await
}

fn desk(person: &Person) -> String {
    format!("/desk/profiles/{}", person.id)
}

fn public(person: &Person) -> String {
    format!("/people/{}", person.id)
}

const SAID: &[(&str, &str)] = &[
    ("listed", "1"),
    ("role_en", "Traffic planner"),
    ("role_fi", "Liikennesuunnittelija"),
    ("about_en", "Crossings, and street lamps that are dark."),
    ("about_fi", "Suojatiet ja pimeät katuvalot."),
    ("hours_en", "Monday to Friday, 9 to 15"),
    ("speaks", "fi"),
    ("speaks", "sv"),
    ("phone", "+358 19 555 0112"),
];

fn said() -> Value {
    json!({
        "listed": true,
        "roles": { "en": "Traffic planner", "fi": "Liikennesuunnittelija" },
        "about": {
            "en": "Crossings, and street lamps that are dark.",
            "fi": "Suojatiet ja pimeät katuvalot.",
        },
        "hours": { "en": "Monday to Friday, 9 to 15" },
        "topics": [],
        "languages": ["fi", "sv"],
        "phone": "+358 19 555 0112",
    })
}

#[tokio::test]
async fn somebody_is_found_by_what_one_needs_in_ones_own_language() {
    let town = town().await;
    let (liisa, henrik, tuomas) = (town.staff().await, town.lead().await, town.admin().await);
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    let names = json!({ "en": "Getting around", "fi": "Liikkuminen" });
    let moving = keeper.posts("/themes", json!({ "names": names })).await;
    let moving = moving.is(200).json["id"].to_string();
    let names = json!({ "en": "Ferries", "fi": "Lautat" });
    let under = json!({ "names": names, "parent": moving.parse::<i64>().unwrap() });
    let ferries = keeper.posts("/themes", under).await;
    let ferries = ferries.is(200).json["id"].to_string();
    let visitor = town.visitor();
    visitor
        .opens("/people")
        .await
        .is(200)
        .sees("Nobody is shown here yet");
    visitor.opens(&public(&liisa)).await.is(404);

    let mut fields = SAID.to_vec();
    fields.push(("topic", moving.as_str()));
    liisa.opens(&desk(&liisa)).await.is(200);
    liisa
        .sends(&desk(&liisa), &fields)
        .await
        .is(200)
        .sees("The profile is saved.");
    henrik.opens(&desk(&henrik)).await.is(200);
    let other = [
        ("listed", "1"),
        ("role_en", "Head of streets"),
        ("about_en", "Money for squares."),
        ("speaks", "de"),
    ];
    henrik.sends(&desk(&henrik), &other).await.is(200);
    town.quiet().await;

    // By words, in two languages; by the words of a topic; by a part of one; by language.
    for need in [
        "q=dark+street+lamp",
        "q=katuvalot",
        "q=lautat",
        &format!("topic={ferries}"),
        "speaks=sv",
    ] {
        visitor
            .opens(&format!("/people?{need}"))
            .await
            .is(200)
            .sees("Liisa Hakala")
            .does_not_see("Henrik Björklund");
    }
    visitor
        .opens("/people?q=something+about+lamps+and+zeppelins")
        .await
        .sees("Nobody has all of these words")
        .sees("Liisa Hakala");
    visitor
        .opens("/people?q=zeppelin")
        .await
        .is(200)
        .sees("Nobody was found for this")
        .sees("Write to the city");
    let all = visitor.opens("/people").await;
    all.sees("Liisa Hakala").sees("Henrik Björklund");
    assert!(
        all.body.find("Henrik Björklund") < all.body.find("Liisa Hakala"),
        "by name"
    );
    assert!(
        all.body.contains(&format!("/people?topic={moving}")),
        "topics are ways in"
    );

    let page = visitor.opens(&public(&liisa)).await;
    page.is(200)
        .sees("Traffic planner")
        .sees("street lamps that are dark")
        .sees("+358 19 555 0112")
        .sees("Monday to Friday, 9 to 15")
        .sees("Suomi, Svenska")
        .sees("Getting around");
    assert!(page.body.contains("href=\"tel:+358195550112\""));
    town.visitor()
        .speaking("fi")
        .opens(&public(&liisa))
        .await
        .sees("Liikennesuunnittelija")
        .sees("pimeät katuvalot");
    // The search of the whole site finds them too, as what they are.
    visitor
        .opens("/search?q=lamps&kind=person")
        .await
        .sees("Liisa Hakala")
        .sees("Person");
    let hits = town.program("").gets("/search?q=katuvalot").await;
    assert_eq!(hits.is(200).json["items"][0]["kind"], "person");
    assert_eq!(hits.json["items"][0]["title"], "Liisa Hakala");

    // Taken out of the directory, they are found nowhere, and see their own page still.
    let quiet: Vec<_> = fields
        .iter()
        .filter(|(name, _)| *name != "listed")
        .copied()
        .collect();
    liisa.opens(&desk(&liisa)).await.is(200);
    liisa.sends(&desk(&liisa), &quiet).await.is(200);
    visitor.opens(&public(&liisa)).await.is(404);
    visitor.opens("/people").await.does_not_see("Liisa Hakala");
    visitor
        .opens("/people?q=katuvalot")
        .await
        .does_not_see("Liisa Hakala");
    town.quiet().await;
    let hits = town.program("").gets("/search?q=katuvalot").await;
    assert_eq!(hits.is(200).json["items"], json!([]));
    liisa
        .opens(&public(&liisa))
        .await
        .is(200)
        .sees("it is not in the public directory");
}

#[tokio::test]
async fn what_is_wrong_in_a_profile_is_named_and_nothing_typed_is_lost() {
    let town = town().await;
    let liisa = town.staff().await;
    liisa.opens(&desk(&liisa)).await.is(200);
    let long = "a".repeat(501);
    let fields = [
        ("listed", "1"),
        ("role_en", ""),
        ("about_en", long.as_str()),
        ("hours_fi", "ma–pe"),
        ("phone", "ring me"),
        ("topic", "999"),
    ];
    let seen = liisa.sends(&desk(&liisa), &fields).await;
    seen.is(422)
        .sees("Say in at least one language what they do")
        .sees("At most 500 characters in each language.")
        .sees("Write a phone number with digits")
        .sees("One of these topics no longer exists.");
    assert!(seen.body.contains("value=\"ring me\"") && seen.body.contains("value=\"ma–pe\""));
    assert!(seen.body.contains(&long));
    assert!(seen.body.contains("id=\"e-role_en\"") && seen.body.contains("id=\"e-about_en\""));
    // By the API the same words, on the fields of the API.
    let program = town.program_of(&liisa, &[Scope::Read, Scope::Write]).await;
    let there = format!("/directory/{}/profile", liisa.id);
    let odd =
        json!({ "listed": true, "about": { "en": long }, "phone": "ring me", "topics": [999] });
    let answer = program.puts(&there, odd).await;
    answer.is(422);
    let fields: Vec<_> = answer.json["problems"]
        .as_array()
        .unwrap()
        .iter()
        .map(|problem| problem["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["about", "phone", "topics", "roles"]);
    let kept = program.gets(&there).await;
    assert_eq!(kept.is(200).json["profile"]["listed"], false);
}

#[tokio::test]
async fn page_and_api_keep_a_profile_alike() {
    let town = town().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let program = town.program_of(&henrik, &[Scope::Read, Scope::Write]).await;
    let there = format!("/directory/{}/profile", henrik.id);
    let kept = program.puts(&there, said()).await;
    assert_eq!(kept.is(200).json["profile"], said());
    assert_eq!(kept.json, program.gets(&there).await.json);
    liisa.opens(&desk(&liisa)).await.is(200);
    liisa.sends(&desk(&liisa), SAID).await.is(200);
    let own = town.program_of(&liisa, &[Scope::Read, Scope::Write]).await;
    let page = own.gets(&format!("/directory/{}/profile", liisa.id)).await;
    assert_eq!(page.is(200).json["profile"], said());
    town.quiet().await;
    let told = town.program("").gets("/directory?q=lamps").await.json;
    let alike = |at: usize| {
        let mut one = told["items"][at].clone();
        for part in ["person", "url", "updated_at"] {
            one.as_object_mut().unwrap().remove(part);
        }
        one
    };
    assert_eq!(alike(0), alike(1));
    let one = town
        .program("")
        .gets(&format!("/directory/{}", liisa.id))
        .await;
    assert_eq!(one.is(200).json["phone"], "+358 19 555 0112");
    assert_eq!(one.json["person"]["url"], json!(public(&liisa)));
    // Page by page, by name.
    let first = town.program("").gets("/directory?per_page=1").await.json;
    assert_eq!(first["items"][0]["person"]["name"], "Henrik Björklund");
    let next = format!(
        "/directory?per_page=1&after={}",
        first["next"].as_str().unwrap()
    );
    let second = town.program("").gets(&next).await.json;
    assert_eq!(second["items"][0]["person"]["name"], "Liisa Hakala");
    assert_eq!(second["next"], Value::Null);
    // The end of one list is not the beginning of another.
    town.program("")
        .gets(&format!("{next}&q=lamps"))
        .await
        .is(422);
}

#[tokio::test]
async fn a_lead_keeps_a_colleagues_profile_and_it_is_in_the_log() {
    let town = town().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let aino = town.resident("Aino Salmela").await;
    liisa.opens(&desk(&henrik)).await.is(403);
    liisa.sends_only(&desk(&henrik), SAID).await.is(403);
    aino.opens(&desk(&liisa)).await.is(403);
    henrik.opens(&desk(&aino)).await.is(404);
    henrik.opens(&desk(&liisa)).await.is(200);
    henrik.sends(&desk(&liisa), SAID).await.is(200);
    town.visitor()
        .opens(&public(&liisa))
        .await
        .is(200)
        .sees("Traffic planner");
    henrik
        .opens("/desk/log")
        .await
        .sees("Changed somebody’s profile");
    let program = town.program_of(&aino, Scope::ALL).await;
    let there = format!("/directory/{}/profile", liisa.id);
    program.gets(&there).await.is(403);
    program.puts(&there, said()).await.is(403);
    let absence = json!({ "from": "2026-07-01", "until": "2026-07-31", "deputy": henrik.id });
    let there = format!("/directory/{}/absence", liisa.id);
    program.puts(&there, absence.clone()).await.is(403);
    town.program("").puts(&there, absence).await.is(401);
}

#[tokio::test]
async fn who_is_away_is_stood_in_for_wherever_they_are_named() {
    let town = town().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let challenge = format!("/challenges/{}", crate::challenges::publishes(&liisa).await);
    let visitor = town.visitor();
    let track = crate::cases::gives(&visitor, "The lamp at the stop is dark.", "").await;
    liisa.opens("/desk/cases/1").await.is(200);
    let me = liisa.id.to_string();
    liisa
        .sends("/desk/cases/1/hand", &[("team", "1"), ("answerer", &me)])
        .await
        .is(200);
    liisa.opens(&desk(&liisa)).await.is(200);
    liisa.sends(&desk(&liisa), SAID).await.is(200);
    let deputy = henrik.id.to_string();
    let away = [
        ("from", "2026-06-20"),
        ("until", "2026-06-30"),
        ("deputy", deputy.as_str()),
    ];
    let there = format!("{}/absence", desk(&liisa));
    liisa
        .sends(&there, &away)
        .await
        .is(200)
        .sees("The absence is saved, with who stands in.");
    let words = "Away until 30 June 2026. Henrik Björklund stands in.";
    let pages = [challenge, track, public(&liisa), "/people".to_owned()];
    for page in &pages[..3] {
        visitor.opens(page).await.sees("Monday to Friday, 9 to 15");
    }
    for page in &pages {
        visitor.opens(page).await.is(200).does_not_see(words);
    }
    town.clock.advance(3 * DAY);
    for page in &pages {
        visitor.opens(page).await.is(200).sees(words);
    }
    let chip = town
        .program("")
        .gets(&format!("/people/{}", liisa.id))
        .await;
    assert_eq!(
        chip.is(200).json["away"],
        json!({ "until": "2026-06-30", "deputy": { "id": henrik.id, "name": "Henrik Björklund" } })
    );
    // Who stands in is away too: the next one does.
    let tuomas = town.admin().await;
    let own = town.program_of(&henrik, &[Scope::Read, Scope::Write]).await;
    let absence = json!({ "from": "2026-06-20", "until": "2026-06-22", "deputy": tuomas.id });
    let kept = own
        .puts(
            &format!("/directory/{}/absence", henrik.id),
            absence.clone(),
        )
        .await;
    assert_eq!(kept.is(200).json["absence"], absence);
    visitor
        .opens(&pages[2])
        .await
        .sees("Tuomas Wikström stands in.");
    town.clock.advance(3 * DAY);
    visitor
        .opens(&pages[2])
        .await
        .sees("Henrik Björklund stands in.");
    // Back before the day, or by the day itself.
    let ended = town
        .program_of(&liisa, &[Scope::Read, Scope::Write])
        .await
        .deletes(&format!("/directory/{}/absence", liisa.id))
        .await;
    assert_eq!(ended.is(200).json["absence"], Value::Null);
    for page in &pages {
        visitor.opens(page).await.is(200).does_not_see("stands in");
    }
    liisa.opens(&desk(&liisa)).await.is(200);
    let again = [
        ("from", "2026-06-23"),
        ("until", "2026-06-24"),
        ("deputy", deputy.as_str()),
    ];
    liisa.sends(&there, &again).await.is(200);
    visitor.opens(&pages[2]).await.sees("stands in");
    town.clock.advance(2 * DAY);
    visitor.opens(&pages[2]).await.does_not_see("stands in");
}

#[tokio::test]
async fn nobody_stands_in_in_a_circle_nor_behind_three_others() {
    let town = town().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let tuomas = town.admin().await;
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    let mut five = vec![liisa.id.0, henrik.id.0];
    for name in ["Bo One", "Bo Two", "Bo Three"] {
        let person = town.resident(name).await;
        let there = format!("/teams/1/members/{}", person.id);
        keeper.puts(&there, json!({ "leads": false })).await.is(200);
        five.push(person.id.0);
    }
    let away = async |who: i64, deputy: i64, from: &str, until: &str| {
        let absence = json!({ "from": from, "until": until, "deputy": deputy });
        keeper
            .puts(&format!("/directory/{who}/absence"), absence)
            .await
    };
    let july = ("2026-07-01", "2026-07-31");
    away(five[0], five[0], july.0, july.1).await.is(422);
    for step in [0, 2, 1] {
        away(five[step], five[step + 1], july.0, july.1)
            .await
            .is(200);
    }
    let long = away(five[3], five[4], july.0, july.1).await;
    long.is(422);
    assert_eq!(long.json["problems"][0]["field"], "deputy");
    assert!(
        long.json["problems"][0]["message"]
            .as_str()
            .unwrap()
            .starts_with("At most 3 people stand in one after the other."),
        "{:#}",
        long.json
    );
    let round = away(five[3], five[0], july.0, july.1).await;
    round.is(422);
    assert!(
        round.json["problems"][0]["message"]
            .as_str()
            .unwrap()
            .contains("in a circle"),
        "{:#}",
        round.json
    );
    // On other days nothing stands against it.
    away(five[3], five[0], "2026-08-01", "2026-08-09")
        .await
        .is(200);
    // By page the same words, and what was typed stays.
    liisa.opens(&desk(&liisa)).await.is(200);
    let me = liisa.id.to_string();
    let typed = [
        ("from", "2026-07-05"),
        ("until", "2026-07-01"),
        ("deputy", me.as_str()),
    ];
    let seen = liisa
        .sends(&format!("{}/absence", desk(&liisa)), &typed)
        .await;
    seen.is(422).sees("The last day comes before the first.");
    assert!(seen.body.contains("value=\"2026-07-05\""));
    // A resident stands in for nobody.
    let aino = town.resident("Aino Salmela").await;
    away(five[0], aino.id.0, july.0, july.1).await.is(422);
}

#[tokio::test]
async fn two_who_name_each_other_at_once_are_not_both_taken() {
    let town = town().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let (one, other) = (
        town.program_of(&liisa, &[Scope::Read, Scope::Write]).await,
        town.program_of(&henrik, &[Scope::Read, Scope::Write]).await,
    );
    let away = |deputy| json!({ "from": "2026-07-01", "until": "2026-07-31", "deputy": deputy });
    let paths = (
        format!("/directory/{}/absence", liisa.id),
        format!("/directory/{}/absence", henrik.id),
    );
    let (first, second) = futures_util::future::join(
        one.puts(&paths.0, away(henrik.id)),
        other.puts(&paths.1, away(liisa.id)),
    )
    .await;
    let mut statuses = [first.status.as_u16(), second.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 422]);
}

#[tokio::test]
async fn who_leaves_the_staff_leaves_the_directory_and_stands_in_for_nobody() {
    let town = town().await;
    let (liisa, henrik, tuomas) = (town.staff().await, town.lead().await, town.admin().await);
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    for person in [&liisa, &henrik] {
        let there = format!("/directory/{}/profile", person.id);
        keeper.puts(&there, said()).await.is(200);
    }
    let away = json!({ "from": "2026-06-17", "until": "2026-07-31", "deputy": liisa.id });
    keeper
        .puts(&format!("/directory/{}/absence", henrik.id), away)
        .await
        .is(200);
    let visitor = town.visitor();
    visitor
        .opens(&public(&henrik))
        .await
        .sees("Liisa Hakala stands in.");
    town.quiet().await;
    keeper
        .deletes(&format!("/teams/1/members/{}", liisa.id))
        .await
        .is(200);
    visitor.opens(&public(&liisa)).await.is(404);
    visitor
        .opens(&public(&henrik))
        .await
        .sees("Away until 31 July 2026.")
        .does_not_see("stands in");
    visitor.opens("/people").await.does_not_see("Liisa Hakala");
    town.quiet().await;
    let hits = town.program("").gets("/search?q=lamps").await;
    let found = hits.is(200).json["items"].as_array().unwrap().len();
    assert_eq!(found, 1, "{:#}", hits.json);
    // An index filled anew knows the same.
    discovery::ask_to_reindex(&town.cx()).await.unwrap();
    town.quiet().await;
    let hits = town.program("").gets("/search?q=lamps").await;
    assert_eq!(hits.is(200).json["items"][0]["title"], "Henrik Björklund");
}
