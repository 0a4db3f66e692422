//! A question taken apart into words, and the one judgement whether a word of a text answers one of them.
//!
//! Engines use it to build what they ask of their index; highlighting, suggestions and likeness use it to
//! say why something was found.

use crate::analysis::{Lang, Token, stems, tokens};
use crate::edits;
use crate::stopwords::is_stopword;
use crate::synonyms::Synonyms;

/// Further words of a question are not looked for; nobody asks that precisely by hand.
const MOST_WORDS: usize = 12;

/// The words of one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Words {
    pub words: Vec<Word>,
}

/// One word of a question in every shape it may be found in.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// Lower case, accents kept.
    pub typed: String,
    pub folded: String,
    /// Edits it may be from what it finds.
    pub budget: u8,
    /// Its beginning is enough.
    pub prefix: bool,
    pub stems: Vec<(Lang, String)>,
    /// Each is a word or a few that all have to be found; in one language.
    pub synonyms: Vec<Vec<Word>>,
}

/// How well a word of a text answers a word of a question, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// The same, to the accent.
    Exact,
    /// The same but for accents.
    Folded,
    /// Another form of the word.
    Stem,
    Synonym,
    Beginning,
    /// So many edits away.
    Typo(u8),
}

impl Words {
    /// Takes a question apart. Stop words are dropped unless there is nothing else.
    pub fn of(q: &str, langs: &[Lang], prefix: bool, synonyms: &Synonyms) -> Words {
        let mut found: Vec<Token> = Vec::new();
        for token in tokens(q) {
            if found.len() < MOST_WORDS && found.iter().all(|other| other.lower != token.lower) {
                found.push(token);
            }
        }
        let ends_in_a_word = q.chars().last().is_some_and(char::is_alphanumeric);
        let last = found.len().saturating_sub(1);
        let mut words: Vec<Word> = found
            .into_iter()
            .enumerate()
            .map(|(place, token)| {
                let beginning = prefix && ends_in_a_word && place == last;
                Word::of(token, langs, beginning, synonyms)
            })
            .collect();
        let says_something = |word: &Word| word.prefix || !is_stopword(&word.folded);
        if words.iter().any(says_something) {
            words.retain(says_something);
        }
        Words { words }
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The best fit among all words, and which word it was.
    pub fn fit(&self, token: &Token, langs: &[Lang]) -> Option<(usize, Fit)> {
        self.words
            .iter()
            .enumerate()
            .filter_map(|(place, word)| Some((place, word.fit(token, langs)?)))
            .min_by_key(|(_, fit)| *fit)
    }
}

impl Word {
    fn of(token: Token, langs: &[Lang], prefix: bool, synonyms: &Synonyms) -> Word {
        let mut word = Word::plain(token, langs);
        word.prefix = prefix;
        let letters = word.folded.chars().count();
        // A number with an edit is another number.
        if !word.folded.chars().any(|c| c.is_ascii_digit()) {
            word.budget = edits::budget(letters);
        }
        for lang in langs {
            for other in synonyms.of(&word.typed, *lang) {
                let phrase = tokens(other)
                    .map(|token| Word::plain(token, &[*lang]))
                    .collect();
                word.synonyms.push(phrase);
            }
        }
        word
    }

    /// A word without leeway: itself and its other forms.
    fn plain(token: Token, langs: &[Lang]) -> Word {
        let stems = langs
            .iter()
            .flat_map(|lang| stems(&token.lower, *lang).into_iter().map(|s| (*lang, s)))
            .collect();
        Word {
            typed: token.lower,
            folded: token.folded,
            budget: 0,
            prefix: false,
            stems,
            synonyms: Vec::new(),
        }
    }

    /// The edits one of its stems may be from a stem in the index.
    pub fn stem_budget(&self, stem: &str) -> u8 {
        edits::stem_budget(self.budget, stem.chars().count())
    }

    /// How many edits its beginning may hold while it is being typed; one at the most, or every other
    /// word would do.
    pub fn prefix_budget(&self) -> u8 {
        self.budget.min(1)
    }

    /// Whether a word of a text in one of these languages answers this one, and how well.
    pub fn fit(&self, token: &Token, langs: &[Lang]) -> Option<Fit> {
        if token.lower == self.typed {
            return Some(Fit::Exact);
        }
        if token.folded == self.folded {
            return Some(Fit::Folded);
        }
        let stems = StemsOf::new(token, langs);
        if self.shares_a_stem(&stems) {
            return Some(Fit::Stem);
        }
        let synonym = |word: &Word| word.folded == token.folded || word.shares_a_stem(&stems);
        if self.synonyms.iter().flatten().any(synonym) {
            return Some(Fit::Synonym);
        }
        if self.prefix && token.folded.starts_with(&self.folded) {
            return Some(Fit::Beginning);
        }
        self.edits_to(token, &stems).map(Fit::Typo)
    }

    fn shares_a_stem(&self, stems: &StemsOf<'_>) -> bool {
        // Inflection never changes how a word begins, so most words need not be stemmed to know.
        stems.begins_like(&self.folded)
            && stems
                .all()
                .iter()
                .any(|(lang, stem)| self.stems.iter().any(|(l, s)| l == lang && s == stem))
    }

    fn edits_to(&self, token: &Token, stems: &StemsOf<'_>) -> Option<u8> {
        if self.budget == 0 {
            return None;
        }
        if let Some(edits) = edits::within(&self.folded, &token.folded, self.budget) {
            return Some(edits);
        }
        if self.prefix
            && let Some(edits) =
                edits::begins_within(&token.folded, &self.folded, self.prefix_budget())
        {
            return Some(edits);
        }
        // A stem is at most the word; one that is too short cannot come near enough.
        if token.folded.len() + usize::from(self.budget) < self.folded.len() / 2 {
            return None;
        }
        let mut nearest = None;
        for (lang, stem) in stems.all() {
            for (own_lang, own) in &self.stems {
                if own_lang == lang
                    && let Some(edits) = edits::within(own, stem, self.stem_budget(own))
                {
                    nearest = Some(nearest.map_or(edits, |n: u8| n.min(edits)));
                }
            }
        }
        nearest
    }
}

/// The stems of a word of a text, worked out only when they are needed.
struct StemsOf<'a> {
    token: &'a Token,
    langs: &'a [Lang],
    stems: std::cell::OnceCell<Vec<(Lang, String)>>,
}

impl<'a> StemsOf<'a> {
    fn new(token: &'a Token, langs: &'a [Lang]) -> Self {
        Self {
            token,
            langs,
            stems: std::cell::OnceCell::new(),
        }
    }

    fn begins_like(&self, folded: &str) -> bool {
        self.token.folded.chars().take(2).eq(folded.chars().take(2))
    }

    fn all(&self) -> &[(Lang, String)] {
        self.stems.get_or_init(|| {
            self.langs
                .iter()
                .flat_map(|lang| {
                    let stems = stems(&self.token.lower, *lang);
                    stems.into_iter().map(|stem| (*lang, stem))
                })
                .collect()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(q: &str, text: &str, lang: &str) -> Option<Fit> {
        let words = Words::of(q, &Lang::ALL, false, &Synonyms::defaults());
        let token = tokens(text).next()?;
        words.fit(&token, Lang::possible(lang)).map(|(_, fit)| fit)
    }

    #[test]
    fn a_word_fits_as_well_as_it_should() {
        let table = [
            ("bicycle", "Bicycle", "en", Some(Fit::Exact)),
            ("bycicle", "bicycle", "en", Some(Fit::Typo(2))),
            ("bycicle", "bicycles", "en", Some(Fit::Typo(2))),
            ("pmup", "pump", "en", Some(Fit::Typo(1))),
            ("pmup", "pumps", "en", Some(Fit::Typo(1))),
            ("pup", "pump", "en", None),
            ("bike", "bicycles", "en", Some(Fit::Synonym)),
            ("poyta", "pöytä", "fi", Some(Fit::Folded)),
            ("pöytä", "pöytä", "fi", Some(Fit::Exact)),
            ("kaupunki", "kaupungissa", "fi", Some(Fit::Stem)),
            ("kaupnki", "kaupungissa", "fi", Some(Fit::Typo(1))),
            ("kaupunki", "kaupungissa", "sv", None),
            ("kaupunki", "kaupungissa", "", Some(Fit::Stem)),
            ("2025", "2026", "en", None),
        ];
        for (q, text, lang, expected) in table {
            assert_eq!(fit(q, text, lang), expected, "{q} → {text} ({lang})");
        }
    }

    #[test]
    fn stop_words_are_dropped_unless_there_is_nothing_else() {
        let typed = |q: &str| -> Vec<String> {
            let words = Words::of(q, &Lang::ALL, false, &Synonyms::default());
            words.words.into_iter().map(|word| word.typed).collect()
        };
        assert_eq!(typed("a bench in the park"), ["bench", "park"]);
        assert_eq!(typed("to be or not to be"), ["to", "be", "or", "not"]);
    }

    #[test]
    fn only_a_last_word_still_being_typed_is_a_beginning() {
        let last = |q: &str| {
            let words = Words::of(q, &Lang::ALL, true, &Synonyms::default());
            words.words.last().map(|word| word.prefix)
        };
        assert_eq!(last("bicycle pu"), Some(true));
        assert_eq!(last("bicycle pu "), Some(false));
    }
}
