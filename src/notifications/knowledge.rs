//! What the staff hear of articles: their owner when the day comes to look again, when one is sent back, when somebody
//! comments; a colleague when they are asked to look at one.

use crate::news::News;
use crate::store::notices::{self, Concerned, Told};
use articles::browse::{Reminded, commented, reminded};
use entity::words::{ArticleCommentId, ArticleId, Kind, PersonId, Visibility};
use hall::job::Listener;
use hall::{Cx, Event, Result};

pub(crate) struct ArticleNotices;

#[async_trait::async_trait]
impl Listener for ArticleNotices {
    fn name(&self) -> &'static str {
        "article-notices"
    }

    fn concerns(&self, event: &Event) -> Option<String> {
        match event {
            Event::ArticleDue { article } => Some(format!("due:{article}")),
            Event::ArticleReviewAsked { article } => Some(format!("review:{article}")),
            Event::ArticleSentBack { article } => Some(format!("sent-back:{article}")),
            Event::ArticleCommented { comment, .. }
            | Event::ArticleCommentSeenOtherwise { comment, .. } => {
                Some(format!("commented:{comment}"))
            }
            _ => None,
        }
    }

    async fn on(&self, cx: &Cx, event: &Event) -> Result<()> {
        match event {
            Event::ArticleDue { article } => {
                let Some(found) = one(cx, *article).await? else {
                    return Ok(());
                };
                let key = format!("due:{article}:{}", found.review_on.as_deref().unwrap_or(""));
                tell(cx, *article, found.owner, News::ArticleDue, key, None).await
            }
            Event::ArticleReviewAsked { article } => {
                let Some(found) = one(cx, *article).await? else {
                    return Ok(());
                };
                let at = found.asked_at.map_or(0, |at| at.timestamp_micros());
                let key = format!("review:{article}:{at}");
                tell(
                    cx,
                    *article,
                    found.reviewer,
                    News::ArticleReviewAsked,
                    key,
                    None,
                )
                .await
            }
            Event::ArticleSentBack { article } => {
                let Some(found) = one(cx, *article).await? else {
                    return Ok(());
                };
                let key = format!("sent-back:{article}:{}", found.version);
                let news = News::ArticleSentBack;
                tell(cx, *article, found.owner, news, key, found.reviewer).await
            }
            Event::ArticleCommented { article, comment }
            | Event::ArticleCommentSeenOtherwise { article, comment } => {
                said(cx, *article, *comment).await
            }
            _ => Ok(()),
        }
    }
}

async fn one(cx: &Cx, id: ArticleId) -> Result<Option<Reminded>> {
    Ok(reminded(cx, &[id]).await?.remove(&id))
}

/// Its owner hears of a comment once it is public.
async fn said(cx: &Cx, article: ArticleId, id: ArticleCommentId) -> Result<()> {
    let Some(said) = commented(cx, &[id]).await?.remove(&id) else {
        return Ok(());
    };
    if said.visibility != Visibility::Public {
        return Ok(());
    }
    let Some(found) = one(cx, article).await? else {
        return Ok(());
    };
    let news = News::ArticleCommented { comment: id };
    tell(
        cx,
        article,
        found.owner,
        news,
        format!("commented:{id}"),
        said.by,
    )
    .await
}

async fn tell(
    cx: &Cx,
    article: ArticleId,
    whom: Option<PersonId>,
    news: News,
    key: String,
    except: Option<PersonId>,
) -> Result<()> {
    let Some(whom) = whom else {
        return Ok(());
    };
    let told = Told {
        kind: Kind::Article,
        thing: article.0,
        news,
        key: format!("article-{key}"),
        except,
    };
    notices::keep(cx, &told, Concerned::One(whom)).await
}
