//! What an agency decides about its site.

use super::{Lang, Names, OfficeHours, StageSettings};
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// Kept as one JSON document; a field added later has a default, so older rows stay readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(default)]
pub struct Settings {
    pub site_name: Names,
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
            hours: OfficeHours::default(),
        }
    }
}
