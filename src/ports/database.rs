//! Two handles, one type: a pool that reads and cannot write by mistake, and a pool that writes. On SQLite the writer is
//! exactly one connection, for a naive pool fails nine of ten concurrent read-then-write transactions. On PostgreSQL
//! whoever reads in the middle of a change never waits for a connection that another change holds.

mod folding;

use crate::{Config, PortError, PortResult};
use folding::Folding;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::sqlx::{Connection, Executor, SqliteConnection};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The database of a hub.
#[derive(Clone)]
pub struct Db {
    pub read: DatabaseConnection,
    pub write: DatabaseConnection,
    /// Statements asked so far, for the test that no page asks too many.
    pub asked: Arc<AtomicU64>,
    /// Their words, for the test that nobody counts a growing table.
    pub heard: Arc<Heard>,
    /// SQLite's log is folded into the file as long as somebody holds the database.
    folding: Option<Arc<Folding>>,
}

/// The words of statements, kept only while somebody listens.
#[derive(Default)]
pub struct Heard {
    listening: AtomicBool,
    words: Mutex<Vec<String>>,
}

impl Heard {
    /// Keeps every statement from here on.
    pub fn listen(&self) {
        self.listening.store(true, Ordering::Relaxed);
    }

    /// What was asked since the listening began, which ends.
    pub fn told(&self) -> Vec<String> {
        self.listening.store(false, Ordering::Relaxed);
        std::mem::take(&mut self.words.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn hear(&self, statement: &str) {
        if self.listening.load(Ordering::Relaxed) {
            let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
            words.push(statement.to_owned());
        }
    }
}

impl Db {
    /// Opens what the settings name. Creates an SQLite file that is not there yet; runs no migration.
    ///
    /// # Errors
    /// A lasting error in plain words: the folder cannot be written, the file is no database, the server refuses.
    pub async fn open(config: &Config) -> PortResult<Self> {
        if config.on_postgres() {
            Self::postgres(config).await
        } else {
            Self::sqlite(&config.data.join("talkoo.db")).await
        }
    }

    async fn sqlite(file: &Path) -> PortResult<Self> {
        let address = format!("sqlite://{}?mode=rwc", file.display());
        // The writer opens first: it creates the file and turns on the log the readers rely on.
        let write = Database::connect(sqlite_options(&address, 1, Use::Writing))
            .await
            .map_err(cannot_open)?;
        write
            .execute_unprepared("pragma user_version")
            .await
            .map_err(cannot_open)?;
        let readers = std::thread::available_parallelism()
            .map_or(4, usize::from)
            .clamp(4, 8);
        let read = Database::connect(sqlite_options(&address, readers as u32, Use::Reading))
            .await
            .map_err(cannot_open)?;
        let beside = Database::connect(sqlite_options(&address, 1, Use::Folding))
            .await
            .map_err(cannot_open)?;
        let (mut db, written) = Self::counting(read, write);
        let folding = Folding::start(beside, file, written).map_err(|wrong| {
            PortError::lasting(
                "database",
                format!("{} cannot be read: {wrong}", file.display()),
            )
        })?;
        db.folding = Some(Arc::new(folding));
        Ok(db)
    }

    async fn postgres(config: &Config) -> PortResult<Self> {
        // Bringing the tables up to date takes two that write; one of those that read listens for news.
        let (address, most) = (&config.database_url, config.database_connections.max(4));
        let writers = (most / 3).max(2);
        let write = Database::connect(postgres_options(address, writers, Use::Writing))
            .await
            .map_err(cannot_open)?;
        let read = Database::connect(postgres_options(address, most - writers, Use::Reading))
            .await
            .map_err(cannot_open)?;
        Ok(Self::counting(read, write).0)
    }

    /// The database, and how many statements its writer was told.
    fn counting(
        mut read: DatabaseConnection,
        mut write: DatabaseConnection,
    ) -> (Self, Arc<AtomicU64>) {
        let asked = Arc::new(AtomicU64::new(0));
        let written = Arc::new(AtomicU64::new(0));
        let heard = Arc::new(Heard::default());
        for (handle, written) in [(&mut read, None), (&mut write, Some(Arc::clone(&written)))] {
            let (asked, heard) = (Arc::clone(&asked), Arc::clone(&heard));
            handle.set_metric_callback(move |info| {
                asked.fetch_add(1, Ordering::Relaxed);
                if let Some(written) = &written {
                    written.fetch_add(1, Ordering::Relaxed);
                }
                heard.hear(&info.statement.sql);
            });
        }
        let db = Self {
            read,
            write,
            asked,
            heard,
            folding: None,
        };
        (db, written)
    }

    pub fn backend(&self) -> DbBackend {
        self.write.get_database_backend()
    }

    pub fn is_sqlite(&self) -> bool {
        self.backend() == DbBackend::Sqlite
    }

    /// Begins a transaction that may write: SQLite takes the write lock at once.
    ///
    /// # Errors
    /// The database's own.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        self.write
            .begin_with_options(TransactionOptions {
                sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
                ..TransactionOptions::default()
            })
            .await
    }

    /// Asks the database to answer at all.
    ///
    /// # Errors
    /// Passing when it does not.
    pub async fn ping(&self) -> PortResult<()> {
        let asked = self.read.execute_unprepared("select 1").await;
        asked
            .map(drop)
            .map_err(|wrong| PortError::passing("database", wrong))
    }

    /// Closes every connection, letting SQLite fold its log back into the file.
    ///
    /// # Errors
    /// The database's own.
    pub async fn close(self) -> Result<(), DbErr> {
        if let Some(folding) = &self.folding {
            folding.close().await?;
        }
        self.read.close().await?;
        self.write.close().await
    }
}

/// What a connection is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Reading,
    Writing,
    Folding,
}

fn sqlite_options(address: &str, connections: u32, purpose: Use) -> ConnectOptions {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_pool_opts(|pool| {
            pool.after_release(|connection, _| Box::pin(is_out_of_transactions(connection)))
        })
        .map_sqlx_sqlite_opts(move |file| {
            let file = file
                .journal_mode(SqliteJournalMode::Wal)
                // Nothing acknowledged is lost, not even at power loss. With group commit it costs six per cent.
                .synchronous(SqliteSynchronous::Full)
                // Whoever folds the log tries again in the next round; nobody else gives up so soon.
                .busy_timeout(match purpose {
                    Use::Folding => Duration::from_millis(100),
                    Use::Reading | Use::Writing => Duration::from_secs(20),
                })
                .foreign_keys(true)
                // Folding is done beside the writers, see `folding`; they do it themselves only when the log is as long
                // as one enormous change makes it.
                .pragma("wal_autocheckpoint", "65536")
                .pragma("journal_size_limit", "67108864")
                // There are several readers, and what they let go of the system's own memory of files still has.
                .pragma(
                    "cache_size",
                    match purpose {
                        Use::Reading => "-2000",
                        Use::Writing | Use::Folding => "-8000",
                    },
                )
                .pragma("temp_store", "memory")
                .statement_cache_capacity(200);
            match purpose {
                Use::Reading => file.pragma("query_only", "on"),
                // What is deleted is overwritten: somebody who leaves is in no corner of the file any more.
                Use::Writing | Use::Folding => file.pragma("secure_delete", "on"),
            }
        });
    options
}

fn postgres_options(address: &str, connections: u32, purpose: Use) -> ConnectOptions {
    let mut options = ConnectOptions::new(address);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(move |server| {
            server
                .options([
                    ("statement_timeout", "30s"),
                    ("idle_in_transaction_session_timeout", "60s"),
                    ("client_min_messages", "error"),
                    // A statement is asked in the same words each time and planned once: what its values are changes
                    // nothing about the indexes made for it. Those are what is read, from memory or a disk without
                    // arms; and compiling a statement takes longer than answering it.
                    ("plan_cache_mode", "force_generic_plan"),
                    ("random_page_cost", "1.1"),
                    ("jit", "off"),
                    (
                        "default_transaction_read_only",
                        if purpose == Use::Reading { "on" } else { "off" },
                    ),
                ])
                .statement_cache_capacity(200)
        });
    options.map_sqlx_postgres_pool_opts(move |pool| {
        // A server that was started anew meanwhile is noticed before anybody's page fails. Who comes right after somebody
        // else is spared the question.
        let pool = pool.before_acquire(|connection, known| {
            Box::pin(async move {
                Ok(known.idle_for < Duration::from_secs(1) || connection.ping().await.is_ok())
            })
        });
        if purpose == Use::Reading {
            return pool;
        }
        // sqlx 0.9 may hand back a connection inside an open transaction when a `begin` is cancelled; rolling back on
        // release makes that harmless. Whoever only reads begins none.
        pool.after_release(|connection, _| {
            Box::pin(async move { connection.execute("rollback").await.map(|_| true) })
        })
    });
    options
}

/// Whether a connection that is given back may be used again. When the disk is full at a commit, SQLite takes everything
/// back by itself; sqlx knows nothing of it and believes itself in that transaction for ever, so that what is written next
/// is a part of it, acknowledged and never committed. Such a connection is closed, and another opened in its place.
async fn is_out_of_transactions(
    connection: &mut SqliteConnection,
) -> Result<bool, sea_orm::sqlx::Error> {
    if connection.is_in_transaction() {
        // Whatever is being taken back is taken back before this is answered.
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

fn cannot_open(wrong: DbErr) -> PortError {
    let text = wrong.to_string();
    let what = if text.contains("file is not a database") || text.contains("malformed") {
        "the database file is damaged or is no Talkoo database; restore a backup or choose another data folder".to_owned()
    } else if text.contains("unable to open database file") {
        "the data folder cannot be written; check its owner and rights, or choose another with --data".to_owned()
    } else {
        text
    };
    PortError::lasting("database", what)
}
