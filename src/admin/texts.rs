//! The words of every letter, in every language: which messages a letter is made of, how it reads with sample data, and
//! the agency's own words in the place of ours.

use agencies::{all_letter_words, checked_letter_words, keep_letter_words, own_letter_words};
use entity::words::Lang;
use hall::{Cx, Deed, Error, Result, addresses};
use press::own::{self, Own};
use press::words::Arg;
use press::{LetterSamples, Posted, Press};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every letter of the house, kept in the hub by whoever lists them.
pub struct LetterBook(pub Vec<LetterSamples>);

/// What all letters have in common: a letter of its own in the list.
const EVERY: &str = "every";
const IN_EVERY: &[&str] = &[
    "notifications-letter-hello",
    "cases-letter-hello",
    "notifications-letter-more",
    "look-letter-unsubscribe",
    "look-letter-settings",
];
/// Words of pages that letters borrow.
const OF_PAGES: &[&str] = &["look-footer-contact"];

/// A message that is put together before the letter is printed: into which sample, at which place of it.
struct Composed {
    letter: &'static str,
    sample: usize,
    at: &'static str,
    key: &'static str,
}

const fn composed(
    letter: &'static str,
    sample: usize,
    at: &'static str,
    key: &'static str,
) -> Composed {
    Composed {
        letter,
        sample,
        at,
        key,
    }
}

const COMPOSED: &[Composed] = &[
    composed(
        "gathered",
        0,
        "/subject",
        "notifications-subject-first-supporter",
    ),
    composed(
        "gathered",
        0,
        "/things/0/because",
        "notifications-because-author",
    ),
    composed(
        "gathered",
        0,
        "/things/0/happenings/0/what",
        "notifications-news-first-supporter",
    ),
    composed("gathered", 1, "/subject", "notifications-subject-many"),
    composed(
        "gathered",
        1,
        "/things/0/because",
        "notifications-because-follower",
    ),
    composed(
        "gathered",
        1,
        "/things/0/happenings/0/what",
        "notifications-news-answered",
    ),
    composed(
        "gathered",
        1,
        "/things/1/because",
        "notifications-because-supporter",
    ),
    composed("decision", 0, "/subject", "notifications-subject-hidden"),
    composed("decision", 0, "/what", "notifications-decision-hidden"),
    composed("decision", 1, "/subject", "notifications-subject-shown"),
    composed("decision", 1, "/what", "notifications-decision-shown"),
    composed("blocked", 0, "/subject", "notifications-subject-blocked"),
    composed("blocked", 1, "/subject", "notifications-subject-blocked"),
    composed("verdict", 0, "/subject", "notifications-subject-chosen"),
    composed("verdict", 1, "/subject", "notifications-subject-decided"),
    composed("onward", 0, "/subject", "notifications-onward-subject"),
    composed("onward", 0, "/lead", "notifications-onward-lead"),
    composed("onward", 1, "/subject", "notifications-onward-subject"),
    composed("onward", 1, "/lead", "notifications-onward-lead"),
    composed(
        "case_receipt",
        0,
        "/subject",
        "cases-letter-receipt-subject",
    ),
    composed("case_receipt", 0, "/text", "cases-letter-receipt"),
    composed(
        "case_receipt",
        1,
        "/subject",
        "cases-letter-receipt-subject",
    ),
    composed("case_receipt", 1, "/text", "cases-letter-receipt"),
    composed(
        "case_answer",
        0,
        "/subject",
        "cases-letter-answered-subject",
    ),
    composed("case_answer", 0, "/what", "cases-letter-answered"),
    composed("case_answer", 1, "/subject", "cases-letter-closed-subject"),
    composed("case_answer", 1, "/what", "cases-letter-closed"),
];

/// Messages a letter may begin with or be made of beside those its samples show.
const OTHERS: &[(&str, &[&str])] = &[
    (
        "gathered",
        &[
            "notifications-subject-answered",
            "notifications-subject-replied",
            "notifications-subject-appealed",
            "notifications-subject-one",
            "notifications-subject-mixed",
            "notifications-somebody",
        ],
    ),
    (
        "decision",
        &[
            "notifications-subject-upheld",
            "notifications-subject-restored",
            "notifications-decision-upheld",
            "notifications-decision-restored",
        ],
    ),
    (
        "case_answer",
        &["cases-letter-declined-subject", "cases-letter-declined"],
    ),
];

/// Of the letter of news every message that begins so.
const NEWS: &[&str] = &["notifications-because-", "notifications-news-"];

/// A letter in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLine {
    pub name: String,
    /// How many messages it is made of.
    pub messages: usize,
    /// Languages in which the agency has words of its own for it.
    pub changed: Vec<Lang>,
}

/// A message of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterText {
    pub key: String,
    /// As it came.
    pub ours: String,
    /// As the agency wrote it; none: as it came.
    pub own: Option<String>,
    /// What is filled in: `$reference`.
    pub placeholders: Vec<String>,
    /// How it reads with sample data.
    pub sample: String,
}

/// How a letter reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// Every letter.
///
/// # Errors
/// `Forbidden` for who does not keep the site.
pub async fn letters(cx: &Cx) -> Result<Vec<LetterLine>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let changed = all_letter_words(cx).await?;
    let book = cx.hub().kept::<LetterBook>()?;
    let names = std::iter::once(EVERY).chain(book.0.iter().map(|letter| letter.name));
    Ok(names
        .map(|name| {
            let keys = keys_of(name);
            let mut langs: Vec<Lang> = changed
                .iter()
                .filter(|(_, key)| keys.contains(key))
                .map(|(lang, _)| *lang)
                .collect();
            langs.sort_unstable();
            langs.dedup();
            LetterLine {
                name: name.to_owned(),
                messages: keys.len(),
                changed: langs,
            }
        })
        .collect())
}

/// The messages of a letter in one language, each with ours, the agency's own and a sample.
///
/// # Errors
/// `Forbidden`; `Missing` for no letter of ours.
pub async fn one(cx: &Cx, name: &str, lang: Lang) -> Result<Vec<LetterText>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let keys = known(cx, name)?;
    let own = own_letter_words(cx, lang, &as_strs(&keys)).await?;
    spelled_out(cx, lang, &keys, &own).await
}

/// The same with words that are not kept yet.
///
/// # Errors
/// `Forbidden`; `Missing`.
pub async fn one_typed(
    cx: &Cx,
    name: &str,
    lang: Lang,
    typed: &BTreeMap<String, String>,
) -> Result<Vec<LetterText>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let keys = known(cx, name)?;
    spelled_out(cx, lang, &keys, typed).await
}

async fn spelled_out(
    cx: &Cx,
    lang: Lang,
    keys: &[String],
    own: &BTreeMap<String, String>,
) -> Result<Vec<LetterText>> {
    let site = agencies::site(cx).await?;
    let spoken = spoken(lang, own);
    Ok(keys
        .iter()
        .map(|key| {
            let placeholders = own::placeholders(lang, key);
            let args = sample_args(cx, &site, lang, &placeholders);
            LetterText {
                ours: press::words::written(lang, key).unwrap_or_default(),
                own: own.get(key).cloned(),
                sample: own::speaking_now(Arc::clone(&spoken), || {
                    let args: Vec<(&str, Arg<'_>)> = args
                        .iter()
                        .map(|(name, arg)| (name.as_str(), arg.clone()))
                        .collect();
                    press::say(lang, key, &args)
                }),
                placeholders,
                key: key.clone(),
            }
        })
        .collect())
}

/// How the letter reads with these words; with what is kept, when they are none.
///
/// # Errors
/// `Forbidden`; `Missing`; `Invalid` on the key of what cannot be used.
pub async fn preview(
    cx: &Cx,
    name: &str,
    lang: Lang,
    typed: Option<&BTreeMap<String, String>>,
) -> Result<Vec<Preview>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let keys = known(cx, name)?;
    let keys = as_strs(&keys);
    let own = match typed {
        Some(typed) => checked_letter_words(lang, &keys, typed)?,
        None => own_letter_words(cx, lang, &keys).await?,
    };
    let book = cx.hub().kept::<LetterBook>()?;
    let site = agencies::site(cx).await?;
    let press = cx.hub().kept::<Arc<Press>>()?;
    // What all letters share is seen in the first of them.
    let shown = if name == EVERY { "gathered" } else { name };
    let letter = book.0.iter().find(|letter| letter.name == shown);
    let letter = letter.ok_or(Error::Missing)?;
    let frame = frame(cx, &site, lang);
    own::speaking_now(spoken(lang, &own), || {
        let mut previews = Vec::new();
        for (number, mut sample) in (letter.samples)().into_iter().enumerate() {
            let here = |one: &&Composed| one.letter == shown && one.sample == number;
            for one in COMPOSED.iter().filter(here) {
                let args = sample_args(cx, &site, lang, &own::placeholders(lang, one.key));
                let args: Vec<(&str, Arg<'_>)> = args
                    .iter()
                    .map(|(name, arg)| (name.as_str(), arg.clone()))
                    .collect();
                if let Some(place) = sample.pointer_mut(one.at) {
                    *place = Value::String(press::say(lang, one.key, &args));
                }
            }
            let Posted {
                subject,
                text,
                html,
            } = press
                .letter_by_name(shown, &sample, lang, cx.now(), &frame)
                .map_err(Error::Fault)?;
            previews.push(Preview {
                subject,
                text,
                html,
            });
        }
        Ok(previews)
    })
}

/// An admin writes the words of a letter in one language. See [`agencies::keep_letter_words`].
///
/// # Errors
/// `Forbidden`; `Missing`; `Invalid` on the key of what cannot be used.
pub async fn keep(
    cx: &Cx,
    name: &str,
    lang: Lang,
    typed: &BTreeMap<String, String>,
) -> Result<Vec<LetterText>> {
    cx.may(Deed::KeepSite(cx.agency))?;
    let keys = known(cx, name)?;
    keep_letter_words(cx, name, lang, &as_strs(&keys), typed).await?;
    one(cx, name, lang).await
}

/// Back to the words it came with, in one language.
///
/// # Errors
/// `Forbidden`; `Missing`.
pub async fn reset(cx: &Cx, name: &str, lang: Lang) -> Result<Vec<LetterText>> {
    keep(cx, name, lang, &BTreeMap::new()).await
}

/// The messages of a letter the hub has.
fn known(cx: &Cx, name: &str) -> Result<Vec<String>> {
    let book = cx.hub().kept::<LetterBook>()?;
    if name != EVERY && !book.0.iter().any(|letter| letter.name == name) {
        return Err(Error::Missing);
    }
    Ok(keys_of(name))
}

/// The messages a letter is made of: what is put together before, then what its templates ask for, in their order.
fn keys_of(name: &str) -> Vec<String> {
    if name == EVERY {
        return IN_EVERY.iter().map(|key| (*key).to_owned()).collect();
    }
    let mut keys: Vec<String> = Vec::new();
    let mut add = |key: &str| {
        let elsewhere = IN_EVERY.contains(&key) || OF_PAGES.contains(&key);
        if !elsewhere && !keys.iter().any(|known| known == key) {
            keys.push(key.to_owned());
        }
    };
    for one in COMPOSED.iter().filter(|one| one.letter == name) {
        add(one.key);
    }
    for (_, others) in OTHERS.iter().filter(|(letter, _)| *letter == name) {
        others.iter().for_each(|key| add(key));
    }
    for ending in ["txt", "html"] {
        let template = format!("notifications/letters/{name}.{ending}");
        let source = press::source::text(&template).unwrap_or_default();
        for asked in source.split("t(key=\"").skip(1) {
            if let Some((key, _)) = asked.split_once('"') {
                add(key);
            }
        }
    }
    if name == "gathered" {
        for message in press::words::messages(Lang::En).iter() {
            if NEWS.iter().any(|start| message.key.starts_with(start)) {
                add(&message.key);
            }
        }
    }
    keys
}

fn as_strs(keys: &[String]) -> Vec<&str> {
    keys.iter().map(String::as_str).collect()
}

fn spoken(lang: Lang, own: &BTreeMap<String, String>) -> Arc<Own> {
    let own = own
        .iter()
        .map(|(key, text)| (lang, key.as_str(), text.as_str()));
    Arc::new(Own::of(own))
}

/// Something life-like for everything a message fills in.
fn sample_args(
    cx: &Cx,
    site: &agencies::Site,
    lang: Lang,
    placeholders: &[String],
) -> Vec<(String, Arg<'static>)> {
    let say = |key: &str| Arg::from(press::say(lang, key, &[]));
    let date = || {
        let zone = press::dates::site_zone();
        Arg::from(press::dates::date(lang, &zone, cx.now()))
    };
    let mut args = Vec::new();
    for name in placeholders {
        // Functions and other messages have no place of their own.
        let Some(name) = name.strip_prefix('$') else {
            continue;
        };
        let arg = match name {
            "reference" => Arg::from("2026-00042"),
            "who" => Arg::from("Liisa Hakala"),
            "name" => Arg::from("Aino Salmela"),
            "site" => Arg::from(site.name(lang).to_owned()),
            "code" => Arg::from("204816"),
            "minutes" => Arg::from(15),
            "count" => Arg::from(3),
            "place" => Arg::from(1),
            "status" => say("ideas-status-planned"),
            "stage" => say("improvements-stage-exploring"),
            "kind" => say("notifications-kind-idea"),
            "phase" => say("notifications-kind-question"),
            "until" | "before" | "after" | "date" => date(),
            "at" => Arg::from(press::dates::iso(cx.now())),
            "title" | "other" | "challenge" | "question" | "task" => {
                Arg::from("A bench by the harbour")
            }
            other => Arg::from(format!("({other})")),
        };
        args.push((name.to_owned(), arg));
    }
    args
}

/// What every letter has in common, with links that lead to nobody.
#[derive(Serialize)]
struct Frame {
    site: FrameSite,
    contact_url: String,
    unsubscribe_url: String,
    settings_url: String,
}

#[derive(Serialize)]
struct FrameSite {
    name: String,
    address: String,
}

fn frame(cx: &Cx, site: &agencies::Site, lang: Lang) -> Frame {
    let absolute = |path: &str| cx.config().absolute(path);
    Frame {
        site: FrameSite {
            name: site.name(lang).to_owned(),
            address: absolute(addresses::HOME),
        },
        contact_url: absolute(&addresses::page("contact")),
        unsubscribe_url: absolute(&addresses::unsubscribe("…")),
        settings_url: absolute(addresses::ACCOUNT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_of_a_letter_is_said_in_every_language() {
        for name in [
            EVERY,
            "sign_in",
            "gathered",
            "decision",
            "blocked",
            "verdict",
            "onward",
            "case_receipt",
            "case_answer",
        ] {
            let keys = keys_of(name);
            assert!(!keys.is_empty(), "{name} is made of something");
            for key in keys {
                for lang in Lang::ALL {
                    let ours = press::words::written(*lang, &key);
                    let ours = ours.unwrap_or_else(|| panic!("{name}: {key} in {lang}"));
                    assert_eq!(
                        own::faults(*lang, &key, &ours),
                        [],
                        "{name}: {key} in {lang}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_all_letters_share_is_no_ones_own() {
        assert!(!keys_of("sign_in").contains(&"look-letter-settings".to_owned()));
        assert!(keys_of("sign_in").contains(&"accounts-letter-title".to_owned()));
        assert!(keys_of("gathered").contains(&"notifications-news-step-done".to_owned()));
    }
}
