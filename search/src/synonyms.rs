//! Words that mean the same: groups per language, each word of a group finding all others.
//!
//! The defaults stand in files beside the code, one per language, and can be replaced while running.

use std::collections::{BTreeMap, HashMap};

use crate::analysis::{Lang, fold, lower, stems, tokens};

/// Groups of equals per language. An entry is a word or a few words (`bus stop`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Synonyms {
    groups: BTreeMap<Lang, Vec<Vec<String>>>,
    /// Stem of a one-word entry → the groups it is in.
    by_stem: HashMap<(Lang, String), Vec<usize>>,
}

impl Lang {
    fn default_synonyms(self) -> &'static str {
        match self {
            Lang::En => include_str!("../synonyms/en.json"),
            Lang::Fi => include_str!("../synonyms/fi.json"),
            Lang::Sv => include_str!("../synonyms/sv.json"),
            Lang::De => include_str!("../synonyms/de.json"),
            Lang::Ru => include_str!("../synonyms/ru.json"),
        }
    }
}

impl Synonyms {
    /// What a town starts with.
    pub fn defaults() -> Self {
        let mut synonyms = Synonyms::default();
        for lang in Lang::ALL {
            // A test reads every file, so none is lost here in silence.
            let groups = serde_json::from_str(lang.default_synonyms()).unwrap_or_default();
            synonyms.set(lang, groups);
        }
        synonyms
    }

    /// Replaces the groups of one language. Empty entries and groups of one are left out.
    pub fn set(&mut self, lang: Lang, groups: Vec<Vec<String>>) {
        let groups: Vec<Vec<String>> = groups
            .into_iter()
            .map(|group| {
                let mut entries: Vec<_> = group.iter().map(|entry| normal(entry)).collect();
                entries.retain(|entry| !entry.is_empty());
                entries
            })
            .filter(|group| group.len() > 1)
            .collect();
        self.by_stem.retain(|(of, _), _| *of != lang);
        for (number, group) in groups.iter().enumerate() {
            for entry in group.iter().filter(|entry| !entry.contains(' ')) {
                let mut keys = stems(entry, lang);
                keys.push(fold(entry).into_owned());
                for key in keys {
                    let groups = self.by_stem.entry((lang, key)).or_default();
                    if !groups.contains(&number) {
                        groups.push(number);
                    }
                }
            }
        }
        self.groups.insert(lang, groups);
    }

    pub fn groups(&self) -> impl Iterator<Item = (Lang, &Vec<String>)> {
        self.groups
            .iter()
            .flat_map(|(lang, groups)| groups.iter().map(|group| (*lang, group)))
    }

    /// What else a word may be called in a language, itself left out.
    pub fn of(&self, word: &str, lang: Lang) -> Vec<&str> {
        let own = stems(word, lang);
        let mut numbers: Vec<usize> = own
            .iter()
            .cloned()
            .chain([fold(word).into_owned()])
            .filter_map(|key| self.by_stem.get(&(lang, key)))
            .flatten()
            .copied()
            .collect();
        numbers.sort_unstable();
        numbers.dedup();
        let Some(groups) = self.groups.get(&lang) else {
            return Vec::new();
        };
        let same_word = |entry: &str| entry == word || stems(entry, lang) == own;
        let mut others: Vec<&str> = numbers
            .into_iter()
            .filter_map(|number| groups.get(number))
            .flatten()
            .map(String::as_str)
            .filter(|entry| !same_word(entry))
            .collect();
        others.sort_unstable();
        others.dedup();
        others
    }
}

fn normal(entry: &str) -> String {
    let words: Vec<_> = tokens(&lower(entry)).map(|token| token.lower).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_files_can_be_read() {
        for lang in Lang::ALL {
            let groups: Vec<Vec<String>> = serde_json::from_str(lang.default_synonyms())
                .unwrap_or_else(|e| panic!("{}: {e}", lang.code()));
            assert!(
                groups.iter().all(|group| group.len() > 1),
                "{}",
                lang.code()
            );
        }
    }

    #[test]
    fn any_form_of_a_word_knows_its_synonyms() {
        let mut synonyms = Synonyms::default();
        let group = ["bicycle", "bike", "cycle track"].map(str::to_owned);
        synonyms.set(Lang::En, vec![group.to_vec()]);
        assert_eq!(synonyms.of("bikes", Lang::En), ["bicycle", "cycle track"]);
        assert!(synonyms.of("bikes", Lang::Sv).is_empty());
        synonyms.set(Lang::En, Vec::new());
        assert!(synonyms.of("bikes", Lang::En).is_empty());
    }
}
