//! Which words of a document matched, and the passage where most of them stand.
//!
//! Engines mark words in their own ways and know nothing of our stems, so both hand over whole texts and
//! the marks are made here. What comes out are pieces of plain text, never markup.

use std::collections::HashMap;

use crate::analysis::{Lang, Token, tokens};
use crate::query::Segments;
use crate::words::{Fit, Words};

/// A passage is about this many bytes long.
const PASSAGE: usize = 240;
/// Only the beginning of a long text is looked through for a passage.
const LOOKED_THROUGH: usize = 6_000;
const MOST_MATCHED: usize = 20;

/// What matched in one document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Highlight {
    pub title: Segments,
    pub text: Segments,
    /// Lower case, without repeats, in the order they stand.
    pub matched: Vec<String>,
}

/// Remembers its judgement of a word: texts repeat themselves, and a page shows many of them.
pub struct Highlighter<'a> {
    words: &'a Words,
    known: HashMap<(&'static str, String), Option<(usize, Fit)>>,
}

impl<'a> Highlighter<'a> {
    pub fn new(words: &'a Words) -> Self {
        Self {
            words,
            known: HashMap::new(),
        }
    }

    pub fn highlight(&mut self, title: &str, text: &str, lang: &str) -> Highlight {
        let in_title = self.marks(title, lang);
        let text = beginning(text, LOOKED_THROUGH);
        let in_text = self.marks(text, lang);
        let mut matched: Vec<String> = Vec::new();
        for mark in in_title.iter().chain(&in_text) {
            if matched.len() < MOST_MATCHED && !matched.contains(&mark.token.lower) {
                matched.push(mark.token.lower.clone());
            }
        }
        let (from, to) = passage(text, &in_text);
        Highlight {
            title: cut(title, 0, title.len(), &in_title),
            text: cut(text, from, to, &in_text),
            matched,
        }
    }

    /// The words of a text that fit, in order.
    pub(crate) fn marks(&mut self, text: &str, lang: &str) -> Vec<Mark> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let langs = Lang::possible(lang);
        let lang = Lang::from_code(lang).map_or("", Lang::code);
        let words = self.words;
        tokens(text)
            .filter_map(|token| {
                let known = self
                    .known
                    .entry((lang, token.lower.clone()))
                    .or_insert_with(|| words.fit(&token, langs));
                known.map(|(word, fit)| Mark { token, word, fit })
            })
            .collect()
    }
}

/// One word that fits, and the word of the question it fits.
pub(crate) struct Mark {
    pub token: Token,
    pub word: usize,
    pub fit: Fit,
}

/// At most so many bytes of a text, not ending inside a letter.
fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// Where to cut: around the marks that together answer most different words.
fn passage(text: &str, marks: &[Mark]) -> (usize, usize) {
    if text.len() <= PASSAGE {
        return (0, text.len());
    }
    let mut best = (0, 0);
    for (place, first) in marks.iter().enumerate() {
        let near = marks[place..]
            .iter()
            .take_while(|mark| mark.token.end <= first.token.start + PASSAGE / 2);
        let mut words: Vec<usize> = near.map(|mark| mark.word).collect();
        words.sort_unstable();
        words.dedup();
        if words.len() > best.0 {
            best = (words.len(), first.token.start);
        }
    }
    let mut from = best.1.saturating_sub(PASSAGE / 4);
    if from > 0 {
        // Back to where a word begins.
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        from = text[..from].rfind(char::is_whitespace).map_or(0, |space| {
            space + text[space..].chars().next().map_or(1, char::len_utf8)
        });
    }
    let mut to = (from + PASSAGE).min(text.len());
    while !text.is_char_boundary(to) {
        to -= 1;
    }
    if to < text.len() {
        to = text[from..to]
            .rfind(char::is_whitespace)
            .map_or(to, |space| from + space);
    }
    (from, to)
}

fn cut(text: &str, from: usize, to: usize, marks: &[Mark]) -> Segments {
    let mut segments = Segments::new();
    let mut say = |marked: bool, piece: &str| {
        if !piece.is_empty() {
            segments.push((marked, piece.to_owned()));
        }
    };
    if from > 0 {
        say(false, "… ");
    }
    let mut at = from;
    for mark in marks {
        let (start, end) = (mark.token.start, mark.token.end);
        if start < at || end > to {
            continue;
        }
        say(false, &text[at..start]);
        say(true, &text[start..end]);
        at = end;
    }
    say(false, &text[at..to]);
    if to < text.len() {
        say(false, " …");
    }
    segments
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::synonyms::Synonyms;

    fn highlight(q: &str, title: &str, text: &str, lang: &str) -> Highlight {
        let words = Words::of(q, &Lang::ALL, false, &Synonyms::default());
        Highlighter::new(&words).highlight(title, text, lang)
    }

    fn shown(segments: &Segments) -> String {
        let mark = |(marked, piece): &(bool, String)| match marked {
            true => format!("[{piece}]"),
            false => piece.clone(),
        };
        segments.iter().map(mark).collect()
    }

    #[test]
    fn what_matched_is_marked_in_the_documents_own_spelling() {
        let found = highlight(
            "bycicle pmup kaupunki",
            "Kaupungin bicycle pump",
            "<b>Pumps</b> & more",
            "",
        );
        assert_eq!(shown(&found.title), "[Kaupungin] [bicycle] [pump]");
        assert_eq!(shown(&found.text), "<b>[Pumps]</b> & more");
        assert_eq!(found.matched, ["kaupungin", "bicycle", "pump", "pumps"]);
    }

    #[test]
    fn the_passage_is_where_most_words_stand() {
        let far = "nothing to see here. ".repeat(60);
        let text = format!("A bench. {far}A bench by the harbour, please. {far}");
        let found = highlight("bench harbour", "", &text, "en");
        let shown = shown(&found.text);
        assert!(shown.starts_with("… "), "{shown}");
        assert!(shown.contains("[bench] by the [harbour]"), "{shown}");
        assert!(shown.ends_with(" …"), "{shown}");
    }

    proptest! {
        #[test]
        fn any_text_at_all_can_be_cut(title in "\\PC{0,80}", text in "\\PC{0,900}", q in "\\PC{0,30}") {
            let found = highlight(&q, &title, &text, "");
            let whole: String = found.title.iter().map(|(_, piece)| piece.as_str()).collect();
            prop_assert_eq!(whole, title);
        }
    }
}
