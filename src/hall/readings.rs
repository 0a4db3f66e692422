//! What the city has written about something said here: the articles that name it. Ideas, challenges and improvements
//! show it on their pages and must not know that room, so they ask whoever keeps the promise.

use crate::cx::Cx;
use crate::error::Result;
use entity::words::{ArticleId, ArticleKind, Lang, RelatedKind};
use poem_openapi::Object;
use serde::Serialize;
use std::sync::Arc;

/// A published article about a thing, in the language that fits its reader best.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
#[oai(rename = "ArticleAbout")]
pub struct Reading {
    pub id: ArticleId,
    pub kind: ArticleKind,
    pub title: String,
    /// What the title is written in.
    pub lang: Lang,
    pub url: String,
}

/// Somebody who knows what was written.
#[async_trait::async_trait]
pub trait TellsReadings: Send + Sync {
    /// What is published about a thing, latest first. One question to the database.
    ///
    /// # Errors
    /// A fault of the database.
    async fn readings(&self, cx: &Cx, kind: RelatedKind, id: i64) -> Result<Vec<Reading>>;
}

/// The one who knows, kept in the hub.
pub struct ReadingsTeller(pub Arc<dyn TellsReadings>);

/// What was written about a thing.
///
/// # Errors
/// A fault of the database.
pub async fn readings(cx: &Cx, kind: RelatedKind, id: i64) -> Result<Vec<Reading>> {
    match cx.hub().kept::<ReadingsTeller>() {
        Ok(teller) => teller.0.readings(cx, kind, id).await,
        // A hub without articles has nothing to read.
        Err(_) => Ok(Vec::new()),
    }
}

/// The same for a program, which reads whole addresses.
///
/// # Errors
/// A fault of the database.
pub async fn told(cx: &Cx, kind: RelatedKind, id: i64) -> Result<Vec<Reading>> {
    let mut found = readings(cx, kind, id).await?;
    for one in &mut found {
        one.url = cx.config().absolute(&one.url);
    }
    Ok(found)
}
