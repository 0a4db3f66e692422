//! What is put into the index: one document per thing that can be found.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Utc};

/// One thing that can be found, with everything the engine may filter, count and sort by.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What it is: `idea`, later `challenge`, `article`. Lower-case letters and `_`.
    pub kind: String,
    /// Its number among its kind.
    pub number: i64,
    pub agency_id: i64,
    pub title: String,
    /// Plain text, without marks of Markdown.
    pub text: String,
    /// Two letters, as in `fi`; empty when unknown, and then its words are stemmed in every language.
    pub lang: String,
    pub theme: Option<i64>,
    pub area: Option<i64>,
    /// The fixed meaning of its status, as in `under_review`.
    pub status: String,
    /// Who may find it: any of these is enough. Nobody finds a document without any.
    pub visible_to: Vec<Sight>,
    pub created_at: DateTime<Utc>,
    /// Something like its number of supporters: breaks ties between equally good answers.
    pub popularity: i64,
    /// Further counted and filtered facts, as in `answered → yes`.
    pub facets: BTreeMap<String, Vec<String>>,
}

impl Document {
    pub fn key(&self) -> Key {
        Key::new(&self.kind, self.number)
    }
}

/// Names one document: its kind and number, written `idea-412`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub kind: String,
    pub number: i64,
}

impl Key {
    pub fn new(kind: &str, number: i64) -> Self {
        Self {
            kind: kind.to_owned(),
            number,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.kind, self.number)
    }
}

/// The text is not a key.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a kind and a number")]
pub struct NotAKey;

impl FromStr for Key {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (kind, number) = text.rsplit_once('-').ok_or(NotAKey)?;
        Ok(Self::new(kind, number.parse().map_err(|_| NotAKey)?))
    }
}

/// A group of people who may find a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sight {
    /// Anyone, signed in or not.
    Public,
    /// Staff and administrators.
    Staff,
    /// Staff at the desk, beside what they work on; no search finds it, not even theirs.
    Desk,
    /// One person, by number: the author of something not yet public.
    Person(i64),
}

impl Sight {
    /// The token kept in the index.
    pub(crate) fn token(self) -> String {
        match self {
            Sight::Public => "public".to_owned(),
            Sight::Staff => "staff".to_owned(),
            Sight::Desk => "desk".to_owned(),
            Sight::Person(number) => format!("person-{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_back_as_it_was_written() {
        let key = Key::new("idea", 412);
        assert_eq!(key.to_string(), "idea-412");
        assert_eq!("idea-412".parse(), Ok(key));
        assert_eq!("idea".parse::<Key>(), Err(NotAKey));
    }
}
