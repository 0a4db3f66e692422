//! The things moderation looks after, each from the door of its own room.

use entity::words::{Kind, QueryId, Visibility};
use hall::{Cx, Result, Tx, addresses};
use ideas::ModeratedThing;

/// A thing as moderation sees it, whatever its kind. For the hub and for staff.
///
/// # Errors
/// `Missing`.
pub(crate) async fn thing(cx: &Cx, kind: Kind, id: i64) -> Result<ModeratedThing> {
    if kind != Kind::Query {
        return ideas::browse::moderated_thing(cx, kind, id).await;
    }
    let asked = challenges::moderated_query(cx, QueryId(id)).await?;
    Ok(ModeratedThing {
        title: asked.title,
        excerpt: press::excerpt(&asked.text, 300),
        text: asked.text,
        url: addresses::thing(kind, id),
        author_id: asked.author_id,
        visibility: asked.visibility,
        lang: asked.lang,
        agency: asked.agency,
        created_at: asked.created_at,
    })
}

/// Shows or hides it, within moderation's own transaction.
///
/// # Errors
/// `Missing`.
pub(crate) async fn set_visibility(
    tx: &mut Tx,
    kind: Kind,
    id: i64,
    visibility: Visibility,
) -> Result<()> {
    match kind {
        Kind::Query => challenges::set_query_visibility(tx, QueryId(id), visibility).await,
        _ => ideas::set_visibility(tx, kind, id, visibility).await,
    }
}
