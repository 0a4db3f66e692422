//! Folding SQLite's log back into the file, beside the writers and not between them: carrying ten thousand pages over and
//! waiting for the disk takes a quarter of a second, in which everybody who writes would stand in line.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::task::JoinHandle;

/// How often somebody looks whether there is something to fold.
const ROUND: Duration = Duration::from_millis(200);
/// So many statements since the last time are worth a disk's trouble; fewer wait for a quiet moment.
const MANY: u64 = 50;
const QUIET: Duration = Duration::from_secs(4);
/// Pages in a log that should begin anew: 48 MB. While many write and read, it never does by itself.
const LONG: i64 = 12_000;
/// So few pages are left to the last round, which the writers wait for.
const FEW: i64 = 800;
const ROUNDS: usize = 6;

/// Folds as long as it is kept.
pub(super) struct Folding {
    beside: DatabaseConnection,
    rounds: JoinHandle<()>,
    /// Kept as long as the connections: whoever closes a file gives up all locks their process has on it.
    _file: Arc<File>,
}

/// How the log stands after a round: its pages, and how many of them are in the file.
struct Log {
    pages: i64,
    carried: i64,
}

impl Folding {
    /// Folds with a connection of its own, which waits for nobody long. `written` counts what is said to the writer.
    pub(super) fn start(
        beside: DatabaseConnection,
        file: &Path,
        written: Arc<AtomicU64>,
    ) -> std::io::Result<Self> {
        let file = Arc::new(File::open(file)?);
        let rounds = tokio::spawn(fold_on(beside.clone(), Arc::clone(&file), written));
        Ok(Self {
            beside,
            rounds,
            _file: file,
        })
    }

    pub(super) async fn close(&self) -> Result<(), DbErr> {
        self.rounds.abort();
        self.beside.close_by_ref().await
    }
}

impl Drop for Folding {
    fn drop(&mut self) {
        self.rounds.abort();
    }
}

async fn fold_on(beside: DatabaseConnection, file: Arc<File>, written: Arc<AtomicU64>) {
    let (mut folded, mut last) = (0, Instant::now());
    loop {
        tokio::time::sleep(ROUND).await;
        let now = written.load(Ordering::Relaxed);
        let new = now - folded;
        if new >= MANY || (new > 0 && last.elapsed() >= QUIET) {
            (folded, last) = (now, Instant::now());
            if let Err(wrong) = fold(&beside, &file).await {
                tracing::warn!(%wrong, "the log of the database could not be folded; the next round tries again");
            }
        }
    }
}

async fn fold(beside: &DatabaseConnection, file: &Arc<File>) -> Result<(), DbErr> {
    let mut log = carry_over(beside, "passive").await?;
    if log.pages < LONG {
        return Ok(());
    }
    // Each round leaves only what was written during it. SQLite asks the disk in the last one alone, with the writers
    // waiting; so the disk is asked here before.
    for _ in 0..ROUNDS {
        to_disk(file).await;
        let before = log.carried;
        log = carry_over(beside, "passive").await?;
        if log.carried - before <= FEW {
            break;
        }
    }
    // Somebody who has been reading for long keeps the log from being carried over: the writers do not wait for them.
    if log.pages - log.carried <= FEW {
        // They wait for these few pages; the next of them writes from the beginning of the log again.
        carry_over(beside, "restart").await?;
    }
    Ok(())
}

/// What was carried over so far. Nothing depends on it: SQLite asks the disk again before it forgets its log.
async fn to_disk(file: &Arc<File>) {
    let file = Arc::clone(file);
    let done = tokio::task::spawn_blocking(move || file.sync_data()).await;
    if let Err(wrong) = done.unwrap_or_else(|stopped| Err(std::io::Error::other(stopped))) {
        tracing::warn!(%wrong, "the disk did not take the database; SQLite will ask it again");
    }
}

async fn carry_over(beside: &DatabaseConnection, how: &str) -> Result<Log, DbErr> {
    let sql = format!("pragma wal_checkpoint({how})");
    let statement = Statement::from_string(beside.get_database_backend(), sql);
    let told = beside.query_one_raw(statement).await?;
    let told = told.ok_or_else(|| DbErr::Custom("a checkpoint says nothing".to_owned()))?;
    let (pages, carried): (i64, i64) = (told.try_get_by_index(1)?, told.try_get_by_index(2)?);
    Ok(Log { pages, carried })
}
