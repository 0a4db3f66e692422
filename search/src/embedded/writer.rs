//! The one writer of a generation: gathers changes for a moment, commits them together, and goes away
//! when there is nothing to do, so that an idle hub holds no memory for it.

use std::pin::Pin;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tantivy::indexer::IndexWriterOptions;
use tantivy::{Index, IndexReader, IndexWriter, TantivyDocument, Term};
use tokio::sync::oneshot;

use super::schema::Fields;
use super::{Settings, failed};
use crate::document::{Document, Key};
use crate::{Error, Result};

/// Memory for changes before they are put on disk; 15 MB is the least tantivy works with.
const MEMORY: usize = 20_000_000;
/// A rebuild is committed after so many changes.
const COMMIT_AFTER: usize = 20_000;
/// More changes than this are not let wait in memory.
const ROOM: usize = 2_000;

/// One change of the index.
#[derive(Clone)]
pub enum Change {
    Forget(String),
    Keep(Arc<TantivyDocument>),
}

impl Change {
    /// Replaces whatever stood under the document's key.
    pub fn keep(document: &Document) -> Vec<Change> {
        let written = Fields::new().document(document);
        vec![
            Change::forget(&document.key()),
            Change::Keep(Arc::new(written)),
        ]
    }

    pub fn keep_all(documents: &[Document]) -> Vec<Change> {
        documents.iter().flat_map(Change::keep).collect()
    }

    pub fn forget(key: &Key) -> Change {
        Change::Forget(key.to_string())
    }
}

/// Done when the changes are kept and visible.
pub struct Kept(oneshot::Receiver<Result<(), Failed>>);

impl Future for Kept {
    type Output = Result<()>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.0).poll(cx).map(told)
    }
}

fn told(answer: Result<Result<(), Failed>, oneshot::error::RecvError>) -> Result<()> {
    match answer {
        Ok(Ok(())) => Ok(()),
        Ok(Err(failed)) => Err(failed.into()),
        Err(_) => Err(Error::Away("the index was closed".to_owned())),
    }
}

/// A failure told to everyone who waited for the same commit.
#[derive(Clone)]
struct Failed {
    damaged: bool,
    why: String,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        let damaged = matches!(error, Error::Damaged(_));
        let why = match error {
            Error::Away(why) | Error::Damaged(why) | Error::Refused(why) => why,
            other => other.to_string(),
        };
        Self { damaged, why }
    }
}

impl From<Failed> for Error {
    fn from(failed: Failed) -> Self {
        if failed.damaged {
            Error::Damaged(failed.why)
        } else {
            Error::Away(failed.why)
        }
    }
}

pub struct Writer {
    inner: Arc<Inner>,
}

struct Inner {
    index: Index,
    reader: IndexReader,
    fields: Fields,
    settings: Settings,
    desk: Mutex<Desk>,
    bell: Condvar,
}

/// What waits to be written.
#[derive(Default)]
struct Desk {
    changes: Vec<Change>,
    waiting: Vec<oneshot::Sender<Result<(), Failed>>>,
    /// The next commit brings everything together into one segment.
    together: bool,
    /// A thread is at work.
    manned: bool,
    closed: bool,
    /// Why changes nobody waited for were lost.
    failed: Option<Failed>,
}

/// What is written together, and who waits for it.
struct Batch {
    changes: Vec<Change>,
    waiting: Vec<oneshot::Sender<Result<(), Failed>>>,
    together: bool,
}

impl Writer {
    pub fn new(index: Index, reader: IndexReader, fields: Fields, settings: Settings) -> Self {
        Self {
            inner: Arc::new(Inner {
                index,
                reader,
                fields,
                settings,
                desk: Mutex::default(),
                bell: Condvar::new(),
            }),
        }
    }

    pub fn write(&self, changes: Vec<Change>) -> Kept {
        self.hand_in(changes, false)
    }

    fn hand_in(&self, changes: Vec<Change>, together: bool) -> Kept {
        let (tell, told) = oneshot::channel();
        let mut desk = self.inner.desk();
        if !desk.closed {
            desk.changes.extend(changes);
            desk.waiting.push(tell);
            desk.together |= together;
            self.inner.man(&mut desk);
        }
        Kept(told)
    }

    pub fn write_later(&self, changes: Vec<Change>) -> Result<()> {
        let mut desk = self.inner.desk();
        if let Some(failed) = desk.failed.clone() {
            return Err(failed.into());
        }
        desk.changes.extend(changes);
        self.inner.man(&mut desk);
        Ok(())
    }

    /// Waits, blocking, until there are few changes in memory.
    pub fn wait_for_room(&self) {
        let mut desk = self.inner.desk();
        while desk.changes.len() > ROOM && desk.manned {
            desk = self.inner.wait(desk, Duration::from_millis(100));
        }
    }

    /// Writes what waits and brings everything together, which every search is faster for; for a
    /// generation that has just been filled.
    pub fn flush_together(&self) -> Result<()> {
        self.flush_all(true)
    }

    pub fn flush(&self) -> Result<()> {
        self.flush_all(false)
    }

    fn flush_all(&self, together: bool) -> Result<()> {
        let kept = self.hand_in(Vec::new(), together);
        told(kept.0.blocking_recv())?;
        match self.inner.desk().failed.clone() {
            Some(failed) => Err(failed.into()),
            None => Ok(()),
        }
    }

    /// Writes what waits, then refuses more. Blocks until the files are let go.
    pub fn close(&self) {
        let mut desk = self.inner.desk();
        desk.closed = true;
        self.inner.bell.notify_all();
        while desk.manned {
            desk = self.inner.wait(desk, Duration::from_millis(100));
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.inner.desk().closed = true;
        self.inner.bell.notify_all();
    }
}

impl Inner {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, desk: MutexGuard<'a, Desk>, most: Duration) -> MutexGuard<'a, Desk> {
        self.bell
            .wait_timeout(desk, most)
            .unwrap_or_else(PoisonError::into_inner)
            .0
    }

    /// Sees to it that somebody works at the desk.
    fn man(self: &Arc<Self>, desk: &mut Desk) {
        if desk.manned {
            self.bell.notify_all();
            return;
        }
        let inner = self.clone();
        let thread = std::thread::Builder::new().name("search-writer".to_owned());
        match thread.spawn(move || inner.work()) {
            Ok(_) => desk.manned = true,
            Err(error) => {
                let failed = Failed::from(Error::Away(error.to_string()));
                desk.changes.clear();
                for tell in desk.waiting.drain(..) {
                    let _ = tell.send(Err(failed.clone()));
                }
            }
        }
    }

    /// The thread: gathers, writes, and leaves when it has been idle for a while.
    fn work(&self) {
        let mut writer: Option<IndexWriter> = None;
        let mut uncommitted = 0;
        loop {
            let Some(Batch {
                changes,
                waiting,
                together,
            }) = self.next_batch()
            else {
                // Merges are let finish before the writer goes; whoever comes meanwhile is served.
                if let Some(writer) = writer.take() {
                    let _ = writer.wait_merging_threads();
                }
                let mut desk = self.desk();
                if desk.changes.is_empty() && desk.waiting.is_empty() {
                    desk.manned = false;
                    self.bell.notify_all();
                    return;
                }
                continue;
            };
            uncommitted += changes.len();
            let commit = !waiting.is_empty() || uncommitted >= COMMIT_AFTER;
            let mut written = self.write_batch(&mut writer, changes, commit);
            if together && written.is_ok() {
                written = self.bring_together(&mut writer);
            }
            if commit {
                uncommitted = 0;
            }
            let answer = written.map_err(Failed::from);
            if let Err(failed) = &answer {
                // A writer that failed once cannot be trusted with the next batch.
                writer = None;
                uncommitted = 0;
                self.desk().failed = Some(failed.clone()).filter(|_| waiting.is_empty());
            }
            for tell in waiting {
                let _ = tell.send(answer.clone());
            }
        }
    }

    /// Waits for changes and then a moment longer for more; none when idle or closed.
    fn next_batch(&self) -> Option<Batch> {
        let mut desk = self.desk();
        let idle = Instant::now() + self.settings.idle;
        while desk.changes.is_empty() && desk.waiting.is_empty() {
            let left = idle.saturating_duration_since(Instant::now());
            if desk.closed || left.is_zero() {
                return None;
            }
            desk = self.wait(desk, left);
        }
        // Whoever changes one thing and waits is not held up; while more keeps coming, it is gathered.
        let full = Instant::now() + self.settings.gather;
        let mut seen = 0;
        while !desk.closed && desk.waiting.len() > seen && desk.changes.len() < ROOM {
            seen = desk.waiting.len();
            let quiet = Instant::now() + self.settings.lull;
            while Instant::now() < quiet.min(full) && !desk.closed {
                let left = quiet.min(full).saturating_duration_since(Instant::now());
                desk = self.wait(desk, left);
            }
            if Instant::now() >= full {
                break;
            }
        }
        let batch = Batch {
            changes: std::mem::take(&mut desk.changes),
            waiting: std::mem::take(&mut desk.waiting),
            together: std::mem::take(&mut desk.together),
        };
        self.bell.notify_all();
        Some(batch)
    }

    /// Brings everything into one segment; all of it is committed. The engine merges segments by itself
    /// too, in a thread of its own: those merges end first, for one that ended meanwhile would take away
    /// segments that are listed here.
    fn bring_together(&self, place: &mut Option<IndexWriter>) -> Result<()> {
        let Some(writer) = place.take() else {
            return Ok(());
        };
        writer.wait_merging_threads().map_err(failed)?;
        let segments = self.index.searchable_segment_metas().map_err(failed)?;
        let with_holes = segments.iter().any(|segment| segment.has_deletes());
        let all: Vec<_> = segments.iter().map(|segment| segment.id()).collect();
        // Whoever holds what is known of a segment keeps its files.
        drop(segments);
        if all.len() > 1 || with_holes {
            let merged = place.insert(self.new_writer()?).merge(&all);
            merged.wait().map_err(failed)?;
        }
        self.reader.reload().map_err(failed)?;
        if let Some(writer) = place {
            // What was removed is in no segment any more; the old files go too, now that nobody reads them.
            writer.garbage_collect_files().wait().map_err(failed)?;
        }
        Ok(())
    }

    fn new_writer(&self) -> Result<IndexWriter> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(MEMORY)
            .build();
        self.index.writer_with_options(options).map_err(failed)
    }

    fn write_batch(
        &self,
        place: &mut Option<IndexWriter>,
        changes: Vec<Change>,
        commit: bool,
    ) -> Result<()> {
        let writer = match place {
            Some(writer) => writer,
            None => place.insert(self.new_writer()?),
        };
        for change in changes {
            match change {
                Change::Forget(key) => {
                    writer.delete_term(Term::from_field_text(self.fields.key, &key));
                }
                Change::Keep(document) => {
                    let document = Arc::unwrap_or_clone(document);
                    writer.add_document(document).map_err(failed)?;
                }
            }
        }
        if commit {
            writer.commit().map_err(failed)?;
            self.reader.reload().map_err(failed)?;
        }
        Ok(())
    }
}
