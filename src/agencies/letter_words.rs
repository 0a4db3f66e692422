//! The words of letters, where an admin wrote other ones. Ours stay in the code, and an agency goes back to them by
//! leaving a field as it came.

use crate::{memory, store};
use entity::words::Lang;
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Problems, Result};
use press::own::{self, Fault};
use std::collections::BTreeMap;

/// Letters of one message.
pub const LONGEST_WORDS: usize = 1_000;
/// Letters of a subject: mail programs show no more.
pub const LONGEST_SUBJECT: usize = 160;

/// What the agency has put in the place of these messages, by key.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn own_letter_words(
    cx: &Cx,
    lang: Lang,
    keys: &[&str],
) -> Result<BTreeMap<String, String>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    store::own_letter_words(cx.db(), cx.agency, lang, keys).await
}

/// How many messages of each language the agency has words of its own for, by key.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn all_letter_words(cx: &Cx) -> Result<Vec<(Lang, String)>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let all = store::letter_words(cx.db(), cx.agency).await?;
    Ok(all.into_iter().map(|(lang, key, _)| (lang, key)).collect())
}

/// An admin writes the messages of a letter in one language. `letter` names it in the log; `keys` are its messages. What
/// is empty or as it came is ours again. The next letter is written so, on every node.
///
/// # Errors
/// `Forbidden`; `Invalid` on the key of what cannot be used.
pub async fn keep_letter_words(
    cx: &Cx,
    letter: &str,
    lang: Lang,
    keys: &[&str],
    typed: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let tx = cx.begin().await?;
    let before = store::own_letter_words(&*tx, cx.agency, lang, keys).await?;
    cx.may(Deed::KeepSite(cx.agency))?;
    let words = checked(lang, keys, typed)?;
    if words == before {
        return Ok(words);
    }
    let by = cx.actor.person();
    store::keep_letter_words(&*tx, cx.agency, lang, keys, &words, by, cx.now()).await?;
    let act = StaffAct {
        deed: "agencies-log-letter-kept",
        kind: "letter",
        thing: 0,
        before: Some((letter, lang, all_of(lang, &before, &words))),
        after: Some((letter, lang, all_of(lang, &words, &before))),
    };
    memory::finish(tx, act).await?;
    Ok(words)
}

/// What these words say wherever they or the others have words of their own: ours, where they have none.
fn all_of(
    lang: Lang,
    these: &BTreeMap<String, String>,
    others: &BTreeMap<String, String>,
) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for key in these.keys().chain(others.keys()) {
        if these.get(key) == others.get(key) {
            continue;
        }
        let text = these
            .get(key)
            .cloned()
            .or_else(|| press::words::written(lang, key));
        all.insert(key.clone(), text.unwrap_or_default());
    }
    all
}

/// What is wrong with these words, by key; and those of them that are not ours.
///
/// # Errors
/// `Invalid` on the key of what cannot be used.
pub fn checked(
    lang: Lang,
    keys: &[&str],
    typed: &BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let mut problems = Problems::default();
    let mut kept = BTreeMap::new();
    for (key, text) in typed {
        let text = text.replace("\r\n", "\n").trim().to_owned();
        if !keys.contains(&key.as_str()) {
            problems.add(key.clone(), Say::of("agencies-problem-letter-key"));
            continue;
        }
        if text.is_empty() || press::words::written(lang, key).is_some_and(|ours| ours == text) {
            continue;
        }
        let is_subject = key.contains("-subject");
        let most = if is_subject {
            LONGEST_SUBJECT
        } else {
            LONGEST_WORDS
        };
        problems.expect(
            text.chars().count() <= most,
            key.clone(),
            Say::of("agencies-problem-letter-long").with("most", most),
        );
        let is_one_line = !is_subject || !text.contains('\n') || text.contains("->");
        problems.expect(
            is_one_line && !text.chars().any(|sign| sign.is_control() && sign != '\n'),
            key.clone(),
            Say::of("agencies-problem-letter-line"),
        );
        for fault in own::faults(lang, key, &text) {
            let say = match fault {
                Fault::Unreadable => Say::of("agencies-problem-letter-unreadable"),
                Fault::Missing(name) => {
                    Say::of("agencies-problem-letter-missing").with("name", name)
                }
                Fault::Unknown(name) => {
                    Say::of("agencies-problem-letter-unknown").with("name", name)
                }
            };
            problems.add(key.clone(), say);
        }
        kept.insert(key.clone(), text);
    }
    problems.done()?;
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hall::Error;

    const KEYS: &[&str] = &["accounts-letter-subject", "accounts-letter-title"];

    fn said(key: &str, text: &str) -> Result<BTreeMap<String, String>, Vec<String>> {
        let typed = BTreeMap::from([(key.to_owned(), text.to_owned())]);
        match checked(Lang::En, KEYS, &typed) {
            Ok(kept) => Ok(kept),
            Err(Error::Invalid(problems)) => Err(problems
                .0
                .into_iter()
                .map(|problem| problem.say.key)
                .collect()),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn words_are_checked_for_placeholders_length_and_lines() {
        let subject = "accounts-letter-subject";
        assert_eq!(
            said(subject, "Your key to { $site }: { $code }")
                .unwrap()
                .len(),
            1
        );
        for (text, key) in [
            ("Your key to { $site }", "agencies-problem-letter-missing"),
            (
                "{ $site } { $code } { $name }",
                "agencies-problem-letter-unknown",
            ),
            ("{ $site } { $code", "agencies-problem-letter-unreadable"),
            ("{ $site }\n{ $code }", "agencies-problem-letter-line"),
        ] {
            assert_eq!(said(subject, text).unwrap_err(), [key], "{text}");
        }
        let long = format!("{{ $site }} {{ $code }} {}", "x".repeat(200));
        assert_eq!(
            said(subject, &long).unwrap_err(),
            ["agencies-problem-letter-long"]
        );
        assert_eq!(
            said("look-footer-contact", "x").unwrap_err(),
            ["agencies-problem-letter-key"]
        );
    }

    #[test]
    fn what_is_as_it_came_is_ours() {
        let ours = press::words::written(Lang::En, "accounts-letter-title").unwrap();
        assert_eq!(said("accounts-letter-title", &ours), Ok(BTreeMap::new()));
        assert_eq!(said("accounts-letter-title", " "), Ok(BTreeMap::new()));
    }
}
