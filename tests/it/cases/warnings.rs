//! Before a promise is missed somebody is warned, and afterwards nobody has to ask: in working time, once each.

use super::{FIRST, gives, link_in, town_with_feedback};
use crate::town::Town;
use chrono::{DateTime, Utc};
use hall::access::Scope;
use serde_json::json;

fn at(moment: &str) -> DateTime<Utc> {
    moment.parse().expect("a moment")
}

async fn subjects(town: &Town, email: &str) -> Vec<String> {
    let letters = town.letters_to(email).await;
    letters
        .into_iter()
        .map(|letter| letter.subject)
        .filter(|subject| !subject.contains("Sign in"))
        .collect()
}

#[tokio::test]
async fn each_step_is_told_once_to_whom_it_concerns_and_only_in_working_time() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let (henrik, tuomas) = (town.lead().await, town.admin().await);
    town.quiet().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.puts(
        "/feedback/1/hand",
        json!({ "team": 1, "answerer": liisa.id }),
    )
    .await
    .is(200);
    // Received on Wednesday at nine, due on Monday: Friday is Midsummer Eve.
    let told = async |moment: &str| {
        town.clock.set(at(moment));
        town.quiet().await;
        // However often one looks, it is told once.
        town.quiet().await;
        [
            subjects(&town, &liisa.email).await,
            subjects(&town, &henrik.email).await,
            subjects(&town, &tuomas.email).await,
            subjects(&town, "eila@kuusilahti.example").await,
        ]
        .map(|all| all.len())
    };
    let before = told("2026-06-18T09:36:00Z").await;
    let since = |now: [usize; 4]| {
        let mut more = [0; 4];
        for (place, (now, before)) in now.into_iter().zip(before).enumerate() {
            more[place] = now - before;
        }
        more
    };
    assert_eq!(since(told("2026-06-18T09:38:00Z").await), [1, 0, 0, 0]);
    assert_eq!(
        subjects(&town, &liisa.email).await.last().unwrap(),
        "Half of the time is gone: 2026-00001"
    );
    assert_eq!(since(told("2026-06-22T09:14:00Z").await), [1, 0, 0, 0]);
    assert_eq!(since(told("2026-06-22T09:16:00Z").await), [2, 1, 0, 0]);
    // Missed at closing time: the evening is quiet, the morning is not.
    assert_eq!(since(told("2026-06-22T18:00:00Z").await), [2, 1, 0, 0]);
    assert_eq!(since(told("2026-06-23T05:30:00Z").await), [3, 2, 0, 1]);
    let apology = town.letter_to("eila@kuusilahti.example").await;
    assert_eq!(
        apology.subject,
        "We are late with the answer to your feedback 2026-00001"
    );
    assert!(
        apology.text.contains("25 June 2026"),
        "a new date: {}",
        apology.text
    );
    visitor
        .opens(&link_in(&apology.text))
        .await
        .sees("We have missed this promise")
        .sees("New date:");
    assert_eq!(since(told("2026-06-23T18:00:00Z").await), [3, 2, 0, 1]);
    assert_eq!(since(told("2026-06-24T05:30:00Z").await), [3, 2, 1, 1]);
    assert_eq!(
        subjects(&town, &tuomas.email).await.last().unwrap(),
        "Still without an answer: 2026-00001"
    );
    // Answered: nothing more is told, and a new word begins anew.
    desk.posts("/feedback/1/answer", json!({ "text": "Mended." }))
        .await
        .is(200);
    let quiet = since(told("2026-06-29T09:00:00Z").await);
    assert_eq!(quiet, [3, 2, 1, 2]);
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Dark again.")])
        .await;
    visitor.opens(&path).await.does_not_see("New date:");
}

#[tokio::test]
async fn a_deputy_hears_for_who_is_away_and_a_lead_for_who_is_not_there_at_all() {
    let town = Town::new().await;
    let (liisa, henrik) = (town.staff().await, town.lead().await);
    gives(&town.visitor(), "The lamp at the stop is dark.", "").await;
    town.quiet().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    // Nobody has the first one: who leads hears of half the time.
    town.clock.set(at("2026-06-18T10:00:00Z"));
    town.quiet().await;
    assert_eq!(subjects(&town, &henrik.email).await.len(), 1);
    assert_eq!(subjects(&town, &liisa.email).await.len(), 0);
    desk.posts("/feedback/1/answer", json!({ "text": "Mended." }))
        .await
        .is(200);
    // Liisa has the second and is away.
    gives(&town.visitor(), "The next lamp is dark.", "").await;
    desk.puts("/feedback/2/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    for who in [&liisa, &henrik] {
        town.program_of(who, Scope::ALL)
            .await
            .puts(
                &format!("/directory/{}/profile", who.id),
                json!({ "listed": false, "roles": {}, "topics": [] }),
            )
            .await
            .is(200);
    }
    let away = json!({ "from": "2026-06-18", "until": "2026-06-30", "deputy": henrik.id });
    desk.puts(&format!("/directory/{}/absence", liisa.id), away)
        .await
        .is(200);
    town.clock.set(at("2026-06-22T12:00:00Z"));
    town.quiet().await;
    assert_eq!(
        subjects(&town, &henrik.email).await.last().unwrap(),
        "Half of the time is gone: 2026-00002"
    );
    assert_eq!(subjects(&town, &liisa.email).await.len(), 0);
    liisa.opens(FIRST).await.is(200);
}

#[tokio::test]
async fn sixty_days_before_the_holidays_are_unknown_the_keepers_hear_of_it_once() {
    let town = Town::new().await;
    let admin = town.admin().await;
    let desk = town.program_of(&admin, Scope::ALL).await;
    let mut hours = desk.gets("/hours").await.is(200).json.clone();
    hours["known_until"] = json!("2026-12-31");
    desk.puts("/hours", hours).await.is(200);
    let alarms = async |moment: &str| {
        town.clock.set(at(moment));
        town.quiet().await;
        subjects(&town, &admin.email)
            .await
            .into_iter()
            .filter(|subject| subject == "The holidays of the calendar will soon not be known")
            .count()
    };
    // The first of November is a Sunday: Monday is soon enough.
    assert_eq!(alarms("2026-10-30T10:00:00Z").await, 0);
    assert_eq!(alarms("2026-11-01T10:00:00Z").await, 0);
    assert_eq!(alarms("2026-11-02T10:00:00Z").await, 1);
    assert_eq!(alarms("2026-11-03T10:00:00Z").await, 1);
}
