//! What can be asked of the index, and what it answers.

use std::collections::BTreeMap;

use crate::document::{Key, Sight};

/// One question. The default asks for everything public, newest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    /// What was typed; empty asks for everything the filters let through.
    pub q: String,
    /// Any of these kinds; empty means every kind. The other lists work the same way.
    pub kinds: Vec<String>,
    pub langs: Vec<String>,
    pub themes: Vec<i64>,
    pub areas: Vec<i64>,
    pub statuses: Vec<String>,
    pub agencies: Vec<i64>,
    /// Further facts by name, as in `answered → [yes]`.
    pub extra: BTreeMap<String, Vec<String>>,
    pub audience: Audience,
    /// What to count over everything found, not only over this page.
    pub facets: Vec<Facet>,
    /// The last word is still being typed: its beginning is enough.
    pub prefix: bool,
    pub matching: Matching,
    pub sort: Sort,
    /// How many hits; at most 100. Zero only counts.
    pub limit: usize,
    /// The `next` of the page before.
    pub after: Option<String>,
}

/// Who asks, as far as finding is concerned. The default is a visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Audience {
    pub staff: bool,
    pub person: Option<i64>,
    /// They ask from the desk, for what is like the thing they work on.
    pub desk: bool,
}

impl Audience {
    pub const PUBLIC: Audience = Audience {
        staff: false,
        person: None,
        desk: false,
    };

    /// Everything one of which a document must carry to be found.
    pub fn sights(self) -> Vec<Sight> {
        let mut sights = vec![Sight::Public];
        if self.staff {
            sights.push(Sight::Staff);
        }
        if self.desk {
            sights.push(Sight::Desk);
        }
        sights.extend(self.person.map(Sight::Person));
        sights
    }
}

/// Whether every word has to be found, or some are enough.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Matching {
    #[default]
    All,
    Any,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sort {
    /// Best answer first; without words to judge by, newest first.
    #[default]
    Relevance,
    Newest,
    Popular,
}

/// A fact that can be counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Facet {
    Kind,
    Lang,
    Theme,
    Area,
    Status,
    Agency,
    Extra(String),
}

impl Facet {
    /// The name the fact goes by in settings and addresses.
    pub fn name(&self) -> &str {
        match self {
            Facet::Kind => "kind",
            Facet::Lang => "lang",
            Facet::Theme => "theme",
            Facet::Area => "area",
            Facet::Status => "status",
            Facet::Agency => "agency",
            Facet::Extra(name) => name,
        }
    }
}

/// Values and how many documents have each, most first and then by value.
pub type FacetCounts = BTreeMap<Facet, Vec<(String, u64)>>;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hits {
    pub hits: Vec<Hit>,
    /// How many were found. The embedded engine counts; Meilisearch estimates beyond a thousand.
    pub total: u64,
    pub facets: FacetCounts,
    /// Hand this back as `after` for the following page; none at the end.
    pub next: Option<String>,
}

/// One document that answers the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub kind: String,
    pub number: i64,
    pub lang: String,
    /// The whole title, with what matched set apart.
    pub title: Segments,
    /// The passage of the text where most matched; its beginning when only the title did.
    pub text: Segments,
    /// Comparable within one answer only.
    pub score: f32,
    /// The document's own words that matched, in lower case and without repeats.
    pub matched: Vec<String>,
}

impl Hit {
    pub fn key(&self) -> Key {
        Key::new(&self.kind, self.number)
    }
}

/// Plain text cut into pieces; `true` marks a piece that matched. Nothing is escaped here and nothing
/// needs to be: the pieces are shown as text.
pub type Segments = Vec<(bool, String)>;

/// A text being written, to which similar documents are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Like {
    pub title: String,
    pub text: String,
    /// Two letters; empty when unknown.
    pub lang: String,
    pub kinds: Vec<String>,
    pub agencies: Vec<i64>,
    pub audience: Audience,
    /// The document itself, when it already stands in the index.
    pub except: Option<Key>,
    pub limit: usize,
}
