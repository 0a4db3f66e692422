//! The import's messages in somebody's language.

use entity::words::Lang;
use hall::says::{Arg, Say};
use std::str::FromStr;

/// A message as a sentence.
pub fn said(lang: Lang, say: &Say) -> String {
    let args: Vec<(&str, press::Arg)> = say
        .args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Number(number) => (name.as_str(), press::Arg::from(*number)),
            Arg::Text(text) => (name.as_str(), press::Arg::from(shown(text))),
        })
        .collect();
    press::say(lang, &say.key, &args)
}

/// What stood in a file, for a terminal: one line, no control characters that would move the cursor or change colours.
fn shown(text: &str) -> String {
    text.chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect()
}

/// The language of a command: what `--lang` says, else the shell's `LC_ALL`, `LC_MESSAGES` or `LANG`, else English.
pub fn language_of_the_shell(asked: Option<&str>) -> Lang {
    let of_the_shell = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()))
    };
    let named = asked
        .map(str::to_owned)
        .or_else(of_the_shell)
        .unwrap_or_default();
    let code = named
        .split(['_', '-', '.'])
        .next()
        .unwrap_or_default()
        .to_lowercase();
    Lang::from_str(&code).unwrap_or(Lang::En)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_asked_for_comes_before_that_of_the_shell() {
        assert_eq!(language_of_the_shell(Some("fi")), Lang::Fi);
        assert_eq!(language_of_the_shell(Some("sv_FI.UTF-8")), Lang::Sv);
        assert_eq!(language_of_the_shell(Some("xx")), Lang::En);
    }

    #[test]
    fn a_file_cannot_write_on_the_terminal() {
        assert_eq!(shown("a\u{1b}[2Jb\nc"), "a [2Jb c");
    }
}
