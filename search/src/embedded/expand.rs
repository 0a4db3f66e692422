//! From a word of a question to the words of the vocabulary that answer it.
//!
//! The walk through the vocabulary is the dear part of a search, so what it found is remembered until
//! the index changes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tantivy::{Searcher, Term};

use super::near::Near;
use super::schema::{Fields, STEM, accented_token, stem_token};
use crate::edits;
use crate::words::Word;

/// So many misspellings of one word are looked for, nearest and most frequent first.
const MOST_NEAR: usize = 100;
/// So many words beginning like the one being typed, most frequent first.
const MOST_BEGINNINGS: usize = 300;
/// A word that so many documents spell this way is spelt right: what is near it is another word.
const SETTLED: u64 = 100;
/// So many words are remembered.
const REMEMBERED: usize = 2_000;

/// The words of the vocabulary that answer one word of a question.
#[derive(Debug, Default)]
pub struct Expansion {
    /// Found as it is, another form of it, or with its accents; with the number of documents.
    pub same: Vec<Known>,
    /// Found as one of its synonyms: a group of words that all have to be there.
    pub synonyms: Vec<Vec<Known>>,
    pub beginnings: Vec<String>,
    /// One edit away, and two.
    pub near: [Vec<String>; 2],
    /// The documents it would be in, were it spelt right: how rare it is.
    pub frequency: u64,
}

/// A word of the vocabulary.
#[derive(Clone, Debug)]
pub struct Known {
    pub token: String,
    pub shape: Shape,
    pub frequency: u64,
}

/// Which words may be misspelt: looking for what is near is dear, and worst for the most frequent words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slips {
    /// Only those which hardly anybody spells this way.
    OfRareWords,
    OfAnyWord,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Accented,
    Folded,
    Stem,
}

impl Expansion {
    pub fn is_empty(&self) -> bool {
        self.same.is_empty()
            && self.synonyms.is_empty()
            && self.beginnings.is_empty()
            && self.near.iter().all(Vec::is_empty)
    }
}

/// Remembers expansions of the index as it stands.
#[derive(Default)]
pub struct Expansions {
    known: Mutex<(u64, HashMap<String, Arc<Expansion>>)>,
}

impl Expansions {
    pub fn of(
        &self,
        word: &Word,
        slips: Slips,
        searcher: &Searcher,
        fields: &Fields,
    ) -> tantivy::Result<Arc<Expansion>> {
        let now = searcher.generation().generation_id();
        // Everything the expansion depends on but the index itself.
        let name = format!("{slips:?} {word:?}");
        {
            let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
            if known.0 != now || known.1.len() >= REMEMBERED {
                known.0 = now;
                known.1.clear();
            }
            if let Some(expansion) = known.1.get(&name) {
                return Ok(expansion.clone());
            }
        }
        let expansion = Arc::new(expand(word, slips, searcher, fields)?);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.0 == now {
            known.1.insert(name, expansion.clone());
        }
        Ok(expansion)
    }
}

fn expand(
    word: &Word,
    slips: Slips,
    searcher: &Searcher,
    fields: &Fields,
) -> tantivy::Result<Expansion> {
    let mut expansion = Expansion {
        same: same(word, searcher, fields)?,
        ..Expansion::default()
    };
    for phrase in &word.synonyms {
        let mut words = Vec::new();
        for word in phrase {
            // Its most frequent shape stands for the word; a stem takes in every form.
            let best = same(word, searcher, fields)?
                .into_iter()
                .max_by_key(|known| known.frequency);
            words.extend(best);
        }
        if words.len() == phrase.len() {
            expansion.synonyms.push(words);
        }
    }
    let most = expansion.same.iter().map(|known| known.frequency).max();
    expansion.frequency = most.unwrap_or(0);
    let mut word = word.clone();
    if slips == Slips::OfRareWords && expansion.frequency >= SETTLED {
        word.budget = 0;
    }
    if word.budget > 0 || word.prefix {
        walk(&word, searcher, fields, &mut expansion)?;
    }
    Ok(expansion)
}

/// The shapes of the word that stand in the index.
fn same(word: &Word, searcher: &Searcher, fields: &Fields) -> tantivy::Result<Vec<Known>> {
    let mut tokens = vec![(Shape::Folded, word.folded.clone())];
    if word.typed != word.folded {
        tokens.push((Shape::Accented, accented_token(&word.typed)));
    }
    for (lang, stem) in &word.stems {
        tokens.push((Shape::Stem, stem_token(*lang, stem)));
    }
    let mut same = Vec::new();
    for (shape, token) in tokens {
        let frequency = searcher.doc_freq(&Term::from_field_text(fields.all, &token))?;
        if frequency > 0 {
            same.push(Known {
                token,
                shape,
                frequency,
            });
        }
    }
    Ok(same)
}

/// Finds what is near, which `same` has not found already.
fn walk(
    word: &Word,
    searcher: &Searcher,
    fields: &Fields,
    expansion: &mut Expansion,
) -> tantivy::Result<()> {
    let near = Near::new(word)?;
    let mut found: HashMap<String, u64> = HashMap::new();
    for segment in searcher.segment_readers() {
        let words = segment.inverted_index(fields.all)?;
        let mut stream = words.terms().search(&near).into_stream()?;
        while stream.advance() {
            // Our tokens are UTF-8; anything else would not have been written by us.
            if let Ok(token) = std::str::from_utf8(stream.key()) {
                let frequency = u64::from(stream.value().doc_freq);
                match found.get_mut(token) {
                    Some(sum) => *sum += frequency,
                    None => {
                        found.insert(token.to_owned(), frequency);
                    }
                }
            }
        }
    }
    found.retain(|token, _| expansion.same.iter().all(|known| known.token != *token));
    let mut beginnings = Vec::new();
    let mut nearby: [Vec<(u64, String)>; 2] = Default::default();
    for (token, frequency) in found {
        if word.prefix && token.starts_with(&word.folded) {
            beginnings.push((frequency, token));
        } else if let Some(edits @ 1..=2) = edits_to(word, &token) {
            nearby[usize::from(edits) - 1].push((frequency, token));
        }
    }
    expansion.beginnings = most_frequent(beginnings, MOST_BEGINNINGS, &mut expansion.frequency);
    let [one, two] = nearby;
    let mut ignored = 0;
    expansion.near = [
        most_frequent(one, MOST_NEAR, &mut expansion.frequency),
        most_frequent(two, MOST_NEAR, &mut ignored),
    ];
    Ok(())
}

fn edits_to(word: &Word, token: &str) -> Option<u8> {
    match token.split_once(STEM) {
        Some((stem, _)) => word
            .stems
            .iter()
            .filter_map(|(_, own)| edits::within(own, stem, word.stem_budget(own)))
            .min(),
        None => {
            let whole = edits::within(&word.folded, token, word.budget);
            let begins = || edits::begins_within(token, &word.folded, word.prefix_budget());
            whole.or_else(|| word.prefix.then(begins).flatten())
        }
    }
}

fn most_frequent(mut found: Vec<(u64, String)>, most: usize, frequency: &mut u64) -> Vec<String> {
    found.sort_unstable_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    found.truncate(most);
    *frequency = (*frequency).max(found.first().map_or(0, |(frequency, _)| *frequency));
    found.into_iter().map(|(_, token)| token).collect()
}
