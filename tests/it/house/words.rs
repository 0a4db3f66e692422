//! Every language says the same things with the same variables, every word that is asked for exists, and none is
//! left over.

use entity::words::Lang;
use press::words::{Message, faults, messages};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// Keys put together in code, by how they begin.
const COMPOSED: &[&str] = &[
    "refusal-",
    "ideas-status-",
    "ideas-sort-",
    "ideas-comments-",
    "ideas-act-",
    "log-",
    "press-",
    "web-",
    "moderation-",
    "triage-",
    "notifications-",
    "imports-",
    "discovery-",
    "cases-",
    "challenges-",
    "improvements-",
    "articles-",
    "accounts-",
    "agencies-",
    "look-",
    "privacy-part-",
    "privacy-kept-",
    "privacy-why-",
    "privacy-places-",
    "privacy-consent-",
];

#[test]
fn every_language_says_the_same_with_the_same_variables() {
    let english = by_key(Lang::En);
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        wrong.extend(faults(*lang));
        let other = by_key(*lang);
        for (key, message) in &english {
            match other.get(key) {
                None => wrong.push(format!("{lang} does not say {key}")),
                Some(said) if said.variables != message.variables => {
                    wrong.push(format!(
                        "{lang} says {key} with {:?}, English with {:?}",
                        said.variables, message.variables
                    ));
                }
                Some(_) => {}
            }
        }
        wrong.extend(
            other
                .keys()
                .filter(|key| !english.contains_key(*key))
                .map(|key| format!("only {lang} says {key}")),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_word_asked_for_exists() {
    let english = by_key(Lang::En);
    let mut wrong = Vec::new();
    for (path, text) in sources() {
        for key in asked_for(&text) {
            if !english.contains_key(&key) {
                wrong.push(format!("{} asks for {key}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_word_is_left_over() {
    // What stands between two quotation marks, read once: thousands of keys are looked for in megabytes.
    let everything: String = sources().into_iter().map(|(_, text)| text).collect();
    let quoted: HashSet<&str> = everything.split('"').collect();
    let left: Vec<String> = by_key(Lang::En)
        .into_keys()
        .filter(|key| !quoted.contains(key.as_str()))
        .filter(|key| !COMPOSED.iter().any(|start| key.starts_with(start)))
        .collect();
    assert!(left.is_empty(), "nobody says: {}", left.join(", "));
}

fn by_key(lang: Lang) -> BTreeMap<String, Message> {
    messages(lang)
        .iter()
        .map(|message| (message.key.clone(), message.clone()))
        .collect()
}

/// `t(key="…")` in templates.
fn asked_for(text: &str) -> BTreeSet<String> {
    text.split("t(key=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    for folder in ["src", "templates"] {
        walk(&root.join(folder), &mut found);
    }
    found
}

fn walk(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).unwrap().filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| {
            ["rs", "html", "txt", "js"]
                .iter()
                .any(|known| ending == *known)
        }) {
            found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}
