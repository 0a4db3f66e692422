//! The engine inside the hub: a tantivy index in a folder of its own.
//!
//! The folder holds *generations*, each a whole index, and a small file naming the living one. A rebuild
//! fills a new generation beside it and then changes the name, so there is never a moment without an
//! answer. A folder that cannot be read, or was made by a release that saw words differently, is set
//! aside for an empty generation that says of itself that it wants filling: a hub always starts.
//!
//! All work on files happens away from the async threads. Changes are gathered for a moment and
//! committed together by one writer, which goes away when there is nothing to write.

mod answers;
mod count;
mod expand;
mod find;
mod generation;
mod like;
mod near;
mod schema;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use crate::document::{Document, Key};
use crate::query::{Hit, Hits, Like, Query};
use crate::synonyms::Synonyms;
use crate::{Error, Health, Index, Result};
use answers::Answers;
use generation::{Folder, Generation};
use writer::Change;

/// What can be set about the embedded engine.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// How long changes are gathered at the most before they are committed together.
    pub gather: Duration,
    /// A pause this long ends the gathering: nothing more is coming.
    pub lull: Duration,
    /// How long the writer is kept, with its memory, when there is nothing to write.
    pub idle: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            gather: Duration::from_millis(250),
            lull: Duration::from_millis(15),
            idle: Duration::from_secs(10),
        }
    }
}

/// A tantivy index in a folder. One process may have it open.
pub struct Embedded {
    shared: Arc<Shared>,
    /// Searches are work for the processor; more at once than it has cores only makes all of them late.
    at_once: Semaphore,
}

struct Shared {
    folder: Folder,
    settings: Settings,
    living: RwLock<Arc<Generation>>,
    rebuild: Mutex<Option<Rebuild>>,
    synonyms: RwLock<Arc<Synonyms>>,
    /// How often the synonyms were replaced.
    edition: AtomicU64,
    answers: Answers,
    damaged: Arc<AtomicBool>,
}

/// A generation being filled, and what was changed meanwhile: that is newer than what fills it.
struct Rebuild {
    generation: Arc<Generation>,
    changed: HashSet<Key>,
}

impl Embedded {
    /// Opens the index in a folder, or makes one there.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::open_with(path, Settings::default()).await
    }

    pub async fn open_with(path: impl AsRef<Path>, settings: Settings) -> Result<Self> {
        let path = path.as_ref().to_owned();
        off_thread(move || Self::open_now(path, settings)).await
    }

    fn open_now(path: PathBuf, settings: Settings) -> Result<Self> {
        let folder = Folder::new(path)?;
        let damaged = Arc::new(AtomicBool::new(false));
        let living = folder.open_living(settings, &damaged)?;
        let cores = std::thread::available_parallelism().map_or(2, |n| n.get());
        Ok(Self {
            shared: Arc::new(Shared {
                folder,
                settings,
                living: RwLock::new(Arc::new(living)),
                rebuild: Mutex::new(None),
                synonyms: RwLock::new(Arc::new(Synonyms::defaults())),
                edition: AtomicU64::new(0),
                answers: Answers::default(),
                damaged,
            }),
            at_once: Semaphore::new(cores.max(2)),
        })
    }

    /// Runs a search on a blocking thread when it is its turn.
    async fn ask<T: Send + 'static>(
        &self,
        search: impl FnOnce(&Generation, &Synonyms) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let _turn = self.at_once.acquire().await;
        let shared = self.shared.clone();
        let asked = off_thread(move || {
            let synonyms = read(&shared.synonyms);
            search(&shared.living(), &synonyms)
        })
        .await;
        if let Err(Error::Damaged(_)) = asked {
            self.shared.damaged.store(true, Ordering::Relaxed);
        }
        asked
    }

    async fn change(&self, keys: Vec<Key>, changes: Vec<Change>) -> Result<()> {
        let kept = {
            let mut rebuild = lock(&self.shared.rebuild);
            let mut kept = vec![self.shared.living().write(changes.clone())];
            if let Some(rebuild) = rebuild.as_mut() {
                rebuild.changed.extend(keys);
                kept.push(rebuild.generation.write(changes));
            }
            kept
        };
        for kept in kept {
            kept.await?;
        }
        Ok(())
    }
}

impl Shared {
    fn living(&self) -> Arc<Generation> {
        read(&self.living)
    }

    /// Empties the rebuild's place if this generation holds it.
    fn take_rebuild(&self, name: &str) -> Result<Rebuild> {
        let mut place = lock(&self.rebuild);
        match place.take_if(|rebuild| rebuild.generation.name() == name) {
            Some(rebuild) => Ok(rebuild),
            None => Err(not_being_filled(name)),
        }
    }

    fn put_in_place(&self, name: &str) -> Result<()> {
        let new = match lock(&self.rebuild).as_ref() {
            Some(rebuild) if rebuild.generation.name() == name => rebuild.generation.clone(),
            _ => return Err(not_being_filled(name)),
        };
        new.flush_together()?;
        self.folder.stamp_complete(name)?;
        self.folder.point_to(name)?;
        let old = {
            // Changes look at both places under this lock, so none falls between them.
            let mut rebuild = lock(&self.rebuild);
            let mut living = self.living.write().unwrap_or_else(PoisonError::into_inner);
            *rebuild = None;
            std::mem::replace(&mut *living, new.clone())
        };
        new.now_complete();
        self.damaged.store(false, Ordering::Relaxed);
        old.close();
        self.folder.drop_all_but(name);
        Ok(())
    }
}

#[async_trait::async_trait]
impl Index for Embedded {
    fn name(&self) -> &'static str {
        "embedded"
    }

    async fn index(&self, documents: Vec<Document>) -> Result<()> {
        if documents.is_empty() {
            return Ok(());
        }
        let keys = documents.iter().map(Document::key).collect();
        let changes = off_thread(move || Ok(Change::keep_all(&documents))).await?;
        self.change(keys, changes).await
    }

    async fn remove(&self, keys: Vec<Key>) -> Result<()> {
        if keys.is_empty() {
            return Ok(());
        }
        let changes = keys.iter().map(Change::forget).collect();
        self.change(keys, changes).await
    }

    async fn search(&self, query: &Query) -> Result<Hits> {
        // The edition before the synonyms: an answer by newer ones is then merely never found again.
        let edition = self.shared.edition.load(Ordering::Acquire);
        let name = Answers::name(&self.shared.living(), edition, query);
        if let Some(hits) = self.shared.answers.given(&name) {
            return Ok((*hits).clone());
        }
        let (query, shared) = (query.clone(), self.shared.clone());
        self.ask(move |generation, synonyms| {
            // Named again: the index may have moved on while this question waited for its turn.
            let name = Answers::name(generation, edition, &query);
            let hits = find::search(generation, &query, synonyms)?;
            if Answers::name(generation, edition, &query) == name {
                shared.answers.keep(name, &hits);
            }
            Ok(hits)
        })
        .await
    }

    async fn similar(&self, like: &Like) -> Result<Vec<Hit>> {
        let like = like.clone();
        self.ask(move |generation, _| like::similar(generation, &like))
            .await
    }

    async fn suggest(&self, query: &Query) -> Result<Option<String>> {
        let query = query.clone();
        self.ask(move |generation, synonyms| find::suggest(generation, &query, synonyms))
            .await
    }

    async fn set_synonyms(&self, synonyms: Synonyms) -> Result<()> {
        let mut place = self
            .shared
            .synonyms
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *place = Arc::new(synonyms);
        self.shared.edition.fetch_add(1, Ordering::Release);
        Ok(())
    }

    async fn begin_rebuild(&self) -> Result<crate::Generation> {
        let shared = self.shared.clone();
        off_thread(move || {
            let left_over = lock(&shared.rebuild).take();
            if let Some(rebuild) = left_over {
                rebuild.generation.close();
            }
            shared.folder.drop_all_but(shared.living().name());
            let generation = shared.folder.make(shared.settings)?;
            let name = generation.name().to_owned();
            *lock(&shared.rebuild) = Some(Rebuild {
                generation: Arc::new(generation),
                changed: HashSet::new(),
            });
            Ok(crate::Generation(name))
        })
        .await
    }

    async fn fill(&self, generation: &crate::Generation, documents: Vec<Document>) -> Result<()> {
        let name = generation.0.clone();
        let shared = self.shared.clone();
        off_thread(move || {
            let prepared: Vec<(Key, Vec<Change>)> = documents
                .iter()
                .map(|document| (document.key(), Change::keep(document)))
                .collect();
            let generation = {
                let rebuild = lock(&shared.rebuild);
                let rebuild = rebuild
                    .as_ref()
                    .filter(|rebuild| rebuild.generation.name() == name)
                    .ok_or_else(|| not_being_filled(&name))?;
                let older = prepared
                    .into_iter()
                    .filter(|(key, _)| !rebuild.changed.contains(key))
                    .flat_map(|(_, changes)| changes)
                    .collect();
                rebuild.generation.write_later(older)?;
                rebuild.generation.clone()
            };
            generation.wait_for_room();
            Ok(())
        })
        .await
    }

    async fn finish_rebuild(&self, generation: crate::Generation) -> Result<()> {
        let shared = self.shared.clone();
        off_thread(move || shared.put_in_place(&generation.0)).await
    }

    async fn abandon_rebuild(&self, generation: crate::Generation) -> Result<()> {
        let shared = self.shared.clone();
        off_thread(move || {
            shared.take_rebuild(&generation.0)?.generation.close();
            shared.folder.drop_all_but(shared.living().name());
            Ok(())
        })
        .await
    }

    async fn health(&self) -> Health {
        let living = self.shared.living();
        let damaged = self.shared.damaged.load(Ordering::Relaxed);
        let note = match (damaged, living.is_complete()) {
            (true, _) => "the index is damaged and has to be rebuilt",
            (false, false) => "the index is new and has not been filled yet",
            (false, true) => "the index is open",
        };
        Health {
            ok: !damaged,
            needs_rebuild: damaged || !living.is_complete(),
            documents: living.documents(),
            note: note.to_owned(),
        }
    }

    async fn settle(&self) -> Result<()> {
        let shared = self.shared.clone();
        off_thread(move || shared.living().flush()).await
    }

    async fn purge(&self) -> Result<()> {
        let shared = self.shared.clone();
        off_thread(move || shared.living().flush_together()).await
    }

    async fn close(&self) {
        let shared = self.shared.clone();
        let closed = off_thread(move || {
            let rebuild = lock(&shared.rebuild).take();
            if let Some(rebuild) = rebuild {
                rebuild.generation.close();
            }
            shared.living().close();
            shared.folder.let_go();
            Ok(())
        });
        if let Err(error) = closed.await {
            tracing::warn!(%error, "the search index did not close cleanly");
        }
    }
}

/// Runs work on files off the async threads. A panic in it means files that lie about themselves.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    match spawn_blocking(work).await {
        Ok(done) => done,
        Err(gone) if gone.is_panic() => Err(Error::Damaged("reading it failed badly".to_owned())),
        Err(_) => Err(Error::Away("the hub is stopping".to_owned())),
    }
}

fn not_being_filled(name: &str) -> Error {
    Error::Refused(format!("{name} is not being filled"))
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn read<T>(place: &RwLock<Arc<T>>) -> Arc<T> {
    place.read().unwrap_or_else(PoisonError::into_inner).clone()
}

/// What went wrong, in our words: files that lie are damage, everything else may pass.
fn failed(error: tantivy::TantivyError) -> Error {
    use tantivy::TantivyError as E;
    match error {
        E::LockFailure(..) => Error::Away("another process has the search index open".to_owned()),
        E::IoError(error) => Error::Away(error.to_string()),
        E::OpenWriteError(error) => Error::Away(error.to_string()),
        E::SystemError(error) | E::ErrorInThread(error) => Error::Away(error),
        error => Error::Damaged(error.to_string()),
    }
}
