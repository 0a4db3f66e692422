//! The site as every page needs it: settings, themes, areas, statuses and watched words, read once and shared.

use entity::words::{AgencyId, AreaId, IdeaStatus, Lang, NamedStatusId, Names, Settings, ThemeId};
use press::Jargon;
use std::sync::Arc;

/// A picture of the site at one moment. Archived things stay in it, because old ideas still carry them.
#[derive(Clone, Debug)]
pub struct Site {
    pub agency: AgencyId,
    pub settings: Settings,
    /// In the order they are shown: each theme of the first level, then what belongs under it.
    pub themes: Vec<Theme>,
    pub areas: Vec<Area>,
    pub statuses: Vec<NamedStatus>,
    pub(crate) words: Vec<(Lang, String)>,
    /// The agency's own words of letters.
    pub own_words: Arc<press::own::Own>,
    /// Words only an office uses, a list for each language.
    pub(crate) jargon: Vec<(Lang, Vec<Jargon>)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub parent: Option<ThemeId>,
    pub names: Names,
    pub position: i64,
    /// Archived itself, or under an archived one: no longer offered, still shown where it was chosen.
    pub archived: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub id: AreaId,
    pub names: Names,
    pub position: i64,
    pub archived: bool,
}

/// A status as the agency calls it, with the fixed meaning it has everywhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedStatus {
    pub id: NamedStatusId,
    pub meaning: IdeaStatus,
    pub names: Names,
    pub position: i64,
    pub archived: bool,
}

impl Site {
    /// A site with nothing in it, for samples.
    pub fn empty() -> Self {
        Self {
            agency: AgencyId(1),
            settings: Settings::default(),
            themes: Vec::new(),
            areas: Vec::new(),
            statuses: Vec::new(),
            words: Vec::new(),
            own_words: Arc::default(),
            jargon: Vec::new(),
        }
    }

    pub fn name(&self, lang: Lang) -> &str {
        self.settings.site_name.in_lang(lang)
    }

    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    pub fn area(&self, id: AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    pub fn status(&self, id: NamedStatusId) -> Option<&NamedStatus> {
        self.statuses.iter().find(|status| status.id == id)
    }

    /// The theme and everything under it, for filters.
    pub fn theme_and_below(&self, id: ThemeId) -> Vec<ThemeId> {
        self.themes
            .iter()
            .filter(|theme| theme.id == id || theme.parent == Some(id))
            .map(|theme| theme.id)
            .collect()
    }

    /// What can be chosen now.
    pub fn open_themes(&self) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(|theme| !theme.archived)
    }

    pub fn open_areas(&self) -> impl Iterator<Item = &Area> {
        self.areas.iter().filter(|area| !area.archived)
    }

    pub fn open_statuses(&self) -> impl Iterator<Item = &NamedStatus> {
        self.statuses.iter().filter(|status| !status.archived)
    }

    /// The first watched word in a text, in whichever language it was listed: residents mix languages.
    /// Whole words only, so that a harmless longer word does not send its writer to the queue.
    pub fn watched_word(&self, text: &str) -> Option<&str> {
        if self.words.is_empty() {
            return None;
        }
        let text = spaced(text);
        self.words
            .iter()
            .find(|(_, word)| text.contains(&spaced(word)))
            .map(|(_, word)| word.as_str())
    }

    /// What those who write in this language are told to say more plainly.
    pub fn jargon(&self, lang: Lang) -> &[Jargon] {
        self.jargon
            .iter()
            .find(|(of, _)| *of == lang)
            .map_or(&[], |(_, list)| list)
    }

    /// The list of one language, as an admin edits it.
    pub fn watched_words(&self, lang: Lang) -> impl Iterator<Item = &str> {
        self.words
            .iter()
            .filter(move |(of, _)| *of == lang)
            .map(|(_, word)| word.as_str())
    }
}

/// Lower case, every run of other signs one space, a space at both ends: ` shut up `.
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push(' ');
    for sign in text.chars().flat_map(char::to_lowercase) {
        if sign.is_alphanumeric() {
            out.push(sign);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if !out.ends_with(' ') {
        out.push(' ');
    }
    out
}

#[cfg(test)]
impl Site {
    pub(crate) fn sample() -> Self {
        Self {
            agency: AgencyId(1),
            settings: Settings::default(),
            themes: Vec::new(),
            areas: Vec::new(),
            statuses: Vec::new(),
            words: vec![
                (Lang::En, "shut up".to_owned()),
                (Lang::Fi, "Ääliö".to_owned()),
            ],
            own_words: Arc::default(),
            jargon: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watched_word_is_found_whole_in_any_case_and_across_signs() {
        let site = Site::sample();
        assert_eq!(site.watched_word("Oh, SHUT…up!"), Some("shut up"));
        assert_eq!(site.watched_word("sinä ÄÄLIÖ"), Some("Ääliö"));
        assert_eq!(site.watched_word("shut upstairs"), None);
        assert_eq!(site.watched_word("a bench"), None);
    }
}
