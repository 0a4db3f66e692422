//! The readable log of what staff did: narrowed by who, what, which thing and when; saved as a table; taken back where
//! that can be done.

mod words;

use self::words::Reader;
use super::Choice;
use crate::browse::{self, LogChoices, LogFilter, LogLine};
use crate::site::Site;
use crate::told::LogNames;
use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::words::{Kind, Lang, PersonId};
use hall::says::Say;
use hall::{Error, Problems, Result, Role, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use web::{Flash, Response, Visit, paging};

const HERE: &str = "/desk/log";
const CSV: &str = "/desk/log.csv";
const PER_PAGE: u64 = 50;
/// Lines of the table that is saved.
const MOST_ROWS: usize = 10_000;
const AT_ONCE: u64 = 1_000;

#[derive(Serialize)]
pub(super) struct LogPage {
    acts: Vec<Line>,
    filters: Vec<FilterChoice>,
    from: String,
    until: String,
    narrowed: bool,
    csv_url: String,
    pager: Pager,
}

#[derive(Default, Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

/// One select of the filters.
#[derive(Serialize)]
struct FilterChoice {
    key: &'static str,
    label: String,
    options: Vec<Choice>,
}

#[derive(Serialize)]
struct Line {
    at: DateTime<Utc>,
    by: String,
    what: String,
    thing: Option<Thing>,
    before: Option<String>,
    after: Option<String>,
    /// Where it is taken back, if that can be done by who is looking.
    undo_url: Option<String>,
}

#[derive(Serialize)]
struct Thing {
    title: String,
    url: String,
}

impl Page for LogPage {
    const TEMPLATE: &'static str = "agencies/log.html";

    fn samples() -> Vec<Self> {
        let line = |kind: &str, before, after| LogLine {
            id: 1,
            at: DateTime::from_timestamp(1_781_000_000, 0).unwrap_or_default(),
            person: None,
            name: Some("Liisa Hakala".to_owned()),
            deed: "agencies-log-theme-changed".to_owned(),
            kind: kind.to_owned(),
            thing: 7,
            before,
            after,
        };
        let names = |name: &str| Some(json!({"names": {"en": name}, "position": 2}));
        let choices = LogChoices {
            people: vec![(PersonId(4), "Liisa <Hakala>".to_owned())],
            deeds: vec!["agencies-log-theme-changed".to_owned()],
            kinds: vec!["theme".to_owned()],
        };
        let narrowed = Asked {
            deed: Some("agencies-log-theme-changed".to_owned()),
            from: Some("2026-06-01".to_owned()),
            ..Asked::default()
        };
        vec![
            page_of(
                Lang::En,
                &Site::empty(),
                true,
                &Asked::default(),
                &LogChoices::default(),
                browse::LogPage {
                    lines: Vec::new(),
                    next: None,
                    names: LogNames::default(),
                },
            ),
            page_of(
                Lang::En,
                &Site::empty(),
                true,
                &narrowed,
                &choices,
                browse::LogPage {
                    lines: vec![
                        line("theme", names("Winter"), names("Ploughing and gritting")),
                        line("idea", None, names("x")),
                    ],
                    next: Some(7),
                    names: LogNames::default(),
                },
            ),
        ]
    }
}

#[derive(Clone, Default, Deserialize)]
struct Asked {
    person: Option<i64>,
    deed: Option<String>,
    kind: Option<String>,
    thing: Option<i64>,
    from: Option<String>,
    until: Option<String>,
    after: Option<String>,
}

impl Asked {
    fn filter(&self, zone: &str) -> Result<LogFilter> {
        Ok(LogFilter {
            person: self.person.map(PersonId),
            deed: self.deed.clone(),
            kind: self.kind.clone(),
            thing: self.thing,
            from: day_of("from", self.from.as_deref(), zone, 0)?,
            // The day named is counted in.
            until: day_of("until", self.until.as_deref(), zone, 1)?,
        })
    }

    fn narrowed(&self) -> bool {
        self.person.is_some()
            || self.deed.is_some()
            || self.kind.is_some()
            || self.thing.is_some()
            || self.from.is_some()
            || self.until.is_some()
    }

    /// The same lines elsewhere, past a place.
    fn address(&self, path: &str, after: Option<String>) -> String {
        let fields = [
            ("person", self.person.map(|id| id.to_string())),
            ("deed", self.deed.clone()),
            ("kind", self.kind.clone()),
            ("thing", self.thing.map(|id| id.to_string())),
            ("from", self.from.clone()),
            ("until", self.until.clone()),
            ("after", after),
        ];
        let query: Vec<(&str, String)> = fields
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)))
            .collect();
        web::address(path, &query)
    }
}

/// The first moment of a day of the site's calendar, so many days on.
fn day_of(
    field: &'static str,
    typed: Option<&str>,
    zone: &str,
    later: u64,
) -> Result<Option<DateTime<Utc>>> {
    let Some(typed) = typed else { return Ok(None) };
    let moment = typed
        .trim()
        .parse::<NaiveDate>()
        .ok()
        .and_then(|day| day.checked_add_days(Days::new(later)))
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|midnight| press::dates::from_local(zone, midnight));
    match moment {
        Some(moment) => Ok(Some(moment)),
        None => Err(Error::Invalid(Problems::one(
            field,
            Say::of("agencies-problem-day"),
        ))),
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let before: Option<i64> = paging::read(asked.after.as_deref())?;
    let site = browse::site(&visit.cx).await?;
    let choices = browse::log_choices(&visit.cx).await?;
    let is_admin = visit.cx.actor.role() >= Role::Admin;
    let nothing = browse::LogPage {
        lines: Vec::new(),
        next: None,
        names: LogNames::default(),
    };
    match asked.filter(&site.settings.zone) {
        Ok(filter) => {
            let found = browse::log(&visit.cx, &filter, before, PER_PAGE).await?;
            let page = page_of(visit.lang, &site, is_admin, &asked, &choices, found);
            visit.show(&page)
        }
        Err(Error::Invalid(problems)) => {
            let page = page_of(visit.lang, &site, is_admin, &asked, &choices, nothing);
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

fn page_of(
    lang: Lang,
    site: &Site,
    is_admin: bool,
    asked: &Asked,
    choices: &LogChoices,
    found: browse::LogPage,
) -> LogPage {
    let zone = press::dates::site_zone();
    let reader = Reader {
        lang,
        zone: &zone,
        site,
        names: &found.names,
    };
    LogPage {
        filters: filters(lang, asked, choices),
        from: asked.from.clone().unwrap_or_default(),
        until: asked.until.clone().unwrap_or_default(),
        narrowed: asked.narrowed(),
        csv_url: asked.address(CSV, None),
        pager: Pager {
            next_url: found
                .next
                .map(|next| asked.address(HERE, Some(paging::write(&next)))),
            prev_url: asked.after.is_some().then(|| asked.address(HERE, None)),
        },
        acts: found
            .lines
            .into_iter()
            .map(|line| shown(line, &reader, is_admin))
            .collect(),
    }
}

fn filters(lang: Lang, asked: &Asked, choices: &LogChoices) -> Vec<FilterChoice> {
    let say = |key: &str| press::say(lang, key, &[]);
    let with_any = |mut options: Vec<Choice>| {
        options.sort_by(|one, next| one.label.cmp(&next.label));
        let narrowed = options.iter().any(|option| option.selected);
        options.insert(0, Choice::new("", say("agencies-log-any"), !narrowed));
        options
    };
    let people = choices.people.iter().map(|(id, name)| {
        let name = if name.is_empty() {
            say("look-nobody")
        } else {
            name.clone()
        };
        Choice::new(id, name, asked.person == Some(id.0))
    });
    let deeds = choices
        .deeds
        .iter()
        .map(|deed| Choice::new(deed, say(deed), asked.deed.as_ref() == Some(deed)));
    let kinds = choices.kinds.iter().map(|kind| {
        Choice::new(
            kind,
            kind_name(lang, kind),
            asked.kind.as_ref() == Some(kind),
        )
    });
    let choice = |key, label, options| FilterChoice {
        key,
        label: say(label),
        options,
    };
    vec![
        choice("person", "agencies-log-who", with_any(people.collect())),
        choice("deed", "agencies-log-what", with_any(deeds.collect())),
        choice("kind", "agencies-log-kind", with_any(kinds.collect())),
    ]
}

/// What kind of thing it was done to, in words.
fn kind_name(lang: Lang, kind: &str) -> String {
    let key = match kind {
        "site" => "agencies-log-kind-site",
        "theme" => "agencies-themes-title",
        "area" => "agencies-areas-title",
        "status" => "agencies-statuses-title",
        "page" => "agencies-pages-title",
        "words" => "agencies-words-title",
        "letter" => "agencies-log-kind-letter",
        "job" => "agencies-log-kind-job",
        "idea" => "agencies-log-kind-idea",
        "comment" => "agencies-log-kind-comment",
        "challenge" => "agencies-log-kind-challenge",
        "case" => "agencies-log-kind-case",
        "mail" => "agencies-log-kind-mail",
        "person" => "agencies-log-kind-person",
        "team" => "agencies-log-kind-team",
        "improvement" => "agencies-log-kind-improvement",
        "matter" => "agencies-log-kind-matter",
        // One that came with a newer room: its own name is better than none.
        other => return other.replace('_', " "),
    };
    press::say(lang, key, &[])
}

/// The same lines as a table, for a sheet of one's own.
pub(super) async fn csv(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let site = browse::site(&visit.cx).await?;
    let filter = asked.filter(&site.settings.zone)?;
    let mut rows = Vec::new();
    let mut before = None;
    while rows.len() < MOST_ROWS {
        let found = browse::log(&visit.cx, &filter, before, AT_ONCE).await?;
        rows.extend(found.lines.into_iter().map(|line| row(line, visit.lang)));
        before = found.next;
        if before.is_none() {
            break;
        }
    }
    let header = [
        "id", "at", "by", "what", "deed", "kind", "thing", "before", "after",
    ];
    Ok(visit.csv("log.csv", &header, rows))
}

fn row(line: LogLine, lang: Lang) -> Vec<String> {
    let whole = |value: Option<Value>| value.map(|value| value.to_string()).unwrap_or_default();
    vec![
        line.id.to_string(),
        press::dates::iso(line.at),
        by(&line, lang),
        press::say(lang, &line.deed, &[]),
        line.deed,
        line.kind,
        line.thing.to_string(),
        whole(line.before),
        whole(line.after),
    ]
}

/// An admin takes back what a line tells of, and stays where they were in the log.
pub(super) async fn undo(visit: Visit) -> Result<Response> {
    crate::undo::undo(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(HERE, Flash::good("agencies-flash-undone")))
}

fn by(line: &LogLine, lang: Lang) -> String {
    let say = |key: &str| press::say(lang, key, &[]);
    line.name
        .clone()
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| match line.person {
            Some(_) => say("look-nobody"),
            None => say("agencies-log-hub"),
        })
}

fn shown(line: LogLine, reader: &Reader<'_>, is_admin: bool) -> Line {
    let lang = reader.lang;
    let words = |value: &Option<Value>| {
        let text = reader.line(&line.deed, &line.kind, value.as_ref()?);
        Some(text).filter(|text| !text.is_empty())
    };
    Line {
        at: line.at,
        by: by(&line, lang),
        what: press::say(lang, &line.deed, &[]),
        thing: thing(&line.kind, line.thing, lang),
        before: words(&line.before),
        after: words(&line.after),
        undo_url: (is_admin && crate::undo::can_be_undone(&line))
            .then(|| format!("{HERE}/{}/undo", line.id)),
    }
}
/// Where the thing is seen, if it has a page of its own.
fn thing(kind: &str, id: i64, lang: Lang) -> Option<Thing> {
    let (key, url) = match kind {
        "idea" => ("agencies-log-idea", addresses::thing(Kind::Idea, id)),
        "comment" => ("agencies-log-comment", addresses::thing(Kind::Comment, id)),
        "challenge" => ("agencies-log-challenge", format!("/desk/challenges/{id}")),
        "case" => ("agencies-log-case", format!("/desk/cases/{id}")),
        "person" => ("agencies-log-person", format!("/desk/people/{id}")),
        "improvement" => (
            "agencies-log-improvement",
            format!("/desk/improvements/{id}"),
        ),
        "article" => ("agencies-log-article", format!("/desk/articles/{id}")),
        "article_category" => (
            "agencies-log-category",
            format!("/desk/articles/categories/{id}"),
        ),
        "matter" => ("agencies-log-matter", format!("/desk/moderation/{id}")),
        "theme" => ("agencies-log-theme", format!("/desk/themes/{id}")),
        "area" => ("agencies-log-area", format!("/desk/areas/{id}")),
        "status" => ("agencies-log-status", format!("/desk/statuses/{id}")),
        _ => return None,
    };
    Some(Thing {
        title: press::say(lang, key, &[("number", id.to_string().into())]),
        url,
    })
}
