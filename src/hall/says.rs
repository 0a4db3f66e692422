//! A sentence not yet spoken: a message key and what goes into it. It becomes words in the person's language at the very end.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Say {
    pub key: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Arg>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    Number(i64),
    Text(String),
}

impl Say {
    pub fn of(key: &str) -> Self {
        Self {
            key: key.to_owned(),
            args: BTreeMap::new(),
        }
    }

    pub fn with(mut self, name: &str, arg: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), arg.into());
        self
    }
}

/// A line of text: control characters and runs of spaces are one space.
pub fn one_line(text: &str) -> String {
    text.split(|sign: char| sign.is_whitespace() || sign.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What went wrong, without what leads to a person: of an e-mail address its house stays, of a link nothing but that it
/// was one, and no long key.
pub fn masked(text: &str) -> String {
    let word = |word: &str| -> String {
        if word.contains("://") || word.matches('/').count() > 1 {
            return "(…)".to_owned();
        }
        if let Some((_, house)) = word.split_once('@') {
            return format!("…@{house}");
        }
        let is_key = word.len() >= 24 && word.chars().all(|sign| sign.is_ascii_alphanumeric());
        if is_key {
            "…".to_owned()
        } else {
            word.to_owned()
        }
    };
    text.split_whitespace()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u64> for Arg {
    fn from(number: u64) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_wrong_leads_to_nobody() {
        assert_eq!(
            masked(
                "550 <aino@kuusilahti.example>: no such box, see https://mail.example/track/5f2c"
            ),
            "550 …@kuusilahti.example>: no such box, see (…)"
        );
        assert_eq!(masked("key 0123456789abcdef0123456789abcdef"), "key …");
        assert_eq!(
            masked("mail is away: connection refused"),
            "mail is away: connection refused"
        );
    }

    #[test]
    fn a_reason_is_one_line() {
        assert_eq!(one_line("  too\n late\u{0}  "), "too late");
    }
}
