//! Staff bring a comment to the inbox: what was said there is worth a decision.

use crate::store::{items, things};
use crate::{presence, upkeep};
use entity::triage::item::ActiveModel;
use entity::words::{CommentId, InboxDeed, InboxItemId, ItemKind};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Result};
use sea_orm::ActiveValue::Set;

/// Marks a comment. Twice is the same as once.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn mark(cx: &Cx, id: CommentId) -> Result<InboxItemId> {
    let mut tx = cx.begin().await?;
    let thing = things::now(&*tx, ItemKind::Comment, &[id.0])
        .await?
        .pop()
        .ok_or(Error::Missing)?;
    cx.may(Deed::WorkInbox(thing.agency))?;
    let known = items::of_thing(&*tx, ItemKind::Comment, id.0).await?;
    if let Some(known) = known {
        return Ok(known.id);
    }
    let row = ActiveModel {
        changed_by: Set(cx.actor.person()),
        changed_how: Set(Some(InboxDeed::Marked)),
        // It waits from now on, not since it was written.
        received_at: Set(cx.now()),
        ..upkeep::new_row(&thing, cx.now())
    };
    items::bring_in(&*tx, vec![row]).await?;
    let kept = items::of_thing(&*tx, ItemKind::Comment, id.0)
        .await?
        .ok_or(Error::Missing)?;
    tx.log(StaffAct {
        deed: "triage-log-marked",
        kind: "comment",
        thing: id.0,
        before: None::<()>,
        after: None::<()>,
    })
    .await?;
    tx.commit().await?;
    presence::tell_changed(cx).await;
    Ok(kept.id)
}
