//! Who hears of mail that was not taken as it came.

use super::{COUNTER, letter, town_with_mail, writes};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn whoever_sent_a_file_that_was_not_taken_hears_which_and_why() {
    let town = town_with_mail().await;
    town.lead().await;
    let eila = "Eila <eila@kuusilahti.example>";
    writes(
        &town,
        &format!(
            "From: {eila}\nTo: {COUNTER}\nMessage-ID: <f@mail.example>\nSubject: Map\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
             --b\nContent-Type: text/plain\n\nThe map is wrong.\n\
             --b\nContent-Type: application/zip\nContent-Disposition: attachment; filename=\"bomb.zip\"\nContent-Transfer-Encoding: base64\n\nUEsDBBQAAAAIAAAAIQAAAAAA\n\
             --b--\n"
        ),
    )
    .await;
    town.quiet().await;
    let letters = town.letters_to("eila@kuusilahti.example").await;
    let told: Vec<_> = letters
        .iter()
        .filter(|letter| letter.subject == "Some files of your e-mail were not taken: 2026-00001")
        .collect();
    assert_eq!(told.len(), 1, "{letters:#?}");
    assert!(told[0].text.contains("bomb.zip"), "{}", told[0].text);
    town.visitor()
        .opens(&crate::cases::link_in(&told[0].text))
        .await
        .is(200)
        .sees("The map is wrong.");
}

#[tokio::test]
async fn whoever_is_on_duty_hears_once_a_day_in_working_time_that_mail_is_held() {
    let town = town_with_mail().await;
    let (henrik, tuomas) = (town.lead().await, town.admin().await);
    let keeper = town.program_of(&tuomas, Scope::ALL).await;
    keeper
        .puts("/routing/duty", json!({ "person": henrik.id }))
        .await
        .is(200);
    // After hours on Wednesday 17 June.
    town.clock.set("2026-06-17T18:00:00Z".parse().unwrap());
    let nobody = "Subject: A lamp\n\nThe lamp at the pier is dark.\n";
    writes(&town, nobody).await;
    let told = async || {
        town.quiet().await;
        let letters = town.letters_to(&henrik.email).await;
        let held = letters
            .iter()
            .filter(|letter| letter.subject == "E-mail waits for a look");
        held.count()
    };
    assert_eq!(told().await, 0, "nobody is there to look");
    town.clock.set("2026-06-18T06:00:00Z".parse().unwrap());
    assert_eq!(told().await, 1);
    town.clock.set("2026-06-18T09:00:00Z".parse().unwrap());
    assert_eq!(told().await, 1);
    // Looked at, nothing waits any more.
    let desk = town.program_of(&henrik, Scope::ALL).await;
    desk.posts("/mail/1/throw-away", json!({})).await.is(200);
    town.clock.set("2026-06-22T06:00:00Z".parse().unwrap());
    assert_eq!(told().await, 1);
    writes(
        &town,
        &letter("a@b.example", "2", "", "The bench at the pier is broken."),
    )
    .await;
    assert_eq!(told().await, 1, "what is taken waits for no look");
}
