//! The search promise: what Talkoo asks of a search engine, whichever engine keeps it.
//!
//! Two keepers stand behind [`Index`]: [`embedded::Embedded`], an index in a folder of its own, and
//! [`meili::Meili`], a Meilisearch server shared by several hubs. [`contract`] holds the cases every
//! engine must pass, so that a town may change engines without its residents noticing.
//!
//! [`Absent`] stands where there is none: commands beside a running hub, and houses that test other things.
//!
//! This crate knows nothing of databases, rooms or pages. It is given [`Document`]s and answers
//! [`Query`]s. The index never decides access alone: callers check the numbers it returns against the
//! database before anything is shown.

mod absent;
pub mod analysis;
#[cfg(any(test, feature = "contract"))]
pub mod contract;
mod cursor;
pub mod document;
pub mod edits;
pub mod embedded;
mod finnish;
pub mod highlight;
pub mod meili;
pub mod query;
mod similar;
pub mod stopwords;
mod swedish;
pub mod synonyms;
pub mod words;

pub use absent::Absent;
pub use document::{Document, Key, Sight};
pub use embedded::Embedded;
pub use meili::Meili;
pub use query::{Audience, Facet, FacetCounts, Hit, Hits, Like, Matching, Query, Segments, Sort};
pub use synonyms::Synonyms;

/// Whatever an engine promises. Every method may wait on a disk or a network and none blocks the
/// thread it is called on.
#[async_trait::async_trait]
pub trait Index: Send + Sync {
    /// A short name for logs and `doctor`: `embedded` or `meilisearch`.
    fn name(&self) -> &'static str;

    /// Keeps these documents, replacing earlier ones of the same key. Answers when they are safely kept
    /// and can be found, so that whoever waits may forget the change.
    async fn index(&self, documents: Vec<Document>) -> Result<()>;

    /// Forgets these documents; unknown keys are fine. Answers when they can no longer be found.
    async fn remove(&self, keys: Vec<Key>) -> Result<()>;

    /// Finds what the asker may see and what answers the question.
    async fn search(&self, query: &Query) -> Result<Hits>;

    /// Finds documents about the same thing as a text still being written, best first, with the words
    /// that matched.
    async fn similar(&self, like: &Like) -> Result<Vec<Hit>>;

    /// The spelling the asker probably meant, made only from words in documents the asker may see.
    async fn suggest(&self, query: &Query) -> Result<Option<String>>;

    /// Replaces the synonyms of every language from the next question on.
    async fn set_synonyms(&self, synonyms: Synonyms) -> Result<()>;

    /// Starts an empty generation beside the living one, which keeps answering. A generation left over
    /// from an interrupted rebuild is dropped. Changes handed to [`Index::index`] and
    /// [`Index::remove`] meanwhile go to both.
    async fn begin_rebuild(&self) -> Result<Generation>;

    /// Adds documents to the new generation. One that was changed through [`Index::index`] or
    /// [`Index::remove`] since the rebuild began is skipped: what is handed here is older.
    async fn fill(&self, generation: &Generation, documents: Vec<Document>) -> Result<()>;

    /// Puts the new generation in the place of the old one, at once and without a gap.
    async fn finish_rebuild(&self, generation: Generation) -> Result<()>;

    /// Drops a generation that will not be finished.
    async fn abandon_rebuild(&self, generation: Generation) -> Result<()>;

    /// How the engine is; never fails, because a sick engine is the answer then.
    async fn health(&self) -> Health;

    /// Answers when everything handed over so far can be found.
    async fn settle(&self) -> Result<()>;

    /// Removes what is left on disk of documents that were removed or replaced. Answers when it is gone, as far as the
    /// engine can see to it.
    async fn purge(&self) -> Result<()>;

    /// Finishes writing and lets go of files and connections; the engine is not used afterwards.
    async fn close(&self);
}

/// A generation being filled; only the engine that made it can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generation(pub(crate) String);

/// How an engine is, in figures and in one sentence for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    pub ok: bool,
    /// The index is empty, damaged or made by an older release: fill it again from the database.
    pub needs_rebuild: bool,
    pub documents: u64,
    pub note: String,
}

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why an engine did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The engine cannot be reached or is busy now; the same request may succeed later.
    #[error("the search engine is away: {0}")]
    Away(String),
    /// The engine answered and said no; trying the same again is pointless.
    #[error("the search engine refused: {0}")]
    Refused(String),
    /// The files of the index cannot be read; it has to be filled again.
    #[error("the search index is damaged: {0}")]
    Damaged(String),
    /// The `after` of a query was not made by this crate, or lies beyond the last page.
    #[error("this page of results does not exist")]
    NoSuchPage,
}

/// The engine a hub is configured for: a Meilisearch server when an address is given, else the embedded
/// one in a folder.
pub async fn open(
    folder: &std::path::Path,
    address: &str,
    key: &str,
) -> Result<std::sync::Arc<dyn Index>> {
    Ok(if address.is_empty() {
        std::sync::Arc::new(Embedded::open(folder).await?)
    } else {
        std::sync::Arc::new(Meili::new(address, Some(key), "talkoo")?)
    })
}

/// How many results can be paged through; a search that needs more needs better words.
pub const DEEPEST: usize = 1_000;
