//! The letter with link and code, and the frame it shares with every other letter.

use super::waiting::Recalled;
use hall::{Cx, Result, addresses};
use press::{Letter, Posted, Press};
use serde::Serialize;
use std::sync::Arc;

#[derive(Clone, Debug, Serialize)]
pub struct SignInLetter {
    /// The whole address.
    pub link: String,
    pub code: String,
    pub minutes: i64,
    /// What will count when the link is followed, so that nobody confirms what they did not ask for.
    pub acts: Vec<Recalled>,
}

impl Letter for SignInLetter {
    const NAME: &'static str = "sign_in";

    fn samples() -> Vec<Self> {
        let plain = Self {
            link: "https://ideas.kuusilahti.example/sign-in/5f2c".to_owned(),
            code: "204816".to_owned(),
            minutes: 15,
            acts: Vec::new(),
        };
        let with_act = Self {
            acts: Recalled::samples(),
            ..plain.clone()
        };
        vec![plain, with_act]
    }
}

/// What every letter shows around its own words.
#[derive(Clone, Debug, Serialize)]
pub struct LetterFrame {
    pub site: FrameSite,
    pub contact_url: String,
    pub unsubscribe_url: Option<String>,
    pub settings_url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FrameSite {
    pub name: String,
    pub address: String,
}

/// The frame in the language of `cx`. `unsubscribe_key`: the person's own, for letters they can stop.
///
/// # Errors
/// A fault of the database.
pub async fn letter_frame(cx: &Cx, unsubscribe_key: Option<&str>) -> Result<LetterFrame> {
    let site = agencies::site(cx).await?;
    let absolute = |path: &str| cx.config().absolute(path);
    Ok(LetterFrame {
        site: FrameSite {
            name: site.name(cx.lang).to_owned(),
            address: absolute(addresses::HOME),
        },
        contact_url: absolute(&addresses::page("contact")),
        unsubscribe_url: unsubscribe_key.map(|key| absolute(&addresses::unsubscribe(key))),
        settings_url: unsubscribe_key.map(|_| absolute(addresses::ACCOUNT)),
    })
}

pub(super) async fn printed(cx: &Cx, letter: &SignInLetter) -> Result<Posted> {
    let frame = letter_frame(cx, None).await?;
    let press = cx.hub().kept::<Arc<Press>>()?;
    let own = Arc::clone(&agencies::site(cx).await?.own_words);
    press::own::speaking_now(own, || press.letter(letter, cx.lang, cx.now(), &frame))
        .map_err(hall::Error::Fault)
}
