//! The list as an Atom feed.

use super::public::Asked;
use crate::browse;
use hall::addresses;
use hall::error::Result;
use web::syndication::{Entry, Feed};
use web::{Response, Visit};

/// Entries of a feed.
const ENTRIES: u64 = 50;

/// What is published, newest first, as far as it is narrowed: the city's blog is a category.
pub async fn feed(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let known = browse::categories(&visit.cx, true).await?;
    let found = browse::public_list(&visit.cx, &known, &asked.filter(), None, ENTRIES).await?;
    let config = visit.config();
    let entries: Vec<Entry> = found
        .rows
        .iter()
        .map(|row| Entry {
            address: config.absolute(&row.url),
            title: row.title.clone(),
            summary: row.summary.clone(),
            author: None,
            lang: row.lang,
            published: row.published_at.unwrap_or_default(),
            updated: row.renewed_at.or(row.published_at).unwrap_or_default(),
        })
        .collect();
    let category = known.iter().find(|one| Some(one.id) == asked.category);
    Ok(visit.atom(&Feed {
        title: match category {
            Some(category) => category.names.in_lang(visit.lang).to_owned(),
            None => press::say(visit.lang, "articles-title", &[]),
        },
        page: config.absolute(&asked.address(addresses::KNOWLEDGE, None)),
        address: config.absolute(&asked.address("/knowledge.atom", None)),
        lang: visit.lang,
        updated: entries
            .iter()
            .map(|entry| entry.updated)
            .max()
            .unwrap_or_else(|| visit.cx.now()),
        entries,
    }))
}
