//! Hints for whoever writes to the public: sentences that are long, words only an office uses, and sentences in which
//! nobody does anything. They never stop anyone. A hint is a guess from the shape of the words, so it says where it
//! looked and leaves the judgement to the writer.
//!
//! Chains of passives are looked for in English, Finnish, German and Swedish, where the shape of a word tells enough that
//! two in one sentence are worth a look; in Russian it does not, and nothing is said.

use std::collections::BTreeMap;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Options, parse_document};
use serde::Serialize;
use serde_json::{Value, json};
use unicode_segmentation::UnicodeSegmentation;

use crate::Lang;

/// At most so many hints for one text: who wrote a law reads the first ones and understands.
pub const MOST: usize = 20;

/// How much of a sentence is shown again.
const SHOWN_WORDS: usize = 12;

/// A word only an office uses, and what to say instead. A star at the end stands for any ending: `toimenpi*`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jargon {
    pub word: String,
    pub instead: String,
}

/// One thing to look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hint {
    pub kind: HintKind,
    /// The key of what to say about it.
    pub key: &'static str,
    pub args: BTreeMap<&'static str, Value>,
    /// The beginning of the sentence it is about.
    pub excerpt: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HintKind {
    Long,
    Jargon,
    Passive,
}

/// Words a sentence may have before a reader begins to lose it. Finnish says in one word what others say in two.
pub const fn longest_sentence(lang: Lang) -> usize {
    match lang {
        Lang::Fi => 18,
        Lang::Ru => 20,
        Lang::De => 22,
        Lang::En | Lang::Sv => 25,
    }
}

/// What could be plainer in a text, in the order it is read.
pub fn hints(lang: Lang, markdown: &str, jargon: &[Jargon]) -> Vec<Hint> {
    let mut found = Vec::new();
    let mut told: Vec<&str> = Vec::new();
    for block in blocks(markdown) {
        for sentence in block.unicode_sentences() {
            let words: Vec<&str> = sentence.unicode_words().collect();
            let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
            let mut add = |kind, key, args| {
                found.push(Hint {
                    kind,
                    key,
                    args,
                    excerpt: beginning(sentence),
                });
            };
            if words.len() > longest_sentence(lang) {
                let args = BTreeMap::from([
                    ("count", json!(words.len())),
                    ("most", json!(longest_sentence(lang))),
                ]);
                add(HintKind::Long, "press-hint-long", args);
            }
            for entry in jargon {
                // Once a text is enough: who reads it looks for the others.
                if !told.contains(&entry.word.as_str()) && stands_in(&lower, &entry.word) {
                    told.push(&entry.word);
                    let args = BTreeMap::from([
                        ("word", json!(entry.word.trim_end_matches('*'))),
                        ("instead", json!(entry.instead)),
                    ]);
                    let key = if entry.instead.is_empty() {
                        "press-hint-jargon"
                    } else {
                        "press-hint-jargon-instead"
                    };
                    add(HintKind::Jargon, key, args);
                }
            }
            if passives(lang, &lower) >= 2 {
                add(HintKind::Passive, "press-hint-passive", BTreeMap::new());
            }
            if found.len() >= MOST {
                found.truncate(MOST);
                return found;
            }
        }
    }
    found
}

/// The texts a reader takes in one after the other: paragraphs, headings, cells. What is code is nobody's sentence.
fn blocks(markdown: &str) -> Vec<String> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    let arena = Arena::new();
    let markdown = crate::markdown::gently_nested(markdown);
    let root = parse_document(&arena, &markdown, &options);
    root.descendants()
        .filter(|node| {
            matches!(
                node.data.borrow().value,
                NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell
            )
        })
        .map(text_of)
        .collect()
}

fn text_of<'a>(block: &'a AstNode<'a>) -> String {
    let mut text = String::new();
    for node in block.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(words) => text.push_str(words),
            NodeValue::SoftBreak | NodeValue::LineBreak => text.push(' '),
            _ => {}
        }
    }
    text
}

fn beginning(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    if words.len() <= SHOWN_WORDS {
        words.join(" ")
    } else {
        format!("{}…", words[..SHOWN_WORDS].join(" "))
    }
}

fn stands_in(words: &[String], entry: &str) -> bool {
    let open = entry.ends_with('*');
    let entry = entry.trim_end_matches('*').to_lowercase();
    let parts: Vec<&str> = entry.unicode_words().collect();
    let Some((last, before)) = parts.split_last() else {
        return false;
    };
    words.windows(parts.len()).any(|window| {
        let Some((end, start)) = window.split_last() else {
            return false;
        };
        let begins = start.iter().zip(before).all(|(word, part)| word == part);
        begins
            && if open {
                end.starts_with(last)
            } else {
                end == last
            }
    })
}

/// How many words of a sentence look as if nobody did it.
fn passives(lang: Lang, words: &[String]) -> usize {
    match lang {
        Lang::En => english(words),
        Lang::De => german(words),
        Lang::Fi => words.iter().filter(|word| is_finnish_passive(word)).count(),
        Lang::Sv => swedish(words),
        Lang::Ru => 0,
    }
}

/// A form of *to be*, and within the next two words a participle.
fn english(words: &[String]) -> usize {
    const BE: &[&str] = &["is", "are", "was", "were", "be", "been", "being"];
    const IRREGULAR: &[&str] = &[
        "made", "given", "taken", "done", "sent", "held", "kept", "found", "paid", "written",
        "shown", "built", "brought", "chosen", "drawn", "put", "set", "sold", "told", "met",
    ];
    words
        .iter()
        .enumerate()
        .filter(|(at, word)| {
            BE.contains(&word.as_str())
                && words[at + 1..].iter().take(2).any(|next| {
                    (next.ends_with("ed") && next.len() > 4) || IRREGULAR.contains(&next.as_str())
                })
        })
        .count()
}

/// A form of *werden* somewhere, and participles that are no infinitives.
fn german(words: &[String]) -> usize {
    const WERDEN: &[&str] = &["wird", "werden", "wurde", "wurden", "worden"];
    if !words.iter().any(|word| WERDEN.contains(&word.as_str())) {
        return 0;
    }
    words
        .iter()
        .filter(|word| {
            let regular = word.starts_with("ge") && word.ends_with('t') && word.chars().count() > 5;
            regular || word.ends_with("iert")
        })
        .count()
}

/// `ilmoitetaan`, `käsitellään`, `tehdään`, `päätettiin`; not `rantaan`, not `kotiin`.
fn is_finnish_passive(word: &str) -> bool {
    let is_vowel = |sign: char| matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö');
    let after = |ending: &str, before: fn(char) -> bool| {
        word.strip_suffix(ending)
            .and_then(|stem| stem.chars().next_back())
            .is_some_and(before)
    };
    let vowel: fn(char) -> bool =
        |sign| matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö');
    let long_enough = word.chars().count() > 6 && word.chars().any(is_vowel);
    long_enough
        && (["taan", "tään", "ttiin"]
            .iter()
            .any(|ending| after(ending, vowel))
            || ["daan", "dään"].iter().any(|ending| {
                after(ending, |sign| {
                    sign == 'h' || matches!(sign, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ä' | 'ö')
                })
            })
            || ["ellaan", "ellään"]
                .iter()
                .any(|ending| word.ends_with(ending)))
}

/// `behandlas`, `beslutades`, and *bli* with a participle.
fn swedish(words: &[String]) -> usize {
    const BLI: &[&str] = &["bli", "blir", "blev", "blivit"];
    // Verbs that always end so, and what belongs to somebody.
    const OTHERS: &[&str] = &[
        "hoppas", "trivas", "finnas", "andas", "lyckas", "minnas", "skämmas", "umgås",
    ];
    let ends = words.iter().filter(|word| {
        let verb = word.ends_with("as") || word.ends_with("ades") || word.ends_with("ats");
        let owned = ["ornas", "arnas", "ernas", "onas"]
            .iter()
            .any(|ending| word.ends_with(ending));
        word.chars().count() > 5 && verb && !owned && !OTHERS.contains(&word.as_str())
    });
    let bli = words.windows(2).filter(|pair| {
        BLI.contains(&pair[0].as_str())
            && ["ad", "at", "ade"].iter().any(|end| pair[1].ends_with(end))
    });
    ends.count() + bli.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(lang: Lang, text: &str) -> Vec<String> {
        let jargon = [
            ("utilise", "use"),
            ("toimenpi*", "työ, teko"),
            ("with regard to", "about"),
            ("synergy", ""),
        ]
        .map(|(word, instead)| Jargon {
            word: word.to_owned(),
            instead: instead.to_owned(),
        });
        hints(lang, text, &jargon)
            .iter()
            .map(|hint| format!("{:?} {:?}: {}", hint.kind, hint.args, hint.excerpt))
            .collect()
    }

    #[test]
    fn plain_words_are_left_alone() {
        for (lang, text) in [
            (
                Lang::En,
                "Come to the square on Monday. We bring coffee, e.g. decaf. It is free.",
            ),
            (
                Lang::Fi,
                "Tule torille maanantaina klo 16.15. Menemme rantaan ja kotiin esim. bussilla. Lupa maksaa 20 euroa.",
            ),
            (
                Lang::Sv,
                "Vi hoppas att du trivs. Invånarnas idéer behandlas här.",
            ),
            (Lang::De, "Wir werden gehen. Das wird gemacht."),
            (
                Lang::Ru,
                "Приходите на площадь в понедельник. Мы угощаем кофе.",
            ),
            (
                Lang::En,
                "```\nutilise utilise\n```\n\n- one\n- two\n- three",
            ),
        ] {
            assert_eq!(told(lang, text), Vec::<String>::new(), "{lang}");
        }
    }

    #[test]
    fn a_long_sentence_is_shown_by_its_beginning_and_lists_are_no_sentences() {
        let long = "word ".repeat(26);
        let said = told(Lang::En, &long);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with("Long {\"count\": Number(26), \"most\": Number(25)}: word word")
        );
        assert!(said[0].ends_with('…'));
        assert_eq!(
            told(Lang::En, &"- a short line\n".repeat(20)),
            Vec::<String>::new()
        );
    }

    #[test]
    fn jargon_is_found_whole_with_any_ending_and_once() {
        let said = told(
            Lang::En,
            "We UTILISE it. We utilise it with regard to  you. Utilised!",
        );
        assert_eq!(said.len(), 2, "{said:?}");
        assert!(said[0].contains("utilise") && said[1].contains("with regard to"));
        let said = told(Lang::Fi, "Toimenpiteisiin ryhdytään.");
        assert!(said[0].starts_with("Jargon"), "{said:?}");
        assert_eq!(told(Lang::En, "Synergy.").len(), 1);
    }

    #[test]
    fn two_deeds_that_nobody_does_are_a_chain() {
        let counted: Vec<String> = [
            (
                Lang::En,
                "The form is quickly filled in and the decision was made.",
            ),
            (Lang::En, "The form is here and we decided."),
            (
                Lang::Fi,
                "Hakemus käsitellään ja päätös ilmoitetaan kirjeellä.",
            ),
            (Lang::Fi, "Selvitys tehdään, kun se tilattiin."),
            (Lang::Fi, "Tulemme rantaan, kotiin ja hotelliin."),
            (Lang::De, "Der Antrag wird geprüft und dann registriert."),
            (Lang::De, "Wir werden den Antrag prüfen."),
            (Lang::Sv, "Ansökan behandlas och beslutet skickas."),
            (Lang::Sv, "Flickornas skolor är bra."),
            (Lang::Ru, "Заявление рассматривается и решается."),
        ]
        .iter()
        .map(|(lang, text)| {
            let words: Vec<String> = text.unicode_words().map(str::to_lowercase).collect();
            format!("{lang} {} {text}", passives(*lang, &words))
        })
        .collect();
        assert_eq!(
            counted,
            [
                "en 2 The form is quickly filled in and the decision was made.",
                "en 0 The form is here and we decided.",
                "fi 2 Hakemus käsitellään ja päätös ilmoitetaan kirjeellä.",
                "fi 2 Selvitys tehdään, kun se tilattiin.",
                "fi 0 Tulemme rantaan, kotiin ja hotelliin.",
                "de 2 Der Antrag wird geprüft und dann registriert.",
                "de 0 Wir werden den Antrag prüfen.",
                "sv 2 Ansökan behandlas och beslutet skickas.",
                "sv 0 Flickornas skolor är bra.",
                "ru 0 Заявление рассматривается и решается.",
            ]
        );
    }

    #[test]
    fn a_text_meant_to_hurt_is_read_quickly_and_hints_end() {
        let started = std::time::Instant::now();
        let text = format!("{} utilise.\n\n", "word ".repeat(30)).repeat(200);
        assert_eq!(told(Lang::En, &text).len(), MOST);
        for mark in [">", "*a ", "[", "| "] {
            told(Lang::Fi, &mark.repeat(20_000 / mark.len()));
        }
        assert!(started.elapsed() < std::time::Duration::from_secs(10));
    }
}
