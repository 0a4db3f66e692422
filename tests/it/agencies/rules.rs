//! What an administrator may change of how the house is run: parts switched off, limits, the logo.

use crate::cases::path_of;
use crate::ideas::{number, submits};
use crate::town::{PICTURE, Person, Town};
use hall::access::Scope;
use serde_json::{Value, json};

async fn switch(tuomas: &Person, feature: &str, on: &str) {
    tuomas.opens("/admin/features").await.is(200);
    tuomas
        .sends("/admin/features", &[("feature", feature), ("on", on)])
        .await
        .is(200)
        .sees(if on == "1" {
            "switched on again for everyone"
        } else {
            "switched off for everyone"
        });
}

#[tokio::test]
async fn a_part_that_is_switched_off_is_gone_by_page_menu_and_api_and_comes_back_as_it_was() {
    let town = Town::new().await;
    let (tuomas, aino) = (town.admin().await, town.resident("Aino Salmela").await);
    let guest = town.visitor();
    guest.opens("/feedback").await.is(200);
    let sent = guest
        .sends("/feedback", &[("text", "The lamp is dark.")])
        .await;
    let track = path_of(sent.is(200));

    switch(&tuomas, "feedback", "0").await;
    guest
        .opens("/feedback")
        .await
        .is(404)
        .sees("This part is switched off");
    let words = [("text", "Once more.")];
    guest.sends("/feedback", &words).await.is(404);
    let anyone = town.program("");
    let refused = anyone
        .posts("/feedback", json!({ "text": "Once more." }))
        .await;
    refused.is(404);
    assert_eq!(
        refused.json["code"],
        json!("switched_off"),
        "{:#}",
        refused.json
    );
    let front = guest.opens("/").await;
    assert!(!front.is(200).body.contains("href=\"/feedback"));
    // What was sent before is still followed.
    guest.opens(&track).await.is(200).sees("The lamp is dark.");

    switch(&tuomas, "feedback", "1").await;
    guest.opens("/feedback").await.is(200);
    let front = guest.opens("/").await;
    assert!(front.is(200).body.contains("href=\"/feedback"));

    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let said = [("text", "Yes, please."), ("stance", "for")];
    aino.sends(&format!("{bench}/comments"), &said)
        .await
        .is(200);
    switch(&tuomas, "comments", "0").await;
    let seen = aino.opens(&bench).await;
    seen.is(200).sees("Yes, please.");
    assert!(!seen.body.contains(&format!("action=\"{bench}/comments\"")));
    let late = [("text", "Too late."), ("stance", "for")];
    aino.sends(&format!("{bench}/comments"), &late)
        .await
        .is(404);
    let program = town.program_of(&aino, Scope::ALL).await;
    program
        .posts(
            &format!("/ideas/{}/comments", number(&bench)),
            json!({ "text": "Too late." }),
        )
        .await
        .is(404);
}

#[tokio::test]
async fn programs_may_be_kept_from_changing_anything_and_still_read() {
    let town = Town::new().await;
    let tuomas = town.admin().await;
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let area = json!({ "names": { "en": "The islands" } });
    program.posts("/areas", area.clone()).await.is(200);
    switch(&tuomas, "api_writes", "0").await;
    program.posts("/areas", area.clone()).await.is(404);
    program.gets("/areas").await.is(200);
    // Only a page can switch it on again.
    program
        .puts("/site/features/api_writes", json!({ "on": true }))
        .await
        .is(404);
    switch(&tuomas, "api_writes", "1").await;
    program.posts("/areas", area).await.is(200);
}

#[tokio::test]
async fn the_staff_goes_on_with_improvements_the_public_does_not_see() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    switch(&tuomas, "improvements", "0").await;
    town.visitor().opens("/improvements").await.is(404);
    liisa.opens("/desk/improvements").await.is(200);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.gets("/improvements").await.is(200);
    town.program("").gets("/improvements").await.is(404);
    switch(&tuomas, "improvements", "1").await;
    town.visitor().opens("/improvements").await.is(200);
}

#[tokio::test]
async fn articles_services_and_their_feed_are_gone_for_the_public_and_the_staff_goes_on_writing() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let pages = ["/knowledge", "/services", "/knowledge.atom"];
    let apis = ["/articles", "/article-categories"];
    let answers = async |status: u16| {
        for path in pages {
            assert_eq!(town.visitor().opens(path).await.status, status, "{path}");
        }
        for path in apis {
            let program = town.program("");
            assert_eq!(program.gets(path).await.status, status, "{path}");
        }
    };
    answers(200).await;
    switch(&tuomas, "knowledge", "0").await;
    answers(404).await;
    liisa.opens("/knowledge").await.is(200);
    liisa.opens("/desk/articles").await.is(200);
    switch(&tuomas, "knowledge", "1").await;
    answers(200).await;
}

#[tokio::test]
async fn parts_and_limits_say_the_same_by_page_and_by_api() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.puts("/site/features/voting", json!({ "on": false }))
        .await
        .is(403);
    program
        .puts("/site/features/voting", json!({ "on": false }))
        .await
        .is(200);
    program
        .puts("/site/features/sauna", json!({ "on": false }))
        .await
        .is(404);
    let features = program.gets("/site/features").await;
    let off: Vec<&Value> = features.is(200).json["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["on"] == json!(false))
        .map(|one| &one["feature"])
        .collect();
    assert_eq!(off, [&json!("voting")]);
    tuomas
        .opens("/admin/features")
        .await
        .is(200)
        .sees("Voting in challenges");

    desk.gets("/site/limits").await.is(403);
    let wanted = json!({ "limits": { "comment_chars": 300 } });
    let kept = program.puts("/site/limits", wanted).await;
    kept.is(200);
    let page = tuomas.opens("/admin/limits").await;
    assert!(page.is(200).body.contains("value=\"300\""), "{}", page.body);
    for wrong in [
        json!({ "comment_chars": 7 }),
        json!({ "connections": 5 }),
        json!({ "sauna": 1 }),
    ] {
        program
            .puts("/site/limits", json!({ "limits": wrong }))
            .await
            .is(422);
    }
}

#[tokio::test]
async fn a_limit_holds_from_the_moment_it_is_saved_and_an_empty_one_is_the_operators() {
    let town = Town::new().await;
    let (tuomas, aino) = (town.admin().await, town.resident("Aino Salmela").await);
    let bench = submits(&aino, "A bench by the harbour", "For resting.").await;
    let long = "x".repeat(400);
    tuomas.opens("/admin/limits").await.is(200);
    let typed = [("comment_chars", "300"), ("images_per_idea", "many")];
    let seen = tuomas.sends("/admin/limits", &typed).await;
    seen.is(422);
    assert!(
        seen.body.contains("value=\"many\"") && seen.body.contains("value=\"300\""),
        "what was typed stays"
    );
    tuomas
        .sends("/admin/limits", &typed[..1])
        .await
        .is(200)
        .sees("Saved");
    let words = [("text", long.as_str()), ("stance", "for")];
    aino.sends(&format!("{bench}/comments"), &words)
        .await
        .is(422);
    tuomas
        .sends("/admin/limits", &[("comment_chars", "")])
        .await
        .is(200);
    aino.sends(&format!("{bench}/comments"), &words)
        .await
        .is(200);
    tuomas
        .opens("/desk/log")
        .await
        .is(200)
        .sees("Changed limits")
        .sees(": 300");
}

#[tokio::test]
async fn a_logo_is_made_anew_and_stands_at_the_head_of_every_page() {
    let town = Town::new().await;
    let (tuomas, liisa) = (town.admin().await, town.staff().await);
    let guest = town.visitor().speaking("en");
    tuomas.opens("/admin/logo").await.is(200);
    tuomas
        .sends_files("/admin/logo", &[], &[])
        .await
        .is(422)
        .sees("Choose one picture");
    let paper = [("logo", "logo.pdf", b"%PDF-1.7 no picture".as_slice())];
    tuomas
        .sends_files("/admin/logo", &[], &paper)
        .await
        .is(422)
        .sees("PNG, JPEG, WebP or GIF");
    tuomas
        .sends_files(
            "/admin/logo",
            &[("alt_en", "A rowing boat")],
            &[("logo", "logo.png", PICTURE)],
        )
        .await
        .is(200)
        .sees("Saved");
    let front = guest.opens("/").await;
    let logo = front
        .is(200)
        .between("src=\"/logo/", "\"")
        .unwrap()
        .to_owned();
    assert!(
        front.body.contains("alt=\"A rowing boat\""),
        "{}",
        front.body
    );
    let file = guest.opens(&format!("/logo/{logo}")).await;
    file.is(200);
    assert_eq!(file.headers["content-type"], "image/png");
    assert_ne!(&file.bytes[..], PICTURE, "it is made anew");
    let icon = logo.replace("head.png", "192.png");
    guest.opens(&format!("/logo/{icon}")).await.is(200);
    guest.opens("/logo/0123456789abcdef/head.png").await.is(404);
    let manifest = guest.opens("/site.webmanifest").await;
    let manifest: Value = serde_json::from_str(&manifest.is(200).body).unwrap();
    assert_eq!(manifest["icons"][0]["src"], json!(format!("/logo/{icon}")));

    // The same for programs, which see what the page made.
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let seen = program.gets("/site/logo").await;
    assert_eq!(seen.is(200).json["alt"], json!({ "en": "A rowing boat" }));
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.deletes("/site/logo").await.is(403);
    program
        .puts(
            "/site/logo",
            json!({ "alt": { "en": "A boat", "fi": "Vene" } }),
        )
        .await
        .is(200);
    guest.opens("/").await.is(200);
    tuomas.opens("/admin/logo").await.is(200);
    tuomas
        .sends("/admin/logo/remove", &[])
        .await
        .is(200)
        .sees("The logo is taken down");
    program.gets("/site/logo").await.is(404);
    guest.opens(&format!("/logo/{logo}")).await.is(404);
    // Taken back from the log, it stands there again with all its files.
    for status in [200, 404] {
        let deed = match status {
            200 => "agencies-log-logo-removed",
            _ => "agencies-log-undone",
        };
        let log = program.gets("/log").await;
        let lines = log.is(200).json["items"].as_array().unwrap();
        let line = lines.iter().find(|line| line["deed"] == json!(deed));
        let undo = format!("/log/{}/undo", line.unwrap()["id"]);
        program.posts(&undo, json!({})).await.is(200);
        program.gets("/site/logo").await.is(status);
        guest.opens(&format!("/logo/{logo}")).await.is(status);
        guest.opens(&format!("/logo/{icon}")).await.is(status);
    }
    let put = program
        .posts_files(
            "/site/logo",
            &[("alt", "A boat")],
            &[("logo", "logo.png", PICTURE)],
            &[],
        )
        .await;
    assert_eq!(put.is(200).json["alt"], json!({ "en": "A boat" }));
    program.deletes("/site/logo").await.is(200);
    let front = guest.opens("/").await;
    assert!(!front.is(200).body.contains("/logo/"));
}
