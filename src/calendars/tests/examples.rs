//! The seven dated examples of RULES.md, how each is explained, and what surrounds them.

use crate::{helsinki, hours, local, said, zone};
use calendars::{Calendar, Due, Holiday, NeverOpen, OwnDay, Week, Why};

const EXAMPLES: [(&str, &str); 7] = [
    ("2026-04-02T10:00", "2026-04-08T16:15"),
    ("2026-04-29T18:30", "2026-05-04T16:15"),
    ("2026-06-17T15:00", "2026-06-22T16:15"),
    ("2026-10-23T23:50", "2026-10-27T16:15"),
    ("2026-10-24T12:00", "2026-10-27T16:15"),
    ("2026-12-22T09:00", "2026-12-28T16:15"),
    ("2027-01-04T09:00", "2027-01-07T16:15"),
];

#[test]
fn two_working_days_end_when_the_examples_say() {
    let calendar = helsinki();
    for (received, due) in EXAMPLES {
        let counted = calendar
            .promise(local(&calendar, received), 2)
            .expect(received);
        assert_eq!(said(&calendar, counted.at), due, "received {received}");
        assert!(!counted.uncertain);
        without_gaps(&calendar, received, &counted);
    }
}

fn without_gaps(calendar: &Calendar, received: &str, due: &Due) {
    let mut at = local(calendar, received);
    for stretch in &due.stretches {
        assert_eq!(stretch.from, at, "a gap before {stretch:?}");
        at = stretch.to;
    }
    assert_eq!(at, due.at);
}

fn told(calendar: &Calendar, received: &str, days: u32) -> Vec<(String, bool, Why)> {
    let due = calendar
        .promise(local(calendar, received), days)
        .expect("a promise");
    due.stretches
        .into_iter()
        .map(|stretch| (said(calendar, stretch.from), stretch.counted, stretch.why))
        .collect()
}

#[test]
fn easter_is_explained_day_by_day() {
    let day = |text: &str, counted, why| (text.to_owned(), counted, why);
    assert_eq!(
        told(&helsinki(), "2026-04-02T10:00", 2),
        [
            day("2026-04-02T10:00", false, Why::DayOfReceipt),
            day("2026-04-03T00:00", false, Why::Holiday(Holiday::GoodFriday)),
            day("2026-04-04T00:00", false, Why::ClosedDay),
            day(
                "2026-04-05T00:00",
                false,
                Why::Holiday(Holiday::EasterSunday)
            ),
            day(
                "2026-04-06T00:00",
                false,
                Why::Holiday(Holiday::EasterMonday)
            ),
            day("2026-04-07T00:00", true, Why::Open),
        ]
    );
}

#[test]
fn friday_morning_friday_night_saturday_and_sunday_promise_the_same() {
    let calendar = helsinki();
    for received in [
        "2026-11-13T07:10",
        "2026-11-13T23:59",
        "2026-11-14T12:00",
        "2026-11-15T20:00",
    ] {
        let due = calendar
            .promise(local(&calendar, received), 2)
            .expect("a promise");
        assert_eq!(said(&calendar, due.at), "2026-11-17T16:15", "{received}");
    }
}

#[test]
fn own_days_close_shorten_and_open() {
    let day = |date: &str, hours: &str| {
        OwnDay::parse(date.parse().expect("a date"), "Training".into(), hours).expect("a day")
    };
    let calendar = helsinki().with_own_days(vec![
        day("2026-11-17", ""),
        day("2026-11-18", "8.00–12.00"),
        // Independence Day is a Sunday; they open all the same.
        day("2026-12-06", "10–14"),
    ]);
    let due = |received: &str, days| {
        let due = calendar
            .promise(local(&calendar, received), days)
            .expect("a promise");
        said(&calendar, due.at)
    };
    assert_eq!(due("2026-11-16T09:00", 1), "2026-11-18T12:00");
    assert_eq!(due("2026-12-05T09:00", 1), "2026-12-06T14:00");
    assert_eq!(
        told(&calendar, "2026-11-16T09:00", 1)[1].2,
        Why::Own("Training".into())
    );
}

#[test]
fn beyond_the_known_days_a_promise_is_uncertain() {
    let mut calendar = helsinki();
    calendar.known_until = Some("2026-12-27".parse().expect("a date"));
    let at = local(&calendar, "2026-12-22T09:00");
    assert!(calendar.promise(at, 2).expect("a promise").uncertain);
    assert!(!calendar.promise(at, 1).expect("a promise").uncertain);
    assert_eq!(
        calendar.alarms_on(),
        Some("2026-10-28".parse().expect("a date"))
    );
}

#[test]
fn who_never_opens_promises_nothing() {
    let calendar = Calendar::new(zone("Europe/Helsinki"), Week::default());
    let at = local(&calendar, "2026-11-16T09:00");
    assert_eq!(calendar.promise(at, 2), Err(NeverOpen));
    assert_eq!(calendar.after_minutes(at, 10), Err(NeverOpen));
    assert_eq!(calendar.next_open(at), Err(NeverOpen));
    assert_eq!(
        calendar.minutes_between(at, local(&calendar, "2027-11-16T09:00")),
        0
    );
}

#[test]
fn four_working_hours_go_over_the_night_and_the_weekend() {
    let calendar = helsinki();
    let due = calendar
        .after_minutes(local(&calendar, "2026-11-13T14:15"), 240)
        .expect("a time");
    assert_eq!(said(&calendar, due.at), "2026-11-16T10:00");
    without_gaps(&calendar, "2026-11-13T14:15", &due);
    let why: Vec<_> = due
        .stretches
        .iter()
        .map(|stretch| stretch.why.clone())
        .collect();
    assert_eq!(
        why,
        [
            Why::Open,
            Why::AfterHours,
            Why::ClosedDay,
            Why::AfterHours,
            Why::Open
        ]
    );
}

#[test]
fn a_night_shift_loses_an_hour_in_spring_and_gains_one_in_autumn() {
    let mut week: [Vec<calendars::Interval>; 7] = Default::default();
    week[6] = vec![hours("00:00-06:00")];
    let calendar = Calendar::new(zone("Europe/Helsinki"), Week::new(week).expect("a week"));
    let whole = |day: &str| {
        let from = local(&calendar, &format!("{day}T00:00"));
        calendar.minutes_between(from, local(&calendar, &format!("{day}T12:00")))
    };
    assert_eq!(whole("2026-03-22"), 360);
    assert_eq!(whole("2026-03-29"), 300);
    assert_eq!(whole("2026-10-25"), 420);
}

#[test]
fn open_now_and_open_next() {
    let calendar = helsinki();
    let at = |text: &str| local(&calendar, text);
    assert!(calendar.is_open(at("2026-11-16T08:00")));
    assert!(!calendar.is_open(at("2026-11-16T16:15")));
    assert_eq!(
        calendar.next_open(at("2026-11-16T09:30")),
        Ok(at("2026-11-16T09:30"))
    );
    assert_eq!(
        calendar.next_open(at("2026-12-23T17:00")),
        Ok(at("2026-12-28T08:00"))
    );
}
