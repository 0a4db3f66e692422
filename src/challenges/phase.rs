//! The phases of a challenge: which it is now, when it ends, and what one can do in it. Pure functions of the dates and
//! the clock; the phase itself is never stored, so no clock that was set back can leave a wrong one behind.

use chrono::{DateTime, Utc};
use entity::words::PhaseKind::{self, *};
use entity::words::VotingKind;
use hall::error::{Problems, Refusal, Result};
use hall::says::Say;

/// The dates of a challenge, in the fixed order. A phase ends where the next one begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline(Vec<(PhaseKind, DateTime<Utc>)>);

/// What people do with a challenge, as far as the clock has a say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// Ask the organiser in public.
    Ask,
    Submit,
    /// The author changes or withdraws what they handed in.
    Edit,
    Comment,
    Support,
    /// Cast or change an approval ballot.
    Vote,
    /// Staff: shortlist, notes, opinions, prepared answers.
    Evaluate,
    /// Publish the decision.
    Decide,
    /// Tell how the carrying out goes.
    CarryOut,
}

impl Act {
    pub const ALL: &'static [Self] = &[
        Self::Ask,
        Self::Submit,
        Self::Edit,
        Self::Comment,
        Self::Support,
        Self::Vote,
        Self::Evaluate,
        Self::Decide,
        Self::CarryOut,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Submit => "submit",
            Self::Edit => "edit",
            Self::Comment => "comment",
            Self::Support => "support",
            Self::Vote => "vote",
            Self::Evaluate => "evaluate",
            Self::Decide => "decide",
            Self::CarryOut => "carry_out",
        }
    }

    /// The phases in which it is done. Where residents vote by supporting, support belongs to that phase alone.
    pub const fn phases(self, voting: VotingKind) -> &'static [PhaseKind] {
        match (self, voting) {
            (Self::Ask, _) => &[Announced, Collecting],
            (Self::Submit | Self::Edit, _) => &[Collecting],
            (Self::Comment, _) => &[Collecting, Evaluating, Voting],
            (Self::Support, VotingKind::Support) => &[Voting],
            (Self::Support, _) => &[Collecting],
            (Self::Vote, VotingKind::Approval) => &[Voting],
            (Self::Vote, _) => &[],
            (Self::Evaluate, _) => &[Collecting, Evaluating, Voting, Decided],
            (Self::Decide, _) => &[Decided, CarriedOut],
            (Self::CarryOut, _) => &[Decided, CarriedOut],
        }
    }
}

/// Announced, collecting and decided make a challenge; the rest is optional.
pub const ALWAYS: &[PhaseKind] = &[Announced, Collecting, Decided];

impl Timeline {
    /// The dates as typed, in any order, each kind once.
    ///
    /// # Errors
    /// `Invalid` on `phase-<kind>` for what is missing, doubled, reversed or of no length.
    pub fn checked(given: &[(PhaseKind, DateTime<Utc>)]) -> Result<Self> {
        let mut problems = Problems::default();
        let mut kept: Vec<(PhaseKind, DateTime<Utc>)> = Vec::with_capacity(given.len());
        for kind in PhaseKind::ALL {
            let mut starts = given.iter().filter(|(of, _)| of == kind);
            let first = starts.next();
            if starts.next().is_some() {
                problems.add(field(*kind), Say::of("challenges-problem-phase-twice"));
            }
            match first {
                Some((_, at)) => {
                    if let Some((_, before)) = kept.last()
                        && at <= before
                    {
                        problems.add(field(*kind), Say::of("challenges-problem-phase-order"));
                    }
                    kept.push((*kind, *at));
                }
                None if ALWAYS.contains(kind) => {
                    problems.add(field(*kind), Say::of("challenges-problem-phase-missing"));
                }
                None => {}
            }
        }
        problems.done()?;
        Ok(Self(kept))
    }

    /// The dates as they stand in the database.
    pub fn standing(mut phases: Vec<(PhaseKind, DateTime<Utc>)>) -> Self {
        phases.sort_unstable_by_key(|(kind, at)| (*at, *kind));
        Self(phases)
    }

    pub fn phases(&self) -> &[(PhaseKind, DateTime<Utc>)] {
        &self.0
    }

    pub fn has(&self, kind: PhaseKind) -> bool {
        self.starts(kind).is_some()
    }

    pub fn starts(&self, kind: PhaseKind) -> Option<DateTime<Utc>> {
        self.0.iter().find(|(of, _)| *of == kind).map(|(_, at)| *at)
    }

    /// Where the next phase begins; the last one has no end.
    pub fn ends(&self, kind: PhaseKind) -> Option<DateTime<Utc>> {
        let at = self.0.iter().position(|(of, _)| *of == kind)?;
        self.0.get(at + 1).map(|(_, at)| *at)
    }

    /// The phase at that moment. The first second of a phase belongs to it; before the first there is none.
    pub fn at(&self, now: DateTime<Utc>) -> Option<PhaseKind> {
        self.0
            .iter()
            .take_while(|(_, starts)| *starts <= now)
            .last()
            .map(|(kind, _)| *kind)
    }

    /// The phase to come.
    pub fn next(&self, now: DateTime<Utc>) -> Option<(PhaseKind, DateTime<Utc>)> {
        self.0.iter().find(|(_, starts)| *starts > now).copied()
    }

    /// Until when something can be done; `None`: without end.
    ///
    /// # Errors
    /// The refusal that says when it opens or since when it is closed, or that it is no part of this challenge.
    pub fn open(
        &self,
        act: Act,
        voting: VotingKind,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, Refusal> {
        let kinds: Vec<PhaseKind> = act
            .phases(voting)
            .iter()
            .copied()
            .filter(|kind| self.has(*kind))
            .collect();
        if kinds.is_empty() {
            return Err(Refusal::NotPartOfChallenge);
        }
        if self.at(now).is_some_and(|now| kinds.contains(&now)) {
            return Ok(self.end_of_run(&kinds, now));
        }
        let opens = kinds
            .iter()
            .filter_map(|kind| self.starts(*kind))
            .find(|starts| *starts > now);
        match (opens, kinds.last().and_then(|last| self.ends(*last))) {
            (Some(opens), _) => Err(Refusal::OpensAt(opens)),
            (None, Some(closed)) => Err(Refusal::ClosedSince(closed)),
            (None, None) => Err(Refusal::NotPartOfChallenge),
        }
    }

    /// The end of the unbroken run of these phases that it is now.
    fn end_of_run(&self, kinds: &[PhaseKind], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.0
            .iter()
            .find(|(kind, starts)| *starts > now && !kinds.contains(kind))
            .map(|(_, starts)| *starts)
    }
}

fn field(kind: PhaseKind) -> String {
    format!("phase-{}", kind.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        format!("{text}T10:00:00Z").parse().unwrap()
    }

    fn whole() -> Timeline {
        Timeline::checked(&[
            (Decided, at("2026-11-01")),
            (Announced, at("2026-09-01")),
            (Collecting, at("2026-09-10")),
            (Evaluating, at("2026-10-01")),
            (Voting, at("2026-10-10")),
            (CarriedOut, at("2026-12-01")),
        ])
        .unwrap()
    }

    #[test]
    fn a_phase_ends_in_the_second_the_next_begins() {
        let line = whole();
        let second = chrono::TimeDelta::seconds(1);
        assert_eq!(line.at(at("2026-08-31")), None);
        assert_eq!(line.at(at("2026-09-01")), Some(Announced));
        assert_eq!(line.at(at("2026-10-01") - second), Some(Collecting));
        assert_eq!(line.at(at("2026-10-01")), Some(Evaluating));
        assert_eq!(line.at(at("2027-10-01")), Some(CarriedOut));
        assert_eq!(line.next(at("2026-12-01")), None);
    }

    #[test]
    fn a_clock_that_was_set_back_finds_the_phase_of_then() {
        let line = whole();
        assert_eq!(line.at(at("2026-10-11")), Some(Voting));
        assert_eq!(line.at(at("2026-09-11")), Some(Collecting));
    }

    #[test]
    fn reversed_overlapping_doubled_and_missing_phases_are_each_named() {
        let wrong = Timeline::checked(&[
            (Announced, at("2026-09-10")),
            (Collecting, at("2026-09-01")),
            (Evaluating, at("2026-09-01")),
            (Evaluating, at("2026-10-01")),
        ]);
        let Err(hall::Error::Invalid(problems)) = wrong else {
            panic!("taken as it was");
        };
        let said: Vec<String> = problems
            .0
            .iter()
            .map(|problem| format!("{} {}", problem.field, problem.say.key))
            .collect();
        assert_eq!(
            said,
            [
                "phase-collecting challenges-problem-phase-order",
                "phase-evaluating challenges-problem-phase-twice",
                "phase-evaluating challenges-problem-phase-order",
                "phase-decided challenges-problem-phase-missing",
            ]
        );
    }

    /// What is open in which phase, for each way to vote, as one printed table.
    #[test]
    fn what_is_open_in_which_phase() {
        let line = whole();
        let mut table = String::new();
        for voting in VotingKind::ALL {
            table.push_str(&format!("{:<10}", voting.code()));
            for (kind, _) in line.phases() {
                table.push_str(&format!("{:<12}", kind.code()));
            }
            table.push('\n');
            for act in Act::ALL {
                table.push_str(&format!("{:<10}", act.code()));
                for (_, starts) in line.phases() {
                    let said = match line.open(*act, *voting, *starts) {
                        Ok(Some(until)) => format!("till {}", until.format("%d.%m.")),
                        Ok(None) => "open".to_owned(),
                        Err(Refusal::OpensAt(then)) => format!("from {}", then.format("%d.%m.")),
                        Err(Refusal::ClosedSince(_)) => "closed".to_owned(),
                        Err(_) => "–".to_owned(),
                    };
                    table.push_str(&format!("{said:<12}"));
                }
                table.push('\n');
            }
        }
        let table: Vec<&str> = table.lines().map(str::trim_end).collect();
        assert_eq!(table.join("\n"), EXPECTED.trim());
    }

    const EXPECTED: &str = "
none      announced   collecting  evaluating  voting      decided     carried_out
ask       till 01.10. till 01.10. closed      closed      closed      closed
submit    from 10.09. till 01.10. closed      closed      closed      closed
edit      from 10.09. till 01.10. closed      closed      closed      closed
comment   from 10.09. till 01.11. till 01.11. till 01.11. closed      closed
support   from 10.09. till 01.10. closed      closed      closed      closed
vote      –           –           –           –           –           –
evaluate  from 10.09. till 01.12. till 01.12. till 01.12. till 01.12. closed
decide    from 01.11. from 01.11. from 01.11. from 01.11. open        open
carry_out from 01.11. from 01.11. from 01.11. from 01.11. open        open
support   announced   collecting  evaluating  voting      decided     carried_out
ask       till 01.10. till 01.10. closed      closed      closed      closed
submit    from 10.09. till 01.10. closed      closed      closed      closed
edit      from 10.09. till 01.10. closed      closed      closed      closed
comment   from 10.09. till 01.11. till 01.11. till 01.11. closed      closed
support   from 10.10. from 10.10. from 10.10. till 01.11. closed      closed
vote      –           –           –           –           –           –
evaluate  from 10.09. till 01.12. till 01.12. till 01.12. till 01.12. closed
decide    from 01.11. from 01.11. from 01.11. from 01.11. open        open
carry_out from 01.11. from 01.11. from 01.11. from 01.11. open        open
approval  announced   collecting  evaluating  voting      decided     carried_out
ask       till 01.10. till 01.10. closed      closed      closed      closed
submit    from 10.09. till 01.10. closed      closed      closed      closed
edit      from 10.09. till 01.10. closed      closed      closed      closed
comment   from 10.09. till 01.11. till 01.11. till 01.11. closed      closed
support   from 10.09. till 01.10. closed      closed      closed      closed
vote      from 10.10. from 10.10. from 10.10. till 01.11. closed      closed
evaluate  from 10.09. till 01.12. till 01.12. till 01.12. till 01.12. closed
decide    from 01.11. from 01.11. from 01.11. from 01.11. open        open
carry_out from 01.11. from 01.11. from 01.11. from 01.11. open        open
";
}
