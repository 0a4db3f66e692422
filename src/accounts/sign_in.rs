//! Signing in by letter. One letter holds a link and a code, both good once and for fifteen minutes, both kept only
//! as hashes. Whoever asks hears the same, in the same time, whether the account exists or not: nothing about people
//! is looked up before the link comes back.
//!
//! The link opens a page with one button, and the button signs in: programs that scan mail open links but press
//! nothing, so they never use a letter up.

mod ask;
mod enter;
mod kept;
mod letter;
mod waiting;

pub use ask::{Asked, Receipt, sign_in_link, wait_for_letter};
pub(crate) use ask::{Keys, wait_with};
pub use enter::{Entered, LinkView, enter_code, follow_link, link};
pub(crate) use enter::{chosen_name, first_of};
pub use kept::{KeptAct, act_mentions, discard_kept, kept_acts};
pub(crate) use kept::{Outcome, any_left_behind, carry_out_left_behind, carry_over};
pub use letter::{LetterFrame, SignInLetter, letter_frame};
pub(crate) use waiting::recalled;
pub use waiting::{Recalled, WaitingView, waiting};

use chrono::Duration;

/// How long a letter can be used.
pub(crate) const LASTS: Duration = Duration::minutes(15);

/// A path of ours to go on to. Anything that could lead elsewhere becomes the front page: `//evil.example` and
/// `/\evil.example` are other hosts to a browser.
pub(crate) fn safe_path(asked: &str) -> String {
    let ours = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.starts_with("/\\")
        && asked.len() <= 2000
        && !asked.chars().any(|sign| sign.is_control() || sign == '\\');
    if ours { asked } else { hall::addresses::HOME }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_only_ever_goes_on_to_a_page_of_ours() {
        assert_eq!(safe_path("/ideas/4?after=x#c"), "/ideas/4?after=x#c");
        for wrong in [
            "",
            "ideas",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "/a\\..\\b",
            "/a\r\nSet-Cookie: x=1",
            "javascript:alert(1)",
        ] {
            assert_eq!(safe_path(wrong), "/", "{wrong}");
        }
    }
}
