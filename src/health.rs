//! How the hub is: every port tried, a line each. `GET /health` and `talkoo doctor` read the same lines.

use chrono::{DateTime, TimeDelta, Utc};
use entity::words::Lang;
use futures_util::future::join_all;
use hall::says::Say;
use hall::{Cx, Result};
use ports::{PortResult, Ports, Works};
use press::words::say_json;
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
    /// What works, or what is wrong.
    pub found: Result<Say, Trouble>,
}

/// Why something does not work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub say: Say,
    /// What the library or the other machine said, word by word.
    pub detail: String,
}

impl Trouble {
    /// In plain words what a machine means by what it says. Systems say it in English, each in its own way.
    pub fn of(detail: String) -> Self {
        let said = detail.to_lowercase();
        let names = |signs: &[&str]| signs.iter().any(|sign| said.contains(sign));
        let key = if names(&["refused", "unreachable", "reset by peer", "broken pipe"]) {
            "admin-why-refused"
        } else if names(&[
            "lookup",
            "resolve",
            "name or service",
            "dns",
            "no such host",
        ]) {
            "admin-why-unknown-host"
        } else if names(&["certificate", "tls", "ssl"]) {
            "admin-why-certificate"
        } else if names(&[
            "authentication",
            "password",
            "credential",
            "535",
            "access denied",
            "signature",
        ]) {
            "admin-why-password"
        } else if names(&["permission denied", "read-only", "not permitted"]) {
            "admin-why-not-allowed"
        } else if names(&["no space", "disk full", "database or disk is full", "quota"]) {
            "admin-why-full"
        } else if names(&["timed out", "timeout", "says nothing", "no answer"]) {
            "admin-why-silent"
        } else {
            "admin-why-other"
        };
        Self {
            say: Say::of(key),
            detail,
        }
    }
}

/// The same in somebody's language.
pub fn said(lang: Lang, say: &Say) -> String {
    say_json(lang, &say.key, &json!(say.args))
}

/// What a port found in order.
fn works(found: Works) -> Say {
    match found {
        Works::LettersInFolder => Say::of("admin-found-letters-in-folder"),
        Works::MailServer => Say::of("admin-found-mail-server"),
        Works::Mailbox => Say::of("admin-found-mailbox"),
        Works::FilesOnDisk => Say::of("admin-found-files-on-disk"),
        Works::FilesInBucket(bucket) => {
            Say::of("admin-found-files-in-bucket").with("bucket", bucket)
        }
        Works::OneNode => Say::of("admin-found-one-node"),
        Works::ManyNodes => Say::of("admin-found-many-nodes"),
        Works::Provider(name) => Say::of("admin-found-provider").with("name", name),
    }
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
    let services = join_all(ports.sign_in.iter().map(|provider| {
        let name = format!("sign-in {}", provider.about().key);
        tried(name, async { provider.check().await.map(works) })
    }));
    let (database, search, mail, storage, bus, services) = tokio::join!(
        tried("database", async {
            ports.db.ping().await.map(|()| database(ports))
        }),
        tried("search", searched(ports)),
        tried("mail", async { ports.mail.check().await.map(works) }),
        tried("storage", async { ports.storage.check().await.map(works) }),
        tried("bus", async { ports.bus.check().await.map(works) }),
        services,
    );
    let mut lines = vec![database, search, mail, storage, bus];
    let (inbound, ca_file) = (&ports.config.inbound, &ports.config.mail.ca_file);
    if !inbound.imap_url.is_empty() {
        let asked = async { ports::mailbox::check(inbound, ca_file).await.map(works) };
        lines.push(tried("mailbox", asked).await);
    }
    lines.extend(services);
    lines
}

pub fn database(ports: &Ports) -> Say {
    Say::of(if ports.db.is_sqlite() {
        "admin-found-sqlite"
    } else {
        "admin-found-postgres"
    })
}

async fn searched(ports: &Ports) -> PortResult<Say> {
    let health = ports.search.health().await;
    if !health.ok {
        return Err(ports::PortError::passing("search", health.note));
    }
    Ok(if health.needs_rebuild {
        Say::of("admin-found-index-to-fill")
    } else {
        Say::of("admin-found-index").with("count", health.documents)
    })
}

async fn tried(
    port: impl Into<Cow<'static, str>>,
    asked: impl Future<Output = PortResult<Say>>,
) -> Line {
    let found = match tokio::time::timeout(PATIENCE, asked).await {
        Ok(Ok(note)) => Ok(note),
        Ok(Err(wrong)) => Err(Trouble::of(wrong.what)),
        Err(_) => Err(Trouble {
            say: Say::of("admin-why-silent"),
            detail: String::new(),
        }),
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
                let says = said(Lang::En, &wrong.say);
                tracing::warn!(port = %line.port, says, wrong.detail, "a port is not well");
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
            let (well, say, detail) = match &line.found {
                Ok(say) => (true, say, ""),
                Err(wrong) => (false, &wrong.say, wrong.detail.as_str()),
            };
            admin::Finding {
                what: line.port.clone(),
                well,
                say: say.clone(),
                detail: detail.to_owned(),
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
        detail: tried
            .as_ref()
            .map_or_else(ToString::to_string, |()| String::new()),
        say: match tried {
            Ok(()) => Say::of("admin-found-folder"),
            Err(wrong) => Trouble::of(wrong.to_string()).say,
        },
    }
}

/// Where people reach the hub, which every link in a letter names.
fn address(cx: &Cx) -> admin::Finding {
    let base = &cx.config().base_url;
    admin::Finding {
        what: "address".into(),
        well: !base.is_empty() || cx.config().demo,
        say: reached(base),
        detail: String::new(),
    }
}

/// The public address, or that there is none.
pub fn reached(base: &str) -> Say {
    if base.is_empty() {
        Say::of("admin-found-no-address")
    } else {
        Say::of("admin-found-address").with("address", base.to_owned())
    }
}

/// What machines that watch the hub are told. The reason why something fails is the operator's and stays in the log.
pub fn told(lines: &[Line]) -> Value {
    let ports: serde_json::Map<String, Value> = lines
        .iter()
        .map(|line| {
            let note = match &line.found {
                Ok(say) => said(Lang::En, say),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_machines_say_is_said_in_plain_words() {
        let why = |detail: &str| said(Lang::En, &Trouble::of(detail.to_owned()).say);
        for (detail, words) in [
            ("Connection refused (os error 111)", "took no connection"),
            (
                "failed to lookup address information: Name or service not known",
                "host name is not known",
            ),
            ("invalid peer certificate: UnknownIssuer", "certificate"),
            ("permanent error (535): 5.7.8 Error", "password"),
            ("Permission denied (os error 13)", "not allowed"),
            ("No space left on device (os error 28)", "disk is full"),
            ("connection error: timed out", "No answer came"),
            ("it answers with 500", "answered with an error"),
        ] {
            assert!(why(detail).contains(words), "{detail}: {}", why(detail));
        }
    }
}
