//! What a person may be called, and the initials that stand as their picture.

use entity::words::Lang;
use hall::Problems;
use hall::says::Say;
use rand::Rng;
use unicode_segmentation::UnicodeSegmentation;

pub(crate) const LONGEST_NAME: usize = 60;
pub(crate) const LONGEST_TITLE: usize = 80;

/// A name as it will be shown: own or pseudonym, one line, no address and no link in it.
pub(crate) fn checked(name: &str, field: &'static str, problems: &mut Problems) -> String {
    let name = one_line(name);
    if name.is_empty() {
        problems.add(field, Say::of("accounts-problem-name-missing"));
    } else if name.chars().count() > LONGEST_NAME {
        problems.add(
            field,
            Say::of("accounts-problem-name-long").with("most", LONGEST_NAME),
        );
    } else if name.contains('@') || name.contains("://") || !name.chars().any(char::is_alphanumeric)
    {
        problems.add(field, Say::of("accounts-problem-name"));
    }
    name
}

/// One line without signs that command the reader's screen: controls, and marks that turn the writing direction.
pub(crate) fn one_line(text: &str) -> String {
    let turns = |sign: char| matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    text.chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .filter(|sign| !turns(*sign))
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// A name for someone who gave none. Never made from the address: that would tell it.
pub(crate) fn first_name(lang: Lang) -> String {
    let number = rand::rng().random_range(1000..10_000i64).to_string();
    press::say(lang, "accounts-first-name", &[("number", number.into())])
}

/// The first letters of the first and the last word: `Aino Salmela` is AS.
pub fn initials(name: &str) -> String {
    let mut words = name
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric));
    let first = words.next();
    let last = words.next_back();
    let letter = |word: &str| {
        word.graphemes(true)
            .find(|sign| sign.chars().any(char::is_alphanumeric))
            .unwrap_or_default()
            .to_uppercase()
    };
    first.into_iter().chain(last).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_letters_of_the_first_and_last_word() {
        assert_eq!(initials("Aino Salmela"), "AS");
        assert_eq!(initials("henrik af Björklund"), "HB");
        assert_eq!(initials("Öster"), "Ö");
        assert_eq!(initials("Анна-Мария Петрова"), "АП");
        assert_eq!(initials("e\u{301}va"), "E\u{301}");
        assert_eq!(initials("(Pseudonym) 7"), "P7");
        assert_eq!(initials("  "), "");
    }

    #[test]
    fn a_name_is_one_clean_line() {
        let says = |name: &str| {
            let mut problems = Problems::default();
            let kept = checked(name, "name", &mut problems);
            problems.done().is_ok().then_some(kept)
        };
        assert_eq!(
            says("  Aino \r\n Salmela "),
            Some("Aino Salmela".to_owned())
        );
        assert_eq!(says("Aino\u{202e}alemlaS"), Some("AinoalemlaS".to_owned()));
        for unfit in [
            "",
            "…",
            "aino@kuusilahti.example",
            "http://x.example",
            &"a".repeat(61),
        ] {
            assert_eq!(says(unfit), None, "{unfit}");
        }
    }
}
