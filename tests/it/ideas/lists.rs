//! Lists: every page of them, every filter, as a table and a feed.

use super::{number, submits};
use crate::town::{Program, Town};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn a_list_is_paged_without_losing_or_doubling_an_idea() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    for number in 0..47 {
        submits(
            &aino,
            &format!("Idea number {number:02}"),
            "With a text of its own.",
        )
        .await;
        town.clock.advance(std::time::Duration::from_secs(60));
    }
    let program = town.program("");
    for sort in ["trending", "newest", "most_supported", "least_seen"] {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let page = program
                .gets(&format!("/ideas?per_page=10&sort={sort}{after}"))
                .await;
            page.is(200);
            let items = page.json["items"].as_array().unwrap().clone();
            seen.extend(items.iter().map(|item| item["id"].as_i64().unwrap()));
            match page.json["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), 47, "{sort}");
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 47, "{sort}: none twice");
    }
    program.gets("/ideas?after=nonsense").await.is(422);
    program.gets("/ideas?per_page=101").await.is(422);
    let table = town.visitor().opens("/ideas.csv").await;
    assert_eq!(table.body.lines().count(), 48);
    let feed = town.visitor().opens("/ideas.atom").await;
    assert_eq!(feed.body.matches("<entry").count(), 47);
}

#[tokio::test]
async fn an_idea_is_found_by_searching_once_the_index_has_heard_of_it() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let pump = submits(
        &aino,
        "A bicycle pump at the library",
        "So that nobody walks home with a flat tyre.",
    )
    .await;
    town.quiet().await;
    town.visitor()
        .opens("/ideas?q=bycicle+pmup")
        .await
        .sees("A bicycle pump at the library");
    town.visitor()
        .opens("/search?q=bycicle+pmup")
        .await
        .sees("bicycle pump");
    aino.sends(&format!("{pump}/withdraw"), &[]).await.is(200);
    town.quiet().await;
    town.visitor()
        .opens("/search?q=bicycle")
        .await
        .does_not_see("A bicycle pump at the library");
    let answer = town
        .program_of(&aino, Scope::ALL)
        .await
        .gets("/search?q=bicycle")
        .await;
    answer.is(200);
}

/// A voice given or taken back moves an idea in both orders; hidden, it is in neither.
#[tokio::test]
async fn every_voice_moves_an_idea_in_the_orders_at_once() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let mut ideas = Vec::new();
    for title in [
        "A bench by the harbour",
        "A lamp at the stairs",
        "A swing in the park",
    ] {
        ideas.push(submits(&aino, title, "For everyone who comes by.").await);
        town.clock.advance(std::time::Duration::from_secs(60));
    }
    let [bench, lamp, swing] = [0, 1, 2].map(|place| number(&ideas[place]));
    let admin = town.admin().await;
    let desk = town.program_of(&admin, Scope::ALL).await;
    let order = async |program: &Program, sort: &str| -> Vec<i64> {
        let page = program.gets(&format!("/ideas?sort={sort}")).await;
        let items = page.json["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["id"].as_i64().unwrap())
            .collect()
    };
    let visitor = town.program("");
    assert_eq!(order(&visitor, "trending").await, [swing, lamp, bench]);

    let mut people = Vec::new();
    for name in ["Veikko Rantanen", "Marja Lehto", "Olli Niemi"] {
        people.push(town.resident(name).await);
    }
    for person in &people {
        person
            .sends(&format!("{}/support", ideas[0]), &[])
            .await
            .is(200);
    }
    people[0]
        .sends(&format!("{}/support", ideas[1]), &[])
        .await
        .is(200);
    for sort in ["trending", "most_supported"] {
        assert_eq!(order(&visitor, sort).await[0], bench, "{sort}");
    }
    assert_eq!(
        order(&visitor, "most_supported").await,
        [bench, lamp, swing]
    );
    // Their own list, which is sorted by itself, and pages of one.
    let own = town.program_of(&aino, Scope::ALL).await;
    assert_eq!(
        order(&own, "most_supported&mine=true").await,
        [bench, lamp, swing]
    );
    let first = visitor.gets("/ideas?sort=most_supported&per_page=1").await;
    let next = first.json["next"].as_str().unwrap().to_owned();
    let second = visitor
        .gets(&format!(
            "/ideas?sort=most_supported&per_page=1&after={next}"
        ))
        .await;
    assert_eq!(second.json["items"][0]["id"], lamp);

    // What is hidden stands in the staff's own list and in no other, until it is shown again.
    let opened = desk
        .posts("/moderation", json!({ "kind": "idea", "id": bench }))
        .await;
    let matter = opened.json["id"].clone();
    desk.posts(
        &format!("/moderation/{matter}/hide"),
        json!({ "rule": "other", "reason": "It names somebody." }),
    )
    .await
    .is(200);
    town.quiet().await;
    for sort in ["trending", "most_supported"] {
        assert!(!order(&visitor, sort).await.contains(&bench), "{sort}");
        let hidden = order(&desk, &format!("{sort}&visibility=hidden")).await;
        assert_eq!(hidden, [bench], "{sort}");
    }
    desk.posts(&format!("/moderation/{matter}/undo"), json!({}))
        .await
        .is(200);
    // Whoever steps back moves it back.
    for person in &people {
        let program = town.program_of(person, Scope::ALL).await;
        program
            .deletes(&format!("/ideas/{bench}/support"))
            .await
            .is(200);
    }
    town.quiet().await;
    assert_eq!(
        order(&visitor, "most_supported").await,
        [lamp, swing, bench]
    );
    assert_eq!(order(&visitor, "trending").await, [swing, lamp, bench]);
}
