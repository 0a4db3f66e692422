//! Speed and memory of a Talkoo binary, measured from outside: over HTTP, on a scratch folder, each figure beside
//! yardsticks of the same run.
//!
//! The load shares the machine with the hub, as the goals say. Figures of different machines cannot be compared;
//! the shares of the yardsticks can.

mod actors;
mod addresses;
mod bench;
mod hub;
mod load;
mod postgres;
mod provider;
mod report;
mod sections;
mod seed;
mod words;
mod yardstick;

use anyhow::{Result, ensure};
use bench::{Bench, Ground};
use clap::{Parser, Subcommand, ValueEnum};
use report::Report;
use seed::Size;
use std::path::PathBuf;
use std::time::Duration;

/// Measures the release binary: `cargo build --release && cargo run --release -p bench`.
#[derive(Parser)]
struct Arguments {
    /// The binary to measure.
    #[arg(long, default_value = "target/release/talkoo")]
    binary: PathBuf,
    /// Only these sections.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Section>,
    /// Only these databases.
    #[arg(long, value_enum, value_delimiter = ',')]
    on: Vec<On>,
    /// A small town and short stretches: shows that the bench works, not how fast the hub is.
    #[arg(long)]
    quick: bool,
    /// Also the towns of 10,000 and 1,000,000 ideas.
    #[arg(long)]
    big: bool,
    /// Seconds each stretch of load is measured.
    #[arg(long, default_value_t = 8)]
    seconds: u64,
    /// Where the figures are kept.
    #[arg(long, default_value = "target/bench.json")]
    json: PathBuf,
    #[command(subcommand)]
    command: Option<Other>,
}

#[derive(Subcommand)]
enum Other {
    /// The yardstick: a page's bare queries and template, served alone. The bench starts it itself.
    #[command(hide = true)]
    Yardstick { database: String, listen: String },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Section {
    Start,
    Pages,
    Articles,
    Guide,
    Search,
    Supports,
    Ballots,
    Inbox,
    Mail,
    Oidc,
    Live,
    Kill,
    Hardship,
    Scale,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum On {
    Sqlite,
    Postgres,
}

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    if let Some(Other::Yardstick { database, listen }) = arguments.command {
        return yardstick::serve(&database, &listen).await;
    }
    ensure!(
        arguments.binary.exists(),
        "there is no {}",
        arguments.binary.display()
    );
    let mut report = Report::default();
    Report::heading();
    for on in [On::Sqlite, On::Postgres] {
        if arguments.on.is_empty() || arguments.on.contains(&on) {
            run_on(&arguments, on, &mut report).await?;
        }
    }
    report.keep(&arguments.json)?;
    let missed = report.missed();
    ensure!(missed == 0 || arguments.quick, "{missed} goals were missed");
    Ok(())
}

async fn run_on(arguments: &Arguments, on: On, report: &mut Report) -> Result<()> {
    let scratch = tempfile::tempdir()?;
    let server = match on {
        On::Postgres => Some(postgres::Postgres::start(scratch.path())?),
        On::Sqlite => None,
    };
    let ground = Ground {
        binary: &arguments.binary,
        scratch: scratch.path(),
        postgres: server.as_ref(),
    };
    let (size, seconds) = if arguments.quick {
        (Size::scaled_to(2_000), 2)
    } else {
        (Size::FULL, arguments.seconds)
    };
    let mut bench = Bench::prepare(report, ground, size, Duration::from_secs(seconds)).await?;
    for section in arguments.sections() {
        match section {
            Section::Start => sections::start::run(&mut bench).await?,
            Section::Pages => sections::pages::run(&mut bench).await?,
            Section::Articles => sections::articles::run(&mut bench).await?,
            Section::Guide => sections::guide::run(&mut bench).await?,
            Section::Search => sections::search::run(&mut bench).await?,
            Section::Supports => sections::supports::run(&mut bench).await?,
            Section::Ballots => sections::ballots::run(&mut bench).await?,
            Section::Inbox => sections::inbox::run(&mut bench).await?,
            Section::Mail => sections::mail::run(&mut bench).await?,
            Section::Oidc => sections::oidc::run(&mut bench).await?,
            Section::Live => sections::live::run(&mut bench).await?,
            Section::Kill => sections::kill::run(&mut bench).await?,
            Section::Hardship => sections::hardship::run(&mut bench).await?,
            Section::Scale => sections::scale::run(&mut bench).await?,
        }
    }
    Ok(())
}

impl Arguments {
    fn sections(&self) -> Vec<Section> {
        if !self.only.is_empty() {
            return self.only.clone();
        }
        use Section::*;
        let mut all = vec![
            Start, Pages, Articles, Guide, Search, Supports, Ballots, Inbox, Mail, Oidc, Live,
            Kill, Hardship,
        ];
        if self.big {
            all.push(Scale);
        }
        all
    }
}
