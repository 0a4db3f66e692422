//! Options of forms and filters.

pub use crate::views::kind_key;
use agencies::Site;
use entity::articles::category;
use entity::words::{ArticleKind, ArticleState, CategoryId, Lang, PersonId, ThemeId};
use serde::Serialize;

/// An option of a select.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub selected: bool,
    /// A line below it, where several stand under one another.
    pub help: Option<String>,
}

impl Choice {
    pub fn new(value: impl ToString, label: impl Into<String>, selected: bool) -> Self {
        Self {
            value: value.to_string(),
            label: label.into(),
            selected,
            help: None,
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
    let any = Choice::new("", say(lang, "articles-any"), false);
    std::iter::once(any).chain(rest).collect()
}

pub fn filter(key: &'static str, lang: Lang, label: &str, options: Vec<Choice>) -> FilterChoice {
    FilterChoice {
        key,
        label: say(lang, label),
        options: with_any(lang, options),
    }
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

pub fn categories(
    known: &[category::Model],
    lang: Lang,
    chosen: Option<CategoryId>,
) -> Vec<Choice> {
    known
        .iter()
        .filter(|one| one.archived_at.is_none() || chosen == Some(one.id))
        .map(|one| Choice::new(one.id, one.names.in_lang(lang), chosen == Some(one.id)))
        .collect()
}

pub fn staff(staff: &[(PersonId, String)], chosen: Option<PersonId>) -> Vec<Choice> {
    staff
        .iter()
        .map(|(id, name)| Choice::new(id, name.clone(), chosen == Some(*id)))
        .collect()
}

pub fn languages(chosen: Option<Lang>) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|one| Choice::new(one, one.own_name(), chosen == Some(*one)))
        .collect()
}

/// The word of a state.
pub fn state_key(state: ArticleState) -> String {
    format!("articles-state-{state}")
}

pub fn kinds(lang: Lang, chosen: Option<ArticleKind>) -> Vec<Choice> {
    ArticleKind::ALL
        .iter()
        .map(|kind| Choice::new(kind, say(lang, kind_key(*kind)), chosen == Some(*kind)))
        .collect()
}

/// The same, each with a line on what it is for.
pub fn kinds_helped(lang: Lang, chosen: Option<ArticleKind>) -> Vec<Choice> {
    let helped = |mut choice: Choice| {
        choice.help = Some(say(lang, &format!("articles-kind-{}-help", choice.value)));
        choice
    };
    kinds(lang, chosen).into_iter().map(helped).collect()
}
