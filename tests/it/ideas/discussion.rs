//! Talking about an idea.

use super::submits;
use crate::town::Town;

#[tokio::test]
async fn people_speak_for_and_against_and_answer_each_other() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let seen = veikko
        .sends(
            &format!("{bench}/comments"),
            &[("text", "With a back, please."), ("stance", "for")],
        )
        .await;
    seen.sees("With a back, please.").sees("1 comment");
    let id = seen.between("id=\"comment-", "\"").unwrap().to_owned();
    aino.sends(
        &format!("{bench}/comments"),
        &[("text", "Of course!"), ("parent", &id)],
    )
    .await
    .sees("2 comments");
    // A link to the reply leads to its thread on the idea's page.
    let reply = town
        .visitor()
        .opens(&format!("{bench}/comments/{id}"))
        .await;
    assert!(reply.path.starts_with(&bench), "{}", reply.path);
    reply.sees("Of course!");
}

#[tokio::test]
async fn twenty_threads_come_at_a_time_and_none_is_lost() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let program = town.program_of(&veikko, hall::access::Scope::ALL).await;
    for number in 0..45 {
        let said = serde_json::json!({ "text": format!("Word number {number}.") });
        program
            .posts(&format!("{bench}/comments"), said)
            .await
            .is(200);
    }
    for sort in ["newest", "oldest", "most_discussed"] {
        let mut seen = Vec::new();
        let mut after = String::new();
        loop {
            let page = program
                .gets(&format!("{bench}/comments?sort={sort}{after}"))
                .await;
            let items = page.json["items"].as_array().unwrap().clone();
            assert!(items.len() <= 20);
            seen.extend(
                items
                    .iter()
                    .map(|item| item["text"].as_str().unwrap().to_owned()),
            );
            match page.json["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        assert_eq!(seen.len(), 45, "{sort}");
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), 45, "{sort}: none twice");
    }
}

#[tokio::test]
async fn a_new_persons_link_waits_for_moderation() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let stranger = town.visitor();
    let email = "new@kuusilahti.example";
    let text = "Look at https://example.org/cheap-benches";
    stranger
        .sends(
            &format!("{bench}/comments"),
            &[("text", text), ("email", email)],
        )
        .await
        .is(200);
    town.follows_letter(&stranger, email).await;
    aino.opens(&bench).await.does_not_see("cheap-benches");
    stranger.opens(&bench).await.sees("cheap-benches");
    town.quiet().await;
    let liisa = town.staff().await;
    liisa.opens("/desk/moderation").await.sees("cheap-benches");
}
