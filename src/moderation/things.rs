//! The things moderation looks after, each from the door of its own room.

use entity::words::{ArticleCommentId, Kind, QueryId, Visibility};
use hall::{Cx, Result, Tx, addresses};
use ideas::ModeratedThing;

/// A thing as moderation sees it, whatever its kind. For the hub and for staff.
///
/// # Errors
/// `Missing`.
pub(crate) async fn thing(cx: &Cx, kind: Kind, id: i64) -> Result<ModeratedThing> {
    if kind == Kind::ArticleComment {
        return article_comment(cx, ArticleCommentId(id)).await;
    }
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

async fn article_comment(cx: &Cx, id: ArticleCommentId) -> Result<ModeratedThing> {
    let said = articles::moderated_comment(cx, id).await?;
    Ok(ModeratedThing {
        title: said.title,
        excerpt: press::excerpt(&said.text, 300),
        text: said.text,
        url: addresses::article_comment(id),
        author_id: said.author_id,
        visibility: said.visibility,
        lang: said.lang,
        agency: said.agency,
        created_at: said.created_at,
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
        Kind::ArticleComment => {
            articles::set_comment_visibility(tx, ArticleCommentId(id), visibility).await
        }
        _ => ideas::set_visibility(tx, kind, id, visibility).await,
    }
}
