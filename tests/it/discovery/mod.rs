//! Stories of finding: by page and by program, only what one may see, and with an index that was away or lost.

use crate::ideas::{number, submits};
use crate::town::{House, Said, Town};
use entity::words::{IdeaStatus, Lang, Visibility};
use hall::access::Scope;
use ideas::ArrivingIdea;
use serde_json::{Value, json};
use std::process::Stdio;
use std::time::Duration;

/// How often each value of a fact was counted.
fn counted(answer: &Value, fact: &str, value: &str) -> u64 {
    let values = answer["facets"][fact].as_array().unwrap();
    let found = values
        .iter()
        .find(|one| one["value"] == value || one["name"] == value);
    found.map_or(0, |one| one["count"].as_u64().unwrap())
}

fn titles(answer: &Value) -> Vec<&str> {
    let items = answer["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn somebody_finds_by_words_narrows_and_opens() {
    let town = Town::new().await;
    let (aino, liisa, admin) = (
        town.resident("Aino Salmela").await,
        town.staff().await,
        town.admin().await,
    );
    let keeper = town.program_of(&admin, Scope::ALL).await;
    let mut themes = Vec::new();
    for name in ["Cycling", "Parks"] {
        let theme =
            json!({ "names": { "en": name, "fi": name, "sv": name, "de": name, "ru": name } });
        let made = keeper.posts("/themes", theme).await;
        made.is(200);
        themes.push(made.json["id"].clone());
    }
    let writer = town.program_of(&aino, Scope::ALL).await;
    for (title, text, theme) in [
        (
            "A bicycle pump at the library",
            "So that nobody walks home with a flat tyre.",
            0,
        ),
        (
            "Racks for a bicycle at the harbour",
            "There is nowhere to lock one.",
            0,
        ),
        (
            "A bench in the bicycle park",
            "To rest after a ride <b>home</b>.",
            1,
        ),
    ] {
        let idea = json!({ "title": title, "text": text, "lang": "en", "theme": themes[theme] });
        writer.posts("/ideas", idea).await.is(200);
    }
    let pump = writer.gets("/ideas?q=pump").await.json["items"][0]["id"].clone();
    town.quiet().await;
    let pump = if pump.is_null() {
        writer.gets("/search?q=pump").await.json["items"][0]["id"].clone()
    } else {
        pump
    };
    liisa
        .sends(
            &format!("/ideas/{pump}/answer"),
            &[("status", "planned"), ("text", "In May."), ("do", "send")],
        )
        .await
        .is(200);
    town.quiet().await;

    // Two slips of the pen; the better spelling is offered, and what was meant is found and marked.
    let visitor = town.visitor();
    let page = visitor.opens("/search?q=bycicle+pmup").await;
    page.is(200)
        .sees("A bicycle pump at the library")
        .sees("bicycle pump");
    assert!(page.body.contains("<mark>"), "{}", page.words());
    assert!(
        page.body.contains("/search?q=bicycle+pump") || page.body.contains("q=bicycle%20pump"),
        "did you mean"
    );
    let reader = town.program("");
    let answer = reader.gets("/search?q=bycicle+pmup").await.json;
    assert_eq!(titles(&answer), ["A bicycle pump at the library"]);
    assert_eq!(answer["did_you_mean"], "bicycle pump");
    assert!(
        answer["items"][0]["highlight"]
            .as_str()
            .unwrap()
            .contains("<mark>"),
        "{answer:#}"
    );
    assert_eq!(
        answer["items"][0]["url"],
        format!("https://kuusilahti.example/ideas/{pump}")
    );

    // Facts to narrow by, counted; a chosen one can be left again.
    let answer = reader.gets("/search?q=bicycle").await.json;
    assert_eq!(answer["total"], 3);
    assert_eq!(
        (
            counted(&answer, "theme", "Cycling"),
            counted(&answer, "theme", "Parks")
        ),
        (2, 1)
    );
    assert_eq!(
        (
            counted(&answer, "status", "planned"),
            counted(&answer, "status", "open")
        ),
        (1, 2)
    );
    assert_eq!(
        (
            counted(&answer, "lang", "en"),
            counted(&answer, "kind", "idea")
        ),
        (3, 3)
    );
    let narrowed = reader
        .gets(&format!(
            "/search?q=bicycle&theme={}&status=open",
            themes[0]
        ))
        .await
        .json;
    assert_eq!(titles(&narrowed), ["Racks for a bicycle at the harbour"]);
    assert_eq!(
        counted(&narrowed, "status", "planned"),
        1,
        "the other values stay in reach"
    );
    let page = visitor.opens("/search?q=bicycle&status=planned").await;
    page.sees("A bicycle pump")
        .does_not_see("Racks for a bicycle");
    assert!(
        page.body.contains("href=\"/search?q=bicycle\""),
        "the way back to all"
    );

    // While one types; with nothing found; with nothing asked; and words of the text are never mark-up.
    let typing = visitor.opens("/search?q=bicy&fragment=results").await;
    typing.sees("A bicycle pump");
    assert!(!typing.body.contains("<html"));
    visitor
        .opens("/search?q=submarine")
        .await
        .is(200)
        .does_not_see("bicycle pump");
    visitor
        .opens("/search")
        .await
        .is(200)
        .sees("A bench in the bicycle park");
    let marked = visitor.opens("/search?q=rest+ride").await;
    assert!(!marked.body.contains("<b>home</b>"), "{}", marked.body);
    for wrong in [
        "/search?q=a&after=nonsense",
        "/search?per_page=101",
        "/search?status=nonsense",
    ] {
        let status = reader.gets(wrong).await.status.as_u16();
        assert!([400, 422].contains(&status), "{wrong}: {status}");
    }

    // "Is it one of these?": the same idea in other words, asked while its title is written.
    let similar = visitor
        .opens("/ideas/similar?title=Bicycle+pumps+for+everyone")
        .await;
    similar
        .is(200)
        .sees("A bicycle pump at the library")
        .does_not_see("A bench in the bicycle park");
    visitor
        .opens("/ideas/similar?title=A+skating+rink")
        .await
        .is(200)
        .does_not_see("bicycle");
}

#[tokio::test]
async fn nobody_finds_or_counts_what_they_may_not_see() {
    let town = Town::new().await;
    let (aino, veikko, liisa) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.staff().await,
    );
    submits(
        &aino,
        "A lighthouse for the pier",
        "To be seen from the sea.",
    )
    .await;
    let hidden = submits(&aino, "A lighthouse that insults", "To be hidden.").await;
    let draft = [
        ("title", "A lighthouse in my head"),
        ("text", "Unfinished."),
        ("do", "draft"),
    ];
    aino.sends("/ideas", &draft).await.is(200);
    let links = submits(
        &town.resident("Olli Niemi").await,
        "A lighthouse shop",
        "See https://example.org/buy",
    )
    .await;
    let gone = submits(&aino, "A lighthouse withdrawn", "Never mind.").await;
    aino.sends(&format!("{gone}/withdraw"), &[]).await.is(200);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let opened = desk
        .posts(
            "/moderation",
            json!({ "kind": "idea", "id": number(&hidden) }),
        )
        .await;
    opened.is(200);
    let why = json!({ "rule": "other", "reason": "It insults." });
    desk.posts(&format!("/moderation/{}/hide", opened.json["id"]), why)
        .await
        .is(200);
    let author = town.program_of(&aino, Scope::ALL).await;
    let other = town.program_of(&veikko, Scope::ALL).await;
    let reader = town.program("");
    // Before the index has heard of it and after: the database has the last word.
    for heard in [false, true] {
        if heard {
            town.quiet().await;
        }
        for (who, program) in [("a visitor", &reader), ("Veikko", &other)] {
            let answer = program.gets("/search?q=lighthouse").await.json;
            for title in titles(&answer) {
                assert!(
                    ["A lighthouse for the pier", "A lighthouse withdrawn"].contains(&title),
                    "{who} finds {title}"
                );
            }
            let seen = answer["total"].as_u64().unwrap();
            for fact in ["status", "lang", "kind"] {
                let values = answer["facets"][fact].as_array().unwrap();
                let sum: u64 = values
                    .iter()
                    .map(|value| value["count"].as_u64().unwrap())
                    .sum();
                assert_eq!(
                    sum, seen,
                    "{who}: {fact} counts more than there is to see: {answer:#}"
                );
            }
            if heard {
                assert!(
                    titles(&answer).contains(&"A lighthouse for the pier"),
                    "{who}"
                );
                assert_eq!(seen as usize, titles(&answer).len(), "{who}: {answer:#}");
                assert_eq!(counted(&answer, "status", "draft"), 0);
            }
        }
    }
    // Their author and staff find what is hidden; drafts are found by nobody else.
    let mine = author.gets("/search?q=lighthouse").await.json;
    assert!(
        titles(&mine).contains(&"A lighthouse that insults"),
        "{mine:#}"
    );
    let staff = desk.gets("/search?q=lighthouse").await.json;
    assert!(
        titles(&staff).contains(&"A lighthouse that insults"),
        "{staff:#}"
    );
    assert!(
        !titles(&staff).contains(&"A lighthouse in my head"),
        "{staff:#}"
    );
    // The same on every other way of finding.
    for (who, browser) in [("a visitor", &town.visitor()), ("Veikko", &*veikko)] {
        for address in [
            "/search?q=lighthouse",
            "/search?q=insults",
            "/ideas?q=lighthouse",
            "/ideas",
            "/ideas/similar?title=A+lighthouse",
            "/ideas.csv?q=lighthouse",
            "/ideas.atom",
            "/",
        ] {
            let page = browser.opens(address).await;
            for secret in ["insults", "in my head", "lighthouse shop"] {
                let names_the_query = address.contains("insults") && secret == "insults";
                let found = page.words().matches(secret).count();
                assert!(
                    found == 0 || names_the_query && !page.words().contains("that insults"),
                    "{who} at {address}: {secret}"
                );
            }
        }
    }
    let _ = links;

    // Restored, it is there again for everyone; the index follows what happens.
    let restored = desk
        .posts(
            &format!("/moderation/{}/undo", opened.json["id"]),
            json!({}),
        )
        .await;
    restored.is(200);
    desk.posts(
        &format!("/moderation/{}/keep", opened.json["id"]),
        json!({}),
    )
    .await
    .is(200);
    town.quiet().await;
    let answer = reader.gets("/search?q=lighthouse+insults").await.json;
    assert!(
        titles(&answer).contains(&"A lighthouse that insults"),
        "{answer:#}"
    );
}

#[tokio::test]
async fn the_index_follows_every_change() {
    let town = Town::new().await;
    let (aino, liisa) = (town.resident("Aino Salmela").await, town.staff().await);
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let seats = submits(&aino, "Seats at the pier", "Somewhere to rest on the way.").await;
    town.quiet().await;
    let writer = town.program_of(&aino, Scope::ALL).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let status = |words: &'static str| {
        let reader = town.program("");
        async move {
            let answer = reader.gets(&format!("/search?q={words}")).await.json;
            answer["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["status"].as_str().unwrap().to_owned())
                .collect::<Vec<_>>()
        }
    };
    let change = json!({ "title": "A sofa by the harbour" });
    writer
        .asks(poem::http::Method::PATCH, &bench, Some(change), &[])
        .await
        .is(200);
    town.quiet().await;
    assert_eq!(
        (status("sofa").await.len(), status("bench").await.len()),
        (1, 0)
    );
    desk.posts(
        &format!("{bench}/answer"),
        json!({ "status": "planned", "text": "In May." }),
    )
    .await
    .is(200);
    town.quiet().await;
    assert_eq!(status("sofa").await, ["planned"]);
    let merged = desk
        .posts(&format!("{seats}/merge"), json!({ "into": number(&bench) }))
        .await;
    merged.is(200);
    town.quiet().await;
    let found = status("pier").await;
    assert!(found.iter().all(|status| status != "open"), "{found:?}");
    desk.posts(&format!("/merges/{}/undo", merged.json["id"]), json!({}))
        .await
        .is(200);
    town.quiet().await;
    assert_eq!(status("pier").await, ["open"]);
}

#[tokio::test]
async fn a_lost_index_is_made_again_by_itself_and_the_pages_work_meanwhile() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let path = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    town.quiet().await;
    town.visitor()
        .opens("/search?q=bench")
        .await
        .sees("A bench by the harbour");
    let house = town.closes().await;
    let index = house.config.data.join("index");
    assert!(index.is_dir(), "{}", index.display());
    std::fs::remove_dir_all(&index).unwrap();
    let town = house.opens().await;
    let visitor = town.visitor();
    for address in [
        "/",
        "/ideas",
        &path,
        "/search",
        "/search?q=bench",
        "/ideas?q=bench",
        "/ideas/similar?title=bench",
    ] {
        visitor.opens(address).await.is(200);
    }
    town.quiet().await;
    visitor
        .opens("/search?q=bench")
        .await
        .sees("A bench by the harbour");

    // Scribbled over, the same.
    let house = town.closes().await;
    for file in std::fs::read_dir(walk(&house.config.data.join("index"))).unwrap() {
        let file = file.unwrap().path();
        if file.is_file() {
            std::fs::write(&file, "no index at all").unwrap();
        }
    }
    let town = house.opens().await;
    town.visitor().opens(&path).await.is(200);
    town.visitor().opens("/search?q=bench").await.is(200);
    town.quiet().await;
    town.visitor()
        .opens("/search?q=bench")
        .await
        .sees("A bench by the harbour");
}

/// The folder in which the files of the living index lie.
fn walk(index: &std::path::Path) -> std::path::PathBuf {
    let inner = std::fs::read_dir(index)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir());
    inner.unwrap_or_else(|| index.to_owned())
}

#[tokio::test]
async fn an_engine_that_is_away_keeps_no_page_away_and_is_caught_up_with() {
    // A Meilisearch server is named, and nothing listens there.
    let unused = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let town = Town::with(|config| config.search_url = format!("http://{unused}")).await;
    let aino = town.resident("Aino Salmela").await;
    let path = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    // Jobs of the index fail and are tried again; nothing else does.
    let report = jobs::run_until_quiet(&town.app.hub).await.unwrap();
    for trouble in &report.troubles {
        assert!(trouble.kind.contains("discovery"), "{trouble:?}");
    }
    let visitor = town.visitor();
    for address in [
        "/",
        "/ideas",
        &path,
        "/ideas/new",
        "/ideas/similar?title=bench",
    ] {
        visitor.opens(address).await.is(200);
    }
    let page = visitor.opens("/search?q=bench").await;
    page.is(503).sees("resting").sees("A bench by the harbour");
    let answer = town.program("").gets("/search?q=bench").await;
    answer.is(503);
    // What is only a search says so in words, and in a status machines understand.
    visitor.opens("/ideas?q=bench").await.is(503);
    let veikko = town.resident("Veikko Rantanen").await;
    veikko
        .sends(&format!("{path}/support"), &[])
        .await
        .sees("1 supporter");

    // There again (here: the embedded one), it finds everything by itself.
    let mut house = town.closes().await;
    house.config.search_url = String::new();
    let town = house.opens().await;
    for _ in 0..30 {
        jobs::run_until_quiet(&town.app.hub).await.unwrap();
        town.clock.advance(Duration::from_secs(3600));
    }
    town.visitor()
        .opens("/search?q=bench")
        .await
        .sees("A bench by the harbour");
}

fn arriving(number: usize) -> ArrivingIdea {
    ArrivingIdea {
        origin_id: number.to_string(),
        title: format!("Harbour bench {number}"),
        text: "To sit and look at the ferries.".to_owned(),
        lang: Lang::En,
        challenge: None,
        theme: None,
        area: None,
        place: None,
        amount: None,
        currency: None,
        created_at: None,
        visibility: Visibility::Public,
        status: IdeaStatus::Open,
        outcome: None,
        carried_support: 0,
        carried_against: 0,
        carried_votes: 0,
        author: None,
        url: None,
    }
}

#[tokio::test]
async fn a_reindex_beside_a_running_hub_leaves_no_gap() {
    const IDEAS: usize = 900;
    let town = House::new().await.opens().await;
    let living = town.house().is_lived_in();
    let many: Vec<ArrivingIdea> = (1..=IDEAS).map(arriving).collect();
    for some in many.chunks(300) {
        ideas::import_ideas(&town.cx(), "trial", some.to_vec())
            .await
            .unwrap();
    }
    town.quiet().await;
    let total = async || {
        town.program("")
            .gets("/search?q=harbour&per_page=1")
            .await
            .json["total"]
            .clone()
    };
    assert_eq!(total().await, IDEAS);

    let mut command = town.house().command(&["reindex"]);
    let mut command = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The hub's worker and people who search, side by side, until the command has ended.
    let (mut looked, mut done) = (0, false);
    while !done {
        let work = async {
            let report = jobs::run_until_quiet(&town.app.hub).await.unwrap();
            assert!(report.troubles.is_empty(), "{:?}", report.troubles);
            report.done
        };
        let look = async {
            for _ in 0..20 {
                assert_eq!(total().await, IDEAS, "everything is found at every moment");
                looked += 1;
                tokio::task::yield_now().await;
            }
        };
        tokio::join!(work, look);
        town.clock.advance(Duration::from_secs(1));
        done = command.try_wait().unwrap().is_some();
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let said = Said::of(command.wait_with_output().unwrap());
    said.is_well()
        .says("The search index is made anew.")
        .says("900 of 900");
    assert!(looked >= 20);
    assert_eq!(total().await, IDEAS);

    // With no hub running the command does the work itself.
    drop(living);
    let house = town.closes().await;
    std::fs::remove_dir_all(house.config.data.join("index")).unwrap();
    house
        .talkoo(&["reindex"])
        .is_well()
        .says("The search index is made anew.");
    let town = house.opens().await;
    let found = town
        .program("")
        .gets("/search?q=harbour&per_page=1")
        .await
        .json;
    assert_eq!(found["total"], IDEAS);
}
