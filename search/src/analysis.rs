//! How text becomes words: cut, lowered, freed of accents, and brought back to stems.
//!
//! Documents and questions go through the same steps, in both engines, and so does highlighting: what is
//! found can always be shown.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::{finnish, swedish};

/// Changes whenever the same text would give other words than before; an index made by another version
/// has to be filled again.
pub const VERSION: u32 = 1;

/// Longer words are cut: nobody types them, and they come from addresses and noise.
const LONGEST_WORD: usize = 40;

/// A language we know how to stem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lang {
    En,
    Fi,
    Sv,
    De,
    Ru,
}

impl Lang {
    pub const ALL: [Lang; 5] = [Lang::En, Lang::Fi, Lang::Sv, Lang::De, Lang::Ru];

    pub fn from_code(code: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.code() == code)
    }

    pub fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Fi => "fi",
            Lang::Sv => "sv",
            Lang::De => "de",
            Lang::Ru => "ru",
        }
    }

    /// The languages a text may be in: its own, or every one of ours when it is unknown to us.
    pub fn possible(code: &str) -> &'static [Lang] {
        match Lang::from_code(code) {
            Some(Lang::En) => &[Lang::En],
            Some(Lang::Fi) => &[Lang::Fi],
            Some(Lang::Sv) => &[Lang::Sv],
            Some(Lang::De) => &[Lang::De],
            Some(Lang::Ru) => &[Lang::Ru],
            None => &Lang::ALL,
        }
    }
}

/// One word of a text, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Bytes of the original text.
    pub start: usize,
    pub end: usize,
    /// Lower case, accents kept.
    pub lower: String,
    /// Lower case without accents.
    pub folded: String,
}

/// The words of a text in order: letters and digits that stand together.
pub fn tokens(text: &str) -> Tokens<'_> {
    Tokens { text, at: 0 }
}

pub struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        let rest = &self.text[self.at..];
        let start = self.at + rest.find(char::is_alphanumeric)?;
        let word = &self.text[start..];
        let length = word
            .find(|c: char| !c.is_alphanumeric() && !is_combining_mark(c))
            .unwrap_or(word.len());
        let end = start + length;
        self.at = end;
        let lower = lower(cut(&self.text[start..end]));
        let folded = fold(&lower).into_owned();
        Some(Token {
            start,
            end,
            lower,
            folded,
        })
    }
}

fn cut(word: &str) -> &str {
    match word.char_indices().nth(LONGEST_WORD) {
        Some((end, _)) => &word[..end],
        None => word,
    }
}

/// Lower case, with accents put together with their letters.
pub fn lower(word: &str) -> String {
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        word.to_lowercase().nfc().collect()
    }
}

/// A lower-case word without accents: `pöytä` becomes `poyta`, `straße` becomes `strasse`.
pub fn fold(lower: &str) -> Cow<'_, str> {
    if lower.is_ascii() {
        return Cow::Borrowed(lower);
    }
    let mut folded = String::with_capacity(lower.len());
    for c in lower.nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            c => folded.push(c),
        }
    }
    Cow::Owned(folded)
}

/// The stems of a lower-case word in a language, without accents; usually one, sometimes two where
/// the form alone does not tell which word it is of. None for a word the language cannot have.
pub fn stems(lower: &str, lang: Lang) -> Vec<String> {
    let cyrillic = lower.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    if cyrillic != (lang == Lang::Ru) || lower.chars().any(|c| c.is_ascii_digit()) {
        return Vec::new();
    }
    let mut stems = stems_as_written(lower, lang);
    // Typed without its dots, a word is still the same word, but the stemmer may not think so.
    let folded = fold(lower);
    if lang != Lang::Ru && *folded != *lower {
        stems.extend(stems_as_written(&folded, lang));
    }
    stems.sort();
    stems.dedup();
    stems
}

fn stems_as_written(lower: &str, lang: Lang) -> Vec<String> {
    use frostem::{Algorithm, Stemmer};
    let snowball = |algorithm, word: &str| {
        let stem = Stemmer::new(algorithm).stem(word).into_owned();
        vec![fold(&stem).into_owned()]
    };
    match lang {
        Lang::Fi => finnish::stems(lower),
        Lang::En => snowball(Algorithm::English, lower),
        Lang::Sv => vec![swedish::stem(lower)],
        Lang::De => snowball(Algorithm::German, lower),
        Lang::Ru => snowball(Algorithm::Russian, &lower.replace('ё', "е")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_into_words_that_remember_their_place() {
        let text = "Pyörätie, KATU-valot (2026)!";
        let words: Vec<_> = tokens(text)
            .map(|t| (t.folded.clone(), &text[t.start..t.end]))
            .collect();
        assert_eq!(
            words,
            [
                ("pyoratie".to_owned(), "Pyörätie"),
                ("katu".to_owned(), "KATU"),
                ("valot".to_owned(), "valot"),
                ("2026".to_owned(), "2026"),
            ]
        );
    }

    #[test]
    fn an_accent_written_apart_is_the_same_accent() {
        let apart = tokens("po\u{308}yta\u{308}").next().expect("a word");
        assert_eq!(apart.lower, "pöytä");
        assert_eq!(apart.folded, "poyta");
    }

    #[test]
    fn a_very_long_word_is_cut_and_no_letter_is_halved() {
        let long = "ä".repeat(100_000);
        let token = tokens(&long).next().expect("a word");
        assert_eq!(token.folded.len(), LONGEST_WORD);
        assert_eq!(token.end, long.len());
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let families = [
            (Lang::En, &["bicycle", "bicycles"][..]),
            (Lang::En, &["library", "libraries"]),
            (Lang::En, &["crossing", "crossings"]),
            (Lang::Sv, &["park", "parken", "parker", "parkerna"]),
            (Lang::De, &["haus", "häuser", "hauses", "hausern"]),
            (Lang::De, &["straße", "straßen", "strasse"]),
            (Lang::Ru, &["парк", "парка", "парке", "парки"]),
            (Lang::Ru, &["скамейка", "скамейки", "скамейку"]),
        ];
        for (lang, forms) in families {
            let first = stems(forms[0], lang);
            for form in forms {
                let others = stems(form, lang);
                assert!(
                    others.iter().any(|stem| first.contains(stem)),
                    "{form} {others:?} is not of {} {first:?}",
                    forms[0]
                );
            }
        }
    }
}
