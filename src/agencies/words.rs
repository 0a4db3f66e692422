//! Watched words: nothing is refused because of them, but a person looks at the text first.

use crate::{memory, store};
use entity::words::Lang;
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Problems, Result};
use std::collections::BTreeSet;

const LONGEST_WORD: usize = 60;
const MOST_WORDS: usize = 1000;

/// An admin keeps the whole list of one language.
///
/// # Errors
/// `Invalid` when a word is too long or there are too many.
pub async fn keep_words(cx: &Cx, lang: Lang, words: &[String]) -> Result<()> {
    let tx = cx.begin().await?;
    let before = store::words_of(&*tx, cx.agency, lang).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let words = checked(words)?;
    if before == words {
        return Ok(());
    }
    store::keep_words(&*tx, cx.agency, lang, &words).await?;
    let act = StaffAct {
        deed: "agencies-log-words-kept",
        kind: "words",
        thing: 0,
        before: Some((lang, &before)),
        after: Some((lang, &words)),
    };
    memory::finish(tx, act).await
}

fn checked(words: &[String]) -> Result<BTreeSet<String>> {
    let mut problems = Problems::default();
    let words: BTreeSet<String> = words
        .iter()
        .map(|word| {
            word.split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .to_lowercase()
        })
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .collect();
    problems.expect(
        words
            .iter()
            .all(|word| word.chars().count() <= LONGEST_WORD),
        "words",
        Say::of("agencies-problem-word-long").with("most", LONGEST_WORD),
    );
    problems.expect(
        words.len() <= MOST_WORDS,
        "words",
        Say::of("agencies-problem-words-many").with("most", MOST_WORDS),
    );
    problems.done()?;
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_kept_once_each_in_lower_case_without_empty_lines() {
        let typed = ["Shut  up", "", "  liar ", "LIAR", "…"].map(str::to_owned);
        let kept: Vec<String> = checked(&typed).unwrap().into_iter().collect();
        assert_eq!(kept, ["liar", "shut up"]);
    }
}
