//! The pages of this room: what visitors read about the site, and where an admin sets it up.

mod features;
mod hours;
mod jargon;
mod limits;
mod lists;
mod log;
pub(crate) mod logo;
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
        Door::get("/desk/plain-language", Who::Staff, jargon::form),
        Door::post("/desk/plain-language/:lang", Who::Staff, jargon::keep),
        Door::get("/desk/log", Who::Staff, log::show),
        Door::get("/desk/log.csv", Who::Staff, log::csv),
        Door::post("/desk/log/:id/undo", Who::Admin, log::undo),
        Door::get("/admin/features", Who::Admin, features::show),
        Door::post("/admin/features", Who::Admin, features::switch),
        Door::get("/admin/limits", Who::Admin, limits::show),
        Door::post("/admin/limits", Who::Admin, limits::keep),
        Door::get("/admin/logo", Who::Admin, logo::form),
        Door::upload("/admin/logo", Who::Admin, logo::keep),
        Door::post("/admin/logo/remove", Who::Admin, logo::remove),
        Door::get("/logo/:digest/:file", Who::Anyone, logo::file),
        Door::get("/site.webmanifest", Who::Anyone, logo::manifest).kept(&[]),
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
        PageSamples::of::<jargon::JargonPage>(),
        PageSamples::of::<log::LogPage>(),
        PageSamples::of::<features::FeaturesPage>(),
        PageSamples::of::<limits::LimitsPage>(),
        PageSamples::of::<logo::LogoPage>(),
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
