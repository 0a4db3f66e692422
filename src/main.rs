//! The one binary. Commands are words of the operator; what goes wrong is said in a sentence, with a non-zero exit.

use anyhow::Context;
use clap::{Args, Parser, Subcommand};
use ports::{Config, SystemClock};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use talkoo::app::{App, Opening};
use talkoo::office::{self, lock};

/// Cities and companies improving public services together.
#[derive(Parser)]
#[command(version, about, arg_required_else_help = true)]
struct Talkoo {
    #[command(subcommand)]
    command: Command,

    /// The folder where everything lives that is not elsewhere.
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Start a filled hub to try and develop in.
    Demo(DemoArgs),
    /// Start the hub for real: needs a base URL and a mail server.
    Serve(ServeArgs),
    /// Bring the database up to date.
    Migrate,
    /// Try everything the hub needs and say how it is.
    Doctor(DoctorArgs),
    /// Print a link that signs somebody in.
    SignInLink {
        email: String,
        /// Make them an administrator.
        #[arg(long)]
        admin: bool,
    },
    /// Print an API token for somebody, and nothing else.
    Token { email: String },
    /// Take in a letter that came back, from standard input: `|talkoo bounce` behind the return address.
    Bounce {
        /// The address it arrived at, where the message does not say.
        #[arg(long, env = "ORIGINAL_RECIPIENT")]
        to: Option<String>,
    },
    /// Make the search index anew, without a gap.
    Reindex,
    /// Write the whole hub into one file, while it runs.
    Backup { file: PathBuf },
    /// Fill an empty hub from a backup.
    Restore { file: PathBuf },
    /// Bring in ideas from elsewhere: first a report, with --apply for real.
    Import(office::imports::ImportArgs),
    /// Print the description of the API.
    Openapi,
}

#[derive(Args)]
struct DemoArgs {
    /// The address to listen on.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8000")]
    listen: String,
    /// No content, only the administrator.
    #[arg(long)]
    empty: bool,
}

#[derive(Args)]
struct DoctorArgs {
    /// The language of what it says: en, fi, sv, de or ru. Else the shell's.
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
}

#[derive(Args)]
struct ServeArgs {
    /// The address to listen on.
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
}

/// The system's own allocator keeps what a busy hour needed; this one gives it back.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // Two libraries ask for TLS, and each must be told which cryptography the binary carries.
    rustls::crypto::ring::default_provider()
        .install_default()
        .ok();
    let asked = Talkoo::parse();
    office::log::begin(matches!(asked.command, Command::Serve(_)));
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(wrong) => return failed(&wrong.into()),
    };
    match runtime.block_on(obey(asked)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => failed(&wrong),
    }
}

fn failed(wrong: &anyhow::Error) -> ExitCode {
    eprintln!("talkoo: {}", office::words::plain(wrong));
    ExitCode::FAILURE
}

async fn obey(asked: Talkoo) -> anyhow::Result<()> {
    let config = Config::read(asked.data.as_deref())?;
    match asked.command {
        Command::Demo(args) => office::open::demo(config, &args.listen, args.empty).await,
        Command::Serve(args) => office::open::serve(config, args.listen).await,
        Command::Migrate => {
            App::open(config, Arc::new(SystemClock), Opening::BesideHub)
                .await?
                .close()
                .await?;
            println!("The database is up to date.");
            Ok(())
        }
        Command::Doctor(args) => office::doctor::examine(config, args.lang.as_deref()).await,
        Command::SignInLink { email, admin } => {
            let app = beside(config).await?;
            office::people::sign_in_link(&app, &email, admin).await?;
            app.close().await
        }
        Command::Token { email } => {
            let app = beside(config).await?;
            office::people::token(&app, &email).await?;
            app.close().await
        }
        Command::Bounce { to } => {
            let app = beside(config).await?;
            office::bounce::take(&app, to.as_deref()).await?;
            app.close().await
        }
        Command::Reindex => office::reindex::reindex(config).await,
        Command::Backup { file } => {
            let app = beside(config).await?;
            office::backup::backup(&app, &file).await?;
            app.close().await
        }
        Command::Restore { file } => {
            let _lock = lock::take(&config)?
                .context("a hub is running in this folder; stop it before restoring into it")?;
            let app = App::open(config, Arc::new(SystemClock), Opening::BesideHub).await?;
            office::backup::restore(&app, &file).await?;
            app.close().await
        }
        Command::Import(args) => office::imports::import(config, args).await,
        Command::Openapi => {
            println!("{}", talkoo::routes::openapi());
            Ok(())
        }
    }
}

/// A command that writes to the database only: the same beside a running hub and without one.
async fn beside(mut config: Config) -> anyhow::Result<App> {
    lock::greet(&mut config)?;
    App::open(config, Arc::new(SystemClock), Opening::BesideHub).await
}
