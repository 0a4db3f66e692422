//! Who hears of mail that was not taken as it came.

use super::{COUNTER, letter, town_with_mail, writes};
use hall::access::Scope;
use serde_json::json;

/// An e-mail with a file nobody takes.
fn with_a_bomb(number: &str, answers: &str, text: &str) -> String {
    format!(
        "From: Eila <eila@kuusilahti.example>\nTo: {COUNTER}\nMessage-ID: <{number}@mail.example>\n{answers}Subject: Map\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n\
         --b\nContent-Type: text/plain\n\n{text}\n\
         --b\nContent-Type: application/zip\nContent-Disposition: attachment; filename=\"bomb.zip\"\nContent-Transfer-Encoding: base64\n\nUEsDBBQAAAAIAAAAIQAAAAAA\n\
         --b--\n"
    )
}

#[tokio::test]
async fn whoever_sent_a_file_that_was_not_taken_hears_which_and_why_in_the_receipt() {
    let town = town_with_mail().await;
    town.lead().await;
    writes(&town, &with_a_bomb("f", "", "The map is wrong.")).await;
    town.quiet().await;
    let letters = town.letters_to("eila@kuusilahti.example").await;
    assert_eq!(letters.len(), 1, "one letter: {letters:#?}");
    let receipt = &letters[0];
    assert_eq!(receipt.subject, "We have received your matter 2026-00001");
    assert!(
        receipt
            .text
            .contains("These files of your e-mail could not be taken: bomb.zip (")
            && receipt.text.contains("add them in another form"),
        "{}",
        receipt.text
    );
    town.visitor()
        .opens(&crate::cases::link_in(&receipt.text))
        .await
        .is(200)
        .sees("The map is wrong.");
    // What is added later has no receipt: then a letter of its own says it, once.
    let answers = format!("In-Reply-To: {}\n", receipt.message_id);
    writes(&town, &with_a_bomb("g", &answers, "Here once more.")).await;
    town.quiet().await;
    town.quiet().await;
    let letters = town.letters_to("eila@kuusilahti.example").await;
    assert_eq!(letters.len(), 2, "{letters:#?}");
    assert_eq!(
        letters[1].subject,
        "Some files of your e-mail were not taken: 2026-00001"
    );
    assert!(letters[1].text.contains("bomb.zip"), "{}", letters[1].text);
    // Without such a file, nothing is said of any.
    let plain = letter("veikko@b.example", "3", "", "The bench is broken.");
    writes(&town, &plain).await;
    town.quiet().await;
    let letters = town.letters_to("veikko@b.example").await;
    assert_eq!(letters.len(), 1);
    assert!(!letters[0].text.contains("could not be taken"));
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
