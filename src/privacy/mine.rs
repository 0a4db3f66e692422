//! Everything about oneself: as JSON for programs, and as an archive with an index for people and the files themselves.

use crate::ledger::{self, By};
use crate::store::mine as store;
use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::{Cx, Deed, Error, Result};
use press::{Page, Press};
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Seek, Write};
use std::sync::Arc;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Everything about the asker. Each part is a list of rows as they are kept.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn everything(cx: &Cx) -> Result<Value> {
    let me = cx.person()?;
    cx.may(Deed::KeepAccount(me))?;
    let known = store::known(cx.db(), me).await?.ok_or(Error::SignIn)?;
    let whose = |by: By| -> sea_orm::Value {
        match by {
            By::Person => me.0.into(),
            By::EmailKey => known.email_key.clone().into(),
            By::Email => known.email.clone().into(),
        }
    };
    let mut parts = Map::new();
    for line in ledger::OWN {
        let Some(part) = line.part else { continue };
        let rows = store::rows(cx.db(), line.table, line.column, whose(line.by)).await?;
        add(&mut parts, part, rows);
        for (table, column, of, part) in ledger::PARTS_OF {
            if *of == line.table {
                let of = (line.table, line.column);
                let rows = store::rows_of(cx.db(), table, column, of, whose(line.by)).await?;
                add(&mut parts, part, rows);
            }
        }
    }
    let files = store::files(cx.db(), me, &known.email_key).await?;
    let with_feedback: Vec<Value> = files
        .iter()
        .map(|file| json!({"id": file.id, "name": file.name, "size": file.size}))
        .collect();
    add(&mut parts, "files", with_feedback);
    Ok(json!({
        "service": cx.config().absolute("/"),
        "made_at": cx.now(),
        "account": store::account(cx.db(), me).await?,
        "parts": parts,
    }))
}

/// A row may be found by two columns; it is told once.
fn add(parts: &mut Map<String, Value>, part: &str, rows: Vec<Value>) {
    let told = parts.entry(part).or_insert_with(|| json!([]));
    if let Some(told) = told.as_array_mut() {
        let known: BTreeSet<i64> = told.iter().filter_map(|row| row["id"].as_i64()).collect();
        let fresh = |row: &Value| row["id"].as_i64().is_none_or(|id| !known.contains(&id));
        told.extend(rows.into_iter().filter(fresh));
    }
}

/// An archive ready to be sent.
pub struct Download {
    /// Read from its beginning.
    pub file: File,
    pub name: String,
}

/// The archive: `data.json`, `index.html` in the person's language, and their files. What does not fit is named.
///
/// # Errors
/// `SignIn` for a visitor; a fault when it cannot be written.
pub async fn download(cx: &Cx) -> Result<Download> {
    let all = everything(cx).await?;
    let me = cx.person()?;
    let known = store::known(cx.db(), me).await?.ok_or(Error::SignIn)?;
    // A file without a name: it is gone when it has been sent, whatever happens.
    let mut archive = ZipWriter::new(tempfile::tempfile().map_err(fault)?);
    put(&mut archive, "data.json", &serde_json::to_vec_pretty(&all)?)?;
    let mut room = cx.config().limits.download_bytes;
    let mut files = Vec::new();
    for file in store::files(cx.db(), me, &known.email_key).await? {
        let size = u64::try_from(file.size).unwrap_or(0);
        let mut place = None;
        if size <= room
            && let Some(bytes) = cx.ports().storage.fetch(&file.key).await?
        {
            room -= size;
            let name = format!("files/{}-{}", file.id, safe(&file.name));
            put(&mut archive, &name, &bytes)?;
            place = Some(name);
        }
        files.push(FileLine {
            name: file.name,
            size: file.size,
            place,
        });
    }
    let index = index_of(cx, &all, files).await?;
    let press = cx.hub().kept::<Arc<Press>>()?;
    let html = press
        .render(IndexPage::TEMPLATE, cx.lang, cx.now(), &index, &json!({}))
        .map_err(Error::Fault)?;
    put(&mut archive, "index.html", html.as_bytes())?;
    let mut file = archive.finish().map_err(fault)?;
    file.rewind().map_err(fault)?;
    Ok(Download {
        file,
        name: format!("talkoo-{}.zip", cx.now().format("%Y-%m-%d")),
    })
}

fn put(archive: &mut ZipWriter<File>, name: &str, bytes: &[u8]) -> Result<()> {
    archive
        .start_file(name, SimpleFileOptions::default().large_file(false))
        .map_err(fault)?;
    archive.write_all(bytes).map_err(fault)
}

fn fault(wrong: impl std::fmt::Display) -> Error {
    Error::fault(wrong.to_string())
}

/// A name every system can unpack.
fn safe(name: &str) -> String {
    let name: String = name
        .chars()
        .map(|sign| {
            if sign.is_alphanumeric() || ".-_ ".contains(sign) {
                sign
            } else {
                '_'
            }
        })
        .take(80)
        .collect();
    name.trim_matches(['.', ' ']).to_owned()
}

/// The index people read. It needs nothing but itself.
#[derive(Serialize)]
pub(crate) struct IndexPage {
    site: String,
    service: String,
    name: String,
    email: String,
    made_at: DateTime<Utc>,
    parts: Vec<Part>,
    files: Vec<FileLine>,
}

#[derive(Serialize)]
struct Part {
    id: &'static str,
    title: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    at: Option<DateTime<Utc>>,
    /// What it says, in its own words.
    lines: Vec<String>,
}

#[derive(Serialize)]
struct FileLine {
    name: String,
    size: i64,
    /// Where in the archive; none: it did not fit.
    place: Option<String>,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "privacy/download.html";

    fn samples() -> Vec<Self> {
        let at = DateTime::from_timestamp(1_781_000_000, 0);
        let page = |parts, files| Self {
            site: "Kuusilahti".to_owned(),
            service: "https://kuusilahti.example/".to_owned(),
            name: "Aino Salmela".to_owned(),
            email: "resident@kuusilahti.example".to_owned(),
            made_at: at.unwrap_or_default(),
            parts,
            files,
        };
        let ideas = Part {
            id: "ideas",
            title: part_title(Lang::En, "ideas"),
            rows: vec![Row {
                at,
                lines: vec![
                    "A bench by the <harbour>".to_owned(),
                    "To sit and look at the ferries.".to_owned(),
                ],
            }],
        };
        let file = |place: Option<&str>| FileLine {
            name: "bench.png".to_owned(),
            size: 120_000,
            place: place.map(str::to_owned),
        };
        vec![
            page(Vec::new(), Vec::new()),
            page(
                vec![ideas],
                vec![file(Some("files/4-bench.png")), file(None)],
            ),
        ]
    }
}

async fn index_of(cx: &Cx, all: &Value, files: Vec<FileLine>) -> Result<IndexPage> {
    let site = agencies::site(cx).await?;
    let parts = parts()
        .into_iter()
        .filter_map(|id| {
            let rows = all["parts"][id].as_array()?;
            (!rows.is_empty()).then(|| Part {
                id,
                title: part_title(cx.lang, id),
                rows: rows.iter().map(row_of).collect(),
            })
        })
        .collect();
    let word = |name: &str| all["account"][name].as_str().unwrap_or_default().to_owned();
    Ok(IndexPage {
        site: site.name(cx.lang).to_owned(),
        service: cx.config().absolute("/"),
        name: word("name"),
        email: word("email"),
        made_at: cx.now(),
        parts,
        files,
    })
}

/// Every part once, in the order of the ledger.
pub(crate) fn parts() -> Vec<&'static str> {
    let mut parts: Vec<&'static str> = Vec::new();
    for line in ledger::OWN {
        let below = ledger::PARTS_OF
            .iter()
            .filter(|(_, _, of, _)| *of == line.table)
            .map(|(_, _, _, part)| *part);
        for part in line.part.into_iter().chain(below) {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    parts
}

pub(crate) fn part_title(lang: Lang, part: &str) -> String {
    press::say(lang, &format!("privacy-part-{part}"), &[])
}

/// Where a row says when, and where it says what.
const WHEN: &[&str] = &[
    "created_at",
    "received_at",
    "cast_at",
    "at",
    "opened_at",
    "last_at",
    "warned_at",
];
const WHAT: &[&str] = &[
    "reference",
    "title",
    "name",
    "subject",
    "kind",
    "deed",
    "news",
    "text",
    "value",
    "excerpt",
    "reason",
    "appeal",
    "answer",
    "stance",
    "status",
    "state",
    "recipient",
    "email",
    "user_agent",
    "network",
    "scopes",
];

fn row_of(row: &Value) -> Row {
    Row {
        at: WHEN
            .iter()
            .find_map(|name| row[*name].as_str()?.parse().ok()),
        lines: WHAT
            .iter()
            .filter_map(|name| row[*name].as_str())
            .map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_a_file_leads_nowhere_else() {
        assert_eq!(safe("bench.png"), "bench.png");
        assert_eq!(safe("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(safe("pöytäkirja: 1/2.pdf"), "pöytäkirja_ 1_2.pdf");
    }

    #[test]
    fn a_row_found_twice_is_told_once() {
        let mut parts = Map::new();
        add(
            &mut parts,
            "feedback",
            vec![json!({"id": 1}), json!({"id": 2})],
        );
        add(
            &mut parts,
            "feedback",
            vec![json!({"id": 2}), json!({"id": 3})],
        );
        assert_eq!(parts["feedback"].as_array().unwrap().len(), 3);
    }
}
