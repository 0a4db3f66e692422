//! Words only an office uses: whoever writes for the public is told of them and of what to say instead. A list per
//! language, which the staff change; until they do, each language has the list it came with. Nothing is refused.

use crate::{browse, memory, store};
use entity::words::Lang;
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Problems, Result};
use press::{Hint, Jargon};

const LONGEST_WORD: usize = 60;
const LONGEST_INSTEAD: usize = 120;
const MOST_WORDS: usize = 500;

/// The list a language came with, as it would be typed.
pub(crate) fn first(lang: Lang) -> &'static str {
    match lang {
        Lang::En => include_str!("jargon/en.txt"),
        Lang::Fi => include_str!("jargon/fi.txt"),
        Lang::Sv => include_str!("jargon/sv.txt"),
        Lang::De => include_str!("jargon/de.txt"),
        Lang::Ru => include_str!("jargon/ru.txt"),
    }
}

/// One entry a line, `word = what to say instead`; the second half may be missing.
pub(crate) fn read(typed: &str) -> Vec<Jargon> {
    let mut list: Vec<Jargon> = Vec::new();
    for line in typed.lines() {
        let (word, instead) = line.split_once('=').unwrap_or((line, ""));
        let word = one_line(word);
        let known = list.iter().any(|entry| entry.word == word);
        if word.chars().any(char::is_alphanumeric) && !known {
            list.push(Jargon {
                word,
                instead: one_line(instead),
            });
        }
    }
    list
}

/// As it is typed and kept.
pub(crate) fn written(list: &[Jargon]) -> String {
    list.iter()
        .map(|entry| match entry.instead.as_str() {
            "" => entry.word.clone(),
            instead => format!("{} = {instead}", entry.word),
        })
        .collect::<Vec<_>>()
        .join("\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What could be plainer in a text, by the shape of its sentences and by the agency's own list. Only ever a hint.
///
/// # Errors
/// A fault of the database.
pub async fn hints(cx: &Cx, lang: Lang, text: &str) -> Result<Vec<Hint>> {
    let site = browse::site(cx).await?;
    Ok(press::hints(lang, text, site.jargon(lang)))
}

/// The staff keep the whole list of one language; `None` goes back to the one it came with. It is a tool of those who
/// write, as answer templates are, and whoever keeps those keeps it too.
///
/// # Errors
/// `Invalid` when an entry is too long or there are too many.
pub async fn keep_jargon(cx: &Cx, lang: Lang, list: Option<&str>) -> Result<()> {
    cx.may(Deed::KeepTemplates(cx.agency))?;
    let list = list.map(checked).transpose()?;
    let tx = cx.begin().await?;
    let before = store::jargon_of(&*tx, cx.agency, lang).await?;
    if before == list {
        return Ok(());
    }
    let by = cx.actor.person();
    store::keep_jargon(&*tx, cx.agency, lang, list.as_deref(), by, cx.now()).await?;
    let act = StaffAct {
        deed: "agencies-log-jargon-kept",
        kind: "words",
        thing: 0,
        before: Some((lang, &before)),
        after: Some((lang, &list)),
    };
    memory::finish(tx, act).await
}

fn checked(typed: &str) -> Result<String> {
    let list = read(typed);
    let mut problems = Problems::default();
    problems.expect(
        list.iter()
            .all(|entry| entry.word.chars().count() <= LONGEST_WORD),
        "words",
        Say::of("agencies-problem-word-long").with("most", LONGEST_WORD),
    );
    problems.expect(
        list.iter()
            .all(|entry| entry.instead.chars().count() <= LONGEST_INSTEAD),
        "words",
        Say::of("agencies-problem-instead-long").with("most", LONGEST_INSTEAD),
    );
    problems.expect(
        list.len() <= MOST_WORDS,
        "words",
        Say::of("agencies-problem-words-many").with("most", MOST_WORDS),
    );
    problems.done()?;
    Ok(written(&list))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_is_typed() {
        let list =
            read("utilise = use\n\n  in   order to= to \n= nothing\nsynergy\nutilise = again\n");
        assert_eq!(written(&list), "utilise = use\nin order to = to\nsynergy");
        assert_eq!(read(&written(&list)), list);
    }

    #[test]
    fn every_language_comes_with_a_list_that_can_be_kept() {
        for lang in Lang::ALL {
            let list = checked(first(*lang)).unwrap();
            assert!(list.lines().count() > 20, "{lang}");
            assert_eq!(
                list.lines().count(),
                first(*lang).trim().lines().count(),
                "{lang}"
            );
        }
    }
}
