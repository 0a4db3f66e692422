//! What whoever leads reads of the inbox: exact figures, by a clock the story moves.

use super::{desk_of, item};
use crate::ideas::submits;
use crate::town::{Person, Program, Town};
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;

async fn does(desk: &Program, item: &Value, mut body: Value) {
    body["version"] = item["version"].clone();
    desk.posts(&format!("/inbox/{}/deeds", item["id"]), body)
        .await
        .is(200);
}

/// One idea under a theme, one without, three pieces of feedback; answered, declined, routed and left, over three weeks.
struct Busy {
    parks: i64,
    team: i64,
}

async fn busy(town: &Town, aino: &Person, liisa: &Person, admin: &Person) -> Busy {
    let (desk, keeper) = (desk_of(town, liisa).await, desk_of(town, admin).await);
    let names =
        json!({ "en": "Parks", "fi": "Puistot", "sv": "Parker", "de": "Parks", "ru": "Парки" });
    let parks = keeper.posts("/themes", json!({ "names": names })).await;
    let parks = parks.json["id"].as_i64().unwrap();
    let team = desk.gets("/inbox/teams").await.json[0]["id"]
        .as_i64()
        .unwrap();
    let nobody = town.program("");
    let say = async |text: &str| {
        let body = json!({ "text": text, "theme": parks });
        nobody.posts("/feedback", body).await.is(200);
        town.quiet().await;
    };

    // Wednesday 17 June at nine: three come.
    say("The swing squeaks.").await;
    say("The grass is long.").await;
    submits(aino, "A lamp on the pier", "It is dark there at six.").await;
    // Four hours later the first is answered, a day later the second is declined.
    town.later(Duration::from_secs(4 * HOUR)).await;
    let swing = item(town, &desk, "The swing squeaks.").await;
    does(
        &desk,
        &swing,
        json!({ "deed": "answer", "text": "We oil it." }),
    )
    .await;
    town.later(Duration::from_secs(20 * HOUR)).await;
    let grass = item(town, &desk, "The grass is long.").await;
    does(
        &desk,
        &grass,
        json!({ "deed": "decline", "text": "Bees live there." }),
    )
    .await;
    // Told when it can no longer be undone.
    town.later(Duration::from_secs(60)).await;
    // Wednesday 24 June: one more comes, and goes to the team's own list on the Friday after.
    town.later(Duration::from_secs(6 * DAY)).await;
    say("The bin is full.").await;
    town.later(Duration::from_secs(2 * DAY)).await;
    let bin = item(town, &desk, "The bin is full.").await;
    does(&desk, &bin, json!({ "deed": "route", "team": team })).await;
    town.quiet().await;
    // Wednesday 1 July: the last one comes and waits, and so does the lamp.
    town.later(Duration::from_secs(5 * DAY)).await;
    say("The path is muddy.").await;
    Busy { parks, team }
}

fn counts(figures: &Value) -> [i64; 5] {
    ["came", "went", "waits", "decided", "declined"].map(|name| figures[name].as_i64().unwrap())
}

#[tokio::test]
async fn a_lead_reads_how_much_comes_and_goes_and_how_long_it_takes() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, lead, admin) = (town.staff().await, town.lead().await, town.admin().await);
    let Busy { parks, team } = busy(&town, &aino, &liisa, &admin).await;
    let desk = desk_of(&town, &lead).await;

    let all = desk.gets("/inbox/overview?weeks=4").await;
    let all = &all.is(200).json;
    assert_eq!(counts(&all["total"]), [5, 3, 2, 3, 1]);
    assert_eq!(all["total"]["declined_percent"], 33);
    // Answered after four hours; declined, told and so answered a minute after a day.
    let answer = &all["total"]["answer"];
    assert_eq!(
        (
            &answer["count"],
            &answer["median_minutes"],
            &answer["p90_minutes"]
        ),
        (&json!(2), &json!(240), &json!(24 * 60 + 1))
    );
    // Decided after four hours, a day, and two days.
    let decision = &all["total"]["decision"];
    assert_eq!(
        (
            &decision["count"],
            &decision["median_minutes"],
            &decision["p90_minutes"]
        ),
        (&json!(3), &json!(24 * 60), &json!(48 * 60))
    );
    let weeks: Vec<(String, i64, i64, i64)> = all["weeks"]
        .as_array()
        .unwrap()
        .iter()
        .map(|week| {
            let number = |name: &str| week[name].as_i64().unwrap();
            let from = week["from"].as_str().unwrap()[..10].to_owned();
            (from, number("came"), number("went"), number("declined"))
        })
        .collect();
    // Each from its Monday's midnight in Helsinki, which is the Sunday before in Greenwich.
    assert_eq!(
        weeks,
        [
            ("2026-06-07".to_owned(), 0, 0, 0),
            ("2026-06-14".to_owned(), 3, 2, 1),
            ("2026-06-21".to_owned(), 1, 1, 0),
            ("2026-06-28".to_owned(), 1, 0, 0),
        ]
    );
    let slices = |of: &str| -> Vec<(String, [i64; 5])> {
        all[of]
            .as_array()
            .unwrap()
            .iter()
            .map(|slice| {
                let name = slice["name"].as_str().unwrap().to_owned();
                (name, counts(&slice["figures"]))
            })
            .collect()
    };
    assert_eq!(
        slices("themes"),
        [
            ("Parks".to_owned(), [4, 3, 1, 3, 1]),
            ("Without a theme".to_owned(), [1, 0, 1, 0, 0]),
        ]
    );
    assert_eq!(
        slices("teams"),
        [
            ("With no team".to_owned(), [4, 2, 2, 2, 1]),
            ("Streets and parks".to_owned(), [1, 1, 0, 1, 0]),
        ]
    );
    let oldest: Vec<&str> = all["oldest"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect();
    assert_eq!(oldest, ["A lamp on the pier", "The path is muddy."]);

    // Narrowed by theme, by team, and to what has neither.
    let of = async |query: String| {
        let answer = desk.gets(&format!("/inbox/overview?{query}")).await;
        counts(&answer.is(200).json["total"])
    };
    assert_eq!(of(format!("theme={parks}")).await, [4, 3, 1, 3, 1]);
    assert_eq!(of("theme=none".to_owned()).await, [1, 0, 1, 0, 0]);
    assert_eq!(of(format!("team={team}")).await, [1, 1, 0, 1, 0]);
    assert_eq!(
        of(format!("theme={parks}&team=none")).await,
        [3, 2, 1, 2, 1]
    );
    for wrong in ["weeks=5", "theme=999", "team=999", "team=x"] {
        let answer = desk.gets(&format!("/inbox/overview?{wrong}")).await;
        assert!(
            answer.status.is_client_error(),
            "{wrong}: {:#}",
            answer.json
        );
    }

    let page = lead.opens("/desk/overview?weeks=4").await;
    page.is(200)
        .sees("Overview")
        .sees("33%")
        .sees("1 of 3 decisions")
        .sees("A lamp on the pier");
}

#[tokio::test]
async fn the_page_says_the_same_as_the_api_and_as_the_table() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, lead, admin) = (town.staff().await, town.lead().await, town.admin().await);
    let Busy { parks, .. } = busy(&town, &aino, &liisa, &admin).await;

    let page = lead
        .opens(&format!("/desk/overview?weeks=12&theme={parks}"))
        .await;
    page.is(200)
        .sees("In 4")
        .sees("Out 3")
        .sees("Waiting now 1")
        .sees("To the first answer 4 hours nine of ten: 1 day at most · from 2")
        .sees("To the decision 1 day nine of ten: 2 days at most · from 3")
        .sees("The path is muddy.")
        .does_not_see("A lamp on the pier");
    // The drawing keeps to attributes: nothing in it needs a style of its own.
    let drawn = page
        .between("<svg class=\"overview-chart\"", "</svg>")
        .unwrap();
    assert!(
        drawn.contains("role=\"img\"") && !drawn.contains("style="),
        "{drawn}"
    );
    assert_eq!(drawn.matches("<rect class=\"chart-came\"").count(), 3);
    assert_eq!(drawn.matches("<rect class=\"chart-went\"").count(), 2);

    let table = lead
        .opens(&format!("/desk/overview/table.csv?weeks=12&theme={parks}"))
        .await;
    let lines: Vec<&str> = table.is(200).body.lines().collect();
    assert!(
        lines[0].contains("of,id,name,came,went,waits"),
        "{}",
        lines[0]
    );
    assert_eq!(lines[1], "total,,,4,3,1,3,1,33,2,240,1441,3,1440,2880,,");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("week,,2026-06-14T21:00:00Z,2,2,,,1,")),
        "{lines:#?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("oldest,") && line.contains("The path is muddy.")),
        "{lines:#?}"
    );
    // From the desk it is one click away.
    lead.opens("/desk/inbox").await.is(200).sees("Overview");
}

#[tokio::test]
async fn the_overview_is_for_whoever_leads() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let (liisa, lead, admin) = (town.staff().await, town.lead().await, town.admin().await);
    // A team may be one colleague, whose pace is nobody else's matter: staff who do not lead are turned away.
    liisa.opens("/desk/overview").await.is(403);
    liisa.opens("/desk/overview/table.csv").await.is(403);
    liisa
        .opens("/desk/inbox")
        .await
        .is(200)
        .does_not_see("Overview");
    aino.opens("/desk/overview").await.is(403);
    desk_of(&town, &liisa)
        .await
        .gets("/inbox/overview")
        .await
        .is(403);
    town.program("").gets("/inbox/overview").await.is(401);
    for who in [&lead, &admin] {
        who.opens("/desk/overview")
            .await
            .is(200)
            .sees("Nothing in these weeks.");
        desk_of(&town, who)
            .await
            .gets("/inbox/overview")
            .await
            .is(200);
    }
}
