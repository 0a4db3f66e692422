//! What else one's account page lists. Later rooms keep what people told the city, and this one must not know them.

use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::{Cx, Result};
use serde::Serialize;
use std::sync::Arc;

/// A line of the list.
#[derive(Clone, Debug, Serialize)]
pub struct OwnLine {
    pub title: String,
    pub lang: Lang,
    pub url: String,
    /// Where it stands, in words.
    pub status: String,
    pub at: DateTime<Utc>,
}

/// Somebody who keeps what people told the city.
#[async_trait::async_trait]
pub trait TellsOwn: Send + Sync {
    /// The latest of the asker's own; one question to the database.
    ///
    /// # Errors
    /// A fault of the database.
    async fn own(&self, cx: &Cx) -> Result<Vec<OwnLine>>;
}

/// The one who knows, kept in the hub.
pub struct OwnShelf(pub Arc<dyn TellsOwn>);

pub(crate) async fn own_lines(cx: &Cx) -> Result<Vec<OwnLine>> {
    match cx.hub().kept::<OwnShelf>() {
        Ok(shelf) => shelf.0.own(cx).await,
        // A hub without a counter has nothing to list.
        Err(_) => Ok(Vec::new()),
    }
}
