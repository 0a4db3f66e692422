//! Counting: working days for what the public is promised, working minutes for what colleagues owe each other.

use crate::account::{Stretch, Why, note};
use crate::calendar::Calendar;
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp, ToSpan, tz};

/// So many days are looked through for the next open one. An office closed for longer has no promise to give.
const LOOKED_THROUGH: usize = 3 * 366;
/// Days any count goes on for at most.
const HORIZON: usize = 40 * 366;

/// When something is due and how that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub at: Timestamp,
    /// It rests on days beyond those the calendar is known for.
    pub uncertain: bool,
    /// Without gaps from the beginning to `at`.
    pub stretches: Vec<Stretch>,
}

/// The calendar has no hours for years on end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeverOpen;

/// The whole minutes an interval of instants holds.
fn minutes(from: Timestamp, to: Timestamp) -> i64 {
    to.duration_since(from).as_mins()
}

impl Calendar {
    /// The end of the last interval of the `days`-th working day after the local day of `received`, which itself does
    /// not count (Regulation 1182/71, Article 3). Naught days: the end of that day or of the next working day.
    ///
    /// # Errors
    /// [`NeverOpen`].
    pub fn promise(&self, received: Timestamp, days: u32) -> Result<Due, NeverOpen> {
        let first = self.local_day(received);
        let mut account = Vec::new();
        let mut left = days;
        for (place, day) in self.days_from(first).enumerate() {
            let begins = self.begins(day).max(received);
            let (hours, kind) = self.day(day);
            let last_close = self.opened(day).last().map(|open| open.1);
            let works = !hours.is_empty() && last_close.is_some();
            let counts = works && (place > 0 || days == 0);
            if counts {
                left = left.saturating_sub(1);
            }
            if let Some(at) = last_close.filter(|at| counts && left == 0 && *at > received) {
                note(&mut account, begins, at, Why::Open);
                return Ok(self.due(at, account));
            }
            let why = match (place, works) {
                (0, _) if days > 0 => Why::DayOfReceipt,
                (_, true) if counts && left > 0 => Why::Open,
                (_, true) => Why::AfterHours,
                (_, false) => Why::closed(kind),
            };
            note(&mut account, begins, self.ends(day), why);
        }
        Err(NeverOpen)
    }

    /// The moment by which `wanted` working minutes have gone by since `start`; `start` itself for none.
    ///
    /// # Errors
    /// [`NeverOpen`].
    pub fn after_minutes(&self, start: Timestamp, wanted: i64) -> Result<Due, NeverOpen> {
        let mut account = Vec::new();
        if wanted <= 0 {
            return Ok(self.due(start, account));
        }
        let mut left = wanted;
        let mut idle = 0;
        for day in self.days_from(self.local_day(start)) {
            let before = left;
            let mut at = self.begins(day).max(start);
            for (opens, closes) in self.opened(day) {
                if closes <= at {
                    continue;
                }
                note(&mut account, at, opens, Why::AfterHours);
                at = at.max(opens);
                let here = minutes(at, closes);
                if here >= left {
                    let due = at + SignedDuration::from_mins(left);
                    note(&mut account, at, due, Why::Open);
                    return Ok(self.due(due, account));
                }
                note(&mut account, at, closes, Why::Open);
                left -= here;
                at = closes;
            }
            let (hours, kind) = self.day(day);
            let why = if hours.is_empty() {
                Why::closed(kind)
            } else {
                Why::AfterHours
            };
            note(&mut account, at, self.ends(day), why);
            idle = if left == before { idle + 1 } else { 0 };
            if idle > LOOKED_THROUGH {
                break;
            }
        }
        Err(NeverOpen)
    }

    /// The whole working minutes between two moments; none if the second is not later.
    pub fn minutes_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        let last = self.local_day(to);
        self.days_from(self.local_day(from))
            .take_while(|day| *day <= last)
            .flat_map(|day| self.opened(day))
            .map(|(opens, closes)| minutes(opens.max(from), closes.min(to)).max(0))
            .sum()
    }

    /// Whether somebody is there at that moment.
    pub fn is_open(&self, at: Timestamp) -> bool {
        self.opened(self.local_day(at))
            .iter()
            .any(|(opens, closes)| *opens <= at && at < *closes)
    }

    /// The moment itself if the office is open, otherwise when it opens next.
    ///
    /// # Errors
    /// [`NeverOpen`].
    pub fn next_open(&self, at: Timestamp) -> Result<Timestamp, NeverOpen> {
        self.days_from(self.local_day(at))
            .take(LOOKED_THROUGH)
            .flat_map(|day| self.opened(day))
            .find(|(_, closes)| *closes > at)
            .map(|(opens, _)| opens.max(at))
            .ok_or(NeverOpen)
    }

    /// The date it is there at that moment.
    pub fn local_day(&self, at: Timestamp) -> Date {
        at.to_zoned(self.zone.clone()).date()
    }

    fn due(&self, at: Timestamp, stretches: Vec<Stretch>) -> Due {
        let uncertain = self.is_uncertain(self.local_day(at));
        Due {
            at,
            uncertain,
            stretches,
        }
    }

    fn days_from(&self, first: Date) -> impl Iterator<Item = Date> {
        first.series(1.day()).take(HORIZON)
    }

    /// The first moment of a local day, which is not midnight where clocks change at midnight.
    fn begins(&self, day: Date) -> Timestamp {
        day.to_zoned(self.zone.clone())
            .map_or(Timestamp::MAX, |start| start.timestamp())
    }

    fn ends(&self, day: Date) -> Timestamp {
        day.tomorrow()
            .map_or(Timestamp::MAX, |next| self.begins(next))
    }

    /// When the office is open on a local day: moments, in order and apart. An hour that a change of clocks takes
    /// away does not count, an hour it gives twice counts twice.
    fn opened(&self, day: Date) -> Vec<(Timestamp, Timestamp)> {
        let (hours, _) = self.day(day);
        if hours.is_empty() {
            return Vec::new();
        }
        let mut open: Vec<(Timestamp, Timestamp)> = Vec::new();
        for (from, to, offset) in self.even_parts(day) {
            let local = |at: Timestamp| {
                let since = offset.to_datetime(at).duration_since(day.at(0, 0, 0, 0));
                since.as_secs()
            };
            let moment = |second: i64| from + SignedDuration::from_secs(second - local(from));
            for hours in hours {
                let opens = i64::from(hours.from()) * 60;
                let closes = i64::from(hours.to()) * 60;
                let (opens, closes) = (moment(opens).max(from), moment(closes).min(to));
                if opens < closes {
                    open.push((opens, closes));
                }
            }
        }
        open.sort_unstable();
        open.dedup_by(|next, last| {
            let touches = next.0 <= last.1;
            if touches {
                last.1 = last.1.max(next.1);
            }
            touches
        });
        open
    }

    /// The day cut where clocks change: each part has one offset.
    fn even_parts(&self, day: Date) -> Vec<(Timestamp, Timestamp, tz::Offset)> {
        let (mut from, end) = (self.begins(day), self.ends(day));
        let mut parts = Vec::new();
        for change in self.zone.following(from) {
            let at = change.timestamp();
            if at >= end {
                break;
            }
            parts.push((from, at, self.zone.to_offset(from)));
            from = at;
        }
        if from < end {
            parts.push((from, end, self.zone.to_offset(from)));
        }
        parts
    }

    /// The last date for which the calendar should be known so that nobody is surprised: 60 days ahead.
    pub fn alarms_on(&self) -> Option<Date> {
        self.known_until
            .and_then(|known| known.checked_sub(Span::new().days(60)).ok())
    }
}
