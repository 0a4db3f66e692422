//! What became of something said here: the improvements it stands behind. Ideas, challenges and the one counter show it
//! on their pages and must not know that room, so they ask whoever keeps the promise.

use crate::cx::Cx;
use crate::error::Result;
use entity::words::{ImprovementId, Kind, Lang, Stage};
use poem_openapi::Object;
use serde::Serialize;
use std::sync::Arc;

/// Where one thing went on to, as its reader may know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct Onward {
    pub improvement: ImprovementId,
    /// Of the case, where its page is public or the reader is staff.
    pub title: Option<String>,
    /// Where it is read on: the public page, or the staff's own.
    pub url: Option<String>,
    pub lang: Lang,
    pub stage: Stage,
    /// As the agency calls it, in the reader's language.
    pub stage_name: String,
    /// What the staff told with the last change of stage, in their words.
    pub told: Option<String>,
    pub told_lang: Option<Lang>,
    pub at: chrono::DateTime<chrono::Utc>,
}

impl Onward {
    /// The same for a program, which reads whole addresses.
    #[must_use]
    pub fn absolute(self, cx: &Cx) -> Self {
        let url = self.url.as_deref().map(|url| cx.config().absolute(url));
        Self { url, ..self }
    }
}

/// Somebody who knows what became of things.
#[async_trait::async_trait]
pub trait TellsOnward: Send + Sync {
    /// The improvements a thing stands behind; of a challenge, those its questions stand behind and those it came from.
    /// One question to the database.
    ///
    /// # Errors
    /// A fault of the database.
    async fn onward(&self, cx: &Cx, kind: Kind, id: i64) -> Result<Vec<Onward>>;
}

/// The one who knows, kept in the hub.
pub struct OnwardTeller(pub Arc<dyn TellsOnward>);

/// What became of a thing, for programs.
///
/// # Errors
/// A fault of the database.
pub async fn told(cx: &Cx, kind: Kind, id: i64) -> Result<Vec<Onward>> {
    let led = onward(cx, kind, id).await?;
    Ok(led.into_iter().map(|one| one.absolute(cx)).collect())
}

/// What became of a thing.
///
/// # Errors
/// A fault of the database.
pub async fn onward(cx: &Cx, kind: Kind, id: i64) -> Result<Vec<Onward>> {
    match cx.hub().kept::<OnwardTeller>() {
        Ok(teller) => teller.0.onward(cx, kind, id).await,
        // A hub without improvements leads nowhere.
        Err(_) => Ok(Vec::new()),
    }
}
