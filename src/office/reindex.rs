//! `talkoo reindex`: the search index is made anew, without a gap. Beside a running hub it leaves the work to the hub
//! and shows how far it is; with none running it does the work.

use super::lock;
use crate::app::{App, Opening};
use entity::words::JobState;
use ports::{Config, SystemClock};
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;

const LOOK_AGAIN: Duration = Duration::from_millis(300);

/// # Errors
/// In plain words, when the index could not be made.
pub async fn reindex(mut config: Config) -> anyhow::Result<()> {
    let alone = lock::take(&config)?;
    lock::greet(&mut config)?;
    let opening = if alone.is_some() {
        Opening::Alone
    } else {
        Opening::BesideHub
    };
    let app = App::open(config, Arc::new(SystemClock), opening).await?;
    let job = discovery::ask_to_reindex(&app.cx()).await?;
    if alone.is_some() {
        app.work_off().await?;
    }
    let made = watch(&app, job).await;
    app.close().await?;
    made
}

/// Shows the figures as they move, until the job has ended one way or the other.
async fn watch(app: &App, job: i64) -> anyhow::Result<()> {
    let mut shown = false;
    loop {
        let standing = jobs::standing(&app.cx(), job).await?;
        if let Some(progress) = &standing.progress {
            eprint!("\r{} of {}", progress.done, progress.of);
            std::io::stderr().flush()?;
            shown = true;
        }
        match standing.state {
            JobState::Done => {
                if shown {
                    eprintln!();
                }
                println!("The search index is made anew.");
                return Ok(());
            }
            JobState::Dead => anyhow::bail!(
                "the index could not be made: {}",
                standing.error.unwrap_or_default()
            ),
            JobState::Waiting | JobState::Running => {}
        }
        if let Some(error) = standing.error {
            anyhow::bail!("the first try failed ({error}); the hub tries again by itself");
        }
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}
