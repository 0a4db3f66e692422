//! Every list as a feed and as a table.

use super::list::Asked;
use crate::browse::{self, Place, Sort};
use crate::views::IdeaRow;
use chrono::{DateTime, Utc};
use entity::words::IdeaId;
use hall::Result;
use hall::addresses;
use web::syndication::{Entry, Feed};
use web::{Response, Visit};

/// Entries of a feed.
const ENTRIES: u64 = 50;
/// Rows of a table, so that one visitor's download never takes the house's breath.
const MOST_ROWS: usize = 10_000;
const AT_ONCE: u64 = 500;

/// The list as an Atom feed (RFC 4287), newest first whatever the page's order.
pub async fn list_feed(visit: Visit) -> Result<Response> {
    let mut asked: Asked = visit.query()?;
    asked.sort = Some(Sort::Newest);
    let filter = asked.filter(&visit.cx).await?;
    let found = browse::list(&visit.cx, &filter, None, ENTRIES).await?;
    let config = visit.config();
    let entries: Vec<Entry> = found
        .rows
        .iter()
        .map(|idea| Entry {
            address: config.absolute(&idea.url),
            title: idea.title.clone(),
            summary: idea.excerpt.clone(),
            author: idea.author.as_ref().map(|author| author.name.clone()),
            lang: idea.lang,
            published: idea.created_at,
            updated: idea.updated_at,
        })
        .collect();
    Ok(visit.atom(&Feed {
        title: press::say(visit.lang, "ideas-list-title", &[]),
        page: config.absolute(&asked.address("/ideas", None)),
        address: config.absolute(&asked.address("/ideas.atom", None)),
        lang: visit.lang,
        updated: last_change(&visit, &entries),
        entries,
    }))
}

/// When the feed last changed; an empty one has always just been looked at.
fn last_change(visit: &Visit, entries: &[Entry]) -> DateTime<Utc> {
    entries
        .iter()
        .map(|entry| entry.updated)
        .max()
        .unwrap_or_else(|| visit.cx.now())
}

/// The comments of an idea as a feed.
pub async fn comment_feed(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let title = browse::title_of(&visit.cx, id).await?;
    let comments = browse::latest_comments(&visit.cx, id, ENTRIES).await?;
    let config = visit.config();
    let entries: Vec<Entry> = comments
        .iter()
        .map(|comment| Entry {
            address: config.absolute(&addresses::comment(id, comment.id)),
            title: press::excerpt(&comment.text, 80),
            summary: press::plain(&comment.text),
            author: comment.author.as_ref().map(|author| author.name.clone()),
            lang: comment.lang,
            published: comment.at,
            updated: comment.edited_at.unwrap_or(comment.at),
        })
        .collect();
    Ok(visit.atom(&Feed {
        title,
        page: config.absolute(&addresses::idea(id)),
        address: config.absolute(&format!("/ideas/{id}/comments.atom")),
        lang: visit.lang,
        updated: last_change(&visit, &entries),
        entries,
    }))
}

/// The list as a table: at most ten thousand rows, of which the last line says when there are more.
pub async fn list_csv(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let filter = asked.filter(&visit.cx).await?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut after: Option<Place> = None;
    loop {
        let found = browse::list(&visit.cx, &filter, after, AT_ONCE).await?;
        rows.extend(found.rows.iter().map(|idea| line(&visit, idea)));
        after = found.next;
        if after.is_none() || rows.len() >= MOST_ROWS {
            break;
        }
    }
    let header = [
        "id",
        "url",
        "title",
        "lang",
        "status",
        "theme",
        "area",
        "author",
        "support_count",
        "carried_support",
        "carried_against",
        "carried_votes",
        "comment_count",
        "created_at",
        "updated_at",
    ];
    Ok(visit.csv("ideas.csv", &header, rows))
}

fn line(visit: &Visit, idea: &IdeaRow) -> Vec<String> {
    let number = |count: i64| count.to_string();
    vec![
        idea.id.to_string(),
        visit.config().absolute(&idea.url),
        idea.title.clone(),
        idea.lang.to_string(),
        idea.status.meaning.to_string(),
        idea.theme
            .as_ref()
            .map(|theme| theme.name.clone())
            .unwrap_or_default(),
        idea.area
            .as_ref()
            .map(|area| area.name.clone())
            .unwrap_or_default(),
        idea.author
            .as_ref()
            .map(|author| author.name.clone())
            .unwrap_or_default(),
        idea.support_count.map(number).unwrap_or_default(),
        number(idea.carried_support),
        number(idea.carried_against),
        number(idea.carried_votes),
        number(idea.comment_count),
        browse::moment(idea.created_at),
        browse::moment(idea.updated_at),
    ]
}
