//! Anyone walks: without an account, without a script, in their language; back and forth, later, and on paper.

use super::{Cafe, begun, cafe, keeps};
use crate::town::Seen;
use hall::access::Scope;
use serde_json::{Value, json};

/// The answers a form would carry on with this one: its hidden fields and the choice.
fn answered(seen: &Seen, choice: &str) -> String {
    let mut pairs: Vec<String> = seen
        .body
        .split("<input type=\"hidden\" name=\"")
        .skip(1)
        .filter_map(|rest| {
            let (name, rest) = rest.split_once("\" value=\"")?;
            let (value, _) = rest.split_once('"')?;
            ["a", "asked"].contains(&name).then(|| {
                let said: String = url::form_urlencoded::byte_serialize(value.as_bytes()).collect();
                format!("{name}={said}")
            })
        })
        .collect();
    assert!(
        seen.body.contains(&format!("value=\"{choice}\"")),
        "{choice} cannot be chosen:\n{}",
        seen.words()
    );
    pairs.push(format!("a={choice}"));
    pairs.join("&")
}

#[tokio::test]
async fn a_visitor_answers_and_comes_to_a_checklist_papers_and_a_person_with_a_name() {
    let Cafe { town, walk, .. } = Cafe::open().await;
    let visitor = town.visitor().speaking("en");
    let first = visitor.opens(&walk).await;
    first
        .is(200)
        .sees("Question 1 of at most 2")
        .sees("Where will you sell?")
        .sees("A stall is")
        .sees("You need no account.");
    assert!(
        first
            .body
            .contains("<form class=\"guide-ask\" method=\"get\"")
    );

    let second = visitor
        .opens(&format!("{walk}?{}", answered(&first, "q1.a2")))
        .await;
    second
        .is(200)
        .sees("Question 2 of at most 2")
        .sees("Will there be music?")
        .sees("In a room");
    let end = visitor
        .opens(&format!("{walk}?{}", answered(&second, "q2.a1")))
        .await;
    end.is(200)
        .sees("A café in a room")
        .sees("Do the first thing")
        .sees("190 €")
        .sees("Two months")
        .sees("Tell the food control")
        .sees("Four weeks before.")
        .sees("Get a music licence")
        .sees("Liisa Hakala")
        .sees("0 of 3 done");
    assert!(end.body.contains("href=\"https://www.ruokavirasto.fi/\""));
    assert!(end.body.contains("href=\"/pages/terms\""));
    assert!(
        end.body.contains("/feedback?about="),
        "one can write to somebody from here"
    );

    // Who has no music needs no licence, neither to do nor on paper.
    let quiet = visitor.opens(&format!("{walk}?a=q1.a2&a=q2.a2")).await;
    quiet
        .sees("0 of 2 done")
        .does_not_see("Get a music licence")
        .does_not_see("Music licence");
    let stall = visitor.opens(&format!("{walk}?a=q1.a1")).await;
    stall.sees("A stall on the square").sees("Book a place");

    // Sent without a choice: said in words beside the question.
    let unanswered = visitor.opens(&format!("{walk}?asked=q1")).await;
    unanswered
        .is(422)
        .sees("Choose an answer to go on.")
        .sees("Where will you sell?");
}

#[tokio::test]
async fn one_goes_back_changes_ones_mind_and_nothing_said_is_lost() {
    let Cafe { town, walk, .. } = Cafe::open().await;
    let visitor = town.visitor().speaking("en");
    let end = visitor.opens(&format!("{walk}?a=q1.a2&a=q2.a1")).await;
    // Back to the first question, with what was said after it carried along.
    let back = visitor
        .opens(&format!("{walk}?a=q1.a2&a=q2.a1&at=q1"))
        .await;
    back.sees("Where will you sell?");
    assert!(
        back.body.contains("value=\"q1.a2\" required checked"),
        "{}",
        back.body
    );
    assert!(
        back.body
            .contains("<input type=\"hidden\" name=\"a\" value=\"q2.a1\">")
    );
    assert!(
        end.body.contains("at=q1") && end.body.contains("at=q2"),
        "each answer can be changed"
    );
    let stall = visitor
        .opens(&format!("{walk}?{}", answered(&back, "q1.a1")))
        .await;
    stall.sees("A stall on the square");
    // And the other way again: the music is still known.
    let again = visitor
        .opens(&format!("{walk}?a=q2.a1&a=q1.a1&a=q1.a2"))
        .await;
    again.sees("A café in a room").sees("Get a music licence");
}

#[tokio::test]
async fn progress_and_ticks_are_kept_in_the_address_and_come_out_on_paper() {
    let Cafe { town, walk, .. } = Cafe::open().await;
    let visitor = town.visitor().speaking("en");
    let kept = format!("{walk}?a=q1.a2&a=q2.a1&done=s1&done=s3");
    let end = visitor.opens(&kept).await;
    end.sees("2 of 3 done").sees("Keep my ticks");
    assert_eq!(end.body.matches(" checked").count(), 2);
    assert!(
        end.headers.get("set-cookie").is_none(),
        "nothing is kept but the address"
    );
    // Anyone with the address, on any device.
    let other = town.visitor().speaking("fi");
    other
        .opens(&kept)
        .await
        .sees("Kahvila sisällä")
        .sees("Sisätilassa");

    let paper = end
        .between("id=\"print-mine\" href=\"", "\"")
        .unwrap()
        .replace("&amp;", "&");
    let paper = visitor.opens(&paper).await;
    paper
        .is(200)
        .sees("A café in a room")
        .sees("Tell the food control (done)")
        .sees("Get a music licence")
        .sees("Liisa Hakala")
        .sees("https://kuusilahti.example/pages/terms")
        .sees("In a room")
        .sees("https://kuusilahti.example/knowledge/");
    // There is no result to print before the end.
    let early = visitor
        .once(
            poem::http::Method::GET,
            &format!("{walk}/print?a=q1.a2"),
            None,
        )
        .await;
    assert!(early.leads_to().unwrap().ends_with("/walk?a=q1.a2"));

    // Search engines find the first question only; nobody's answers.
    assert!(!visitor.opens(&walk).await.body.contains("noindex"));
    assert!(end.body.contains("noindex") && paper.body.contains("noindex"));
}

#[tokio::test]
async fn a_guide_changed_since_says_so_and_goes_on_from_there() {
    let cafe_open = Cafe::open().await;
    let Cafe {
        town,
        desk,
        id,
        walk,
        liisa,
    } = &cafe_open;
    let mut tree = cafe(liisa);
    tree["questions"][0]["answers"][1] = json!({ "key": "a3", "label": "In a house", "to": "q2" });
    keeps(desk, *id, "en", &tree).await;
    let visitor = town.visitor().speaking("en");
    let kept = format!("{walk}?a=q1.a2&a=q2.a1");
    visitor
        .opens(&kept)
        .await
        .sees("A café in a room")
        .does_not_see("The guide has changed");
    desk.posts(&format!("/articles/{id}/publish"), json!({}))
        .await
        .is(200);
    visitor
        .opens(&kept)
        .await
        .is(200)
        .sees("The guide has changed")
        .sees("Where will you sell?")
        .sees("In a house");
    // What no guide ever asked, or nobody could have typed, is no fault of the page.
    for nonsense in [
        "?a=q9.a9",
        "?a=%00&a=..&at=%3Cb%3E&done=%F0%9F%90%BB",
        "?a=",
        "?at=q2",
        "?done=s1&done=nope",
    ] {
        visitor
            .opens(&format!("{walk}{nonsense}"))
            .await
            .is(200)
            .sees("Where will you sell?");
    }
    let many = format!("{walk}?{}", "a=q1.a1&".repeat(300));
    visitor
        .opens(&many)
        .await
        .is(200)
        .sees("A stall on the square");
}

#[tokio::test]
async fn a_language_that_is_missing_falls_back_visibly() {
    let Cafe { town, walk, .. } = Cafe::open().await;
    let seen = town.visitor().speaking("de").opens(&walk).await;
    seen.is(200)
        .sees("Diesen Wegweiser gibt es noch nicht in Ihrer Sprache.")
        .sees("Where will you sell?");
    assert!(seen.body.contains("method=\"get\"") && seen.body.contains("lang=\"en\""));
}

#[tokio::test]
async fn a_draft_is_walked_by_nobody_else_and_a_retired_guide_leads_to_what_to_read_instead() {
    let cafe_open = Cafe::open().await;
    let Cafe {
        town,
        desk,
        id,
        walk,
        liisa,
    } = &cafe_open;
    let draft = begun(desk).await;
    keeps(desk, draft, "en", &cafe(liisa)).await;
    let visitor = town.visitor().speaking("en");
    visitor
        .opens(&format!("/knowledge/{draft}/walk"))
        .await
        .is(404);
    town.program_of(&town.resident("Aino Salmela").await, Scope::ALL)
        .await
        .gets(&format!("/articles/{draft}/walk"))
        .await
        .is(404);
    // An article that is no guide has no walk.
    let article = json!({ "kind": "article", "title": "Reading", "body": "Read.", "lang": "en" });
    let article = desk.posts("/articles", article).await.json["id"].clone();
    desk.posts(&format!("/articles/{article}/review"), json!({}))
        .await
        .is(200);
    desk.posts(&format!("/articles/{article}/publish"), json!({}))
        .await
        .is(200);
    visitor
        .opens(&format!("/knowledge/{article}/walk"))
        .await
        .is(404);

    let retiring = json!({ "words": "Cafés are opened at the counter now.", "pointer": article });
    desk.posts(&format!("/articles/{id}/retire"), retiring)
        .await
        .is(200);
    let seen = visitor.opens(walk).await;
    assert_eq!(seen.path, format!("/knowledge/{id}"));
    seen.sees("Cafés are opened at the counter now.");
}

#[tokio::test]
async fn the_api_walks_the_same_way_and_remembers_as_little() {
    let Cafe {
        town,
        id,
        walk,
        desk,
        ..
    } = &Cafe::open().await;
    let visitor = town.visitor().speaking("en");
    let first = desk.gets(&format!("/articles/{id}/walk")).await;
    let first = first.is(200).json.clone();
    assert_eq!(first["question"]["title"], json!("Where will you sell?"));
    assert_eq!(
        (&first["question"]["number"], &first["question"]["of"]),
        (&json!(1), &json!(2))
    );
    assert_eq!(first["ending"], Value::Null);

    let end = desk
        .gets(&format!("/articles/{id}/walk?answers=q1.a2,q2.a1"))
        .await
        .json
        .clone();
    let page = visitor.opens(&format!("{walk}?a=q1.a2&a=q2.a1")).await;
    assert_eq!(end["ending"]["person"]["name"], json!("Liisa Hakala"));
    for step in end["ending"]["steps"].as_array().unwrap() {
        page.sees(step["text"].as_str().unwrap());
    }
    for paper in end["ending"]["papers"].as_array().unwrap() {
        page.sees(paper["name"].as_str().unwrap());
    }
    page.sees(end["ending"]["title"].as_str().unwrap())
        .sees(end["ending"]["cost"].as_str().unwrap());
    assert_eq!(end["taken"].as_array().unwrap().len(), 2);

    let back = desk
        .gets(&format!("/articles/{id}/walk?answers=q1.a2,q2.a1&at=q1"))
        .await
        .json
        .clone();
    assert_eq!(back["question"]["chosen"], json!("a2"));
    assert_eq!(back["aside"], json!(["q1.a2", "q2.a1"]));
    let refused = desk
        .gets(&format!("/articles/{id}/walk?answers=nonsense"))
        .await;
    assert!(
        refused
            .is(422)
            .json
            .to_string()
            .contains("q1.a2, separated by commas")
    );
    let changed = desk
        .gets(&format!("/articles/{id}/walk?answers=q1.a9"))
        .await;
    assert_eq!(changed.is(200).json["changed"], json!(true));
}
