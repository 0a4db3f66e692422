//! What rests on somebody's consent, as it stands now: what they agreed to, since when, and where they take it back.

use crate::store::consents as store;
use chrono::{DateTime, Utc};
use entity::words::{ChallengeId, LetterPace};
use hall::{Cx, Deed, Error, Result, addresses};
use poem_openapi::Object;
use serde::Serialize;

/// Everything the asker has agreed to.
#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyConsents")]
pub struct Consents {
    /// Whether news comes by letter.
    pub letters: bool,
    /// Whether a picture of theirs is shown.
    pub portrait: bool,
    /// Where they said they live, a challenge each.
    pub residences: Vec<Residence>,
    /// Matters of theirs another agency may have.
    pub moved: Vec<Moved>,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyResidence")]
pub struct Residence {
    pub challenge: i64,
    pub title: String,
    pub url: String,
    /// In the asker's language.
    pub area: String,
    pub since: DateTime<Utc>,
}

#[derive(Clone, Debug, Serialize, Object)]
#[oai(rename = "PrivacyMoved")]
pub struct Moved {
    /// As it is said aloud: `2026-00042`.
    pub reference: String,
    pub since: DateTime<Utc>,
}

/// # Errors
/// `SignIn` for a visitor.
pub async fn consents(cx: &Cx) -> Result<Consents> {
    let me = cx.person()?;
    cx.may(Deed::KeepAccount(me))?;
    let account = store::account(cx.db(), me).await?.ok_or(Error::SignIn)?;
    let residences = store::residences(cx.db(), me).await?;
    let moved = store::moved(cx.db(), me).await?;
    Ok(Consents {
        letters: account.letters != LetterPace::Never,
        portrait: account.portrait,
        residences: residences
            .into_iter()
            .map(|row| Residence {
                challenge: row.challenge_id,
                url: addresses::challenge(ChallengeId(row.challenge_id)),
                area: row.names.in_lang(cx.lang).to_owned(),
                title: row.title,
                since: row.created_at,
            })
            .collect(),
        moved: moved
            .into_iter()
            .map(|row| Moved {
                reference: row.reference,
                since: row.ended_at,
            })
            .collect(),
    })
}
