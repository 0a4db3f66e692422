//! What an article says, language by language. Every writing is a version of its own; nothing is lost.

use crate::article::{self, BODY_CHARS, GUIDE_BYTES, SUMMARY_CHARS, TITLE_CHARS};
use crate::start::log;
use crate::views::DeskView;
use crate::{browse, store};
use entity::articles::{article as row, version};
use entity::words::{ArticleId, ArticleKind, ArticleVersionId, Lang, ServiceFacts};
use hall::error::{Error, Problems, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// What an article says in one language, whole: what is left out is emptied. The questions of a guide stay as they are;
/// they have a verb of their own.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
#[serde(default)]
#[oai(rename = "ArticleWords")]
pub struct Words {
    pub title: String,
    #[oai(default)]
    pub summary: String,
    /// Markdown.
    #[oai(default)]
    pub body: String,
    /// Of a service.
    pub service: Option<ServiceFacts>,
    /// The number of the version it was written over; 0 where there was none.
    pub expects: Option<i64>,
}

/// What is kept of a version.
pub(crate) struct Kept {
    pub title: String,
    pub summary: String,
    pub body: String,
    pub service: Option<ServiceFacts>,
    /// As it stands where none.
    pub guide: Option<String>,
    pub restored_from: Option<i64>,
}

pub(crate) fn checked(kind: ArticleKind, words: &Words) -> Result<Kept> {
    let mut problems = Problems::default();
    let service = (kind == ArticleKind::Service)
        .then(|| article::checked_facts(&words.service.clone().unwrap_or_default(), &mut problems));
    let kept = Kept {
        title: article::line("title", &words.title, TITLE_CHARS, &mut problems),
        summary: article::text("summary", &words.summary, SUMMARY_CHARS, &mut problems),
        body: article::text("body", &words.body, BODY_CHARS, &mut problems),
        service,
        guide: None,
        restored_from: None,
    };
    problems.done()?;
    Ok(kept)
}

/// The article, locked, for staff who may change it.
pub(crate) async fn find_to_keep(cx: &Cx, tx: &Tx, id: ArticleId) -> Result<row::Model> {
    let found = store::articles::find_for_change(&**tx, id).await?;
    if !cx.could(Deed::SeeArticle(&found)) {
        return Err(Error::Missing);
    }
    cx.may(Deed::KeepArticles(found.agency_id))?;
    Ok(found)
}

/// The staff write the article in one language. What is published stays as it is until it is published anew.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `title`, `summary`, `body` and the facts of a service; `ChangedMeanwhile` when
/// another version was written over the one it was begun from.
pub async fn write(cx: &Cx, id: ArticleId, lang: Lang, words: Words) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let latest = store::texts::latest(&*tx, id, lang).await?;
    stands_at(latest.as_ref(), words.expects)?;
    let mut kept = checked(found.kind, &words)?;
    kept.guide = latest.and_then(|latest| latest.guide);
    written(cx, &mut tx, &found, lang, kept, "articles-log-written").await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// The questions of a guide in one language, as JSON that was read as a tree before. The words around them stay as they
/// are.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `guide` for what is no guide, is too long, or has no words in this language yet;
/// `ChangedMeanwhile`.
pub async fn write_guide(
    cx: &Cx,
    id: ArticleId,
    lang: Lang,
    guide: &str,
    expects: Option<i64>,
) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let latest = store::texts::latest(&*tx, id, lang).await?;
    stands_at(latest.as_ref(), expects)?;
    let fits = found.kind == ArticleKind::Guide
        && guide.len() <= GUIDE_BYTES
        && serde_json::from_str::<serde_json::Value>(guide).is_ok();
    let (true, Some(latest)) = (fits, latest) else {
        return Err(Error::invalid("guide", "articles-problem-guide"));
    };
    let kept = Kept {
        guide: Some(guide.to_owned()),
        ..Kept::of(latest)
    };
    written(cx, &mut tx, &found, lang, kept, "articles-log-guided").await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

/// An earlier version becomes the latest again, as a new version: what stood meanwhile stays in the list.
///
/// # Errors
/// `Missing`, `Forbidden`; `ChangedMeanwhile`.
pub async fn restore(
    cx: &Cx,
    id: ArticleId,
    lang: Lang,
    number: i64,
    expects: Option<i64>,
) -> Result<DeskView> {
    let mut tx = cx.begin().await?;
    let found = find_to_keep(cx, &tx, id).await?;
    let latest = store::texts::latest(&*tx, id, lang).await?;
    stands_at(latest.as_ref(), expects)?;
    let earlier = store::texts::numbered(&*tx, id, lang, number).await?;
    let kept = Kept {
        restored_from: Some(number),
        ..Kept::of(earlier)
    };
    written(cx, &mut tx, &found, lang, kept, "articles-log-restored").await?;
    tx.commit().await?;
    browse::desk_one(cx, id).await
}

impl Kept {
    fn of(version: version::Model) -> Self {
        Self {
            title: version.title,
            summary: version.summary,
            body: version.body,
            service: version.service,
            guide: version.guide,
            restored_from: None,
        }
    }
}

fn stands_at(latest: Option<&version::Model>, expects: Option<i64>) -> Result<()> {
    let stands = latest.map_or(0, |latest| latest.number);
    match expects {
        Some(expects) if expects != stands => Err(Refusal::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
}

async fn written(
    cx: &Cx,
    tx: &mut Tx,
    found: &row::Model,
    lang: Lang,
    kept: Kept,
    deed: &str,
) -> Result<()> {
    let title = format!("{} ({lang})", kept.title);
    keep(cx, tx, found, lang, kept).await?;
    store::articles::touch(&**tx, found, cx.now()).await?;
    log(tx, deed, found.id, None, Some(&title)).await?;
    tx.tell(Event::ArticleChanged { article: found.id }).await
}

/// Keeps a version and makes it the latest of its language.
pub(crate) async fn keep(
    cx: &Cx,
    tx: &Tx,
    found: &row::Model,
    lang: Lang,
    kept: Kept,
) -> Result<ArticleVersionId> {
    let number = store::texts::latest(&**tx, found.id, lang)
        .await?
        .map_or(1, |latest| latest.number + 1);
    let version = version::ActiveModel {
        agency_id: Set(found.agency_id),
        article_id: Set(found.id),
        lang: Set(lang),
        number: Set(number),
        title: Set(kept.title),
        summary: Set(kept.summary),
        body: Set(kept.body),
        service: Set(kept.service),
        guide: Set(kept.guide),
        restored_from: Set(kept.restored_from),
        by_id: Set(cx.actor.person()),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    store::texts::keep(&**tx, version).await
}
