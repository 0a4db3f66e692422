//! What became of a thing, as its page shows it.

use entity::words::Kind;
use hall::onward::Onward;
use hall::{Cx, Result};
use press::SafeHtml;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct OnwardShown {
    #[serde(flatten)]
    pub onward: Onward,
    /// What was told, made into HTML.
    pub told_html: Option<SafeHtml>,
}

/// The improvements a thing stands behind, for its page. One question.
///
/// # Errors
/// A fault of the database.
pub async fn onward(cx: &Cx, kind: Kind, id: i64) -> Result<Vec<OnwardShown>> {
    Ok(hall::onward::onward(cx, kind, id)
        .await?
        .into_iter()
        .map(|onward| OnwardShown {
            told_html: onward.told.as_deref().map(press::prose),
            onward,
        })
        .collect())
}
