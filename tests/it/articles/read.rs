//! What readers see and do.

use super::newsroom;
use crate::town::PICTURE;
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn each_reader_gets_their_language_and_is_told_when_it_is_missing() {
    let room = newsroom().await;
    let id = room.begins("article", "Berths", "For boats.").await;
    room.says(id, "fi", "Venepaikat", "Veneille.").await;
    room.publishes(id).await;
    let at = format!("/knowledge/{id}");
    let finn = room.town.visitor().speaking("fi");
    finn.opens(&at).await.sees("Venepaikat").sees("Veneille.");
    finn.opens(&format!("{at}?in=en")).await.sees("For boats.");
    let swede = room.town.visitor().speaking("sv");
    let seen = swede.opens(&at).await;
    seen.is(200).sees("Berths").sees("finns inte på ditt språk");
    assert!(
        seen.body.contains("lang=\"en\""),
        "the text says its language"
    );
    finn.opens("/knowledge").await.sees("Venepaikat");
    swede.opens("/knowledge").await.sees("Berths");

    // Whoever writes in a language they do not read the site in writes in that one.
    let editor = room
        .liisa
        .opens(&format!("/desk/articles/{id}/write/sv"))
        .await;
    editor.is(200);
    assert!(
        editor
            .body
            .contains(&format!("action=\"/desk/articles/{id}/write/sv\"")),
        "the form leads to the language that was opened"
    );
    // Who writes sees every language, and what is missing or fell behind.
    let view = room.desk_view(id).await;
    let states: Vec<&str> = view["languages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["state"].as_str().unwrap())
        .collect();
    assert_eq!(
        states,
        ["published", "published", "missing", "missing", "missing"]
    );
    room.town.later(std::time::Duration::from_secs(3600)).await;
    room.says(id, "en", "Berths", "For boats and canoes.").await;
    let at = format!("/articles/{id}/publish");
    room.desk.posts(&at, json!({})).await.is(200);
    assert_eq!(room.desk_view(id).await["languages"][1]["state"], "behind");
    room.liisa
        .opens(&format!("/desk/articles/{id}"))
        .await
        .sees("missing")
        .sees("behind");
    let beside = room
        .liisa
        .opens(&format!("/desk/articles/{id}/write/sv"))
        .await;
    beside.is(200).sees("For boats and canoes.");
    let swedish = room.liisa.opens("/desk/articles?missing=sv").await;
    swedish.is(200).sees("Berths");
    let finnish = room.liisa.opens("/desk/articles?missing=fi").await;
    finnish.is(200).does_not_see("Berths");
}

/// Its long text is read apart from its title: both come in the same language, whatever it is written in.
#[tokio::test]
async fn title_and_text_come_in_one_language_whatever_there_is() {
    let room = newsroom().await;
    // Begun in the first language; then who reads what.
    let cases = [
        ("de", "ru=de en=de de=de"),
        ("de sv", "fi=de sv=sv en=de"),
        ("fi en sv", "ru=fi sv=sv en=en fi=fi"),
        ("ru en", "fi=ru en=en"),
    ];
    for (langs, readers) in cases {
        let langs: Vec<&str> = langs.split(' ').collect();
        let new = json!({ "kind": "article", "title": "Title", "body": "Text", "lang": langs[0] });
        let made = room.desk.posts("/articles", new).await;
        let id = made.is(200).json["id"].as_i64().unwrap();
        for lang in &langs {
            let (title, body) = (format!("Title-{lang}"), format!("Text-{lang}."));
            room.says(id, lang, &title, &body).await;
        }
        room.publishes(id).await;
        for (reader, expected) in readers.split(' ').filter_map(|one| one.split_once('=')) {
            let reader = room.town.visitor().speaking(reader);
            let seen = reader.opens(&format!("/knowledge/{id}")).await;
            seen.is(200)
                .sees(&format!("Title-{expected}"))
                .sees(&format!("Text-{expected}."));
            for other in langs.iter().filter(|lang| **lang != expected) {
                seen.does_not_see(&format!("Title-{other}"))
                    .does_not_see(&format!("Text-{other}."));
            }
        }
    }
}

#[tokio::test]
async fn did_this_help_counts_and_a_no_leads_to_feedback_about_the_page() {
    let room = newsroom().await;
    let id = room.published("article", "Berths", "For boats.").await;
    let visitor = room.town.visitor();
    let at = format!("/knowledge/{id}");
    visitor.opens(&at).await.sees("Did this help?");
    let yes = visitor
        .sends(&format!("{at}/helped"), &[("helped", "yes")])
        .await;
    yes.is(200).sees("Good to know");
    let no = visitor
        .sends(&format!("{at}/helped"), &[("helped", "no")])
        .await;
    assert_eq!(no.path, format!("/feedback?about=/knowledge/{id}"));
    assert!(no.is(200).body.contains(&at), "the form names the page");
    visitor
        .sends(&format!("{at}/helped"), &[("helped", "perhaps")])
        .await
        .is(422);
    let view = room.desk_view(id).await;
    assert_eq!(
        (&view["helped_count"], &view["not_helped_count"]),
        (&json!(1), &json!(1))
    );
}

#[tokio::test]
async fn people_comment_where_the_category_takes_it_and_moderators_hide() {
    let room = newsroom().await;
    let blog = room.blog().await;
    let id = room
        .published("article", "A year of benches", "Rest.")
        .await;
    let plain = room.published("article", "Berths", "For boats.").await;
    let about = json!({ "category": blog });
    room.desk
        .puts(&format!("/articles/{id}/about"), about)
        .await
        .is(200);
    let aino = room.town.resident("Aino Salmela").await;
    let visitor = room.town.visitor();
    let at = format!("/knowledge/{id}");
    visitor.opens(&at).await.is(200).sees("Sign in to comment");
    visitor
        .sends(&format!("{at}/comments"), &[("text", "Me too")])
        .await
        .is(401);
    aino.opens(&at).await.sees("Your comment");
    aino.sends(&format!("{at}/comments"), &[("text", "  ")])
        .await
        .is(422)
        .sees("Write something here.");
    let said = aino
        .sends(
            &format!("{at}/comments"),
            &[("text", "I sit there every day.")],
        )
        .await;
    said.is(200).sees("I sit there every day.");
    let comment = said.between("id=\"comment-", "\"").unwrap().to_owned();
    aino.sends(
        &format!("/knowledge/{plain}/comments"),
        &[("text", "And here?")],
    )
    .await
    .is(409)
    .sees("The discussion here is closed.");
    visitor
        .opens(&at)
        .await
        .sees("I sit there every day.")
        .sees("Aino Salmela");

    // Somebody reports it; a moderator hides it; its author still sees it and the others do not.
    let veikko = room.town.resident("Veikko Rantanen").await;
    let report = format!("/knowledge/comments/{comment}/report");
    veikko.opens(&report).await.is(200);
    veikko
        .sends(
            &report,
            &[("reason", "off_topic"), ("text", "Not about benches.")],
        )
        .await
        .is(200);
    let page = room
        .liisa
        .opens(&format!("/desk/moderation/article-comments/{comment}"))
        .await;
    page.is(200).sees("I sit there every day.");
    let matter = page.path.split(['?', '#']).next().unwrap().to_owned();
    room.liisa
        .sends(
            &format!("{matter}/hide"),
            &[("rule", "off_topic"), ("reason", "Not about benches.")],
        )
        .await
        .is(200);
    visitor
        .opens(&at)
        .await
        .does_not_see("I sit there every day.");
    aino.opens(&at).await.sees("hidden by the moderators");
    let letters = {
        room.town.quiet().await;
        room.town.letters_to(&aino.email).await
    };
    assert!(
        letters
            .iter()
            .any(|letter| letter.text.contains("/appeal/")),
        "its author can appeal"
    );
}

#[tokio::test]
async fn pictures_and_papers_stand_with_it_and_a_draft_keeps_them_to_itself() {
    let room = newsroom().await;
    let id = room.begins("article", "Berths", "For boats.").await;
    let at = format!("/desk/articles/{id}");
    room.liisa.opens(&at).await.is(200);
    let files = format!("{at}/files");
    room.liisa
        .sends_files(&files, &[("alt", "")], &[("files", "quay.png", PICTURE)])
        .await
        .is(422)
        .sees("Say what the picture shows");
    let seen = room
        .liisa
        .sends_files(
            &files,
            &[("alt", "The quay")],
            &[("files", "quay.png", PICTURE)],
        )
        .await;
    let file = seen
        .is(200)
        .between(&format!("/knowledge/{id}/files/"), "/")
        .unwrap()
        .to_owned();
    room.liisa
        .sends_files(
            &files,
            &[("alt", "Prices")],
            &[("files", "prices.txt", b"180 euros a year")],
        )
        .await
        .is(200)
        .sees("prices.txt");
    let address = format!("/knowledge/{id}/files/{file}");
    let visitor = room.town.visitor();
    visitor.opens(&address).await.is(404);
    let body = format!("![The quay]({address})\n\n![Spy](https://spy.example/x.png)");
    room.says(id, "en", "Berths", &body).await;
    room.publishes(id).await;
    visitor.opens(&address).await.is(200);
    visitor.opens(&format!("{address}/thumb")).await.is(200);
    let page = visitor.opens(&format!("/knowledge/{id}")).await;
    page.is(200).sees("Prices");
    assert!(page.body.contains(&format!("<img src=\"{address}\"")));
    assert!(!page.body.contains("<img src=\"https://spy"));
    room.liisa
        .sends(&format!("{at}/files/{file}/remove"), &[])
        .await
        .is(200);
    visitor.opens(&address).await.is(404);
}

#[tokio::test]
async fn what_is_published_is_found_followed_and_understood_by_machines() {
    let room = newsroom().await;
    let id = room
        .begins(
            "article",
            "Quaysideberths",
            "## Who\n\nx\n\n## What\n\ny\n\n## How\n\nz",
        )
        .await;
    room.says(id, "fi", "Laituripaikat", "Veneille.").await;
    room.town.quiet().await;
    let nobody = room.town.program("");
    let total = async |program: &crate::town::Program, words: &str| {
        let found = program.gets(&format!("/search?q={words}")).await;
        found.is(200).json["total"].as_u64().unwrap()
    };
    assert_eq!(total(&nobody, "quaysideberths").await, 0);
    assert_eq!(total(&room.desk, "quaysideberths").await, 1);
    room.publishes(id).await;
    room.town.quiet().await;
    assert_eq!(total(&nobody, "quaysideberths").await, 1);
    assert_eq!(total(&nobody, "laituripaikat").await, 1);
    let visitor = room.town.visitor();
    visitor
        .opens("/search?q=quaysideberths")
        .await
        .is(200)
        .sees("Quaysideberths");
    let page = visitor.opens(&format!("/knowledge/{id}")).await;
    page.is(200).sees("On this page");
    assert!(page.body.contains("application/ld+json") && page.body.contains("schema.org"));
    let feed = visitor.opens("/knowledge.atom").await;
    assert!(
        feed.is(200).body.contains("Quaysideberths"),
        "{}",
        feed.body
    );
    let map = visitor.opens("/sitemap.xml").await;
    assert!(
        map.is(200)
            .body
            .contains(&format!("https://kuusilahti.example/knowledge/{id}")),
        "{}",
        map.body
    );
    assert!(map.body.contains("hreflang=\"fi\""));
    visitor
        .opens("/robots.txt")
        .await
        .sees("Sitemap: https://kuusilahti.example/sitemap.xml");
    room.desk
        .posts(
            &format!("/articles/{id}/retire"),
            json!({ "words": "It is over." }),
        )
        .await
        .is(200);
    room.town.quiet().await;
    assert_eq!(total(&nobody, "quaysideberths").await, 0);
    let map = visitor.opens("/sitemap.xml").await;
    assert!(!map.body.contains(&format!("/knowledge/{id}<")));
    let feed = visitor.opens("/knowledge.atom").await;
    assert!(!feed.body.contains("Quaysideberths"));
}

#[tokio::test]
async fn another_persons_token_writes_nothing() {
    let room = newsroom().await;
    let id = room.published("article", "Berths", "For boats.").await;
    let aino = room.town.resident("Aino Salmela").await;
    let program = room.town.program_of(&aino, Scope::ALL).await;
    let words = json!({ "title": "Mine" });
    program
        .puts(&format!("/articles/{id}/texts/en"), words)
        .await
        .is(403);
    program.gets(&format!("/articles/{id}/desk")).await.is(403);
    program.gets("/articles/desk").await.is(403);
    program.gets(&format!("/articles/{id}")).await.is(200);
    let draft = room.begins("article", "Not yet", "").await;
    program.gets(&format!("/articles/{draft}")).await.is(404);
}

#[tokio::test]
async fn an_article_says_what_is_in_it_how_long_it_reads_and_what_it_is_to_machines() {
    let room = newsroom().await;
    let body = "## Before\n\nLook at the sign.\n\n## The day\n\n> [!WARNING]\n> The ice is thin.\n\n\
                | Where | When |\n| --- | --- |\n| The old bridge | May |\n\n## After\n\n\
                <script>alert(1)</script>[No](javascript:alert(1))";
    let id = room
        .published("article", "Crossing the </river>", body)
        .await;
    let visitor = room.town.visitor();
    let at = format!("/knowledge/{id}");
    let seen = visitor.opens(&at).await;
    seen.is(200)
        .sees("On this page")
        .sees("1 minute to read")
        .sees("The old bridge");
    for mark in ["<h2 id=", "markdown-alert-warning", "<table"] {
        assert!(seen.body.contains(mark), "{mark}");
    }
    for cruel in ["<script>alert", "href=\"javascript:", "</river>"] {
        assert!(!seen.body.contains(cruel), "{cruel}");
    }
    // What machines read: one object, which cannot end its element.
    let told = seen
        .between("<script type=\"application/ld+json\">", "</script>")
        .unwrap();
    let told: serde_json::Value = serde_json::from_str(told).unwrap();
    assert_eq!(told["headline"], "Crossing the </river>", "{told:#}");
    assert_eq!(told["@context"], "https://schema.org");
    let map = visitor.opens("/sitemap.xml").await;
    assert!(map.is(200).body.contains(&format!("{at}</loc>")));
    let feed = visitor.opens("/knowledge.atom").await;
    let entry = &feed.is(200).body;
    assert!(
        entry.contains("Crossing the &lt;/river") && entry.contains(&at),
        "{entry}"
    );
    let kind = feed.headers["content-type"].to_str().unwrap();
    assert!(kind.starts_with("application/atom+xml"), "{kind}");
    // A draft stands in none of them.
    let draft = room.begins("article", "Not yet", "Nothing.").await;
    room.town.quiet().await;
    let hidden = format!("/knowledge/{draft}");
    for path in ["/sitemap.xml", "/knowledge.atom", "/knowledge"] {
        let seen = visitor.opens(path).await;
        assert!(!seen.is(200).body.contains(&hidden), "{path}");
    }
}
