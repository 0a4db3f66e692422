//! Debian's PostgreSQL on a free port and in a scratch folder, with `fsync` on: durable means durable.

use anyhow::{Context, Result, ensure};
use sea_orm::{ConnectionTrait, Database};
use std::path::{Path, PathBuf};
use std::process::Command;

pub struct Postgres {
    programs: PathBuf,
    data: PathBuf,
    port: u16,
}

impl Postgres {
    pub fn start(scratch: &Path) -> Result<Self> {
        let server = Self {
            programs: newest_programs()?,
            data: scratch.join("postgres"),
            port: crate::hub::free_address()?.port(),
        };
        std::fs::create_dir_all(&server.data)?;
        if am_root() {
            run(Command::new("chmod").arg("755").arg(scratch))?;
            run(Command::new("chown").arg("postgres:").arg(&server.data))?;
        }
        run(server.program("initdb").args([
            "--username=talkoo",
            "--auth=trust",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
        ]))?;
        let settings = format!(
            "-p {} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=256MB -c max_wal_size=4GB",
            server.port
        );
        let log = server.data.join("log");
        run(server
            .program("pg_ctl")
            .args(["start", "--wait", "--silent", "-o", &settings])
            .arg("--log")
            .arg(log))?;
        Ok(server)
    }

    /// An empty database, and its address.
    pub async fn create_database(&self, name: &str) -> Result<String> {
        let db = Database::connect(self.address("postgres")).await?;
        db.execute_unprepared(&format!("create database \"{name}\""))
            .await?;
        db.close().await?;
        Ok(self.address(name))
    }

    fn address(&self, database: &str) -> String {
        format!("postgres://talkoo@127.0.0.1:{}/{database}", self.port)
    }

    /// One of its programs on this data folder. PostgreSQL refuses root, so root lends it the user of Debian's package.
    fn program(&self, name: &str) -> Command {
        let program = self.programs.join(name);
        let mut command = if am_root() {
            let mut command = Command::new("setpriv");
            command
                .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
                .arg(program);
            command
        } else {
            Command::new(program)
        };
        command.current_dir("/").arg("--pgdata").arg(&self.data);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let _ = run(self
            .program("pg_ctl")
            .args(["stop", "--wait", "--silent", "--mode=fast"]));
    }
}

fn newest_programs() -> Result<PathBuf> {
    let mut found: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .context("PostgreSQL is not installed (apt install postgresql)")?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("postgres").exists())
        .collect();
    found.sort();
    Ok(found
        .pop()
        .context("PostgreSQL's server is not installed")?
        .1)
}

fn am_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

fn run(command: &mut Command) -> Result<()> {
    let output = command
        .output()
        .with_context(|| format!("starting {command:?}"))?;
    ensure!(
        output.status.success(),
        "{command:?} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
