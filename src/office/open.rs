//! Opening the hub: as a demo for a newcomer, or for real.

use super::lock;
use crate::app::{App, Opening};
use crate::demo;
use anyhow::{Context, bail};
use ports::{Config, SystemClock};
use std::io::ErrorKind;
use std::sync::Arc;
use tokio::net::TcpListener;

/// A filled hub, with everything it needs inside itself.
///
/// # Errors
/// In plain words: a busy port, an unwritable folder, a damaged or newer database.
pub async fn demo(mut config: Config, listen: &str, empty: bool) -> anyhow::Result<()> {
    listen.clone_into(&mut config.listen);
    config.demo = true;
    // The demo is one machine and one person: its letters stay in their folder whatever the settings say.
    config.mail.url = String::new();
    // And they are read as they come, whatever the hour.
    config.mail.quiet_until = config.mail.quiet_from;
    let _lock = taken(&config)?;
    let listener = bind(&config.listen).await?;
    config.base_url = format!("http://{}", listener.local_addr()?);
    let app = App::open(config, Arc::new(SystemClock), Opening::Alone).await?;
    lock::leave_word(&app.hub.ports.config)?;
    if !empty {
        demo::fill(&app).await?;
    }
    demo::greet(&app, empty).await?;
    close_on_signal(&app);
    app.run(listener).await
}

/// The hub for real.
///
/// # Errors
/// In plain words, as for the demo; and when what production needs is missing.
pub async fn serve(mut config: Config, listen: Option<String>) -> anyhow::Result<()> {
    if let Some(listen) = listen {
        config.listen = listen;
    }
    fit_for_production(&config)?;
    let _lock = taken(&config)?;
    let listener = bind(&config.listen).await?;
    let app = App::open(config, Arc::new(SystemClock), Opening::Alone).await?;
    lock::leave_word(&app.hub.ports.config)?;
    close_on_signal(&app);
    app.run(listener).await
}

fn fit_for_production(config: &Config) -> anyhow::Result<()> {
    let local = ["http://127.0.0.1", "http://localhost", "http://[::1]"];
    if config.base_url.is_empty() {
        bail!(
            "serve needs the public address of the hub: set TALKOO_BASE_URL, for example https://ideas.example.org"
        );
    }
    if !config.secure()
        && !local
            .iter()
            .any(|address| config.base_url.starts_with(address))
    {
        bail!(
            "serve needs a base URL that begins with https://, so that nobody reads a session on its way"
        );
    }
    if config.mail.url.is_empty() || config.mail.from.is_empty() {
        bail!(
            "serve needs a mail server: set TALKOO_MAIL__URL (smtps://user:password@host) and TALKOO_MAIL__FROM"
        );
    }
    if config.demo || config.data.join("demo.mark").exists() {
        bail!(
            "this is a demo's folder or its settings: a hub for real begins in a folder of its own (--data)"
        );
    }
    Ok(())
}

fn taken(config: &Config) -> anyhow::Result<lock::Lock> {
    lock::take(config)?.with_context(|| {
        format!(
            "a hub is already running in {}; stop it first, or choose another folder with --data",
            config.data.display()
        )
    })
}

async fn bind(listen: &str) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).await.map_err(|wrong| match wrong.kind() {
        ErrorKind::AddrInUse => {
            anyhow::anyhow!("the address {listen} is taken by another program; stop it, or choose another with --listen")
        }
        ErrorKind::PermissionDenied => {
            anyhow::anyhow!("this user may not listen on {listen}; choose a port above 1023 with --listen")
        }
        _ => anyhow::anyhow!("cannot listen on {listen}: {wrong}"),
    })
}

/// Ctrl-C and SIGTERM close the house in good order.
fn close_on_signal(app: &App) {
    let closing = app.hub.closing.clone();
    tokio::spawn(async move {
        let interrupted = tokio::signal::ctrl_c();
        let asked = async {
            match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
                Ok(mut signal) => {
                    signal.recv().await;
                }
                Err(_) => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = interrupted => {}
            () = asked => {}
        }
        closing.cancel();
    });
}
