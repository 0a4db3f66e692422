//! When an agency is there, as it is kept: plain words that the rules of calendars read.

use serde::{Deserialize, Serialize};

/// Kept within the settings of the site. Checked when it is saved, so that what is kept can always be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfficeHours {
    /// Goes up with every change; every outcome remembers by which it was counted.
    pub version: i64,
    /// Monday first: `08:00-12:00, 13:00-16:15`; empty is closed.
    pub week: [String; 7],
    /// ISO 3166-1, or empty for no holidays by rule.
    pub country: String,
    /// ISO 3166-2 of a region with holidays of its own, or empty.
    pub region: String,
    /// Whether offices are closed on the eves too.
    pub eves: bool,
    pub own_days: Vec<OwnDay>,
    /// `2027-12-31`: the last day somebody vouches for; empty if the rules are enough.
    pub known_until: String,
    /// Working days within which the public gets an answer.
    pub promise_days: u32,
    /// Working hours within which the agency wants a case closed; 0: it keeps no such clock.
    pub resolve_hours: u32,
    /// Whether that clock stands still while a third party is waited for; for its person it always does.
    pub resolve_pauses_for_others: bool,
}

/// A dated closed, short or additionally open day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnDay {
    /// `2026-12-07`.
    pub date: String,
    /// As a day of the week; empty is closed.
    pub hours: String,
    /// Why, in the agency's own words.
    pub name: String,
}

impl Default for OfficeHours {
    fn default() -> Self {
        let day = || "08:00-16:15".to_owned();
        Self {
            version: 1,
            week: [
                day(),
                day(),
                day(),
                day(),
                day(),
                String::new(),
                String::new(),
            ],
            country: "FI".to_owned(),
            region: String::new(),
            eves: true,
            own_days: Vec::new(),
            known_until: String::new(),
            promise_days: 2,
            resolve_hours: 0,
            resolve_pauses_for_others: false,
        }
    }
}
