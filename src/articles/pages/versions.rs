//! The versions of an article in one language, each against the one before it.

use super::samples;
use crate::browse::{self, Versions};
use crate::views::VersionView;
use entity::words::{ArticleId, Lang};
use hall::addresses;
use hall::error::Result;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

const ROWS: u64 = 20;

#[derive(Serialize)]
pub struct VersionsPage {
    title: String,
    url: String,
    lang: Lang,
    name: &'static str,
    rows: Vec<VersionView>,
    /// The number of the latest, which needs no restoring.
    latest: i64,
    more_url: Option<String>,
}

#[derive(Deserialize)]
struct Asked {
    before: Option<i64>,
}

fn page_of(id: ArticleId, lang: Lang, found: Versions, first: bool) -> VersionsPage {
    let url = addresses::desk_article(id);
    VersionsPage {
        title: found.title,
        lang,
        name: lang.own_name(),
        latest: found
            .rows
            .first()
            .filter(|_| first)
            .map_or(0, |row| row.number),
        more_url: found
            .before
            .map(|before| format!("{url}/versions/{lang}?before={before}")),
        rows: found.rows,
        url,
    }
}

pub async fn list(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let asked: Asked = visit.query()?;
    let found = browse::versions(&visit.cx, id, lang, asked.before, ROWS).await?;
    visit.show(&page_of(id, lang, found, asked.before.is_none()))
}

#[derive(Deserialize)]
struct Typed {
    expects: Option<i64>,
}

pub async fn restore(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let typed: Typed = visit.form()?;
    let number = visit.path("number")?;
    crate::restore(&visit.cx, id, lang, number, typed.expects).await?;
    Ok(visit.go_with(
        &format!("{}/versions/{lang}", addresses::desk_article(id)),
        Flash::good("articles-flash-restored").with("number", number),
    ))
}

impl Page for VersionsPage {
    const TEMPLATE: &'static str = "articles/desk/versions.html";

    fn samples() -> Vec<Self> {
        let page = |rows, before| {
            let found = Versions {
                title: "A berth for a boat".to_owned(),
                kind: entity::words::ArticleKind::Service,
                rows,
                before,
            };
            page_of(ArticleId(7), Lang::En, found, true)
        };
        vec![
            page(samples::versions(), Some(1)),
            page(samples::versions().split_off(1), None),
        ]
    }
}
