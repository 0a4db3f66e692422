//! The rule for what a thing may be called.

use entity::words::{Lang, Names};
use hall::Problems;
use hall::says::Say;

/// Letters of one name.
pub(crate) const LONGEST_NAME: usize = 80;

/// Names trimmed and in our languages only. At least one must be given, unless they may be empty.
pub(crate) fn checked(
    names: &Names,
    field: &'static str,
    longest: usize,
    may_be_empty: bool,
    problems: &mut Problems,
) -> Names {
    let mut kept = Names::default();
    for lang in Lang::ALL {
        let name = names.0.get(lang.code()).map_or("", |name| name.trim());
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().any(char::is_control) || name.chars().count() > longest {
            problems.add(
                field,
                Say::of("agencies-problem-name-long").with("most", longest),
            );
        }
        if !name.is_empty() {
            kept = kept.with(*lang, &name);
        }
    }
    if kept.0.is_empty() && !may_be_empty {
        problems.add(field, Say::of("agencies-problem-name-missing"));
    }
    kept
}
