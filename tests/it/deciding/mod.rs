//! Stories about evaluating the ideas of a challenge and deciding.

mod brought;
mod decision;
mod evaluation;
mod whole;

use crate::town::{Person, Town};
use challenges::{ArrivingChallenge, import_challenge};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{ChallengeId, IdeaId, IdeaStatus, Lang, PhaseKind, Visibility};
use hall::access::Scope;
use ideas::ArrivingIdea;
use serde_json::json;

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

/// A challenge with these phases, brought from elsewhere with as many ideas. The town's clock stands at nine in
/// Helsinki, on the seventeenth of June 2026.
pub async fn challenge_of(
    town: &Town,
    phases: &[(PhaseKind, &str)],
    ideas: usize,
) -> (ChallengeId, Vec<IdeaId>) {
    let cx = town.cx();
    let arriving = ArrivingChallenge {
        origin_id: "harbour".to_owned(),
        origin_url: None,
        title: "A livelier harbour".to_owned(),
        summary: "What would bring you to the harbour?".to_owned(),
        problem: "It is empty after six.".to_owned(),
        licence: "Everyone may use them.".to_owned(),
        lang: Lang::En,
        theme: None,
        phases: phases
            .iter()
            .map(|(kind, when)| (*kind, at(when)))
            .collect(),
    };
    let id = import_challenge(&cx, "csv:harbour", arriving)
        .await
        .expect("a challenge can be brought");
    let opened = phases
        .iter()
        .find(|(kind, _)| *kind == PhaseKind::Collecting)
        .map(|(_, when)| at(when))
        .expect("it collects");
    let arriving = (1..=ideas)
        .map(|number| ArrivingIdea {
            origin_id: number.to_string(),
            title: format!("Harbour idea {number}"),
            text: "To sit and look at the ferries.".to_owned(),
            lang: Lang::En,
            challenge: Some(id),
            theme: None,
            area: None,
            place: None,
            amount: Some(1_000),
            currency: Some("EUR".to_owned()),
            created_at: Some(opened + TimeDelta::hours(1)),
            visibility: Visibility::Public,
            status: IdeaStatus::Open,
            outcome: None,
            carried_support: 0,
            carried_against: 0,
            carried_votes: 0,
            author: None,
            url: None,
        })
        .collect();
    ideas::import_ideas(&cx, "csv:harbour", arriving)
        .await
        .expect("ideas can be brought");
    let filter = ideas::browse::Filter {
        sort: ideas::browse::Sort::Newest,
        ..ideas::browse::Filter::of(cx.agency)
    };
    let mut ids: Vec<IdeaId> = ideas::browse::list(&cx, &filter, None, 100)
        .await
        .expect("ideas are listed")
        .rows
        .into_iter()
        .filter(|row| row.title.starts_with("Harbour idea"))
        .map(|row| row.id)
        .collect();
    ids.sort_unstable();
    assert_eq!(ids.len(), ideas.min(100));
    (id, ids)
}

pub const EVALUATING: &[(PhaseKind, &str)] = &[
    (PhaseKind::Announced, "2026-06-01T06:00:00Z"),
    (PhaseKind::Collecting, "2026-06-02T06:00:00Z"),
    (PhaseKind::Evaluating, "2026-06-15T06:00:00Z"),
    (PhaseKind::Decided, "2026-06-20T06:00:00Z"),
    (PhaseKind::CarriedOut, "2026-07-20T06:00:00Z"),
];

/// A decided challenge of two ideas, the first of them chosen; with its protocol, and a desk nobody closed.
pub async fn decided_by(town: &Town, lead: &Person) -> (ChallengeId, IdeaId) {
    let phases = &[
        (PhaseKind::Announced, "2026-06-01T06:00:00Z"),
        (PhaseKind::Collecting, "2026-06-02T06:00:00Z"),
        (PhaseKind::Decided, "2026-06-15T06:00:00Z"),
    ];
    let (id, ideas) = challenge_of(town, phases, 2).await;
    let program = town.program_of(lead, Scope::ALL).await;
    let weighed = format!("/challenges/{id}/evaluation/{}", ideas[0]);
    program
        .puts(
            &format!("{weighed}/shortlist"),
            json!({ "reason": "Cheap." }),
        )
        .await
        .is(200);
    program
        .posts(
            &format!("{weighed}/notes"),
            json!({ "text": "Ask the harbour." }),
        )
        .await
        .is(200);
    program
        .puts(
            &format!("/challenges/{id}/decision"),
            json!({ "text": "We chose.", "winners": [{ "idea": ideas[0], "reason": "Good." }] }),
        )
        .await
        .is(200);
    program
        .posts(&format!("/challenges/{id}/decision/publish"), json!({}))
        .await
        .is(200);
    (id, ideas[0])
}
