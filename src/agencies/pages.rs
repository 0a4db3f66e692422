//! The pages of this room: what visitors read about the site, and where an admin sets it up.

mod hours;
mod lists;
mod log;
mod settings;
mod texts;
mod words;

use entity::words::{Lang, Names};
use hall::Result;
use press::PageSamples;
use serde::Serialize;
use web::{Door, Response, Visit, Who};

pub fn doors() -> Vec<Door> {
    let mut doors = vec![
        Door::get("/pages/:key", Who::Anyone, texts::show).kept(&[]),
        Door::get("/brand.css", Who::Anyone, settings::brand).kept(&[]),
        Door::get("/desk/settings", Who::Admin, settings::form),
        Door::post("/desk/settings", Who::Admin, settings::keep),
        Door::get("/desk/pages", Who::Admin, texts::list),
        Door::get("/desk/pages/:key/:lang", Who::Admin, texts::form),
        Door::post("/desk/pages/:key/:lang", Who::Admin, texts::keep),
        Door::post("/desk/pages/:key/:lang/reset", Who::Admin, texts::reset),
        Door::get("/desk/hours", Who::Admin, hours::form),
        Door::post("/desk/hours", Who::Admin, hours::keep),
        Door::get("/desk/words", Who::Admin, words::form),
        Door::post("/desk/words/:lang", Who::Admin, words::keep),
        Door::get("/desk/log", Who::Staff, log::show),
    ];
    doors.extend(lists::doors());
    doors
}

/// Every page, for the test that renders them all.
pub fn pages() -> Vec<PageSamples> {
    vec![
        PageSamples::of::<texts::ShowPage>(),
        PageSamples::of::<texts::ListPage>(),
        PageSamples::of::<texts::EditPage>(),
        PageSamples::of::<settings::SettingsPage>(),
        PageSamples::of::<hours::HoursPage>(),
        PageSamples::of::<words::WordsPage>(),
        PageSamples::of::<log::LogPage>(),
        PageSamples::of::<lists::ListPage>(),
        PageSamples::of::<lists::EditPage>(),
    ]
}

/// A name in one language, as a field of a form.
#[derive(Clone, Debug, Serialize)]
struct NameField {
    lang: &'static str,
    language: &'static str,
    value: String,
}

/// A field per language of the site: `name_fi`, `name_sv`.
fn name_fields(langs: &[Lang], names: &Names) -> Vec<NameField> {
    langs
        .iter()
        .map(|lang| NameField {
            lang: lang.code(),
            language: lang.own_name(),
            value: names.0.get(lang.code()).cloned().unwrap_or_default(),
        })
        .collect()
}

/// The names typed in such fields; languages the site does not show keep what they had.
fn typed_names(visit: &Visit, field: &str, before: &Names) -> Names {
    let mut names = before.clone();
    for lang in Lang::ALL {
        if let Some(typed) = visit.field(&format!("{field}_{lang}")) {
            names = names.with(*lang, typed);
        }
    }
    names
}

/// A choice in a form.
#[derive(Clone, Debug, Serialize)]
struct Choice {
    value: String,
    label: String,
    selected: bool,
}

impl Choice {
    fn new(value: impl ToString, label: impl Into<String>, selected: bool) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            selected,
        }
    }
}

/// A flash that says the thing was saved.
fn saved(visit: &Visit, address: &str) -> Result<Response> {
    Ok(visit.go_with(address, web::Flash::good("agencies-flash-saved")))
}
