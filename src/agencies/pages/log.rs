//! The readable log of what staff did.

use crate::browse::{self, LogLine};
use chrono::{DateTime, Utc};
use entity::words::{Kind, Lang};
use hall::{Result, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use web::{Response, Visit, paging};

const PER_PAGE: u64 = 50;
/// Letters of a before or after; the rest is in the thing's own history.
const LONGEST: usize = 400;

#[derive(Serialize)]
pub(super) struct LogPage {
    acts: Vec<Line>,
    pager: Pager,
}

#[derive(Serialize)]
struct Pager {
    next_url: Option<String>,
    prev_url: Option<String>,
}

#[derive(Serialize)]
struct Line {
    at: DateTime<Utc>,
    by: String,
    what: String,
    thing: Option<Thing>,
    before: Option<String>,
    after: Option<String>,
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
        vec![
            Self {
                acts: Vec::new(),
                pager: Pager {
                    next_url: None,
                    prev_url: None,
                },
            },
            Self {
                acts: vec![
                    shown(
                        line("theme", names("Winter"), names("Ploughing and gritting")),
                        Lang::En,
                    ),
                    shown(line("idea", None, names("x")), Lang::En),
                ],
                pager: Pager {
                    next_url: Some("/desk/log?after=WzFd".to_owned()),
                    prev_url: None,
                },
            },
        ]
    }
}

#[derive(Deserialize)]
struct Asked {
    after: Option<String>,
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let before: Option<i64> = paging::read(asked.after.as_deref())?;
    let page = browse::log(&visit.cx, before, PER_PAGE).await?;
    visit.show(&LogPage {
        acts: page
            .lines
            .into_iter()
            .map(|line| shown(line, visit.lang))
            .collect(),
        pager: Pager {
            next_url: page
                .next
                .map(|next| format!("/desk/log?after={}", paging::write(&next))),
            prev_url: before.map(|_| "/desk/log".to_owned()),
        },
    })
}

fn shown(line: LogLine, lang: Lang) -> Line {
    let say = |key: &str| press::say(lang, key, &[]);
    let by = line
        .name
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| match line.person {
            Some(_) => say("look-nobody"),
            None => say("agencies-log-hub"),
        });
    Line {
        at: line.at,
        by,
        what: say(&line.deed),
        thing: thing(&line.kind, line.thing, lang),
        before: line
            .before
            .map(|value| in_words(&value))
            .filter(|text| !text.is_empty()),
        after: line
            .after
            .map(|value| in_words(&value))
            .filter(|text| !text.is_empty()),
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

/// What was kept as JSON, as a line one can read: values, with the name of the field before those of an object.
fn in_words(value: &Value) -> String {
    fn write(value: &Value, into: &mut Vec<String>, name: Option<&str>) {
        let named = |text: String| match name {
            Some(name) => format!("{name}: {text}"),
            None => text,
        };
        match value {
            Value::Null => {}
            Value::Bool(yes) => into.push(named(yes.to_string())),
            Value::Number(number) => into.push(named(number.to_string())),
            Value::String(text) if text.is_empty() => {}
            Value::String(text) => into.push(named(text.clone())),
            Value::Array(all) => all.iter().for_each(|one| write(one, into, name)),
            Value::Object(fields) => {
                fields
                    .iter()
                    .for_each(|(name, one)| write(one, into, Some(name)));
            }
        }
    }
    let mut parts = Vec::new();
    write(value, &mut parts, None);
    let text = parts.join(" · ");
    if text.chars().count() <= LONGEST {
        return text;
    }
    text.chars().take(LONGEST).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn before_and_after_are_lines_one_can_read() {
        let theme =
            json!({"names": {"en": "Winter", "fi": "Talvi"}, "parent": null, "position": 2});
        assert_eq!(in_words(&theme), "en: Winter · fi: Talvi · position: 2");
        assert_eq!(in_words(&json!(["fi", ["idiootti"]])), "fi · idiootti");
        assert_eq!(
            in_words(&json!("a".repeat(500))).chars().count(),
            LONGEST + 1
        );
    }
}
