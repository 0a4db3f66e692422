//! What an agency decides about its site.

use super::{Feature, Lang, Names, OfficeHours, PersonId, Plate, StageSettings};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Kept as one JSON document; a field added later has a default, so older rows stay readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Settings {
    pub site_name: Names,
    /// Whose official service this is, as the banner of every page says; empty: the site's name.
    pub agency_name: Names,
    pub tagline: Names,
    /// Two own colours, `#rrggbb`, checked for a contrast of 4.5:1 when saved. Empty: the house's own.
    pub accent: String,
    pub ink: String,
    pub languages: Vec<Lang>,
    pub default_lang: Lang,
    /// IANA zone of every date shown.
    pub zone: String,
    pub contact_email: String,
    /// Counts of support stay hidden until a campaign closes.
    pub hide_support_counts: bool,
    pub letters: LetterLimits,
    /// Links by people younger than this many hours wait in moderation.
    pub new_person_hours: i64,
    /// The agency's own names for the stages of improvements, and how many cards each may hold.
    pub stages: StageSettings,
    /// When the agency is there, and within how many working days it answers.
    pub hours: OfficeHours,
    /// Who gets the matters no rule of routing gives to anybody.
    pub duty: Option<PersonId>,
    /// Other sites that may show the form for asking: `https://www.example.org`.
    pub embedded_on: Vec<String>,
    /// Rooms that are switched off.
    pub off: Vec<Feature>,
    /// The agency's own limits by name, in place of the operator's.
    pub limits: BTreeMap<String, i64>,
    pub logo: Option<Logo>,
}

impl Settings {
    /// The language a reader of that language gets: theirs where the site speaks it, else its first.
    pub fn spoken(&self, lang: Lang) -> Lang {
        if self.languages.contains(&lang) {
            lang
        } else {
            self.default_lang
        }
    }
}

/// The agency's logo, made anew from what was uploaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    /// Of the picture; part of its addresses, so that they may be kept for ever.
    pub digest: String,
    /// Pixels of the one in the head.
    pub width: i64,
    pub height: i64,
    pub plate: Plate,
    /// What it shows, for those who do not see it.
    pub alt: Names,
}

/// How letters are gathered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LetterLimits {
    /// How long news is gathered before the first letter of a day leaves, seconds.
    pub gather_seconds: i64,
}

impl Default for LetterLimits {
    fn default() -> Self {
        Self { gather_seconds: 5 }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            site_name: Names::same("Talkoo"),
            agency_name: Names::default(),
            tagline: Names::default(),
            accent: String::new(),
            ink: String::new(),
            languages: Lang::ALL.to_vec(),
            default_lang: Lang::En,
            zone: "Europe/Helsinki".to_owned(),
            contact_email: String::new(),
            hide_support_counts: false,
            letters: LetterLimits::default(),
            new_person_hours: 24,
            stages: StageSettings::default(),
            duty: None,
            embedded_on: Vec::new(),
            off: Vec::new(),
            limits: BTreeMap::new(),
            logo: None,
            hours: OfficeHours::default(),
        }
    }
}
