//! One agency's calendar: its zone, its ordinary week, the holidays of where it is, and its own closed and short days.

use crate::holidays::{Country, Holiday, Region, holiday_on};
use crate::week::{BadHours, Interval, Week, in_order, parse_day};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// A dated day that is not as the week and the holidays have it: closed, short, or open although it is a holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDay {
    #[serde(with = "as_text")]
    pub date: Date,
    /// In the agency's own words: why.
    pub name: String,
    /// None: closed.
    hours: Vec<Interval>,
}

/// Dates travel as `2026-12-06`.
mod as_text {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(date: &Date, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(date)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

impl OwnDay {
    /// # Errors
    /// [`BadHours::Overlaps`].
    pub fn new(date: Date, name: String, hours: Vec<Interval>) -> Result<Self, BadHours> {
        let hours = in_order(hours)?;
        Ok(Self { date, name, hours })
    }

    /// `hours` as people write them; nothing at all is a closed day.
    ///
    /// # Errors
    /// [`BadHours`].
    pub fn parse(date: Date, name: String, hours: &str) -> Result<Self, BadHours> {
        let hours = parse_day(hours)?;
        Ok(Self { date, name, hours })
    }

    pub fn hours(&self) -> &[Interval] {
        &self.hours
    }
}

/// Why a day's hours are what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DayKind {
    /// As every week; closed if the week has no hours for it.
    Ordinary,
    Holiday(Holiday),
    /// A day of the agency's own, by its name.
    Own(String),
}

/// See the fields. Two calendars that are equal but for `version` count the same.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// Goes up with every change; an outcome remembers by which it was counted.
    pub version: i64,
    pub zone: TimeZone,
    pub week: Week,
    pub country: Option<Country>,
    /// Of that country; of another it counts for nothing.
    pub region: Option<Region>,
    /// Whether offices are closed on the eves too (Midsummer, Christmas, and where it is the custom New Year).
    pub eves: bool,
    /// The region's, the municipality's and the agency's own.
    own: Vec<OwnDay>,
    /// The last day for which somebody vouches; what is due later is uncertain.
    pub known_until: Option<Date>,
}

impl Calendar {
    pub fn new(zone: TimeZone, week: Week) -> Self {
        Self {
            version: 1,
            zone,
            week,
            country: None,
            region: None,
            eves: false,
            own: Vec::new(),
            known_until: None,
        }
    }

    /// Of two own days on one date the later one given counts.
    #[must_use]
    pub fn with_own_days(mut self, days: Vec<OwnDay>) -> Self {
        self.own = days;
        self.own.sort_by_key(|day| day.date);
        self
    }

    pub fn own_days(&self) -> &[OwnDay] {
        &self.own
    }

    /// The hours of a date and why they are so.
    pub fn day(&self, date: Date) -> (&[Interval], DayKind) {
        let after = self.own.partition_point(|own| own.date <= date);
        if let Some(own) = self.own[..after].last().filter(|own| own.date == date) {
            return (&own.hours, DayKind::Own(own.name.clone()));
        }
        let holiday = self
            .country
            .and_then(|country| holiday_on(date, country, self.region, self.eves));
        match holiday {
            Some(holiday) => (&[], DayKind::Holiday(holiday)),
            None => (self.week.on(date.weekday()), DayKind::Ordinary),
        }
    }

    /// Whether anybody is there at all.
    pub fn works_on(&self, date: Date) -> bool {
        !self.day(date).0.is_empty()
    }

    /// Whether a promise that ends on this date rests on days nobody has vouched for.
    pub fn is_uncertain(&self, date: Date) -> bool {
        self.known_until.is_some_and(|known| date > known)
    }
}
