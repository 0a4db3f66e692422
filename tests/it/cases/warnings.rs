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

/// The agency gives itself twenty working hours to close a case.
async fn keeps_a_clock_of_resolutions(town: &Town) {
    let keeper = town.program_of(&town.admin().await, Scope::ALL).await;
    let mut hours = keeper.gets("/hours").await.is(200).json.clone();
    hours["resolve_hours"] = json!(20);
    keeper.puts("/hours", hours).await.is(200);
    town.quiet().await;
}

/// What somebody was told of the resolution of cases, the first first.
async fn of_resolution(town: &Town, email: &str) -> Vec<String> {
    let all = subjects(town, email).await;
    all.into_iter()
        .filter(|subject| subject.contains("to close it") || subject.contains("ot closed"))
        .collect()
}

const HALF: &str = "Half of the time to close it is gone: 2026-00001";
const NEAR: &str = "Four working hours left to close it: 2026-00001";
const UNSOLVED: &str = "Not closed in time: 2026-00001";
const LONG_UNSOLVED: &str = "Still not closed: 2026-00001";

#[tokio::test]
async fn a_resolution_is_warned_of_to_the_same_people_and_in_the_same_steps_as_an_answer() {
    let (town, visitor, path, liisa) = town_with_feedback().await;
    let (henrik, tuomas) = (town.lead().await, town.admin().await);
    keeps_a_clock_of_resolutions(&town).await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let has_it = async |who: &crate::town::Person| {
        let hand = json!({ "team": 1, "answerer": who.id });
        desk.puts("/feedback/1/hand", hand).await.is(200);
    };
    has_it(&henrik).await;
    let at_this_time = async |moment: &str| {
        town.clock.set(at(moment));
        town.quiet().await;
        // However often one looks, it is told once.
        town.quiet().await;
        [
            of_resolution(&town, &liisa.email).await,
            of_resolution(&town, &henrik.email).await,
            of_resolution(&town, &tuomas.email).await,
            of_resolution(&town, "eila@kuusilahti.example").await,
        ]
    };
    let none: Vec<String> = Vec::new();
    // Received on Wednesday at nine: ten of twenty working hours are gone on Thursday at a quarter to eleven.
    let told = at_this_time("2026-06-18T07:44:00Z").await;
    assert!(told.iter().all(Vec::is_empty), "{told:?}");
    let told = at_this_time("2026-06-18T07:46:00Z").await;
    assert_eq!(told, [vec![], vec![HALF.to_owned()], vec![], vec![]]);
    let letter = town.letter_to(&henrik.email).await;
    assert!(
        letter.text.contains("22 June 2026") && letter.text.contains("/desk/cases/1"),
        "by when, and where: {}",
        letter.text
    );
    // From eleven on it waits for its person, over Midsummer: the clock stands still and nobody is warned.
    town.clock.set(at("2026-06-18T08:00:00Z"));
    let waits = json!({ "waits_for": "customer", "wait_text": "Which stop is it?" });
    desk.puts("/cases/1/waiting", waits).await.is(200);
    let told = at_this_time("2026-06-22T05:00:00Z").await;
    assert_eq!(told[1], [HALF]);
    visitor
        .sends_only(&format!("{path}/add"), &[("text", "Stop number 12.")])
        .await;
    // Somebody else has it now: they are not told what was told, and whoever had it is told no more.
    has_it(&liisa).await;
    let told = at_this_time("2026-06-22T10:44:00Z").await;
    assert_eq!((&told[0], told[1].len()), (&none, 1));
    let told = at_this_time("2026-06-22T10:46:00Z").await;
    // Four hours are left: whoever leads them hears too.
    assert_eq!(told[0], [NEAR]);
    assert_eq!(told[1], [HALF, NEAR]);
    // Over on Tuesday at half past nine; its person, to whom nothing was promised, is not written to.
    let told = at_this_time("2026-06-23T06:29:00Z").await;
    assert_eq!((told[0].len(), told[1].len()), (1, 2));
    let told = at_this_time("2026-06-23T06:31:00Z").await;
    let mut all = [
        vec![NEAR.to_owned(), UNSOLVED.to_owned()],
        vec![HALF.to_owned(), NEAR.to_owned(), UNSOLVED.to_owned()],
        vec![],
        vec![],
    ];
    assert_eq!(told, all);
    // The next working day goes by: whoever answers for the whole hears in the morning.
    assert_eq!(at_this_time("2026-06-24T13:14:00Z").await, all);
    assert_eq!(at_this_time("2026-06-24T19:00:00Z").await, all);
    all[2].push(LONG_UNSOLVED.to_owned());
    assert_eq!(at_this_time("2026-06-25T05:01:00Z").await, all);
    // Closed, opened again and late again: it was told.
    desk.posts("/feedback/1/close", json!({ "reason": "Mended." }))
        .await
        .is(200);
    visitor
        .sends_only(&format!("{path}/not-yet"), &[("why", "Dark again.")])
        .await;
    assert_eq!(at_this_time("2026-06-26T09:00:00Z").await, all);
}

#[tokio::test]
async fn a_resolution_is_not_warned_of_at_night_nor_once_it_is_closed_nor_for_the_time_before() {
    let (town, visitor, _, liisa) = town_with_feedback().await;
    gives(&visitor, "The next lamp is dark.", "").await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    for case in ["/feedback/1/hand", "/feedback/2/hand"] {
        desk.puts(case, json!({ "answerer": liisa.id }))
            .await
            .is(200);
    }
    keeps_a_clock_of_resolutions(&town).await;
    desk.posts("/feedback/2/close", json!({ "reason": "It is the same." }))
        .await
        .is(200);
    let told = async |moment: &str| {
        town.clock.set(at(moment));
        town.quiet().await;
        of_resolution(&town, &liisa.email).await
    };
    // Half of it was gone before noon, but nobody looked before the night; Friday is Midsummer Eve.
    assert!(told("2026-06-18T18:00:00Z").await.is_empty());
    assert!(told("2026-06-19T09:00:00Z").await.is_empty());
    assert_eq!(told("2026-06-22T05:01:00Z").await, [HALF]);
    assert_eq!(told("2026-06-22T05:31:00Z").await, [HALF, NEAR]);

    // An agency that begins to keep such a clock does not flood its people with what is long over.
    let (town, _, _, liisa) = town_with_feedback().await;
    let desk = town.program_of(&liisa, Scope::ALL).await;
    desk.puts("/feedback/1/hand", json!({ "answerer": liisa.id }))
        .await
        .is(200);
    town.clock.set(at("2026-06-24T07:00:00Z"));
    keeps_a_clock_of_resolutions(&town).await;
    town.clock.set(at("2026-06-26T07:00:00Z"));
    town.quiet().await;
    assert!(of_resolution(&town, &liisa.email).await.is_empty());
    let seen = desk.gets("/feedback/1").await.is(200).json.clone();
    assert_eq!(seen["resolution"]["late"], true);
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
