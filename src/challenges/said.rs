//! Phases, dates and gates in words.

use crate::challenge::offset;
use crate::views::{Countdown, PhaseView};
use crate::window::Brief;
use agencies::Site;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{ChallengeState, Gate, GateDeed, GateKind, Lang, PhaseKind, VotingKind};
use press::say;

pub fn phase_name(lang: Lang, kind: PhaseKind) -> String {
    let key = match kind {
        PhaseKind::Announced => "challenges-phase-announced",
        PhaseKind::Collecting => "challenges-phase-collecting",
        PhaseKind::Evaluating => "challenges-phase-evaluating",
        PhaseKind::Voting => "challenges-phase-voting",
        PhaseKind::Decided => "challenges-phase-decided",
        PhaseKind::CarriedOut => "challenges-phase-carried-out",
    };
    say(lang, key, &[])
}

/// What one can do in a phase.
pub fn what(lang: Lang, kind: PhaseKind, brief: &Brief) -> String {
    let key = match kind {
        PhaseKind::Announced => "challenges-can-announced",
        PhaseKind::Collecting if brief.gates.submit.kind == GateKind::Staff => {
            "challenges-can-collecting-staff"
        }
        PhaseKind::Collecting => "challenges-can-collecting",
        PhaseKind::Evaluating => "challenges-can-evaluating",
        PhaseKind::Voting if brief.voting.kind == VotingKind::Support => {
            "challenges-can-voting-support"
        }
        PhaseKind::Voting => "challenges-can-voting",
        PhaseKind::Decided => "challenges-can-decided",
        PhaseKind::CarriedOut => "challenges-can-carried-out",
    };
    say(lang, key, &[])
}

/// What one can do now, for lists and the front page.
pub fn now_in_words(lang: Lang, brief: &Brief, now: DateTime<Utc>) -> String {
    match (brief.state, brief.phase(now)) {
        (ChallengeState::Cancelled, _) => say(lang, "challenges-now-cancelled", &[]),
        (ChallengeState::Draft, _) => say(lang, "challenges-now-draft", &[]),
        (_, Some(kind)) => what(lang, kind, brief),
        (_, None) => say(lang, "challenges-now-not-yet", &[]),
    }
}

/// The name of where it stands.
pub fn standing(lang: Lang, brief: &Brief, now: DateTime<Utc>) -> String {
    match (brief.state, brief.phase(now)) {
        (ChallengeState::Cancelled, _) => say(lang, "challenges-state-cancelled", &[]),
        (ChallengeState::Draft, _) | (_, None) => say(lang, "challenges-state-draft", &[]),
        (_, Some(kind)) => phase_name(lang, kind),
    }
}

/// `21 November 2026 at 16:15 (UTC+2)`, on the challenge's own clock.
pub fn date(lang: Lang, zone: &str, at: DateTime<Utc>) -> String {
    match press::dates::zone(zone) {
        Ok(known) => format!(
            "{} ({})",
            press::dates::date_time(lang, &known, at),
            offset(zone, at)
        ),
        Err(_) => press::dates::iso(at),
    }
}

/// The walk of phases.
pub fn phases(lang: Lang, brief: &Brief, now: DateTime<Utc>) -> Vec<PhaseView> {
    let current = brief.phase(now);
    brief
        .timeline
        .phases()
        .iter()
        .map(|(kind, starts_at)| {
            let ends_at = brief.timeline.ends(*kind);
            PhaseView {
                kind: *kind,
                name: phase_name(lang, *kind),
                starts_at: *starts_at,
                ends_at,
                starts: date(lang, &brief.zone, *starts_at),
                ends: ends_at.map(|at| date(lang, &brief.zone, at)),
                past: current.is_some() && ends_at.is_some_and(|at| at <= now),
                current: current == Some(*kind),
                what: what(lang, *kind, brief),
            }
        })
        .collect()
}

/// Time left until the next phase.
pub fn countdown(lang: Lang, brief: &Brief, now: DateTime<Utc>) -> Option<Countdown> {
    if brief.state != ChallengeState::Published {
        return None;
    }
    let (kind, until) = brief.timeline.next(now)?;
    Some(Countdown {
        until,
        left: left(lang, until - now),
        then: say(
            lang,
            "challenges-then",
            &[("phase", phase_name(lang, kind).into())],
        ),
    })
}

/// `3 days 4 hours`; below an hour in minutes, and the last minute as one.
pub fn left(lang: Lang, span: TimeDelta) -> String {
    let minutes = (span.num_seconds().max(0) + 59) / 60;
    let (days, hours) = (minutes / 1440, minutes / 60 % 24);
    let part = |key: &str, count: i64| say(lang, key, &[("count", count.into())]);
    let two = |one: (&str, i64), other: (&str, i64)| match other.1 {
        0 => part(one.0, one.1),
        _ => format!("{} {}", part(one.0, one.1), part(other.0, other.1)),
    };
    if days > 0 {
        two(("challenges-days", days), ("challenges-hours", hours))
    } else if hours > 0 {
        two(
            ("challenges-hours", hours),
            ("challenges-minutes", minutes % 60),
        )
    } else {
        part("challenges-minutes", minutes)
    }
}

/// For whom a deed is; nothing where it is for everyone.
pub fn gate(lang: Lang, site: &Site, zone: &str, deed: GateDeed, gate: &Gate) -> Option<String> {
    let who = match gate.kind {
        GateKind::Anyone => return None,
        GateKind::Areas => {
            let names: Vec<&str> = gate
                .areas
                .iter()
                .filter_map(|id| site.area(*id))
                .map(|area| area.names.in_lang(lang))
                .collect();
            say(
                lang,
                "challenges-gate-areas",
                &[("areas", names.join(", ").into())],
            )
        }
        GateKind::Invited => say(lang, "challenges-gate-invited", &[]),
        GateKind::Older => {
            let before = gate
                .before
                .map(|at| date(lang, zone, at))
                .unwrap_or_default();
            say(lang, "challenges-gate-older", &[("before", before.into())])
        }
        GateKind::Staff => say(lang, "challenges-gate-staff", &[]),
    };
    let key = match deed {
        GateDeed::Submit => "challenges-gate-submit",
        GateDeed::Comment => "challenges-gate-comment",
        GateDeed::Vote => "challenges-gate-vote",
    };
    Some(say(lang, key, &[("who", who.into())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_said_in_two_steps_and_never_ends_early() {
        let said = |seconds| left(Lang::En, TimeDelta::seconds(seconds));
        assert_eq!(said(3 * 86_400 + 4 * 3_600), "3 days 4 hours");
        assert_eq!(said(86_400), "1 day");
        assert_eq!(said(3_600 + 120), "1 hour 2 minutes");
        assert_eq!(said(61), "2 minutes");
        assert_eq!(said(1), "1 minute");
        assert_eq!(said(-5), "0 minutes");
        assert_eq!(
            left(Lang::Fi, TimeDelta::seconds(2 * 86_400 + 3_600)),
            "2 päivää 1 tunti"
        );
    }
}
