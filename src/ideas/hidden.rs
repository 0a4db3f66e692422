//! What the author of something hidden reads on its own page. Moderation knows why; this room must not know moderation,
//! so it asks whoever keeps the promise.

use chrono::{DateTime, Utc};
use entity::words::Kind;
use hall::{Cx, Result};
use poem_openapi::Object;
use serde::Serialize;
use std::sync::Arc;

/// Why a thing is hidden, for its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Object)]
pub struct Hidden {
    /// The rule it was held against, in the reader's language.
    pub rule: String,
    /// The moderator's words.
    pub reason: String,
    pub at: DateTime<Utc>,
    /// Where the author asks for another look, and reads what came of it.
    pub appeal_url: String,
    /// The author may still ask for another look; once.
    pub may_appeal: bool,
}

/// Somebody who can say why a thing is hidden.
#[async_trait::async_trait]
pub trait TellsWhy: Send + Sync {
    /// For the author; `None` for everyone else, and for what is not hidden.
    ///
    /// # Errors
    /// A fault of the database.
    async fn why_hidden(&self, cx: &Cx, kind: Kind, id: i64) -> Result<Option<Hidden>>;
}

/// The one who can say, kept in the hub.
pub struct Moderators(pub Arc<dyn TellsWhy>);

pub(crate) async fn why_hidden(cx: &Cx, kind: Kind, id: i64) -> Result<Option<Hidden>> {
    match cx.hub().kept::<Moderators>() {
        Ok(moderators) => moderators.0.why_hidden(cx, kind, id).await,
        // A hub without moderators hides nothing.
        Err(_) => Ok(None),
    }
}
