//! Holidays against the printed calendars of their countries.

use calendars::{Calendar, Country, DayKind, Holiday, Region, Week, easter_sunday};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The closed dates of a year, `MM-DD`.
fn closed(country: Country, region: Option<Region>, eves: bool, year: i16) -> Vec<String> {
    let mut calendar = Calendar::new(crate::zone("UTC"), Week::office(crate::hours("8-16")));
    calendar.country = Some(country);
    calendar.region = region;
    calendar.eves = eves;
    date(year, 1, 1)
        .series(1.day())
        .take_while(|day: &Date| day.year() == year)
        .filter(|day| matches!(calendar.day(*day).1, DayKind::Holiday(_)))
        .map(|day| day.strftime("%m-%d").to_string())
        .collect()
}

#[test]
fn easter_falls_where_the_almanac_has_it() {
    for (year, month, day) in [
        (1961, 4, 2),
        (2000, 4, 23),
        (2008, 3, 23),
        (2011, 4, 24),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
        (2285, 3, 22),
    ] {
        assert_eq!(easter_sunday(year), date(year, month, day));
    }
}

#[test]
fn finland_in_2026() {
    assert_eq!(
        closed(Country::Finland, None, true, 2026),
        [
            "01-01", "01-06", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "06-19",
            "06-20", "10-31", "12-06", "12-24", "12-25", "12-26"
        ]
    );
    assert!(closed(Country::Finland, Some(Region::Aland), false, 2026).contains(&"06-09".into()));
}

#[test]
fn sweden_in_2025() {
    assert_eq!(
        closed(Country::Sweden, None, false, 2025),
        [
            "01-01", "01-06", "04-18", "04-20", "04-21", "05-01", "05-29", "06-06", "06-08",
            "06-21", "11-01", "12-25", "12-26"
        ]
    );
    let eves = closed(Country::Sweden, None, true, 2025);
    for eve in ["06-20", "12-24", "12-31"] {
        assert!(eves.contains(&eve.to_owned()), "{eve}");
    }
}

#[test]
fn germany_differs_by_state() {
    let everywhere = [
        "01-01", "04-03", "04-05", "04-06", "05-01", "05-14", "05-24", "05-25", "10-03", "12-25",
        "12-26",
    ];
    let state = |region, year| closed(Country::Germany, region, false, year);
    assert_eq!(state(None, 2026), everywhere);
    let also = |region, year: i16, days: &[&str]| {
        let found: Vec<_> = state(Some(region), year)
            .into_iter()
            .filter(|day| !state(None, year).contains(day))
            .collect();
        assert_eq!(found, days, "{region:?} {year}");
    };
    also(Region::Bavaria, 2026, &["01-06", "06-04", "11-01"]);
    also(Region::Berlin, 2026, &["03-08"]);
    also(Region::Berlin, 2018, &[]);
    also(Region::Saarland, 2026, &["06-04", "08-15", "11-01"]);
    also(Region::Saxony, 2026, &["10-31", "11-18"]);
    also(Region::Thuringia, 2026, &["09-20", "10-31"]);
    also(Region::Hamburg, 2018, &["10-31"]);
    also(Region::Hamburg, 2016, &[]);
    also(Region::Hesse, 2026, &["06-04"]);
    assert!(state(Some(Region::Berlin), 2017).contains(&"10-31".into()));
    // A region of another country counts for nothing.
    assert_eq!(state(Some(Region::Aland), 2026), everywhere);
}

#[test]
fn the_united_states_keep_weekend_holidays_on_the_nearest_weekday() {
    assert_eq!(
        closed(Country::UnitedStates, None, false, 2026),
        [
            "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "07-04", "09-07", "10-12",
            "11-11", "11-26", "12-25"
        ]
    );
    // New Year 2022 was a Saturday: kept on the last day of 2021; Christmas 2021 on the 24th; Juneteenth on the 18th.
    let kept = closed(Country::UnitedStates, None, false, 2021);
    for day in ["06-18", "07-05", "12-24", "12-31"] {
        assert!(kept.contains(&day.to_owned()), "{day} of {kept:?}");
    }
}

#[test]
fn codes_lead_back() {
    for country in Country::ALL {
        assert_eq!(
            Country::from_code(&country.code().to_lowercase()),
            Some(country)
        );
    }
    for region in Region::ALL {
        assert_eq!(Region::from_code(region.code()), Some(region));
        assert!(region.code().starts_with(region.country().code()));
        let said = serde_json::to_string(&region).expect("words");
        assert_eq!(said, format!("\"{}\"", region.code()));
    }
    for holiday in Holiday::ALL {
        let said = serde_json::to_string(&holiday)
            .expect("words")
            .replace('_', "-");
        assert_eq!(said, format!("\"{}\"", holiday.key()));
    }
}
