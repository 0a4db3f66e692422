//! Templates: everything below `templates/` that ends in `.html` or `.txt`, compiled once by tera, and
//! in a debug build again whenever a file changes. Which language a page is read in and what time it is
//! are known to every template and component without being handed through them.

use std::cell::RefCell;
use std::sync::RwLock;
#[cfg(debug_assertions)]
use std::sync::{Arc, Mutex};
#[cfg(debug_assertions)]
use std::time::{Duration, Instant};

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use fluent_bundle::FluentArgs;
use jiff::tz::TimeZone;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::{Lang, Letter, dates, numbers, source, words};

/// The printing press of one hub: its templates and its time zone.
pub struct Press {
    zone: RwLock<TimeZone>,
    #[cfg(not(debug_assertions))]
    tera: Tera,
}

/// The templates as they were last read from the folder, for every hub of this process: the tests open hundreds.
#[cfg(debug_assertions)]
static KEPT: Mutex<Option<Kept>> = Mutex::new(None);

#[cfg(debug_assertions)]
struct Kept {
    tera: Arc<Tera>,
    stamp: u64,
    looked: Instant,
}

/// A letter ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posted {
    /// One line.
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Press {
    /// Compiles all templates. `zone` is an IANA name such as `Europe/Helsinki`.
    pub fn new(zone: &str) -> anyhow::Result<Press> {
        let zone = dates::zone(zone)?;
        let press = Press {
            zone: RwLock::new(zone),
            #[cfg(not(debug_assertions))]
            tera: compiled()?,
        };
        press.tera()?;
        Ok(press)
    }

    /// The zone of the site, for rules that need the local day.
    pub fn zone(&self) -> TimeZone {
        let zone = self
            .zone
            .read()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        zone.clone()
    }

    /// An agency moved its clock; pages follow at once.
    pub fn keep_zone(&self, name: &str) -> anyhow::Result<()> {
        let zone = dates::zone(name)?;
        dates::keep_site_zone(zone.clone());
        *self
            .zone
            .write()
            .unwrap_or_else(|poisoned| poisoned.into_inner()) = zone;
        Ok(())
    }

    /// Renders a template. The fields of `page` stand at the top of its context, `chrome` beside them.
    pub fn render(
        &self,
        template: &str,
        lang: Lang,
        now: DateTime<Utc>,
        page: &impl Serialize,
        chrome: &impl Serialize,
    ) -> anyhow::Result<String> {
        let mut context = Context::from_serialize(page).map_err(told)?;
        let chrome = Value::try_from_serializable(chrome).map_err(told)?;
        context.insert_value("chrome", chrome);
        // What a page says of itself stays its own: an editor's `lang` is the language written in, not the one read in.
        if !context.contains_key("lang") {
            context.insert_value("lang", Value::from(lang.code()));
        }
        self.print(template, lang, now, context)
    }

    /// Prints a letter. `frame` is what every letter has in common (the site, the way out); templates
    /// see it as `frame`.
    pub fn letter<L: Letter>(
        &self,
        letter: &L,
        lang: Lang,
        now: DateTime<Utc>,
        frame: &impl Serialize,
    ) -> anyhow::Result<Posted> {
        self.letter_by_name(L::NAME, letter, lang, now, frame)
    }

    /// The same for a letter known only by name, as the samples are.
    pub fn letter_by_name(
        &self,
        name: &str,
        letter: &impl Serialize,
        lang: Lang,
        now: DateTime<Utc>,
        frame: &impl Serialize,
    ) -> anyhow::Result<Posted> {
        let mut context = Context::from_serialize(letter).map_err(told)?;
        context.insert_value("frame", Value::try_from_serializable(frame).map_err(told)?);
        context.insert_value("lang", Value::from(lang.code()));
        let base = format!("notifications/letters/{name}");
        let text = self.print(&format!("{base}.txt"), lang, now, context.clone())?;
        let html = self.print(&format!("{base}.html"), lang, now, context)?;
        let (subject, text) = text.split_once('\n').unwrap_or((text.as_str(), ""));
        Ok(Posted {
            subject: subject.trim().to_owned(),
            text: text.trim().to_owned() + "\n",
            html,
        })
    }

    /// The names of all templates, for the test that every one of them is used.
    pub fn template_names(&self) -> anyhow::Result<Vec<String>> {
        let tera = self.tera()?;
        let mut names: Vec<String> = tera.get_template_names().map(str::to_owned).collect();
        names.sort_unstable();
        Ok(names)
    }

    fn print(
        &self,
        template: &str,
        lang: Lang,
        now: DateTime<Utc>,
        context: Context,
    ) -> anyhow::Result<String> {
        let tera = self.tera()?;
        let _reading = Reading::begin(lang, now, self.zone());
        tera.render(template, &context)
            .map_err(told)
            .with_context(|| format!("the template {template} in {lang}"))
    }

    #[cfg(not(debug_assertions))]
    fn tera(&self) -> anyhow::Result<&Tera> {
        Ok(&self.tera)
    }

    /// Looks at the folder again, at most three times a second.
    #[cfg(debug_assertions)]
    fn tera(&self) -> anyhow::Result<Arc<Tera>> {
        let mut kept = KEPT.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(kept) = kept.as_mut() {
            if kept.looked.elapsed() <= Duration::from_millis(350) {
                return Ok(kept.tera.clone());
            }
            if source::stamp("", &[".html", ".txt"]) == kept.stamp {
                kept.looked = Instant::now();
                return Ok(kept.tera.clone());
            }
        }
        // The stamp before the reading: what changes meanwhile is read again.
        let stamp = source::stamp("", &[".html", ".txt"]);
        let tera = Arc::new(compiled()?);
        *kept = Some(Kept {
            tera: tera.clone(),
            stamp,
            looked: Instant::now(),
        });
        Ok(tera)
    }
}

fn compiled() -> anyhow::Result<Tera> {
    let mut tera = with_words();
    let files = source::names()
        .into_iter()
        .filter(|name| {
            (name.ends_with(".html") || name.ends_with(".txt")) && !name.starts_with("assets/")
        })
        .filter_map(|name| source::text(&name).map(|text| (name, text)));
    tera.add_raw_templates(files).map_err(told)?;
    Ok(tera)
}

/// Functions and filters come first: tera checks every template against them as it is added.
fn with_words() -> Tera {
    let mut tera = Tera::new();
    tera.register_function("t", t);
    tera.register_function("lang_name", lang_name);
    tera.register_filter(
        "number",
        |number: &Value, _: Kwargs, _: &State| match number.as_i64() {
            Some(whole) => numbers::whole(language(), whole),
            None => numbers::decimal(language(), number.as_f64().unwrap_or(f64::NAN), 0, 2),
        },
    );
    tera.register_filter("compact", |number: i64, _: Kwargs, _: &State| {
        numbers::compact(language(), number)
    });
    tera.register_filter("bytes", |size: u64, _: Kwargs, _: &State| {
        numbers::bytes(language(), size)
    });
    tera.register_filter("urlencode", |text: &str, _: Kwargs, _: &State| {
        urlencoded(text)
    });
    tera.register_filter("iso", |at: &Value, _: Kwargs, _: &State| {
        moment(at).map(dates::iso)
    });
    tera.register_filter("date", |at: &Value, _: Kwargs, _: &State| {
        moment(at).map(|at| read(|reader| dates::date(reader.lang, &reader.zone, at)))
    });
    tera.register_filter("day", |day: &str, _: Kwargs, _: &State| {
        let day = day.parse().map_err(|_| {
            tera::Error::message(format!("\"{day}\" is not a day such as 2026-11-21"))
        })?;
        tera::TeraResult::Ok(dates::of_day(language(), day))
    });
    tera.register_filter("month", |month: &str, _: Kwargs, _: &State| {
        dates::of_month(language(), month)
    });
    tera.register_filter("datetime", |at: &Value, _: Kwargs, _: &State| {
        moment(at).map(|at| read(|reader| dates::date_time(reader.lang, &reader.zone, at)))
    });
    tera.register_filter("time", |at: &Value, _: Kwargs, _: &State| {
        moment(at).map(|at| read(|reader| dates::time(reader.lang, &reader.zone, at)))
    });
    tera.register_filter("ago", |at: &Value, _: Kwargs, _: &State| {
        moment(at).map(|at| read(|reader| dates::ago(reader.lang, &reader.zone, reader.now, at)))
    });
    tera
}

/// `{{ t(key="ideas-supporters", count=3) }}`. `args=` takes a map, as flashes and problems carry one;
/// `lang=` says it in another language than the page's.
fn t(kwargs: Kwargs, _: &State) -> tera::TeraResult<String> {
    let key = kwargs.must_get::<&str>("key")?;
    let lang = match kwargs.get::<&str>("lang")? {
        Some(code) => Lang::from_code(code).unwrap_or(Lang::En),
        None => language(),
    };
    let mut args = FluentArgs::new();
    for (name, value) in kwargs.iter() {
        match name.as_str() {
            Some("key" | "lang") | None => {}
            Some("args") => {
                for (name, value) in value.as_map().into_iter().flatten() {
                    if let Some(name) = name.as_str() {
                        set(&mut args, name, value);
                    }
                }
            }
            Some(name) => set(&mut args, name, value),
        }
    }
    Ok(words::say_with(lang, key, &args))
}

fn set(args: &mut FluentArgs<'_>, name: &str, value: &Value) {
    let name = name.to_owned();
    if let Some(text) = value.as_str() {
        args.set(name, text.to_owned());
    } else if let Some(number) = value.as_f64() {
        args.set(name, number);
    } else {
        args.set(name, value.to_string());
    }
}

/// The name of a language in the language of the page.
fn lang_name(kwargs: Kwargs, _: &State) -> tera::TeraResult<String> {
    let code = kwargs.must_get::<&str>("code")?;
    Ok(match Lang::from_code(code) {
        Some(lang) => words::say(language(), &format!("press-lang-{lang}"), &[]),
        None => code.to_owned(),
    })
}

/// A text as a part of a query.
fn urlencoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect()
}

fn moment(at: &Value) -> tera::TeraResult<DateTime<Utc>> {
    let text = at
        .as_str()
        .ok_or_else(|| tera::Error::message("a date filter wants a time as RFC 3339 text"))?;
    DateTime::parse_from_rfc3339(text)
        .map(|at| at.to_utc())
        .map_err(|_| tera::Error::message(format!("\"{text}\" is not a time")))
}

/// tera hides the interesting half of an error in its sources; this says all of it.
fn told(error: tera::Error) -> anyhow::Error {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    anyhow::anyhow!(text)
}

/// Who is reading, when and where. A component of tera does not see the context of its page, so this is
/// kept beside it for the length of one rendering, which never leaves its thread.
struct Reader {
    lang: Lang,
    now: DateTime<Utc>,
    zone: TimeZone,
}

thread_local! {
    static READER: RefCell<Reader> = const {
        RefCell::new(Reader { lang: Lang::En, now: DateTime::UNIX_EPOCH, zone: TimeZone::UTC })
    };
}

fn read<T>(what: impl FnOnce(&Reader) -> T) -> T {
    READER.with_borrow(what)
}

fn language() -> Lang {
    read(|reader| reader.lang)
}

/// While this lives, the thread reads in that language; afterwards in the one before.
struct Reading(Option<Reader>);

impl Reading {
    fn begin(lang: Lang, now: DateTime<Utc>, zone: TimeZone) -> Reading {
        Reading(Some(READER.replace(Reader { lang, now, zone })))
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(before) = self.0.take() {
            READER.replace(before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn printed(template: &str, context: serde_json::Value, lang: Lang) -> String {
        let mut tera = with_words();
        tera.add_raw_templates([
            (
                "said.html",
                "{% component Said(key) %}{{ t(key=key) }}{% endcomponent Said %}",
            ),
            ("page.html", template),
        ])
        .unwrap();
        let now = "2026-11-21T12:00:00Z".parse().unwrap();
        let _reading = Reading::begin(lang, now, dates::zone("Europe/Helsinki").unwrap());
        tera.render("page.html", &Context::from_serialize(&context).unwrap())
            .unwrap()
    }

    #[test]
    fn filters_speak_the_language_of_the_page() {
        let page = "{{ at | date }}|{{ at | ago }}|{{ at | iso }}|{{ n | number }}|{{ n | compact }}|{{ 2500000 | bytes }}";
        let context = json!({"at": "2026-11-18T11:00:00.123456Z", "n": 12345});
        assert_eq!(
            printed(page, context.clone(), Lang::En),
            "18 November 2026|3 days ago|2026-11-18T11:00:00Z|12,345|12k|2.5 MB"
        );
        assert_eq!(
            printed(page, context, Lang::De),
            "18. November 2026|vor 3 Tagen|2026-11-18T11:00:00Z|12.345|12\u{a0}Tsd.|2,5 MB"
        );
    }

    #[test]
    fn words_work_inside_components_and_are_escaped_outside() {
        assert_eq!(
            printed(r#"{{ <Said key="press-ago-now" /> }}"#, json!({}), Lang::Fi),
            "juuri nyt"
        );
        assert_eq!(
            printed(
                "{{ t(key='press-ago-days', args=flash.args) }}|{{ lang_name(code='fi') }}|{{ name }}",
                json!({"flash": {"args": {"count": 2}}, "name": "<Aino & co>"}),
                Lang::Sv
            ),
            "för 2 dagar sedan|finska|&lt;Aino &amp; co&gt;"
        );
    }

    #[test]
    fn only_our_own_filters_are_known() {
        let mut tera = with_words();
        assert!(
            tera.add_raw_template("x.html", "{{ a | no_such_filter }}")
                .is_err()
        );
    }

    #[test]
    fn the_whole_folder_compiles() {
        Press::new("Europe/Helsinki").unwrap();
        assert!(Press::new("Europe/Nowhere").is_err());
    }
}
