//! From a draft to the day it is taken out of use.

use super::newsroom;
use serde_json::json;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

#[tokio::test]
async fn an_article_is_written_looked_over_published_and_changed() {
    let room = newsroom().await;
    let (liisa, henrik, visitor) = (&room.liisa, &room.henrik, room.town.visitor());
    liisa.opens("/desk/articles/new").await.is(200);
    let wrong = liisa.sends("/desk/articles", &[("title", "Berths")]).await;
    wrong.is(422).sees("Choose one of the given possibilities.");
    let begun = liisa
        .sends(
            "/desk/articles",
            &[("kind", "article"), ("title", "Berths"), ("language", "en")],
        )
        .await;
    begun.is(200).sees("Writing: English");
    let at = begun.path.split("/write/").next().unwrap().to_owned();
    let public = at.replace("/desk/articles/", "/knowledge/");
    visitor.opens(&public).await.is(404);

    // An empty one is not put before anyone.
    let early = liisa.sends(&format!("{at}/review"), &[]).await;
    early.is(422).sees("Write the text first.");

    // Looking at it keeps nothing.
    let typed = [
        ("title", "A berth for a boat"),
        ("body", "## Who\n\nEveryone. <script>alert(1)</script>"),
        ("number", "1"),
        ("do", "preview"),
    ];
    let look = liisa.sends(&format!("{at}/write/en"), &typed).await;
    look.is(200).sees("1 minute to read");
    assert!(look.body.contains("<h2 id=\"part-who\">Who</h2>"));
    assert!(!look.body.contains("<script>alert"));
    liisa.opens(&at).await.does_not_see("A berth for a boat");
    let mut kept = typed;
    kept[3] = ("do", "save");
    liisa
        .sends(&format!("{at}/write/en"), &kept)
        .await
        .is(200)
        .sees("Kept as a new version.");
    // Written over meanwhile: nothing typed is lost.
    let second = liisa.sends(&format!("{at}/write/en"), &kept).await;
    second.is(409).sees("Somebody else has changed this");
    assert!(second.body.contains("A berth for a boat"));

    let henriks = henrik.id.to_string();
    let own = liisa.id.to_string();
    let myself = liisa
        .sends(&format!("{at}/review"), &[("reviewer", &own)])
        .await;
    myself.is(409).sees("nobody looks over their own work");
    liisa
        .sends(&format!("{at}/review"), &[("reviewer", &henriks)])
        .await
        .is(200)
        .sees("In review");
    visitor.opens(&public).await.is(404);
    henrik.opens(&at).await.is(200);
    henrik
        .sends(&format!("{at}/send-back"), &[("words", "Say who pays.")])
        .await
        .is(200)
        .sees("Say who pays.");
    liisa
        .sends(&format!("{at}/review"), &[("reviewer", &henriks)])
        .await
        .is(200);
    henrik
        .sends(&format!("{at}/publish"), &[])
        .await
        .is(200)
        .sees("everyone can read it now");
    visitor
        .opens(&public)
        .await
        .is(200)
        .sees("A berth for a boat")
        .sees("1 minute to read");
    visitor.opens("/knowledge").await.sees("A berth for a boat");

    // What is written since is not read before it is published anew.
    let changed = [
        ("title", "A berth for every boat"),
        ("body", "Everyone, and 180 € a year."),
        ("number", "2"),
    ];
    liisa
        .sends(&format!("{at}/write/en"), &changed)
        .await
        .is(200)
        .sees("Readers still see what stood.");
    visitor
        .opens(&public)
        .await
        .sees("A berth for a boat")
        .does_not_see("180 €");
    liisa.sends(&format!("{at}/publish"), &[]).await.is(200);
    visitor.opens(&public).await.sees("180 €");
    liisa
        .opens("/desk/log")
        .await
        .sees("Published an article")
        .sees("Sent an article back");
}

#[tokio::test]
async fn the_day_comes_to_look_again_and_at_last_it_is_retired_with_a_pointer() {
    let room = newsroom().await;
    let (desk, visitor) = (&room.desk, room.town.visitor());
    let old = room
        .published("article", "Winter berths", "Ask the harbour.")
        .await;
    let new = room
        .published("article", "Berths all year", "Ask here.")
        .await;
    let news = room
        .published("news", "The ferry is back", "Since Monday.")
        .await;
    assert!(room.desk_view(news).await["review_on"].is_null());
    let view = room.desk_view(new).await;
    let in_a_year = (room.town.now() + chrono::Months::new(12)).date_naive();
    assert_eq!(view["review_on"], in_a_year.to_string());
    let day = (room.town.now() + chrono::TimeDelta::days(3)).date_naive();
    let about = json!({ "owner": room.liisa.id.0, "review_on": day.to_string() });
    desk.puts(&format!("/articles/{old}/about"), about)
        .await
        .is(200);

    room.town.later(DAY * 2).await;
    assert_eq!(room.desk_view(old).await["state"], "published");
    room.town.later(DAY * 2).await;
    let view = room.desk_view(old).await;
    assert_eq!(view["state"], "due", "its day was {day}");
    assert_eq!(room.desk_view(news).await["state"], "published");
    room.town.later(DAY * 2).await;
    let heard = async |words: &str| {
        let letters = room.town.letters_to(&room.liisa.email).await;
        letters
            .iter()
            .filter(|letter| letter.text.contains(words))
            .count()
    };
    assert_eq!(
        heard("does it still hold?").await,
        1,
        "its owner is reminded once"
    );
    // Readers still read it.
    visitor
        .opens(&format!("/knowledge/{old}"))
        .await
        .is(200)
        .sees("Ask the harbour.");

    let past = json!({ "review_on": "2020-01-01" });
    desk.posts(&format!("/articles/{new}/still-good"), past)
        .await
        .is(422);
    desk.posts(&format!("/articles/{new}/still-good"), json!({}))
        .await
        .is(200);
    assert_eq!(room.desk_view(new).await["state"], "published");

    let at = format!("/desk/articles/{old}");
    room.liisa
        .opens(&format!("{at}/retire"))
        .await
        .is(200)
        .sees("Berths all year");
    room.liisa
        .sends(&format!("{at}/retire"), &[])
        .await
        .is(422)
        .sees("name what to read instead");
    let pointer = new.to_string();
    room.liisa
        .sends(
            &format!("{at}/retire"),
            &[("words", "Two became one."), ("pointer", &pointer)],
        )
        .await
        .is(200);
    let gone = visitor.opens(&format!("/knowledge/{old}")).await;
    gone.is(410)
        .sees("Two became one.")
        .sees("Berths all year")
        .does_not_see("Ask the harbour.");
    visitor
        .opens("/knowledge")
        .await
        .does_not_see("Winter berths");
    desk.posts(&format!("/articles/{old}/reopen"), json!({}))
        .await
        .is(200);
    visitor.opens(&format!("/knowledge/{old}")).await.is(404);
}

#[tokio::test]
async fn versions_show_what_changed_and_one_comes_back_as_a_new_one() {
    let room = newsroom().await;
    let id = room.begins("article", "Berths", "Everyone may ask.").await;
    room.says(id, "en", "Berths", "Nobody may ask.").await;
    let at = format!("/desk/articles/{id}/versions/en");
    let seen = room.liisa.opens(&at).await;
    seen.is(200).sees("Version 2").sees("Version 1");
    assert!(seen.body.contains("<del>") && seen.body.contains("Everyone"));
    room.liisa
        .sends(&format!("{at}/1/restore"), &[("expects", "2")])
        .await
        .is(200)
        .sees("Version 1 is the latest again.")
        .sees("restored from version 1");
    let view = room.desk_view(id).await;
    let english = &view["texts"][0];
    assert_eq!(english["number"], 3);
    assert_eq!(english["body"], "Everyone may ask.");
    // Somebody else wrote meanwhile.
    room.liisa
        .sends(&format!("{at}/2/restore"), &[("expects", "2")])
        .await
        .is(409);
}

#[tokio::test]
async fn a_service_says_all_four_facts_and_a_story_stands_on_its_evidence() {
    let room = newsroom().await;
    let desk = &room.desk;
    let service = room.begins("service", "A berth", "Ask us.").await;
    let asked = desk
        .posts(&format!("/articles/{service}/review"), json!({}))
        .await;
    let said = asked.is(422).json.to_string();
    for field in ["for_whom", "price", "time", "how", "contact"] {
        assert!(said.contains(&format!("\"{field}\"")), "{field}: {said}");
    }
    let facts = json!({ "for_whom": "Everyone here", "price": "180 €", "time": "Two weeks", "how": "Fill in the form" });
    let words = json!({ "title": "A berth", "body": "Ask us.", "service": facts });
    desk.puts(&format!("/articles/{service}/texts/en"), words)
        .await
        .is(200);
    let about = json!({ "contact": room.liisa.id.0, "owner": room.liisa.id.0 });
    desk.puts(&format!("/articles/{service}/about"), about)
        .await
        .is(200);
    room.publishes(service).await;
    let visitor = room.town.visitor();
    visitor
        .opens(&format!("/knowledge/{service}"))
        .await
        .is(200)
        .sees("180 €")
        .sees("Two weeks")
        .sees("Liisa Hakala");
    visitor.opens("/services").await.is(200).sees("A berth");

    let story = room.begins("story", "Benches came", "They did.").await;
    let asked = desk
        .posts(&format!("/articles/{story}/review"), json!({}))
        .await;
    assert!(asked.is(422).json.to_string().contains("rests on"));
    let aino = room.town.resident("Aino Salmela").await;
    let bench = crate::ideas::submits(&aino, "A bench by the harbour", "To sit.").await;
    room.liisa.opens(&format!("/desk/articles/{story}")).await;
    let at = format!("/desk/articles/{story}/links");
    let nowhere = room.liisa.sends(&at, &[("address", "/ideas/999")]).await;
    nowhere.is(422).sees("There is nothing you can see");
    room.liisa
        .sends(&at, &[("address", &bench)])
        .await
        .is(200)
        .sees("A bench by the harbour");
    room.publishes(story).await;
    visitor
        .opens(&format!("/knowledge/{story}"))
        .await
        .sees("what this story rests on")
        .sees("A bench by the harbour");

    // And the idea leads to the story, for whoever reads it there.
    visitor
        .opens(&bench)
        .await
        .sees("What we have written about this")
        .sees("Benches came");
    let api = format!("/ideas/{}", crate::ideas::number(&bench));
    let told = room.town.program("").gets(&api).await;
    let articles = told.is(200).json["articles"].as_array().unwrap().clone();
    assert_eq!(articles.len(), 1, "{articles:?}");
    assert_eq!(articles[0]["title"], json!("Benches came"));
    let retiring = json!({ "words": "The benches are gone." });
    desk.posts(&format!("/articles/{story}/retire"), retiring)
        .await
        .is(200);
    visitor.opens(&bench).await.does_not_see("Benches came");
}

#[tokio::test]
async fn where_nobody_publishes_alone_a_colleague_publishes_what_one_wrote() {
    let room = newsroom().await;
    let (liisa, henrik) = (&room.liisa, &room.henrik);
    room.tuomas.opens("/admin/features").await.is(200);
    room.tuomas
        .sends(
            "/admin/features",
            &[("feature", "publishing_alone"), ("on", "0")],
        )
        .await
        .is(200)
        .sees("Publishing what one wrote oneself");
    let id = room.begins("article", "Berths", "For boats.").await;
    let at = format!("/desk/articles/{id}");
    liisa.opens(&at).await.is(200);
    liisa.sends(&format!("{at}/review"), &[]).await.is(200);
    liisa
        .opens(&at)
        .await
        .sees("so a colleague publishes it")
        .does_not_see(&format!("action=\"{at}/publish\""));
    liisa
        .sends(&format!("{at}/publish"), &[])
        .await
        .is(409)
        .sees("nobody looks over their own work");
    room.desk
        .posts(&format!("/articles/{id}/publish"), json!({}))
        .await
        .is(409);
    henrik
        .opens(&at)
        .await
        .does_not_see("so a colleague publishes it");
    henrik.sends(&format!("{at}/publish"), &[]).await.is(200);
    // What she changes later waits for him again.
    let changed = [("title", "Berths"), ("body", "And rafts."), ("number", "1")];
    liisa
        .sends(&format!("{at}/write/en"), &changed)
        .await
        .is(200);
    liisa.sends(&format!("{at}/publish"), &[]).await.is(409);
    henrik.sends(&format!("{at}/publish"), &[]).await.is(200);
    room.town
        .visitor()
        .opens(&format!("/knowledge/{id}"))
        .await
        .sees("And rafts.");
}

#[tokio::test]
async fn whoever_is_asked_or_handed_back_to_hears_of_it() {
    let room = newsroom().await;
    let id = room.begins("article", "Berths", "For boats.").await;
    let asks = json!({ "reviewer": room.henrik.id.0 });
    room.desk
        .posts(&format!("/articles/{id}/review"), asks)
        .await
        .is(200);
    room.town.later(DAY + DAY / 12).await;
    let henriks = room.town.letters_to(&room.henrik.email).await;
    assert!(
        henriks
            .iter()
            .any(|letter| letter.text.contains("You are asked to look at it")),
        "Henrik is asked"
    );
    let lead = room
        .town
        .program_of(&room.henrik, hall::access::Scope::ALL)
        .await;
    lead.posts(
        &format!("/articles/{id}/send-back"),
        json!({ "words": "Say who pays." }),
    )
    .await
    .is(200);
    room.town.later(DAY + DAY / 12).await;
    let liisas = room.town.letters_to(&room.liisa.email).await;
    assert!(
        liisas
            .iter()
            .any(|letter| letter.text.contains("Say who pays.")),
        "Liisa hears why"
    );
}
