//! No engine at all: a command beside a running hub must not open its index, and a test of something else
//! needs none. Everything it is asked, it answers as an engine that is away.

use crate::document::{Document, Key};
use crate::query::{Hit, Hits, Like, Query};
use crate::synonyms::Synonyms;
use crate::{Error, Generation, Health, Index, Result};

pub struct Absent;

fn away<T>() -> Result<T> {
    Err(Error::Away("there is none here".to_owned()))
}

#[async_trait::async_trait]
impl Index for Absent {
    fn name(&self) -> &'static str {
        "absent"
    }

    async fn index(&self, _: Vec<Document>) -> Result<()> {
        away()
    }

    async fn remove(&self, _: Vec<Key>) -> Result<()> {
        away()
    }

    async fn search(&self, _: &Query) -> Result<Hits> {
        away()
    }

    async fn similar(&self, _: &Like) -> Result<Vec<Hit>> {
        away()
    }

    async fn suggest(&self, _: &Query) -> Result<Option<String>> {
        away()
    }

    async fn set_synonyms(&self, _: Synonyms) -> Result<()> {
        away()
    }

    async fn begin_rebuild(&self) -> Result<Generation> {
        away()
    }

    async fn fill(&self, _: &Generation, _: Vec<Document>) -> Result<()> {
        away()
    }

    async fn finish_rebuild(&self, _: Generation) -> Result<()> {
        away()
    }

    async fn abandon_rebuild(&self, _: Generation) -> Result<()> {
        away()
    }

    async fn health(&self) -> Health {
        Health {
            ok: false,
            needs_rebuild: false,
            documents: 0,
            note: "there is none here".to_owned(),
        }
    }

    async fn settle(&self) -> Result<()> {
        Ok(())
    }

    async fn purge(&self) -> Result<()> {
        Ok(())
    }

    async fn close(&self) {}
}
