//! Who may look at mail, and the same by page and by program.

use super::{letter, town_with_mail, writes};
use hall::access::Scope;
use serde_json::json;

#[tokio::test]
async fn only_the_staff_look_at_mail_and_a_program_does_the_same() {
    let town = town_with_mail().await;
    for (number, text) in [
        ("1", "The lamp at the pier is dark."),
        ("2", "The bench at the pier is broken."),
    ] {
        writes(
            &town,
            &letter("a@b.example", number, "Precedence: bulk\n", text),
        )
        .await;
    }
    let (aino, liisa) = (town.resident("Aino Salmela").await, town.staff().await);
    for path in ["/desk/mail", "/desk/mail/1", "/desk/mail/1/original"] {
        assert_eq!(aino.opens(path).await.status.as_u16(), 403, "{path}");
    }
    let resident = town.program_of(&aino, Scope::ALL).await;
    for path in ["/mail", "/mail/1", "/mail/1/original"] {
        assert_eq!(resident.gets(path).await.status.as_u16(), 403, "{path}");
    }
    resident.posts("/mail/1/let-in", json!({})).await.is(403);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    liisa.opens("/desk/mail?state=left_alone").await.is(200);
    liisa.sends("/desk/mail/1/let-in", &[]).await.is(200);
    let told = desk.posts("/mail/2/let-in", json!({})).await;
    assert_eq!(told.is(200).json["state"], "waiting");
    desk.posts("/mail/2/let-in", json!({})).await.is(409);
    desk.posts("/mail/2/throw-away", json!({})).await.is(409);
    desk.posts("/mail/77/let-in", json!({})).await.is(404);
    town.quiet().await;
    for (id, text) in [(1, "The lamp at the pier"), (2, "The bench at the pier")] {
        let mail = desk.gets(&format!("/mail/{id}")).await;
        assert_eq!(mail.is(200).json["state"], "began");
        assert!(mail.json["text"].as_str().unwrap().contains(text));
        let case = mail.json["case"]["id"].as_i64().unwrap();
        liisa
            .opens(&format!("/desk/cases/{case}"))
            .await
            .is(200)
            .sees(text);
    }
    // Who did it stands in the log.
    let admin = town.admin().await;
    admin
        .opens("/desk/log")
        .await
        .is(200)
        .sees("Let an e-mail in");
}
