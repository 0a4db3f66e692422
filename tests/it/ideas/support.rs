//! Standing behind an idea.

use super::submits;
use crate::town::Town;

#[tokio::test]
async fn a_resident_supports_an_idea_once() {
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
    for _ in 0..2 {
        veikko
            .sends(&format!("{bench}/support"), &[])
            .await
            .sees("1 supporter");
    }
    veikko
        .sends(&format!("{bench}/unsupport"), &[])
        .await
        .sees("0 supporters");
    veikko
        .sends(&format!("{bench}/unsupport"), &[])
        .await
        .sees("0 supporters");
}

#[tokio::test]
async fn an_author_is_no_supporter_of_their_own_idea() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    aino.sends_only(&format!("{bench}/support"), &[])
        .await
        .is(409);
    town.visitor().opens(&bench).await.sees("0 supporters");
}

#[tokio::test]
async fn support_ends_when_the_city_has_decided() {
    let town = Town::new().await;
    let (aino, veikko) = (
        town.resident("Aino Salmela").await,
        town.resident("Veikko Rantanen").await,
    );
    let liisa = town.staff().await;
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let answer = |status: &'static str| {
        [
            ("status", status),
            ("text", "We build it in May."),
            ("do", "send"),
        ]
    };
    liisa
        .sends(&format!("{bench}/answer"), &answer("under_review"))
        .await
        .is(200);
    veikko
        .sends(&format!("{bench}/support"), &[])
        .await
        .sees("1 supporter");
    liisa
        .sends(&format!("{bench}/answer"), &answer("planned"))
        .await
        .is(200);
    veikko
        .sends_only(&format!("{bench}/unsupport"), &[])
        .await
        .is(409);
    let marja = town.resident("Marja Lehto").await;
    marja
        .sends_only(&format!("{bench}/support"), &[])
        .await
        .is(409);
    town.visitor()
        .opens(&bench)
        .await
        .sees("1 supporter")
        .sees("We build it in May.")
        .sees("Liisa Hakala");
}

#[tokio::test]
async fn a_hundred_clicks_at_once_are_one_voice_each() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    let bench = submits(
        &aino,
        "A bench by the harbour",
        "To sit and look at the ferries.",
    )
    .await;
    let names = [
        "Veikko Rantanen",
        "Marja Lehto",
        "Olli Niemi",
        "Sanna Virta",
        "Pekka Aalto",
    ];
    let mut clicks = Vec::new();
    for name in names {
        let person = town.resident(name).await;
        for _ in 0..20 {
            let (browser, address) = ((*person).clone(), format!("{bench}/support"));
            clicks.push(async move { browser.sends_only(&address, &[]).await.status.as_u16() });
        }
    }
    for status in futures_util::future::join_all(clicks).await {
        assert_eq!(status, 303);
    }
    town.visitor().opens(&bench).await.sees("5 supporters");
}
