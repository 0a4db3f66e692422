//! Merging two ideas, and undoing it.

use super::{number, submits};
use crate::town::{Person, Town};
use hall::access::Scope;
use serde_json::json;

struct Square {
    town: Town,
    liisa: Person,
    bench: i64,
    seats: i64,
    people: Vec<Person>,
}

/// Two ideas about sitting. Veikko and Marja want the bench; Marja and Olli want seats; Aino wrote the one, Sanna the other.
async fn square() -> Square {
    let town = Town::new().await;
    let (aino, sanna) = (
        town.resident("Aino Salmela").await,
        town.resident("Sanna Virta").await,
    );
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let seats = submits(&sanna, "Seats at the pier", "Somewhere to rest on the way.").await;
    let mut people = Vec::new();
    for (name, wants) in [
        ("Veikko Rantanen", vec![&bench]),
        ("Marja Lehto", vec![&bench, &seats]),
        ("Olli Niemi", vec![&seats]),
    ] {
        let person = town.resident(name).await;
        for idea in wants {
            person.sends(&format!("{idea}/support"), &[]).await.is(200);
        }
        people.push(person);
    }
    // The author of the bench stands behind the seats too.
    aino.sends(&format!("{seats}/support"), &[]).await.is(200);
    people.push(aino);
    people.push(sanna);
    let liisa = town.staff().await;
    Square {
        liisa,
        bench: number(&bench),
        seats: number(&seats),
        people,
        town,
    }
}

#[tokio::test]
async fn a_merge_counts_distinct_people_and_an_undo_restores_what_was() {
    let Square {
        town,
        liisa,
        bench,
        seats,
        people,
    } = square().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let count = |id: i64| {
        let desk = desk.clone();
        async move {
            desk.gets(&format!("/ideas/{id}")).await.json["support_count"]
                .as_i64()
                .unwrap()
        }
    };
    assert_eq!((count(bench).await, count(seats).await), (2, 3));

    let merged = desk
        .posts(
            &format!("/ideas/{seats}/merge"),
            json!({ "into": bench, "reason": "The same wish." }),
        )
        .await;
    merged.is(200);
    // Veikko, Marja, Olli: Marja once, and Aino does not count behind her own idea.
    assert_eq!(count(bench).await, 3);
    town.visitor()
        .opens(&format!("/ideas/{seats}"))
        .await
        .sees("A bench by the harbour");
    town.visitor()
        .opens(&format!("/ideas/{bench}"))
        .await
        .sees("Seats at the pier")
        .sees("Sanna Virta");

    // Since then: a newcomer joins, Veikko steps back.
    let pekka = town.resident("Pekka Aalto").await;
    pekka
        .sends(&format!("/ideas/{bench}/support"), &[])
        .await
        .sees("4 supporters");
    people[0]
        .sends(&format!("/ideas/{bench}/unsupport"), &[])
        .await
        .sees("3 supporters");
    people[2]
        .sends_only(&format!("/ideas/{seats}/support"), &[])
        .await
        .is(409);

    let id = merged.json["id"].as_i64().unwrap();
    desk.posts(&format!("/merges/{id}/undo"), json!({}))
        .await
        .is(200);
    // The seats are exactly what they were; the newcomer and the stepping back stay with the bench.
    assert_eq!((count(bench).await, count(seats).await), (2, 3));
    assert_eq!(
        desk.gets(&format!("/ideas/{seats}")).await.json["status"],
        "open"
    );
    desk.posts(&format!("/merges/{id}/undo"), json!({}))
        .await
        .is(409);
}

#[tokio::test]
async fn everyone_concerned_hears_of_a_merge() {
    let Square {
        town,
        liisa,
        bench,
        seats,
        people,
    } = square().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.posts(&format!("/ideas/{seats}/merge"), json!({ "into": bench }))
        .await
        .is(200);
    town.later(std::time::Duration::from_secs(3600)).await;
    for person in &people {
        let told = town.letters_to(&person.email).await;
        assert!(
            told.iter()
                .any(|letter| letter.text.contains("Seats at the pier")),
            "{} heard of it: {told:?}",
            person.name
        );
    }
}

#[tokio::test]
async fn someone_behind_two_merged_ideas_stays_when_one_merge_is_undone() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let liisa = town.staff().await;
    let mut ideas = Vec::new();
    for title in ["A bench", "Seats", "Somewhere to rest"] {
        ideas.push(number(
            &submits(&aino, title, "By the harbour, facing the sea.").await,
        ));
    }
    for id in &ideas[1..] {
        veikko
            .sends(&format!("/ideas/{id}/support"), &[])
            .await
            .is(200);
    }
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let mut merges = Vec::new();
    for id in &ideas[1..] {
        let done = desk
            .posts(&format!("/ideas/{id}/merge"), json!({ "into": ideas[0] }))
            .await;
        merges.push(done.json["id"].as_i64().unwrap());
    }
    let bench = format!("/ideas/{}", ideas[0]);
    town.visitor().opens(&bench).await.sees("1 supporter");
    desk.posts(&format!("/merges/{}/undo", merges[0]), json!({}))
        .await
        .is(200);
    town.visitor().opens(&bench).await.sees("1 supporter");
    desk.posts(&format!("/merges/{}/undo", merges[1]), json!({}))
        .await
        .is(200);
    town.visitor().opens(&bench).await.sees("0 supporters");
}
