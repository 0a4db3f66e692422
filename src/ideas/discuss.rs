//! Talking about an idea: for, against or neutral, in threads.

use crate::contest::window;
use crate::store;
use crate::views::CommentView;
use crate::{browse, idea};
use accounts::texts;
use challenges::Act;
use entity::ideas::comment as row;
use entity::words::{Cause, CommentId, Feature, IdeaId, Kind, Lang, Stance, Visibility};
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// What is said, as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewComment {
    pub text: String,
    pub stance: Stance,
    /// The comment this one answers.
    pub parent: Option<CommentId>,
    /// `None`: guessed.
    pub lang: Option<Lang>,
}

/// Somebody says something about an idea. The author and the followers will hear of it.
pub async fn comment(cx: &Cx, id: IdeaId, asked: NewComment) -> Result<CommentView> {
    // Everything that can be looked at beforehand is: the transaction is short.
    let checked = check(cx, id, asked).await?;
    let mut tx = cx.begin().await?;
    let (kept, idea) = keep(&mut tx, checked).await?;
    tx.commit().await?;
    browse::comment_view(cx, kept, &idea).await
}

/// The same within somebody else's transaction: the inbox replies and closes its item in one.
pub async fn comment_in(tx: &mut Tx, id: IdeaId, asked: NewComment) -> Result<CommentId> {
    let checked = check(&tx.cx().clone(), id, asked).await?;
    Ok(keep(tx, checked).await?.0.id)
}

/// A comment that may be said.
struct Checked {
    idea: entity::ideas::idea::Model,
    asked: NewComment,
    text: String,
    root: Option<CommentId>,
    cause: Option<Cause>,
}

async fn check(cx: &Cx, id: IdeaId, asked: NewComment) -> Result<Checked> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::Comment(&idea))?;
    cx.expect_on(Feature::Comments)?;
    idea::can_be_discussed(&idea)?;
    window::check(cx, &idea, Act::Comment).await?;
    let text = idea::checked_text(&asked.text, cx.rules().limits.comment_chars)?;
    let root = match asked.parent {
        Some(parent) => Some(thread_of(cx, id, parent).await?),
        None => None,
    };
    let site = agencies::site(cx).await?;
    let cause = texts::first_look(cx, &site, &text).await?;
    Ok(Checked {
        idea,
        asked,
        text,
        root,
        cause,
    })
}

async fn keep(tx: &mut Tx, checked: Checked) -> Result<(row::Model, entity::ideas::idea::Model)> {
    let cx = tx.cx().clone();
    let Checked {
        idea,
        asked,
        text,
        root,
        cause,
    } = checked;
    // Looked at again where nobody can come in between: it may have been merged a moment ago.
    idea::can_be_discussed(&store::ideas::find_for_change(&**tx, idea.id).await?)?;
    let kept = store::comments::keep(
        &**tx,
        row::ActiveModel {
            agency_id: Set(idea.agency_id),
            about_kind: Set(Kind::Idea),
            about_id: Set(idea.id.0),
            root_id: Set(root),
            parent_id: Set(asked.parent),
            author_id: Set(cx.actor.person()),
            stance: Set(asked.stance),
            lang: Set(texts::language(&cx, asked.lang, &text)),
            text: Set(text),
            visibility: Set(texts::visibility(cause)),
            reply_count: Set(0),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    if kept.visibility == Visibility::Public {
        store::comments::count(&**tx, idea.id, root, 1).await?;
    }
    tell(
        tx,
        Event::CommentWritten {
            comment: kept.id,
            idea: idea.id,
        },
        kept.id,
        cause,
    )
    .await?;
    Ok((kept, idea))
}

/// Whether a visitor's comment would be taken, as far as one can know before their letter.
pub async fn rehearse(cx: &Cx, id: IdeaId, text: &str) -> Result<()> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    cx.expect_on(Feature::Comments)?;
    window::check_begun(cx, &idea, Act::Comment).await?;
    idea::checked_text(text, cx.rules().limits.comment_chars).map(drop)
}

/// The thread a reply belongs to: the first comment above it that answers nobody.
async fn thread_of(cx: &Cx, idea: IdeaId, parent: CommentId) -> Result<CommentId> {
    let parent = store::comments::find(cx.db(), parent).await?;
    cx.may(Deed::SeeComment(&parent))?;
    if parent.about_kind != Kind::Idea || parent.about_id != idea.0 {
        return Err(Error::Missing);
    }
    Ok(parent.root_id.unwrap_or(parent.id))
}

/// The writer mends their words; that they were changed is shown.
pub async fn edit_comment(cx: &Cx, id: CommentId, text: &str) -> Result<CommentView> {
    let mut tx = cx.begin().await?;
    let old = store::comments::find_for_change(&*tx, id).await?;
    cx.may(Deed::EditComment(&old))?;
    let idea = store::ideas::find(&*tx, IdeaId(old.about_id)).await?;
    if old.visibility == Visibility::Hidden || !idea::takes_comments(&idea) {
        return Err(Refusal::NotEditable.into());
    }
    window::check(cx, &idea, Act::Comment).await?;
    let text = idea::checked_text(text, cx.rules().limits.comment_chars)?;
    let site = agencies::site(cx).await?;
    let cause = texts::first_look(cx, &site, &text).await?;
    let visibility = if cause.is_some() {
        Visibility::Waiting
    } else {
        old.visibility
    };
    if old.visibility == Visibility::Public && visibility != Visibility::Public {
        store::comments::count(&*tx, idea.id, old.root_id, -1).await?;
    }
    let kept = store::comments::change(
        &*tx,
        row::ActiveModel {
            id: Set(id),
            text: Set(text),
            visibility: Set(visibility),
            edited_at: Set(Some(cx.now())),
            ..Default::default()
        },
    )
    .await?;
    tell(
        &mut tx,
        Event::CommentEdited {
            comment: id,
            idea: idea.id,
        },
        id,
        cause,
    )
    .await?;
    tx.commit().await?;
    browse::comment_view(cx, kept, &idea).await
}

async fn tell(tx: &mut Tx, event: Event, id: CommentId, cause: Option<Cause>) -> Result<()> {
    tx.tell(event).await?;
    if let Some(cause) = cause {
        tx.tell(Event::ModerationNeeded {
            kind: Kind::Comment,
            id: id.0,
            cause,
        })
        .await?;
    }
    Ok(())
}
