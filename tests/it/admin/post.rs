//! Jobs and letters that wait or failed: seen, tried again, let be with a reason.

use crate::ideas::submits;
use crate::town::Town;
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

/// Works until quiet, whatever fails, again and again over some days.
async fn days_pass(town: &Town) {
    for _ in 0..20 {
        jobs::run_until_quiet(&town.app.hub).await.unwrap();
        town.clock.advance(7 * HOUR);
    }
    jobs::run_until_quiet(&town.app.hub).await.unwrap();
}

/// The mail server goes away; answers how to bring it back.
fn mail_goes_away(town: &Town) -> impl FnOnce() {
    let letters = town.folder().join("letters");
    let aside = town.folder().join("aside");
    std::fs::rename(&letters, &aside).unwrap();
    std::fs::write(&letters, "no folder").unwrap();
    move || {
        std::fs::remove_file(&letters).unwrap();
        std::fs::rename(&aside, &letters).unwrap();
    }
}

#[tokio::test]
async fn a_letter_that_could_not_be_delivered_is_seen_without_its_words_and_sent_again() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let aino = town.resident("Aino Salmela").await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    town.later(26 * HOUR).await;
    let before = town.letters_to(&aino.email).await.len();
    let back = mail_goes_away(&town);
    let answer = [
        ("status", "under_review"),
        ("text", "We look at the quay."),
        ("do", "send"),
    ];
    liisa.opens(&bench).await.is(200);
    liisa
        .sends(&format!("{bench}/answer"), &answer)
        .await
        .is(200);
    days_pass(&town).await;

    liisa.opens("/admin/letters").await.is(403);
    tuomas
        .opens("/admin")
        .await
        .is(200)
        .sees("could not be delivered");
    let list = tuomas.opens("/admin/letters").await;
    list.is(200)
        .sees("News")
        .sees("…@kuusilahti.example")
        .does_not_see(&aino.email)
        .does_not_see("We look at the quay");
    let failed = program.gets("/letters").await;
    let failed = failed.is(200).json["items"].as_array().unwrap().clone();
    let mine: Vec<&Value> = failed
        .iter()
        .filter(|letter| letter["kind"] == json!("gathered"))
        .collect();
    assert_eq!(mine.len(), 1, "{failed:#?}");
    assert_eq!(mine[0]["has_words"], json!(true));
    assert_eq!(mine[0]["attempts"], json!(12));
    let id = mine[0]["id"].clone();

    back();
    tuomas
        .sends(&format!("/admin/letters/{id}/retry"), &[])
        .await
        .is(200)
        .sees("The letter is sent again now");
    town.quiet().await;
    let letters = town.letters_to(&aino.email).await;
    assert_eq!(letters.len(), before + 1, "once, and not twice");
    assert!(letters.last().unwrap().text.contains("We look at the quay"));
    // It has left: there is nothing to try again.
    program
        .puts(&format!("/letters/{id}/retry"), json!(null))
        .await
        .is(404);
    tuomas
        .opens("/desk/log")
        .await
        .sees("Had a letter sent again");
}

#[tokio::test]
async fn a_letter_with_somebodys_key_is_not_sent_again_and_one_is_let_be_for_a_reason() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let back = mail_goes_away(&town);
    let guest = town.visitor();
    guest.opens("/sign-in").await.is(200);
    let asked = [("email", "new@kuusilahti.example")];
    guest.sends("/sign-in", &asked).await.is(200);
    jobs::run_until_quiet(&town.app.hub).await.unwrap();
    let waiting = tuomas.opens("/admin/letters?state=waiting").await;
    waiting
        .is(200)
        .sees("The letter with which people sign in")
        .does_not_see("new@");
    town.clock.advance(HOUR);
    jobs::run_until_quiet(&town.app.hub).await.unwrap();
    back();
    let list = tuomas.opens("/admin/letters").await;
    list.is(200).sees("no longer kept");
    let failed = program.gets("/letters").await;
    let letter = failed.is(200).json["items"][0].clone();
    assert_eq!(letter["has_words"], json!(false), "{letter:#}");
    let id = &letter["id"];
    program
        .puts(&format!("/letters/{id}/retry"), json!(null))
        .await
        .is(409);
    let drop = format!("/admin/letters/{id}/drop");
    let fields = [("reason", ""), ("state", "failed")];
    tuomas
        .sends(&drop, &fields)
        .await
        .is(422)
        .sees("Write a reason");
    let fields = [("reason", "Asked for a new one"), ("state", "failed")];
    tuomas
        .sends(&drop, &fields)
        .await
        .is(200)
        .sees("taken out of the post")
        .sees("No letter failed");
    tuomas
        .opens("/desk/log")
        .await
        .sees("Took a letter out of the post")
        .sees("Asked for a new one");
}

#[tokio::test]
async fn a_job_that_was_given_up_is_tried_again_or_let_be() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let leave = async |secret: &str| {
        let cx = town.cx();
        let mut tx = cx.begin().await.unwrap();
        // Left by a newer node, and nobody here knows it.
        let id = jobs::enqueue(
            &mut tx,
            "parks.rake",
            json!({ "email": secret }),
            None,
            cx.now(),
        )
        .await
        .unwrap();
        tx.commit().await.unwrap();
        id
    };
    let (one, other) = (
        leave("aino@kuusilahti.example").await,
        leave("veikko@kuusilahti.example").await,
    );
    days_pass(&town).await;
    liisa.opens("/admin/jobs").await.is(403);
    tuomas
        .opens("/admin")
        .await
        .is(200)
        .sees("2 jobs were given up");
    let list = tuomas.opens("/admin/jobs").await;
    list.is(200)
        .sees("parks.rake")
        .sees("nobody here does jobs of kind")
        .sees("tried 12 times")
        .does_not_see("aino@");
    let dead = program.gets("/jobs").await;
    assert_eq!(dead.is(200).json["items"].as_array().unwrap().len(), 2);
    let filtered = program.gets("/jobs?kind=parks.sweep").await;
    assert_eq!(filtered.json["items"], json!([]));

    tuomas
        .sends(&format!("/admin/jobs/{one}/retry"), &[])
        .await
        .is(200)
        .sees("tried again now");
    let waiting = program.gets("/jobs?state=waiting&kind=parks.rake").await;
    assert_eq!(waiting.json["items"][0]["id"], json!(one));
    assert_eq!(waiting.json["items"][0]["attempts"], json!(0));
    let drop = format!("/admin/jobs/{other}/drop");
    tuomas
        .sends(&drop, &[("reason", " ")])
        .await
        .is(422)
        .sees("Write a reason");
    let let_be = json!({ "reason": "Nobody rakes in winter" });
    program
        .puts(&format!("/jobs/{other}/drop"), let_be.clone())
        .await
        .is(200);
    program
        .puts(&format!("/jobs/{other}/drop"), let_be)
        .await
        .is(404);
    days_pass(&town).await;
    let all = json!({ "kind": "parks.rake" });
    let again = program.puts("/jobs/retry", all.clone()).await;
    assert_eq!(again.is(200).json["number"], json!(1));
    let again = program.puts("/jobs/retry", all).await;
    assert_eq!(again.json["number"], json!(0));
    tuomas
        .opens("/desk/log?kind=job")
        .await
        .sees("Had a job tried again")
        .sees("Let a job be")
        .sees("Nobody rakes in winter");
}
