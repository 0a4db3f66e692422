//! An automaton that walks the vocabulary once and finds every word near a typed one: within its edits,
//! beginning with it, or with a stem within its edits.

use tantivy::query::{DfaWrapper, FuzzyTermQuery};
use tantivy::schema::Field;
use tantivy::{TantivyError, Term};
use tantivy_fst::Automaton;

use super::schema::{ACCENTED, STEM, lang_letter};
use crate::words::Word;

/// Different stems of one word looked for at once; five languages seldom disagree more.
const STEMS: usize = 6;

/// What to walk for.
pub struct Near {
    /// The word itself, within its edits.
    whole: DfaWrapper,
    beginning: Option<DfaWrapper>,
    /// A stem, and the letters of the languages it is one in.
    stems: Vec<(DfaWrapper, Vec<u8>)>,
}

/// Where the walk stands.
#[derive(Clone)]
pub struct State {
    whole: u32,
    beginning: u32,
    stems: [u32; STEMS],
    place: Place,
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    InWord,
    /// Behind the mark of a stem; the bits say which stems fit.
    AfterStem(u8),
    Found,
    Lost,
}

impl Near {
    pub fn new(word: &Word) -> Result<Self, TantivyError> {
        // The field is of no account: only the text of the term is used.
        let term = |text: &str| Term::from_field_text(Field::from_field_id(0), text);
        let near = |text: &str, edits| FuzzyTermQuery::new(term(text), edits, true).automaton();
        let beginning = match word.prefix {
            true => {
                let edits = word.prefix_budget();
                let query = FuzzyTermQuery::new_prefix(term(&word.folded), edits, true);
                Some(query.automaton()?)
            }
            false => None,
        };
        let mut by_stem: Vec<(&str, Vec<u8>)> = Vec::new();
        for (lang, stem) in &word.stems {
            let letter = lang_letter(*lang) as u8;
            match by_stem.iter_mut().find(|(other, _)| other == stem) {
                Some((_, letters)) => letters.push(letter),
                None => by_stem.push((stem, vec![letter])),
            }
        }
        by_stem.retain(|(stem, _)| word.stem_budget(stem) > 0);
        by_stem.truncate(STEMS);
        let stems = by_stem
            .into_iter()
            .map(|(stem, letters)| Ok((near(stem, word.stem_budget(stem))?, letters)))
            .collect::<Result<_, TantivyError>>()?;
        Ok(Self {
            whole: near(&word.folded, word.budget)?,
            beginning,
            stems,
        })
    }
}

impl Automaton for Near {
    type State = State;

    fn start(&self) -> State {
        let mut stems = [0; STEMS];
        for (state, (stem, _)) in stems.iter_mut().zip(&self.stems) {
            *state = stem.start();
        }
        State {
            whole: self.whole.start(),
            beginning: self.beginning.as_ref().map_or(0, Automaton::start),
            stems,
            place: Place::InWord,
        }
    }

    fn is_match(&self, state: &State) -> bool {
        match state.place {
            Place::InWord => {
                let begins = |beginning: &DfaWrapper| beginning.is_match(&state.beginning);
                self.whole.is_match(&state.whole) || self.beginning.as_ref().is_some_and(begins)
            }
            Place::Found => true,
            Place::AfterStem(_) | Place::Lost => false,
        }
    }

    fn can_match(&self, state: &State) -> bool {
        match state.place {
            Place::InWord => {
                let begins = |beginning: &DfaWrapper| beginning.can_match(&state.beginning);
                self.whole.can_match(&state.whole)
                    || self.beginning.as_ref().is_some_and(begins)
                    || self
                        .stems
                        .iter()
                        .zip(&state.stems)
                        .any(|((stem, _), state)| stem.can_match(state))
            }
            Place::AfterStem(_) | Place::Found => true,
            Place::Lost => false,
        }
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        let mut next = state.clone();
        match state.place {
            Place::InWord if byte == STEM as u8 => {
                let mut fit = 0_u8;
                for (bit, ((stem, _), state)) in self.stems.iter().zip(&state.stems).enumerate() {
                    fit |= u8::from(stem.is_match(state)) << bit;
                }
                next.place = match fit {
                    0 => Place::Lost,
                    fit => Place::AfterStem(fit),
                };
            }
            Place::InWord if byte == ACCENTED as u8 => next.place = Place::Lost,
            Place::InWord => {
                next.whole = self.whole.accept(&state.whole, byte);
                if let Some(beginning) = &self.beginning {
                    next.beginning = beginning.accept(&state.beginning, byte);
                }
                for ((stem, _), state) in self.stems.iter().zip(&mut next.stems) {
                    *state = stem.accept(state, byte);
                }
            }
            Place::AfterStem(fit) => {
                let mut stems = self.stems.iter().enumerate();
                let found = stems
                    .any(|(bit, (_, letters))| fit & (1 << bit) != 0 && letters.contains(&byte));
                next.place = if found { Place::Found } else { Place::Lost };
            }
            Place::Found | Place::Lost => next.place = Place::Lost,
        }
        next
    }
}
