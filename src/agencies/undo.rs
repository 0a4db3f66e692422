//! A change of the site taken back from its line in the log, as long as nobody changed the same again since. Taking back
//! is a change like any other: it stands in the log with before and after, and can be taken back itself.

use crate::areas::{AreaInput, keep_area, put_area_away};
use crate::browse::LogLine;
use crate::letter_words::keep_letter_words;
use crate::site_pages::{PageInput, PageKey, keep_page, reset_page};
use crate::statuses::{StatusInput, keep_status, put_status_away};
use crate::themes::{ThemeInput, keep_theme, put_theme_away};
use crate::words::keep_words;
use crate::{settings, store};
use entity::words::{AreaId, IdeaStatus, Lang, NamedStatusId, Names, Settings, ThemeId};
use hall::{Cx, Deed, Error, Refusal, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What a later room keeps and logs, and takes back itself.
const OF_OTHERS: &[&str] = &[
    "accounts-log-admin-made",
    "accounts-log-admin-ended",
    "accounts-log-title",
    "accounts-log-team-joined",
    "accounts-log-lead-made",
    "accounts-log-team-left",
    "accounts-log-team-changed",
];

/// The room that keeps people and teams.
#[async_trait::async_trait]
pub trait TakesBack: Send + Sync {
    /// # Errors
    /// `Missing` for a line it does not know; `Conflict` when the same was changed again since, or cannot be now.
    async fn take_back(&self, cx: &Cx, line: &LogLine) -> Result<()>;
}

/// The one who takes it back, kept in the hub.
pub struct OthersTakeBack(pub Arc<dyn TakesBack>);

/// Whether a line of the log tells of something that can be taken back.
pub fn can_be_undone(line: &LogLine) -> bool {
    match line.kind.as_str() {
        "site" => line.before.is_some(),
        "words" | "theme" | "area" | "status" | "page" => line.deed.starts_with("agencies-log-"),
        "letter" => line.deed == "agencies-log-letter-kept",
        _ => OF_OTHERS.contains(&line.deed.as_str()),
    }
}

/// An admin takes back what a line of the log tells of.
///
/// # Errors
/// `Forbidden`; `Missing` for a line that cannot be taken back; `Conflict` when the same was changed again since.
pub async fn undo(cx: &Cx, line: i64) -> Result<()> {
    let found = store::log_line(cx.db(), cx.agency, line).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let line = found.filter(can_be_undone).ok_or(Error::Missing)?;
    match line.kind.as_str() {
        "site" => settings(cx, &line).await,
        "words" => words(cx, &line).await,
        "letter" => letter(cx, &line).await,
        "page" => page(cx, &line).await,
        "theme" => theme(cx, &line).await,
        "area" => area(cx, &line).await,
        "status" => status(cx, &line).await,
        _ => match cx.hub().kept::<OthersTakeBack>() {
            Ok(others) => others.0.take_back(cx, &line).await,
            Err(_) => Err(Error::Missing),
        },
    }
}

/// What a line says was before or is after; none where there was nothing.
fn told<T: DeserializeOwned>(value: &Option<Value>) -> Result<Option<T>> {
    let Some(value) = value else { return Ok(None) };
    // A line older than this version may tell it otherwise; then it is only to be read.
    serde_json::from_value(value.clone()).map_err(|_| Error::Missing)
}

fn expect_unchanged(unchanged: bool) -> Result<()> {
    if unchanged {
        return Ok(());
    }
    Err(Refusal::ChangedMeanwhile.into())
}

async fn settings(cx: &Cx, line: &LogLine) -> Result<()> {
    type Fields = serde_json::Map<String, Value>;
    let was: Fields = told(&line.before)?.ok_or(Error::Missing)?;
    let is: Fields = told(&line.after)?.ok_or(Error::Missing)?;
    settings::change(cx, "agencies-log-undone", |now| {
        let mut document = serde_json::to_value(now)?;
        for (field, after) in &is {
            expect_unchanged(document.get(field) == Some(after))?;
            if let Some(before) = was.get(field) {
                document[field] = before.clone();
            }
        }
        let settings: Settings = serde_json::from_value(document)?;
        settings::checked(settings)
    })
    .await
    .map(drop)
}

async fn words(cx: &Cx, line: &LogLine) -> Result<()> {
    let (lang, was): (Lang, Vec<String>) = told(&line.before)?.ok_or(Error::Missing)?;
    let (_, is): (Lang, BTreeSet<String>) = told(&line.after)?.ok_or(Error::Missing)?;
    let now = store::words_of(cx.db(), cx.agency, lang).await?;
    expect_unchanged(now == is)?;
    keep_words(cx, lang, &was).await
}

async fn letter(cx: &Cx, line: &LogLine) -> Result<()> {
    type Told = (String, Lang, BTreeMap<String, String>);
    let (letter, lang, was): Told = told(&line.before)?.ok_or(Error::Missing)?;
    let (_, _, is): Told = told(&line.after)?.ok_or(Error::Missing)?;
    let keys: Vec<&str> = is.keys().map(String::as_str).collect();
    let own = store::own_letter_words(cx.db(), cx.agency, lang, &keys).await?;
    let now = |key: &String| {
        let own = own.get(key).cloned();
        own.or_else(|| press::words::written(lang, key))
    };
    expect_unchanged(is.iter().all(|(key, text)| now(key).as_ref() == Some(text)))?;
    keep_letter_words(cx, &letter, lang, &keys, &was)
        .await
        .map(drop)
}

async fn page(cx: &Cx, line: &LogLine) -> Result<()> {
    type Told = (String, Lang, String, String);
    let was: Option<Told> = told(&line.before)?;
    let is: Option<Told> = told(&line.after)?;
    let (key, lang) = was
        .as_ref()
        .or(is.as_ref())
        .and_then(|(key, lang, ..)| Some((PageKey::read(key)?, *lang)))
        .ok_or(Error::Missing)?;
    let now = store::own_page(cx.db(), cx.agency, key, lang).await?;
    let now = now.map(|page| (page.title, page.text));
    expect_unchanged(now == is.map(|(_, _, title, text)| (title, text)))?;
    match was {
        Some((_, _, title, text)) => keep_page(cx, key, lang, PageInput { title, text }).await,
        None => reset_page(cx, key, lang).await,
    }
    .map(drop)
}

/// What the log keeps of a theme, an area or a status.
#[derive(Debug, PartialEq, Eq, Deserialize)]
struct Told {
    names: Names,
    #[serde(default)]
    parent: Option<ThemeId>,
    #[serde(default)]
    meaning: Option<IdeaStatus>,
    position: i64,
}

/// How a deed on a thing of a list is taken back.
enum Back {
    /// Out of use again, or in use again.
    Away(bool),
    As(Told),
}

fn back(line: &LogLine, now: impl FnOnce() -> Option<Told>) -> Result<Back> {
    if line.deed.ends_with("-made") || line.deed.ends_with("-restored") {
        return Ok(Back::Away(true));
    }
    if line.deed.ends_with("-archived") {
        return Ok(Back::Away(false));
    }
    let is: Told = told(&line.after)?.ok_or(Error::Missing)?;
    expect_unchanged(now() == Some(is))?;
    Ok(Back::As(told(&line.before)?.ok_or(Error::Missing)?))
}

async fn theme(cx: &Cx, line: &LogLine) -> Result<()> {
    let id = ThemeId(line.thing);
    let all = store::themes(cx.db(), cx.agency).await?;
    let now = || {
        let row = all.iter().find(|theme| theme.id == id)?;
        Some(Told {
            names: row.names.clone(),
            parent: row.parent_id,
            meaning: None,
            position: row.position,
        })
    };
    match back(line, now)? {
        Back::Away(away) => put_theme_away(cx, id, away).await,
        Back::As(was) => {
            let input = ThemeInput {
                names: was.names,
                parent: was.parent,
                position: Some(was.position),
            };
            keep_theme(cx, Some(id), input).await.map(drop)
        }
    }
}

async fn area(cx: &Cx, line: &LogLine) -> Result<()> {
    let id = AreaId(line.thing);
    let all = store::areas(cx.db(), cx.agency).await?;
    let now = || {
        let row = all.iter().find(|area| area.id == id)?;
        Some(Told {
            names: row.names.clone(),
            parent: None,
            meaning: None,
            position: row.position,
        })
    };
    match back(line, now)? {
        Back::Away(away) => put_area_away(cx, id, away).await,
        Back::As(was) => {
            let input = AreaInput {
                names: was.names,
                position: Some(was.position),
            };
            keep_area(cx, Some(id), input).await.map(drop)
        }
    }
}

async fn status(cx: &Cx, line: &LogLine) -> Result<()> {
    let id = NamedStatusId(line.thing);
    let all = store::statuses(cx.db(), cx.agency).await?;
    let now = || {
        let row = all.iter().find(|status| status.id == id)?;
        Some(Told {
            names: row.names.clone(),
            parent: None,
            meaning: Some(row.meaning),
            position: row.position,
        })
    };
    match back(line, now)? {
        Back::Away(away) => put_status_away(cx, id, away).await,
        Back::As(was) => {
            let input = StatusInput {
                names: was.names,
                meaning: was.meaning.ok_or(Error::Missing)?,
                position: Some(was.position),
            };
            keep_status(cx, Some(id), input).await.map(drop)
        }
    }
}
