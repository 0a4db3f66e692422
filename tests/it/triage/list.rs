//! One list of everything new, and how one finds one's way in it.

use super::{desk_of, inbox, item, titles};
use crate::ideas::{number, submits};
use crate::town::{Contest, Seen, Town};
use sea_orm::ConnectionTrait;
use serde_json::json;
use std::time::Duration;

/// Whether the list beside the pane has this in it.
fn lists(seen: &Seen, title: &str) -> bool {
    seen.between("<ol class=\"queue\"", "</ol>")
        .unwrap()
        .contains(title)
}

#[tokio::test]
async fn everything_new_comes_to_one_list() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let contest = town.contest(Contest::default()).await;
    let asked = [("text", "May an association take part?")];
    aino.sends(&format!("/challenges/{contest}/ask"), &asked)
        .await
        .is(200);
    let mut said = Vec::new();
    for text in ["Rude words.", "The ferry is always late."] {
        let seen = veikko
            .sends(&format!("{bench}/comments"), &[("text", text)])
            .await;
        seen.is(200);
        said.push(seen.between("id=\"comment-", "\"").unwrap().to_owned());
    }
    let (rude, ferry) = (said[0].clone(), said[1].clone());
    let reported = json!({ "kind": "comment", "id": rude.parse::<i64>().unwrap(), "rule": "insult", "text": "" });
    let reporter = desk_of(&town, &aino).await;
    reporter.posts("/reports", reported).await.is(200);

    let kinds = |items: Vec<serde_json::Value>| {
        let mut kinds: Vec<String> = items
            .iter()
            .map(|item| item["kind"].as_str().unwrap().to_owned())
            .collect();
        kinds.sort();
        kinds
    };
    assert_eq!(
        kinds(inbox(&town, &desk, "").await),
        ["idea", "question", "report"]
    );

    // A comment comes when somebody of the staff marks it, once.
    let page = liisa.opens(&bench).await;
    page.is(200).sees("To the inbox");
    liisa
        .sends(&format!("/comments/{ferry}/mark"), &[])
        .await
        .is(200)
        .sees("The ferry is always late.");
    desk.posts(&format!("/comments/{ferry}/mark"), json!({}))
        .await
        .is(200);
    assert_eq!(
        kinds(inbox(&town, &desk, "").await),
        ["comment", "idea", "question", "report"]
    );

    // The desk begins here, shows the thing with its context, and the doors to the rest stay one click away.
    let front = liisa.opens("/desk").await;
    front
        .is(200)
        .sees("A bench by the harbour")
        .sees("Moderation");
    assert_eq!(front.path, "/desk/inbox");
    let comment = inbox(&town, &desk, "?kind=comment").await[0]["id"].to_string();
    liisa
        .opens(&format!("/desk/inbox/{comment}"))
        .await
        .is(200)
        .sees("About A bench by the harbour");
    // Residents find nothing here.
    aino.opens("/desk/inbox").await.is(403);
    reporter.gets("/inbox").await.is(403);
    reporter.gets(&format!("/inbox/{comment}")).await.is(403);
}

#[tokio::test]
async fn filters_narrow_the_list_and_survive_every_act() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, admin) = (town.staff().await, town.admin().await);
    let (desk, keeper) = (desk_of(&town, &liisa).await, desk_of(&town, &admin).await);
    let names = |name: &str| json!({ "en": name, "fi": name, "sv": name, "de": name, "ru": name });
    let parks = keeper
        .posts("/themes", json!({ "names": names("Parks") }))
        .await;
    let parks = parks.json["id"].as_i64().unwrap();
    let sent = |title: &'static str, theme: &str| {
        let fields = vec![
            ("title".to_owned(), title.to_owned()),
            (
                "text".to_owned(),
                "To sit and look at the ferries.".to_owned(),
            ),
            ("theme".to_owned(), theme.to_owned()),
            ("do".to_owned(), "send".to_owned()),
        ];
        fields
    };
    for (title, theme) in [
        ("A bench by the harbour", parks.to_string()),
        ("A lamp on the pier", String::new()),
        ("Roses in the park", parks.to_string()),
    ] {
        let fields = sent(title, &theme);
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        aino.opens("/ideas/new").await;
        aino.sends("/ideas", &fields).await.is(200);
        town.later(Duration::from_secs(2 * 24 * 3600)).await;
    }
    let all = [
        "A bench by the harbour",
        "A lamp on the pier",
        "Roses in the park",
    ];
    assert_eq!(titles(&town, &desk, "").await, all);
    assert_eq!(
        titles(&town, &desk, "?sort=newest").await,
        [all[2], all[1], all[0]]
    );
    let themed = format!("?theme={parks}");
    assert_eq!(titles(&town, &desk, &themed).await, [all[0], all[2]]);
    assert_eq!(titles(&town, &desk, "?theme=none").await, [all[1]]);
    assert_eq!(titles(&town, &desk, "?age=3").await, [all[0], all[1]]);
    assert_eq!(titles(&town, &desk, "?age=day").await, Vec::<String>::new());
    assert_eq!(titles(&town, &desk, "?assignee=none").await, all);
    assert_eq!(
        titles(&town, &desk, "?assignee=me").await,
        Vec::<String>::new()
    );
    assert_eq!(
        titles(&town, &desk, "?kind=report").await,
        Vec::<String>::new()
    );
    assert_eq!(titles(&town, &desk, "?lang=en").await, all);
    // Pages of one, by the place one has come to.
    let first = desk.gets("/inbox?per_page=1").await;
    let next = first.json["next"].as_str().unwrap();
    let second = desk.gets(&format!("/inbox?per_page=1&after={next}")).await;
    assert_eq!(second.json["items"][0]["title"], all[1]);
    desk.gets("/inbox?theme=x").await.is(422);
    desk.gets("/inbox?after=x").await.is(422);

    // Every act comes back to the same list, with the same things ticked.
    let (bench, roses) = (
        item(&town, &desk, all[0]).await,
        item(&town, &desk, all[2]).await,
    );
    let place = format!("theme={parks}&item={}", bench["id"]);
    liisa.opens(&format!("/desk/inbox?{place}")).await.is(200);
    let tick = format!("{}.{}", roses["id"], roses["version"]);
    let version = bench["version"].to_string();
    let me = format!("p{}", liisa.id);
    let seen = liisa
        .sends(
            &format!("/desk/inbox/{}/do/assign", bench["id"]),
            &[
                ("place", place.as_str()),
                ("version", version.as_str()),
                ("tick", tick.as_str()),
                ("to", me.as_str()),
            ],
        )
        .await;
    seen.is(200).sees("Given.");
    assert!(!lists(&seen, "A lamp on the pier"));
    assert!(
        seen.path.contains(&format!("theme={parks}")),
        "{}",
        seen.path
    );
    assert!(
        seen.path.contains(&format!("tick={}", roses["id"])),
        "{}",
        seen.path
    );
    assert!(
        seen.path.contains(&format!("item={}", bench["id"])),
        "{}",
        seen.path
    );
    assert_eq!(titles(&town, &desk, "?assignee=me").await, [all[0]]);
    // An error too: what was typed and ticked is still there.
    let seen = liisa
        .sends(
            &format!("/desk/inbox/{}/do/snooze", bench["id"]),
            &[
                ("place", place.as_str()),
                ("version", "2"),
                ("tick", tick.as_str()),
                ("until_on", "2020-01-01"),
                ("note", "A half-written note"),
            ],
        )
        .await;
    seen.is(422)
        .sees("Choose a day that is still to come.")
        .sees("A half-written note");
    assert!(!lists(&seen, "A lamp on the pier"));
    assert!(seen.body.contains(&format!("value=\"{tick}\" checked")));
}

#[tokio::test]
async fn the_list_is_narrowed_by_area_and_by_team() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, admin) = (town.staff().await, town.admin().await);
    let (desk, keeper) = (desk_of(&town, &liisa).await, desk_of(&town, &admin).await);
    let names = |name: &str| json!({ "en": name, "fi": name, "sv": name, "de": name, "ru": name });
    let harbour = keeper
        .posts("/areas", json!({ "names": names("Harbour") }))
        .await;
    let harbour = harbour.is(200).json["id"].as_i64().unwrap();
    let gardeners = keeper
        .posts("/teams", json!({ "names": names("Gardeners") }))
        .await;
    let gardeners = gardeners.is(200).json["id"].as_i64().unwrap();
    aino.opens("/ideas/new").await;
    aino.sends(
        "/ideas",
        &[
            ("title", "A bench by the harbour"),
            ("text", "To sit and look at the ferries."),
            ("area", &harbour.to_string()),
            ("do", "send"),
        ],
    )
    .await
    .is(200);
    town.clock.advance(Duration::from_secs(60));
    town.program("")
        .posts(
            "/feedback",
            json!({ "text": "The quay is slippery.", "area": harbour }),
        )
        .await
        .is(200);
    town.clock.advance(Duration::from_secs(60));
    submits(&aino, "Roses in the park", "For the bees.").await;
    let (bench, quay, roses) = (
        "A bench by the harbour",
        "The quay is slippery.",
        "Roses in the park",
    );
    assert_eq!(
        titles(&town, &desk, &format!("?area={harbour}")).await,
        [bench, quay]
    );
    assert_eq!(titles(&town, &desk, "?area=none").await, [roses]);
    assert_eq!(
        titles(&town, &desk, &format!("?area={harbour}&kind=case")).await,
        [quay]
    );
    // Given to a team it stays in the common list, under that team.
    let first = item(&town, &desk, roses).await;
    desk.posts(
        &format!("/inbox/{}/deeds", first["id"]),
        json!({ "version": 1, "deed": "assign", "team": gardeners }),
    )
    .await
    .is(200);
    assert_eq!(
        titles(&town, &desk, &format!("?team={gardeners}")).await,
        [roses]
    );
    assert_eq!(titles(&town, &desk, "?team=none").await, [bench, quay]);
    // The page offers both, and shows the same.
    let seen = liisa
        .opens(&format!("/desk/inbox?area={harbour}&team=none"))
        .await;
    seen.is(200).sees("Harbour").sees("Gardeners");
    assert!(lists(&seen, bench) && lists(&seen, quay) && !lists(&seen, roses));
    for wrong in ["area=x", "team=x"] {
        desk.gets(&format!("/inbox?{wrong}")).await.is(422);
    }
}

#[tokio::test]
async fn how_long_the_first_answer_takes_stands_on_top_and_at_each_thing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    for title in ["Bench", "Lamp", "Roses"] {
        submits(&aino, title, &format!("{title}, please.")).await;
    }
    liisa
        .opens("/desk/inbox")
        .await
        .is(200)
        .does_not_see("came within");
    // After two hours, after a day and two hours, after ten days more.
    for (title, hours) in [("Bench", 2), ("Lamp", 24), ("Roses", 240)] {
        town.later(Duration::from_secs(hours * 3600)).await;
        let it = item(&town, &desk, title).await;
        desk.posts(
            &format!("/inbox/{}/deeds", it["id"]),
            json!({ "version": it["version"], "deed": "answer", "text": "In May.", "status": "planned" }),
        )
        .await
        .is(200);
    }
    town.quiet().await;
    let liisa = town.staff().await;
    let seen = liisa.opens("/desk/inbox?part=decided").await;
    let top = seen.is(200).between("desk-tools", "</div>").unwrap();
    assert!(top.contains("1 day"), "the middle one of three: {top}");
    seen.sees("2 hours").sees("11 days");
}

#[tokio::test]
async fn views_are_kept_for_oneself_or_for_all() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    let (desk, other) = (desk_of(&town, &liisa).await, desk_of(&town, &henrik).await);
    let kept = |name: &str, shared: bool| json!({ "name": name, "filters": "kind=idea&age=7", "shared": shared });
    desk.posts("/inbox/views", kept("Old ideas", true))
        .await
        .is(200);
    let own = desk.posts("/inbox/views", kept("My own", false)).await;
    let own = own.is(200).json["id"].to_string();
    let names = async |program: &crate::town::Program| {
        let around = program.gets("/inbox/around").await;
        around.is(200).json["views"]
            .as_array()
            .unwrap()
            .iter()
            .map(|view| view["name"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(names(&desk).await, ["Old ideas", "My own"]);
    assert_eq!(names(&other).await, ["Old ideas"]);
    other.deletes(&format!("/inbox/views/{own}")).await.is(404);
    desk.posts("/inbox/views", kept(" ", false)).await.is(422);
    desk.posts(
        "/inbox/views",
        json!({ "name": "x", "filters": "kind=nonsense" }),
    )
    .await
    .is(422);
    // The same by the page: the filters of the list become the view.
    let seen = liisa.opens("/desk/inbox?kind=idea").await;
    seen.is(200).sees("Old ideas").sees("My own");
    let seen = liisa
        .sends(
            "/desk/inbox/views",
            &[("place", "kind=report&sort=newest"), ("name", "Reports")],
        )
        .await;
    seen.is(200).sees("The view is kept.");
    assert!(
        seen.path.contains("kind=report&sort=newest&view="),
        "{}",
        seen.path
    );
    desk.deletes(&format!("/inbox/views/{own}")).await.is(200);
    assert_eq!(names(&desk).await, ["Old ideas", "Reports"]);
}

#[tokio::test]
async fn what_rests_comes_back_by_itself_and_an_idle_inbox_writes_nothing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let bench = item(&town, &desk, "A bench by the harbour").await;
    let deeds = format!("/inbox/{}/deeds", bench["id"]);
    let until = "2026-06-19T06:00:00Z";
    desk.posts(
        &deeds,
        json!({ "version": 1, "deed": "snooze", "until": "2026-06-01T06:00:00Z" }),
    )
    .await
    .is(422);
    desk.posts(
        &deeds,
        json!({ "version": 1, "deed": "snooze", "until": until }),
    )
    .await
    .is(200);
    assert_eq!(titles(&town, &desk, "").await, Vec::<String>::new());
    assert_eq!(
        titles(&town, &desk, "?part=snoozed").await,
        ["A bench by the harbour"]
    );
    town.later(Duration::from_secs(24 * 3600)).await;
    assert_eq!(titles(&town, &desk, "").await, Vec::<String>::new());
    town.later(Duration::from_secs(24 * 3600 + 60)).await;
    assert_eq!(titles(&town, &desk, "").await, ["A bench by the harbour"]);
    let back = item(&town, &desk, "A bench by the harbour").await;
    assert_eq!(back["version"], 3);
    assert!(back["snoozed_until"].is_null());
}

#[tokio::test]
async fn what_an_older_hub_left_standing_is_brought_in_once_and_history_is_not() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let liisa = town.staff().await;
    let desk = desk_of(&town, &liisa).await;
    let bench = submits(&aino, "A bench by the harbour", "To sit and look.").await;
    let lamp = submits(&aino, "A lamp on the pier", "It is dark.").await;
    town.quiet().await;
    desk.posts(
        &format!("/ideas/{}/answer", number(&lamp)),
        json!({ "text": "In May.", "status": "planned" }),
    )
    .await;
    town.quiet().await;
    // As if the inbox were new: the rows are gone, and so is the note that says they were brought in.
    let cx = town.cx();
    for sql in [
        "delete from inbox_act_items",
        "delete from inbox_items",
        "delete from hub_notes where key = 'triage.brought_in'",
    ] {
        cx.database().write.execute_unprepared(sql).await.unwrap();
    }
    assert_eq!(titles(&town, &desk, "").await, ["A bench by the harbour"]);
    town.quiet().await;
    assert_eq!(titles(&town, &desk, "").await.len(), 1, "{bench}");
}
