//! The front page, and the small addresses every site has.

use hall::Result;
use press::{Page, PageSamples};
use serde::Serialize;
use serde_json::json;
use web::{Door, Response, Visit, Who};

const ROWS: u64 = 5;

pub fn doors() -> Vec<Door> {
    vec![
        Door::get("/", Who::Anyone, home).kept(&[]),
        Door::get("/health", Who::Anyone, health),
        Door::get("/robots.txt", Who::Anyone, robots).kept(&[]),
    ]
}

pub fn pages() -> Vec<PageSamples> {
    vec![PageSamples::of::<HomePage>()]
}

#[derive(Serialize)]
struct HomePage {
    #[serde(flatten)]
    front: ideas::browse::Front,
    themes: Vec<ThemeLink>,
}

#[derive(Serialize)]
struct ThemeLink {
    name: String,
    url: String,
}

async fn home(visit: Visit) -> Result<Response> {
    let site = agencies::site(&visit.cx).await?;
    let themes = site
        .open_themes()
        .filter(|theme| theme.parent.is_none())
        .take(12)
        .map(|theme| ThemeLink {
            name: theme.names.in_lang(visit.lang).to_owned(),
            url: format!("/ideas?theme={}", theme.id),
        })
        .collect();
    visit.show(&HomePage {
        front: ideas::browse::front(&visit.cx, ROWS).await?,
        themes,
    })
}

/// How the hub is, for machines that watch it: a line per port.
async fn health(visit: Visit) -> Result<Response> {
    let ports = visit.cx.ports();
    let database = database(&visit).await;
    let search = ports.search.health().await;
    let line = |ok: bool, note: String| json!({ "ok": ok, "note": note });
    let told = |checked: ports::PortResult<String>| match checked {
        Ok(note) => line(true, note),
        Err(wrong) => {
            tracing::warn!(%wrong, "a port is not well");
            line(false, format!("{} does not answer", wrong.port))
        }
    };
    let lines = json!({
        "database": database,
        "search": line(search.ok, search.note),
        "mail": line(true, if visit.config().mail.url.is_empty() { "letters are laid in a folder" } else { "letters go to a mail server" }.to_owned()),
        "storage": line(true, if visit.config().storage.endpoint.is_empty() { "files on disk" } else { "files in a bucket" }.to_owned()),
        "bus": told(ports.bus.check().await),
    });
    let well = lines
        .as_object()
        .is_some_and(|lines| lines.values().all(|line| line["ok"] == true));
    visit.json(&json!({
        "status": if well { "ok" } else { "degraded" },
        "version": env!("CARGO_PKG_VERSION"),
        "ports": lines,
    }))
}

async fn database(visit: &Visit) -> serde_json::Value {
    let kind = if visit.cx.database().is_sqlite() {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    match visit.cx.database().ping().await {
        Ok(()) => json!({ "ok": true, "note": format!("{kind} answers") }),
        Err(wrong) => {
            tracing::warn!(%wrong, "the database is not well");
            json!({ "ok": false, "note": format!("{kind} does not answer") })
        }
    }
}

async fn robots(visit: Visit) -> Result<Response> {
    Ok(visit.text(
        "User-agent: *\nDisallow: /sign-in\nDisallow: /account\nDisallow: /desk\nDisallow: /api/\n",
    ))
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "home.html";

    fn samples() -> Vec<Self> {
        let rows = ideas::pages::sample_rows();
        let themes = vec![ThemeLink {
            name: "Parks".to_owned(),
            url: "/ideas?theme=1".to_owned(),
        }];
        let full = ideas::browse::Front {
            trending: rows.clone(),
            newest: rows,
            answers: vec![],
        };
        vec![
            Self {
                front: full,
                themes,
            },
            Self {
                front: ideas::browse::Front::default(),
                themes: vec![],
            },
        ]
    }
}
