//! Hours as people write them.

use calendars::{BadHours, Interval, OwnDay, Week};
use jiff::civil::Weekday;

#[test]
fn hours_are_read_in_the_ways_people_write_them() {
    for text in ["8-16", "8.00–16.00", "08:00 - 16:00", " 8 — 16.00 "] {
        let hours = Interval::parse(text).expect(text);
        assert_eq!((hours.from(), hours.to()), (480, 960), "{text}");
        assert_eq!(hours.to_string(), "08:00-16:00");
    }
    assert_eq!(Interval::parse("0-24").map(|day| day.to()), Ok(1440));
}

#[test]
fn what_is_no_time_is_told_apart() {
    for (text, bad) in [
        ("", BadHours::NotATime),
        ("8", BadHours::NotATime),
        ("8-", BadHours::NotATime),
        ("8.60-9", BadHours::NotATime),
        ("8-25", BadHours::NotATime),
        ("8-24.01", BadHours::NotATime),
        ("-8-9", BadHours::NotATime),
        ("+8-9", BadHours::NotATime),
        ("٨-٩", BadHours::NotATime),
        ("123-4", BadHours::NotATime),
        ("9-9", BadHours::EndsBeforeItBegins),
        ("16-8", BadHours::EndsBeforeItBegins),
    ] {
        assert_eq!(Interval::parse(text), Err(bad), "{text:?}");
    }
}

#[test]
fn a_week_has_several_intervals_a_day_in_any_order() {
    let week = Week::parse(&["13–16.15, 8–12", "8-16", "", "", "", "", ""]).expect("a week");
    let monday: Vec<_> = week
        .on(Weekday::Monday)
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(monday, ["08:00-12:00", "13:00-16:15"]);
    assert!(week.on(Weekday::Sunday).is_empty());
    assert_eq!(
        Week::parse(&["", "", "8-12, 11-13", "", "", "", ""]),
        Err((2, BadHours::Overlaps))
    );
    assert!(Week::parse(&["8-12, 12-16", "", "", "", "", "", ""]).is_ok());
}

#[test]
fn hours_travel_as_json() {
    let week = Week::parse(&["8-12, 13-16", "", "", "", "", "", ""]).expect("a week");
    let json = serde_json::to_string(&week).expect("words");
    assert_eq!(serde_json::from_str::<Week>(&json).expect("a week"), week);
    let day = OwnDay::parse(
        "2026-12-07".parse().expect("a date"),
        "Päivä".into(),
        "8-12",
    );
    let day = day.expect("a day");
    let json = serde_json::to_string(&day).expect("words");
    assert_eq!(serde_json::from_str::<OwnDay>(&json).expect("a day"), day);
}
