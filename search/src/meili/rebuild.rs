//! Writing documents, and rebuilding beside the living index.
//!
//! The server swaps two indexes in one task, but what was handed in under the living name before the swap
//! goes to the old one. So changes go to both while a rebuild is under way, also when another hub
//! rebuilds, and the swap is handed in while no pair of changes is.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};

use meilisearch_sdk::client::SwapIndexes;
use meilisearch_sdk::task_info::TaskInfo;

use super::wire::{Stamp, Written};
use super::{Meili, within};
use crate::document::{Document, Key};
use crate::{Error, Generation, Result};

/// The rebuild this hub is doing.
pub struct Rebuild {
    generation: String,
    /// Changed since it began: what is read from the database for filling may be older.
    changed: HashSet<Key>,
}

impl Meili {
    /// Keeps documents in the living index and in one being filled.
    pub(super) async fn write_both(&self, keys: Vec<Key>, written: &[Written]) -> Result<()> {
        let mut tasks = Vec::new();
        {
            let mut desk = self.desk.lock().await;
            let names = self.names_now(&mut desk, keys).await?;
            for name in &names {
                tasks.push((name.clone(), self.hand_in(name, written).await?));
            }
        }
        for (name, task) in tasks {
            match self.done(task).await {
                // One document the server cannot take fails all that came with it.
                Err(Error::Refused(why)) if written.len() > 1 => {
                    tracing::warn!(%why, "a batch was refused; its documents go one by one");
                    self.write_one_by_one(&name, written).await?;
                }
                done => done?,
            }
        }
        Ok(())
    }

    async fn write_one_by_one(&self, name: &str, written: &[Written]) -> Result<()> {
        for one in written {
            let task = self.hand_in(name, std::slice::from_ref(one)).await?;
            match self.done(task).await {
                Err(Error::Refused(why)) => {
                    tracing::error!(document = %one.id, %why, "a document cannot be found");
                }
                done => done?,
            }
        }
        Ok(())
    }

    pub(super) async fn remove_both(&self, keys: Vec<Key>) -> Result<()> {
        let ids: Vec<String> = keys.iter().map(Key::to_string).collect();
        let mut tasks = Vec::new();
        {
            let mut desk = self.desk.lock().await;
            for name in self.names_now(&mut desk, keys).await? {
                let index = self.client.index(&name);
                tasks.push(within(index.delete_documents(&ids)).await?);
            }
        }
        for task in tasks {
            self.done(task).await?;
        }
        Ok(())
    }

    /// The indexes a change belongs in.
    async fn names_now(&self, desk: &mut Option<Rebuild>, keys: Vec<Key>) -> Result<Vec<String>> {
        let mut names = vec![self.name.clone()];
        match desk {
            Some(rebuild) => {
                rebuild.changed.extend(keys);
                names.push(self.next_name());
            }
            // Another hub may be rebuilding.
            None if self.exists(&self.next_name()).await? => names.push(self.next_name()),
            None => {}
        }
        Ok(names)
    }

    async fn hand_in(&self, name: &str, written: &[Written]) -> Result<TaskInfo> {
        let index = self.client.index(name);
        within(index.add_or_replace(written, Some("id"))).await
    }

    pub(super) async fn begin(&self) -> Result<Generation> {
        static NUMBER: AtomicU64 = AtomicU64::new(1);
        let mut desk = self.desk.lock().await;
        let next = self.next_name();
        *desk = None;
        self.drop_index(&next).await?;
        self.make_index(&next).await?;
        // Before the documents: a change of settings later would work through all of them again.
        self.put_settings(&next).await?;
        let generation = format!("{next}-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        *desk = Some(Rebuild {
            generation: generation.clone(),
            changed: HashSet::new(),
        });
        Ok(Generation(generation))
    }

    pub(super) async fn fill_next(
        &self,
        generation: &Generation,
        documents: &[Document],
    ) -> Result<()> {
        let (task, written) = {
            let desk = self.desk.lock().await;
            let rebuild = current(&desk, generation)?;
            let written: Vec<Written> = documents
                .iter()
                .filter(|document| !rebuild.changed.contains(&document.key()))
                .map(Written::from)
                .collect();
            if written.is_empty() {
                return Ok(());
            }
            (self.hand_in(&self.next_name(), &written).await?, written)
        };
        match self.done(task).await {
            Err(Error::Refused(why)) => {
                tracing::warn!(%why, "a batch was refused; its documents go one by one");
                self.write_one_by_one(&self.next_name(), &written).await
            }
            done => done,
        }
    }

    pub(super) async fn finish(&self, generation: &Generation) -> Result<()> {
        let mut desk = self.desk.lock().await;
        current(&desk, generation)?;
        let swap = SwapIndexes {
            indexes: (self.name.clone(), self.next_name()),
            rename: None,
        };
        let task = within(self.client.swap_indexes([&swap])).await?;
        self.done(task).await?;
        *desk = None;
        let about = self.client.index(self.about_name());
        let task = within(about.add_or_replace(&[Stamp::now()], Some("id"))).await?;
        self.done(task).await?;
        // What now stands under that name is the old index.
        self.drop_index(&self.next_name()).await
    }

    pub(super) async fn abandon(&self, generation: &Generation) -> Result<()> {
        let mut desk = self.desk.lock().await;
        current(&desk, generation)?;
        *desk = None;
        self.drop_index(&self.next_name()).await
    }
}

fn current<'a>(desk: &'a Option<Rebuild>, generation: &Generation) -> Result<&'a Rebuild> {
    desk.as_ref()
        .filter(|rebuild| rebuild.generation == generation.0)
        .ok_or_else(|| Error::Refused(format!("{} is not being filled", generation.0)))
}
