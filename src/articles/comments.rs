//! Words under an article, one after the other, where its category takes them. Whoever speaks is signed in; what needs a
//! look first waits for the moderators, and what they hide is hidden here.

use crate::article::{self, COMMENT_CHARS};
use crate::store;
use accounts::texts;
use chrono::{DateTime, Utc};
use entity::articles::comment as row;
use entity::words::{AgencyId, ArticleCommentId, ArticleId, Kind, Lang, PersonId, Visibility};
use hall::error::{Error, Problems, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;

/// Somebody says something under an article.
///
/// # Errors
/// `Missing`, `SignIn`; `Invalid` on `text`; `ClosedForComments` where its category takes none; `Blocked`.
pub async fn comment(cx: &Cx, id: ArticleId, text: &str) -> Result<ArticleCommentId> {
    let (found, category) = store::articles::find_filed(cx.db(), id).await?;
    cx.may(Deed::CommentArticle(&found))?;
    let takes = category.is_some_and(|category| category.comments);
    if !takes || !article::is_shown(found.state) {
        return Err(Refusal::ClosedForComments.into());
    }
    let mut problems = Problems::default();
    let text = article::said("text", text, COMMENT_CHARS, &mut problems);
    problems.done()?;
    let site = agencies::site(cx).await?;
    let cause = texts::first_look(cx, &site, &text).await?;
    let author = cx.person()?;
    let mut tx = cx.begin().await?;
    let kept = store::comments::keep(
        &*tx,
        row::ActiveModel {
            agency_id: Set(found.agency_id),
            article_id: Set(id),
            author_id: Set(Some(author)),
            lang: Set(texts::language(cx, None, &text)),
            text: Set(text),
            visibility: Set(texts::visibility(cause)),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::ArticleCommented {
        article: id,
        comment: kept,
    })
    .await?;
    if let Some(cause) = cause {
        tx.tell(Event::ModerationNeeded {
            kind: Kind::ArticleComment,
            id: kept.0,
            cause,
        })
        .await?;
    }
    tx.commit().await?;
    Ok(kept)
}

/// A comment as moderation sees it.
pub struct ModeratedComment {
    pub article: ArticleId,
    /// Of the article.
    pub title: String,
    pub text: String,
    pub lang: Lang,
    pub author_id: Option<PersonId>,
    pub visibility: Visibility,
    pub agency: AgencyId,
    pub created_at: DateTime<Utc>,
}

/// For the hub and for staff.
///
/// # Errors
/// `Missing`.
pub async fn moderated_comment(cx: &Cx, id: ArticleCommentId) -> Result<ModeratedComment> {
    let said = store::comments::find(cx.db(), id).await?;
    let texts = store::texts::shown_of(cx.db(), &[said.article_id]).await?;
    let title = crate::views::best(&texts, cx.lang, cx.lang).map(|text| text.title.clone());
    Ok(ModeratedComment {
        article: said.article_id,
        title: title.unwrap_or_default(),
        text: said.text,
        lang: said.lang,
        author_id: said.author_id,
        visibility: said.visibility,
        agency: said.agency_id,
        created_at: said.created_at,
    })
}

/// The article a comment stands under, if the asker can see both.
///
/// # Errors
/// `Missing`.
pub async fn seen_comment(cx: &Cx, id: ArticleCommentId) -> Result<ArticleId> {
    let said = store::comments::find(cx.db(), id).await?;
    cx.may(Deed::SeeArticleComment(&said))?;
    let found = store::articles::find(cx.db(), said.article_id).await?;
    cx.may(Deed::SeeArticle(&found))?;
    if !article::is_shown(found.state) && !cx.could(Deed::KeepArticles(found.agency_id)) {
        return Err(Error::Missing);
    }
    Ok(said.article_id)
}

/// Shows or hides a comment, within moderation's own transaction.
///
/// # Errors
/// `Missing`.
pub async fn set_comment_visibility(
    tx: &mut Tx,
    id: ArticleCommentId,
    visibility: Visibility,
) -> Result<()> {
    let said = store::comments::find_for_change(&**tx, id).await?;
    store::comments::show(&**tx, id, visibility).await?;
    tx.tell(Event::ArticleCommentSeenOtherwise {
        article: said.article_id,
        comment: id,
    })
    .await
}
