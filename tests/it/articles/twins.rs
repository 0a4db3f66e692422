//! The same deeds by page and by API leave the same behind.

use super::newsroom;
use crate::town::PICTURE;
use serde_json::{Value, json};

/// What two articles must have in common, whoever made them.
fn alike(view: &Value) -> Value {
    let mut view = view.clone();
    let all = view.as_object_mut().unwrap();
    for key in [
        "id",
        "url",
        "public_url",
        "updated_at",
        "published_at",
        "renewed_at",
        "review_asked_at",
    ] {
        all.remove(key);
    }
    for text in all["texts"].as_array_mut().unwrap() {
        text.as_object_mut().unwrap().remove("written_at");
    }
    for file in all["files"].as_array_mut().unwrap() {
        for key in ["id", "url", "thumb_url"] {
            file.as_object_mut().unwrap().remove(key);
        }
    }
    view
}

#[tokio::test]
async fn page_and_api_are_twins() {
    let room = newsroom().await;
    let blog = room.blog().await;
    let aino = room.town.resident("Aino Salmela").await;
    let bench = crate::ideas::submits(&aino, "A bench by the harbour", "To sit.").await;
    let bench_id = crate::ideas::number(&bench);
    let (liisa, desk) = (&room.liisa, &room.desk);
    let (me, henrik, category) = (
        liisa.id.to_string(),
        room.henrik.id.to_string(),
        blog.to_string(),
    );

    // By page.
    liisa.opens("/desk/articles/new").await.is(200);
    let new = [
        ("kind", "service"),
        ("title", "A berth"),
        ("language", "en"),
        ("category", &category),
    ];
    let begun = liisa.sends("/desk/articles", &new).await;
    let at = begun
        .is(200)
        .path
        .split("/write/")
        .next()
        .unwrap()
        .to_owned();
    let sends = async |path: &str, fields: &[(&str, &str)]| {
        liisa
            .sends(&format!("{at}/{path}"), fields)
            .await
            .is(200)
            .clone()
    };
    let facts = [
        ("for_whom", "Everyone"),
        ("price", "180 €"),
        ("time", "Two weeks"),
        ("how", "A form"),
    ];
    let english = [
        &[
            ("title", "A berth"),
            ("summary", "For a boat."),
            ("body", "Ask us."),
            ("number", "1"),
        ][..],
        &facts,
    ]
    .concat();
    sends("write/en", &english).await;
    sends("write/fi", &[("title", "Venepaikka"), ("number", "0")]).await;
    sends("versions/fi/1/restore", &[("expects", "1")]).await;
    let about = [
        ("category", category.as_str()),
        ("owner", &me),
        ("contact", &me),
        ("review_on", "2031-01-01"),
    ];
    sends("about", &about).await;
    sends("links", &[("address", &bench)]).await;
    sends(
        "links/remove",
        &[("kind", "idea"), ("thing", &bench_id.to_string())],
    )
    .await;
    sends("links", &[("address", &bench)]).await;
    for name in ["quay.png", "gone.png"] {
        liisa
            .sends_files(
                &format!("{at}/files"),
                &[("alt", "The quay")],
                &[("files", name, PICTURE)],
            )
            .await
            .is(200);
    }
    let number = at.rsplit('/').next().unwrap().to_owned();
    let of_page: i64 = number.parse().unwrap();
    let file_of = |view: &Value| view["files"][1]["id"].to_string();
    let file = file_of(&room.desk_view(of_page).await);
    sends(&format!("files/{file}/remove"), &[]).await;
    sends("review", &[("reviewer", &henrik)]).await;
    sends("send-back", &[("words", "Not yet.")]).await;
    sends("review", &[("reviewer", &henrik)]).await;
    sends("publish", &[]).await;
    sends("still-good", &[("review_on", "2032-01-01")]).await;
    sends("retire", &[("words", "It is over.")]).await;
    sends("reopen", &[]).await;
    liisa
        .opens(&format!("{at}/preview"))
        .await
        .is(200)
        .sees("This is a preview");

    // By API.
    let new = json!({ "kind": "service", "title": "A berth", "lang": "en", "category": blog });
    let made = desk.posts("/articles", new).await;
    let of_api = made.is(200).json["id"].as_i64().unwrap();
    let to = format!("/articles/{of_api}");
    let words = json!({ "title": "A berth", "summary": "For a boat.", "body": "Ask us.", "expects": 1,
        "service": { "for_whom": "Everyone", "price": "180 €", "time": "Two weeks", "how": "A form" } });
    desk.puts(&format!("{to}/texts/en"), words).await.is(200);
    let finnish = json!({ "title": "Venepaikka", "expects": 0 });
    desk.puts(&format!("{to}/texts/fi"), finnish).await.is(200);
    let restored = desk
        .posts(
            &format!("{to}/texts/fi/versions/1/restore"),
            json!({ "expects": 1 }),
        )
        .await;
    restored.is(200);
    let about = json!({ "category": blog, "owner": liisa.id.0, "contact": liisa.id.0, "review_on": "2031-01-01" });
    desk.puts(&format!("{to}/about"), about).await.is(200);
    let link = json!({ "kind": "idea", "id": bench_id });
    desk.posts(&format!("{to}/links"), link.clone())
        .await
        .is(200);
    desk.deletes(&format!("{to}/links/idea/{bench_id}"))
        .await
        .is(200);
    desk.posts(&format!("{to}/links"), link).await.is(200);
    for name in ["quay.png", "gone.png"] {
        desk.posts_files(
            &format!("{to}/files"),
            &[("alt", "The quay")],
            &[("files", name, PICTURE)],
            &[],
        )
        .await
        .is(200);
    }
    let file = file_of(&room.desk_view(of_api).await);
    desk.deletes(&format!("{to}/files/{file}")).await.is(200);
    let asks = json!({ "reviewer": room.henrik.id.0 });
    desk.posts(&format!("{to}/review"), asks.clone())
        .await
        .is(200);
    desk.posts(&format!("{to}/send-back"), json!({ "words": "Not yet." }))
        .await
        .is(200);
    desk.posts(&format!("{to}/review"), asks).await.is(200);
    desk.posts(&format!("{to}/publish"), json!({}))
        .await
        .is(200);
    desk.posts(
        &format!("{to}/still-good"),
        json!({ "review_on": "2032-01-01" }),
    )
    .await
    .is(200);
    desk.posts(&format!("{to}/retire"), json!({ "words": "It is over." }))
        .await
        .is(200);
    desk.posts(&format!("{to}/reopen"), json!({})).await.is(200);

    assert_eq!(
        alike(&room.desk_view(of_page).await),
        alike(&room.desk_view(of_api).await)
    );
}

#[tokio::test]
async fn categories_comments_and_helping_have_their_twins() {
    let room = newsroom().await;
    let tuomas = &room.tuomas;
    tuomas.opens("/desk/articles/categories").await.is(200);
    tuomas
        .sends("/desk/articles/categories", &[("comments", "1")])
        .await
        .is(422)
        .sees("Write something here.");
    let seen = tuomas
        .sends(
            "/desk/articles/categories",
            &[("names.en", "Blog"), ("comments", "1")],
        )
        .await;
    let by_page = seen
        .is(200)
        .between("/desk/articles/categories/", "\"")
        .unwrap()
        .to_owned();
    let by_api = room.blog().await;
    let at = format!("/desk/articles/categories/{by_page}");
    let both = [
        ("names.en", "Blog"),
        ("names.fi", "Blogi"),
        ("comments", "1"),
        ("position", "2"),
    ];
    tuomas.opens(&at).await.is(200);
    tuomas.sends(&at, &both).await.is(200);
    tuomas
        .sends(&at, &[("names.en", "Blog"), ("position", "first")])
        .await
        .is(422)
        .sees("Give a number here.");
    tuomas
        .sends(&format!("{at}/away"), &[("do", "away")])
        .await
        .is(200)
        .sees("no longer offered");
    let keeper = room.town.program_of(tuomas, hall::access::Scope::ALL).await;
    keeper
        .puts(
            &format!("/article-categories/{by_api}/away"),
            json!({ "away": true }),
        )
        .await
        .is(200);
    let named =
        json!({ "names": { "en": "Blog", "fi": "Blogi" }, "comments": true, "position": 2 });
    keeper
        .puts(&format!("/article-categories/{by_api}"), named)
        .await
        .is(200);
    let all = keeper.gets("/article-categories?all=true").await;
    let items = all.is(200).json["items"].as_array().unwrap().clone();
    assert_eq!(items.len(), 2);
    let bare = |one: &Value| {
        let mut one = one.clone();
        one.as_object_mut().unwrap().remove("id");
        one
    };
    assert_eq!(bare(&items[0]), bare(&items[1]));
    let open = keeper.gets("/article-categories").await;
    assert_eq!(open.is(200).json["items"].as_array().unwrap().len(), 0);

    let id = room.published("article", "Benches", "Rest.").await;
    let about = json!({ "category": by_api });
    room.desk
        .puts(&format!("/articles/{id}/about"), about)
        .await
        .is(200);
    let aino = room.town.resident("Aino Salmela").await;
    let program = room.town.program_of(&aino, hall::access::Scope::ALL).await;
    let said = json!({ "text": "I sit there." });
    program
        .posts(&format!("/articles/{id}/comments"), said)
        .await
        .is(200);
    aino.opens(&format!("/knowledge/{id}")).await.is(200);
    aino.sends(
        &format!("/knowledge/{id}/comments"),
        &[("text", "I sit there.")],
    )
    .await
    .is(200);
    let nobody = room.town.program("");
    let helped = json!({ "helped": false });
    nobody
        .posts(&format!("/articles/{id}/helped"), helped)
        .await
        .is(200);
    let seen = nobody.gets(&format!("/articles/{id}")).await;
    let comments = seen.is(200).json["comments"].as_array().unwrap().clone();
    assert_eq!(comments.len(), 2);
    assert_eq!(comments[0]["text"], comments[1]["text"]);
    assert_eq!(room.desk_view(id).await["not_helped_count"], 1);
}
