//! Staff put ideas under another theme, for their own order. What people wrote stays as it is, so this is no edit and
//! nobody gets a letter.

use crate::store;
use entity::words::{IdeaId, ThemeId};
use hall::{Deed, Error, Event, Result, Tx};

/// Puts these ideas under a theme, or under none, within somebody else's transaction.
///
/// # Errors
/// `Missing` for a theme nobody knows, or an idea that is not there; `Forbidden`.
pub async fn sort_in(tx: &mut Tx, ids: &[IdeaId], theme: Option<ThemeId>) -> Result<()> {
    let cx = tx.cx().clone();
    if let Some(theme) = theme {
        agencies::site(&cx)
            .await?
            .theme(theme)
            .ok_or(Error::Missing)?;
    }
    let found = store::ideas::find_many(&**tx, ids).await?;
    for idea in &found {
        cx.may(Deed::AnswerIdea(idea))?;
    }
    let changed: Vec<IdeaId> = found
        .iter()
        .filter(|idea| idea.theme_id != theme)
        .map(|idea| idea.id)
        .collect();
    if changed.is_empty() {
        return Ok(());
    }
    store::ideas::set_theme(&**tx, &changed, theme).await?;
    tx.tell(Event::IdeasSorted { ideas: changed }).await
}
