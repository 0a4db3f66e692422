//! What readers of this room ask: documents for the index, what a letter speaks of.

use super::lists::row_of;
use crate::article::is_shown;
use crate::guide::Tree;
use crate::store;
use crate::store::texts::Written;
use crate::views::{ArticleRow, best};
use chrono::{DateTime, Utc};
use entity::articles::article;
use entity::words::{ArticleCommentId, ArticleId, ArticleTextId, Kind, Lang, PersonId, Visibility};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use search::{Document, Sight};
use std::collections::{BTreeMap, HashMap};

async fn with_articles(cx: &Cx, ids: &[ArticleTextId]) -> Result<Vec<(Written, article::Model)>> {
    let texts = store::texts::by_number(cx.db(), ids).await?;
    let mut of: Vec<ArticleId> = texts.iter().map(|text| text.article_id).collect();
    of.dedup();
    let articles: HashMap<ArticleId, article::Model> = store::articles::many(cx.db(), &of)
        .await?
        .into_iter()
        .map(|row| (row.id, row))
        .collect();
    Ok(texts
        .into_iter()
        .filter_map(|text| {
            let row = articles.get(&text.article_id)?.clone();
            Some((text, row))
        })
        .collect())
}

fn is_public(text: &Written, row: &article::Model) -> bool {
    text.published_id.is_some() && is_shown(row.state)
}

/// Articles as the index keeps them: a document for each language, so that each is found in its own words. What is
/// published is found by everyone, everything else by the staff alone.
///
/// # Errors
/// A fault of the database.
pub async fn documents(cx: &Cx, ids: &[ArticleTextId]) -> Result<Vec<Document>> {
    Ok(with_articles(cx, ids)
        .await?
        .into_iter()
        .map(|(text, row)| document(text, &row))
        .collect())
}

fn document(text: Written, row: &article::Model) -> Document {
    let sight = match is_public(&text, row) {
        true => Sight::Public,
        false => Sight::Staff,
    };
    let facts = text.service.unwrap_or_default();
    let asked = guide_words(text.guide.as_deref());
    let said: Vec<String> = [text.summary.as_str(), &text.body]
        .into_iter()
        .chain(facts.all().map(|(_, said)| said))
        .chain([asked.as_str()])
        .map(press::plain)
        .filter(|part| !part.is_empty())
        .collect();
    Document {
        kind: Kind::Article.code().to_owned(),
        number: text.id.0,
        agency_id: row.agency_id.0,
        title: text.title,
        text: said.join("\n"),
        lang: text.lang.code().to_owned(),
        theme: row.theme_id.map(|theme| theme.0),
        area: None,
        status: String::new(),
        visible_to: vec![sight],
        created_at: row.published_at.unwrap_or(row.created_at),
        popularity: row.helped_count,
        facets: BTreeMap::new(),
    }
}

/// What a guide asks and says. What cannot be read is found by its title.
fn guide_words(json: Option<&str>) -> String {
    let tree = json.and_then(|json| Tree::read(json).ok());
    tree.map(|tree| tree.words()).unwrap_or_default()
}

/// The documents of an article.
///
/// # Errors
/// A fault of the database.
pub async fn texts_of(cx: &Cx, id: ArticleId) -> Result<Vec<ArticleTextId>> {
    store::texts::numbers_of(cx.db(), id).await
}

/// Numbers of documents in order, to walk through all of them.
///
/// # Errors
/// A fault of the database.
pub async fn document_ids_after(
    cx: &Cx,
    after: ArticleTextId,
    most: u64,
) -> Result<Vec<ArticleTextId>> {
    store::texts::ids_after(cx.db(), after, most).await
}

/// The documents among these that the asker may see, each as a row in its own language: the database has the last word
/// over the index. What is not published leads the staff to their own page.
///
/// # Errors
/// A fault of the database.
pub async fn rows_seen_by(
    cx: &Cx,
    ids: &[ArticleTextId],
) -> Result<Vec<(ArticleTextId, ArticleRow)>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let site = agencies::site(cx).await?;
    Ok(with_articles(cx, ids)
        .await?
        .into_iter()
        .filter_map(|(text, row)| {
            let public = is_public(&text, &row);
            if !public && !cx.could(Deed::KeepArticles(row.agency_id)) {
                return None;
            }
            let url = match (public, text.lang == cx.lang) {
                (true, true) => addresses::article(row.id),
                (true, false) => format!("{}?in={}", addresses::article(row.id), text.lang),
                (false, _) => addresses::desk_article(row.id),
            };
            let shown = ArticleRow {
                url,
                title: text.title,
                summary: text.summary,
                lang: text.lang,
                ..row_of(cx, &site, &row, vec![text.lang])
            };
            Some((text.id, shown))
        })
        .collect())
}

/// An article as a letter to the staff tells of it.
#[derive(Clone, Debug)]
pub struct Reminded {
    pub title: String,
    pub lang: Lang,
    pub owner: Option<PersonId>,
    pub reviewer: Option<PersonId>,
    pub state: entity::words::ArticleState,
    pub review_on: Option<String>,
    /// Since when a colleague is asked to look at it.
    pub asked_at: Option<DateTime<Utc>>,
    pub version: i64,
    /// What the reviewer said when it was sent back.
    pub words: Option<String>,
}

/// Articles by their numbers, for letters. Two questions.
///
/// # Errors
/// A fault of the database.
pub async fn reminded(cx: &Cx, ids: &[ArticleId]) -> Result<HashMap<ArticleId, Reminded>> {
    let rows = store::articles::many(cx.db(), ids).await?;
    let texts = store::texts::headings(cx.db(), ids, false).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let of: Vec<_> = texts
                .iter()
                .filter(|text| text.article_id == row.id)
                .cloned()
                .collect();
            let text = best(&of, row.lang, row.lang);
            let told = Reminded {
                title: text.map(|text| text.title.clone()).unwrap_or_default(),
                lang: text.map_or(row.lang, |text| text.lang),
                owner: row.owner_id,
                reviewer: row.reviewer_id,
                state: row.state,
                review_on: row.review_on,
                asked_at: row.review_asked_at,
                version: row.version,
                words: row.review_words,
            };
            (row.id, told)
        })
        .collect())
}

/// A comment as its article's owner hears of it.
#[derive(Clone, Debug)]
pub struct Commented {
    pub by: Option<PersonId>,
    pub text: String,
    pub lang: Lang,
    pub visibility: Visibility,
}

/// Comments by their numbers, for letters.
///
/// # Errors
/// A fault of the database.
pub async fn commented(
    cx: &Cx,
    ids: &[ArticleCommentId],
) -> Result<HashMap<ArticleCommentId, Commented>> {
    let found = store::comments::many(cx.db(), ids).await?;
    Ok(found
        .into_iter()
        .map(|said| {
            let told = Commented {
                by: said.author_id,
                text: said.text,
                lang: said.lang,
                visibility: said.visibility,
            };
            (said.id, told)
        })
        .collect())
}
