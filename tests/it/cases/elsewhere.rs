//! Feedback that goes on as another case: anew after it was long closed, or at another agency once its person agrees.

use super::{FIRST, path_of, town_with_feedback};
use crate::town::{PICTURE, Person, Town};
use entity::accounts::{team, team_member};
use entity::agencies::agency;
use entity::words::{AgencyId, CaseId, Names, Settings};
use hall::access::Scope;
use sea_orm::{ActiveModelTrait, ActiveValue::Set};
use serde_json::json;
use std::time::Duration;

/// A second agency on the hub, the port, in which this person serves.
pub async fn port(town: &Town, person: Option<&Person>) -> AgencyId {
    let cx = town.cx();
    let db = &cx.database().write;
    let port = agency::ActiveModel {
        slug: Set("port".to_owned()),
        settings: Set(Settings {
            site_name: Names::same("Port of Kuusilahti"),
            ..Settings::default()
        }),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    let port = port.insert(db).await.unwrap().id;
    if let Some(person) = person {
        let quay = team::ActiveModel {
            agency_id: Set(port),
            names: Set(Names::same("Quays")),
            ..Default::default()
        };
        let member = team_member::ActiveModel {
            team_id: Set(quay.insert(db).await.unwrap().id),
            person_id: Set(person.id),
            is_lead: Set(true),
            ..Default::default()
        };
        member.insert(db).await.unwrap();
    }
    port
}

#[tokio::test]
async fn what_was_closed_long_ago_begins_anew_and_both_know_of_each_other() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    // While something can be added, nothing begins anew.
    visitor
        .sends_files(&format!("{path}/again"), &[("text", "Dark again.")], &[])
        .await
        .is(409);
    liisa.opens(FIRST).await.is(200);
    liisa
        .sends(&format!("{FIRST}/close"), &[("close_reason", "It shines.")])
        .await
        .is(200);
    town.later(Duration::from_secs(31 * 86_400)).await;
    visitor
        .opens(&path)
        .await
        .is(200)
        .sees("Take it up again")
        .does_not_see("What would you like to add?");
    visitor
        .sends_files(&format!("{path}/again"), &[("text", " ")], &[])
        .await
        .is(422)
        .sees("Write something here first.");
    let seen = visitor
        .sends_files(
            &format!("{path}/again"),
            &[("text", "The lamp is dark again.")],
            &[("files", "dark.png", PICTURE)],
        )
        .await;
    seen.is(200)
        .sees("Thank you, your feedback has come in")
        .sees("2026-00002")
        .sees("Goes on from 2026-00001")
        .sees("The lamp is dark again.")
        .sees("dark.png")
        .does_not_see("It shines.");
    assert_ne!(path_of(&seen), path, "it has a link of its own");
    visitor
        .opens(&path)
        .await
        .sees("Goes on as 2026-00002")
        .does_not_see("The lamp is dark again.");
    // The address that was given goes on too.
    let letters = town.letters_to("eila@kuusilahti.example").await;
    assert!(letters.last().unwrap().subject.contains("2026-00002"));
    let liisa = town.staff().await;
    let second = liisa.opens("/desk/cases/2").await;
    second
        .is(200)
        .sees("Goes on from 2026-00001")
        .sees("eila@kuusilahti.example");
    assert!(second.body.contains("href=\"/desk/cases/1\""));
    liisa.opens(FIRST).await.sees("Goes on as 2026-00002");
    // By API it is the same.
    let key = path.strip_prefix("/track/").unwrap();
    let program = town.program("");
    let again = program
        .posts(
            &format!("/tracked/{key}/again"),
            json!({ "text": "And again." }),
        )
        .await;
    let url = again.is(200).json["tracking_url"].as_str().unwrap();
    let third = program
        .gets(&format!("/tracked/{}", url.rsplit('/').next().unwrap()))
        .await;
    assert_eq!(third.is(200).json["follows"]["reference"], "2026-00001");
    let first = program.gets(&format!("/tracked/{key}")).await;
    let went_on = first.is(200).json["went_on"].as_array().unwrap();
    assert_eq!(went_on.len(), 2, "{went_on:#?}");
}

#[tokio::test]
async fn another_agency_gets_what_the_person_said_only_once_they_agree() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let key = path.strip_prefix("/track/").unwrap().to_owned();
    visitor
        .sends_files(
            &format!("{path}/add"),
            &[("text", "It is the one on the quay.")],
            &[("files", "quay.png", PICTURE)],
        )
        .await
        .is(200);
    town.letter_to("eila@kuusilahti.example").await;
    town.clock.advance(Duration::from_secs(2));
    // A hub of one agency offers nothing.
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .does_not_see("Pass on to another agency");
    let port = port(&town, None).await;
    liisa
        .opens(FIRST)
        .await
        .sees("Pass on to another agency")
        .sees("Port of Kuusilahti");
    let to = port.0.to_string();
    for (agency, reason, problem) in [
        ("", "The quay is theirs.", "Choose an agency from the list."),
        (
            "1",
            "The quay is theirs.",
            "Choose an agency from the list.",
        ),
        (&to, " ", "Write something here first."),
    ] {
        liisa
            .sends(
                &format!("{FIRST}/offer"),
                &[("agency", agency), ("offer_reason", reason)],
            )
            .await
            .is(422)
            .sees(problem);
    }
    liisa
        .sends(
            &format!("{FIRST}/offer"),
            &[("agency", &to), ("offer_reason", "The quay is theirs.")],
        )
        .await
        .is(200)
        .sees("The person is asked. It goes there once they agree.")
        .sees("The person is asked whether it may go to Port of Kuusilahti.");
    let letter = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(letter.subject, "May we pass your feedback 2026-00001 on?");
    assert!(
        letter.text.contains("The quay is theirs.") && letter.text.contains("answer yes or no"),
        "{}",
        letter.text
    );
    // No: nothing goes anywhere, and it still waits.
    visitor
        .opens(&path)
        .await
        .sees("May we pass this on to Port of Kuusilahti?")
        .sees("The quay is theirs.");
    visitor
        .sends(&format!("{path}/offer"), &[("agree", "perhaps")])
        .await
        .is(422)
        .sees("Choose yes or no.");
    visitor
        .sends(&format!("{path}/offer"), &[("agree", "no")])
        .await
        .is(200)
        .sees("It stays here.")
        .sees("“No, keep it here.”")
        .does_not_see("May we pass this on");
    visitor
        .sends(&format!("{path}/offer"), &[("agree", "yes")])
        .await
        .is(409);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    town.quiet().await;
    let waits = desk.gets("/inbox?kind=case").await;
    assert_eq!(waits.is(200).json["items"].as_array().unwrap().len(), 1);
    let mut there = town.cx();
    there.agency = port;
    assert!(
        cases::browse::list(&there, &cases::Filter::default(), 10)
            .await
            .unwrap()
            .is_empty()
    );
    // Asked once more, by API both: it may.
    let question = json!({ "agency": port.0, "reason": "They have the key." });
    let asked = desk.puts("/feedback/1/offer", question.clone()).await;
    assert_eq!(asked.is(200).json["offer"]["name"], "Port of Kuusilahti");
    let program = town.program("");
    let tracked = format!("/tracked/{key}");
    let seen = program.gets(&tracked).await;
    assert_eq!(seen.is(200).json["offer"]["name"], "Port of Kuusilahti");
    town.clock.advance(Duration::from_secs(3600));
    let agreed = program
        .puts(&format!("{tracked}/offer"), json!({ "agree": true }))
        .await;
    assert_eq!(agreed.is(200).json["case"]["status"], "closed");
    let goes_on = &agreed.json["goes_on"];
    assert_eq!(goes_on["reference"], "2026-00001");
    let url = goes_on["tracking_url"].as_str().unwrap();
    let new = url.strip_prefix("https://kuusilahti.example").unwrap();
    visitor
        .opens(new)
        .await
        .is(200)
        .sees("Goes on from 2026-00001")
        .sees("The lamp at the stop is dark.")
        .sees("It is the one on the quay.")
        .sees("quay.png");
    visitor
        .opens(&path)
        .await
        .sees("You agreed that we pass it on.")
        .sees("Goes on as 2026-00001 (Port of Kuusilahti)");
    // There they read what the person said and handed in, with its own time, and nothing the staff here wrote.
    let id = CaseId(goes_on["id"].as_i64().unwrap());
    let case = cases::browse::one(&there, id).await.unwrap();
    let said: Vec<&str> = case.messages.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(
        said,
        [
            "The lamp at the stop is dark.",
            "It is the one on the quay."
        ]
    );
    assert_eq!(case.files.len(), 1);
    assert_eq!(case.email.as_deref(), Some("eila@kuusilahti.example"));
    let file = cases::browse::file(&there, id, case.files[0].id, false)
        .await
        .unwrap();
    assert!(!file.bytes(&there).await.unwrap().is_empty());
    let old = desk.gets("/feedback/1").await.json;
    let received: chrono::DateTime<chrono::Utc> =
        old["received_at"].as_str().unwrap().parse().unwrap();
    assert_eq!(
        case.row.received_at, received,
        "going elsewhere restarts no clock"
    );
    // Here it has left the inbox by a decision, and the new one is not ours to see.
    town.quiet().await;
    let decided = desk.gets("/inbox?part=decided&kind=case").await;
    assert_eq!(decided.json["items"][0]["decision"], "routed");
    let open = desk.gets("/inbox?kind=case").await;
    assert!(open.json["items"].as_array().unwrap().is_empty());
    liisa.opens(&format!("/desk/cases/{id}")).await.is(404);
    desk.gets(&format!("/feedback/{id}")).await.is(404);
    let theirs = triage::browse::stretch(&there, &triage::Filter::default(), None, 10)
        .await
        .unwrap();
    assert_eq!(theirs.0.len(), 1);
    desk.puts("/feedback/1/offer", question).await.is(409);
    liisa
        .opens("/desk/log")
        .await
        .sees("Asked to pass feedback on");
}

#[tokio::test]
async fn the_staff_of_another_agency_see_nothing_of_ours() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let stranger = town.resident("Mikaela Sundqvist").await;
    port(&town, Some(&stranger)).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    town.quiet().await;
    let item = desk.gets("/inbox").await.json["items"][0]["id"].clone();
    let made = desk
        .posts("/improvements", json!({ "title": "Light at the stops" }))
        .await;
    let improvement = made.is(200).json["id"].clone();
    // Signed in anew: whom one works for is read then.
    let stranger = town.resident("Mikaela Sundqvist").await;
    for address in [
        "/desk/inbox".to_owned(),
        format!("/desk/inbox/{item}"),
        "/desk/inbox/mentions".to_owned(),
        "/desk/inbox/teams".to_owned(),
        "/desk/overview".to_owned(),
        "/desk/overview/table.csv".to_owned(),
        "/desk/cases".to_owned(),
        FIRST.to_owned(),
        "/desk/improvements".to_owned(),
        format!("/desk/improvements/{improvement}"),
        "/desk/improvements/table.csv".to_owned(),
        "/desk/log".to_owned(),
    ] {
        let seen = stranger.opens(&address).await;
        assert!(
            matches!(seen.status.as_u16(), 403 | 404),
            "{address}: {}",
            seen.status
        );
        seen.does_not_see("The lamp at the stop")
            .does_not_see("Light at the stops");
    }
    let program = town.program_of(&stranger, Scope::ALL).await;
    for path in [
        "/inbox".to_owned(),
        format!("/inbox/{item}"),
        "/inbox/around".to_owned(),
        "/inbox/mentions".to_owned(),
        "/inbox/overview".to_owned(),
        "/feedback".to_owned(),
        "/feedback/1".to_owned(),
        format!("/improvements/{improvement}"),
    ] {
        let answer = program.gets(&path).await;
        assert!(
            matches!(answer.status.as_u16(), 403 | 404),
            "{path}: {}",
            answer.status
        );
    }
    let search = program.gets("/search?q=light").await;
    assert_eq!(search.is(200).json["total"], 0);
    let list = program.gets("/improvements").await;
    assert!(!list.json.to_string().contains("Light at the stops"));
    let deed = json!({ "version": 1, "deed": "assign" });
    for (path, body) in [
        (format!("/inbox/{item}/deeds"), deed),
        (format!("/inbox/{item}/notes"), json!({ "text": "Hello" })),
        ("/feedback/1/answer".to_owned(), json!({ "text": "Hello" })),
        (
            format!("/improvements/{improvement}/notes"),
            json!({ "text": "Hello" }),
        ),
    ] {
        let answer = program.posts(&path, body).await;
        assert!(
            matches!(answer.status.as_u16(), 403 | 404),
            "{path}: {}",
            answer.status
        );
    }
}
