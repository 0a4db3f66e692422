//! Every address of the hub, visited as everyone: a visitor, a person, the staff of another agency, our staff, their
//! lead, an admin; with what belongs to others in the place of every key. Nobody gets further than the door says,
//! nothing falls over, every answer carries the headers that keep a browser safe.
//!
//! The doors come from the site map, so a new one is visited from its first day.

mod apart;
mod fuzz;
mod headers;
mod outsiders;
mod strangers;

use super::questions::{NOT_OPENED, Settled, settled_in};
use crate::town::{Browser, Person, Seen, Sheet, Town};
use poem::http::Method;
use std::collections::BTreeMap;
use talkoo::routes;
use web::{Door, Who};

/// Pages the staff of any agency may open: what they show is their reader's own.
const FOR_ALL_STAFF: &[&str] = &[];

/// A town with one of everything, and everyone who may come to a door of it.
struct Street {
    settled: Settled,
    daniel: Person,
    elsewhere: Person,
}

struct Visitor<'a> {
    role: &'static str,
    browser: &'a Browser,
    rank: u8,
}

impl Street {
    async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// The same with other settings.
    async fn with(change: impl FnOnce(&mut ports::Config)) -> Self {
        let town = Town::beside_a_service_with(|config| {
            change(config);
            // Whoever tries everything asks often.
            config.limits.writes_per_minute = 1_000_000;
            config.limits.feedback_per_network = 100_000;
            config.limits.feedback_per_address = 100_000;
            config.limits.letters_per_network = 100_000;
            config.limits.letters_per_address = 100_000;
        })
        .await;
        let settled = settled_in(town).await;
        let daniel = settled.town.resident("Daniel Okafor").await;
        let elsewhere = settled.town.staff_elsewhere().await;
        Self {
            settled,
            daniel,
            elsewhere,
        }
    }

    fn town(&self) -> &Town {
        &self.settled.town
    }

    /// From least to most.
    fn everyone<'a>(&'a self, visitor: &'a Browser) -> Vec<Visitor<'a>> {
        let of = |role, browser, rank| Visitor {
            role,
            browser,
            rank,
        };
        vec![
            of("visitor", visitor, 0),
            of("person", &self.daniel, 1),
            of("staff elsewhere", &self.elsewhere, 1),
            of("staff", &self.settled.staff, 2),
            of("lead", &self.settled.lead, 3),
            of("admin", &self.settled.admin, 4),
        ]
    }

    /// Where a door leads in this town: to things that are there and belong to somebody.
    fn leads(&self, path: &str) -> Vec<String> {
        if let Some(leads) = self.settled.leads.get(path) {
            return leads.clone();
        }
        if !path.contains(':') {
            return vec![path.to_owned()];
        }
        // A deed at something is done below its page; what else stands in the address is the first there is.
        let known = self
            .settled
            .leads
            .iter()
            .filter(|(known, _)| path.starts_with(&format!("{known}/")) && known.contains(':'))
            .max_by_key(|(known, _)| known.len());
        let (begin, rest) = match known {
            Some((known, leads)) => {
                let begin = leads[0].split(['?', '#']).next().unwrap_or_default();
                (begin.to_owned(), path[known.len()..].to_owned())
            }
            None => (String::new(), path.to_owned()),
        };
        let rest: Vec<String> = rest
            .split('/')
            .map(|part| match part {
                ":lang" => "en".to_owned(),
                ":deed" => "take".to_owned(),
                part if part.starts_with([':', '*']) => "1".to_owned(),
                part => part.to_owned(),
            })
            .collect();
        vec![format!("{begin}{}", rest.join("/"))]
    }

    /// Every form somebody is shown on any page, and the queries its links carry; by the door it goes to.
    async fn sheets(&self, browser: &Browser) -> Vec<(String, Sheet)> {
        let mut sheets = Vec::new();
        for door in doors(&Method::GET) {
            if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
                continue;
            }
            for address in self.leads(door.path) {
                let seen = browser.once(Method::GET, &address, None).await;
                if seen.status.is_success() && is_page(&seen) {
                    sheets.push((address, Sheet::of(&seen.body)));
                }
            }
        }
        sheets
    }
}

fn rank_of(who: Who) -> u8 {
    match who {
        Who::Anyone | Who::Secret | Who::DemoOnly => 0,
        Who::Person => 1,
        Who::Staff => 2,
        Who::Lead => 3,
        Who::Admin => 4,
    }
}

fn doors(method: &Method) -> Vec<Door> {
    let mut doors = routes::doors();
    doors.retain(|door| door.method == *method);
    doors
}

/// The same address with something else in the place of each key.
fn filled(path: &str, with: &str) -> String {
    let parts: Vec<&str> = path
        .split('/')
        .map(|part| match part.starts_with([':', '*']) {
            true => with,
            false => part,
        })
        .collect();
    parts.join("/")
}

/// The pattern of the door an address belongs to; a named part goes before a free one, as in the router.
fn door_of<'a>(doors: &'a [Door], address: &str) -> Option<&'a Door> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let asked: Vec<&str> = path.split('/').collect();
    let mut fitting: Vec<&Door> = doors
        .iter()
        .filter(|door| {
            let parts: Vec<&str> = door.path.split('/').collect();
            parts.len() == asked.len()
                && parts
                    .iter()
                    .zip(&asked)
                    .all(|(part, asked)| part.starts_with(':') || part == asked)
        })
        .collect();
    fitting.sort_by_key(|door| {
        door.path
            .split('/')
            .map(|part| part.starts_with(':'))
            .collect::<Vec<_>>()
    });
    fitting.first().copied()
}

fn is_page(seen: &Seen) -> bool {
    seen.headers
        .get("content-type")
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// A no is told in words: a page in a language, or a problem with its detail.
fn is_in_words(seen: &Seen) -> bool {
    if is_page(seen) {
        return seen.body.contains("<html lang=\"") && seen.body.contains("<h1");
    }
    serde_json::from_slice::<serde_json::Value>(&seen.bytes).is_ok_and(|told| {
        told["detail"]
            .as_str()
            .is_some_and(|detail| !detail.is_empty())
    })
}

/// What is the matter with an answer, whoever it was for.
fn wrong_with(seen: &Seen) -> Option<&'static str> {
    let status = seen.status.as_u16();
    if status >= 500 {
        Some("nothing may fall over")
    } else if status >= 400 && !seen.bytes.is_empty() && !is_in_words(seen) {
        Some("a no is told in words")
    } else {
        headers::missing(seen)
    }
}

/// Said once per door and complaint, so that one mistake does not hide another.
#[derive(Default)]
struct Complaints(BTreeMap<(String, String), (String, u32)>);

impl Complaints {
    fn add(&mut self, door: &str, what: &str, example: String) {
        let key = (door.to_owned(), what.to_owned());
        self.0.entry(key).or_insert((example, 0)).1 += 1;
    }

    #[track_caller]
    fn are_none(self) {
        let all: Vec<String> = self
            .0
            .into_iter()
            .map(|((door, what), (example, times))| {
                format!("{door}: {what} ({times} times), as {example}")
            })
            .collect();
        assert!(all.is_empty(), "{}", all.join("\n"));
    }
}
