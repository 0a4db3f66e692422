//! Told once, seen everywhere: what a change of stage says on the idea, the challenge and the feedback behind it.

use super::{desk_of, item};
use crate::cases::{gives, link_in};
use crate::ideas::{number, submits};
use crate::town::{Contest, Town};
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn feedback_an_idea_and_a_question_hear_of_the_stage_they_led_to() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let eila = town.visitor().speaking("fi");
    eila.sends(
        "/feedback",
        &[
            (
                "text",
                "Pysäkin lamppu on pimeänä joka ilta, ja se pelottaa lapsia.",
            ),
            ("email", "eila@kuusilahti.example"),
        ],
    )
    .await
    .is(200);
    let silent = gives(
        &town.visitor(),
        "Nobody can read the timetable at night.",
        "",
    )
    .await;
    let lamp = submits(&aino, "A lamp at every stop", "It is dark there at six.").await;
    let contest = town.contest(Contest::default()).await;
    let challenge = format!("/challenges/{contest}");
    aino.sends(
        &format!("{challenge}/ask"),
        &[("text", "Will there be light on the quay?")],
    )
    .await
    .is(200);

    // All four stand behind one improvement, linked from the inbox.
    let first = item(&town, &desk, "A lamp at every stop").await;
    desk.posts(
        &format!("/inbox/{}/deeds", first["id"]),
        json!({ "version": 1, "deed": "begin", "title": "Light at the stops", "text": "Many ask." }),
    )
    .await
    .is(200);
    let whole = desk.gets(&format!("/inbox/{}", first["id"])).await;
    let improvement = whole.json["behind"][0]["id"].as_i64().unwrap();
    town.quiet().await;
    let rest = desk.gets("/inbox").await;
    let rest: Vec<_> = rest.json["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| json!({ "id": item["id"], "version": item["version"] }))
        .collect();
    assert_eq!(rest.len(), 3);
    desk.posts(
        "/inbox/bulk",
        json!({ "items": rest, "deed": "link", "improvement": improvement }),
    )
    .await
    .is(200);
    town.quiet().await;
    // Aino twice, Eila, and a voice without a name or an address.
    let seen = desk.gets(&format!("/improvements/{improvement}")).await;
    assert_eq!(seen.json["evidence_count"], 4, "{:#}", seen.json);

    desk.posts(
        &format!("/improvements/{improvement}/move"),
        json!({ "stage": "trial", "words": "Ten stops get lamps in May." }),
    )
    .await
    .is(200);
    town.later(Duration::from_secs(26 * 3600)).await;

    // The tracking page says so, with the staff's own words and without the name of what is not public yet.
    town.visitor()
        .opens(&silent)
        .await
        .is(200)
        .sees("What it led to")
        .sees("Trying it out")
        .sees("Ten stops get lamps in May.")
        .does_not_see("Light at the stops");
    let key = silent.strip_prefix("/track/").unwrap();
    let tracked = town.program("").gets(&format!("/tracked/{key}")).await;
    let onward = &tracked.is(200).json["onward"][0];
    assert_eq!(onward["stage"], "trial");
    assert_eq!(onward["told"], "Ten stops get lamps in May.");
    assert!(onward["title"].is_null() && onward["url"].is_null());
    // Eila reads it in her language, once, with a link that opens her page.
    let letters = town.letters_to("eila@kuusilahti.example").await;
    let told: Vec<_> = letters
        .iter()
        .filter(|letter| letter.text.contains("Ten stops get lamps in May."))
        .collect();
    assert_eq!(told.len(), 1, "{letters:#?}");
    assert!(told[0].text.contains("on osa parannusta") || told[0].text.contains("parannu"));
    eila.opens(&link_in(&told[0].text))
        .await
        .is(200)
        .sees("Ten stops get lamps in May.");
    // Aino is behind it twice and hears once.
    let letters = town.letters_to(&aino.email).await;
    let told = letters
        .iter()
        .filter(|letter| letter.text.contains("Ten stops get lamps in May."));
    assert_eq!(told.count(), 1);

    // The idea and the challenge say the same, by page and by API.
    let nobody = town.program("");
    for (page, api) in [
        (lamp.clone(), format!("/ideas/{}", number(&lamp))),
        (challenge.clone(), challenge.clone()),
    ] {
        town.visitor()
            .opens(&page)
            .await
            .is(200)
            .sees("Trying it out")
            .sees("Ten stops get lamps in May.")
            .does_not_see("Light at the stops");
        let read = nobody.gets(&api).await;
        let onward = &read.is(200).json["onward"][0];
        assert_eq!(onward["stage"], "trial", "{api}");
        assert_eq!(onward["told"], "Ten stops get lamps in May.");
        assert!(onward["title"].is_null(), "{api}");
    }
    // Switched on, it is named and leads to its page.
    desk.puts(
        &format!("/improvements/{improvement}/public"),
        json!({ "heard": "It is dark.", "doing": "We set up lamps." }),
    )
    .await
    .is(200);
    desk.posts(&format!("/improvements/{improvement}/publish"), json!({}))
        .await
        .is(200);
    let read = nobody.gets(&format!("/ideas/{}", number(&lamp))).await;
    assert_eq!(read.json["onward"][0]["title"], "Light at the stops");
    assert_eq!(
        read.json["onward"][0]["url"],
        format!("https://kuusilahti.example/improvements/{improvement}")
    );
    town.visitor()
        .opens(&silent)
        .await
        .sees("Light at the stops");
}
