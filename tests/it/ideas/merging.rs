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

const A_DAY: std::time::Duration = std::time::Duration::from_secs(26 * 3600);

/// How many letters to somebody say each of these.
async fn told(town: &Town, person: &Person, sayings: [&str; 3]) -> [usize; 3] {
    let letters = town.letters_to(&person.email).await;
    sayings.map(|words| {
        letters
            .iter()
            .filter(|letter| {
                let text = letter.text.split_whitespace().collect::<Vec<_>>().join(" ");
                text.contains(words)
            })
            .count()
    })
}

#[tokio::test]
async fn everyone_concerned_hears_of_a_merge_and_of_its_undoing_once() {
    let Square {
        town,
        liisa,
        bench,
        seats,
        people,
    } = square().await;
    let pekka = town.resident("Pekka Aalto").await;
    pekka
        .sends(&format!("/ideas/{seats}/follow"), &[])
        .await
        .is(200);
    let stranger = town.resident("Ritva Salo").await;
    // What came before is told before.
    town.later(A_DAY).await;
    let merged = liisa
        .sends(
            &format!("/ideas/{bench}/merge"),
            &[
                ("other", &seats.to_string()),
                ("why", "Both want to rest on the way."),
            ],
        )
        .await;
    merged.is(200).sees("Seats at the pier");
    town.later(A_DAY).await;
    let [veikko, marja, olli, aino, sanna] = &people[..] else {
        panic!("five people")
    };
    let sayings = [
        "was merged into “A bench by the harbour” and goes on there",
        "“Seats at the pier” was merged into this idea",
        "no longer merged with",
    ];
    // Whoever has to do with the seats hears where they went, once; the others hear what joined.
    for gone in [marja, olli, aino, sanna, &pekka] {
        assert_eq!(told(&town, gone, sayings).await, [1, 0, 0], "{}", gone.name);
    }
    assert_eq!(told(&town, veikko, sayings).await, [0, 1, 0]);
    for person in [veikko, olli, sanna] {
        let letter = town.letter_to(&person.email).await;
        assert!(
            letter.text.contains("Both want to rest on the way."),
            "everyone concerned reads why: {}",
            letter.text
        );
    }
    for nobody in [&liisa, &stranger] {
        assert_eq!(told(&town, nobody, sayings).await, [0, 0, 0]);
    }

    // An answer to the bench reaches those who came with the seats.
    let answer = [
        ("status", "under_review"),
        ("text", "We look for a place."),
        ("do", "send"),
    ];
    liisa
        .sends(&format!("/ideas/{bench}/answer"), &answer)
        .await
        .is(200);
    town.later(A_DAY).await;
    for person in [veikko, marja, olli, aino] {
        let heard = told(&town, person, ["We look for a place.", "", ""]).await;
        assert_eq!(heard[0], 1, "{}", person.name);
    }

    let merges = liisa.opens(&format!("/ideas/{bench}/merge")).await;
    let undo = merges.between("action=\"/merges/", "\"").unwrap();
    liisa
        .sends(&format!("/merges/{undo}"), &[])
        .await
        .is(200)
        .sees("The merge has been undone.");
    town.later(A_DAY).await;
    for person in [veikko, marja, olli, aino, sanna, &pekka] {
        let heard = told(&town, person, sayings).await;
        assert_eq!(heard[2], 1, "{}", person.name);
    }
    assert_eq!(told(&town, &stranger, sayings).await, [0, 0, 0]);

    // From now on each hears of their own.
    let answer = [
        ("status", "planned"),
        ("text", "The bench comes in May."),
        ("do", "send"),
    ];
    liisa
        .sends(&format!("/ideas/{bench}/answer"), &answer)
        .await
        .is(200);
    town.later(A_DAY).await;
    for (person, hears) in [
        (veikko, 1),
        (marja, 1),
        (aino, 1),
        (olli, 0),
        (sanna, 0),
        (&pekka, 0),
    ] {
        let heard = told(&town, person, ["The bench comes in May.", "", ""]).await;
        assert_eq!(heard[0], hears, "{}", person.name);
    }
}

/// Whether somebody stands behind an idea, as their own program reads it.
async fn supports(town: &Town, person: &Person, id: i64) -> bool {
    let program = town.program_of(person, &[Scope::Read]).await;
    program.gets(&format!("/ideas/{id}")).await.json["supported"] == true
}

#[tokio::test]
async fn what_was_done_since_a_merge_stays_with_the_idea_that_stands() {
    let Square {
        town,
        liisa,
        bench,
        seats,
        people,
    } = square().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let [veikko, _, olli, _, _] = &people[..] else {
        panic!("five people")
    };
    let merged = desk
        .posts(&format!("/ideas/{seats}/merge"), json!({ "into": bench }))
        .await;
    merged.is(200);
    assert!(supports(&town, olli, bench).await, "carried over");
    // Olli, carried over, steps back and decides for the bench himself; a newcomer joins and says something.
    for deed in ["unsupport", "support"] {
        olli.sends(&format!("/ideas/{bench}/{deed}"), &[])
            .await
            .is(200);
    }
    let pekka = town.resident("Pekka Aalto").await;
    pekka
        .sends(&format!("/ideas/{bench}/support"), &[])
        .await
        .is(200);
    pekka
        .sends(
            &format!("/ideas/{bench}/comments"),
            &[("text", "With a back, please.")],
        )
        .await
        .is(200);
    pekka
        .sends(&format!("/ideas/{bench}/follow"), &[])
        .await
        .is(200);
    // The merged idea stands still, but stays readable.
    pekka
        .sends_only(&format!("/ideas/{seats}/comments"), &[("text", "Here?")])
        .await
        .is(409);
    pekka
        .opens(&format!("/ideas/{seats}"))
        .await
        .is(200)
        .sees("Somewhere to rest on the way.")
        .sees("Sanna Virta");
    desk.posts(&format!("/merges/{}/undo", merged.json["id"]), json!({}))
        .await
        .is(200);
    assert!(supports(&town, olli, bench).await && supports(&town, olli, seats).await);
    assert!(supports(&town, &pekka, bench).await && !supports(&town, &pekka, seats).await);
    assert!(supports(&town, veikko, bench).await && !supports(&town, veikko, seats).await);
    let idea = |id: i64| {
        let desk = &desk;
        async move { desk.gets(&format!("/ideas/{id}")).await.json }
    };
    // Veikko, Marja, Olli and Pekka; Marja, Olli and Aino as before.
    let (bench, seats) = (idea(bench).await, idea(seats).await);
    assert_eq!(
        (&bench["support_count"], &seats["support_count"]),
        (&json!(4), &json!(3))
    );
    assert_eq!(
        (&bench["comment_count"], &seats["comment_count"]),
        (&json!(1), &json!(0))
    );
}

#[tokio::test]
async fn whoever_was_carried_over_and_says_so_themselves_stays_after_an_undo() {
    let Square {
        town,
        people,
        liisa,
        bench,
        seats,
    } = square().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let olli = &people[2];
    let merged = desk
        .posts(&format!("/ideas/{seats}/merge"), json!({ "into": bench }))
        .await;
    merged.is(200);
    let phone = town.program_of(olli, Scope::ALL).await;
    let before = phone.gets(&format!("/ideas/{bench}")).await.json["support_count"].clone();
    let said = phone
        .puts(&format!("/ideas/{bench}/support"), json!({}))
        .await;
    said.is(200);
    assert_eq!(said.json["support_count"], before, "counted once");
    desk.posts(&format!("/merges/{}/undo", merged.json["id"]), json!({}))
        .await
        .is(200);
    assert!(supports(&town, olli, bench).await && supports(&town, olli, seats).await);
}

#[tokio::test]
async fn whoever_stepped_back_is_not_brought_back_by_the_undoing_of_another_merge() {
    let town = Town::new().await;
    let (aino, veikko, marja) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
        town.resident("Marja Lehto").await,
    );
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let mut ideas = Vec::new();
    for title in ["A bench", "Seats", "Somewhere to rest"] {
        ideas.push(number(
            &submits(&aino, title, "By the harbour, facing the sea.").await,
        ));
    }
    let at = |id: i64, deed: &str| format!("/ideas/{id}/{deed}");
    for id in &ideas[1..] {
        veikko.sends(&at(*id, "support"), &[]).await.is(200);
        marja.sends(&at(*id, "support"), &[]).await.is(200);
    }
    let mut merges = Vec::new();
    for id in &ideas[1..] {
        let done = desk
            .posts(&at(*id, "merge"), json!({ "into": ideas[0] }))
            .await;
        merges.push(done.json["id"].as_i64().unwrap());
    }
    veikko
        .sends(&at(ideas[0], "unsupport"), &[])
        .await
        .sees("1 supporter");
    // The second merge had carried nobody, the first both; either way Veikko stays away and Marja stays.
    for merge in &merges {
        let left = town.visitor().opens(&format!("/ideas/{}", ideas[0])).await;
        left.sees("1 supporter");
        desk.posts(&format!("/merges/{merge}/undo"), json!({}))
            .await
            .is(200);
    }
    town.visitor()
        .opens(&format!("/ideas/{}", ideas[0]))
        .await
        .sees("0 supporters");
    for id in &ideas[1..] {
        let restored = town.visitor().opens(&format!("/ideas/{id}")).await;
        restored.sees("2 supporters");
    }
}

#[tokio::test]
async fn a_chain_of_merges_comes_apart_from_its_end() {
    let Square {
        town,
        liisa,
        bench,
        seats,
        people,
    } = square().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let rest = number(&submits(&people[0], "Somewhere to rest", "Anywhere in town.").await);
    let merge = |from: i64, into: i64| {
        let desk = &desk;
        async move {
            let done = desk
                .posts(&format!("/ideas/{from}/merge"), json!({ "into": into }))
                .await;
            done.is(200);
            done.json["id"].as_i64().unwrap()
        }
    };
    let state = |id: i64| {
        let desk = &desk;
        async move {
            let idea = desk.gets(&format!("/ideas/{id}")).await.json;
            (
                idea["status"].as_str().unwrap().to_owned(),
                idea["support_count"].as_i64().unwrap(),
            )
        }
    };
    // The seats are being looked at when they are merged, and are so again afterwards.
    let answer = json!({ "status": "under_review", "text": "We look into it." });
    desk.posts(&format!("/ideas/{seats}/answer"), answer)
        .await
        .is(200);
    let before = [state(bench).await, state(seats).await, state(rest).await];
    let first = merge(seats, bench).await;
    let second = merge(bench, rest).await;
    // Marja and Olli; Veikko wrote this one himself, and Aino the bench: neither is counted behind it.
    assert_eq!(state(rest).await, ("open".to_owned(), 2));
    for (from, into) in [(seats, rest), (rest, seats), (rest, rest)] {
        desk.posts(&format!("/ideas/{from}/merge"), json!({ "into": into }))
            .await
            .is(409);
    }
    desk.posts(&format!("/merges/{first}/undo"), json!({}))
        .await
        .is(409);
    for merge in [second, first] {
        desk.posts(&format!("/merges/{merge}/undo"), json!({}))
            .await
            .is(200);
    }
    let after = [state(bench).await, state(seats).await, state(rest).await];
    assert_eq!(before, after);
    assert_eq!(before[1].0, "under_review");
    // Residents merge nothing.
    people[1]
        .sends_only(
            &format!("/ideas/{bench}/merge"),
            &[("other", &seats.to_string())],
        )
        .await
        .is(403);
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
