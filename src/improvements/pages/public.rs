//! What everyone sees: the list of what is improved, and the page of one case.

use super::choices::{FilterChoice, Pager, Tab, areas, say, themes, with_any};
use super::samples;
use crate::browse::{self, Place, PublicFilter};
use crate::improvement::WALK;
use crate::stage_name;
use crate::views::{PublicRow, PublicView};
use agencies::Site;
use entity::words::{AreaId, ImprovementId, Lang, RelatedKind, Stage, ThemeId};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit, paging};

/// Every parameter the list reads.
pub const PARAMETERS: &[&str] = &["stage", "theme", "area", "after"];
const ROWS: u64 = 20;

#[derive(Clone, Debug, Default, Deserialize)]
struct Asked {
    stage: Option<Stage>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    after: Option<String>,
}

impl Asked {
    fn address(&self, change: Option<(&str, Option<String>)>) -> String {
        let mut kept: Vec<(&str, String)> = Vec::new();
        let all = [
            ("stage", self.stage.map(|stage| stage.to_string())),
            ("theme", self.theme.map(|theme| theme.to_string())),
            ("area", self.area.map(|area| area.to_string())),
        ];
        for (key, value) in all {
            if let Some(value) = value {
                kept.push((key, value));
            }
        }
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            if let Some(value) = value {
                kept.push((key, value));
            }
        }
        web::address(addresses::IMPROVEMENTS, &kept)
    }
}

#[derive(Serialize)]
pub struct ListPage {
    rows: Vec<PublicRow>,
    tabs: Vec<Tab>,
    filters: Vec<FilterChoice>,
    narrowed: bool,
    pager: Pager,
}

fn tabs(site: &Site, lang: Lang, asked: &Asked) -> Vec<Tab> {
    let all = Tab {
        label: say(lang, "improvements-tab-all"),
        href: asked.address(Some(("stage", None))),
        current: asked.stage.is_none(),
    };
    std::iter::once(all)
        .chain(WALK.iter().map(|stage| Tab {
            label: stage_name(&site.settings.stages, lang, *stage),
            href: asked.address(Some(("stage", Some(stage.to_string())))),
            current: asked.stage == Some(*stage),
        }))
        .collect()
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let filter = PublicFilter {
        stage: asked.stage,
        theme: asked.theme,
        area: asked.area,
    };
    let found = browse::public_list(&visit.cx, &filter, after, ROWS).await?;
    let site = agencies::site(&visit.cx).await?;
    let lang = visit.lang;
    let next = found.next.as_ref().map(paging::write);
    visit.show(&ListPage {
        rows: found.rows,
        tabs: tabs(&site, lang, &asked),
        filters: vec![
            FilterChoice {
                key: "theme",
                label: say(lang, "improvements-theme"),
                options: with_any(lang, themes(&site, lang, asked.theme)),
            },
            FilterChoice {
                key: "area",
                label: say(lang, "improvements-area"),
                options: with_any(lang, areas(&site, lang, asked.area)),
            },
        ],
        narrowed: asked.stage.is_some() || asked.theme.is_some() || asked.area.is_some(),
        pager: Pager {
            next_url: next.map(|next| asked.address(Some(("after", Some(next))))),
            prev_url: after.map(|_| asked.address(None)),
        },
    })
}

#[derive(Serialize)]
pub struct ShowPage {
    improvement: PublicView,
    /// The measured money in words.
    money: Option<String>,
    json_ld: Option<String>,
    /// What the city has written about it.
    readings: Vec<hall::readings::Reading>,
}

pub async fn show(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    match browse::public_one(&visit.cx, id).await {
        Ok(view) => {
            let readings =
                hall::readings::readings(&visit.cx, RelatedKind::Improvement, id.0).await?;
            let page = page_of(visit.config(), visit.lang, view);
            visit.show(&ShowPage { readings, ..page })
        }
        // A case that was merged leads its readers to where it went on.
        Err(Error::Missing) => {
            let into = browse::merged_into(&visit.cx, id).await?;
            Ok(visit.go(&addresses::improvement(into)))
        }
        Err(other) => Err(other),
    }
}

pub fn page_of(config: &ports::Config, lang: Lang, view: PublicView) -> ShowPage {
    let money = view.outcome.as_ref().and_then(|outcome| {
        let cents = outcome.money?;
        let currency = outcome.currency.as_deref().unwrap_or("EUR");
        let amount = press::numbers::decimal(lang, cents.abs() as f64 / 100.0, 0, 2);
        let amount = format!("{amount}\u{a0}{currency}");
        let key = match cents < 0 {
            true => "improvements-money-cost",
            false => "improvements-money-saved",
        };
        Some(press::say(lang, key, &[("amount", amount.into())]))
    });
    ShowPage {
        json_ld: (!view.preview).then(|| json_ld(config, &view)),
        money,
        improvement: view,
        readings: Vec::new(),
    }
}

/// What machines read: schema.org's `Article`. `<` is written as an escape, so it cannot end its element.
fn json_ld(config: &ports::Config, view: &PublicView) -> String {
    let (heard, doing, results) = &view.words;
    let text = [heard, doing, results]
        .iter()
        .map(|part| press::plain(part))
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    let said = serde_json::json!({
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": view.title,
        "articleBody": text,
        "inLanguage": view.lang,
        "url": config.absolute(&view.url),
        "datePublished": view.published_at,
        "dateModified": view.updated_at,
        "creativeWorkStatus": view.stage_name,
    });
    said.to_string().replace('<', "\\u003c")
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "improvements/list.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<PublicRow>, narrowed| Self {
            rows,
            tabs: tabs(&Site::empty(), Lang::En, &Asked::default()),
            filters: Vec::new(),
            narrowed,
            pager: Pager {
                next_url: narrowed.then(|| "/improvements?after=x".to_owned()),
                prev_url: None,
            },
        };
        vec![
            page(samples::public_rows(), true),
            page(Vec::new(), false),
            page(Vec::new(), true),
        ]
    }
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "improvements/show.html";

    fn samples() -> Vec<Self> {
        samples::public_views()
            .into_iter()
            .map(|view| page_of(&ports::Config::default(), Lang::En, view))
            .collect()
    }
}
