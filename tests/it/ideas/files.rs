//! Pictures and papers: by form and by API alike, and what belongs to nothing is swept in the end.

use super::{number, submits};
use crate::town::{PICTURE, Town};
use hall::access::Scope;
use poem::http::Method;
use serde_json::json;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 3600);

async fn kept(town: &Town) -> usize {
    town.cx().ports().storage.keys().await.unwrap().len()
}

#[tokio::test]
async fn pictures_and_papers_come_by_api_as_they_do_by_form() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let program = town.program_of(&aino, Scope::ALL).await;
    let there = format!("/ideas/{}/files", number(&bench));
    let files = [
        ("images", "bench.png", PICTURE),
        (
            "attachments",
            "plan.txt",
            "A plan of the harbour".as_bytes(),
        ),
    ];
    let alt = [("alt", "A green bench in the sun")];
    let answer = program.posts_files(&there, &alt, &files, &[]).await;
    answer.is(200);
    assert_eq!(answer.json["images"][0]["name"], "A green bench in the sun");
    assert_eq!(answer.json["attachments"][0]["name"], "plan.txt");
    assert_eq!(answer.json["version"], 1, "the words are the same");
    let page = town.visitor().opens(&bench).await;
    page.sees("plan.txt");
    assert!(page.body.contains("alt=\"A green bench in the sun\""));

    // By form, on the page for changes.
    aino.opens(&format!("{bench}/edit")).await.is(200);
    let words = [
        ("title", "A bench by the harbour"),
        ("text", "For resting."),
        ("alt", "The same bench in winter"),
    ];
    let more = [("images", "winter.png", PICTURE)];
    aino.sends_files(&format!("{bench}/edit"), &words, &more)
        .await
        .is(200);
    let idea = program.gets(&format!("/ideas/{}", number(&bench))).await;
    assert_eq!(idea.json["images"].as_array().unwrap().len(), 2);

    let first = idea.json["images"][0]["id"].as_i64().unwrap();
    let left = program.deletes(&format!("{there}/{first}")).await;
    left.is(200);
    assert_eq!(left.json["images"].as_array().unwrap().len(), 1);
    assert_eq!(left.json["images"][0]["name"], "The same bench in winter");
    program.deletes(&format!("{there}/{first}")).await.is(404);
}

#[tokio::test]
async fn the_api_takes_files_within_the_same_limits_and_says_no_in_the_same_words() {
    let town = Town::with(|config| {
        config.limits.images_per_idea = 1;
        config.limits.image_bytes = 1024;
        config.limits.attachment_bytes = 2048;
        config.limits.upload_bytes = 8 * 1024;
    })
    .await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let there = format!("/ideas/{}/files", number(&bench));
    let program = town.program_of(&aino, Scope::ALL).await;
    let picture = ("images", "bench.png", PICTURE);

    let two = program
        .posts_files(&there, &[], &[picture, picture], &[])
        .await;
    two.is(422);
    assert_eq!(two.json["problems"][0]["field"], "images");
    let script = ("attachments", "run.sh", &[0, 1, 2, 3][..]);
    let odd = program.posts_files(&there, &[], &[script], &[]).await;
    odd.is(422);
    assert_eq!(odd.json["problems"][0]["field"], "attachments");
    let heavy = vec![b'x'; 3 * 1024];
    let large = ("attachments", "large.txt", &heavy[..]);
    program
        .posts_files(&there, &[], &[large], &[])
        .await
        .is(413);
    let whole = vec![b'x'; 9 * 1024];
    let larger = ("attachments", "larger.txt", &whole[..]);
    program
        .posts_files(&there, &[], &[larger], &[])
        .await
        .is(413);

    let other = town.program_of(&veikko, Scope::ALL).await;
    other
        .posts_files(&there, &[], &[picture], &[])
        .await
        .is(403);
    let nobody = town.program("");
    nobody
        .posts_files(&there, &[], &[picture], &[])
        .await
        .is(401);
    program
        .asks(Method::POST, &there, Some(json!({ "images": [] })), &[])
        .await
        .is(415);
    assert_eq!(kept(&town).await, 0, "what was refused was not kept");
}

#[tokio::test]
async fn files_sent_twice_with_one_key_are_kept_once() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let there = format!("/ideas/{}/files", number(&bench));
    let program = town.program_of(&aino, Scope::ALL).await;
    let key = [("Idempotency-Key", "a-picture")];
    let picture = [("images", "bench.png", PICTURE)];
    for _ in 0..2 {
        let answer = program.posts_files(&there, &[], &picture, &key).await;
        answer.is(200);
        assert_eq!(answer.json["images"].as_array().unwrap().len(), 1);
    }
    let other = [("images", "other.png", PICTURE)];
    program.posts_files(&there, &[], &other, &key).await.is(409);
}

#[tokio::test]
async fn files_of_a_letter_nobody_follows_are_swept_and_all_others_stay() {
    let town = Town::new().await;
    let words = |title| {
        [
            ("title", title),
            ("text", "See the picture."),
            ("do", "send"),
        ]
    };
    let picture = [("images", "bench.png", PICTURE)];
    // One visitor follows the letter, another never does.
    for (email, title) in [
        ("faithful@kuusilahti.example", "A bench by the harbour"),
        ("forgetful@kuusilahti.example", "A bench by the church"),
    ] {
        let visitor = town.visitor();
        visitor.opens("/ideas/new").await.is(200);
        let mut fields = words(title).to_vec();
        fields.push(("email", email));
        visitor
            .sends_files("/ideas", &fields, &picture)
            .await
            .is(200);
    }
    assert_eq!(kept(&town).await, 4, "two pictures and their small copies");
    let faithful = town.visitor();
    town.follows_letter(&faithful, "faithful@kuusilahti.example")
        .await
        .is(200);

    town.later(20 * DAY).await;
    assert_eq!(kept(&town).await, 4, "what waits is still there");
    town.later(20 * DAY).await;
    town.later(2 * DAY).await;
    assert_eq!(kept(&town).await, 2, "what nobody followed is swept");
    let list = town.visitor().opens("/ideas").await;
    list.sees("A bench by the harbour");
    let idea = town.program("").gets("/ideas").await.json["items"][0]["id"].clone();
    let idea = town.program("").gets(&format!("/ideas/{idea}")).await;
    let url = idea.json["images"][0]["url"].as_str().unwrap();
    let path = url.strip_prefix("https://kuusilahti.example").unwrap();
    town.visitor().opens(path).await.is(200);
}

#[tokio::test]
async fn a_picture_taken_off_is_swept_a_month_later() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let there = format!("/ideas/{}/files", number(&bench));
    let program = town.program_of(&aino, Scope::ALL).await;
    let picture = [("images", "bench.png", PICTURE)];
    let answer = program.posts_files(&there, &[], &picture, &[]).await;
    let file = answer.json["images"][0]["id"].as_i64().unwrap();
    town.later(40 * DAY).await;
    assert_eq!(
        kept(&town).await,
        2,
        "what an idea has stays as long as the idea"
    );
    program.deletes(&format!("{there}/{file}")).await.is(200);
    town.later(10 * DAY).await;
    assert_eq!(kept(&town).await, 2);
    town.later(30 * DAY).await;
    assert_eq!(kept(&town).await, 0);
}
