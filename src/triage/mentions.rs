//! Where one was named in notes: a list of one's own, newest first.

use crate::store::notes;
use crate::views::MentionView;
use entity::words::InboxItemId;
use hall::{Cx, Deed, Result, addresses};

const MOST: u64 = 100;

/// One's mentions.
///
/// # Errors
/// `Forbidden`, `SignIn`.
pub async fn mentions(cx: &Cx) -> Result<Vec<MentionView>> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let found = notes::named(cx.db(), cx.agency, cx.person()?, MOST).await?;
    let people: Vec<_> = found.iter().map(|named| named.by_id).collect();
    let names = accounts::names(cx, &people).await?;
    Ok(found
        .into_iter()
        .map(|named| MentionView {
            id: named.id,
            item: named.item_id,
            url: addresses::inbox_item(named.item_id),
            title: named.title,
            text: named.text,
            by: names.get(&named.by_id).cloned(),
            at: named.created_at,
            unread: named.read_at.is_none(),
        })
        .collect())
}

/// One has seen them: about one thing, or all.
///
/// # Errors
/// `Forbidden`, `SignIn`.
pub async fn read_mentions(cx: &Cx, item: Option<InboxItemId>) -> Result<()> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    if !notes::any_unread(cx.db(), me, item).await? {
        return Ok(());
    }
    let tx = cx.begin().await?;
    notes::mark_read(&*tx, me, item, cx.now()).await?;
    tx.commit().await
}
