//! The folder of the index: which generations it holds, which one lives, and in what state.
//!
//! `current` names the living generation; `<name>.stamp` says what made it and whether it was ever
//! filled. Both are written beside and then renamed, so a crash leaves the old one or the new one.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tantivy::directory::MmapDirectory;
use tantivy::{Index, IndexReader, IndexSettings, ReloadPolicy};

use super::expand::Expansions;
use super::schema::Fields;
use super::writer::{Change, Kept, Writer};
use super::{Settings, failed};
use crate::{Error, Result};

/// A larger index is checked beside the starting hub, not before it.
const CHECKED_AT_ONCE: u64 = 64 * 1024 * 1024;

/// One whole index: its files open for reading, and its writer.
pub struct Generation {
    name: String,
    pub fields: Fields,
    pub reader: IndexReader,
    pub expansions: Expansions,
    writer: Writer,
    complete: AtomicBool,
}

impl Generation {
    fn new(name: &str, index: Index, settings: Settings, complete: bool) -> Result<Self> {
        let fields = Fields::new();
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .doc_store_cache_num_blocks(64)
            .try_into()
            .map_err(failed)?;
        Ok(Self {
            name: name.to_owned(),
            writer: Writer::new(index, reader.clone(), fields.clone(), settings),
            fields,
            reader,
            expansions: Expansions::default(),
            complete: AtomicBool::new(complete),
        })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn is_complete(&self) -> bool {
        self.complete.load(Ordering::Relaxed)
    }

    pub fn now_complete(&self) {
        self.complete.store(true, Ordering::Relaxed);
    }

    pub fn documents(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Hands changes to the writer; what comes back is done when they are kept and visible.
    pub fn write(&self, changes: Vec<Change>) -> Kept {
        self.writer.write(changes)
    }

    /// Hands changes to the writer without waiting; a failure is told by the next call.
    pub fn write_later(&self, changes: Vec<Change>) -> Result<()> {
        self.writer.write_later(changes)
    }

    pub fn wait_for_room(&self) {
        self.writer.wait_for_room();
    }

    /// Waits, blocking, until everything handed over is kept and visible.
    pub fn flush(&self) -> Result<()> {
        self.writer.flush()
    }

    /// The same, and brings everything together into one piece.
    pub fn flush_together(&self) -> Result<()> {
        self.writer.flush_together()
    }

    /// Writes what is waiting and lets go of the files.
    pub fn close(&self) {
        self.writer.close();
    }
}

/// Where the generations are. While it is held, no other process opens it.
pub struct Folder {
    path: PathBuf,
    /// Let go by the system when the process ends, however it ends.
    held: fs::File,
}

impl Folder {
    pub fn new(path: PathBuf) -> Result<Self> {
        fs::create_dir_all(&path).map_err(|e| away(&path, e))?;
        let lock = path.join("lock");
        let held = fs::File::create(&lock).map_err(|e| away(&lock, e))?;
        match held.try_lock() {
            Ok(()) => Ok(Self { path, held }),
            Err(fs::TryLockError::WouldBlock) => Err(Error::Away(
                "another process has the search index open".to_owned(),
            )),
            Err(fs::TryLockError::Error(error)) => Err(away(&lock, error)),
        }
    }

    /// Lets another process open it.
    pub fn let_go(&self) {
        if let Err(error) = self.held.unlock() {
            tracing::warn!(%error, "the search index stays locked until the hub ends");
        }
    }

    /// The living generation, or an empty one in its place if it cannot serve.
    pub fn open_living(&self, settings: Settings, damaged: &Arc<AtomicBool>) -> Result<Generation> {
        match self.try_living(settings, damaged) {
            Ok(generation) => {
                self.drop_all_but(generation.name());
                Ok(generation)
            }
            // A disk that does not answer is no reason to throw an index away.
            Err(Error::Away(why)) => Err(Error::Away(why)),
            Err(why) => {
                tracing::info!(%why, "the search index starts empty");
                let generation = self.make(settings)?;
                self.point_to(generation.name())?;
                self.drop_all_but(generation.name());
                Ok(generation)
            }
        }
    }

    fn try_living(&self, settings: Settings, damaged: &Arc<AtomicBool>) -> Result<Generation> {
        let unreadable = |what: &str| Error::Damaged(what.to_owned());
        let name = fs::read_to_string(self.path.join("current"))
            .map_err(|_| unreadable("there is no index yet"))?;
        let name = name.trim();
        if !is_generation(name) {
            return Err(unreadable("it does not say which generation lives"));
        }
        let stamp = fs::read_to_string(self.stamp_path(name))
            .map_err(|_| unreadable("the generation has no stamp"))?;
        let expected = Fields::new().stamp();
        let complete = stamp == format!("{expected}\ncomplete\n");
        if !complete && stamp != format!("{expected}\nempty\n") {
            return Err(unreadable("another release made it"));
        }
        let path = self.path.join(name);
        let index = Index::open_in_dir(&path).map_err(as_damage)?;
        check(&index, size_of(&path), damaged)?;
        Generation::new(name, index, settings, complete).map_err(|error| match error {
            // To a reader, a file that is not there or makes no sense is damage.
            Error::Away(why) => Error::Damaged(why),
            error => error,
        })
    }

    /// A new empty generation, not yet living.
    pub fn make(&self, settings: Settings) -> Result<Generation> {
        let last = self.names().iter().filter_map(|n| number(n)).max();
        let name = format!("generation-{:06}", last.unwrap_or(0) + 1);
        let path = self.path.join(&name);
        fs::create_dir_all(&path).map_err(|e| away(&path, e))?;
        let fields = Fields::new();
        self.write_stamp(&name, &format!("{}\nempty\n", fields.stamp()))?;
        let directory = MmapDirectory::open(&path).map_err(|e| failed(e.into()))?;
        let index_settings = IndexSettings {
            // One thread less, and no slower at our sizes.
            docstore_compress_dedicated_thread: false,
            ..IndexSettings::default()
        };
        let index =
            Index::create(directory, fields.schema.clone(), index_settings).map_err(failed)?;
        Generation::new(&name, index, settings, false)
    }

    pub fn stamp_complete(&self, name: &str) -> Result<()> {
        self.write_stamp(name, &format!("{}\ncomplete\n", Fields::new().stamp()))
    }

    /// From here on, and after any crash, this generation lives.
    pub fn point_to(&self, name: &str) -> Result<()> {
        self.replace("current", &format!("{name}\n"))
    }

    /// Clears away every other generation. What cannot be removed is tried again next time.
    pub fn drop_all_but(&self, living: &str) {
        for name in self.names() {
            if name != living {
                let _ = fs::remove_file(self.stamp_path(&name));
                let _ = fs::remove_dir_all(self.path.join(&name));
            }
        }
    }

    fn names(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(&self.path) else {
            return Vec::new();
        };
        entries
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| is_generation(name))
            .collect()
    }

    fn stamp_path(&self, name: &str) -> PathBuf {
        self.path.join(format!("{name}.stamp"))
    }

    fn write_stamp(&self, name: &str, stamp: &str) -> Result<()> {
        self.replace(&format!("{name}.stamp"), stamp)
    }

    fn replace(&self, file: &str, content: &str) -> Result<()> {
        let path = self.path.join(file);
        let beside = self.path.join(format!("{file}.new"));
        let write = || -> std::io::Result<()> {
            let mut new = fs::File::create(&beside)?;
            new.write_all(content.as_bytes())?;
            new.sync_all()?;
            fs::rename(&beside, &path)?;
            // The rename itself has to survive a power cut too.
            fs::File::open(&self.path)?.sync_all()
        };
        write().map_err(|e| away(&path, e))
    }
}

/// Reads every file against its checksum; a large index is read after the hub has started.
fn check(index: &Index, size: u64, damaged: &Arc<AtomicBool>) -> Result<()> {
    let sound = |index: &Index| match index.validate_checksum() {
        Ok(bad) if bad.is_empty() => Ok(()),
        Ok(bad) => Err(Error::Damaged(format!("{} files changed", bad.len()))),
        Err(error) => Err(as_damage(error)),
    };
    if size <= CHECKED_AT_ONCE {
        return sound(index);
    }
    let (index, damaged) = (index.clone(), damaged.clone());
    let checker = std::thread::Builder::new().name("search-check".to_owned());
    let started = checker.spawn(move || {
        if let Err(error) = sound(&index) {
            tracing::warn!(%error, "the search index is damaged");
            damaged.store(true, Ordering::Relaxed);
        }
    });
    started.map(|_| ()).map_err(|e| Error::Away(e.to_string()))
}

fn size_of(path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else {
        return 0;
    };
    entries
        .filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len()))
        .sum()
}

fn as_damage(error: tantivy::TantivyError) -> Error {
    match failed(error) {
        Error::Away(why) => Error::Damaged(why),
        error => error,
    }
}

fn is_generation(name: &str) -> bool {
    number(name).is_some()
}

fn number(name: &str) -> Option<u32> {
    name.strip_prefix("generation-")?.parse().ok()
}

fn away(path: &Path, error: std::io::Error) -> Error {
    let place = path.file_name().unwrap_or(path.as_os_str());
    Error::Away(format!("{}: {error}", place.to_string_lossy()))
}
