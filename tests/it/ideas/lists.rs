//! Lists: every page of them, every filter, as a table and a feed.

use super::submits;
use crate::town::Town;
use hall::access::Scope;

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
