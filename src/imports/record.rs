//! What a row of a foreign file becomes, before it is kept: an idea, a comment, or a reason why not.

use crate::fault::Fault;
use chrono::{DateTime, Utc};
use entity::words::{IdeaStatus, Lang, Stance, Visibility};
use hall::says::Say;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// An idea from elsewhere. `source_id` is its lasting name at the source; a second import finds it again by that.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedIdea {
    pub source_id: String,
    pub title: String,
    pub text: String,
    pub lang: Lang,
    /// The challenge it was handed in to, by its name among those of the source.
    pub challenge: Option<String>,
    pub theme: Option<String>,
    pub area: Option<String>,
    pub place: Option<String>,
    /// In whole units of `currency`.
    pub amount: Option<i64>,
    pub currency: Option<String>,
    /// Unknown where the source does not say; then it is the moment of the import.
    pub created_at: Option<DateTime<Utc>>,
    pub visibility: Visibility,
    pub status: IdeaStatus,
    /// What became of it there, in the source's words.
    pub outcome: Option<String>,
    pub carried: Carried,
    /// The sealed name of its author, see `Seal`.
    pub author: Option<String>,
    pub url: Option<String>,
}

/// A challenge of the source: a funding round, a conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedChallenge {
    /// Its lasting name at the source.
    pub source_id: String,
    pub title: String,
    /// What the source says about it.
    pub text: Option<String>,
    pub theme: Option<String>,
    pub url: Option<String>,
    pub lang: Lang,
    /// When the first and the last entry came, where the source says so.
    pub first: Option<DateTime<Utc>>,
    pub last: Option<DateTime<Utc>>,
    /// Whether the source says what became of its entries.
    pub decided: bool,
    pub entries: u64,
}

/// Counts from the source. They stay counts: nobody who voted there becomes a supporter here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    pub support: i64,
    pub against: i64,
    /// Votes cast, where for and against are not told apart by people.
    pub votes: i64,
}

/// A comment from elsewhere, under an idea of the same source. Comments come after their idea and after the comment
/// they answer.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedComment {
    pub source_id: String,
    /// The `source_id` of the idea.
    pub idea: String,
    /// The `source_id` of the comment it answers.
    pub parent: Option<String>,
    pub text: String,
    pub lang: Lang,
    pub stance: Stance,
    pub author: Option<String>,
    pub created_at: Option<DateTime<Utc>>,
}

/// One row, read: where it stood, what it is, and what was noticed on the way.
#[derive(Debug, Clone)]
pub struct Seen {
    pub file: Arc<str>,
    pub line: u64,
    pub found: Found,
    pub remarks: Vec<Say>,
}

#[derive(Debug, Clone)]
pub enum Found {
    Idea(Box<ImportedIdea>),
    Comment(Box<ImportedComment>),
    /// The row is understood and stays out, for this reason.
    LeftOut(Say),
    /// The row is damaged, so the file may be; nothing is written until it is mended.
    Broken(Say),
}

/// A file, or several, of one kind from one source.
pub trait Foreign: Send + Sync {
    /// The lasting name of the source: `polis:9wtchdmmun`, `decidim:omastadi.hel.fi`, `csv:all_funds`.
    fn source(&self) -> &str;
    fn columns(&self) -> Columns;
    /// What the source says about itself, for the report.
    fn about(&self) -> Vec<Say>;
    /// The challenges its rows were handed in to.
    fn challenges(&self) -> Vec<ImportedChallenge> {
        Vec::new()
    }
    /// Reads everything from the beginning; stops early when `visit` answers `false`.
    fn walk(&self, seal: &Seal, visit: &mut dyn FnMut(Seen) -> bool) -> Result<(), Fault>;
}

/// Which headings are used, for which field (a message key), and which are not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Columns {
    pub mapped: Vec<(String, &'static str)>,
    pub unmapped: Vec<String>,
}

/// Turns the name of an author at the source into one that means nothing elsewhere: a hash with this hub's own salt. The
/// same author has the same seal within one source, so their ideas can still be told from those of others.
#[derive(Clone)]
pub struct Seal {
    salt: String,
}

impl Seal {
    pub fn with(salt: impl Into<String>) -> Seal {
        Seal { salt: salt.into() }
    }

    /// `None` where the source names nobody.
    pub fn author(&self, source: &str, name: &str) -> Option<String> {
        let name = name.trim();
        let sealed = || hex::encode(Sha256::digest(format!("{}\n{source}\n{name}", self.salt)));
        (!name.is_empty()).then(sealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_is_the_same_within_a_source_and_nobody_outside_it() {
        let seal = Seal::with("salt");
        assert_eq!(seal.author("polis:a", "17"), seal.author("polis:a", " 17"));
        assert_ne!(seal.author("polis:a", "17"), seal.author("polis:b", "17"));
        assert_ne!(
            seal.author("polis:a", "17"),
            Seal::with("other").author("polis:a", "17")
        );
        assert_eq!(seal.author("polis:a", ""), None);
    }
}
