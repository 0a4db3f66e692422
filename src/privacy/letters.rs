//! The letter before something is forgotten.

use chrono::{DateTime, Utc};
use press::{Letter, LetterSamples};
use serde::Serialize;

/// Every letter of this room, for the test that prints them all.
pub fn letters() -> Vec<LetterSamples> {
    vec![LetterSamples::of::<Forgetting>()]
}

#[derive(Serialize)]
pub(crate) struct Forgetting {
    pub subject: String,
    pub name: String,
    pub lines: Vec<ForgettingLine>,
    /// The notice.
    pub url: String,
}

/// Something that will go, when, and where to keep it.
#[derive(Serialize)]
pub(crate) struct ForgettingLine {
    pub what: String,
    pub on: DateTime<Utc>,
    pub url: String,
}

impl Letter for Forgetting {
    const NAME: &'static str = "forgetting";

    fn samples() -> Vec<Self> {
        let on = DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default();
        let line = |what: &str, path: &str| ForgettingLine {
            what: what.to_owned(),
            on,
            url: format!("https://kuusilahti.example{path}"),
        };
        let letter = |lines| Self {
            subject: "Something of yours will be erased soon".to_owned(),
            name: "Aino Salmela".to_owned(),
            lines,
            url: "https://kuusilahti.example/privacy".to_owned(),
        };
        vec![
            letter(vec![line(
                "Your account: nobody has signed in to it for a long time.",
                "/account",
            )]),
            letter(vec![
                line("Your draft “A bench by the <harbour>”.", "/ideas/4"),
                line("What you told us under 2026-00042.", "/account/feedback/42"),
            ]),
        ]
    }
}
