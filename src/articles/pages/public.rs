//! What everyone finds: the list of articles, and that of services.

use super::choices::{FilterChoice, Pager, Tab, categories, filter, kind_key, say, themes};
use super::samples;
use crate::browse::{self, ListPlace, PublicFilter};
use crate::views::ArticleRow;
use agencies::Site;
use entity::articles::category;
use entity::words::{ArticleKind, CategoryId, Lang, ThemeId};
use hall::addresses;
use hall::error::Result;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Response, Visit, paging};

/// Every parameter the lists read.
pub const PARAMETERS: &[&str] = &["kind", "category", "theme", "after"];
const ROWS: u64 = 20;

#[derive(Clone, Debug, Default, Deserialize)]
pub struct Asked {
    pub kind: Option<ArticleKind>,
    pub category: Option<CategoryId>,
    pub theme: Option<ThemeId>,
    pub after: Option<String>,
}

impl Asked {
    pub fn address(&self, path: &str, change: Option<(&str, Option<String>)>) -> String {
        let all = [
            ("kind", self.kind.map(|kind| kind.to_string())),
            ("category", self.category.map(|id| id.to_string())),
            ("theme", self.theme.map(|id| id.to_string())),
        ];
        let mut kept: Vec<(&str, String)> = all
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect();
        if let Some((key, value)) = change {
            kept.retain(|(other, _)| *other != key);
            kept.extend(value.map(|value| (key, value)));
        }
        web::address(path, &kept)
    }

    pub fn filter(&self) -> PublicFilter {
        PublicFilter {
            kinds: self.kind.into_iter().collect(),
            category: self.category,
            theme: self.theme,
        }
    }
}

#[derive(Serialize)]
pub struct ListPage {
    /// Services have a list of their own.
    services: bool,
    rows: Vec<ArticleRow>,
    tabs: Vec<Tab>,
    filters: Vec<FilterChoice>,
    path: &'static str,
    feed_url: String,
    narrowed: bool,
    pager: Pager,
}

fn tabs(lang: Lang, asked: &Asked) -> Vec<Tab> {
    let all = Tab {
        label: say(lang, "articles-tab-all"),
        href: asked.address(addresses::KNOWLEDGE, Some(("kind", None))),
        current: asked.kind.is_none(),
    };
    std::iter::once(all)
        .chain(ArticleKind::ALL.iter().map(|kind| Tab {
            label: say(lang, kind_key(*kind)),
            href: asked.address(addresses::KNOWLEDGE, Some(("kind", Some(kind.to_string())))),
            current: asked.kind == Some(*kind),
        }))
        .collect()
}

pub async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    show_list(&visit, asked, false).await
}

pub async fn services(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let asked = Asked {
        kind: Some(ArticleKind::Service),
        ..asked
    };
    show_list(&visit, asked, true).await
}

async fn show_list(visit: &Visit, asked: Asked, services: bool) -> Result<Response> {
    let after: Option<ListPlace> = paging::read(asked.after.as_deref())?;
    let known = browse::categories(&visit.cx, true).await?;
    let found = browse::public_list(&visit.cx, &known, &asked.filter(), after, ROWS).await?;
    let site = agencies::site(&visit.cx).await?;
    let next = found.next.as_ref().map(paging::write);
    let mut page = page_of(&site, visit.lang, &known, &asked, found.rows, services);
    page.pager = Pager {
        next_url: next.map(|next| page.address(&asked, Some(("after", Some(next))))),
        prev_url: after.map(|_| page.address(&asked, None)),
    };
    visit.show(&page)
}

impl ListPage {
    fn address(&self, asked: &Asked, change: Option<(&str, Option<String>)>) -> String {
        let kind = match self.services {
            true => None,
            false => asked.kind,
        };
        let asked = Asked {
            kind,
            ..asked.clone()
        };
        asked.address(self.path, change)
    }
}

fn page_of(
    site: &Site,
    lang: Lang,
    known: &[category::Model],
    asked: &Asked,
    rows: Vec<ArticleRow>,
    services: bool,
) -> ListPage {
    let mut filters = Vec::new();
    if known.iter().any(|one| one.archived_at.is_none()) {
        let options = categories(known, lang, asked.category);
        filters.push(filter("category", lang, "articles-category", options));
    }
    filters.push(filter(
        "theme",
        lang,
        "articles-theme",
        themes(site, lang, asked.theme),
    ));
    ListPage {
        services,
        rows,
        tabs: match services {
            true => Vec::new(),
            false => tabs(lang, asked),
        },
        filters,
        path: match services {
            true => addresses::SERVICES,
            false => addresses::KNOWLEDGE,
        },
        feed_url: asked.address("/knowledge.atom", None),
        narrowed: asked.category.is_some()
            || asked.theme.is_some()
            || (asked.kind.is_some() && !services),
        pager: Pager::default(),
    }
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "articles/list.html";

    fn samples() -> Vec<Self> {
        let page = |rows, asked: &Asked, services| {
            let known = samples::categories();
            page_of(&Site::empty(), Lang::En, &known, asked, rows, services)
        };
        let narrowed = Asked {
            category: Some(CategoryId(1)),
            ..Asked::default()
        };
        vec![
            page(samples::rows(), &Asked::default(), false),
            page(Vec::new(), &Asked::default(), false),
            page(Vec::new(), &narrowed, false),
            page(samples::rows(), &Asked::default(), true),
            page(Vec::new(), &Asked::default(), true),
        ]
    }
}
