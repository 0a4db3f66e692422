//! The walk of a thing through the inbox, and how its waiting is told. Pure rules.

use chrono::{DateTime, TimeDelta, Utc};
use entity::triage::item::Model;
use entity::words::{Decision, InboxDeed, ItemKind, ItemState};
use hall::says::Say;
use hall::{Error, Problems, Result};
use serde::Serialize;

pub(crate) const REASON_CHARS: usize = 2_000;
pub(crate) const NOTE_CHARS: usize = 5_000;
pub(crate) const EXCERPT_CHARS: usize = 200;
/// Things one act may take at once.
pub(crate) const MOST_AT_ONCE: usize = 500;

/// What is told to others because of a decline leaves after this: until then it can be undone.
pub(crate) const UNDO_WINDOW: TimeDelta = TimeDelta::seconds(60);
/// What concerns only colleagues can be undone for a day.
pub(crate) const UNDO_AMONG_US: TimeDelta = TimeDelta::hours(24);

/// Whether this can be done with a thing of this kind at all.
pub(crate) const fn fits(kind: ItemKind, deed: InboxDeed) -> bool {
    use InboxDeed as D;
    match deed {
        D::Assigned
        | D::Snoozed
        | D::Woken
        | D::Sorted
        | D::Routed
        | D::Noted
        | D::Undone
        | D::Reopened => true,
        D::Linked | D::Declined | D::Answered => !matches!(kind, ItemKind::Report),
        D::Merged => matches!(kind, ItemKind::Idea),
        D::Kept | D::Hidden => matches!(kind, ItemKind::Report),
        D::Marked => matches!(kind, ItemKind::Comment),
    }
}

/// Whether it can be done with what stands so.
pub(crate) const fn can(state: ItemState, deed: InboxDeed) -> bool {
    match deed {
        InboxDeed::Woken => matches!(state, ItemState::Snoozed),
        InboxDeed::Reopened => matches!(state, ItemState::Decided),
        InboxDeed::Noted | InboxDeed::Undone => true,
        _ => !matches!(state, ItemState::Decided),
    }
}

/// Where a thing goes when its rest ends: to where it came from.
pub(crate) fn awake(item: &Model) -> ItemState {
    if item.decision == Some(Decision::Routed) {
        ItemState::Routed
    } else {
        ItemState::Open
    }
}

/// Whether a thing that waits again comes back to the inbox by itself, after it was decided so.
pub(crate) fn comes_back(item: &Model) -> bool {
    match item.decision {
        // Nobody asked the city in a comment: what staff decided about it stands, unless moderation took it away.
        _ if item.kind == ItemKind::Comment => {
            matches!(item.decision, Some(Decision::Gone | Decision::Linked))
        }
        // A decline not yet told is still on its way.
        Some(Decision::Declined) => item.tell_at.is_none(),
        None => false,
        Some(
            // Decided for good it went to another agency; what is in a team's own list has not left.
            Decision::Routed
            | Decision::Answered
            | Decision::Linked
            | Decision::Merged
            | Decision::Moderated
            | Decision::Gone,
        ) => true,
    }
}

/// How long something waits, as a level from 0 (came today) to 4 (over a month) that is drawn as a shape, and in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
#[oai(rename = "Ageing")]
pub struct Ageing {
    pub level: u8,
    pub days: i64,
    pub hours: i64,
}

pub(crate) fn ageing(from: DateTime<Utc>, to: DateTime<Utc>) -> Ageing {
    let waited = (to - from).max(TimeDelta::zero());
    let days = waited.num_days();
    Ageing {
        level: match days {
            0 => 0,
            1..3 => 1,
            3..7 => 2,
            7..30 => 3,
            _ => 4,
        },
        days,
        hours: waited.num_hours() % 24,
    }
}

/// A text that is there, and not endless.
pub(crate) fn checked_text(field: &'static str, text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    let mut problems = Problems::default();
    problems.expect(
        !text.is_empty(),
        field,
        Say::of("triage-problem-text-missing"),
    );
    problems.expect(
        text.chars().count() <= most,
        field,
        Say::of("triage-problem-text-long").with("most", most),
    );
    problems.done()?;
    Ok(text.to_owned())
}

/// Said to whoever came second: by name who did what with which thing.
pub(crate) fn overtaken(item: &Model, name: Option<&str>, others: usize) -> Error {
    let how = match name {
        Some(_) => item.changed_how.unwrap_or(InboxDeed::Reopened).code(),
        // Nobody of the staff: it came back by itself, or its writer changed it.
        None => "itself",
    };
    let at = item
        .changed_at
        .to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    Error::Overtaken(
        Say::of("triage-overtaken")
            .with("how", how)
            .with("name", name.unwrap_or_default())
            .with("title", item.title.as_str())
            .with("at", at)
            .with("others", others),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_done_with_what() {
        let mut table = String::new();
        for &kind in ItemKind::ALL {
            let deeds: Vec<&str> = InboxDeed::ALL
                .iter()
                .filter(|&&deed| fits(kind, deed) && can(ItemState::Open, deed))
                .map(|deed| deed.code())
                .collect();
            table += &format!("{kind}: {}\n", deeds.join(" "));
        }
        assert_eq!(
            table,
            "idea: assigned snoozed sorted routed linked merged answered declined undone noted\n\
             case: assigned snoozed sorted routed linked answered declined undone noted\n\
             comment: assigned snoozed sorted routed linked answered declined undone marked noted\n\
             report: assigned snoozed sorted routed kept hidden undone noted\n\
             question: assigned snoozed sorted routed linked answered declined undone noted\n"
        );
        for &deed in InboxDeed::ALL {
            let after = matches!(
                deed,
                InboxDeed::Reopened | InboxDeed::Noted | InboxDeed::Undone
            );
            assert_eq!(can(ItemState::Decided, deed), after, "{deed}");
        }
    }

    #[test]
    fn waiting_is_told_in_levels() {
        let from = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let level = |days| ageing(from, from + TimeDelta::days(days)).level;
        assert_eq!(
            [0, 1, 2, 3, 6, 7, 29, 30, 400].map(level),
            [0, 1, 1, 2, 2, 3, 3, 4, 4]
        );
        // A clock that was put back makes nobody wait less than nothing.
        assert_eq!(ageing(from, from - TimeDelta::days(1)).days, 0);
    }
}
