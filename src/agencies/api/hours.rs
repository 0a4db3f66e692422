//! Opening hours for machines.

use crate::browse;
use crate::hours::{HoursInput, keep_hours};
use entity::words::{OfficeHours, OwnDay};
use hall::Error;
use hall::error::Problems;
use hall::says::Say;
use poem_openapi::payload::Json;
use poem_openapi::{Object, OpenApi};
use web::{ApiResult, Asked};

pub(super) struct HoursApi;

/// A dated closed, short or additionally open day.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct OwnDayBody {
    /// `2026-12-07`.
    pub date: String,
    /// As a day of the week; empty is closed.
    #[oai(default)]
    pub hours: String,
    /// Why, in the agency's own words.
    #[oai(default)]
    pub name: String,
}

/// When the agency is there, and within how many working days it answers.
#[derive(Debug, Object)]
#[oai(deny_unknown_fields)]
pub struct HoursBody {
    /// Seven days, Monday first: `08:00-12:00, 13:00-16:15`; empty is closed.
    pub week: Vec<String>,
    /// ISO 3166-1: FI, SE, DE or US; empty for no holidays by rule.
    pub country: String,
    /// ISO 3166-2 of a region with holidays of its own; empty for none.
    #[oai(default)]
    pub region: String,
    /// Whether offices are closed on the eves of Midsummer and Christmas, and where it is the custom of New Year.
    pub eves: bool,
    #[oai(default)]
    pub own_days: Vec<OwnDayBody>,
    /// The last day somebody vouches for; what is due later is uncertain. Empty if the rules are enough.
    #[oai(default)]
    pub known_until: String,
    /// Working days, 1 to 60.
    pub promise_days: u32,
    /// Working hours within which a case is to be closed, at most 2,000; 0: no such clock is kept.
    #[oai(default)]
    pub resolve_hours: u32,
    /// Whether that clock stands still while a third party is waited for.
    #[oai(default)]
    pub resolve_pauses_for_others: bool,
    /// Goes up with every change. Not read when it is sent.
    #[oai(default)]
    pub version: i64,
}

impl HoursBody {
    fn of(hours: &OfficeHours) -> Self {
        Self {
            week: hours.week.to_vec(),
            country: hours.country.clone(),
            region: hours.region.clone(),
            eves: hours.eves,
            own_days: hours
                .own_days
                .iter()
                .map(|day| OwnDayBody {
                    date: day.date.clone(),
                    hours: day.hours.clone(),
                    name: day.name.clone(),
                })
                .collect(),
            known_until: hours.known_until.clone(),
            promise_days: hours.promise_days,
            resolve_hours: hours.resolve_hours,
            resolve_pauses_for_others: hours.resolve_pauses_for_others,
            version: hours.version,
        }
    }

    fn into_input(self) -> Result<HoursInput, Error> {
        let week = self.week.try_into().map_err(|_| {
            Error::Invalid(Problems::one(
                "week",
                Say::of("agencies-problem-seven-days"),
            ))
        })?;
        Ok(HoursInput {
            week,
            country: self.country,
            region: self.region,
            eves: self.eves,
            own_days: self
                .own_days
                .into_iter()
                .map(|day| OwnDay {
                    date: day.date,
                    hours: day.hours,
                    name: day.name,
                })
                .collect(),
            known_until: self.known_until,
            promise_days: self.promise_days,
            resolve_hours: self.resolve_hours,
            resolve_pauses_for_others: self.resolve_pauses_for_others,
        })
    }
}

#[OpenApi]
impl HoursApi {
    /// Opening hours, holidays and the promise
    #[oai(path = "/hours", method = "get", operation_id = "hours")]
    async fn hours(&self, asked: Asked) -> ApiResult<Json<HoursBody>> {
        let site = browse::site(&asked).await?;
        Ok(Json(HoursBody::of(&site.settings.hours)))
    }

    /// Keep the opening hours
    ///
    /// The whole of them is replaced; what is still open is counted anew.
    #[oai(path = "/hours", method = "put", operation_id = "keep_hours")]
    async fn keep_hours(&self, asked: Asked, body: Json<HoursBody>) -> ApiResult<Json<HoursBody>> {
        let hours = keep_hours(&asked, body.0.into_input()?).await?;
        Ok(Json(HoursBody::of(&hours)))
    }
}
