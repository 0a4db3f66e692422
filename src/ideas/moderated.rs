//! What moderation asks of this room: to show or hide a thing. Hiding never erases.

use crate::store;
use entity::ideas::idea::Model;
use entity::words::{CommentId, IdeaId, Kind, Visibility};
use hall::cx::Tx;
use hall::{Error, Event, Result};

/// Shows or hides a thing, within moderation's own transaction. Counters follow.
pub async fn set_visibility(
    tx: &mut Tx,
    kind: Kind,
    id: i64,
    visibility: Visibility,
) -> Result<()> {
    match kind {
        Kind::Idea => {
            let idea = IdeaId(id);
            let before = store::ideas::find_for_change(&**tx, idea).await?;
            store::ideas::set_visibility(&**tx, idea, visibility).await?;
            let after = Model {
                visibility,
                ..before.clone()
            };
            crate::contest::entry::count(tx, Some(&before), &after).await?;
            tx.tell(Event::IdeaSeenOtherwise { idea }).await
        }
        Kind::Comment => {
            let comment = store::comments::find_for_change(&**tx, CommentId(id)).await?;
            let idea = IdeaId(comment.about_id);
            let counted = |visibility| i64::from(visibility == Visibility::Public);
            let change = counted(visibility) - counted(comment.visibility);
            if change != 0 {
                store::comments::count(&**tx, idea, comment.root_id, change).await?;
            }
            store::comments::set_visibility(&**tx, comment.id, visibility).await?;
            tx.tell(Event::CommentSeenOtherwise {
                comment: comment.id,
                idea,
            })
            .await
        }
        Kind::Challenge
        | Kind::Query
        | Kind::Case
        | Kind::Improvement
        | Kind::Person
        | Kind::Article
        | Kind::ArticleComment => Err(Error::Missing),
    }
}
