//! Answers given a moment ago: people ask for the same things, and a page of results is asked for again with every
//! step back. An answer is good for one state of the index and its synonyms, and for one audience, which is part of
//! the question.

use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use lru::LruCache;

use super::generation::Generation;
use crate::query::{Hits, Query};

/// So many answers are kept: some six megabytes of them.
const KEPT: NonZeroUsize = NonZeroUsize::new(512).unwrap();
/// A longer page is a rare wish, and takes the room of many.
const LONGEST: usize = 25;

pub struct Answers(Mutex<LruCache<String, Arc<Hits>>>);

impl Default for Answers {
    fn default() -> Self {
        Self(Mutex::new(LruCache::new(KEPT)))
    }
}

impl Answers {
    /// The name of a question, asked of the index as it stands now.
    pub fn name(generation: &Generation, synonyms: u64, query: &Query) -> String {
        let state = generation.reader.searcher().generation().generation_id();
        format!("{} {state} {synonyms} {query:?}", generation.name())
    }

    pub fn given(&self, name: &str) -> Option<Arc<Hits>> {
        self.open().get(name).cloned()
    }

    pub fn keep(&self, name: String, hits: &Hits) {
        if hits.hits.len() <= LONGEST {
            self.open().put(name, Arc::new(hits.clone()));
        }
    }

    fn open(&self) -> MutexGuard<'_, LruCache<String, Arc<Hits>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
