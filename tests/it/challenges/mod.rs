//! Challenges: authored at the desk, walked through by the clock, followed by residents. By page, by API, on both databases.

mod authoring;
mod running;
mod table;
mod twins;

use crate::town::{Person, Seen, Town};
use serde_json::{Value, json};

/// The town's first morning is the 17th of June 2026, nine o'clock in Helsinki.
pub const DATES: &[(&str, &str)] = &[
    ("phase-collecting", "2026-06-20T09:00"),
    ("phase-evaluating", "2026-07-10T16:00"),
    ("phase-voting", "2026-07-20T09:00"),
    ("phase-decided", "2026-08-03T16:00"),
    ("phase-carried_out", "2026-09-01T09:00"),
];

pub fn number(seen: &Seen) -> i64 {
    seen.path
        .split(['/', '?', '#'])
        .find_map(|part| part.parse().ok())
        .unwrap_or_else(|| panic!("no number in {}", seen.path))
}

pub fn words(contact: &Person) -> Vec<(&'static str, String)> {
    vec![
        ("title", "A livelier harbour".to_owned()),
        (
            "summary",
            "What would bring you to the shore in November?".to_owned(),
        ),
        (
            "problem",
            "The quay is **empty** from October on.".to_owned(),
        ),
        ("for_whom", "Everyone who walks there.".to_owned()),
        ("good_answer", "Something that lasts a winter.".to_owned()),
        ("prize", "5,000 €".to_owned()),
        ("licence", "The city may use the ideas.".to_owned()),
        ("effort", "half an hour".to_owned()),
        ("language", "en".to_owned()),
        ("contact", contact.id.to_string()),
    ]
}

/// The staff draft a challenge at the desk; it is not public yet.
pub async fn drafts(staff: &Person) -> i64 {
    staff.opens("/desk/challenges/new").await.is(200);
    let begun = staff
        .sends(
            "/desk/challenges",
            &[
                ("title", "A livelier harbour"),
                ("blueprint", "ideas_then_vote"),
            ],
        )
        .await;
    begun.is(200);
    let id = number(&begun);
    let said = words(staff);
    let fields: Vec<(&str, &str)> = said
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .chain([("do", "next")])
        .collect();
    staff
        .sends(&format!("/desk/challenges/{id}/words"), &fields)
        .await
        .is(200)
        .sees("Collecting ideas");
    let mut dates = DATES.to_vec();
    dates.push(("phase-announced", "2026-06-18T09:00"));
    staff
        .sends(&format!("/desk/challenges/{id}/dates"), &dates)
        .await
        .is(200);
    id
}

/// Drafted and published at once.
pub async fn publishes(staff: &Person) -> i64 {
    let id = drafts(staff).await;
    let seen = staff
        .sends(&format!("/desk/challenges/{id}/publish"), &[("do", "now")])
        .await;
    seen.is(200).sees("Published. Everyone sees it now.");
    id
}

/// The same challenge as a program drafts it.
pub fn body(contact: i64) -> Value {
    json!({
        "blueprint": "ideas_then_vote",
        "words": {
            "title": "A livelier harbour",
            "summary": "What would bring you to the shore in November?",
            "problem": "The quay is **empty** from October on.",
            "for_whom": "Everyone who walks there.",
            "good_answer": "Something that lasts a winter.",
            "prize": "5,000 €",
            "licence": "The city may use the ideas.",
            "effort": "half an hour",
            "lang": "en",
            "contact": contact,
        },
        "dates": DATES
            .iter()
            .chain(&[("phase-announced", "2026-06-18T09:00")])
            .map(|(phase, at)| json!({ "phase": phase.trim_start_matches("phase-"), "starts_at": at }))
            .collect::<Vec<_>>(),
    })
}

/// Lets the clock come to a local moment of Helsinki in summer.
pub async fn comes_to(town: &Town, local: &str) {
    let at: chrono::DateTime<chrono::Utc> = format!("{local}:00+03:00")
        .parse::<chrono::DateTime<chrono::FixedOffset>>()
        .unwrap()
        .into();
    let left = at - town.cx().now();
    town.later(left.to_std().expect("the moment lies ahead"))
        .await;
}

/// The newest letter, once what happened has been gathered into one.
pub async fn hears(town: &Town, person: &Person) -> String {
    town.later(std::time::Duration::from_secs(60)).await;
    town.letter_to(&person.email).await.text
}
