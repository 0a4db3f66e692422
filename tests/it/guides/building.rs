//! The staff build a guide: questions and endings on pages, what is still to mend, a preview, and the same by the API.

use super::{Cafe, begun, cafe, kahvila, keeps, publishes};
use crate::town::{Person, Seen, Town};
use hall::access::Scope;
use serde_json::json;

/// The number of the version a page of the builder was made from.
fn version(seen: &Seen) -> String {
    seen.between("name=\"version\" value=\"", "\"")
        .expect("a form of the builder")
        .to_owned()
}

/// Presses one of the builder's buttons.
async fn presses(who: &Person, url: &str, deed: &str) -> Seen {
    let seen = who.opens(url).await;
    let version = version(seen.is(200));
    who.sends(url, &[("version", &version), ("do", deed)]).await
}

#[tokio::test]
async fn a_guide_is_built_on_pages_without_a_script_and_published_once_nothing_is_left_to_mend() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let id = begun(&desk).await;
    let build = format!("/desk/articles/{id}/guide/en");
    liisa
        .opens(&build)
        .await
        .is(200)
        .sees("There is no question yet.")
        .sees("There is no ending yet.");

    // The first question, with a new ending for one answer and a new question for the other.
    let seen = presses(&liisa, &build, "add-question").await;
    assert!(seen.path.ends_with("/guide/en/q1"), "{}", seen.path);
    let (v, part) = (version(&seen), format!("{build}/q1"));
    let fields = [
        ("version", v.as_str()),
        ("title", "Where will you sell?"),
        ("text", "Outdoors or in."),
        ("answer", "n1"),
        ("label-n1", "At a stall"),
        ("to-n1", "new-ending"),
        ("answer", "n2"),
        ("label-n2", "In a room"),
        ("to-n2", "new-question"),
        ("do", "save"),
    ];
    let seen = liisa.sends(&part, &fields).await;
    seen.is(200)
        .sees("Kept.")
        .sees("Where will you sell?")
        .sees("At a stall")
        .sees("→ e1")
        .sees("→ q2");

    // The builder says what stands in the way, each with the place where it is mended.
    seen.sees("things stand in the way of publishing.")
        .sees("Nobody is named who helps.");
    assert!(
        seen.body.contains(&format!("href=\"{build}/e1#f-person\"")),
        "{}",
        seen.body
    );
    let refused = desk
        .posts(&format!("/articles/{id}/review"), json!({}))
        .await;
    assert!(
        refused
            .is(422)
            .json
            .to_string()
            .contains("Nobody is named who helps."),
        "{:#}",
        refused.json
    );

    // The second question ends at once; a dead end is kept, and said.
    let seen = liisa.opens(&format!("{build}/q2")).await;
    let v = version(&seen);
    let fields = [
        ("version", v.as_str()),
        ("title", "Will there be music?"),
        ("answer", "n1"),
        ("label-n1", "Yes"),
        ("to-n1", "e1"),
        ("answer", "n2"),
        ("label-n2", "No"),
        ("to-n2", ""),
        ("do", "save"),
    ];
    liisa
        .sends(&format!("{build}/q2"), &fields)
        .await
        .sees("Kept.")
        .sees("This answer leads nowhere yet.");

    // The ending: a line for everyone, a line for those with music, a paper, a person.
    let seen = liisa.opens(&format!("{build}/e1")).await;
    seen.sees("What leads here")
        .sees("Where will you sell? → At a stall");
    let (v, helper) = (version(&seen), liisa.id.to_string());
    let fields = [
        ("version", v.as_str()),
        ("title", "You can begin"),
        ("text", "Two weeks before."),
        ("step", "n1"),
        ("step-n1", "Book a place"),
        ("note-n1", ""),
        ("when-n1", ""),
        ("step", "n2"),
        ("step-n2", "Get a music licence"),
        ("note-n2", ""),
        ("when-n2", "q2.a1"),
        ("paper", "pn1"),
        ("paper-pn1", "Map"),
        ("url-pn1", "/pages/terms"),
        ("when-pn1", ""),
        ("person", helper.as_str()),
        ("cost", "18 € a day"),
        ("time", "Three weeks"),
        ("do", "more"),
    ];
    let seen = liisa.sends(&format!("{build}/e1"), &fields).await;
    assert!(
        seen.path.contains("/guide/en/e1"),
        "keep and add more stays: {}",
        seen.path
    );
    seen.is(200);
    assert!(
        seen.body.contains("value=\"Book a place\"")
            && seen.body.contains("value=\"Get a music licence\"")
    );

    // A preview, walked as a reader would; nobody else can.
    let preview = format!("{build}/walk");
    liisa
        .opens(&preview)
        .await
        .is(200)
        .sees("Nobody else sees it yet.")
        .sees("Where will you sell?");
    liisa
        .opens(&format!("{preview}?a=q1.a2&a=q2.a2"))
        .await
        .is(200)
        .sees("It does not go on from here");
    liisa
        .opens(&format!("{preview}?a=q1.a2&a=q2.a1"))
        .await
        .sees("Get a music licence");
    town.visitor().opens(&preview).await.sees("Sign in");

    // The last dead end is mended, and it is published.
    let seen = liisa.opens(&format!("{build}/q2")).await;
    let v = version(&seen);
    let fields = [
        ("version", v.as_str()),
        ("title", "Will there be music?"),
        ("answer", "a1"),
        ("label-a1", "Yes"),
        ("to-a1", "e1"),
        ("answer", "a2"),
        ("label-a2", "No"),
        ("to-a2", "e1"),
        ("do", "save"),
    ];
    liisa
        .sends(&format!("{build}/q2"), &fields)
        .await
        .sees("Every way leads to an ending.");
    publishes(&desk, id).await;
    let visitor = town.visitor().speaking("en");
    visitor
        .opens(&format!("/knowledge/{id}/walk?a=q1.a2&a=q2.a1"))
        .await
        .is(200)
        .sees("You can begin")
        .sees("Get a music licence")
        .sees("Liisa Hakala");

    // The API reads what the pages built, with the same keys.
    let tree = desk
        .gets(&format!("/articles/{id}/guide/en"))
        .await
        .is(200)
        .json
        .clone();
    assert_eq!(tree["problems"], json!([]));
    assert_eq!(
        tree["tree"]["questions"][1]["answers"][1]["to"],
        json!("e1")
    );
    assert_eq!(
        tree["tree"]["endings"][0]["steps"][1]["when"],
        json!({ "question": "q2", "answer": "a1" })
    );
    assert_eq!(tree["tree"]["endings"][0]["person"], json!(liisa.id.0));
}

#[tokio::test]
async fn parts_and_lines_move_and_go_by_buttons_and_what_led_there_is_said() {
    let Cafe {
        liisa, desk, id, ..
    } = &Cafe::open().await;
    let build = format!("/desk/articles/{id}/guide/en");
    let keys = async || {
        let tree = desk.gets(&format!("/articles/{id}/guide/en")).await.json["tree"].clone();
        let of = |list: &str| -> Vec<String> {
            let all = tree[list].as_array().unwrap();
            all.iter()
                .map(|one| one["key"].as_str().unwrap().to_owned())
                .collect()
        };
        [of("questions"), of("endings")].concat().join(" ")
    };
    assert_eq!(keys().await, "q1 q2 e1 e2");
    presses(liisa, &build, "later-q1").await.is(200);
    assert_eq!(keys().await, "q2 q1 e1 e2");
    presses(liisa, &build, "earlier-q1").await.is(200);
    presses(liisa, &build, "earlier-e2").await.is(200);
    assert_eq!(keys().await, "q1 q2 e2 e1");
    presses(liisa, &build, "remove-q2")
        .await
        .sees("Removed.")
        .sees("This answer leads nowhere yet.");
    assert_eq!(keys().await, "q1 e2 e1");
    presses(liisa, &build, "add-ending").await.is(200);
    assert_eq!(keys().await, "q1 e2 e1 e3");
    presses(liisa, &build, "dance").await.is(422);

    // Lines of an ending go up and out, and what was typed beside is kept.
    let part = format!("{build}/e2");
    let seen = liisa.opens(&part).await;
    let (v, helper) = (version(&seen), liisa.id.to_string());
    let fields = [
        ("version", v.as_str()),
        ("title", "A café in a big room"),
        ("text", ""),
        ("person", helper.as_str()),
        ("step", "s1"),
        ("step-s1", "Tell the food control"),
        ("note-s1", ""),
        ("when-s1", ""),
        ("step", "s3"),
        ("step-s3", "Open the doors"),
        ("note-s3", ""),
        ("when-s3", ""),
        ("cost", ""),
        ("time", ""),
        ("do", "up-s3"),
    ];
    let seen = liisa.sends(&part, &fields).await;
    let (up, down) = (
        seen.body.find("Open the doors"),
        seen.body.find("Tell the food control"),
    );
    assert!(up.is_some() && up < down);
    assert!(seen.body.contains("A café in a big room"));
    let v = version(&seen);
    let mut fields = fields.to_vec();
    fields[0].1 = &v;
    let last = fields.len() - 1;
    fields[last].1 = "drop-s1";
    let seen = liisa.sends(&part, &fields).await;
    seen.is(200);
    assert!(!seen.body.contains("Tell the food control"));
}

#[tokio::test]
async fn two_colleagues_do_not_write_over_each_other_and_nothing_typed_is_lost() {
    let Cafe {
        town,
        liisa,
        desk,
        id,
        ..
    } = &Cafe::open().await;
    let henrik = town.lead().await;
    let part = format!("/desk/articles/{id}/guide/en/q1");
    let (mine, theirs) = (liisa.opens(&part).await, henrik.opens(&part).await);
    let kept = |v: &str, title: &str| {
        [
            ("version", v.to_owned()),
            ("title", title.to_owned()),
            ("text", String::new()),
            ("answer", "a1".to_owned()),
            ("label-a1", "At a stall".to_owned()),
            ("to-a1", "e1".to_owned()),
            ("answer", "a2".to_owned()),
            ("label-a2", "In a room".to_owned()),
            ("to-a2", "q2".to_owned()),
            ("do", "save".to_owned()),
        ]
    };
    let fields = kept(&version(&theirs), "Where is it?");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    henrik.sends(&part, &fields).await.is(200);
    let fields = kept(&version(&mine), "Where do you stand?");
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let seen = liisa.sends(&part, &fields).await;
    seen.is(409);
    assert!(
        seen.body.contains("Where do you stand?"),
        "what was typed stays: {}",
        seen.words()
    );
    let stale = json!({ "tree": cafe(liisa), "expects": 1 });
    desk.puts(&format!("/articles/{id}/guide/en"), stale)
        .await
        .is(409);
}

#[tokio::test]
async fn a_translation_begins_with_a_copy_and_keeps_the_keys() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let id = begun(&desk).await;
    keeps(&desk, id, "en", &cafe(&liisa)).await;
    let build = format!("/desk/articles/{id}/guide/fi");
    liisa.opens(&build).await.is(200).sees("First a title");
    desk.puts(
        &format!("/articles/{id}/texts/fi"),
        json!({ "title": "Kahvila" }),
    )
    .await
    .is(200);
    liisa
        .opens(&build)
        .await
        .sees("Begin with the questions in English");
    presses(&liisa, &build, "copy-en")
        .await
        .is(200)
        .sees("Where will you sell?");
    let copied = desk.gets(&format!("/articles/{id}/guide/fi")).await.json["tree"].clone();
    assert_eq!(
        copied,
        desk.gets(&format!("/articles/{id}/guide/en")).await.json["tree"]
    );
    keeps(&desk, id, "fi", &kahvila(&liisa)).await;
    // A dead end in one language stands against publishing all of them.
    let mut broken = kahvila(&liisa);
    broken["questions"][1]["answers"][0]["to"] = json!(null);
    keeps(&desk, id, "fi", &broken).await;
    desk.posts(&format!("/articles/{id}/review"), json!({}))
        .await
        .is(422);
    keeps(&desk, id, "fi", &kahvila(&liisa)).await;
    publishes(&desk, id).await;
    let end = town
        .visitor()
        .speaking("fi")
        .opens(&format!("/knowledge/{id}/walk?a=q1.a2&a=q2.a2"))
        .await;
    end.is(200).sees("Kahvila sisällä");
}

#[tokio::test]
async fn what_can_never_be_kept_is_refused_in_words_by_page_and_api_alike() {
    let Cafe {
        town,
        liisa,
        desk,
        id,
        ..
    } = &Cafe::open().await;
    let path = format!("/articles/{id}/guide/en");
    let with = |change: &dyn Fn(&mut serde_json::Value)| {
        let mut tree = cafe(liisa);
        change(&mut tree);
        json!({ "tree": tree })
    };
    for (what, body) in [
        (
            "a script for an address",
            with(&|tree| tree["endings"][1]["papers"][0]["url"] = json!("javascript:alert(1)")),
        ),
        (
            "a host without a scheme",
            with(&|tree| tree["endings"][1]["papers"][0]["url"] = json!("//evil.example")),
        ),
        (
            "a line without end",
            with(&|tree| tree["questions"][0]["title"] = json!("x".repeat(201))),
        ),
        (
            "a key of other signs",
            with(&|tree| tree["questions"][0]["key"] = json!("Q 1")),
        ),
        (
            "a key twice",
            with(&|tree| tree["endings"][1]["key"] = json!("e1")),
        ),
        (
            "a stranger who helps",
            with(&|tree| tree["endings"][0]["person"] = json!(999_999)),
        ),
    ] {
        let refused = desk.puts(&path, body).await;
        assert_eq!(refused.status.as_u16(), 422, "{what}: {:#}", refused.json);
    }
    let part = format!("/desk/articles/{id}/guide/en/e2");
    let v = version(&liisa.opens(&part).await);
    let fields = [
        ("version", v.as_str()),
        ("title", "A café"),
        ("paper", "p1"),
        ("paper-p1", "Trap"),
        ("url-p1", "javascript:alert(1)"),
        ("do", "save"),
    ];
    let seen = liisa.sends(&part, &fields).await;
    seen.is(422)
        .sees("An address begins with https:// or with a slash.");
    assert!(
        seen.body.contains("value=\"javascript:alert(1)\""),
        "nothing typed is lost"
    );

    // Nobody but the staff.
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    program.gets(&path).await.is(403);
    program
        .puts(&path, json!({ "tree": cafe(liisa) }))
        .await
        .is(403);
    aino.opens(&part).await.is(403);
    desk.gets(&format!("/articles/{id}/guide/xx")).await.is(422);
    desk.gets("/articles/999999/guide/en").await.is(404);
}

#[tokio::test]
async fn what_a_guide_says_is_found_by_searching() {
    let Cafe { town, .. } = &Cafe::open().await;
    town.quiet().await;
    town.visitor()
        .speaking("en")
        .opens("/search?q=music+licence")
        .await
        .is(200)
        .sees("I want to open a café");
}
