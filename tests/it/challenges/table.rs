//! Phase × deed × role as one printed table: what the clock, the gate and access say together. A change of it is a
//! decision, and shows in the diff.

use crate::house::access::{actors, challenge};
use challenges::gate::{Standing, admits};
use challenges::{Act, Brief, Timeline};
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{ChallengeState, Counts, FormParts, Gates, PhaseKind, Voting, VotingKind};
use hall::access::{Actor, Deed, Role, may};
use hall::{Error, Refusal};

const ACTS: &[Act] = &[
    Act::Ask,
    Act::Submit,
    Act::Vote,
    Act::Evaluate,
    Act::Decide,
    Act::CarryOut,
];

fn brief() -> Brief {
    let row = challenge(ChallengeState::Published);
    let first = row.created_at;
    let dates: Vec<(PhaseKind, DateTime<Utc>)> = PhaseKind::ALL
        .iter()
        .enumerate()
        .map(|(week, kind)| (*kind, first + TimeDelta::weeks(week as i64)))
        .collect();
    Brief {
        id: row.id,
        agency: row.agency_id,
        title: row.title,
        lang: row.lang,
        url: "/challenges/1".to_owned(),
        state: row.state,
        timeline: Timeline::checked(&dates).unwrap(),
        zone: row.zone,
        parts: FormParts::default(),
        form_version: 1,
        gates: Gates::default(),
        voting: Voting {
            kind: VotingKind::Approval,
            min: 1,
            max: 3,
            counts: Counts::Hidden,
        },
        idea_count: 0,
        ballot_count: 0,
        origin: None,
    }
}

/// The door of an act: access first, then the clock, then the gate.
fn answer(brief: &Brief, actor: &Actor, act: Act, at: DateTime<Utc>) -> &'static str {
    let row = challenge(ChallengeState::Published);
    let deed = match act {
        Act::Ask => Deed::AskChallenge(&row),
        Act::Submit => Deed::SubmitIdea,
        Act::Vote => Deed::VoteInChallenge(&row),
        Act::Evaluate => Deed::EvaluateChallenge(&row),
        Act::Decide => Deed::DecideChallenge(&row),
        _ => Deed::KeepChallenges(row.agency_id),
    };
    match may(actor, deed) {
        Err(Error::SignIn) => return "sign in",
        Err(Error::Conflict(Refusal::Blocked)) => return "blocked",
        Err(_) => return "no",
        Ok(()) => {}
    }
    let who = Standing {
        known: true,
        staff: actor.role() >= Role::Staff,
        ..Standing::default()
    };
    let gate = Brief::gate_of(act).map_or(Ok(()), |deed| admits(brief.gates.of(deed), deed, &who));
    match brief.open(act, at).and(gate) {
        Ok(()) => "may",
        Err(Refusal::OpensAt(_)) => "opens",
        Err(Refusal::ClosedSince(_)) => "closed",
        Err(_) => "never",
    }
}

#[test]
fn who_may_do_what_in_which_phase() {
    let brief = brief();
    let mut table = String::new();
    for (phase, starts) in brief.timeline.phases() {
        table.push_str(&format!("\n{:<19}", phase.code()));
        for act in ACTS {
            table.push_str(&format!("{:<10}", act.code()));
        }
        for (name, actor) in actors() {
            table.push_str(&format!("\n  {name:<17}"));
            for act in ACTS {
                table.push_str(&format!("{:<10}", answer(&brief, &actor, *act, *starts)));
            }
        }
    }
    let table: Vec<&str> = table.trim().lines().map(str::trim_end).collect();
    insta::assert_snapshot!(table.join("\n"));
}

/// Called off, every door is shut at once, whatever the phase.
#[test]
fn what_is_called_off_is_shut_for_everyone() {
    let brief = Brief {
        state: ChallengeState::Cancelled,
        ..brief()
    };
    for (_, starts) in brief.timeline.phases() {
        for act in Act::ALL {
            assert_eq!(
                brief.open(*act, *starts),
                Err(Refusal::ChallengeCancelled),
                "{act:?}"
            );
        }
    }
}
