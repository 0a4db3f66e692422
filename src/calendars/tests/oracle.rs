//! The clock against an oracle that knows nothing but "is this minute open?" and looks at every minute of ten years.

use crate::{hours, zone};
use calendars::{Calendar, Country, Region, Week};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use std::sync::LazyLock;

const YEARS: i64 = 10;
const MINUTES: i64 = YEARS * 365 * 24 * 60;

struct Oracle {
    calendar: Calendar,
    start: Timestamp,
    /// For every minute since `start`: whether it is open, and its local date.
    minutes: Vec<(bool, Date)>,
}

impl Oracle {
    fn of(calendar: Calendar) -> Self {
        let start: Timestamp = "2024-01-01T00:00:00Z".parse().expect("a moment");
        let mut minutes = Vec::with_capacity(usize::try_from(MINUTES).expect("small"));
        for minute in 0..MINUTES {
            let at = start + SignedDuration::from_mins(minute);
            let here = calendar.zone.to_offset(at).to_datetime(at);
            let of_day = u16::try_from(i16::from(here.hour()) * 60 + i16::from(here.minute()));
            let of_day = of_day.expect("a minute of the day");
            let (open, _) = calendar.day(here.date());
            let open = open
                .iter()
                .any(|hours| hours.from() <= of_day && of_day < hours.to());
            minutes.push((open, here.date()));
        }
        Self {
            calendar,
            start,
            minutes,
        }
    }

    fn at(&self, minute: usize) -> Timestamp {
        self.start + SignedDuration::from_mins(i64::try_from(minute).expect("small"))
    }

    fn open_between(&self, from: usize, to: usize) -> usize {
        self.minutes[from..to.max(from)]
            .iter()
            .filter(|(open, _)| *open)
            .count()
    }

    fn after(&self, from: usize, wanted: usize) -> Option<usize> {
        let mut left = wanted;
        (from..self.minutes.len()).find_map(|minute| {
            left -= usize::from(self.minutes[minute].0);
            (left == 0).then_some(minute + 1)
        })
    }

    fn promise(&self, received: usize, days: usize) -> Option<usize> {
        let mut day = self.minutes[received].1;
        let (mut seen, mut last_open) = (0, None);
        let mut counted_today = false;
        for minute in received..self.minutes.len() {
            let (open, date) = self.minutes[minute];
            if date != day {
                if seen == days {
                    return last_open;
                }
                (day, counted_today) = (date, false);
            }
            if open && day != self.minutes[received].1 {
                last_open = Some(minute + 1);
                if !counted_today {
                    seen += 1;
                    counted_today = true;
                }
            }
        }
        None
    }
}

fn in_country(name: &str, country: Country, region: Option<Region>, week: Week) -> Oracle {
    let mut calendar = Calendar::new(zone(name), week);
    calendar.country = Some(country);
    calendar.region = region;
    calendar.eves = true;
    Oracle::of(calendar)
}

static TOWNS: LazyLock<[Oracle; 3]> = LazyLock::new(|| {
    let lunch = [
        "8-11.30, 12-16.15",
        "8-16.15",
        "8-17.45",
        "8-16.15",
        "8-15",
        "",
        "",
    ];
    // Open through both nights of the year in which clocks change, from and to odd minutes.
    let nights = [
        "7.15-12",
        "",
        "13-18.30",
        "7-18",
        "7-12, 20-24",
        "0-3.30, 22-24",
        "0-2.30, 2.45-7",
    ];
    [
        in_country(
            "Europe/Helsinki",
            Country::Finland,
            None,
            Week::parse(&lunch).expect("a week"),
        ),
        in_country(
            "Europe/Berlin",
            Country::Germany,
            Some(Region::Bavaria),
            Week::parse(&nights).expect("a week"),
        ),
        in_country(
            "America/New_York",
            Country::UnitedStates,
            None,
            Week::office(hours("9-17")),
        ),
    ]
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn every_count_agrees_with_looking_at_every_minute(
        town in 0usize..3,
        // Two months are left at the end, so that what is asked for comes to an end within the ten years.
        from in 0usize..(MINUTES as usize - 60 * 24 * 60),
        span in 0usize..(21 * 24 * 60),
        wanted in 1usize..4000,
        days in 1usize..15,
    ) {
        let oracle = &TOWNS[town];
        let (calendar, start) = (&oracle.calendar, oracle.at(from));

        let between = calendar.minutes_between(start, oracle.at(from + span));
        prop_assert_eq!(usize::try_from(between), Ok(oracle.open_between(from, from + span)));

        let due = calendar.after_minutes(start, i64::try_from(wanted).expect("small")).expect("open");
        prop_assert_eq!(Some(due.at), oracle.after(from, wanted).map(|minute| oracle.at(minute)));
        let counted: i64 = due.stretches.iter().filter(|stretch| stretch.counted)
            .map(|stretch| stretch.to.duration_since(stretch.from).as_mins()).sum();
        prop_assert_eq!(usize::try_from(counted), Ok(wanted));

        let promise = calendar.promise(start, u32::try_from(days).expect("small")).expect("open");
        prop_assert_eq!(Some(promise.at), oracle.promise(from, days).map(|minute| oracle.at(minute)));
        for (before, after) in promise.stretches.iter().zip(promise.stretches.iter().skip(1)) {
            prop_assert_eq!(before.to, after.from);
        }

        prop_assert_eq!(calendar.is_open(start), oracle.minutes[from].0);
        let next = oracle.after(from, 1).map(|minute| oracle.at(minute - 1));
        prop_assert_eq!(calendar.next_open(start).ok(), next);
    }
}
