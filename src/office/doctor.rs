//! Tries every port and says in plain words what works.

use super::lock;
use super::words::plain;
use crate::app::{App, Opening};
use crate::health::{self, Trouble, said};
use hall::says::Say;
use ports::{Config, Db, SystemClock};
use std::sync::Arc;

/// Prints a line for each port, in the operator's language. Fails when one of them does not work.
///
/// # Errors
/// That something does not work; the lines say what.
pub async fn examine(config: Config, lang: Option<&str>) -> anyhow::Result<()> {
    let lang = imports::language_of_the_shell(lang);
    let mut well = true;
    let mut line = |what: &str, found: Result<Say, Trouble>| {
        let name = admin::part(lang, what);
        match found {
            Ok(say) => {
                let works = press::say(lang, "admin-doctor-works", &[]);
                println!("  {works}  {name}: {}", said(lang, &say));
            }
            Err(wrong) => {
                well = false;
                let broken = press::say(lang, "admin-doctor-broken", &[]).to_uppercase();
                println!("  {broken}  {name}: {}", said(lang, &wrong.say));
                if !wrong.detail.is_empty() {
                    println!("      {}", wrong.detail);
                }
            }
        }
    };
    println!(
        "Talkoo {} in {}",
        env!("CARGO_PKG_VERSION"),
        config.data.display()
    );
    let lock = lock::take(&config);
    let running = matches!(lock, Ok(None));
    let folder = if running {
        "admin-found-folder-running"
    } else {
        "admin-found-folder-free"
    };
    line(
        "folder",
        lock.map(|_| Say::of(folder))
            .map_err(|wrong| Trouble::of(plain(&wrong))),
    );
    line("address", Ok(health::reached(&config.base_url)));
    match Db::open(&config).await {
        Err(wrong) => line("database", Err(Trouble::of(wrong.what))),
        Ok(db) => {
            let answers = db.ping().await;
            db.close().await?;
            match answers {
                Err(wrong) => line("database", Err(Trouble::of(wrong.what))),
                Ok(()) => ports_of(config, running, &mut line).await,
            }
        }
    }
    if well {
        Ok(())
    } else {
        anyhow::bail!(press::say(lang, "admin-doctor-see", &[]))
    }
}

async fn ports_of(
    config: Config,
    running: bool,
    line: &mut impl FnMut(&str, Result<Say, Trouble>),
) {
    let remote_search = !config.search_url.is_empty();
    let opening = if running {
        Opening::BesideHub
    } else {
        Opening::Alone
    };
    let app = match App::open(config, Arc::new(SystemClock), opening).await {
        Ok(app) => app,
        Err(wrong) => return line("database", Err(Trouble::of(plain(&wrong)))),
    };
    for tried in health::examine(&app.hub.ports).await {
        if tried.port == "search" && running && !remote_search {
            line("search", Ok(Say::of("admin-found-index-elsewhere")));
        } else {
            line(&tried.port, tried.found);
        }
    }
    match jobs::figures(&app.cx()).await {
        Ok(jobs) => {
            let told = admin::told_of_jobs(jobs.waiting, jobs.dead);
            let detail = String::new();
            let found = match jobs.dead {
                0 => Ok(told),
                _ => Err(Trouble { say: told, detail }),
            };
            line("jobs", found);
        }
        Err(wrong) => line("jobs", Err(Trouble::of(wrong.to_string()))),
    }
    if let Err(wrong) = app.close().await {
        line("database", Err(Trouble::of(plain(&wrong))));
    }
}
