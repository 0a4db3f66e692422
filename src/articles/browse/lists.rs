//! What everyone finds: the list, what it is narrowed by, and the map of it for machines.

use crate::store;
use crate::store::lists::Narrow;
use crate::store::texts::Heading;
use crate::views::{ArticleRow, CategoryView, ThemeChip, best, kind_key};
use agencies::Site;
use chrono::{DateTime, Utc};
use entity::articles::{article, category};
use entity::words::{ArticleId, ArticleKind, ArticleState, CategoryId, Lang, ThemeId};
use hall::error::Result;
use hall::{Cx, addresses};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What narrows the public list.
#[derive(Clone, Debug, Default)]
pub struct PublicFilter {
    pub kinds: Vec<ArticleKind>,
    pub category: Option<CategoryId>,
    /// A theme stands for those under it too.
    pub theme: Option<ThemeId>,
}

/// Where the next page begins.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct ListPlace {
    at: DateTime<Utc>,
    id: ArticleId,
}

pub struct Listed<T, P> {
    pub rows: Vec<T>,
    pub next: Option<P>,
}

/// The categories of the site, those put away only for who asks for all.
///
/// # Errors
/// A fault of the database.
pub async fn categories(cx: &Cx, all: bool) -> Result<Vec<category::Model>> {
    let found = store::categories::all(cx.db(), cx.agency).await?;
    Ok(found
        .into_iter()
        .filter(|category| all || category.archived_at.is_none())
        .collect())
}

pub(crate) fn with_below(site: &Site, theme: Option<ThemeId>) -> Vec<ThemeId> {
    theme.map_or_else(Vec::new, |id| match site.theme_and_below(id) {
        below if below.is_empty() => vec![id],
        below => below,
    })
}

/// What is published, latest first. `known` names the categories.
///
/// # Errors
/// A fault of the database.
pub async fn public_list(
    cx: &Cx,
    known: &[category::Model],
    filter: &PublicFilter,
    after: Option<ListPlace>,
    most: u64,
) -> Result<Listed<ArticleRow, ListPlace>> {
    let site = agencies::site(cx).await?;
    let narrow = Narrow {
        agency: Some(cx.agency),
        kinds: filter.kinds.clone(),
        states: vec![ArticleState::Published, ArticleState::Due],
        category: filter.category,
        themes: with_below(&site, filter.theme),
        ..Narrow::default()
    };
    let after = after.map(|place| (place.at, place.id));
    let mut found = store::lists::published(cx.db(), &narrow, after, most + 1).await?;
    let more = found.len() as u64 > most;
    found.truncate(usize::try_from(most).unwrap_or(usize::MAX));
    let next = found
        .last()
        .filter(|_| more)
        .and_then(|last| Some((last.published_at?, last.id)))
        .map(|(at, id)| ListPlace { at, id });
    Ok(Listed {
        rows: rows(cx, &site, known, found).await?,
        next,
    })
}

/// Rows of published articles, each in the language that fits the reader.
pub(crate) async fn rows(
    cx: &Cx,
    site: &Site,
    known: &[category::Model],
    found: Vec<article::Model>,
) -> Result<Vec<ArticleRow>> {
    let ids: Vec<ArticleId> = found.iter().map(|row| row.id).collect();
    let mut texts: HashMap<ArticleId, Vec<Heading>> = HashMap::new();
    for text in store::texts::headings(cx.db(), &ids, true).await? {
        texts.entry(text.article_id).or_default().push(text);
    }
    Ok(found
        .iter()
        .filter_map(|row| {
            let texts = texts.remove(&row.id)?;
            let text = best(&texts, cx.lang, row.lang)?;
            let category = row
                .category_id
                .and_then(|id| known.iter().find(|category| category.id == id));
            let langs = texts.iter().map(|text| text.lang).collect();
            Some(ArticleRow {
                title: text.title.clone(),
                summary: text.summary.clone(),
                lang: text.lang,
                category: category.map(|category| CategoryView::of(cx.lang, category)),
                ..row_of(cx, site, row, langs)
            })
        })
        .collect())
}

/// A row without its words.
pub(crate) fn row_of(
    cx: &Cx,
    site: &Site,
    row: &article::Model,
    mut langs: Vec<Lang>,
) -> ArticleRow {
    langs.sort_by_key(|lang| Lang::ALL.iter().position(|known| known == lang));
    ArticleRow {
        id: row.id,
        url: addresses::article(row.id),
        kind: row.kind,
        kind_name: press::say(cx.lang, kind_key(row.kind), &[]),
        state: row.state,
        title: String::new(),
        summary: String::new(),
        lang: row.lang,
        langs,
        theme: theme(cx, site, row),
        category: None,
        published_at: row.published_at,
        renewed_at: row.renewed_at,
    }
}

pub(crate) fn theme(cx: &Cx, site: &Site, row: &article::Model) -> Option<ThemeChip> {
    let theme = site.theme(row.theme_id?)?;
    Some(ThemeChip {
        id: theme.id,
        name: theme.names.in_lang(cx.lang).to_owned(),
    })
}

/// An article on the map of the site for machines.
pub struct Mapped {
    pub id: ArticleId,
    pub langs: Vec<Lang>,
    pub renewed_at: Option<DateTime<Utc>>,
}

/// So many addresses one map may have, and none more.
const MOST_MAPPED: u64 = 10_000;

/// What is published, for the map of the site. One question.
///
/// # Errors
/// A fault of the database.
pub async fn site_map(cx: &Cx) -> Result<Vec<Mapped>> {
    let mut all: Vec<Mapped> = Vec::new();
    for (id, lang, renewed_at) in store::lists::mapped(cx.db(), cx.agency, MOST_MAPPED).await? {
        match all.last_mut().filter(|last| last.id == id) {
            Some(last) => last.langs.push(lang),
            None => all.push(Mapped {
                id,
                langs: vec![lang],
                renewed_at,
            }),
        }
    }
    Ok(all)
}
