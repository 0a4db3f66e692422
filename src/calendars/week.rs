//! The ordinary week: any number of intervals a day, in minutes of the local day.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

/// Minutes of a whole day; an interval may end here, never begin.
const DAY: u16 = 24 * 60;

/// From one minute of the local day up to, and without, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interval {
    /// Minutes after midnight, 0 to 1439.
    from: u16,
    /// Minutes after midnight, later than `from`, up to 1440.
    to: u16,
}

/// What keeps hours from being hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadHours {
    /// Not of the form `8.00` or `08:00`.
    NotATime,
    /// Ends before, or when, it begins.
    EndsBeforeItBegins,
    /// Two intervals of one day share a minute.
    Overlaps,
}

impl Interval {
    /// # Errors
    /// [`BadHours::EndsBeforeItBegins`], also for anything beyond the end of the day.
    pub fn new(from: u16, to: u16) -> Result<Self, BadHours> {
        if from < to && to <= DAY {
            Ok(Self { from, to })
        } else {
            Err(BadHours::EndsBeforeItBegins)
        }
    }

    pub fn from(self) -> u16 {
        self.from
    }

    pub fn to(self) -> u16 {
        self.to
    }

    /// `8.00–16.15`, or with `:`, `-` and blanks, as people write it.
    ///
    /// # Errors
    /// [`BadHours`].
    pub fn parse(text: &str) -> Result<Self, BadHours> {
        let (from, to) = text.split_once(['–', '-', '—']).ok_or(BadHours::NotATime)?;
        Self::new(minute_of_day(from)?, minute_of_day(to)?)
    }
}

impl std::fmt::Display for Interval {
    /// `08:00-16:15`: as forms and files write it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (from, to) = (self.from, self.to);
        write!(
            f,
            "{:02}:{:02}-{:02}:{:02}",
            from / 60,
            from % 60,
            to / 60,
            to % 60
        )
    }
}

fn minute_of_day(text: &str) -> Result<u16, BadHours> {
    let text = text.trim();
    let (hours, minutes) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    // `parse` would also take a sign.
    let number = |text: &str| match text.as_bytes() {
        [b'0'..=b'9'] | [b'0'..=b'9', b'0'..=b'9'] => text.parse().or(Err(BadHours::NotATime)),
        _ => Err(BadHours::NotATime),
    };
    let (hours, minutes): (u16, u16) = (number(hours)?, number(minutes)?);
    if minutes > 59 || hours * 60 + minutes > DAY {
        return Err(BadHours::NotATime);
    }
    Ok(hours * 60 + minutes)
}

/// The intervals of one day, in order and apart from each other.
///
/// # Errors
/// [`BadHours`].
pub(crate) fn in_order(mut intervals: Vec<Interval>) -> Result<Vec<Interval>, BadHours> {
    intervals.sort_unstable();
    if intervals.windows(2).any(|two| two[1].from < two[0].to) {
        return Err(BadHours::Overlaps);
    }
    Ok(intervals)
}

/// `8.00–12.00, 13.00–16.15`; nothing at all is a closed day.
///
/// # Errors
/// [`BadHours`].
pub(crate) fn parse_day(text: &str) -> Result<Vec<Interval>, BadHours> {
    let intervals = text
        .split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(Interval::parse)
        .collect::<Result<_, _>>()?;
    in_order(intervals)
}

/// Opening hours from Monday to Sunday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Week([Vec<Interval>; 7]);

impl Week {
    /// # Errors
    /// [`BadHours::Overlaps`].
    pub fn new(days: [Vec<Interval>; 7]) -> Result<Self, BadHours> {
        let mut week = Self::default();
        for (kept, given) in week.0.iter_mut().zip(days) {
            *kept = in_order(given)?;
        }
        Ok(week)
    }

    /// The same hours from Monday to Friday, closed at weekends.
    pub fn office(interval: Interval) -> Self {
        let mut week = Self::default();
        for day in &mut week.0[..5] {
            day.push(interval);
        }
        week
    }

    /// The seven days as people write them, Monday first; an empty one is closed.
    ///
    /// # Errors
    /// The day's place, 0 for Monday, and what is wrong with it.
    pub fn parse<S: AsRef<str>>(days: &[S; 7]) -> Result<Self, (usize, BadHours)> {
        let mut week = Self::default();
        for (place, day) in days.iter().enumerate() {
            week.0[place] = parse_day(day.as_ref()).map_err(|bad| (place, bad))?;
        }
        Ok(week)
    }

    pub fn on(&self, day: Weekday) -> &[Interval] {
        &self.0[usize::from(day.to_monday_zero_offset().unsigned_abs())]
    }

    /// Monday first.
    pub fn days(&self) -> &[Vec<Interval>; 7] {
        &self.0
    }
}
