//! Swedish stems, where Snowball leaves a definite form alone.
//!
//! It knows *parken* but neither *gatan* nor *cykeln*, and a vowel that comes and goes (*cykel,
//! cyklar*) makes two stems of one word. Both are set right here, as little as it takes.

use frostem::{Algorithm, Stemmer};

use crate::analysis::fold;

/// The folded stem of a lower-case word.
pub fn stem(word: &str) -> String {
    let stem = Stemmer::new(Algorithm::Swedish).stem(indefinite(word));
    let mut stem = fold(&stem).into_owned();
    // plats, platsen: the s goes with the one and stays with the other.
    if stem.ends_with("ts") {
        stem.pop();
    }
    without_fleeting_vowel(stem)
}

/// *gatan* is *gata*, *cykeln* is *cykel*.
fn indefinite(word: &str) -> &str {
    let definite = ["an", "eln", "ern"];
    if word.chars().count() > 4 && definite.iter().any(|ending| word.ends_with(ending)) {
        &word[..word.len() - 1]
    } else {
        word
    }
}

/// *cykel* loses its second vowel in *cyklar*: the stem does without.
fn without_fleeting_vowel(mut stem: String) -> String {
    let mut last = stem.chars().rev();
    let (Some(end), Some('e'), Some(before)) = (last.next(), last.next(), last.next()) else {
        return stem;
    };
    let vowel = |c| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    if matches!(end, 'l' | 'r' | 'n') && !vowel(before) && last.next().is_some() {
        stem.truncate(stem.len() - 2);
        stem.push(end);
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_a_swedish_word_share_a_stem() {
        for family in [
            "gata gatan gator gatorna",
            "cykel cykeln cyklar cyklarna",
            "park parken parker parkerna",
            "skola skolan skolor skolorna",
            "brygga bryggan bryggor",
            "bänk bänken bänkar bänkarna",
            "lekplats lekplatsen lekplatser",
            "träd trädet träden",
        ] {
            let mut stems: Vec<_> = family.split(' ').map(stem).collect();
            stems.dedup();
            assert_eq!(stems.len(), 1, "{family}: {stems:?}");
        }
    }
}
