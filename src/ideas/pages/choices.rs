//! What can be chosen in forms and filters.

use agencies::Site;
use entity::words::{AreaId, IdeaStatus, Lang, ThemeId};
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

/// A select that narrows a list.
#[derive(Clone, Debug, Serialize)]
pub struct FilterChoice {
    pub key: &'static str,
    /// Where several filters send the same key: what tells this one apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    pub label: String,
    pub options: Vec<Choice>,
}

/// A tab or a chip that leads to an address.
#[derive(Clone, Debug, Serialize)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// Themes in their order, the second level set in.
pub fn themes(site: &Site, lang: Lang, chosen: Option<ThemeId>) -> Vec<Choice> {
    site.open_themes()
        .map(|theme| {
            let name = theme.names.in_lang(lang);
            let label = if theme.parent.is_some() {
                format!("\u{2003}{name}")
            } else {
                name.to_owned()
            };
            Choice::new(theme.id, label, chosen == Some(theme.id))
        })
        .collect()
}

pub fn areas(site: &Site, lang: Lang, chosen: Option<AreaId>) -> Vec<Choice> {
    site.open_areas()
        .map(|area| Choice::new(area.id, area.names.in_lang(lang), chosen == Some(area.id)))
        .collect()
}

/// Languages by their own names, so that everyone finds their own.
pub fn languages(chosen: Option<Lang>) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|lang| Choice::new(lang, own_name(*lang), chosen == Some(*lang)))
        .collect()
}

pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Fi => "suomi",
        Lang::Sv => "svenska",
        Lang::De => "Deutsch",
        Lang::Ru => "русский",
    }
}

/// The steps staff may lead to: the fixed meanings, then the agency's own names. A value is `planned` or `planned:12`.
pub fn steps(site: &Site, lang: Lang, steps: &[IdeaStatus], chosen: &str) -> Vec<Choice> {
    let mut choices = Vec::new();
    for step in steps {
        let code = step.code();
        choices.push(Choice::new(code, status_word(lang, *step), chosen == code));
        for named in site.open_statuses().filter(|named| named.meaning == *step) {
            let value = format!("{code}:{}", named.id);
            let selected = chosen == value;
            choices.push(Choice::new(value, named.names.in_lang(lang), selected));
        }
    }
    choices
}

pub fn status_word(lang: Lang, status: IdeaStatus) -> String {
    press::say(
        lang,
        &format!("ideas-status-{}", status.code().replace('_', "-")),
        &[],
    )
}
