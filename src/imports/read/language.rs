//! Which language a row is written in.
//!
//! One sentence is a weak witness: trigrams take a short Swedish title for Norwegian, or a list of names for anything. So
//! the file as a whole is asked first, and a row may differ from it only where its text is long and the evidence clear.

use std::collections::HashMap;
use std::sync::LazyLock;
use whatlang::{Detector, Lang};

/// The languages a hub knows, by the names it uses for them.
const KNOWN: [(Lang, &str); 5] = [
    (Lang::Eng, "en"),
    (Lang::Fin, "fi"),
    (Lang::Swe, "sv"),
    (Lang::Deu, "de"),
    (Lang::Rus, "ru"),
];

/// A row's own language counts from this many characters on.
const LONG_ENOUGH: usize = 60;
/// Rows that are asked when the language of the whole file is sought.
const ASKED_ROWS: u32 = 400;
/// Letters of one row that are looked at; more change nothing.
const READ_LETTERS: usize = 300;

/// Learns the language of a file from its rows, then says that of each.
#[derive(Debug, Clone, Default)]
pub struct Ear {
    /// How many rows spoke clearly, by language; and how many could only be guessed.
    clear: HashMap<&'static str, u32>,
    unclear: HashMap<&'static str, u32>,
    asked: u32,
}

/// From so many clear rows on, a language nearly all of them share is that of every row.
const ENOUGH_ROWS: u32 = 50;
const NEARLY_ALL: f64 = 0.97;

impl Ear {
    pub fn listen(&mut self, text: &str) {
        if self.asked < ASKED_ROWS
            && let Some((lang, clear)) = witness(text)
        {
            self.asked += 1;
            let heard = if clear {
                &mut self.clear
            } else {
                &mut self.unclear
            };
            *heard.entry(lang).or_default() += 1;
        }
    }

    /// The language most rows speak, if any was understood.
    pub fn mostly(&self) -> Option<&'static str> {
        let most = |heard: &HashMap<&'static str, u32>| {
            let first = |(lang, rows): &(&&'static str, &u32)| (**rows, std::cmp::Reverse(**lang));
            heard.iter().max_by_key(first).map(|(lang, _)| *lang)
        };
        most(&self.clear).or_else(|| most(&self.unclear))
    }

    pub fn of(&self, text: &str) -> Option<&'static str> {
        if self.is_of_one_language() || text.chars().nth(LONG_ENOUGH).is_none() {
            return self.mostly();
        }
        match witness(text) {
            Some((lang, true)) => Some(lang),
            _ => self.mostly(),
        }
    }

    fn is_of_one_language(&self) -> bool {
        let rows: u32 = self.clear.values().sum();
        let most = self.clear.values().max().copied().unwrap_or_default();
        rows >= ENOUGH_ROWS && f64::from(most) >= f64::from(rows) * NEARLY_ALL
    }
}

/// The likeliest of the known languages, and whether the evidence is clear.
fn witness(text: &str) -> Option<(&'static str, bool)> {
    let end = text
        .char_indices()
        .nth(READ_LETTERS)
        .map_or(text.len(), |(at, _)| at);
    static DETECTOR: LazyLock<Detector> =
        LazyLock::new(|| Detector::with_allowlist(KNOWN.iter().map(|(lang, _)| *lang).collect()));
    let found = DETECTOR.detect(&text[..end])?;
    let (_, name) = KNOWN.iter().find(|(lang, _)| *lang == found.lang())?;
    Some((name, found.confidence() > 0.8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_speaks_for_its_short_rows_and_a_long_row_for_itself() {
        let mut ear = Ear::default();
        for text in [
            "Mehr Radwege in der Innenstadt und weniger Parkplätze am Markt",
            "Die wahren Kosten der Produkte müssen kenntlich gemacht werden",
            "Benches by the harbour would help older people to rest on their walk",
        ] {
            ear.listen(text);
        }
        assert_eq!(ear.mostly(), Some("de"));
        assert_eq!(ear.of("Bänke"), Some("de"));
        assert_eq!(ear.of("Benches by the harbour would help older people to rest on their way home from the shops"), Some("en"));
        assert_eq!(Ear::default().of("ok"), None);
    }
}
