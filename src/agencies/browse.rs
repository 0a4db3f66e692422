//! Questions about the site that change nothing.

use crate::site::Site;
use crate::site_pages::{PageKey, PageText};
use crate::told::LogNames;
use crate::{first_pages, memory, store};
use chrono::{DateTime, Utc};
use entity::words::{Lang, PersonId};
use hall::{Cx, Deed, Result};
use std::sync::Arc;

/// The site, from memory.
///
/// # Errors
/// A fault of the database.
pub async fn site(cx: &Cx) -> Result<Arc<Site>> {
    memory::site(cx).await
}

/// One of the pages every site has, in this language.
///
/// # Errors
/// A fault of the database.
pub async fn page(cx: &Cx, key: PageKey, lang: Lang) -> Result<PageText> {
    if let Some(page) = store::own_page(cx.db(), cx.agency, key, lang).await? {
        return Ok(page);
    }
    let site = site(cx).await?;
    Ok(first_pages::text(
        key,
        lang,
        site.name(lang),
        &site.settings.contact_email,
    ))
}

/// Every page in every language, for the admin's list.
///
/// # Errors
/// A fault of the database.
pub async fn all_pages(cx: &Cx) -> Result<Vec<PageText>> {
    let site = site(cx).await?;
    let mut own = store::own_pages(cx.db(), cx.agency).await?;
    let mut all = Vec::new();
    for key in PageKey::ALL {
        for lang in &site.settings.languages {
            let at = own
                .iter()
                .position(|page| page.key == *key && page.lang == *lang);
            all.push(match at {
                Some(at) => own.swap_remove(at),
                None => {
                    first_pages::text(*key, *lang, site.name(*lang), &site.settings.contact_email)
                }
            });
        }
    }
    Ok(all)
}

/// A line of the log of staff acts.
#[derive(Clone, Debug)]
pub struct LogLine {
    pub id: i64,
    pub at: DateTime<Utc>,
    /// None: the hub itself, at its operator's command.
    pub person: Option<PersonId>,
    pub name: Option<String>,
    /// A message key.
    pub deed: String,
    pub kind: String,
    pub thing: i64,
    pub before: Option<serde_json::Value>,
    pub after: Option<serde_json::Value>,
}

#[derive(Clone, Debug)]
pub struct LogPage {
    pub lines: Vec<LogLine>,
    /// Where the next, older page begins.
    pub next: Option<i64>,
    /// Of whom the lines speak.
    pub names: LogNames,
}

/// Which lines of the log.
#[derive(Clone, Debug, Default)]
pub struct LogFilter {
    pub person: Option<PersonId>,
    /// A message key.
    pub deed: Option<String>,
    pub kind: Option<String>,
    /// The number of the thing.
    pub thing: Option<i64>,
    pub from: Option<DateTime<Utc>>,
    /// Not this moment itself any more.
    pub until: Option<DateTime<Utc>>,
}

/// What the log can be narrowed to.
#[derive(Clone, Debug, Default)]
pub struct LogChoices {
    pub people: Vec<(PersonId, String)>,
    pub deeds: Vec<String>,
    pub kinds: Vec<String>,
}

/// Everyone, every deed and every kind that stands in the log.
///
/// # Errors
/// `Forbidden` for who is not staff.
pub async fn log_choices(cx: &Cx) -> Result<LogChoices> {
    cx.may(Deed::SeeStaffLog(cx.agency))?;
    Ok(LogChoices {
        people: store::log_people(cx.db(), cx.agency).await?,
        deeds: store::log_words(cx.db(), cx.agency, store::LogColumn::Deed).await?,
        kinds: store::log_words(cx.db(), cx.agency, store::LogColumn::Kind).await?,
    })
}

/// What staff did, newest first, older than `before`.
///
/// # Errors
/// `Forbidden` for who is not staff.
pub async fn log(cx: &Cx, filter: &LogFilter, before: Option<i64>, most: u64) -> Result<LogPage> {
    cx.may(Deed::SeeStaffLog(cx.agency))?;
    let (mut lines, names) = store::log(cx.db(), cx.agency, filter, before, most + 1).await?;
    let more = lines.len() as u64 > most;
    lines.truncate(most as usize);
    let next = more.then(|| lines.last().map(|line| line.id)).flatten();
    Ok(LogPage { lines, next, names })
}
