//! Dates and times as a person of that language writes them, in the zone of the site: a resident in
//! Lisbon reading about a meeting in Helsinki wants Helsinki's clock.

use std::cell::OnceCell;
use std::sync::RwLock;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::{T, YM, YMD, YMDT};
use icu_datetime::input::{DateTime as Civil, Time};
use jiff::tz::TimeZone;

use crate::{Lang, words};

/// The zone by its IANA name; the error is a sentence for the person who wrote the configuration.
pub fn zone(name: &str) -> anyhow::Result<TimeZone> {
    TimeZone::get(name).map_err(|_| {
        anyhow::anyhow!("the time zone \"{name}\" is not known; use a name such as Europe/Helsinki")
    })
}

static SITE_ZONE: RwLock<Option<TimeZone>> = RwLock::new(None);

/// The zone in which messages speak of moments. Helsinki until a site says otherwise.
pub fn site_zone() -> TimeZone {
    let kept = SITE_ZONE
        .read()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    kept.clone()
        .or_else(|| zone("Europe/Helsinki").ok())
        .unwrap_or(TimeZone::UTC)
}

pub(crate) fn keep_site_zone(zone: TimeZone) {
    *SITE_ZONE
        .write()
        .unwrap_or_else(|poisoned| poisoned.into_inner()) = Some(zone);
}

/// 21 November 2026.
pub fn date(lang: Lang, zone: &TimeZone, at: DateTime<Utc>) -> String {
    let local = civil(zone, at).date;
    with(lang, |formatters| {
        formatters.date.format(&local).to_string()
    })
}

/// The day it is in a zone at a moment.
pub fn day(zone: &TimeZone, at: DateTime<Utc>) -> NaiveDate {
    let stamp = jiff::Timestamp::from_second(at.timestamp()).unwrap_or_default();
    let local = zone.to_datetime(stamp);
    let (month, day) = (local.month() as u32, local.day() as u32);
    NaiveDate::from_ymd_opt(i32::from(local.year()), month, day)
        .expect("jiff gives days that exist")
}

/// 21 November 2026, of a day by itself.
pub fn of_day(lang: Lang, day: NaiveDate) -> String {
    date(lang, &TimeZone::UTC, day.and_time(NaiveTime::MIN).and_utc())
}

/// November 2026, of `2026-11`; anything else stays as it is.
pub fn of_month(lang: Lang, month: &str) -> String {
    let Ok(first) = NaiveDate::parse_from_str(&format!("{month}-01"), "%Y-%m-%d") else {
        return month.to_owned();
    };
    let first = civil(&TimeZone::UTC, first.and_time(NaiveTime::MIN).and_utc()).date;
    with(lang, |formatters| {
        formatters.month.format(&first).to_string()
    })
}

/// 21 November 2026 at 16:15.
pub fn date_time(lang: Lang, zone: &TimeZone, at: DateTime<Utc>) -> String {
    let local = civil(zone, at);
    with(lang, |formatters| {
        formatters.date_time.format(&local).to_string()
    })
}

/// 16:15.
pub fn time(lang: Lang, zone: &TimeZone, at: DateTime<Utc>) -> String {
    let local = civil(zone, at).time;
    with(lang, |formatters| {
        formatters.time.format(&local).to_string()
    })
}

/// "3 days ago"; what is older than a month is said by its date, because "13 months ago" helps nobody.
pub fn ago(lang: Lang, zone: &TimeZone, now: DateTime<Utc>, at: DateTime<Utc>) -> String {
    let seconds = (now - at).num_seconds();
    let (key, count) = match seconds.abs() {
        0..60 => return words::say(lang, "press-ago-now", &[]),
        60..3_600 => ("minutes", seconds.abs() / 60),
        3_600..86_400 => ("hours", seconds.abs() / 3_600),
        86_400..2_592_000 => ("days", seconds.abs() / 86_400),
        _ => return date(lang, zone, at),
    };
    let direction = if seconds > 0 { "ago" } else { "in" };
    words::say(
        lang,
        &format!("press-{direction}-{key}"),
        &[("count", count.into())],
    )
}

/// For machines: RFC 3339 in UTC, to the second.
pub fn iso(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

struct Formatters {
    month: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    date: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    date_time: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    time: FixedCalendarDateTimeFormatter<Gregorian, T>,
}

thread_local! {
    // ICU's formatters stay on their thread unless the whole tree of crates is built otherwise.
    static FORMATTERS: [OnceCell<Formatters>; 5] = const { [const { OnceCell::new() }; 5] };
}

fn with<T>(lang: Lang, write: impl FnOnce(&Formatters) -> T) -> T {
    FORMATTERS.with(|all| write(all[lang as usize].get_or_init(|| formatters_of(lang))))
}

fn formatters_of(lang: Lang) -> Formatters {
    // European English: the day before the month, and a clock of 24 hours.
    let locale: icu_locale_core::Locale = match lang {
        Lang::En => "en-GB",
        other => other.code(),
    }
    .parse()
    .expect("our codes are well-formed");
    let loaded = "the five languages are compiled in";
    Formatters {
        month: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YM::long()).expect(loaded),
        date: FixedCalendarDateTimeFormatter::try_new((&locale).into(), YMD::long()).expect(loaded),
        date_time: FixedCalendarDateTimeFormatter::try_new(
            (&locale).into(),
            YMD::long().with_time_hm(),
        )
        .expect(loaded),
        time: FixedCalendarDateTimeFormatter::try_new((&locale).into(), T::hm()).expect(loaded),
    }
}

/// The wall clock and calendar of the zone at that moment.
fn civil(zone: &TimeZone, at: DateTime<Utc>) -> Civil<Gregorian> {
    let stamp = jiff::Timestamp::from_second(at.timestamp()).unwrap_or_default();
    let local = zone.to_datetime(stamp);
    let date = Date::try_new_gregorian(
        i32::from(local.year()),
        local.month() as u8,
        local.day() as u8,
    );
    let time = Time::try_new(
        local.hour() as u8,
        local.minute() as u8,
        local.second() as u8,
        0,
    );
    Civil {
        date: date.expect("jiff gives days that exist"),
        time: time.expect("jiff gives times that exist"),
    }
}

/// A local time of a zone as a moment; an hour the clocks leave out is moved on, one they repeat is the first.
/// `None` for an unknown zone or a time beyond the calendar.
pub fn from_local(zone: &str, local: chrono::NaiveDateTime) -> Option<DateTime<Utc>> {
    let civil: jiff::civil::DateTime =
        local.format("%Y-%m-%dT%H:%M:%S").to_string().parse().ok()?;
    let zoned = civil.to_zoned(jiff::tz::TimeZone::get(zone).ok()?).ok()?;
    DateTime::from_timestamp(zoned.timestamp().as_second(), 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_that_of_the_zone_and_written_without_one() {
        let helsinki = zone("Europe/Helsinki").unwrap();
        let late = day(&helsinki, at("2026-11-21T22:15:00Z"));
        assert_eq!(late.to_string(), "2026-11-22");
        assert_eq!(of_day(Lang::Fi, late), "22. marraskuuta 2026");
    }

    #[test]
    fn a_month_is_called_by_its_name() {
        let written: Vec<String> = Lang::ALL
            .iter()
            .map(|&lang| of_month(lang, "2026-11"))
            .collect();
        assert_eq!(
            written,
            [
                "November 2026",
                "marraskuu 2026",
                "november 2026",
                "November 2026",
                "ноябрь 2026\u{202f}г.",
            ]
        );
        assert_eq!(of_month(Lang::Fi, "Parks"), "Parks");
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let helsinki = zone("Europe/Helsinki").unwrap();
        let moment = at("2026-11-21T22:15:00Z"); // past midnight in Helsinki
        let written: Vec<String> = Lang::ALL
            .iter()
            .map(|&lang| date(lang, &helsinki, moment))
            .collect();
        assert_eq!(
            written,
            [
                "22 November 2026",
                "22. marraskuuta 2026",
                "22 november 2026",
                "22. November 2026",
                "22 ноября 2026\u{202f}г.",
            ]
        );
        assert_eq!(time(Lang::Fi, &helsinki, moment), "0.15");
        assert_eq!(
            time(Lang::En, &helsinki, at("2026-07-01T13:15:00Z")),
            "16:15"
        );
        assert_eq!(
            date_time(Lang::Fi, &helsinki, moment),
            "22. marraskuuta 2026 klo 0.15"
        );
    }

    #[test]
    fn nearness_is_said_in_words_and_distance_by_date() {
        let helsinki = zone("Europe/Helsinki").unwrap();
        let now = at("2026-11-21T12:00:00Z");
        let said = |then: &str| ago(Lang::En, &helsinki, now, at(then));
        assert_eq!(said("2026-11-21T11:59:30Z"), "just now");
        assert_eq!(said("2026-11-21T11:15:00Z"), "45 minutes ago");
        assert_eq!(said("2026-11-20T13:00:00Z"), "23 hours ago");
        assert_eq!(said("2026-11-18T12:00:00Z"), "3 days ago");
        assert_eq!(said("2026-11-23T12:00:00Z"), "in 2 days");
        assert_eq!(said("2026-01-18T12:00:00Z"), "18 January 2026");
    }

    #[test]
    fn a_wrong_zone_is_refused_in_words() {
        let error = zone("Europe/Kuusilahti").unwrap_err().to_string();
        assert!(error.contains("Europe/Helsinki"), "{error}");
    }
}
