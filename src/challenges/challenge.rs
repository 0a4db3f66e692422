//! The rules of a challenge: its words, its dates as they are typed, and what must be there before the public sees it.

use crate::phase::Timeline;
use accounts::texts::{one_line, plain_breaks};
use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use entity::challenges::challenge::Model;
use entity::words::{
    AreaId, ChallengeState, GateKind, Gates, Lang, PersonId, PhaseKind, ThemeId, Voting, VotingKind,
};
use hall::error::{Problems, Refusal, Result};
use hall::says::Say;
use poem_openapi::Object;
use serde::{Deserialize, Serialize};

/// What the organiser says, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(default)]
pub struct Words {
    pub title: String,
    /// One sentence for lists.
    pub summary: String,
    /// What hurts. Markdown, as all the longer texts.
    pub problem: String,
    pub for_whom: String,
    pub good_answer: String,
    pub prize: Option<String>,
    pub prize_terms: Option<String>,
    /// What happens with the ideas: who may use them, and how.
    pub licence: String,
    /// What taking part asks of people: "half an hour".
    pub effort: Option<String>,
    pub lang: Option<Lang>,
    pub theme: Option<ThemeId>,
    pub area: Option<AreaId>,
    /// The named contact person, one of the staff.
    pub contact: Option<PersonId>,
    /// IANA name of the zone the dates are written in; empty: the site's.
    pub zone: Option<String>,
}

/// A date as it was typed: local time of the challenge's zone (`2026-10-25T16:00`), or RFC 3339 with an offset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Object)]
pub struct DateInput {
    pub phase: PhaseKind,
    pub starts_at: String,
}

/// For whom each deed is and how the vote goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(default)]
pub struct Rules {
    pub gates: Gates,
    pub voting: Voting,
}

pub const TITLE_CHARS: usize = 150;
pub const SUMMARY_CHARS: usize = 300;
pub const TEXT_CHARS: usize = 10_000;
pub const LINE_CHARS: usize = 200;
/// Nobody weighs more than so many choices on one ballot.
const MOST_CHOICES: i64 = 50;

/// The words, tidied and measured. A draft may be empty everywhere but in its title.
///
/// # Errors
/// `Invalid`, field by field.
pub fn checked_words(said: &Words) -> Result<Words> {
    let mut problems = Problems::default();
    let words = Words {
        title: one_line(&said.title),
        summary: one_line(&said.summary),
        problem: plain_breaks(&said.problem),
        for_whom: plain_breaks(&said.for_whom),
        good_answer: plain_breaks(&said.good_answer),
        prize: said
            .prize
            .as_deref()
            .map(one_line)
            .filter(|line| !line.is_empty()),
        prize_terms: said
            .prize_terms
            .as_deref()
            .map(plain_breaks)
            .filter(|text| !text.is_empty()),
        licence: plain_breaks(&said.licence),
        effort: said
            .effort
            .as_deref()
            .map(one_line)
            .filter(|line| !line.is_empty()),
        zone: said
            .zone
            .as_deref()
            .map(one_line)
            .filter(|zone| !zone.is_empty()),
        ..said.clone()
    };
    problems.expect(
        !words.title.is_empty(),
        "title",
        Say::of("challenges-problem-title-empty"),
    );
    let mut measure = |field: &'static str, text: &str, most: usize| {
        let is = text.chars().count();
        problems.expect(
            is <= most,
            field,
            Say::of("challenges-problem-long")
                .with("most", most)
                .with("is", is),
        );
    };
    measure("title", &words.title, TITLE_CHARS);
    measure("summary", &words.summary, SUMMARY_CHARS);
    measure("problem", &words.problem, TEXT_CHARS);
    measure("for_whom", &words.for_whom, TEXT_CHARS);
    measure("good_answer", &words.good_answer, TEXT_CHARS);
    measure("prize", words.prize.as_deref().unwrap_or(""), LINE_CHARS);
    measure(
        "prize_terms",
        words.prize_terms.as_deref().unwrap_or(""),
        TEXT_CHARS,
    );
    measure("licence", &words.licence, TEXT_CHARS);
    measure("effort", words.effort.as_deref().unwrap_or(""), LINE_CHARS);
    if let Some(zone) = &words.zone {
        problems.expect(
            press::dates::zone(zone).is_ok(),
            "zone",
            Say::of("challenges-problem-zone"),
        );
    }
    problems.done()?;
    Ok(words)
}

/// A text of a question, an answer, news.
///
/// # Errors
/// `Invalid` on that field.
pub fn checked_text(field: &'static str, text: &str, most: usize) -> Result<String> {
    let text = plain_breaks(text);
    let is = text.chars().count();
    let mut problems = Problems::default();
    problems.expect(is > 0, field, Say::of("challenges-problem-empty"));
    problems.expect(
        is <= most,
        field,
        Say::of("challenges-problem-long")
            .with("most", most)
            .with("is", is),
    );
    problems.done()?;
    Ok(text)
}

/// Gates and voting, as far as they make sense by themselves.
///
/// # Errors
/// `Invalid` on `gate-<deed>`, `voting`, `min`, `max`.
pub fn checked_rules(rules: &Rules) -> Result<()> {
    let mut problems = Problems::default();
    for (field, gate) in [
        ("gate-submit", &rules.gates.submit),
        ("gate-comment", &rules.gates.comment),
        ("gate-vote", &rules.gates.vote),
    ] {
        problems.expect(
            gate.kind != GateKind::Areas || !gate.areas.is_empty(),
            field,
            Say::of("challenges-problem-gate-areas"),
        );
        problems.expect(
            gate.kind != GateKind::Older || gate.before.is_some(),
            field,
            Say::of("challenges-problem-gate-before"),
        );
    }
    problems.expect(
        rules.gates.vote.kind != GateKind::Staff,
        "gate-vote",
        Say::of("challenges-problem-gate-vote"),
    );
    let voting = &rules.voting;
    problems.expect(
        voting.min >= 1 && voting.min <= voting.max,
        "min",
        Say::of("challenges-problem-choices"),
    );
    problems.expect(
        voting.max <= MOST_CHOICES,
        "max",
        Say::of("challenges-problem-choices-many").with("most", MOST_CHOICES),
    );
    problems.done()
}

/// Everything the public needs, whole: dates that lie ahead, a contact, a vote where there is a voting phase.
///
/// # Errors
/// `Invalid`, field by field.
pub fn checked_for_public(row: &Model, timeline: &Timeline, at: DateTime<Utc>) -> Result<Timeline> {
    let mut problems = Problems::default();
    for (field, text) in [
        ("title", &row.title),
        ("summary", &row.summary),
        ("problem", &row.problem),
        ("licence", &row.licence),
    ] {
        problems.expect(!text.is_empty(), field, Say::of("challenges-problem-empty"));
    }
    problems.expect(
        row.contact_id.is_some(),
        "contact",
        Say::of("challenges-problem-contact"),
    );
    let votes = row.voting.kind != VotingKind::None;
    problems.expect(
        votes == timeline.has(PhaseKind::Voting),
        "voting",
        Say::of("challenges-problem-voting-phase"),
    );
    let mut dates: Vec<_> = timeline
        .phases()
        .iter()
        .copied()
        .filter(|(kind, _)| *kind != PhaseKind::Announced)
        .collect();
    for (kind, starts) in &dates {
        problems.expect(
            *starts > at,
            format!("phase-{kind}"),
            Say::of("challenges-problem-phase-past"),
        );
    }
    problems.done()?;
    // It is announced in the moment the public sees it.
    dates.push((PhaseKind::Announced, at));
    Timeline::checked(&dates)
}

/// Words, form and news: until it is called off or archived. Drafts always.
///
/// # Errors
/// A refusal.
pub fn can_be_kept(row: &Model) -> Result<()> {
    match row.state {
        ChallengeState::Draft | ChallengeState::Published => Ok(()),
        ChallengeState::Cancelled => Err(Refusal::ChallengeCancelled.into()),
        ChallengeState::Archived => Err(Refusal::NotEditable.into()),
    }
}

/// # Errors
/// `CannotCancel` unless it is published and not decided.
pub fn can_be_cancelled(row: &Model, timeline: &Timeline, now: DateTime<Utc>) -> Result<()> {
    let decided = timeline
        .starts(PhaseKind::Decided)
        .is_some_and(|at| at <= now);
    if row.state == ChallengeState::Published && !decided {
        Ok(())
    } else {
        Err(Refusal::CannotCancel.into())
    }
}

/// Dates of a published challenge move only later, each behind the one before it, and never one that has begun.
///
/// # Errors
/// `OnlyLater`, or `Invalid` on the phase it would run into.
pub fn moved(
    timeline: &Timeline,
    kind: PhaseKind,
    to: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Timeline> {
    let Some(before) = timeline.starts(kind) else {
        return Err(Refusal::NotPartOfChallenge.into());
    };
    if before <= now || to <= before {
        return Err(Refusal::OnlyLater.into());
    }
    let dates: Vec<_> = timeline
        .phases()
        .iter()
        .map(|(of, at)| (*of, if *of == kind { to } else { *at }))
        .collect();
    Timeline::checked(&dates)
}

/// A date as it was typed, in the challenge's zone. An hour the clocks leave out does not exist; of one they repeat
/// the first is meant.
///
/// # Errors
/// The sentence for the field.
pub fn moment(zone: &str, typed: &str) -> Result<DateTime<Utc>, Say> {
    let typed = typed.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(typed) {
        return Ok(at.with_timezone(&Utc));
    }
    let unread = || Say::of("challenges-problem-date");
    let naive = NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(typed, "%Y-%m-%dT%H:%M:%S"))
        .map_err(|_| unread())?;
    let zone = press::dates::zone(zone).map_err(|_| unread())?;
    let civil: jiff::civil::DateTime = naive
        .format("%Y-%m-%dT%H:%M:%S")
        .to_string()
        .parse()
        .map_err(|_| unread())?;
    let meant = zone.into_ambiguous_zoned(civil);
    if matches!(meant.offset(), jiff::tz::AmbiguousOffset::Gap { .. }) {
        return Err(Say::of("challenges-problem-date-gap"));
    }
    let at = meant.compatible().map_err(|_| unread())?;
    DateTime::from_timestamp(at.timestamp().as_second(), 0).ok_or_else(unread)
}

/// Every date typed, each with its own problem.
///
/// # Errors
/// `Invalid` on `phase-<kind>`.
pub fn dates(zone: &str, typed: &[DateInput]) -> Result<Timeline> {
    let mut problems = Problems::default();
    let mut dates = Vec::with_capacity(typed.len());
    for date in typed
        .iter()
        .filter(|date| !date.starts_at.trim().is_empty())
    {
        match moment(zone, &date.starts_at) {
            Ok(at) => dates.push((date.phase, at)),
            Err(say) => problems.add(format!("phase-{}", date.phase), say),
        }
    }
    problems.done()?;
    Timeline::checked(&dates)
}

/// How far a clock is from UTC then: `UTC+3`, `UTC−3:30`.
pub fn offset(zone: &str, at: DateTime<Utc>) -> String {
    let seconds = press::dates::zone(zone)
        .ok()
        .zip(jiff::Timestamp::from_second(at.timestamp()).ok())
        .map_or(0, |(zone, at)| zone.to_offset(at).seconds());
    let sign = if seconds < 0 { '−' } else { '+' };
    let minutes = seconds.abs() / 60;
    match minutes % 60 {
        0 => format!("UTC{sign}{}", minutes / 60),
        rest => format!("UTC{sign}{}:{rest:02}", minutes / 60),
    }
}

/// As `datetime-local` fields want it, in the challenge's zone.
pub fn local(zone: &str, at: DateTime<Utc>) -> String {
    press::dates::zone(zone)
        .ok()
        .zip(jiff::Timestamp::from_second(at.timestamp()).ok())
        .map(|(zone, at)| zone.to_datetime(at).strftime("%Y-%m-%dT%H:%M").to_string())
        .unwrap_or_default()
}

/// The same moment of the day so many days later, over a change of clocks too.
pub fn days_later(zone: &str, at: DateTime<Utc>, days: i64) -> DateTime<Utc> {
    let plain = at + TimeDelta::days(days);
    moment(zone, &{
        let there = local(zone, at);
        let day = local(zone, plain);
        match (there.split_once('T'), day.split_once('T')) {
            (Some((_, hour)), Some((date, _))) => format!("{date}T{hour}"),
            _ => there,
        }
    })
    .unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_change_of_clocks_inside_a_phase_moves_no_hour() {
        let zone = "Europe/Helsinki";
        let opens = moment(zone, "2026-10-20T16:00").unwrap();
        let closes = moment(zone, "2026-10-30T16:00").unwrap();
        assert_eq!(opens, at("2026-10-20T13:00:00Z"));
        assert_eq!(closes, at("2026-10-30T14:00:00Z"));
        assert_eq!(
            (offset(zone, opens), offset(zone, closes)),
            ("UTC+3".to_owned(), "UTC+2".to_owned())
        );
        assert_eq!(days_later(zone, opens, 10), closes);
        assert_eq!(local(zone, closes), "2026-10-30T16:00");
        assert_eq!(offset("Asia/Kolkata", opens), "UTC+5:30");
    }

    #[test]
    fn an_hour_that_is_left_out_is_refused_and_of_a_doubled_one_the_first_is_meant() {
        let zone = "Europe/Helsinki";
        assert_eq!(
            moment(zone, "2027-03-28T03:30").unwrap_err().key,
            "challenges-problem-date-gap"
        );
        assert_eq!(
            moment(zone, "2026-10-25T03:30").unwrap(),
            at("2026-10-25T00:30:00Z")
        );
        assert_eq!(
            moment(zone, "2026-10-25T03:30:00+02:00").unwrap(),
            at("2026-10-25T01:30:00Z")
        );
        assert_eq!(
            moment(zone, "soon").unwrap_err().key,
            "challenges-problem-date"
        );
    }

    #[test]
    fn published_dates_move_only_later() {
        let line = Timeline::checked(&[
            (PhaseKind::Announced, at("2026-09-01T06:00:00Z")),
            (PhaseKind::Collecting, at("2026-09-10T06:00:00Z")),
            (PhaseKind::Decided, at("2026-10-10T06:00:00Z")),
        ])
        .unwrap();
        let now = at("2026-09-15T06:00:00Z");
        let to = |kind, then: &str| moved(&line, kind, at(then), now);
        assert!(to(PhaseKind::Decided, "2026-10-20T06:00:00Z").is_ok());
        assert!(to(PhaseKind::Decided, "2026-10-09T06:00:00Z").is_err());
        assert!(to(PhaseKind::Decided, "2026-10-10T06:00:00Z").is_err());
        // It has begun.
        assert!(to(PhaseKind::Collecting, "2026-09-20T06:00:00Z").is_err());
        assert!(to(PhaseKind::Voting, "2026-09-20T06:00:00Z").is_err());
    }
}
