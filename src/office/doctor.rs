//! Tries every port and says in plain words what works.

use super::lock;
use super::words::plain;
use crate::app::{App, Opening};
use crate::health;
use ports::{Config, Db, SystemClock};
use std::sync::Arc;

/// Prints a line for each port. Fails when one of them does not work.
///
/// # Errors
/// That something does not work; the lines say what.
pub async fn examine(config: Config) -> anyhow::Result<()> {
    let mut well = true;
    let mut line = |name: &str, found: Result<String, String>| match found {
        Ok(note) => println!("  works    {name}: {note}"),
        Err(wrong) => {
            well = false;
            println!("  BROKEN   {name}: {wrong}");
        }
    };
    println!(
        "Talkoo {} in {}",
        env!("CARGO_PKG_VERSION"),
        config.data.display()
    );
    let lock = lock::take(&config);
    let running = matches!(lock, Ok(None));
    line(
        "data folder",
        lock.map(|_| {
            if running {
                "a hub is running in it"
            } else {
                "free"
            }
            .to_owned()
        })
        .map_err(|wrong| plain(&wrong)),
    );
    let reached = if config.base_url.is_empty() {
        "none set; links name the address the hub listens on".to_owned()
    } else {
        config.base_url.clone()
    };
    line("public address", Ok(reached));
    match Db::open(&config).await {
        Err(wrong) => line("database", Err(wrong.what)),
        Ok(db) => {
            let kind = if db.is_sqlite() {
                "SQLite, a file in the data folder"
            } else {
                "PostgreSQL"
            };
            line(
                "database",
                db.ping()
                    .await
                    .map(|()| kind.to_owned())
                    .map_err(|wrong| wrong.what),
            );
            db.close().await?;
            ports_of(config, running, &mut line).await;
        }
    }
    if well {
        Ok(())
    } else {
        anyhow::bail!("something does not work; see the lines above")
    }
}

async fn ports_of(
    config: Config,
    running: bool,
    line: &mut impl FnMut(&str, Result<String, String>),
) {
    let remote_search = !config.search_url.is_empty();
    let opening = if running {
        Opening::BesideHub
    } else {
        Opening::Alone
    };
    let app = match App::open(config, Arc::new(SystemClock), opening).await {
        Ok(app) => app,
        Err(wrong) => return line("opening", Err(plain(&wrong))),
    };
    let ports = &app.hub.ports;
    for tried in health::examine(ports).await {
        let name = match tried.port.as_ref() {
            "search" => "search",
            "mail" => "letters",
            "storage" => "files",
            "bus" => "news between nodes",
            service if service.starts_with("sign-in ") => service,
            // Tried above, before anything else could be.
            _ => continue,
        };
        if tried.port == "search" && running && !remote_search {
            line(name, Ok("embedded; the running hub has it open".to_owned()));
        } else {
            line(name, tried.found);
        }
    }
    match jobs::figures(&app.cx()).await {
        Ok(jobs) if jobs.dead == 0 => line(
            "jobs",
            Ok(format!("{} waiting, none given up", jobs.waiting)),
        ),
        Ok(jobs) => line(
            "jobs",
            Err(format!("{} given up; see the log for why", jobs.dead)),
        ),
        Err(wrong) => line("jobs", Err(wrong.to_string())),
    }
    if let Err(wrong) = app.close().await {
        line("closing", Err(plain(&wrong)));
    }
}
