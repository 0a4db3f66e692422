//! Colleagues among themselves: notes and mentions, who has what open, where a thing might go.

use super::{desk_of, inbox, item, titles};
use crate::ideas::{number, submits};
use crate::town::Town;
use serde_json::{Value, json};
use std::time::Duration;

const SECRET: &str = "quagmire-of-the-harbourmaster";

#[tokio::test]
async fn notes_never_leave_the_house_and_a_mention_is_heard_without_their_words() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let (desk, other) = (desk_of(&town, &liisa).await, desk_of(&town, &henrik).await);
    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let first = item(&town, &desk, "A bench by the harbour").await;
    let path = format!("/desk/inbox/{}/do/note", first["id"]);
    liisa
        .opens(&format!("/desk/inbox?item={}", first["id"]))
        .await;
    let text = format!("@Henrik Björklund, remember the {SECRET}.");
    let place = format!("item={}", first["id"]);
    liisa
        .sends(&path, &[("place", place.as_str()), ("note", text.as_str())])
        .await
        .is(200)
        .sees("The note is kept.")
        .sees(SECRET);
    let bare = [("place", place.as_str()), ("note", "  ")];
    liisa
        .sends(&path, &bare)
        .await
        .is(422)
        .sees("Write a few words.");
    // A note changes nothing for whoever acts at the same time.
    assert_eq!(
        item(&town, &desk, "A bench by the harbour").await["version"],
        1
    );

    // In the hub: a mark, and a list of one's own.
    let around = other.gets("/inbox/around").await;
    assert_eq!(around.is(200).json["counts"]["mentions"], 1);
    henrik
        .opens("/desk/inbox/mentions")
        .await
        .is(200)
        .sees(SECRET);
    liisa
        .opens("/desk/inbox/mentions")
        .await
        .does_not_see(SECRET);
    henrik.sends("/desk/inbox/mentions", &[]).await.is(200);
    let around = other.gets("/inbox/around").await;
    assert_eq!(around.json["counts"]["mentions"], 0);

    // By letter: who and where, never what.
    town.later(Duration::from_secs(600)).await;
    let letter = town.letter_to(&henrik.email).await;
    assert!(letter.text.contains("Liisa Hakala"), "{}", letter.text);
    assert!(
        letter.text.contains("named you in a note"),
        "{}",
        letter.text
    );
    assert!(
        letter
            .text
            .contains(&format!("/desk/inbox/{}", first["id"])),
        "{}",
        letter.text
    );

    // What happens to the idea afterwards carries no word of it either.
    desk.posts(
        &format!("/inbox/{}/deeds", first["id"]),
        json!({ "version": 1, "deed": "answer", "text": "In May.", "status": "planned" }),
    )
    .await
    .is(200);
    town.later(Duration::from_secs(600)).await;
    let mut said = Vec::new();
    for person in [&aino, &henrik, &liisa] {
        for letter in town.letters_to(&person.email).await {
            said.push(format!("{} {}", letter.subject, letter.text));
        }
    }
    let number = number(&bench);
    for address in [
        "/".to_owned(),
        bench.clone(),
        format!("{bench}/versions"),
        format!("{bench}/comments.atom"),
        "/ideas".to_owned(),
        "/ideas.atom".to_owned(),
        "/ideas.csv".to_owned(),
        format!("/search?q={SECRET}"),
        "/improvements".to_owned(),
    ] {
        for browser in [&town.visitor(), &*aino, &*liisa] {
            said.push(
                browser
                    .opens(&address)
                    .await
                    .body
                    .replace(&format!("value=\"{SECRET}\""), ""),
            );
        }
    }
    let (visitor, resident) = (town.program(""), desk_of(&town, &aino).await);
    for program in [&visitor, &resident] {
        for address in [
            format!("/ideas/{number}"),
            format!("/ideas/{number}/comments"),
            "/ideas".to_owned(),
            "/inbox".to_owned(),
            format!("/inbox/{}", first["id"]),
            "/inbox/mentions".to_owned(),
        ] {
            said.push(program.gets(&address).await.json.to_string());
        }
    }
    // Staff find notes beside the thing alone, not in lists and not in the search.
    said.push(desk.gets("/inbox?part=decided").await.json.to_string());
    said.push(desk.gets(&format!("/search?q={SECRET}")).await.json["items"].to_string());
    said.push(liisa.opens("/desk/log").await.body);
    for page in said {
        // The search pages repeat what was asked; nothing else may say it.
        let page = page
            .replace(&format!("“{SECRET}”"), "")
            .replace(&format!("q={SECRET}"), "");
        assert!(!page.contains("remember the"), "a note has left: {page}");
    }
}

#[tokio::test]
async fn a_team_is_suggested_with_the_reason_and_one_press_accepts_it() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik, admin) = (town.staff().await, town.lead().await, town.admin().await);
    let (desk, keeper) = (desk_of(&town, &liisa).await, desk_of(&town, &admin).await);
    let names = |name: &str| json!({ "en": name, "fi": name, "sv": name, "de": name, "ru": name });
    let theme = keeper
        .posts("/themes", json!({ "names": names("Parks") }))
        .await;
    let theme = theme.is(200).json["id"].as_i64().unwrap();
    let sends = async |title: &str| {
        aino.opens("/ideas/new").await;
        let text = format!("{title}, for everybody.");
        let fields = [
            ("title", title),
            ("text", text.as_str()),
            ("theme", &theme.to_string()),
            ("do", "send"),
        ];
        aino.sends("/ideas", &fields).await.is(200);
    };
    let suggested = async |title: &str| -> Value {
        let found = item(&town, &desk, title).await;
        let whole = desk.gets(&format!("/inbox/{}", found["id"])).await;
        whole.is(200).json["suggestion"].clone()
    };
    sends("Roses").await;
    assert!(
        suggested("Roses").await.is_null(),
        "nobody looks after parks"
    );
    // A lead says what the team looks after; whoever only works there may not.
    let team = desk.gets("/inbox/teams").await.is(200).json[0]["id"].to_string();
    desk.puts(
        &format!("/inbox/teams/{team}"),
        json!({ "themes": [theme] }),
    )
    .await
    .is(403);
    henrik
        .opens("/desk/inbox/teams")
        .await
        .is(200)
        .sees("Streets and parks");
    henrik
        .sends(
            &format!("/desk/inbox/teams/{team}"),
            &[("theme", &theme.to_string())],
        )
        .await
        .is(200)
        .sees("Kept.");
    assert_eq!(
        suggested("Roses").await["reason"],
        "Parks is looked after by Streets and parks."
    );
    // It is never applied by itself; one press does.
    let roses = item(&town, &desk, "Roses").await;
    assert!(roses["team"].is_null());
    liisa
        .opens(&format!("/desk/inbox?item={}", roses["id"]))
        .await
        .sees("Route to Streets and parks");
    liisa
        .sends(
            &format!("/desk/inbox/{}/do/route-{team}", roses["id"]),
            &[("place", ""), ("version", "1")],
        )
        .await
        .is(200)
        .sees("Routed to the team.");
    assert_eq!(titles(&town, &desk, "").await, Vec::<String>::new());
    assert_eq!(
        titles(&town, &desk, &format!("?part=routed&team={team}")).await,
        ["Roses"]
    );
    sends("Tulips").await;
    assert_eq!(
        suggested("Tulips").await["reason"],
        "Parks is looked after by Streets and parks; 1 of the last 1 went there."
    );
    // What a team has in its own list is still answered.
    let roses = item(&town, &desk, "Roses").await;
    assert_eq!(roses["decision"], "routed");
    desk.posts(
        &format!("/inbox/{}/deeds", roses["id"]),
        json!({ "version": roses["version"], "deed": "answer", "text": "In May.", "status": "planned" }),
    )
    .await
    .is(200);
    assert_eq!(item(&town, &desk, "Roses").await["decision"], "answered");
}

#[tokio::test]
async fn a_colleague_who_has_a_thing_open_is_seen_by_name_until_they_leave_it() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let desk = desk_of(&town, &henrik).await;
    submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let bench = item(&town, &desk, "A bench by the harbour").await;
    let mut news = town.app.hub.ports.bus.listen();
    let open = format!("/desk/inbox?item={}", bench["id"]);
    liisa
        .opens(&open)
        .await
        .is(200)
        .does_not_see("has this open");
    // At once on other screens …
    let told = async {
        loop {
            let heard = news.recv().await.unwrap();
            if heard.topic.starts_with("inbox-open-") {
                return heard.data;
            }
        }
    };
    let told = tokio::time::timeout(Duration::from_secs(5), told)
        .await
        .unwrap();
    assert!(told.contains("Liisa Hakala"), "{told}");
    // … and at the next page load without a script.
    henrik
        .opens(&open)
        .await
        .is(200)
        .sees("Liisa Hakala has this open");
    assert_eq!(
        inbox(&town, &desk, "").await[0]["open_by"],
        json!(["Liisa Hakala"])
    );
    liisa
        .sends(&format!("/desk/inbox/{}/shut", bench["id"]), &[])
        .await
        .is(200);
    henrik
        .opens(&open)
        .await
        .does_not_see("Liisa Hakala has this open");
    // A browser that goes without a word is forgotten after a while.
    town.clock.advance(Duration::from_secs(1));
    liisa
        .sends(&format!("/desk/inbox/{}/open", bench["id"]), &[])
        .await
        .is(200);
    henrik.opens(&open).await.sees("Liisa Hakala has this open");
    town.clock.advance(Duration::from_secs(120));
    henrik
        .opens(&open)
        .await
        .does_not_see("Liisa Hakala has this open");
}

#[tokio::test]
async fn what_sounds_the_same_is_shown_with_the_words_that_matched() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    submits(&aino, "A bicycle pump at the library", "Tyres go flat.").await;
    let second = submits(
        &aino,
        "Bicycle pumps for the library yard",
        "So that one can ride home.",
    )
    .await;
    submits(&aino, "Roses in the park", "For the bees.").await;
    let first = item(&town, &desk, "A bicycle pump at the library").await;
    let whole = desk.gets(&format!("/inbox/{}", first["id"])).await;
    let similar = whole.is(200).json["similar"].as_array().unwrap();
    assert_eq!(similar.len(), 1, "{similar:#?}");
    assert_eq!(similar[0]["thing_id"], number(&second));
    let words = similar[0]["matched"].to_string();
    assert!(words.contains("library"), "{words}");
    let seen = liisa
        .opens(&format!("/desk/inbox?item={}", first["id"]))
        .await;
    seen.is(200).sees("Similar").sees("In common:");
    // Merged from there, in one press, and undone.
    let merged = liisa
        .sends(
            &format!("/desk/inbox/{}/do/merge-{}", first["id"], number(&second)),
            &[("place", ""), ("version", "1")],
        )
        .await;
    merged.is(200).sees("Merged.");
    assert_eq!(
        item(&town, &desk, "A bicycle pump at the library").await["decision"],
        "merged"
    );
    let act = merged
        .between("action=\"/desk/inbox/acts/", "/undo")
        .unwrap()
        .to_owned();
    liisa
        .sends(&format!("/desk/inbox/acts/{act}/undo"), &[("place", "")])
        .await
        .is(200);
    assert_eq!(
        item(&town, &desk, "A bicycle pump at the library").await["state"],
        "open"
    );
    aino.opens(&second)
        .await
        .does_not_see("A bicycle pump at the library is told here");
}

#[tokio::test]
async fn feedback_that_sounds_the_same_is_found_from_the_desk_and_from_nowhere_else() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let said = "The bicycle pump at the library is broken again.";
    let path = crate::cases::gives(&town.visitor(), said, "").await;
    let pump = submits(
        &aino,
        "A new bicycle pump at the library",
        "The old pump is broken.",
    )
    .await;
    town.quiet().await;
    let idea = item(&town, &desk, "A new bicycle pump at the library").await;
    let whole = desk.gets(&format!("/inbox/{}", idea["id"])).await;
    let similar = &whole.is(200).json["similar"];
    assert_eq!(similar[0]["kind"], "case", "{similar:#}");
    assert_eq!(similar[0]["url"], "https://kuusilahti.example/desk/cases/1");
    assert!(similar[0]["matched"].to_string().contains("pump"));
    // And the other way round: it is linked, never merged.
    let case = item(&town, &desk, said).await;
    let seen = liisa
        .opens(&format!("/desk/inbox?item={}", case["id"]))
        .await;
    seen.is(200)
        .sees("Similar")
        .sees("A new bicycle pump at the library");
    assert!(!seen.body.contains("/do/merge-"));
    // Beside the list it is read whole, as on its own page.
    seen.sees("2026-00001")
        .sees("No address: the answer is read on the page only");
    let whole = desk.gets(&format!("/inbox/{}", case["id"])).await;
    let read = &whole.is(200).json["case"];
    assert_eq!(read["reference"], "2026-00001");
    assert_eq!(read["messages"][0]["text"], said);
    // No search finds it, not even the staff's.
    for program in [&town.program(""), &desk] {
        let found = program.gets("/search?q=broken+pump").await;
        let found = found.is(200).json["items"].to_string();
        assert!(!found.contains("again"), "{found}");
        assert!(
            found.contains(&format!("/ideas/{}", number(&pump))),
            "{found}"
        );
    }
    for browser in [&town.visitor(), &*aino, &*liisa] {
        browser
            .opens("/search?q=broken+pump")
            .await
            .does_not_see("broken again");
    }
    // Forgotten words are in no index either.
    liisa.opens("/desk/cases/1").await.is(200);
    liisa
        .sends("/desk/cases/1/answer", &[("text", "It is mended.")])
        .await
        .is(200);
    town.later(Duration::from_secs(740 * 86_400)).await;
    town.visitor().opens(&path).await.is(404);
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let whole = desk.gets(&format!("/inbox/{}", idea["id"])).await;
    assert_eq!(whole.is(200).json["similar"], json!([]));
}

#[tokio::test]
async fn the_number_beside_desk_counts_what_waits_for_this_colleague() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let desk = desk_of(&town, &liisa).await;
    for title in ["Bench", "Lamp", "Roses", "Swing"] {
        submits(&aino, title, &format!("{title}, please.")).await;
    }
    let does = async |title: &str, mut body: Value| {
        let it = item(&town, &desk, title).await;
        body["version"] = it["version"].clone();
        desk.posts(&format!("/inbox/{}/deeds", it["id"]), body)
            .await
            .is(200);
    };
    let team = desk.gets("/inbox/teams").await.json[0]["id"].clone();
    does("Bench", json!({ "deed": "assign", "person": liisa.id.0 })).await;
    does("Lamp", json!({ "deed": "route", "team": team })).await;
    let roses = item(&town, &desk, "Roses").await;
    let note = json!({ "text": "@Henrik Björklund, what do you think?" });
    desk.posts(&format!("/inbox/{}/notes", roses["id"]), note)
        .await
        .is(200);
    town.quiet().await;
    // It is counted no oftener than every five seconds.
    tokio::time::sleep(Duration::from_millis(5_100)).await;
    // Hers: the bench, and the lamp of her team. His: the lamp of the same team, and where he was named.
    let number = async |person: &crate::town::Person| {
        let seen = person.opens("/desk/inbox").await;
        let nav = seen.is(200).between("href=\"/desk\"", "</a>").unwrap();
        let from = nav.find("class=\"count\">").unwrap() + "class=\"count\">".len();
        nav[from..].split('<').next().unwrap().trim().to_owned()
    };
    assert_eq!(number(&liisa).await, "2");
    assert_eq!(number(&henrik).await, "2");
    let resident = aino.opens("/").await;
    assert!(!resident.body.contains("href=\"/desk\""));
}

#[tokio::test]
async fn things_are_linked_to_improvements_alone_and_together_and_come_back_when_unlinked() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    for title in [
        "A bench by the harbour",
        "Seats at the pier",
        "Roses in the park",
    ] {
        submits(&aino, title, &format!("{title}, please.")).await;
        town.clock.advance(Duration::from_secs(60));
    }
    // A new improvement from one thing, by page.
    let bench = item(&town, &desk, "A bench by the harbour").await;
    liisa
        .opens(&format!("/desk/inbox?item={}", bench["id"]))
        .await;
    liisa
        .sends(
            &format!("/desk/inbox/{}/do/begin", bench["id"]),
            &[
                ("place", ""),
                ("version", "1"),
                ("begin_title", "More places to sit"),
                ("begin_why", "Many ask for it."),
            ],
        )
        .await
        .is(200)
        .sees("Linked to the improvement.");
    let bench = item(&town, &desk, "A bench by the harbour").await;
    assert_eq!(bench["decision"], "linked");
    let whole = desk.gets(&format!("/inbox/{}", bench["id"])).await;
    let behind = &whole.json["behind"][0];
    assert_eq!(behind["title"], "More places to sit");
    let improvement = behind["id"].as_i64().unwrap();
    // Two more, together, and undone.
    let items: Vec<Value> = inbox(&town, &desk, "")
        .await
        .iter()
        .map(|item| json!({ "id": item["id"], "version": item["version"] }))
        .collect();
    let done = desk
        .posts(
            "/inbox/bulk",
            json!({ "items": items, "deed": "link", "improvement": improvement }),
        )
        .await;
    assert_eq!(done.is(200).json["count"], 2);
    town.quiet().await;
    assert_eq!(titles(&town, &desk, "").await, Vec::<String>::new());
    let evidence = async || {
        let whole = desk.gets(&format!("/improvements/{improvement}")).await;
        whole.is(200).json["evidence"].as_array().unwrap().len()
    };
    assert_eq!(evidence().await, 3);
    desk.posts(&format!("/inbox/acts/{}/undo", done.json["act"]), json!({}))
        .await
        .is(200);
    town.quiet().await;
    assert_eq!(evidence().await, 1);
    assert_eq!(
        titles(&town, &desk, "").await,
        ["Seats at the pier", "Roses in the park"]
    );
    // Linked and unlinked on the improvement's own page, the inbox follows.
    let evidence = json!({ "kind": "idea", "id": bench["thing_id"] });
    let gone = desk
        .deletes(&format!(
            "/improvements/{improvement}/evidence/idea/{}",
            bench["thing_id"]
        ))
        .await;
    assert!(gone.status.is_success(), "{evidence} {:#}", gone.json);
    assert_eq!(
        titles(&town, &desk, "").await,
        [
            "A bench by the harbour",
            "Seats at the pier",
            "Roses in the park"
        ]
    );
}
