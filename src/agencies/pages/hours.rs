//! Opening hours, closed days and the promise of an answer, as an admin keeps them.

use super::{Choice, saved};
use crate::browse;
use crate::hours::{HoursInput, keep_hours};
use calendars::{Country, Region};
use entity::words::{Lang, OfficeHours, OwnDay};
use hall::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct HoursPage {
    /// Monday first.
    week: Vec<DayField>,
    countries: Vec<Choice>,
    regions: Vec<Choice>,
    eves: bool,
    /// One a line: `2026-12-07; 8-12; why`.
    own_days: String,
    known_until: String,
    promise_days: String,
    resolve_hours: String,
    resolve_pauses_for_others: bool,
}

#[derive(Serialize)]
struct DayField {
    name: String,
    field: String,
    value: String,
}

impl Page for HoursPage {
    const TEMPLATE: &'static str = "agencies/hours.html";

    fn samples() -> Vec<Self> {
        let hours = OfficeHours {
            own_days: vec![OwnDay {
                date: "2026-12-07".to_owned(),
                hours: "08:00-12:00".to_owned(),
                name: "Training".to_owned(),
            }],
            known_until: "2027-12-31".to_owned(),
            ..OfficeHours::default()
        };
        vec![
            page_of(Lang::En, &typed_of(&OfficeHours::default())),
            page_of(Lang::En, &typed_of(&hours)),
        ]
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    week_0: Option<String>,
    week_1: Option<String>,
    week_2: Option<String>,
    week_3: Option<String>,
    week_4: Option<String>,
    week_5: Option<String>,
    week_6: Option<String>,
    country: Option<String>,
    region: Option<String>,
    eves: Option<String>,
    own_days: Option<String>,
    known_until: Option<String>,
    promise_days: Option<String>,
    resolve_hours: Option<String>,
    resolve_pauses_for_others: Option<String>,
}

impl Typed {
    fn week(&self) -> [String; 7] {
        [
            &self.week_0,
            &self.week_1,
            &self.week_2,
            &self.week_3,
            &self.week_4,
            &self.week_5,
            &self.week_6,
        ]
        .map(|day| day.clone().unwrap_or_default())
    }

    fn input(&self) -> HoursInput {
        let text = |field: &Option<String>| field.clone().unwrap_or_default();
        HoursInput {
            week: self.week(),
            country: text(&self.country),
            region: text(&self.region),
            eves: self.eves.is_some(),
            own_days: text(&self.own_days)
                .lines()
                .filter(|line| !line.trim().is_empty())
                .map(own_day)
                .collect(),
            known_until: text(&self.known_until),
            // What is no number is no number of days anybody may promise.
            promise_days: text(&self.promise_days).trim().parse().unwrap_or(0),
            // Nothing typed is no such clock; what is no number is more hours than anybody may give.
            resolve_hours: match text(&self.resolve_hours).trim() {
                "" => 0,
                typed => typed.parse().unwrap_or(u32::MAX),
            },
            resolve_pauses_for_others: self.resolve_pauses_for_others.is_some(),
        }
    }
}

/// `2026-12-07; 8-12; why`, or without hours for a closed day.
fn own_day(line: &str) -> OwnDay {
    let mut parts = line.splitn(3, ';').map(|part| part.trim().to_owned());
    let date = parts.next().unwrap_or_default();
    let (second, third) = (parts.next().unwrap_or_default(), parts.next());
    let (hours, name) = match third {
        Some(name) => (second, name),
        None if second.starts_with(|sign: char| sign.is_ascii_digit()) => (second, String::new()),
        None => (String::new(), second),
    };
    OwnDay { date, hours, name }
}

fn typed_of(hours: &OfficeHours) -> Typed {
    let [week_0, week_1, week_2, week_3, week_4, week_5, week_6] = hours.week.clone().map(Some);
    let lines: Vec<String> = hours
        .own_days
        .iter()
        .map(|day| format!("{}; {}; {}", day.date, day.hours, day.name))
        .collect();
    Typed {
        week_0,
        week_1,
        week_2,
        week_3,
        week_4,
        week_5,
        week_6,
        country: Some(hours.country.clone()),
        region: Some(hours.region.clone()),
        eves: hours.eves.then(|| "on".to_owned()),
        own_days: Some(lines.join("\n")),
        known_until: Some(hours.known_until.clone()),
        promise_days: Some(hours.promise_days.to_string()),
        resolve_hours: (hours.resolve_hours > 0).then(|| hours.resolve_hours.to_string()),
        resolve_pauses_for_others: hours.resolve_pauses_for_others.then(|| "on".to_owned()),
    }
}

fn page_of(lang: Lang, typed: &Typed) -> HoursPage {
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    let (country, region) = (text(&typed.country), text(&typed.region));
    HoursPage {
        week: typed
            .week()
            .into_iter()
            .enumerate()
            .map(|(place, value)| DayField {
                name: press::words::say(lang, &format!("agencies-weekday-{}", place + 1), &[]),
                field: format!("week_{place}"),
                value,
            })
            .collect(),
        countries: Country::ALL
            .iter()
            .map(|one| Choice::new(one.code(), one.code(), one.code() == country))
            .collect(),
        regions: Region::ALL
            .iter()
            .map(|one| Choice::new(one.code(), one.own_name(), one.code() == region))
            .collect(),
        eves: typed.eves.is_some(),
        own_days: text(&typed.own_days),
        known_until: text(&typed.known_until),
        promise_days: text(&typed.promise_days),
        resolve_hours: text(&typed.resolve_hours),
        resolve_pauses_for_others: typed.resolve_pauses_for_others.is_some(),
    }
}

/// Countries by their name in the reader's language.
fn shown(visit: &Visit, typed: &Typed) -> HoursPage {
    let mut page = page_of(visit.cx.lang, typed);
    for country in &mut page.countries {
        let key = format!("agencies-country-{}", country.value.to_lowercase());
        country.label = press::words::say(visit.cx.lang, &key, &[]);
    }
    page
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    visit.show(&shown(&visit, &typed_of(&site.settings.hours)))
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    match keep_hours(&visit.cx, typed.input()).await {
        Ok(_) => saved(&visit, "/desk/hours"),
        Err(Error::Invalid(problems)) => visit.again(&shown(&visit, &typed), problems),
        Err(other) => Err(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_of_ones_own_is_a_line() {
        let day = |line: &str| {
            let OwnDay { date, hours, name } = own_day(line);
            (date, hours, name)
        };
        let told = |date: &str, hours: &str, name: &str| {
            (date.to_owned(), hours.to_owned(), name.to_owned())
        };
        assert_eq!(
            day("2026-12-07; 8-12; Day; of ours"),
            told("2026-12-07", "8-12", "Day; of ours")
        );
        assert_eq!(day("2026-12-07;;Closed"), told("2026-12-07", "", "Closed"));
        assert_eq!(
            day("2026-12-07; Staff day"),
            told("2026-12-07", "", "Staff day")
        );
        assert_eq!(day("2026-12-07; 8-12"), told("2026-12-07", "8-12", ""));
        assert_eq!(day("2026-12-07"), told("2026-12-07", "", ""));
    }
}
