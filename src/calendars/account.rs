//! How a time was counted: the stretches that counted and those that were skipped, in order and without a gap.

use crate::calendar::DayKind;
use crate::holidays::Holiday;
use jiff::Timestamp;

/// Why a stretch counted or did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The office was open: it counted.
    Open,
    /// The day the matter came: the day of the event does not count.
    DayOfReceipt,
    /// Outside the hours of a day with hours.
    AfterHours,
    /// A day of the week without hours.
    ClosedDay,
    Holiday(Holiday),
    /// A closed day of the agency's own.
    Own(String),
}

impl Why {
    pub(crate) fn closed(kind: DayKind) -> Self {
        match kind {
            DayKind::Ordinary => Self::ClosedDay,
            DayKind::Holiday(holiday) => Self::Holiday(holiday),
            DayKind::Own(name) => Self::Own(name),
        }
    }
}

/// From one moment up to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Timestamp,
    pub to: Timestamp,
    pub counted: bool,
    pub why: Why,
}

/// Adds a stretch; one that goes on as the last did makes that one longer.
pub(crate) fn note(account: &mut Vec<Stretch>, from: Timestamp, to: Timestamp, why: Why) {
    if from >= to {
        return;
    }
    if let Some(last) = account.last_mut()
        && last.to == from
        && last.why == why
    {
        last.to = to;
        return;
    }
    account.push(Stretch {
        from,
        to,
        counted: why == Why::Open,
        why,
    });
}
