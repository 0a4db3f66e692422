//! The same deed by page and by API comes to the same.

use super::{desk_of, item};
use crate::ideas::submits;
use crate::town::Town;
use serde_json::{Value, json};

/// What a deed left, without what differs from thing to thing.
fn left(item: &Value) -> Value {
    let chip = |name: &str| item[name]["name"].clone();
    json!({
        "state": item["state"], "decision": item["decision"], "assignee": chip("assignee"), "team": item["team"],
        "theme": item["theme"], "snoozed": item["snoozed_until"], "by": chip("decided_by"), "reason": item["reason"],
        "version": item["version"],
    })
}

/// What a form sends, field by field.
type Typed = Vec<(&'static str, String)>;

#[tokio::test]
async fn every_deed_is_the_same_by_page_and_by_api() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, admin) = (town.staff().await, town.admin().await);
    let (desk, keeper) = (desk_of(&town, &liisa).await, desk_of(&town, &admin).await);
    let names =
        json!({ "en": "Parks", "fi": "Parks", "sv": "Parks", "de": "Parks", "ru": "Parks" });
    let theme = keeper
        .posts("/themes", json!({ "names": names }))
        .await
        .json["id"]
        .to_string();
    let team = desk.gets("/inbox/teams").await.json[0]["id"].to_string();
    let me = format!("p{}", liisa.id);
    let number = |text: &str| text.parse::<i64>().unwrap();
    let deeds: Vec<(&str, Typed, Value)> = vec![
        (
            "assign",
            vec![("to", me)],
            json!({ "deed": "assign", "person": liisa.id.0 }),
        ),
        (
            "assign",
            vec![("to", format!("t{team}"))],
            json!({ "deed": "assign", "team": number(&team) }),
        ),
        (
            "snooze",
            vec![("until_on", "2026-07-01".to_owned())],
            json!({ "deed": "snooze", "until": "2026-07-01T05:00:00Z" }),
        ),
        (
            "theme",
            vec![("theme_to", theme.clone())],
            json!({ "deed": "sort", "theme": number(&theme) }),
        ),
        (
            "route",
            vec![("team_to", team.clone())],
            json!({ "deed": "route", "team": number(&team) }),
        ),
        (
            "decline",
            vec![("reason", "No money.".to_owned())],
            json!({ "deed": "decline", "text": "No money." }),
        ),
        (
            "answer",
            vec![
                ("answer", "In May.".to_owned()),
                ("status", "planned".to_owned()),
            ],
            json!({ "deed": "answer", "text": "In May.", "status": "planned" }),
        ),
        (
            "begin",
            vec![
                ("begin_title", "More seats".to_owned()),
                ("begin_why", "Many ask.".to_owned()),
            ],
            json!({ "deed": "begin", "title": "More seats", "text": "Many ask." }),
        ),
    ];
    for (at, (deed, fields, body)) in deeds.into_iter().enumerate() {
        let (one, other) = (format!("By page {at}"), format!("By program {at}"));
        for title in [&one, &other] {
            submits(&aino, title, &format!("{title} and nothing else.")).await;
        }
        let (page, program) = (
            item(&town, &desk, &one).await,
            item(&town, &desk, &other).await,
        );
        liisa
            .opens(&format!("/desk/inbox?item={}", page["id"]))
            .await
            .is(200);
        let mut form: Vec<(&str, &str)> = vec![("place", ""), ("version", "1")];
        form.extend(fields.iter().map(|(name, value)| (*name, value.as_str())));
        liisa
            .sends(&format!("/desk/inbox/{}/do/{deed}", page["id"]), &form)
            .await
            .is(200);
        let mut asked = body;
        asked["version"] = json!(1);
        let done = desk
            .posts(&format!("/inbox/{}/deeds", program["id"]), asked)
            .await;
        done.is(200);
        let (page, program) = (
            item(&town, &desk, &one).await,
            item(&town, &desk, &other).await,
        );
        assert_eq!(left(&page), left(&program), "{deed}");
    }
}
