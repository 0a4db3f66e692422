//! The staff's feed: told, asked, followed, gathered; and never seen by anyone else.

use crate::town::{Person, Town};
use hall::access::Scope;
use serde_json::json;
use std::time::Duration;

const PLANTED: &str = "Kalasatamakahvila";

async fn posts(person: &Person, text: &str, to: &str) -> String {
    person.opens("/desk/feed").await.is(200);
    let fields = [("text", text), ("kind", "question"), ("to", to)];
    let seen = person.sends("/desk/feed", &fields).await;
    seen.is(200).sees("Your post is in the feed");
    seen.path.split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn colleagues_ask_answer_name_each_other_and_take_back() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let post = posts(&liisa, "Who knows the lamp at the pier? @Henrik", "agency").await;
    henrik
        .opens("/desk/feed")
        .await
        .is(200)
        .sees("You are named in one post")
        .sees("the lamp at the pier");
    henrik
        .opens("/desk/feed?show=naming")
        .await
        .is(200)
        .sees("the lamp at the pier");
    henrik.opens(&post).await.is(200).sees("No comments yet");
    henrik
        .opens("/desk/feed")
        .await
        .does_not_see("You are named in");
    let seen = henrik
        .sends(&format!("{post}/comments"), &[("text", "I do, @Liisa.")])
        .await;
    seen.is(200).sees("Your comment is there").sees("1 comment");
    liisa
        .opens("/desk/feed")
        .await
        .sees("You are named in one post");
    // Nobody takes back what somebody else said; their own goes with all its words.
    henrik.sends(&format!("{post}/remove"), &[]).await.is(403);
    liisa.opens(&post).await.is(200).sees("I do");
    liisa
        .sends(&format!("{post}/remove"), &[])
        .await
        .is(200)
        .sees("It is taken back");
    assert_eq!(henrik.opens(&post).await.status.as_u16(), 404);
    let rows = town.rows().await;
    assert!(!format!("{rows:?}").contains("lamp at the pier"));
    // What is wrong is said, and what was typed stays.
    liisa
        .sends(
            "/desk/feed",
            &[
                ("text", "About a case"),
                ("to", "agency"),
                ("case", "2026-99999"),
            ],
        )
        .await
        .is(422)
        .sees("There is no case with this number here")
        .sees("About a case");
    liisa
        .sends("/desk/feed", &[("text", " "), ("to", "999")])
        .await
        .is(422)
        .sees("Choose a team there is");
}

#[tokio::test]
async fn a_program_does_the_same() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let path = crate::cases::gives(&town.visitor(), "The lamp at the stop is dark.", "").await;
    assert!(path.starts_with("/track/"));
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let made = desk
        .posts(
            "/feed",
            json!({ "text": "Look at **this**.", "kind": "post", "case": "2026-00001" }),
        )
        .await;
    assert_eq!(made.is(200).json["case"]["reference"], "2026-00001");
    let id = made.json["id"].as_i64().unwrap();
    let told = desk
        .posts(&format!("/feed/{id}/comments"), json!({ "text": "I did." }))
        .await;
    let reply = told.is(200).json["replies"][0]["id"].as_i64().unwrap();
    liisa
        .opens(&format!("/desk/feed/{id}"))
        .await
        .is(200)
        .sees("I did.")
        .sees("2026-00001");
    desk.deletes(&format!("/feed-comments/{reply}"))
        .await
        .is(200);
    let list = desk.gets("/feed").await;
    assert_eq!(list.is(200).json["items"][0]["comments"], 0);
    desk.deletes(&format!("/feed/{id}")).await.is(200);
    desk.gets(&format!("/feed/{id}")).await.is(404);
    desk.posts("/feed", json!({ "text": "x", "to": "team", "team": 99 }))
        .await
        .is(422);
    desk.puts("/feed-reading", json!({ "pace": "weekly", "topics": [99] }))
        .await
        .is(422);
    let kept = desk
        .puts("/feed-reading", json!({ "pace": "weekly", "topics": [] }))
        .await;
    assert_eq!(kept.is(200).json["pace"], "weekly");
}

#[tokio::test]
async fn what_is_for_a_team_is_for_that_team_and_nobody_else_sees_any_of_it() {
    let town = Town::new().await;
    let (liisa, aino, admin) = (
        town.staff().await,
        town.resident("Aino Salmela").await,
        town.admin().await,
    );
    let elsewhere = town.staff_elsewhere().await;
    let keeper = town.program_of(&admin, Scope::ALL).await;
    let names =
        json!({ "en": "Parks", "fi": "Parks", "sv": "Parks", "de": "Parks", "ru": "Parks" });
    let team = keeper
        .posts("/teams", json!({ "names": names }))
        .await
        .is(200)
        .json["id"]
        .to_string();
    let ours = posts(&liisa, &format!("{PLANTED} for everyone here"), "agency").await;
    let theirs = posts(&admin, &format!("{PLANTED} for the other team"), &team).await;
    let all = posts(&admin, "A word for the whole hub", "hub").await;
    liisa
        .opens("/desk/feed")
        .await
        .sees("for everyone here")
        .does_not_see("for the other team");
    assert_eq!(liisa.opens(&theirs).await.status.as_u16(), 404);
    elsewhere
        .opens("/desk/feed")
        .await
        .is(200)
        .sees("A word for the whole hub")
        .does_not_see(PLANTED);
    elsewhere
        .sends("/desk/feed", &[("text", "Hello"), ("to", "agency")])
        .await
        .is(403);
    for path in [
        &ours,
        &theirs,
        &all,
        &"/desk/feed".to_owned(),
        &"/desk/feed/reading".to_owned(),
    ] {
        assert_eq!(aino.opens(path).await.status.as_u16(), 403, "{path}");
    }
    let resident = town.program_of(&aino, Scope::ALL).await;
    resident.gets("/feed").await.is(403);
    resident
        .posts("/feed", json!({ "text": "Hello" }))
        .await
        .is(403);
    town.program("").gets("/feed").await.is(401);
    // Not in the search, not in a letter, not in anybody's list.
    town.later(Duration::from_secs(8 * 24 * 3600)).await;
    for path in [
        format!("/search?q={PLANTED}"),
        "/".to_owned(),
        "/ideas".to_owned(),
        "/people".to_owned(),
    ] {
        aino.opens(&path)
            .await
            .is(200)
            .does_not_see("for everyone here");
        town.visitor()
            .opens(&path)
            .await
            .is(200)
            .does_not_see("for everyone here");
    }
    let letters =
        ports::mail::FolderMail::letters(&town.folder().join("letters"), usize::MAX).unwrap();
    assert!(letters.iter().all(|letter| !letter.text.contains(PLANTED)));
}

#[tokio::test]
async fn the_feed_is_quiet_until_somebody_asks_for_letters() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let before = town.letters_to(&henrik.email).await.len();
    posts(&liisa, "Who knows the lamp at the pier? @Henrik", "agency").await;
    town.later(Duration::from_secs(2 * 24 * 3600)).await;
    assert_eq!(
        town.letters_to(&henrik.email).await.len(),
        before,
        "quiet by default"
    );
    let henrik = town.lead().await;
    henrik.opens("/desk/feed/reading").await.is(200);
    henrik
        .sends("/desk/feed/reading", &[("pace", "daily")])
        .await
        .is(200)
        .sees("Saved");
    let before = town.letters_to(&henrik.email).await.len();
    town.later(Duration::from_secs(26 * 3600)).await;
    assert_eq!(
        town.letters_to(&henrik.email).await.len(),
        before,
        "a quiet day brings none"
    );
    let liisa = town.staff().await;
    posts(&liisa, "The lamp is mended.", "agency").await;
    posts(&liisa, "And the bench is painted.", "agency").await;
    town.later(Duration::from_secs(26 * 3600)).await;
    town.later(Duration::from_secs(12 * 3600)).await;
    let letters = town.letters_to(&henrik.email).await;
    assert_eq!(letters.len(), before + 1, "gathered into one");
    let letter = letters.last().unwrap();
    assert_eq!(letter.subject, "From your colleagues: 2 posts");
    assert!(
        letter.text.contains("The lamp is mended") && letter.text.contains("the bench is painted")
    );
    assert!(!letter.text.contains("Who knows"));

    // Whoever asked hears of the answers, and whoever is named under an old post that they are.
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let asked = posts(&henrik, "Where is the ladder?", "agency").await;
    liisa.opens("/desk/feed/reading").await.is(200);
    liisa
        .sends("/desk/feed/reading", &[("pace", "daily")])
        .await
        .is(200);
    let before = town.letters_to(&liisa.email).await.len();
    town.later(Duration::from_secs(26 * 3600)).await;
    // Not in the very moment the last letter was gathered.
    town.clock.advance(Duration::from_secs(1));
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    liisa.opens(&asked).await.is(200);
    let comments = format!("{asked}/comments");
    liisa
        .sends(&comments, &[("text", "Behind the shed.")])
        .await
        .is(200);
    henrik.opens(&asked).await.is(200);
    henrik
        .sends(&comments, &[("text", "Thank you, @Liisa Hakala!")])
        .await
        .is(200);
    town.later(Duration::from_secs(26 * 3600)).await;
    let letters = town.letters_to(&henrik.email).await;
    let letter = letters.last().unwrap();
    assert!(letter.text.contains("Your post has new comments"));
    assert!(letter.text.contains("Where is the ladder?"));
    let letters = town.letters_to(&liisa.email).await;
    assert_eq!(letters.len(), before + 1);
    assert!(
        letters[before]
            .text
            .contains("You are named where Henrik Björklund wrote")
    );
}

#[tokio::test]
async fn from_a_case_one_tells_colleagues_of_it() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    crate::cases::gives(&town.visitor(), "The lamp at the stop is dark.", "").await;
    liisa
        .opens("/desk/cases/1")
        .await
        .is(200)
        .sees("Tell colleagues about it");
    let seen = liisa.opens("/desk/feed?case=2026-00001").await;
    assert!(seen.is(200).body.contains("value=\"2026-00001\""));
    let fields = [
        ("text", "The third one this week."),
        ("to", "agency"),
        ("case", "2026-00001"),
    ];
    liisa.sends("/desk/feed", &fields).await.is(200);
    henrik
        .opens("/desk/feed")
        .await
        .sees("The third one this week.")
        .sees("2026-00001");
}
