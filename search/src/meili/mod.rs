//! The engine beside the hub: a Meilisearch server, for towns that run several hubs over one index.
//!
//! Meilisearch knows nothing of stems, so each document carries ours in an attribute of their own and
//! each question is asked several times at once, as typed and as stemmed, merged by the server. Words
//! that matched are marked by us: its own marks would miss every stem and come back unescaped.
//!
//! Its writes are promises: a request is accepted now and done, or failed, later. Here a change counts as
//! kept only when its task has succeeded.

mod ask;
mod rebuild;
mod tasks;
mod wire;

#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use meilisearch_sdk::client::Client;
use meilisearch_sdk::errors::Error as SdkError;
use meilisearch_sdk::errors::ErrorCode;
use meilisearch_sdk::settings::Settings;
use tokio::sync::Mutex;

use crate::document::{Document, Key};
use crate::query::{Hit, Hits, Like, Query};
use crate::synonyms::Synonyms;
use crate::{Error, Generation, Health, Index, Result};
use rebuild::Rebuild;
use wire::{Stamp, Written};

/// A question nobody answers in this time has no answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// One index on a Meilisearch server.
pub struct Meili {
    client: Client,
    /// The name of the living index; `<name>_next` is filled, `<name>_about` says what made it.
    name: String,
    synonyms: RwLock<Arc<Synonyms>>,
    /// Settings are known to be in place.
    ready: AtomicBool,
    /// Held while requests that belong together are handed in, so that none slips between.
    desk: Mutex<Option<Rebuild>>,
}

impl Meili {
    /// Prepares for a server without calling it: a hub starts while its search engine is away.
    pub fn new(address: &str, key: Option<&str>, name: &str) -> Result<Self> {
        let key = key.filter(|key| !key.is_empty());
        if key.is_some_and(|key| !key.chars().all(|c| c.is_ascii_graphic())) {
            return Err(Error::Refused("the key has odd letters in it".to_owned()));
        }
        if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(Error::Refused("the name of the index is odd".to_owned()));
        }
        let client = Client::new(address.trim_end_matches('/'), key).map_err(failed)?;
        Ok(Self {
            client,
            name: name.to_owned(),
            synonyms: RwLock::new(Arc::new(Synonyms::defaults())),
            ready: AtomicBool::new(false),
            desk: Mutex::new(None),
        })
    }

    fn synonyms(&self) -> Arc<Synonyms> {
        self.synonyms
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn next_name(&self) -> String {
        format!("{}_next", self.name)
    }

    fn about_name(&self) -> String {
        format!("{}_about", self.name)
    }

    fn settings(&self) -> Result<Settings> {
        let mut settings: Settings = serde_json::from_str(SETTINGS)
            .map_err(|error| Error::Refused(format!("its settings: {error}")))?;
        settings.synonyms = Some(wire::synonyms(&self.synonyms()));
        Ok(settings)
    }

    /// Sees to it that the living index is there with our settings. Does nothing the second time.
    async fn make_ready(&self) -> Result<()> {
        if self.ready.load(Ordering::Acquire) {
            return Ok(());
        }
        if !self.exists(&self.name).await? {
            // What was once filled is gone; whoever asks must be told to fill it again.
            self.drop_index(&self.about_name()).await?;
            self.make_index(&self.name).await?;
        }
        self.put_settings(&self.name).await?;
        self.ready.store(true, Ordering::Release);
        Ok(())
    }

    /// Whatever the server said about our index, the next request looks again.
    fn noticed<T>(&self, answer: Result<T>) -> Result<T> {
        if let Err(Error::Damaged(_)) = answer {
            self.ready.store(false, Ordering::Release);
        }
        answer
    }

    async fn try_health(&self) -> Result<Health> {
        within(self.client.health()).await?;
        self.make_ready().await?;
        let stats = self.client.index(&self.name);
        let documents = self.noticed(within(stats.get_stats()).await)?;
        let about = self.client.index(self.about_name());
        let stamp = match within(about.get_document::<Stamp>(Stamp::ID)).await {
            Ok(stamp) => Some(stamp),
            Err(Error::Damaged(_) | Error::Refused(_)) => None,
            Err(error) => return Err(error),
        };
        let needs_rebuild = stamp.is_none_or(|stamp| stamp != Stamp::now());
        let note = match needs_rebuild {
            true => "the server answers; the index has not been filled by this release",
            false => "the server answers",
        };
        Ok(Health {
            ok: true,
            needs_rebuild,
            documents: documents.number_of_documents as u64,
            note: note.to_owned(),
        })
    }
}

/// How the index is set up, under version control.
const SETTINGS: &str = include_str!("../../settings/meilisearch.json");

#[async_trait::async_trait]
impl Index for Meili {
    fn name(&self) -> &'static str {
        "meilisearch"
    }

    async fn index(&self, documents: Vec<Document>) -> Result<()> {
        if documents.is_empty() {
            return Ok(());
        }
        self.make_ready().await?;
        let keys: Vec<Key> = documents.iter().map(Document::key).collect();
        let written: Vec<Written> = documents.iter().map(Written::from).collect();
        let kept = self.write_both(keys, &written).await;
        self.noticed(kept)
    }

    async fn remove(&self, keys: Vec<Key>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        self.make_ready().await?;
        let gone = self.remove_both(keys).await;
        self.noticed(gone)
    }

    async fn search(&self, query: &Query) -> Result<Hits> {
        self.make_ready().await?;
        self.noticed(ask::search(self, query).await)
    }

    async fn similar(&self, like: &Like) -> Result<Vec<Hit>> {
        self.make_ready().await?;
        self.noticed(ask::similar(self, like).await)
    }

    async fn suggest(&self, query: &Query) -> Result<Option<String>> {
        self.make_ready().await?;
        self.noticed(ask::suggest(self, query).await)
    }

    async fn set_synonyms(&self, synonyms: Synonyms) -> Result<()> {
        {
            let mut place = self
                .synonyms
                .write()
                .unwrap_or_else(PoisonError::into_inner);
            *place = Arc::new(synonyms);
        }
        self.ready.store(false, Ordering::Release);
        self.make_ready().await
    }

    async fn begin_rebuild(&self) -> Result<Generation> {
        self.make_ready().await?;
        self.begin().await
    }

    async fn fill(&self, generation: &Generation, documents: Vec<Document>) -> Result<()> {
        self.fill_next(generation, &documents).await
    }

    async fn finish_rebuild(&self, generation: Generation) -> Result<()> {
        self.finish(&generation).await
    }

    async fn abandon_rebuild(&self, generation: Generation) -> Result<()> {
        self.abandon(&generation).await
    }

    async fn health(&self) -> Health {
        self.try_health().await.unwrap_or_else(|error| Health {
            ok: false,
            needs_rebuild: false,
            documents: 0,
            note: error.to_string(),
        })
    }

    async fn settle(&self) -> Result<()> {
        // Every change waits for its own task, so there is nothing left over.
        Ok(())
    }

    async fn purge(&self) -> Result<()> {
        // The server reuses the room of what was removed by itself.
        Ok(())
    }

    async fn close(&self) {}
}

/// Waits for an answer, but not for ever: the client itself would.
async fn within<T>(answer: impl Future<Output = Result<T, SdkError>>) -> Result<T> {
    match tokio::time::timeout(PATIENCE, answer).await {
        Ok(answer) => answer.map_err(failed),
        Err(_) => Err(Error::Away("it did not answer in time".to_owned())),
    }
}

/// What went wrong, in our words.
fn failed(error: SdkError) -> Error {
    match error {
        SdkError::Meilisearch(error) => match error.error_code {
            // The index was deleted, or made anew by something that knows nothing of our settings.
            ErrorCode::IndexNotFound
            | ErrorCode::InvalidSearchFilter
            | ErrorCode::InvalidSearchSort
            | ErrorCode::InvalidSearchFacets => Error::Damaged(error.error_message),
            _ if is_passing(&error) => Error::Away(error.error_message),
            _ => Error::Refused(error.error_message),
        },
        SdkError::MeilisearchCommunication(error) if error.status_code < 500 => {
            Error::Refused(error.to_string())
        }
        SdkError::MeilisearchCommunication(error) => Error::Away(error.to_string()),
        SdkError::HttpError(error) => Error::Away(error.without_url().to_string()),
        SdkError::Timeout => Error::Away("it did not finish in time".to_owned()),
        error => Error::Refused(error.to_string()),
    }
}

fn is_passing(error: &meilisearch_sdk::errors::MeilisearchError) -> bool {
    use meilisearch_sdk::errors::ErrorType;
    error.error_type == ErrorType::Internal
}
