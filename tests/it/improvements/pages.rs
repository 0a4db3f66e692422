//! The desk's pages and the public page, and that each deed has its twin.

use super::square;
use crate::town::Town;
use hall::access::Scope;
use serde_json::{Value, json};

/// What two cases must have in common, whoever made them.
fn alike(view: &Value) -> Value {
    let mut view = view.clone();
    let gone = |value: &mut Value, keys: &[&str]| {
        for key in keys {
            value.as_object_mut().unwrap().remove(*key);
        }
    };
    gone(
        &mut view,
        &[
            "id",
            "url",
            "public_url",
            "published_at",
            "moved_at",
            "updated_at",
        ],
    );
    gone(&mut view["work"], &["created_at"]);
    gone(&mut view["staff"], &[]);
    for list in ["notes", "tasks", "log"] {
        for one in view["work"][list].as_array_mut().unwrap() {
            gone(one, &["id", "at", "done_at"]);
        }
    }
    for one in view["milestones"].as_array_mut().unwrap() {
        gone(one, &["id", "done_at"]);
    }
    for one in view["history"].as_array_mut().unwrap() {
        gone(one, &["at"]);
    }
    for one in view["evidence"].as_array_mut().unwrap() {
        gone(one, &["linked_at"]);
    }
    view
}

#[tokio::test]
async fn page_and_api_are_twins() {
    let square = square().await;
    let (liisa, desk) = (&square.liisa, &square.desk);
    let bench = square.bench.to_string();

    // By page.
    liisa.opens("/desk/improvements/new").await.is(200);
    let owner = liisa.id.to_string();
    let begun = liisa
        .sends(
            "/desk/improvements",
            &[
                ("title", "Seats along the harbour"),
                ("why", "Asked for often."),
                ("language", "en"),
                ("owner", &owner),
                ("kind", "idea"),
                ("thing", &bench),
            ],
        )
        .await;
    begun
        .is(200)
        .sees("Seats along the harbour")
        .sees("A bench by the harbour");
    let at = begun.path.split(['?', '#']).next().unwrap().to_owned();
    let by_page: i64 = at.rsplit('/').next().unwrap().parse().unwrap();
    let sends = async |path: &str, fields: &[(&str, &str)]| {
        liisa
            .sends(&format!("{at}/{path}"), fields)
            .await
            .is(200)
            .clone()
    };
    let edit = [
        ("title", "Seats by the sea"),
        ("why", "Asked for often."),
        ("language", "en"),
        ("owner", owner.as_str()),
    ];
    sends("edit", &edit).await.sees("Seats by the sea");
    sends(
        "link",
        &[(
            "address",
            &format!("https://kuusilahti.example/ideas/{}", square.seats),
        )],
    )
    .await
    .sees("Seats at the pier");
    sends(
        "unlink",
        &[("kind", "idea"), ("thing", &square.seats.to_string())],
    )
    .await;
    sends("notes", &[("note", "Ask the harbour master.")]).await;
    sends(
        "decisions",
        &[("what", "Two seats first"), ("why", "They are cheap.")],
    )
    .await
    .sees("Two seats first");
    let seen = sends(
        "tasks",
        &[
            ("task", "Measure"),
            ("owner", &owner),
            ("due_on", "2026-07-01"),
        ],
    )
    .await;
    let task = seen.between("/tasks/", "\"").unwrap().to_owned();
    sends(&format!("tasks/{task}"), &[("do", "done")])
        .await
        .sees("done ");
    sends(
        "trial",
        &[
            ("hypothesis", "They stay."),
            ("start_value", "3"),
            ("end_value", "9"),
        ],
    )
    .await;
    sends(
        "outcome",
        &[
            ("measured", "Counted"),
            ("before", "3"),
            ("after", "9"),
            ("money", "-120,50"),
        ],
    )
    .await;
    sends(
        "public",
        &[
            ("heard", "They want to rest."),
            ("doing", "We set up seats."),
            ("outcome_public", "1"),
        ],
    )
    .await;
    let seen = sends("steps", &[("step", "Two seats"), ("due_on", "2026-09-01")]).await;
    let step = seen.between("/steps/", "\"").unwrap().to_owned();
    sends(&format!("steps/{step}"), &[("do", "done")]).await;
    liisa
        .opens(&format!("{at}/preview"))
        .await
        .is(200)
        .sees("This is a preview");
    sends("publish", &[]).await.sees("Everyone sees this page");
    sends(
        "move",
        &[("stage", "trial"), ("words", "We try."), ("language", "en")],
    )
    .await
    .sees("Trying it out");

    // By API.
    let made = desk
        .posts(
            "/improvements",
            json!({ "title": "Seats along the harbour", "why": "Asked for often.", "lang": "en", "owner": liisa.id.0,
                "evidence": [{ "kind": "idea", "id": square.bench }] }),
        )
        .await;
    let by_api = made.is(200).json["id"].as_i64().unwrap();
    let to = format!("/improvements/{by_api}");
    let edit = json!({ "title": "Seats by the sea", "why": "Asked for often.", "lang": "en", "owner": liisa.id.0 });
    desk.puts(&to, edit).await.is(200);
    let seats = json!({ "kind": "idea", "id": square.seats });
    desk.posts(&format!("{to}/evidence"), seats).await.is(200);
    desk.deletes(&format!("{to}/evidence/idea/{}", square.seats))
        .await
        .is(200);
    desk.posts(
        &format!("{to}/notes"),
        json!({ "text": "Ask the harbour master." }),
    )
    .await
    .is(200);
    let decision = json!({ "what": "Two seats first", "why": "They are cheap." });
    desk.posts(&format!("{to}/decisions"), decision)
        .await
        .is(200);
    let task = json!({ "title": "Measure", "owner": liisa.id.0, "due_on": "2026-07-01" });
    let task = desk.posts(&format!("{to}/tasks"), task).await.is(200).json["id"].clone();
    desk.puts(&format!("{to}/tasks/{task}/done"), json!({ "done": true }))
        .await
        .is(200);
    let trial =
        json!({ "trial": { "hypothesis": "They stay.", "start_value": "3", "end_value": "9" } });
    desk.puts(&format!("{to}/trial"), trial).await.is(200);
    let outcome = json!({ "outcome": { "measured": "Counted", "before": "3", "after": "9", "money": -12050 } });
    desk.puts(&format!("{to}/outcome"), outcome).await.is(200);
    let words = json!({ "heard": "They want to rest.", "doing": "We set up seats.", "outcome_public": true });
    desk.puts(&format!("{to}/public"), words).await.is(200);
    let step = json!({ "title": "Two seats", "due_on": "2026-09-01" });
    let step = desk
        .posts(&format!("{to}/milestones"), step)
        .await
        .is(200)
        .json["id"]
        .clone();
    desk.puts(
        &format!("{to}/milestones/{step}/done"),
        json!({ "done": true }),
    )
    .await
    .is(200);
    desk.posts(&format!("{to}/publish"), json!({}))
        .await
        .is(200);
    square.moves(by_api, "trial", "We try.").await;

    assert_eq!(
        alike(&square.one(by_page).await),
        alike(&square.one(by_api).await)
    );
    // Merging, by either way, and undoing it.
    let merged = liisa
        .sends(
            &format!("{at}/merge"),
            &[("into", &by_api.to_string()), ("reason", "The same.")],
        )
        .await;
    merged.is(200).sees("Seats by the sea");
    let undo = merged
        .between("/desk/improvements/merges/", "/undo")
        .unwrap()
        .to_owned();
    liisa
        .sends(&format!("/desk/improvements/merges/{undo}/undo"), &[])
        .await
        .is(200);
    assert_eq!(square.one(by_page).await["people_count"], 2);
}

#[tokio::test]
async fn the_board_works_without_a_script_and_says_when_a_stage_is_full() {
    let square = square().await;
    let tuomas = square.town.admin().await;
    tuomas.opens("/desk/improvements/stages").await.is(200);
    tuomas
        .sends(
            "/desk/improvements/stages",
            &[("name_trial_en", "On the street"), ("limit_trial", "1")],
        )
        .await
        .is(200)
        .sees("Saved.");
    let wrong = tuomas
        .sends("/desk/improvements/stages", &[("limit_trial", "many")])
        .await;
    wrong.is(422).sees("Between 1 and 999.");
    let (one, two) = (
        square
            .starts("Seats along the harbour", &[square.bench])
            .await,
        square.starts("Places to rest", &[]).await,
    );
    let liisa = &square.liisa;
    let board = liisa.opens("/desk/improvements").await;
    board
        .is(200)
        .sees("Seats along the harbour")
        .sees("On the street");
    let fields = [
        ("stage", "trial"),
        ("words", "We try."),
        ("version", "1"),
        ("back", "/desk/improvements?owner=me"),
    ];
    let moved = liisa
        .sends(&format!("/desk/improvements/{one}/move"), &fields)
        .await;
    moved.is(200).sees("Moved to On the street.");
    assert!(
        moved.path.starts_with("/desk/improvements?owner=me"),
        "{}",
        moved.path
    );
    let over = liisa
        .sends(
            &format!("/desk/improvements/{two}/move"),
            &[("stage", "trial")],
        )
        .await;
    over.is(200).sees("You agreed on at most 1.");
    liisa
        .opens("/desk/improvements")
        .await
        .sees("2 of 1: more than agreed");
    // Somebody else has moved it since: the second is told, and keeps their words.
    let second = liisa
        .sends(&format!("/desk/improvements/{one}/move"), &fields)
        .await;
    second.is(409).sees("We try.");
    let declined = liisa
        .sends(
            &format!("/desk/improvements/{two}/move"),
            &[("stage", "declined"), ("words", " ")],
        )
        .await;
    declined.is(422).sees("Say why it does not go ahead");
    liisa
        .opens("/desk/improvements/table?sort=people&q=seats")
        .await
        .is(200)
        .sees("Seats along the harbour")
        .does_not_see("Places to rest");
    liisa
        .opens("/desk/improvements/print")
        .await
        .is(200)
        .sees("Places to rest");
    let csv = liisa.opens("/desk/improvements/table.csv").await;
    assert!(
        csv.is(200)
            .body
            .contains("Seats along the harbour,trial,On the street"),
        "{}",
        csv.body
    );
}

#[tokio::test]
async fn a_merged_case_leads_its_readers_on_and_search_finds_what_one_may_see() {
    let square = square().await;
    let one = square
        .starts("Seats along the harbour", &[square.bench])
        .await;
    let other = square
        .starts("Quaysideloungers wanted", &[square.seats])
        .await;
    for id in [one, other] {
        let words = json!({ "heard": "They want to rest.", "doing": "We set up seats." });
        square
            .desk
            .puts(&format!("/improvements/{id}/public"), words)
            .await
            .is(200);
    }
    square.town.quiet().await;
    let visitor = square.town.visitor();
    let finds = async |program: &crate::town::Program| {
        let found = program.gets("/search?q=quaysideloungers").await;
        let total = found.is(200).json["total"].as_u64().unwrap();
        let kinds = found.json["facets"]["kind"].to_string();
        (total, kinds.contains("improvement"))
    };
    let nobody = square.town.program("");
    assert_eq!(finds(&nobody).await, (0, false));
    assert_eq!(finds(&square.desk).await, (1, true));
    for id in [one, other] {
        square
            .desk
            .posts(&format!("/improvements/{id}/publish"), json!({}))
            .await
            .is(200);
    }
    square.town.quiet().await;
    assert_eq!(finds(&nobody).await, (1, true));
    visitor
        .opens("/improvements")
        .await
        .is(200)
        .sees("Quaysideloungers wanted");
    visitor
        .opens(&format!("/improvements/{other}"))
        .await
        .is(200)
        .sees("We set up seats.");
    let merge = json!({ "into": one });
    square
        .desk
        .posts(&format!("/improvements/{other}/merge"), merge)
        .await
        .is(200);
    let led = visitor.opens(&format!("/improvements/{other}")).await;
    led.is(200).sees("Seats along the harbour");
    assert_eq!(led.path, format!("/improvements/{one}"));
    square.town.quiet().await;
    assert_eq!(finds(&nobody).await.0, 0);
}

#[tokio::test]
async fn an_idea_is_gathered_into_a_standing_case_or_a_new_one() {
    let square = square().await;
    let id = square.starts("Seats along the harbour", &[]).await;
    let liisa = &square.liisa;
    liisa
        .opens(&format!("/ideas/{}", square.bench))
        .await
        .sees("Gather into an improvement");
    let page = liisa
        .opens(&format!(
            "/desk/improvements/gather?kind=idea&thing={}",
            square.bench
        ))
        .await;
    page.is(200).sees("Seats along the harbour");
    let bench = square.bench.to_string();
    liisa
        .sends(
            "/desk/improvements/gather",
            &[
                ("kind", "idea"),
                ("thing", &bench),
                ("into", &id.to_string()),
            ],
        )
        .await
        .is(200)
        .sees("A bench by the harbour");
    liisa
        .opens(&format!(
            "/desk/improvements/gather?kind=idea&thing={bench}"
        ))
        .await
        .sees("Linked already");
    liisa
        .opens(&format!("/desk/improvements/{id}/link?q=pier"))
        .await
        .is(200)
        .sees("Seats at the pier");
}

/// Words planted where only the desk may read them, and everywhere they must not be found.
#[tokio::test]
async fn notes_never_leave() {
    const PLANTED: [&str; 6] = [
        "zyxnote",
        "zyxwhy",
        "zyxdecision",
        "zyxtask",
        "zyxtrial",
        "zyxreason",
    ];
    let square = square().await;
    let id = square
        .starts("Seats along the harbour", &[square.bench, square.seats])
        .await;
    let at = format!("/improvements/{id}");
    let desk = &square.desk;
    let said = [
        ("notes", json!({ "text": "A zyxnote between us." })),
        (
            "decisions",
            json!({ "what": "A zyxdecision", "why": "For a zyxreason." }),
        ),
        ("tasks", json!({ "title": "A zyxtask" })),
    ];
    for (path, body) in said {
        desk.posts(&format!("{at}/{path}"), body).await.is(200);
    }
    let trial = json!({ "trial": { "hypothesis": "A zyxtrial.", "learned": "A zyxtrial." } });
    desk.puts(&format!("{at}/trial"), trial).await.is(200);
    let about = json!({ "title": "Seats along the harbour", "why": "A zyxwhy." });
    desk.puts(&at, about).await.is(200);
    // While the page is off, and while it is on.
    for on in [false, true] {
        if on {
            let words = json!({ "heard": "They want to rest.", "doing": "We set up seats." });
            desk.puts(&format!("{at}/public"), words).await.is(200);
            desk.posts(&format!("{at}/publish"), json!({}))
                .await
                .is(200);
        }
        square
            .moves(id, if on { "trial" } else { "exploring" }, "We go on.")
            .await;
        square.a_day_later().await;
        let visitor = square.town.visitor();
        let bench = square.bench;
        let pages = [
            "/".to_owned(),
            "/improvements".to_owned(),
            format!("/improvements/{id}"),
            format!("/ideas/{bench}"),
            "/ideas".to_owned(),
            "/ideas.atom".to_owned(),
            "/challenges.atom".to_owned(),
            "/ideas.csv".to_owned(),
            "/robots.txt".to_owned(),
        ];
        for page in &pages {
            for browser in [&visitor, &*square.aino] {
                let seen = browser.opens(page).await;
                for word in PLANTED {
                    assert!(!seen.body.contains(word), "{page} says {word}");
                }
            }
        }
        let resident = square.town.program_of(&square.aino, Scope::ALL).await;
        for program in [&square.town.program(""), &resident] {
            for path in [
                "/improvements".to_owned(),
                at.clone(),
                format!("{at}/preview"),
                format!("/ideas/{bench}"),
                "/ideas".to_owned(),
                "/search?q=seats".to_owned(),
            ] {
                let said = program.gets(&path).await.json.to_string();
                for word in PLANTED {
                    assert!(!said.contains(word), "{path} says {word}");
                }
            }
            for word in PLANTED {
                let found = program.gets(&format!("/search?q={word}")).await;
                assert_eq!(found.is(200).json["total"], 0, "the index knows {word}");
            }
        }
        for word in ["zyxnote", "zyxdecision", "zyxtask", "zyxtrial"] {
            let found = desk.gets(&format!("/search?q={word}")).await;
            assert_eq!(found.is(200).json["total"], 0, "the index knows {word}");
        }
        for person in [&square.aino, &square.sanna, &square.veikko, &square.liisa] {
            for letter in square.town.letters_to(&person.email).await {
                for word in PLANTED {
                    let said = format!("{}{}{}", letter.subject, letter.text, letter.html);
                    assert!(
                        !said.contains(word),
                        "a letter to {} says {word}",
                        person.name
                    );
                }
            }
        }
        let csv = square.liisa.opens("/desk/improvements/table.csv").await;
        for word in PLANTED {
            assert!(!csv.body.contains(word), "the table says {word}");
        }
    }
}

#[tokio::test]
async fn staff_acts_are_in_the_log_and_another_agencys_staff_see_nothing() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let made = desk
        .posts("/improvements", json!({ "title": "Seats" }))
        .await;
    let id = made.is(200).json["id"].as_i64().unwrap();
    desk.posts(
        &format!("/improvements/{id}/move"),
        json!({ "stage": "trial" }),
    )
    .await
    .is(200);
    liisa
        .opens("/desk/log")
        .await
        .sees("Began an improvement")
        .sees("Moved an improvement")
        .sees(&format!("Improvement {id}"));
    let reading = town.program_of(&liisa, &[Scope::Read]).await;
    let refused = reading
        .posts(
            &format!("/improvements/{id}/move"),
            json!({ "stage": "done" }),
        )
        .await;
    refused.is(403);
}
