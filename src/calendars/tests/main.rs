//! The rules of promises: dated examples, holidays against printed calendars, and an oracle that looks at every
//! single minute of ten years in three countries.

mod examples;
mod holidays;
mod hours;
mod oracle;

use calendars::{Calendar, Country, Interval, Week};
use jiff::{Timestamp, civil, tz::TimeZone};

/// The hours of RULES.md: Helsinki, Monday to Friday 8.00–16.15, eves closed.
pub fn helsinki() -> Calendar {
    let mut calendar = Calendar::new(zone("Europe/Helsinki"), Week::office(hours("8.00–16.15")));
    calendar.country = Some(Country::Finland);
    calendar.eves = true;
    calendar
}

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("a known zone")
}

pub fn hours(text: &str) -> Interval {
    Interval::parse(text).expect("hours")
}

pub fn local(calendar: &Calendar, text: &str) -> Timestamp {
    let moment: civil::DateTime = text.parse().expect("a local time");
    moment
        .to_zoned(calendar.zone.clone())
        .expect("a moment")
        .timestamp()
}

pub fn said(calendar: &Calendar, at: Timestamp) -> String {
    at.to_zoned(calendar.zone.clone())
        .strftime("%Y-%m-%dT%H:%M")
        .to_string()
}
