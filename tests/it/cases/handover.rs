//! A case changes hands: offered with an introduction, kept until it is accepted, told to its person.

use super::{FIRST, link_in, town_with_feedback};
use crate::town::{Person, Program, Town};
use hall::access::Scope;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: u64 = 3_600;

fn introduced(to: &str, id: i64) -> Value {
    let mut said = json!({
        "handover_about": "A lamp at a stop is dark.",
        "handover_done": "The bulb was changed; it went out again.",
        "handover_needed": "Somebody who knows cables.",
        "handover_why": "He looks after the cables of the whole shore.",
    });
    said[to] = json!(id);
    said
}

async fn offered(program: &Program, to: &Person) -> Value {
    let body = introduced("handover_to", to.id.0);
    let answer = program.posts("/cases/1/handovers", body).await;
    answer.is(200).json.clone()
}

#[tokio::test]
async fn whoever_offers_keeps_it_until_it_is_accepted_and_its_person_reads_by_whom_and_why() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    liisa.opens(FIRST).await.sees("Offer to a colleague");
    // An introduction has three parts; what was typed stays.
    let half = liisa
        .sends(
            &format!("{FIRST}/handover"),
            &[
                ("handover_to", &henrik.id.to_string()),
                ("handover_about", "A lamp at a stop is dark."),
                ("handover_done", ""),
                ("handover_needed", ""),
                ("handover_why", ""),
            ],
        )
        .await;
    half.is(422)
        .sees("Write something here first")
        .sees("A lamp at a stop is dark.");
    let chosen = format!("value=\"{}\" selected", henrik.id);
    assert!(half.body.contains(&chosen), "{}", half.body);
    let sent = liisa
        .sends(
            &format!("{FIRST}/handover"),
            &[
                ("handover_to", &henrik.id.to_string()),
                ("handover_about", "A lamp at a stop is dark."),
                ("handover_done", "The bulb was changed."),
                ("handover_needed", "Somebody who knows cables."),
                (
                    "handover_why",
                    "He looks after the cables of the whole shore.",
                ),
            ],
        )
        .await;
    sent.is(200)
        .sees("It stays where it is until it is accepted")
        .sees("Take the offer back");
    // Nobody had it: now Liisa has, and her name stands on the page. What she wrote to Henrik does not.
    visitor
        .opens(&path)
        .await
        .sees("Liisa Hakala")
        .does_not_see("Henrik")
        .does_not_see("Somebody who knows cables");
    let letter = town.letter_to(&henrik.email).await;
    assert_eq!(letter.subject, "2026-00001 is offered to you");
    assert!(!letter.text.contains("cables"), "{}", letter.text);
    let list = henrik.opens("/desk/handovers").await;
    list.sees("Offered to you").sees("The bulb was changed.");
    let page = henrik.opens(FIRST).await;
    page.sees("This is offered to you");
    // Whoever is not asked cannot take it, and an offer is made once.
    let at = page
        .between(&format!("action=\"{FIRST}/handover/"), "\"")
        .expect("a form to accept")
        .to_owned();
    let accept = format!("{FIRST}/handover/{at}");
    liisa.opens(FIRST).await.is(200);
    liisa.sends(&accept, &[]).await.is(403);
    henrik.opens(FIRST).await.is(200);
    henrik
        .sends(&accept, &[])
        .await
        .is(200)
        .sees("It is yours now");
    visitor
        .opens(&path)
        .await
        .sees("Liisa Hakala has handed it over, because")
        .sees("He looks after the cables of the whole shore.")
        .sees("Henrik Björklund")
        .sees("Answer promised")
        .does_not_see("Somebody who knows cables");
    let told = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(
        told.subject,
        "Somebody else now answers your feedback 2026-00001"
    );
    assert!(
        told.text
            .contains("Liisa Hakala has handed your feedback 2026-00001 to Henrik Björklund"),
        "{}",
        told.text
    );
    visitor.opens(&link_in(&told.text)).await.is(200);
    // That it changed hands answers nothing, and no public figure counts it.
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let figures = desk.gets("/promise/figures").await.is(200).json.clone();
    assert_eq!(figures["total"]["number"], 0);
    visitor
        .opens("/promise.csv")
        .await
        .is(200)
        .does_not_see("handover");
    let all = desk.gets("/cases/1/handovers").await.is(200).json.clone();
    assert_eq!(all["items"][0]["ending"], "accepted");
    assert_eq!(all["items"][0]["late"], false);
}

#[tokio::test]
async fn an_offer_made_by_somebody_else_than_whoever_has_it_is_told_in_their_name() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let (henrik, tuomas) = (town.lead().await, town.admin().await);
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    hers.puts("/feedback/1/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    // Henrik leads: he offers what Liisa has to Tuomas.
    let first = offered(&his, &tuomas).await;
    assert_eq!(first["from"]["name"], "Liisa Hakala");
    assert_eq!(first["offered_by"]["name"], "Henrik Björklund");
    let letter = town.letter_to(&tuomas.email).await;
    assert!(
        letter
            .text
            .contains("Henrik Björklund offers 2026-00001 to Tuomas Wikström")
            && letter.text.contains("Until then Liisa Hakala keeps it"),
        "{}",
        letter.text
    );
    tuomas
        .opens(FIRST)
        .await
        .sees("Offered by")
        .sees("Henrik Björklund");
    // Declined: whoever offered it hears, and so does whoever keeps it.
    let program = town.program_of(&tuomas, Scope::ALL).await;
    let refusal = format!("/handovers/{}/refusal", first["id"]);
    program
        .puts(&refusal, json!({ "handover_reason": "Not mine." }))
        .await
        .is(200);
    for who in [&henrik, &liisa] {
        let letter = town.letter_to(&who.email).await;
        assert_eq!(letter.subject, "2026-00001 was declined");
        assert!(
            letter.text.contains("which Henrik Björklund offered")
                && letter.text.contains("It stays with Liisa Hakala"),
            "{}",
            letter.text
        );
    }
    // Accepted: its person and the colleagues read who handed it on.
    let second = offered(&his, &tuomas).await;
    let accepted = format!("/handovers/{}/acceptance", second["id"]);
    program.puts(&accepted, json!({})).await.is(200);
    let told = "Henrik Björklund has handed it over, because";
    visitor
        .opens(&path)
        .await
        .sees(told)
        .does_not_see("Liisa Hakala has handed it over");
    liisa.opens(FIRST).await.sees("Henrik Björklund");
    let seen = hers.gets("/feedback/1").await.is(200).json.clone();
    let last = seen["messages"].as_array().and_then(|all| all.last());
    assert_eq!(last.unwrap()["from"], "Henrik Björklund");
    let letter = town.letter_to("eila@kuusilahti.example").await;
    assert!(
        letter
            .text
            .contains("Henrik Björklund has handed your feedback 2026-00001 to Tuomas Wikström"),
        "{}",
        letter.text
    );
    // What Liisa offers herself is offered by nobody else.
    let own = town.program_of(&tuomas, Scope::ALL).await;
    let third = offered(&own, &liisa).await;
    assert_eq!(third["offered_by"], Value::Null);
}

#[tokio::test]
async fn an_offer_is_declined_with_a_reason_taken_back_or_left_unanswered() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    let first = offered(&hers, &henrik).await;
    assert_eq!(first["mine"], true);
    // One offer at a time, and not to oneself.
    let again = introduced("handover_to", henrik.id.0);
    hers.posts("/cases/1/handovers", again).await.is(422);
    let refusal = format!("/handovers/{}/refusal", first["id"]);
    his.puts(&refusal, json!({ "handover_reason": " " }))
        .await
        .is(422);
    let declined = his
        .puts(
            &refusal,
            json!({ "handover_reason": "The shore is not ours." }),
        )
        .await;
    assert_eq!(declined.is(200).json["ending"], "declined");
    his.puts(&refusal, json!({ "handover_reason": "Once more." }))
        .await
        .is(409);
    let letter = town.letter_to(&liisa.email).await;
    assert_eq!(letter.subject, "2026-00001 was declined");
    let own = introduced("handover_to", liisa.id.0);
    hers.posts("/cases/1/handovers", own).await.is(422);
    liisa.opens(FIRST).await.sees("Liisa Hakala");

    let second = offered(&hers, &henrik).await;
    let back = hers.deletes(&format!("/handovers/{}", second["id"])).await;
    assert_eq!(back.is(200).json["ending"], "taken_back");

    // To a team: any of its people may take it, and Liisa, who gives it, is not one of those asked.
    let team = hers.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(team["handover"], Value::Null);
    let offered = hers
        .posts("/cases/1/handovers", introduced("handover_team", 1))
        .await;
    let third = offered.is(200).json.clone();
    // Wednesday at nine: four working hours later it is one o'clock.
    let due = third["due_at"].as_str().unwrap_or_default();
    assert!(due.starts_with("2026-06-17T10:0"), "{due}");
    town.later(Duration::from_secs(5 * HOUR)).await;
    town.quiet().await;
    let late = town.letter_to(&liisa.email).await;
    assert_eq!(late.subject, "Nobody has answered your offer of 2026-00001");
    let standing = his.gets("/handovers").await.is(200).json.clone();
    assert_eq!(standing["to_me"][0]["late"], true);
    his.puts(&format!("/handovers/{}/acceptance", third["id"]), json!({}))
        .await
        .is(200);
    let case = hers.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(case["answerer"]["name"], "Henrik Björklund");
}

#[tokio::test]
async fn who_is_away_is_named_so_and_their_deputy_is_asked() {
    let (town, _, _, liisa) = town_with_feedback().await;
    let (henrik, tuomas) = (town.lead().await, town.admin().await);
    let his = town.program_of(&henrik, Scope::ALL).await;
    let today = town.cx().now().date_naive().to_string();
    for who in [&henrik, &tuomas] {
        town.program_of(who, Scope::ALL)
            .await
            .puts(
                &format!("/directory/{}/profile", who.id),
                json!({ "listed": false, "roles": {}, "topics": [] }),
            )
            .await
            .is(200);
    }
    let away = json!({ "from": today, "until": "2026-07-31", "deputy": tuomas.id });
    his.puts(&format!("/directory/{}/absence", henrik.id), away)
        .await
        .is(200);
    liisa
        .opens(FIRST)
        .await
        .sees("Henrik Björklund (away until 31 July 2026)");
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let offer = offered(&hers, &henrik).await;
    assert_eq!(offer["to"]["name"], "Tuomas Wikström");
    assert_eq!(offer["meant_for"]["name"], "Henrik Björklund");
    let letter = town.letter_to(&tuomas.email).await;
    assert_eq!(letter.subject, "2026-00001 is offered to you");
    tuomas
        .opens(FIRST)
        .await
        .sees("(stands in for Henrik Björklund)");
}

#[tokio::test]
async fn what_ends_is_on_offer_no_more() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    offered(&hers, &henrik).await;
    hers.posts("/feedback/1/close", json!({ "reason": "The light is on." }))
        .await
        .is(200);
    let all = hers.gets("/cases/1/handovers").await.is(200).json.clone();
    assert_eq!(all["items"][0]["ending"], "taken_back");
    let again = introduced("handover_to", henrik.id.0);
    hers.posts("/cases/1/handovers", again).await.is(409);
    visitor.opens(&path).await.does_not_see("Henrik");
    // Other agencies' staff know nothing of it.
    let elsewhere: &Town = &town;
    let mikaela = elsewhere.staff_elsewhere().await;
    let program = town.program_of(&mikaela, Scope::ALL).await;
    assert_ne!(program.gets("/cases/1/handovers").await.status, 200);
}

#[tokio::test]
async fn a_case_stands_in_the_inbox_of_whoever_has_it_also_when_its_person_goes_on() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let henrik = town.lead().await;
    let hers = town.program_of(&liisa, Scope::ALL).await;
    let his = town.program_of(&henrik, Scope::ALL).await;
    let mine = async |program: &Program| {
        town.quiet().await;
        let list = program.gets("/inbox?assignee=me").await;
        let items = list.is(200).json["items"].as_array().unwrap().clone();
        items.len()
    };
    hers.puts("/feedback/1/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    assert_eq!((mine(&hers).await, mine(&his).await), (1, 0));
    // Accepted while it waits: it goes along.
    let first = offered(&hers, &henrik).await;
    let accept = format!("/handovers/{}/acceptance", first["id"]);
    his.puts(&accept, json!({})).await.is(200);
    assert_eq!((mine(&hers).await, mine(&his).await), (0, 1));
    // Liisa answers it all the same; its person writes again, and Henrik still has it.
    let answer = json!({ "text": "A new lamp comes on Friday." });
    hers.posts("/feedback/1/answer", answer).await.is(200);
    assert_eq!((mine(&hers).await, mine(&his).await), (0, 0));
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "It is dark again.")])
        .await;
    assert_eq!((mine(&hers).await, mine(&his).await), (0, 1));
    let seen = his.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["answerer"]["name"], "Henrik Björklund");
}
