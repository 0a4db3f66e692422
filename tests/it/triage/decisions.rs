//! A thing leaves the inbox only by a decision, and every act can be taken back.

use super::{desk_of, inbox, item, titles};
use crate::ideas::{number, submits};
use crate::town::{Contest, Town};
use hall::access::Actor;
use serde_json::{Value, json};
use std::time::Duration;

fn deeds(item: &Value) -> String {
    format!("/inbox/{}/deeds", item["id"])
}

#[tokio::test]
async fn an_item_leaves_by_a_decision_whichever_page_it_is_made_on() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let lamp = submits(&aino, "A lamp on the pier", "It is dark there.").await;
    let roses = submits(&aino, "Roses in the park", "For the bees.").await;
    submits(&aino, "A swing for the little ones", "At the beach.").await;
    town.quiet().await;

    // Answered in the inbox: the idea has its answer in the same moment, and the next thing opens by itself.
    let first = item(&town, &desk, "A bench by the harbour").await;
    let second = item(&town, &desk, "A lamp on the pier").await;
    liisa
        .opens(&format!("/desk/inbox?item={}", first["id"]))
        .await;
    let next = second["id"].to_string();
    let seen = liisa
        .sends(
            &format!("/desk/inbox/{}/do/answer", first["id"]),
            &[
                ("place", ""),
                ("version", "1"),
                ("next", next.as_str()),
                ("status", "planned"),
                ("answer", "We build it in May."),
            ],
        )
        .await;
    seen.is(200).sees("Answered.").sees("It is dark there.");
    aino.opens(&bench).await.sees("We build it in May.");
    let answered = item(&town, &desk, "A bench by the harbour").await;
    assert_eq!(answered["decision"], "answered");
    assert_eq!(answered["decided_by"]["name"], "Liisa Hakala");
    assert_eq!(answered["answered_in"]["days"], 0);

    // Answered on its own page.
    liisa.opens(&format!("{lamp}/answer")).await;
    let answer = [
        ("status", "declined"),
        ("text", "Too dear."),
        ("do", "send"),
    ];
    liisa
        .sends(&format!("{lamp}/answer"), &answer)
        .await
        .is(200);
    assert_eq!(
        item(&town, &desk, "A lamp on the pier").await["decision"],
        "declined"
    );

    // Merged elsewhere, and brought back when that is undone.
    let swing = item(&town, &desk, "A swing for the little ones").await;
    liisa.opens(&format!("{roses}/merge")).await;
    let into = [("other", swing["thing_id"].to_string())];
    let into: Vec<(&str, &str)> = into.iter().map(|(name, id)| (*name, id.as_str())).collect();
    liisa.sends(&format!("{roses}/merge"), &into).await.is(200);
    let merged = item(&town, &desk, "A swing for the little ones").await;
    assert_eq!(merged["decision"], "merged");
    assert_eq!(merged["decided_by"]["name"], "Liisa Hakala");
    let page = liisa.opens(&format!("{roses}/merge")).await;
    let undo = page
        .between("action=\"/merges/", "/undo")
        .unwrap()
        .to_owned();
    liisa
        .sends(&format!("/merges/{undo}/undo"), &[])
        .await
        .is(200);
    let back = item(&town, &desk, "A swing for the little ones").await;
    assert_eq!(
        (&back["state"], &back["decision"]),
        (&json!("open"), &Value::Null)
    );

    // Its writer takes it back.
    aino.opens(&format!("{roses}/withdraw")).await;
    aino.sends(&format!("{roses}/withdraw"), &[]).await.is(200);
    assert_eq!(
        item(&town, &desk, "Roses in the park").await["decision"],
        "gone"
    );
    assert_eq!(
        titles(&town, &desk, "").await,
        ["A swing for the little ones"]
    );
}

#[tokio::test]
async fn questions_and_reports_are_decided_in_the_inbox() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let contest = town.contest(Contest::default()).await;
    let asked = [("text", "May an association take part?")];
    aino.sends(&format!("/challenges/{contest}/ask"), &asked)
        .await
        .is(200);
    let question = inbox(&town, &desk, "?kind=question").await.remove(0);
    desk.posts(
        &deeds(&question),
        json!({ "version": 1, "deed": "answer", "text": "Yes, with a business ID." }),
    )
    .await
    .is(200);
    aino.opens(&format!("/challenges/{contest}"))
        .await
        .sees("Yes, with a business ID.");
    assert_eq!(inbox(&town, &desk, "?kind=question").await.len(), 0);

    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let rude = veikko
        .sends(&format!("{bench}/comments"), &[("text", "Rude words.")])
        .await;
    let rude: i64 = rude
        .between("id=\"comment-", "\"")
        .unwrap()
        .parse()
        .unwrap();
    let reporter = desk_of(&town, &aino).await;
    let said = json!({ "kind": "comment", "id": rude, "rule": "insult", "text": "Look." });
    reporter.posts("/reports", said).await.is(200);
    let report = inbox(&town, &desk, "?kind=report").await.remove(0);
    // A report is kept or hidden, and nothing else.
    desk.posts(
        &deeds(&report),
        json!({ "version": 1, "deed": "decline", "text": "No." }),
    )
    .await
    .is(422);
    let seen = liisa.opens(&format!("/desk/inbox/{}", report["id"])).await;
    seen.is(200).sees("Rude words.").sees("Look.");
    let hide = json!({ "version": 1, "deed": "hide", "rule": "insult", "text": "Please be kind." });
    desk.posts(&deeds(&report), hide).await.is(200);
    veikko.opens(&bench).await.is(200);
    town.visitor()
        .opens(&bench)
        .await
        .does_not_see("Rude words.");
    assert_eq!(inbox(&town, &desk, "?kind=report").await.len(), 0);
    let decided = inbox(&town, &desk, "?part=decided&kind=report")
        .await
        .remove(0);
    assert_eq!(decided["decision"], "moderated");
    // Undone on moderation's own page, it waits again.
    let matter = decided["thing_id"].to_string();
    liisa.opens(&format!("/desk/moderation/{matter}")).await;
    liisa
        .sends(&format!("/desk/moderation/{matter}/undo"), &[])
        .await
        .is(200);
    assert_eq!(inbox(&town, &desk, "?kind=report").await.len(), 1);
}

#[tokio::test]
async fn of_two_who_act_on_one_thing_the_second_is_told_by_name() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let (desk, other) = (desk_of(&town, &liisa).await, desk_of(&town, &henrik).await);
    submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let bench = item(&town, &desk, "A bench by the harbour").await;
    let place = format!("item={}", bench["id"]);
    henrik.opens(&format!("/desk/inbox?{place}")).await.is(200);
    desk.posts(
        &deeds(&bench),
        json!({ "version": 1, "deed": "answer", "text": "In May.", "status": "planned" }),
    )
    .await
    .is(200);
    // By page: nothing is overwritten, nothing typed is lost.
    let seen = henrik
        .sends(
            &format!("/desk/inbox/{}/do/answer", bench["id"]),
            &[
                ("place", place.as_str()),
                ("version", "1"),
                ("status", "declined"),
                ("answer", "Never, I think, and this is why."),
                ("note", "Half a note"),
            ],
        )
        .await;
    seen.is(409)
        .sees("Liisa Hakala answered “A bench by the harbour”")
        .sees("what you typed is still here");
    assert!(seen.body.contains("Half a note"));
    // By the API, too.
    let late = json!({ "version": 1, "deed": "assign", "person": henrik.id.0 });
    let refused = other.posts(&deeds(&bench), late).await;
    refused.is(409);
    assert_eq!(refused.json["code"], "changed_meanwhile");
    let detail = refused.json["detail"].as_str().unwrap();
    assert!(detail.contains("Liisa Hakala answered"), "{detail}");
    let idea = desk.gets(&format!("/ideas/{}", bench["thing_id"])).await;
    assert_eq!(
        idea.json["answers"].as_array().unwrap().len(),
        1,
        "{:#}",
        idea.json
    );
}

#[tokio::test]
async fn a_bulk_act_takes_all_or_none_and_an_undo_touches_only_what_nobody_changed() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let (desk, other) = (desk_of(&town, &liisa).await, desk_of(&town, &henrik).await);
    let all = ["A bench", "A lamp", "Roses", "A swing"];
    for title in all {
        submits(
            &aino,
            title,
            &format!("{title} would be good for everybody here."),
        )
        .await;
        town.clock.advance(Duration::from_secs(60));
    }
    let mut seen = inbox(&town, &desk, "").await;
    let targets = |items: &[Value]| -> Vec<Value> {
        items
            .iter()
            .map(|item| json!({ "id": item["id"], "version": item["version"] }))
            .collect()
    };
    // A colleague takes one of them first: nothing happens to any.
    other
        .posts(
            &deeds(&seen[1]),
            json!({ "version": 1, "deed": "assign", "person": henrik.id.0 }),
        )
        .await
        .is(200);
    let bulk = json!({ "items": targets(&seen), "deed": "assign", "person": liisa.id.0 });
    let refused = desk.posts("/inbox/bulk", bulk).await;
    refused.is(409);
    assert!(
        refused.json["detail"]
            .as_str()
            .unwrap()
            .contains("Henrik Björklund gave “A lamp”")
    );
    assert_eq!(
        titles(&town, &desk, "?assignee=me").await,
        Vec::<String>::new()
    );
    // Seen as they are now, all of them are given.
    seen = inbox(&town, &desk, "").await;
    let bulk = json!({ "items": targets(&seen), "deed": "assign", "person": liisa.id.0 });
    let done = desk.posts("/inbox/bulk", bulk).await;
    assert_eq!(done.is(200).json["count"], 4);
    assert_eq!(titles(&town, &desk, "?assignee=me").await, all);
    // A colleague changes one; the undo leaves that, and says so.
    let lamp = item(&town, &desk, "A lamp").await;
    other
        .posts(&deeds(&lamp), json!({ "version": lamp["version"], "deed": "snooze", "until": "2026-07-01T06:00:00Z" }))
        .await
        .is(200);
    let undo = format!("/inbox/acts/{}/undo", done.json["act"]);
    let undone = desk.posts(&undo, json!({})).await;
    undone.is(200);
    assert_eq!(undone.json["restored"], 3);
    assert_eq!(undone.json["left"][0]["title"], "A lamp");
    assert_eq!(undone.json["left"][0]["by"], "Henrik Björklund");
    assert_eq!(
        titles(&town, &desk, "?assignee=none").await,
        ["A bench", "Roses", "A swing"]
    );
    let lamp = item(&town, &desk, "A lamp").await;
    assert_eq!(
        (&lamp["state"], &lamp["assignee"]["name"]),
        (&json!("snoozed"), &json!("Liisa Hakala"))
    );
    desk.posts(&undo, json!({})).await.is(409);
    // The bounds.
    desk.posts("/inbox/bulk", json!({ "items": [], "deed": "wake" }))
        .await
        .is(422);
    let many: Vec<Value> = (1..=501)
        .map(|id| json!({ "id": id, "version": 1 }))
        .collect();
    desk.posts("/inbox/bulk", json!({ "items": many, "deed": "wake" }))
        .await
        .is(422);
    desk.posts(
        "/inbox/bulk",
        json!({ "items": [{ "id": 9999, "version": 1 }], "deed": "wake" }),
    )
    .await
    .is(404);
}

#[tokio::test]
async fn letters_of_a_bulk_decline_leave_only_after_the_time_to_undo() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let lamp = submits(&aino, "A lamp on the pier", "It is dark there.").await;
    submits(&aino, "A bench by the harbour", "To sit and look.").await;
    town.later(Duration::from_secs(600)).await;
    let before = town.letters_to(&aino.email).await.len();
    let ticks: Vec<String> = inbox(&town, &desk, "")
        .await
        .iter()
        .map(|item| format!("{}.{}", item["id"], item["version"]))
        .collect();
    // By page, with plain ticks and a button.
    liisa.opens("/desk/inbox").await.is(200);
    let decline = async || {
        let fields = [
            ("place", ""),
            ("tick", ticks[0].as_str()),
            ("tick", ticks[1].as_str()),
            ("many_reason", "There is no money for it this year."),
        ];
        liisa.sends("/desk/inbox/many/decline", &fields).await
    };
    let seen = decline().await;
    seen.is(200)
        .sees("2 things declined. People hear of it in a minute.");
    assert_eq!(titles(&town, &desk, "").await, Vec::<String>::new());
    let act = seen
        .between("action=\"/desk/inbox/acts/", "/undo")
        .unwrap()
        .to_owned();
    town.later(Duration::from_secs(30)).await;
    aino.opens(&lamp).await.does_not_see("There is no money");
    liisa
        .sends(&format!("/desk/inbox/acts/{act}/undo"), &[("place", "")])
        .await
        .is(200)
        .sees("Undone: 2 things are as they were.");
    town.later(Duration::from_secs(600)).await;
    assert_eq!(
        town.letters_to(&aino.email).await.len(),
        before,
        "nobody heard of it"
    );
    aino.opens(&lamp).await.does_not_see("There is no money");

    // Declined again and left alone: the author reads the reason.
    let ticks: Vec<Value> = inbox(&town, &desk, "")
        .await
        .iter()
        .map(|item| json!({ "id": item["id"], "version": item["version"] }))
        .collect();
    let done = desk
        .posts("/inbox/bulk", json!({ "items": ticks, "deed": "decline", "text": "There is no money for it this year." }))
        .await;
    done.is(200);
    town.later(Duration::from_secs(90)).await;
    aino.opens(&lamp)
        .await
        .sees("There is no money for it this year.");
    town.later(Duration::from_secs(600)).await;
    assert!(town.letters_to(&aino.email).await.len() > before);
    let undo = format!("/inbox/acts/{}/undo", done.json["act"]);
    let late = desk.posts(&undo, json!({})).await;
    late.is(409);
    assert_eq!(late.json["code"], "too_late_to_undo");
    let declined = item(&town, &desk, "A lamp on the pier").await;
    assert_eq!(declined["decision"], "declined");
    assert!(declined["tell_at"].is_null());
    assert_eq!(number(&lamp), declined["thing_id"].as_i64().unwrap());
}

#[tokio::test]
async fn feedback_comes_is_answered_and_comes_back_when_more_is_said() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let visitor = town.cx().acting_as(Actor::Visitor);
    let said = |text: &str| cases::NewFeedback {
        text: text.to_owned(),
        email: Some("grace@example.org".to_owned()),
        ..cases::NewFeedback::default()
    };
    let receipt = cases::submit(&visitor, said("The lamp by the pier is dark again."))
        .await
        .unwrap();
    let token = receipt.tracking_url.rsplit('/').next().unwrap().to_owned();
    let way = cases::Way::Token(token);
    let first = inbox(&town, &desk, "?kind=case").await.remove(0);
    assert!(
        first["title"]
            .as_str()
            .unwrap()
            .contains("lamp by the pier")
    );
    // Whoever has it is named to its person.
    let take = json!({ "version": 1, "deed": "assign", "person": liisa.id.0 });
    desk.posts(&deeds(&first), take).await.is(200);
    let case = cases::browse::tracked(&visitor, &way).await.unwrap();
    assert!(
        serde_json::to_string(&case)
            .unwrap()
            .contains("Liisa Hakala")
    );
    // Answered from the inbox, read on the tracking page.
    let seen = liisa.opens(&format!("/desk/inbox/{}", first["id"])).await;
    seen.is(200).sees("The lamp by the pier is dark again.");
    desk.posts(
        &deeds(&first),
        json!({ "version": 2, "deed": "answer", "text": "Somebody mends it on Thursday." }),
    )
    .await
    .is(200);
    let case = cases::browse::tracked(&visitor, &way).await.unwrap();
    assert!(
        serde_json::to_string(&case)
            .unwrap()
            .contains("mends it on Thursday")
    );
    assert_eq!(inbox(&town, &desk, "?kind=case").await.len(), 0);
    // "Not yet": it waits again, with what was said last.
    town.later(Duration::from_secs(3600)).await;
    let later = town.cx().acting_as(Actor::Visitor);
    cases::not_yet(&later, &way, "It is still dark.")
        .await
        .unwrap();
    let again = inbox(&town, &desk, "?kind=case").await.remove(0);
    assert_eq!(again["id"], first["id"]);
    let whole = desk.gets(&format!("/inbox/{}", again["id"])).await;
    assert_eq!(whole.is(200).json["text"], "It is still dark.");
    // Answered again it leaves; more said brings it back.
    let answer =
        json!({ "version": again["version"], "deed": "answer", "text": "On Friday, then." });
    desk.posts(&deeds(&again), answer).await.is(200);
    assert_eq!(inbox(&town, &desk, "?kind=case").await.len(), 0);
    town.later(Duration::from_secs(3600)).await;
    let later = town.cx().acting_as(Actor::Visitor);
    cases::add(&later, &way, "And the next one, too.", Vec::new())
        .await
        .unwrap();
    assert_eq!(inbox(&town, &desk, "?kind=case").await.len(), 1);
    // Declined, its person reads why when the time to undo is over.
    let once_more = inbox(&town, &desk, "?kind=case").await.remove(0);
    let decline = json!({ "version": once_more["version"], "deed": "decline", "text": "That one is private." });
    desk.posts(&deeds(&once_more), decline).await.is(200);
    let told = async || {
        let case = cases::browse::tracked(&town.cx().acting_as(Actor::Visitor), &way).await;
        serde_json::to_string(&case.unwrap()).unwrap()
    };
    assert!(!told().await.contains("That one is private."));
    town.later(Duration::from_secs(90)).await;
    assert!(told().await.contains("That one is private."));
    assert_eq!(
        item(&town, &desk, first["title"].as_str().unwrap()).await["decision"],
        "declined"
    );
}

#[tokio::test]
async fn feedback_answered_before_the_inbox_heard_of_it_counts_all_the_same() {
    let town = Town::new().await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let said = json!({ "text": "The swing squeaks." });
    town.program("").posts("/feedback", said).await.is(200);
    let answer = json!({ "text": "We oil it." });
    desk.posts("/feedback/1/answer", answer).await.is(200);
    let swing = item(&town, &desk, "The swing squeaks.").await;
    assert_eq!(
        (&swing["state"], &swing["decision"]),
        (&json!("decided"), &json!("answered"))
    );
    assert!(titles(&town, &desk, "").await.is_empty());
}
