//! When the agency is there: opening hours, holidays by rule, its own closed and short days, and how soon it promises
//! an answer. How it is counted: the room of calendars.

use crate::site::Site;
use crate::{memory, store};
use calendars::{BadHours, Calendar, Country, OwnDay, Region, Week};
use chrono::{DateTime, Utc};
use entity::words::{self, OfficeHours};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result};
use jiff::Timestamp;
use jiff::civil::Date;

/// A promise of more than that is none.
const MOST_DAYS: u32 = 60;
const MOST_OWN_DAYS: usize = 500;
const LONGEST_NAME: usize = 80;
/// Days an open day is looked for, when the hours are saved.
const LOOKED_AHEAD: u32 = 1;
/// Working hours of a year.
const MOST_HOURS: u32 = 2_000;

/// As it was typed; empty texts are nothing.
#[derive(Clone, Debug, Default)]
pub struct HoursInput {
    /// Monday first: `8.00–12.00, 13–16.15`.
    pub week: [String; 7],
    pub country: String,
    pub region: String,
    pub eves: bool,
    pub own_days: Vec<words::OwnDay>,
    pub known_until: String,
    pub promise_days: u32,
    /// 0: no such clock.
    pub resolve_hours: u32,
    pub resolve_pauses_for_others: bool,
}

/// An admin keeps the hours. Every change has a number of its own, and whatever is still open is counted anew by it.
///
/// # Errors
/// `Invalid` on `week_0` (Monday) to `week_6`, `country`, `region`, `own_days`, `known_until`, `promise_days`, `resolve_hours`, and on
/// `week` when nobody would ever be there.
pub async fn keep_hours(cx: &Cx, input: HoursInput) -> Result<OfficeHours> {
    let tx = cx.begin().await?;
    let before = store::settings(&*tx, cx.agency).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let hours = checked(input, &before.zone, before.hours.version, cx.now())?;
    if hours == before.hours {
        return Ok(hours);
    }
    let hours = OfficeHours {
        version: before.hours.version + 1,
        ..hours
    };
    let after = words::Settings {
        hours: hours.clone(),
        ..before.clone()
    };
    store::keep_settings(&*tx, cx.agency, &after).await?;
    let act = StaffAct {
        deed: "agencies-log-hours-kept",
        kind: "site",
        thing: cx.agency.0,
        before: Some(&before.hours),
        after: Some(&hours),
    };
    memory::finish(tx, act).await?;
    Ok(hours)
}

fn checked(input: HoursInput, zone: &str, version: i64, now: DateTime<Utc>) -> Result<OfficeHours> {
    const DAYS: [&str; 7] = [
        "week_0", "week_1", "week_2", "week_3", "week_4", "week_5", "week_6",
    ];
    let mut problems = Problems::default();
    let mut week: [String; 7] = Default::default();
    for (place, typed) in input.week.iter().enumerate() {
        let mut alone: [&str; 7] = [""; 7];
        alone[place] = typed;
        match Week::parse(&alone) {
            Ok(read) => week[place] = spelled(&read.days()[place]),
            Err((_, bad)) => problems.add(DAYS[place], said(bad)),
        }
    }
    let country = Country::from_code(&input.country);
    problems.expect(
        country.is_some() || input.country.trim().is_empty(),
        "country",
        Say::of("agencies-problem-country"),
    );
    let region = Region::from_code(&input.region);
    problems.expect(
        input.region.trim().is_empty() || region.is_some_and(|of| Some(of.country()) == country),
        "region",
        Say::of("agencies-problem-region"),
    );
    let own_days = own_days(&input.own_days, &mut problems);
    let known_until = input.known_until.trim().to_owned();
    problems.expect(
        known_until.is_empty() || known_until.parse::<Date>().is_ok(),
        "known_until",
        Say::of("agencies-problem-date").with("typed", known_until.as_str()),
    );
    problems.expect(
        (1..=MOST_DAYS).contains(&input.promise_days),
        "promise_days",
        Say::of("agencies-problem-promise-days").with("most", i64::from(MOST_DAYS)),
    );
    problems.expect(
        input.resolve_hours <= MOST_HOURS,
        "resolve_hours",
        Say::of("agencies-problem-resolve-hours").with("most", i64::from(MOST_HOURS)),
    );
    problems.done()?;
    let hours = OfficeHours {
        version,
        week,
        country: country.map_or("", Country::code).to_owned(),
        region: region.map_or("", Region::code).to_owned(),
        eves: input.eves,
        own_days,
        known_until,
        promise_days: input.promise_days,
        resolve_hours: input.resolve_hours,
        resolve_pauses_for_others: input.resolve_pauses_for_others,
    };
    let opens = calendar(&hours, zone)?.promise(timestamp(now), LOOKED_AHEAD);
    let mut problems = Problems::default();
    problems.expect(
        opens.is_ok(),
        "week_0",
        Say::of("agencies-problem-never-open"),
    );
    problems.done()?;
    Ok(hours)
}

fn spelled(day: &[calendars::Interval]) -> String {
    let each: Vec<String> = day.iter().map(ToString::to_string).collect();
    each.join(", ")
}

fn said(bad: BadHours) -> Say {
    Say::of(match bad {
        BadHours::NotATime => "agencies-problem-not-hours",
        BadHours::EndsBeforeItBegins => "agencies-problem-hours-reversed",
        BadHours::Overlaps => "agencies-problem-hours-overlap",
    })
}

/// Checked, spelled one way and in order; what is wrong is told with the day it is wrong with.
fn own_days(typed: &[words::OwnDay], problems: &mut Problems) -> Vec<words::OwnDay> {
    problems.expect(
        typed.len() <= MOST_OWN_DAYS,
        "own_days",
        Say::of("agencies-problem-own-days-many").with("most", MOST_OWN_DAYS),
    );
    let mut kept: Vec<words::OwnDay> = Vec::new();
    for day in typed.iter().take(MOST_OWN_DAYS) {
        let name = day.name.split_whitespace().collect::<Vec<_>>().join(" ");
        let name: String = name.chars().take(LONGEST_NAME).collect();
        let Ok(date) = day.date.trim().parse::<Date>() else {
            let wrong = Say::of("agencies-problem-date").with("typed", day.date.trim());
            problems.add("own_days", wrong);
            continue;
        };
        match OwnDay::parse(date, name, &day.hours) {
            Err(_) => {
                let wrong = Say::of("agencies-problem-own-day").with("date", date.to_string());
                problems.add("own_days", wrong);
            }
            Ok(read) => {
                let again = kept.iter().any(|other| other.date == date.to_string());
                problems.expect(
                    !again,
                    "own_days",
                    Say::of("agencies-problem-own-day-twice").with("date", date.to_string()),
                );
                kept.push(words::OwnDay {
                    date: date.to_string(),
                    hours: spelled(read.hours()),
                    name: read.name,
                });
            }
        }
    }
    kept.sort_by(|one, other| one.date.cmp(&other.date));
    kept
}

/// The kept words as the rules read them.
fn calendar(hours: &OfficeHours, zone: &str) -> Result<Calendar> {
    let fault = |what: &str| Error::fault(format!("the hours that were kept have no {what}"));
    let zone = press::dates::zone(zone).map_err(Error::Fault)?;
    let week = Week::parse(&hours.week).map_err(|_| fault("week"))?;
    let mut calendar = Calendar::new(zone, week);
    calendar.version = hours.version;
    calendar.country = Country::from_code(&hours.country);
    calendar.region = Region::from_code(&hours.region);
    calendar.eves = hours.eves;
    calendar.known_until = hours.known_until.parse().ok();
    let own = hours
        .own_days
        .iter()
        .map(|day| {
            let date = day.date.parse().map_err(|_| fault("date"))?;
            OwnDay::parse(date, day.name.clone(), &day.hours).map_err(|_| fault("own day"))
        })
        .collect::<Result<_>>()?;
    Ok(calendar.with_own_days(own))
}

impl Site {
    /// The agency's hours as the rules count by them.
    ///
    /// # Errors
    /// A fault when what was kept cannot be read; it is checked when it is saved.
    pub fn calendar(&self) -> Result<Calendar> {
        calendar(&self.settings.hours, &self.settings.zone)
    }
}

/// A moment as calendars know it, whole microseconds.
pub fn timestamp(at: DateTime<Utc>) -> Timestamp {
    Timestamp::from_microsecond(at.timestamp_micros()).unwrap_or(Timestamp::MAX)
}

/// The same back.
pub fn moment(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(at.as_microsecond()).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> HoursInput {
        HoursInput {
            week: [
                "8–16.15",
                "8-16.15",
                "8-12,13-17.45",
                "8.00–16.15",
                "8-15",
                "",
                "",
            ]
            .map(str::to_owned),
            country: "fi".to_owned(),
            eves: true,
            promise_days: 2,
            ..HoursInput::default()
        }
    }

    fn check(input: HoursInput) -> Result<OfficeHours> {
        let now = "2026-11-21T10:00:00Z".parse().expect("a moment");
        checked(input, "Europe/Helsinki", 3, now)
    }

    fn fields(input: HoursInput) -> Vec<String> {
        match check(input) {
            Err(Error::Invalid(problems)) => {
                let field = |problem: &hall::error::Problem| problem.field.to_string();
                problems.0.iter().map(field).collect()
            }
            _ => Vec::new(),
        }
    }

    #[test]
    fn hours_are_spelled_one_way_however_they_are_typed() {
        let day = |date: &str, hours: &str| words::OwnDay {
            date: date.to_owned(),
            hours: hours.to_owned(),
            name: "  Staff   day ".to_owned(),
        };
        let hours = check(HoursInput {
            own_days: vec![day("2027-01-05", "8-12"), day("2026-12-07", "")],
            ..typed()
        })
        .expect("hours");
        assert_eq!(hours.week[2], "08:00-12:00, 13:00-17:45");
        assert_eq!((hours.country.as_str(), hours.version), ("FI", 3));
        assert_eq!(hours.own_days[0].date, "2026-12-07");
        assert_eq!(hours.own_days[1].hours, "08:00-12:00");
        assert_eq!(hours.own_days[1].name, "Staff day");
    }

    #[test]
    fn every_field_that_cannot_be_used_is_named() {
        let wrong = HoursInput {
            week: ["8", "16-8", "8-12,11-13", "", "", "", ""].map(str::to_owned),
            country: "Atlantis".to_owned(),
            region: "DE-BY".to_owned(),
            own_days: vec![words::OwnDay {
                date: "tomorrow".to_owned(),
                ..words::OwnDay::default()
            }],
            known_until: "soon".to_owned(),
            promise_days: 0,
            eves: false,
            resolve_hours: 2_001,
            resolve_pauses_for_others: false,
        };
        assert_eq!(
            fields(wrong),
            [
                "week_0",
                "week_1",
                "week_2",
                "country",
                "region",
                "own_days",
                "known_until",
                "promise_days",
                "resolve_hours"
            ]
        );
        let closed = HoursInput {
            week: Default::default(),
            ..typed()
        };
        assert_eq!(fields(closed), ["week_0"]);
    }
}
