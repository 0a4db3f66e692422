//! Somebody who leaves takes back what they wrote. What others said and gave stays where it is; of the words there is
//! nothing any more, in no version and in no file.

use crate::{files, store};
use accounts::files as kept;
use chrono::TimeDelta;
use entity::words::{IdeaId, Lang, PersonId};
use hall::error::Result;
use hall::{Event, Tx};

/// Files that belong to nothing are swept after a month; these have been kept long enough.
const ALREADY_WAITED: TimeDelta = TimeDelta::days(60);
/// Events told in one statement.
const AT_ONCE: usize = 200;

/// Takes back every word of this person that was sent: ideas, their versions, answers to forms and files; comments.
///
/// # Errors
/// A fault of the database.
pub async fn recall(tx: &mut Tx, author: PersonId) -> Result<()> {
    let now = tx.cx().now();
    let found = store::recall::sent(&**tx, author).await?;
    for idea in &found {
        let thing = files::thing(idea.agency_id, idea.id);
        kept::take_off(tx, thing, None, now - ALREADY_WAITED).await?;
    }
    for &lang in Lang::ALL {
        let said = |key: &str| press::say(lang, key, &[]);
        let (title, text) = (said("ideas-recalled-title"), said("ideas-recalled-text"));
        store::recall::empty(&**tx, author, lang, &title, &text, now).await?;
        store::recall::empty_comments(&**tx, author, lang, &said("ideas-recalled-comment"), now)
            .await?;
    }
    store::recall::forget_around(&**tx, author).await?;
    let comments = store::recall::comments(&**tx, author).await?;
    let mut events = Vec::new();
    for idea in found {
        events.push(if store::recall::withdraw(&**tx, idea.id, now).await? {
            Event::IdeaWithdrawn { idea: idea.id }
        } else {
            Event::IdeaSeenOtherwise { idea: idea.id }
        });
    }
    for (comment, idea) in comments {
        events.push(Event::CommentEdited { comment, idea });
    }
    while !events.is_empty() {
        let rest = events.split_off(events.len().min(AT_ONCE));
        tx.tell_all(events).await?;
        events = rest;
    }
    Ok(())
}

/// Removes every draft of this person.
///
/// # Errors
/// A fault of the database.
pub async fn forget_drafts(tx: &mut Tx, author: PersonId) -> Result<()> {
    let drafts = store::recall::drafts(&**tx, author).await?;
    for draft in drafts {
        forget_draft(tx, draft).await?;
    }
    Ok(())
}

/// Removes a draft, as if it had never been begun; what is no draft any more stays.
///
/// # Errors
/// A fault of the database.
pub async fn forget_draft(tx: &mut Tx, id: IdeaId) -> Result<()> {
    let Some(draft) = store::recall::draft(&**tx, id).await? else {
        return Ok(());
    };
    let since = tx.cx().now() - ALREADY_WAITED;
    kept::take_off(tx, files::thing(draft.agency_id, id), None, since).await?;
    store::recall::remove_draft(&**tx, id).await
}
