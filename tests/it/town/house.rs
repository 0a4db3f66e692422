//! The house a hub lives in: a folder, and a database of its own. Commands of the operator are run in it as programs,
//! beside the hub or while it is closed.

use super::{Town, tables};
use chrono::{DateTime, Utc};
use ports::Config;
use ports::clock::{Clock, SystemClock};
use std::path::Path;
use std::process::{Command, Output};
use std::time::Duration;
use talkoo::office::lock::{self, Lock};

/// Whether stories are played on PostgreSQL.
fn on_postgres() -> bool {
    std::env::var("TALKOO_TEST_TOWN").is_ok_and(|town| town == "postgres")
}

fn server() -> Option<String> {
    std::env::var("TALKOO_TEST_POSTGRES").ok()
}

pub struct House {
    pub config: Config,
    folder: tempfile::TempDir,
}

impl House {
    /// Empty, on SQLite, or on PostgreSQL with `TALKOO_TEST_TOWN=postgres`.
    pub async fn new() -> Self {
        match on_postgres() {
            true => Self::on_postgres()
                .await
                .expect("TALKOO_TEST_POSTGRES says where"),
            false => Self::on_sqlite(),
        }
    }

    /// The same with the tables of a new hub in it, as a first start would leave them.
    pub async fn with_tables() -> Self {
        if on_postgres() {
            let server = server().expect("TALKOO_TEST_POSTGRES says where");
            return Self::on(tables::database_with_tables(&server).await);
        }
        let house = Self::on_sqlite();
        tables::put_into(&house.config.data).await;
        house
    }

    /// Empty, on SQLite whatever the other stories use.
    pub fn on_sqlite() -> Self {
        Self::on(String::new())
    }

    /// Empty, with a new database of the PostgreSQL server that `tests/run` started; none without one.
    pub async fn on_postgres() -> Option<Self> {
        let (_, address) = tables::database(&server()?, "").await;
        Some(Self::on(address))
    }

    fn on(database_url: String) -> Self {
        let folder = tempfile::tempdir().expect("a scratch folder");
        let mut config = Config {
            data: folder.path().join("data"),
            base_url: "https://kuusilahti.example".to_owned(),
            database_url,
            // As few as there may be: each costs the server a process, and every statement is planned once more.
            database_connections: 4,
            ..Config::default()
        };
        // Visitors' pages come from memory for a second; a test reads what it has just written.
        config.limits.page_memory_bytes = 0;
        config.limits.likeness_memory_seconds = 0;
        config.limits.writes_per_minute = 10_000;
        config.limits.letters_per_network = 1_000;
        // Time passes by days here, and a letter is read when it is written.
        config.mail.quiet_until = config.mail.quiet_from;
        Self { config, folder }
    }

    /// A folder for what is no part of the hub: files to import, backups. It goes with the house.
    pub fn shed(&self) -> &Path {
        self.folder.path()
    }

    /// Opens the hub in the present, as the operator's commands live in it.
    pub async fn opens(self) -> Town {
        let now = SystemClock.now() + Duration::from_secs(2);
        self.opens_at(now).await
    }

    pub(super) async fn opens_at(self, now: DateTime<Utc>) -> Town {
        Town::in_house(self, now).await
    }

    /// Opens the hub at another moment, to go on where it stopped.
    pub async fn goes_on_at(self, now: DateTime<Utc>) -> Town {
        self.opens_at(now).await
    }

    /// Held as a running hub holds it: commands see that they are not alone.
    pub fn is_lived_in(&self) -> Lock {
        lock::take(&self.config)
            .expect("the folder can be locked")
            .expect("nobody else lives here")
    }

    /// A command of the operator's, not yet given.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_talkoo"));
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TALKOO_")) {
            command.env_remove(name);
        }
        command
            .args(words)
            .env("TALKOO_DATA", &self.config.data)
            .env("TALKOO_BASE_URL", &self.config.base_url)
            .env("TALKOO_DATABASE_URL", &self.config.database_url)
            .env("LANG", "C.UTF-8")
            .current_dir(self.shed());
        command
    }

    /// Gives a command and waits for its end.
    pub fn talkoo(&self, words: &[&str]) -> Said {
        Said::of(
            self.command(words)
                .output()
                .expect("the program can be started"),
        )
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if !self.config.database_url.is_empty() {
            tables::leave(&self.config.database_url);
        }
    }
}

/// What a command said, and how it ended.
#[derive(Debug)]
pub struct Said {
    pub well: bool,
    pub out: String,
    pub err: String,
}

impl Said {
    pub fn of(done: Output) -> Self {
        Self {
            well: done.status.success(),
            out: String::from_utf8_lossy(&done.stdout).into_owned(),
            err: String::from_utf8_lossy(&done.stderr).into_owned(),
        }
    }

    #[track_caller]
    pub fn is_well(&self) -> &Self {
        assert!(self.well, "it ended badly: {self:?}");
        self
    }

    /// It refused, in words, and did not fall over.
    #[track_caller]
    pub fn refuses(&self, words: &str) -> &Self {
        assert!(!self.well, "it ended well, and should not have: {self:?}");
        assert!(
            self.err.contains(words),
            "it does not say “{words}”: {self:?}"
        );
        assert!(!self.err.contains("panicked"), "{self:?}");
        self
    }

    #[track_caller]
    pub fn says(&self, words: &str) -> &Self {
        assert!(
            self.out.contains(words) || self.err.contains(words),
            "it does not say “{words}”: {self:?}"
        );
        self
    }
}
