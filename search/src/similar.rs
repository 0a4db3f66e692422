//! What both engines agree on about likeness and spelling.

use std::collections::HashMap;

use crate::analysis::{Lang, tokens};
use crate::highlight::Highlighter;
use crate::query::Like;
use crate::stopwords::is_stopword;
use crate::synonyms::Synonyms;
use crate::words::{Fit, Words};

/// So many words of a text being written say what it is about.
const TELLING: usize = 12;

/// The words of a draft that may tell what it is about: the title's, then the text's, without stop words
/// and very short ones.
pub(crate) fn telling_words(like: &Like) -> Words {
    let mut telling: Vec<String> = Vec::new();
    for token in tokens(&like.title).chain(tokens(&like.text).take(60)) {
        let letters = token.folded.chars().count();
        if telling.len() < TELLING
            && letters >= 3
            && !is_stopword(&token.folded)
            && !telling.contains(&token.lower)
        {
            telling.push(token.lower);
        }
    }
    let langs = Lang::possible(&like.lang);
    let mut words = Words::of(&telling.join(" "), langs, false, &Synonyms::default());
    // A slip of the pen in a draft is common, but likeness by misspelling would be noise.
    for word in &mut words.words {
        word.budget = 0;
    }
    words
}

/// How many telling words a document has to share before it is called similar.
pub(crate) fn enough(words: usize) -> usize {
    match words {
        0 | 1 => 1,
        2..=5 => 2,
        _ => 3,
    }
}

/// A document as it was found, for judging spelling.
pub(crate) struct Found<'a> {
    pub title: &'a str,
    pub text: &'a str,
    pub lang: &'a str,
}

/// The question spelt with the words of the documents it found, where those are spelt differently; none
/// when the question was right. `found` holds only what the asker may see, so nothing else can show
/// through a suggestion.
pub(crate) fn better_spelling(q: &str, words: &Words, found: &[Found<'_>]) -> Option<String> {
    let mut highlighter = Highlighter::new(words);
    let mut right = vec![false; words.words.len()];
    // Per word of the question: a spelling, its fewest edits, how often it stands.
    let mut spellings: Vec<HashMap<String, (u8, usize)>> = vec![HashMap::new(); words.words.len()];
    for document in found {
        let mut marks = highlighter.marks(document.title, document.lang);
        marks.extend(highlighter.marks(document.text, document.lang));
        for mark in marks {
            match mark.fit {
                Fit::Typo(edits) => {
                    let spelling = spellings[mark.word]
                        .entry(mark.token.lower)
                        .or_insert((edits, 0));
                    spelling.1 += 1;
                }
                _ => right[mark.word] = true,
            }
        }
    }
    let mut better: HashMap<&str, String> = HashMap::new();
    for (place, word) in words.words.iter().enumerate() {
        if right[place] {
            continue;
        }
        // The base form is preferred to a longer one: `bicycle` to `bicycles`.
        let best = spellings[place].iter().min_by(|(a, x), (b, y)| {
            let key = |spelling: &str, (edits, times): &(u8, usize)| {
                let longer = spelling.len().abs_diff(word.typed.len());
                (*edits, longer, usize::MAX - times, spelling.to_owned())
            };
            key(a, x).cmp(&key(b, y))
        });
        if let Some((spelling, _)) = best {
            better.insert(&word.typed, spelling.clone());
        }
    }
    if better.is_empty() {
        return None;
    }
    let spelt: Vec<String> = tokens(q)
        .map(|token| {
            better
                .get(token.lower.as_str())
                .cloned()
                .unwrap_or(token.lower)
        })
        .collect();
    Some(spelt.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_is_spelt_like_what_was_found() {
        let found = [Found {
            title: "Bicycle pumps",
            text: "A bicycle pump at the library",
            lang: "en",
        }];
        let spell = |q: &str| {
            let words = Words::of(q, &Lang::ALL, false, &Synonyms::default());
            better_spelling(q, &words, &found)
        };
        assert_eq!(spell("bycicle pmup").as_deref(), Some("bicycle pump"));
        assert_eq!(spell("bicycles pump"), None);
        let typing = Words::of("bycicle pmup", &Lang::ALL, true, &Synonyms::default());
        let better = better_spelling("bycicle pmup", &typing, &found);
        assert_eq!(better.as_deref(), Some("bicycle pump"));
        let typing = Words::of("bicycle pu", &Lang::ALL, true, &Synonyms::default());
        assert_eq!(better_spelling("bicycle pu", &typing, &found), None);
        assert_eq!(
            spell("a bycicle for the library").as_deref(),
            Some("a bicycle for the library")
        );
    }
}
