//! What there is already about a matter: perhaps the answer stands written, or somebody can be asked at once. Who knows
//! the index keeps this promise; the front office says who.

use hall::Cx;
use hall::error::Result;
use poem_openapi::{Enum, Object};
use serde::Serialize;
use std::sync::Arc;

/// So many characters say what something is about; the rest is not looked for.
pub const LOOKED_FOR: usize = 600;

/// What was found about a matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Enum)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum MatchKind {
    Article,
    Service,
    Guide,
    /// One that is still open.
    Idea,
    Person,
}

/// Something that may answer it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "MatterMatch")]
pub struct Match {
    pub kind: MatchKind,
    /// The same in words.
    pub kind_name: String,
    pub title: String,
    pub url: String,
    /// In which its title is written.
    pub lang: String,
    /// What it says or what one may ask, in short.
    pub about: Option<String>,
}

#[async_trait::async_trait]
pub trait LooksFirst: Send + Sync {
    /// # Errors
    /// A fault of the database. An index that is away finds nothing.
    async fn look(&self, cx: &Cx, text: &str) -> Result<Vec<Match>>;
}

/// Kept by the hub.
pub struct FirstLook(pub Arc<dyn LooksFirst>);

/// What there is about this, the best first. Too few letters find nothing.
///
/// # Errors
/// A fault of the database.
pub async fn look_first(cx: &Cx, text: &str) -> Result<Vec<Match>> {
    let text: String = text.trim().chars().take(LOOKED_FOR).collect();
    if text.chars().count() < 4 {
        return Ok(Vec::new());
    }
    cx.hub().kept::<FirstLook>()?.0.look(cx, &text).await
}

/// A kind in words.
pub fn kind_name(lang: entity::words::Lang, kind: MatchKind) -> String {
    let key = match kind {
        MatchKind::Article => "cases-match-article",
        MatchKind::Service => "cases-match-service",
        MatchKind::Guide => "cases-match-guide",
        MatchKind::Idea => "cases-match-idea",
        MatchKind::Person => "cases-match-person",
    };
    press::say(lang, key, &[])
}
