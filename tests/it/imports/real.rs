//! The real consultations and competition entries, when `TALKOO_TEST_DATA` says where they are: brought in by the
//! operator's command, found by searching. It prints whether it ran.

use crate::town::House;
use hall::access::Scope;
use std::path::PathBuf;

#[tokio::test]
async fn two_consultations_and_a_competition_come_to_live_in_the_town() {
    let Some(data) = std::env::var_os("TALKOO_TEST_DATA").map(PathBuf::from) else {
        println!("real data: TALKOO_TEST_DATA is not set, nothing is brought into the town");
        return;
    };
    println!("real data: {} is brought into the town", data.display());
    let house = House::new().await;
    let path = |part: &str| data.join(part).to_str().unwrap().to_owned();
    let green = path("polis/american-assembly.bowling-green");
    let climate = path("polis/austria-climate");
    let funds = path("catalyst/all_funds.csv");
    house
        .talkoo(&["import", "polis", &green, "--apply"])
        .is_well()
        .says("Done: 896 ideas");
    let town = house.opens().await;
    let living = town.house().is_lived_in();
    town.house()
        .talkoo(&["import", "polis", &climate, "--apply"])
        .is_well()
        .says("Done: 522 ideas");
    let catalyst = ["import", "csv", &funds, "--preset", "catalyst", "--apply"];
    town.house()
        .talkoo(&catalyst)
        .is_well()
        .says("Done: 6,604 ideas");
    town.house()
        .talkoo(&catalyst)
        .is_well()
        .says("0 ideas and 0 comments new, 6,604 known");
    town.quiet().await;

    let reader = town.program("");
    let found = reader.gets("/search?q=&per_page=1").await.json;
    assert_eq!(
        found["total"],
        607 + 277 + 6604 + 2 + 82,
        "accepted ones, entries and the challenges they belong to; nothing hidden is counted"
    );
    for (words, expected) in [
        ("opoid crisis", "opioid"),
        ("verpakung", "Verpackung"),
        ("smart contrakt", "ontract"),
    ] {
        let answer = reader
            .gets(&format!("/search?q={}", words.replace(' ', "+")))
            .await;
        answer.is(200);
        let said = answer.json["items"].to_string().to_lowercase();
        assert!(
            said.contains(&expected.to_lowercase()),
            "{words}: {}",
            &said[..said.len().min(400)]
        );
    }
    let funded = reader
        .gets("/search?q=&status=in_progress&per_page=1")
        .await
        .json;
    assert_eq!(funded["total"], 1560);
    let liisa = town.staff().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let hidden = desk
        .gets("/ideas?visibility=hidden&per_page=100")
        .await
        .json;
    assert_eq!(
        hidden["items"].as_array().unwrap().len(),
        100,
        "rejected ones are kept for staff"
    );
    for page in ["/ideas", "/search?q=road", "/ideas?sort=newest"] {
        town.visitor().opens(page).await.is(200);
    }
    drop(living);
}
