//! The letters of the demonstration, readable in the browser. Outside the demo these doors do not exist.

use chrono::{DateTime, Utc};
use hall::{Error, Result};
use ports::mail::{FolderMail, LaidLetter};
use press::{Page, PageSamples};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use web::{Door, Response, Visit, Who};

/// More than anyone reads; the folder itself holds them all.
const SHOWN: usize = 200;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/demo/letters", Who::DemoOnly, letters),
        Door::get("/demo/letters/:name", Who::DemoOnly, letter),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<LettersPage>(),
        PageSamples::of::<LetterPage>(),
    ]
}

#[derive(Deserialize)]
struct Filter {
    /// Only letters to this address.
    to: Option<String>,
}

#[derive(Serialize)]
struct LettersPage {
    letters: Vec<Row>,
    to: String,
}

#[derive(Serialize)]
struct Row {
    url: String,
    to: String,
    subject: String,
    at: DateTime<Utc>,
}

#[derive(Serialize)]
struct LetterPage {
    letter: Whole,
}

#[derive(Serialize)]
struct Whole {
    to: String,
    subject: String,
    at: DateTime<Utc>,
    text: String,
    links: Vec<Link>,
}

#[derive(Serialize)]
struct Link {
    href: String,
}

async fn letters(visit: Visit) -> Result<Response> {
    let to = visit.query::<Filter>()?.to.unwrap_or_default();
    let folder = folder(&visit);
    let laid = off_the_loop(move || FolderMail::letters(&folder, SHOWN)).await?;
    let letters = laid
        .into_iter()
        .filter(|letter| to.is_empty() || letter.recipient == to)
        .map(|letter| Row {
            url: format!("/demo/letters/{}", letter.name),
            to: letter.recipient,
            subject: letter.subject,
            at: letter.at,
        })
        .collect();
    visit.show(&LettersPage { letters, to })
}

async fn letter(visit: Visit) -> Result<Response> {
    let name: String = visit.path("name")?;
    let folder = folder(&visit);
    let laid = off_the_loop(move || FolderMail::letter(&folder, &name)).await?;
    let letter = laid.ok_or(Error::Missing)?;
    visit.show(&LetterPage {
        letter: whole(letter),
    })
}

fn whole(letter: LaidLetter) -> Whole {
    Whole {
        links: links(&letter.text),
        to: letter.recipient,
        subject: letter.subject,
        at: letter.at,
        text: letter.text,
    }
}

/// Every web address the text names, once, in order.
fn links(text: &str) -> Vec<Link> {
    let mut seen = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(['<', '>', '(', ')', '.', ',', '"']);
        let web = word.starts_with("http://") || word.starts_with("https://");
        if web && !seen.contains(&word) {
            seen.push(word);
        }
    }
    seen.into_iter()
        .map(|href| Link {
            href: href.to_owned(),
        })
        .collect()
}

fn folder(visit: &Visit) -> PathBuf {
    visit.config().data.join("letters")
}

/// Reading a folder may take a while; other visitors do not wait for it.
async fn off_the_loop<T, F>(read: F) -> Result<T>
where
    T: Send + 'static,
    F: FnOnce() -> ports::PortResult<T> + Send + 'static,
{
    tokio::task::spawn_blocking(read)
        .await
        .map_err(Error::fault)?
        .map_err(Error::from)
}

impl Page for LettersPage {
    const TEMPLATE: &'static str = "demo/letters.html";

    fn samples() -> Vec<Self> {
        let row = Row {
            url: "/demo/letters/20260302081500000000-1f".to_owned(),
            to: "resident@kuusilahti.example".to_owned(),
            subject: "Your link to sign in".to_owned(),
            at: noon(),
        };
        vec![
            Self {
                letters: vec![row],
                to: String::new(),
            },
            Self {
                letters: Vec::new(),
                to: "neighbour@kuusilahti.example".to_owned(),
            },
        ]
    }
}

impl Page for LetterPage {
    const TEMPLATE: &'static str = "demo/letter.html";

    fn samples() -> Vec<Self> {
        let text =
            "Hello Aino,\n\nfollow this link to sign in:\nhttp://127.0.0.1:8000/sign-in/k7\n";
        vec![Self {
            letter: Whole {
                to: "resident@kuusilahti.example".to_owned(),
                subject: "Your link to sign in".to_owned(),
                at: noon(),
                text: text.to_owned(),
                links: links(text),
            },
        }]
    }
}

fn noon() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + chrono::Duration::days(20_514) + chrono::Duration::hours(12)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_once_and_without_the_full_stop() {
        let found =
            links("See <http://hub.example/a>. Or http://hub.example/b, http://hub.example/a.");
        let hrefs: Vec<_> = found.iter().map(|link| link.href.as_str()).collect();
        assert_eq!(hrefs, ["http://hub.example/a", "http://hub.example/b"]);
    }
}
