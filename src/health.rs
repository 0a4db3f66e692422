//! How the hub is: every port tried, a line each. `GET /health` and `talkoo doctor` read the same lines.

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::join_all;
use hall::{Cx, Result};
use ports::{PortResult, Ports};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// A port that takes longer to answer is as good as away.
const PATIENCE: Duration = Duration::from_secs(3);
/// So long an answer counts, whoever asks: probes cannot wear out the mail server.
const REMEMBERED: TimeDelta = TimeDelta::seconds(5);

/// One port and what came of trying it.
pub struct Line {
    /// `database`, `search`, `mail`, `storage`, `bus`, `mailbox`, or `sign-in` with the word of a service.
    pub port: Cow<'static, str>,
    /// What works, or what is wrong, in plain words for the operator.
    pub found: Result<String, String>,
}

/// How the hub is as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Ok,
    /// It answers people, but something waits: letters, pictures, searches.
    Degraded,
    /// It can answer nobody.
    Down,
}

impl Standing {
    pub fn of(lines: &[Line]) -> Self {
        let fails = |port: Option<&str>| {
            lines
                .iter()
                .any(|line| line.found.is_err() && port.is_none_or(|port| line.port == port))
        };
        // Without its database the hub has nothing to say; without the rest it goes on, and catches up later.
        if fails(Some("database")) {
            Self::Down
        } else if fails(None) {
            Self::Degraded
        } else {
            Self::Ok
        }
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Degraded => "degraded",
            Self::Down => "down",
        }
    }
}

/// Tries every port now, all at once.
pub async fn examine(ports: &Ports) -> Vec<Line> {
    let kind = if ports.db.is_sqlite() {
        "SQLite answers"
    } else {
        "PostgreSQL answers"
    };
    let services = join_all(ports.sign_in.iter().map(|provider| {
        let name = format!("sign-in {}", provider.about().key);
        tried(name, provider.check())
    }));
    let (database, search, mail, storage, bus, services) = tokio::join!(
        tried("database", async {
            ports.db.ping().await.map(|()| kind.to_owned())
        }),
        tried("search", searched(ports)),
        tried("mail", ports.mail.check()),
        tried("storage", ports.storage.check()),
        tried("bus", ports.bus.check()),
        services,
    );
    let mut lines = vec![database, search, mail, storage, bus];
    let (inbound, ca_file) = (&ports.config.inbound, &ports.config.mail.ca_file);
    if !inbound.imap_url.is_empty() {
        lines.push(tried("mailbox", ports::mailbox::check(inbound, ca_file)).await);
    }
    lines.extend(services);
    lines
}

async fn searched(ports: &Ports) -> PortResult<String> {
    let health = ports.search.health().await;
    if health.ok {
        Ok(health.note)
    } else {
        Err(ports::PortError::passing("search", health.note))
    }
}

async fn tried(
    port: impl Into<Cow<'static, str>>,
    asked: impl Future<Output = PortResult<String>>,
) -> Line {
    let found = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(note)) => Ok(note),
        Ok(Err(wrong)) => Err(wrong.what),
        Err(_) => Err(format!("no answer within {} seconds", PATIENCE.as_secs())),
    };
    Line {
        port: port.into(),
        found,
    }
}

/// What was found last. The hub keeps one.
#[derive(Default)]
pub struct Book(Mutex<Option<Found>>);

struct Found {
    at: DateTime<Utc>,
    lines: Arc<Vec<Line>>,
}

impl Book {
    /// The lines, at most a few seconds old. Whoever asks while ports are being tried waits for that one answer.
    pub async fn lines(&self, cx: &Cx) -> Arc<Vec<Line>> {
        let mut last = self.0.lock().await;
        if let Some(found) = &*last
            && (TimeDelta::zero()..REMEMBERED).contains(&(cx.now() - found.at))
        {
            return Arc::clone(&found.lines);
        }
        let lines = Arc::new(examine(cx.ports()).await);
        for line in lines.iter() {
            if let Err(wrong) = &line.found {
                tracing::warn!(port = %line.port, wrong, "a port is not well");
            }
        }
        *last = Some(Found {
            at: cx.now(),
            lines: Arc::clone(&lines),
        });
        lines
    }
}

/// What the pages of the administrator are told: the same lines, with the reasons.
pub struct Doctor;

#[async_trait::async_trait]
impl admin::Doctor for Doctor {
    async fn says(&self, cx: &Cx) -> Vec<admin::Finding> {
        let mut findings = vec![folder(cx).await, address(cx)];
        let lines = match cx.hub().kept::<Book>() {
            Ok(book) => book.lines(cx).await,
            Err(_) => Arc::new(examine(cx.ports()).await),
        };
        findings.extend(lines.iter().map(|line| {
            let (well, note) = match &line.found {
                Ok(note) => (true, note.clone()),
                Err(wrong) => (false, wrong.clone()),
            };
            admin::Finding {
                what: line.port.clone(),
                well,
                note,
            }
        }));
        findings
    }
}

/// Whether something can be laid into the data folder.
async fn folder(cx: &Cx) -> admin::Finding {
    let trial = cx.config().data.join(".doctor");
    let tried = match tokio::fs::write(&trial, b"tried").await {
        Ok(()) => tokio::fs::remove_file(&trial).await,
        Err(wrong) => Err(wrong),
    };
    admin::Finding {
        what: "folder".into(),
        well: tried.is_ok(),
        note: match tried {
            Ok(()) => "the data folder can be written".to_owned(),
            Err(wrong) => format!("the data folder cannot be written: {wrong}"),
        },
    }
}

/// Where people reach the hub, which every link in a letter names.
fn address(cx: &Cx) -> admin::Finding {
    let base = &cx.config().base_url;
    let (well, note) = if base.is_empty() {
        (
            cx.config().demo,
            "none set; links name the address the hub listens on".to_owned(),
        )
    } else {
        (true, base.clone())
    };
    admin::Finding {
        what: "address".into(),
        well,
        note,
    }
}

/// What machines that watch the hub are told. The reason why something fails is the operator's and stays in the log.
pub fn told(lines: &[Line]) -> Value {
    let ports: serde_json::Map<String, Value> = lines
        .iter()
        .map(|line| {
            let note = match &line.found {
                Ok(note) => note.clone(),
                Err(_) => "does not work at the moment; the log says why".to_owned(),
            };
            let told = json!({ "ok": line.found.is_ok(), "note": note });
            (line.port.to_string(), told)
        })
        .collect();
    json!({
        "status": Standing::of(lines).code(),
        "version": env!("CARGO_PKG_VERSION"),
        "ports": ports,
    })
}
