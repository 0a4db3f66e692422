//! The hub under test: the release binary, by its path, on a scratch folder and a free port.

use crate::load::{Ask, Line};
use anyhow::{Context, Result, bail};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// All load comes from one address and a few people, so the hub's patience with one address and one person is raised.
/// Nothing else is changed.
const GENEROUS: [(&str, &str); 2] = [
    ("TALKOO_LIMITS__WRITES_PER_MINUTE", "100000000"),
    ("TALKOO_LIMITS__CONNECTIONS_PER_NETWORK", "4000"),
];

/// Where a hub runs and with what: enough to start it again after it was killed.
#[derive(Clone)]
pub struct Plan {
    pub binary: PathBuf,
    pub data: PathBuf,
    /// `postgres://…`; none: SQLite in the data folder.
    pub postgres: Option<String>,
    /// How many files the hub may have open; none: as many as the machine allows.
    pub open_files: Option<u64>,
    /// What else it is told by its environment.
    pub settings: Vec<(String, String)>,
}

pub struct Hub {
    plan: Plan,
    child: Child,
    pub address: SocketAddr,
    /// From the start of the process to the first page answered.
    pub first_answer: Duration,
}

impl Plan {
    /// One of the hub's other commands, to its end.
    pub fn run(&self, arguments: &[&str]) -> Result<String> {
        let output = self
            .command(arguments)
            .output()
            .context("starting the binary")?;
        if !output.status.success() {
            bail!(
                "talkoo {arguments:?} failed: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Starts the hub and waits for the first page.
    pub async fn start(&self) -> Result<Hub> {
        let address = free_address()?;
        let log = std::fs::File::create(self.data.with_extension("log"))?;
        let from = Instant::now();
        let child = self
            .command(&["demo", "--empty", "--listen", &address.to_string()])
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .context("starting the binary")?;
        let mut hub = Hub {
            plan: self.clone(),
            child,
            address,
            first_answer: Duration::ZERO,
        };
        hub.wait_for_a_page(from).await?;
        Ok(hub)
    }

    pub fn database_url(&self) -> String {
        self.postgres.clone().unwrap_or_else(|| {
            format!(
                "sqlite://{}?mode=rwc",
                self.data.join("talkoo.db").display()
            )
        })
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = match self.open_files {
            Some(most) => {
                let mut command = Command::new("prlimit");
                command
                    .arg(format!("--nofile={most}:{most}"))
                    .arg(&self.binary);
                command
            }
            None => Command::new(&self.binary),
        };
        command
            .args(arguments)
            .arg("--data")
            .arg(&self.data)
            .envs(GENEROUS)
            .envs(self.settings.iter().cloned())
            .stdin(Stdio::null());
        if let Some(url) = &self.postgres {
            command.env("TALKOO_DATABASE_URL", url);
        }
        command
    }
}

impl Hub {
    async fn wait_for_a_page(&mut self, from: Instant) -> Result<()> {
        while from.elapsed() < Duration::from_secs(120) {
            if let Ok(mut line) = Line::open(self.address).await
                && line.read(&Ask::get("/")).await.is_ok()
            {
                self.first_answer = from.elapsed();
                return Ok(());
            }
            if let Some(status) = self.child.try_wait()? {
                bail!("the hub ended with {status}: {}", self.log());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bail!("the hub did not answer in two minutes: {}", self.log())
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.plan.data.with_extension("log")).unwrap_or_default()
    }

    /// Resident memory in megabytes.
    pub fn resident(&self) -> Result<f64> {
        self.memory("VmRSS:")
    }

    /// The most memory it ever held at once, in megabytes.
    pub fn most_resident(&self) -> Result<f64> {
        self.memory("VmHWM:")
    }

    fn memory(&self, name: &str) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let kilobytes = status
            .lines()
            .find_map(|line| line.strip_prefix(name))
            .and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok())
            .with_context(|| format!("no {name} in /proc"))?;
        Ok(kilobytes / 1024.0)
    }

    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// kill -9, as a power cut would.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks the hub to end, and waits.
    pub fn stop(mut self) -> Result<()> {
        Command::new("kill")
            .arg(self.child.id().to_string())
            .status()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub fn free_address() -> Result<SocketAddr> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}
