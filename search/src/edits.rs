//! How far two words are apart, and how far apart they may be.
//!
//! An edit is a letter added, left out or put in another's place, or two neighbours swapped. This is the
//! "optimal string alignment" distance: a swapped pair is not edited again.

/// How many edits a typed word of so many letters may be from the word it finds: none under four, one
/// from four, two from seven.
pub fn budget(letters: usize) -> u8 {
    match letters {
        0..=3 => 0,
        4..=6 => 1,
        _ => 2,
    }
}

/// The same for a stem, which is shorter than the word that was typed: it may use up the word's budget
/// as far as it is long enough to be told apart from other stems.
pub fn stem_budget(word_budget: u8, stem_letters: usize) -> u8 {
    match stem_letters {
        0..=3 => 0,
        4 | 5 => word_budget.min(1),
        _ => word_budget,
    }
}

/// The number of edits between two words if it is at most `most`.
pub fn within(a: &str, b: &str, most: u8) -> Option<u8> {
    if a == b {
        return Some(0);
    }
    // A letter is at most four bytes: so far apart in bytes, the words are too far apart in letters.
    if most == 0 || a.len().abs_diff(b.len()) > 4 * usize::from(most) {
        return None;
    }
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > usize::from(most) {
        return None;
    }
    let distance = distance(&a, &b);
    (distance <= usize::from(most)).then_some(distance as u8)
}

/// Whether `word` begins with something at most `most` edits from `start`.
pub fn begins_within(word: &str, start: &str, most: u8) -> Option<u8> {
    if word.starts_with(start) {
        return Some(0);
    }
    if most == 0 {
        return None;
    }
    let word: Vec<char> = word.chars().collect();
    let start: Vec<char> = start.chars().collect();
    let shortest = start.len().saturating_sub(usize::from(most));
    let longest = (start.len() + usize::from(most)).min(word.len());
    (shortest..=longest)
        .map(|length| distance(&word[..length], &start))
        .min()
        .filter(|distance| *distance <= usize::from(most))
        .map(|distance| distance as u8)
}

fn distance(a: &[char], b: &[char]) -> usize {
    // Three rows of the usual table are enough: a swap looks two back.
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let replaced = last[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            row[j] = replaced.min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_budget_steps_at_four_and_seven_letters() {
        let table: Vec<_> = (1..=9).map(budget).collect();
        assert_eq!(table, [0, 0, 0, 1, 1, 1, 2, 2, 2]);
    }

    #[test]
    fn swapped_neighbours_are_one_edit() {
        assert_eq!(within("pmup", "pump", 1), Some(1));
        assert_eq!(within("bycicle", "bicycle", 2), Some(2));
        assert_eq!(within("bycicle", "bicycle", 1), None);
        assert_eq!(within("benhc", "bench", 1), Some(1));
    }

    #[test]
    fn the_beginning_of_a_word_may_hold_an_edit() {
        assert_eq!(begins_within("bicycle", "bicyc", 1), Some(0));
        assert_eq!(begins_within("bicycle", "bicic", 1), Some(1));
        assert_eq!(begins_within("bicycle", "bacac", 1), None);
    }

    fn word() -> impl Strategy<Value = String> {
        "[abcå]{0,8}"
    }

    proptest! {
        #[test]
        fn a_word_is_no_edit_from_itself_and_the_way_back_is_as_long(a in word(), b in word()) {
            prop_assert_eq!(within(&a, &a, 2), Some(0));
            prop_assert_eq!(within(&a, &b, 2), within(&b, &a, 2));
        }

        #[test]
        fn one_edit_made_is_one_edit_found(a in "[abcdeåä]{4,10}", at in 0usize..4, which in 0u8..4) {
            let mut letters: Vec<char> = a.chars().collect();
            match which {
                0 => { letters.remove(at); }
                1 => letters.insert(at, 'x'),
                2 => letters[at] = 'x',
                _ => {
                    let last = letters.len() - 1;
                    letters.swap(at, (at + 1).min(last));
                }
            }
            let edited: String = letters.into_iter().collect();
            let found = within(&a, &edited, 1);
            prop_assert!(found.is_some());
            prop_assert_eq!(found == Some(0), a == edited);
        }

        #[test]
        fn more_room_never_finds_less(a in word(), b in word()) {
            if let Some(one) = within(&a, &b, 1) {
                prop_assert_eq!(within(&a, &b, 2), Some(one));
            }
        }

        #[test]
        fn a_distance_agrees_with_the_definition(a in "[ab]{0,6}", b in "[ab]{0,6}") {
            let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            prop_assert_eq!(distance(&x, &y), by_definition(&x, &y));
        }

        /// The embedded engine finds candidates with an automaton; it must not be narrower than we are.
        #[test]
        fn the_engines_automaton_agrees(a in "[abcå]{4,9}", b in "[abcå]{1,9}", most in 1u8..=2) {
            use tantivy::query::FuzzyTermQuery;
            use tantivy::schema::Field;
            use tantivy_fst::Automaton;
            let term = tantivy::Term::from_field_text(Field::from_field_id(0), &a);
            let automaton = FuzzyTermQuery::new(term, most, true).automaton().expect("a distance it knows");
            let mut state = automaton.start();
            for byte in b.bytes() {
                state = automaton.accept(&state, byte);
            }
            prop_assert_eq!(automaton.is_match(&state), within(&a, &b, most).is_some());
        }
    }

    /// The textbook recursion, slow and obvious.
    fn by_definition(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([first_a @ .., x], [first_b @ .., y]) => {
                let replaced = by_definition(first_a, first_b) + usize::from(x != y);
                let shorter = by_definition(first_a, b).min(by_definition(a, first_b)) + 1;
                let swapped = match (first_a, first_b) {
                    ([early_a @ .., p], [early_b @ .., q]) if p == y && q == x => {
                        by_definition(early_a, early_b) + 1
                    }
                    _ => usize::MAX,
                };
                replaced.min(shorter).min(swapped)
            }
        }
    }
}
