//! The ready-made shapes a challenge begins with. Everything in them can be changed before publication.

use crate::challenge::{Rules, days_later, local, moment};
use crate::phase::Timeline;
use chrono::{DateTime, Utc};
use entity::words::PhaseKind::{self, *};
use entity::words::{
    Blueprint, Counts, FormParts, Gate, GateKind, Gates, Need, Voting, VotingKind,
};

/// What a blueprint fills in.
pub struct Shape {
    pub timeline: Timeline,
    pub rules: Rules,
    pub form: FormParts,
}

/// A blueprint from today on, its dates at nine in the morning of the zone.
pub fn shape(blueprint: Blueprint, zone: &str, now: DateTime<Utc>) -> Shape {
    let voting = |kind, max, counts| Voting {
        kind,
        min: 1,
        max,
        counts,
    };
    let (days, rules, form): (&[(PhaseKind, i64)], Rules, FormParts) = match blueprint {
        Blueprint::IdeasThenVote => (
            &[
                (Announced, 1),
                (Collecting, 7),
                (Evaluating, 35),
                (Voting, 49),
                (Decided, 63),
                (CarriedOut, 91),
            ],
            Rules {
                voting: voting(VotingKind::Approval, 3, Counts::Hidden),
                ..Rules::default()
            },
            FormParts::default(),
        ),
        Blueprint::IdeasThenDecision => (
            &[
                (Announced, 1),
                (Collecting, 7),
                (Evaluating, 35),
                (Decided, 63),
                (CarriedOut, 91),
            ],
            Rules::default(),
            FormParts {
                cost: Need::Asked,
                ..FormParts::default()
            },
        ),
        Blueprint::VoteOnOptions => (
            &[(Announced, 1), (Collecting, 2), (Voting, 4), (Decided, 18)],
            Rules {
                gates: Gates {
                    submit: Gate {
                        kind: GateKind::Staff,
                        ..Gate::default()
                    },
                    ..Gates::default()
                },
                voting: voting(VotingKind::Approval, 1, Counts::Hidden),
            },
            FormParts::default(),
        ),
    };
    let morning = nine_o_clock(zone, now);
    let dates = days
        .iter()
        .map(|(kind, days)| (*kind, days_later(zone, morning, *days)))
        .collect();
    Shape {
        timeline: Timeline::standing(dates),
        rules,
        form,
    }
}

fn nine_o_clock(zone: &str, now: DateTime<Utc>) -> DateTime<Utc> {
    let today = local(zone, now);
    let date = today.split('T').next().unwrap_or_default();
    moment(zone, &format!("{date}T09:00")).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_blueprint_can_be_published_as_it_is() {
        let now: DateTime<Utc> = "2026-10-01T05:30:00Z".parse().unwrap();
        for blueprint in Blueprint::ALL {
            let shape = shape(*blueprint, "Europe/Helsinki", now);
            assert!(
                Timeline::checked(shape.timeline.phases()).is_ok(),
                "{blueprint}"
            );
            assert_eq!(
                shape.timeline.has(Voting),
                shape.rules.voting.kind != VotingKind::None,
                "{blueprint}"
            );
            assert!(
                crate::challenge::checked_rules(&shape.rules).is_ok(),
                "{blueprint}"
            );
            // The clocks change on the 25th of October; nine o'clock stays nine o'clock.
            for (_, at) in shape.timeline.phases() {
                assert!(
                    local("Europe/Helsinki", *at).ends_with("T09:00"),
                    "{blueprint}"
                );
            }
        }
    }
}
