//! A day at the desk: what is due, what is ready, what the same person brought before.

use super::{FIRST, gives, town_with_feedback};
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

#[test]
fn the_ready_texts_of_the_counter_and_the_templates_of_answers_to_ideas_have_names_of_their_own() {
    for lang in entity::words::Lang::ALL {
        let say = |key: &str| press::say(*lang, key, &[]);
        let counter = say("cases-texts-title");
        for other in [
            "ideas-templates-title",
            "look-nav-templates",
            "ideas-prepare-title",
        ] {
            assert_ne!(counter, say(other), "{lang}: {other}");
        }
        assert_ne!(
            say("ideas-templates-title"),
            say("ideas-prepare-title"),
            "{lang}"
        );
    }
}

#[tokio::test]
async fn a_ready_text_is_put_into_the_form_and_never_sent_by_itself() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    liisa
        .opens("/desk/texts")
        .await
        .is(200)
        .sees("There is no ready text yet");
    liisa
        .sends(
            "/desk/texts",
            &[("title", " "), ("language", "en"), ("text", "Kept words")],
        )
        .await
        .is(422)
        .sees("Write something here first")
        .sees("Kept words");
    let text = "Hello {name},\n\nthank you for {reference}.\n\n{me}";
    liisa
        .sends(
            "/desk/texts",
            &[("title", "A dark lamp"), ("language", "en"), ("text", text)],
        )
        .await
        .is(200)
        .sees("A dark lamp");
    // One of a name in each language.
    liisa
        .sends(
            "/desk/texts",
            &[("title", "A dark lamp"), ("language", "en"), ("text", text)],
        )
        .await
        .is(422)
        .sees("There is one of that name");
    liisa.opens(FIRST).await.sees("A dark lamp (en)");
    let filled = liisa
        .sends(
            &format!("{FIRST}/answer"),
            &[
                ("text", "Good morning."),
                ("prepared", "1"),
                ("do", "insert"),
            ],
        )
        .await;
    filled
        .is(200)
        .sees("Good morning.")
        .sees("thank you for 2026-00001.")
        .sees("Liisa Hakala");
    visitor.opens(&path).await.does_not_see("thank you for");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let of_case = desk.gets("/cases/1/texts/1").await;
    assert_eq!(
        of_case.is(200).json["text"],
        "Hello,\n\nthank you for 2026-00001.\n\nLiisa Hakala"
    );
    let changed = json!({ "title": "A lamp", "lang": "fi", "text": "Kiitos!" });
    let kept = desk.puts("/case-texts/1", changed).await;
    assert_eq!(kept.is(200).json["lang"], "fi");
    assert_eq!(
        desk.deletes("/case-texts/1").await.is(200).json["items"],
        json!([])
    );
    desk.gets("/cases/1/texts/1").await.is(404);
}

#[tokio::test]
async fn my_day_shows_what_is_due_what_is_offered_and_where_i_was_named() {
    let (town, visitor, _, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    liisa
        .opens("/desk/today")
        .await
        .is(200)
        .sees("Nothing of yours is due today");
    gives(&visitor, "The bench is broken.", "").await;
    town.quiet().await;
    for number in [1, 2] {
        hers.puts(
            &format!("/feedback/{number}/hand"),
            json!({ "team": 1, "answerer": liisa.id }),
        )
        .await
        .is(200);
    }
    let waits = json!({ "waits_for": "third_party", "wait_text": "The carpenter looks at it." });
    hers.puts("/cases/2/waiting", waits).await.is(200);
    liisa
        .opens("/desk/today")
        .await
        .sees("Due later")
        .sees("The lamp at the stop is dark.")
        .sees("In your hands, without a clock")
        .sees("The bench is broken.");
    // On the day it is due, four hours before the end.
    town.clock
        .set("2026-06-22T10:00:00Z".parse().expect("a moment"));
    town.quiet().await;
    liisa
        .opens("/desk/today")
        .await
        .sees("Due today, or overdue")
        .sees("Four working hours are left");
    henrik
        .opens("/desk/today")
        .await
        .sees("You are warned of these")
        .sees("The lamp at the stop is dark.");
    let today = hers.gets("/today").await.is(200).json.clone();
    assert_eq!(today["items"][0]["soon"], "today");
    assert_eq!(today["items"][0]["warned"], "near");
    assert_eq!(today["items"][1]["waits_for"], "third_party");
    let theirs = his.gets("/today").await.is(200).json.clone();
    assert_eq!(theirs["items"][0]["mine"], false);
    // What is offered, and a note that names me.
    let offer = json!({
        "handover_to": henrik.id, "handover_about": "A dark lamp.", "handover_done": "Looked at.",
        "handover_needed": "A cable.", "handover_why": "He knows cables.",
    });
    hers.posts("/cases/1/handovers", offer).await.is(200);
    let items = hers.gets("/inbox?kind=case").await.is(200).json.clone();
    let item = items["items"][0]["id"].clone();
    hers.posts(
        &format!("/inbox/{item}/notes"),
        json!({ "text": "@Henrik Björklund, look." }),
    )
    .await
    .is(200);
    henrik
        .opens("/desk/today")
        .await
        .sees("Offered to you")
        .sees("You were named");
    liisa.opens("/desk/today").await.sees("Offered by you");
    town.later(Duration::from_secs(3)).await;
}

#[tokio::test]
async fn what_the_same_person_brought_before_stands_at_the_side() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    gives(&visitor, "The bench is broken.", "eila@kuusilahti.example").await;
    gives(
        &town.visitor(),
        "A swan on the road.",
        "other@kuusilahti.example",
    )
    .await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let second = desk.gets("/feedback/2").await.is(200).json.clone();
    assert_eq!(second["earlier"][0]["reference"], "2026-00001");
    assert_eq!(second["earlier"].as_array().map(Vec::len), Some(1));
    liisa
        .opens("/desk/cases/2")
        .await
        .sees("One earlier case of the same person")
        .sees("The lamp at the stop is dark.");
    let third = desk.gets("/feedback/3").await.is(200).json.clone();
    assert_eq!(third["earlier"], json!([]));
    visitor
        .opens(&path)
        .await
        .does_not_see("The bench is broken");
}

#[tokio::test]
async fn a_checklist_is_ticked_off_and_its_person_does_not_read_it() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    liisa.opens(FIRST).await.sees("Checklist");
    let list = format!("{FIRST}/checklist");
    liisa.sends(&list, &[("task", " ")]).await.is(422);
    liisa
        .sends(&list, &[("task", "Look at the cable")])
        .await
        .is(200)
        .sees("Done: Look at the cable");
    liisa
        .sends(&format!("{list}/1"), &[("do", "done")])
        .await
        .is(200)
        .sees("Not done yet: Look at the cable");
    visitor.opens(&path).await.does_not_see("Look at the cable");
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let all = desk.gets("/cases/1/checklist").await.is(200).json.clone();
    assert_eq!(all["items"][0]["done"], true);
    let open = desk
        .puts("/cases/1/checklist/1", json!({ "done": false }))
        .await;
    assert_eq!(open.is(200).json["items"][0]["done"], false);
    desk.posts("/cases/1/checklist", json!({ "task": "x".repeat(301) }))
        .await
        .is(422);
    let gone = desk.deletes("/cases/1/checklist/1").await;
    assert_eq!(gone.is(200).json["items"], json!([]));
}
