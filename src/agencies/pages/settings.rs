//! Name, colours, languages and limits of the site.

use super::{Choice, NameField, name_fields, saved, typed_names};
use crate::browse;
use crate::colours::Colour;
use crate::settings::keep_settings;
use entity::words::{Lang, LetterLimits, Settings};
use hall::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct SettingsPage {
    names: Vec<NameField>,
    agency_names: Vec<NameField>,
    taglines: Vec<NameField>,
    languages: Vec<Choice>,
    first_languages: Vec<Choice>,
    form: Settings,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "agencies/settings.html";

    fn samples() -> Vec<Self> {
        let coloured = Settings {
            accent: "#a11d33".to_owned(),
            ink: "#173d36".to_owned(),
            contact_email: "info@kuusilahti.example".to_owned(),
            hide_support_counts: true,
            ..Settings::default()
        };
        vec![page_of(Settings::default()), page_of(coloured)]
    }
}

fn page_of(settings: Settings) -> SettingsPage {
    let choice = |lang: &Lang, selected| Choice::new(lang.code(), lang.own_name(), selected);
    SettingsPage {
        names: name_fields(Lang::ALL, &settings.site_name),
        agency_names: name_fields(Lang::ALL, &settings.agency_name),
        taglines: name_fields(Lang::ALL, &settings.tagline),
        languages: Lang::ALL
            .iter()
            .map(|lang| choice(lang, settings.languages.contains(lang)))
            .collect(),
        first_languages: Lang::ALL
            .iter()
            .map(|lang| choice(lang, settings.default_lang == *lang))
            .collect(),
        form: settings,
    }
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    visit.show(&page_of(site.settings.clone()))
}

#[derive(Deserialize)]
struct Typed {
    accent: Option<String>,
    ink: Option<String>,
    languages: Vec<Lang>,
    default_lang: Lang,
    zone: Option<String>,
    contact_email: Option<String>,
    embedded_on: Option<String>,
    hide_support_counts: Option<String>,
    new_person_hours: i64,
    gather_seconds: i64,
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let before = browse::site(&visit.cx).await?.settings.clone();
    let (names, taglines) = (before.site_name.clone(), before.tagline.clone());
    let settings = Settings {
        site_name: typed_names(&visit, "site_name", &names),
        agency_name: typed_names(&visit, "agency_name", &before.agency_name),
        tagline: typed_names(&visit, "tagline", &taglines),
        accent: typed.accent.unwrap_or_default(),
        ink: typed.ink.unwrap_or_default(),
        languages: typed.languages,
        default_lang: typed.default_lang,
        zone: typed.zone.unwrap_or_default(),
        contact_email: typed.contact_email.unwrap_or_default(),
        embedded_on: typed
            .embedded_on
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect(),
        hide_support_counts: typed.hide_support_counts.is_some(),
        letters: LetterLimits {
            gather_seconds: typed.gather_seconds,
        },
        new_person_hours: typed.new_person_hours,
        ..before
    };
    match keep_settings(&visit.cx, settings.clone()).await {
        Ok(kept) => {
            // The verb has checked it; dates on every page follow at once.
            visit.press().keep_zone(&kept.zone).map_err(Error::Fault)?;
            saved(&visit, "/desk/settings")
        }
        Err(Error::Invalid(problems)) => visit.again(&page_of(settings), problems),
        Err(other) => Err(other),
    }
}

/// The agency's own colours as a style sheet. Ink is for paper; on dark pages the house's own light ink stays.
pub(super) async fn brand(visit: Visit) -> Result<Response> {
    let site = browse::site(&visit.cx).await?;
    let known = |text: &str| Colour::read(text).map(|_| text.to_owned());
    let mut css = String::from(":root{");
    if let Some(accent) = known(&site.settings.accent) {
        css += &format!("--brand:{accent};");
    }
    if let Some(ink) = known(&site.settings.ink) {
        css += &format!("--ink:light-dark({ink},#ece7da);");
    }
    css += "}\n";
    Ok(visit.raw("text/css; charset=utf-8", css.into()))
}
