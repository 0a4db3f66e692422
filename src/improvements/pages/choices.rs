//! Options of forms and filters.

use agencies::Site;
use entity::words::{AreaId, Lang, Names, PersonId, Stage, TeamId, ThemeId};
use serde::Serialize;

/// An option of a select.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>, selected: bool) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            selected,
        }
    }
}

#[derive(Serialize)]
pub struct FilterChoice {
    pub key: &'static str,
    pub label: String,
    pub options: Vec<Choice>,
}

#[derive(Clone, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

#[derive(Default, Serialize)]
pub struct Pager {
    pub next_url: Option<String>,
    pub prev_url: Option<String>,
}

pub fn say(lang: Lang, key: &str) -> String {
    press::say(lang, key, &[])
}

pub fn with_any(lang: Lang, rest: Vec<Choice>) -> Vec<Choice> {
    let any = Choice::new("", say(lang, "improvements-any"), false);
    std::iter::once(any).chain(rest).collect()
}

pub fn themes(site: &Site, lang: Lang, chosen: Option<ThemeId>) -> Vec<Choice> {
    site.themes
        .iter()
        .filter(|theme| !theme.archived || chosen == Some(theme.id))
        .map(|theme| {
            let name = theme.names.in_lang(lang);
            let label = match theme.parent {
                Some(_) => format!("\u{2003}{name}"),
                None => name.to_owned(),
            };
            Choice::new(theme.id, label, chosen == Some(theme.id))
        })
        .collect()
}

pub fn areas(site: &Site, lang: Lang, chosen: Option<AreaId>) -> Vec<Choice> {
    site.areas
        .iter()
        .filter(|area| !area.archived || chosen == Some(area.id))
        .map(|area| Choice::new(area.id, area.names.in_lang(lang), chosen == Some(area.id)))
        .collect()
}

pub fn staff(staff: &[(PersonId, String)], chosen: Option<PersonId>) -> Vec<Choice> {
    staff
        .iter()
        .map(|(id, name)| Choice::new(id, name.clone(), chosen == Some(*id)))
        .collect()
}

pub fn teams(teams: &[(TeamId, Names)], lang: Lang, chosen: Option<TeamId>) -> Vec<Choice> {
    teams
        .iter()
        .map(|(id, names)| Choice::new(id, names.in_lang(lang), chosen == Some(*id)))
        .collect()
}

pub fn languages(chosen: Lang) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|one| Choice::new(one, one.own_name(), *one == chosen))
        .collect()
}

pub fn stages(site: &Site, lang: Lang, chosen: Option<Stage>) -> Vec<Choice> {
    Stage::ALL
        .iter()
        .map(|stage| {
            let name = crate::stage_name(&site.settings.stages, lang, *stage);
            Choice::new(stage, name, chosen == Some(*stage))
        })
        .collect()
}
