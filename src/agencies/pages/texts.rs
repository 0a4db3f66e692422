//! The pages every site has, for readers and for the admin who writes them.

use super::saved;
use crate::browse;
use crate::site_pages::{PageInput, PageKey, PageText, keep_page, reset_page};
use chrono::{DateTime, Utc};
use entity::words::Lang;
use hall::{Deed, Error, Result, addresses};
use press::{Page, SafeHtml};
use serde::{Deserialize, Serialize};
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct ShowPage {
    page: Shown,
    may_edit: bool,
}

#[derive(Serialize)]
struct Shown {
    key: &'static str,
    title: String,
    html: SafeHtml,
    lang: Lang,
    changed_at: Option<DateTime<Utc>>,
}

impl Shown {
    fn of(page: PageText) -> Self {
        Self {
            key: page.key.code(),
            html: press::prose_from(&page.text, 2),
            title: page.title,
            lang: page.lang,
            changed_at: page.updated_at,
        }
    }
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "agencies/page.html";

    fn samples() -> Vec<Self> {
        let page = sample();
        let own = PageText {
            own: true,
            updated_at: DateTime::from_timestamp(1_781_000_000, 0),
            ..page.clone()
        };
        vec![
            Self {
                page: Shown::of(page),
                may_edit: false,
            },
            Self {
                page: Shown::of(own),
                may_edit: true,
            },
        ]
    }
}

fn sample() -> PageText {
    crate::first_pages::text(
        PageKey::Privacy,
        Lang::Fi,
        "Kuusilahti",
        "info@kuusilahti.example",
    )
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let key = key_of(&visit)?;
    if key == PageKey::Privacy {
        // What is said there stands above the notice that is made from the settings.
        return Ok(visit.go(addresses::PRIVACY));
    }
    let page = browse::page(&visit.cx, key, visit.lang).await?;
    visit.show(&ShowPage {
        page: Shown::of(page),
        may_edit: visit.cx.could(Deed::KeepSite(visit.cx.agency)),
    })
}

#[derive(Serialize)]
pub(super) struct ListPage {
    pages: Vec<Listed>,
}

#[derive(Serialize)]
struct Listed {
    title: String,
    lang: Lang,
    language: &'static str,
    href: String,
    changed_at: Option<DateTime<Utc>>,
}

impl Page for ListPage {
    const TEMPLATE: &'static str = "agencies/pages.html";

    fn samples() -> Vec<Self> {
        let changed_at = DateTime::from_timestamp(1_781_000_000, 0);
        let pages = [
            sample(),
            PageText {
                updated_at: changed_at,
                ..sample()
            },
        ];
        vec![Self {
            pages: pages.into_iter().map(listed).collect(),
        }]
    }
}

fn listed(page: PageText) -> Listed {
    Listed {
        href: edit_address(page.key, page.lang),
        title: page.title,
        lang: page.lang,
        language: page.lang.own_name(),
        changed_at: page.updated_at,
    }
}

fn edit_address(key: PageKey, lang: Lang) -> String {
    format!("/desk/pages/{}/{lang}", key.code())
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let pages = browse::all_pages(&visit.cx).await?;
    visit.show(&ListPage {
        pages: pages.into_iter().map(listed).collect(),
    })
}

#[derive(Serialize)]
pub(super) struct EditPage {
    page: Edited,
    langs: Vec<Tab>,
    form: Typed,
    preview: Option<SafeHtml>,
}

#[derive(Serialize)]
struct Edited {
    key: &'static str,
    lang: Lang,
    own: bool,
}

#[derive(Serialize)]
struct Tab {
    label: &'static str,
    href: String,
    current: bool,
}

#[derive(Clone, Serialize, Deserialize)]
struct Typed {
    title: Option<String>,
    text: Option<String>,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "agencies/page_edit.html";

    fn samples() -> Vec<Self> {
        let page = sample();
        let preview = Some(press::prose_from(&page.text, 2));
        vec![
            edit_page(&page, Lang::ALL, None),
            EditPage {
                preview,
                ..edit_page(&PageText { own: true, ..page }, &[Lang::Fi], None)
            },
        ]
    }
}

fn edit_page(page: &PageText, langs: &[Lang], typed: Option<Typed>) -> EditPage {
    EditPage {
        page: Edited {
            key: page.key.code(),
            lang: page.lang,
            own: page.own,
        },
        langs: langs
            .iter()
            .map(|lang| Tab {
                label: lang.own_name(),
                href: edit_address(page.key, *lang),
                current: *lang == page.lang,
            })
            .collect(),
        form: typed.unwrap_or_else(|| Typed {
            title: Some(page.title.clone()),
            text: Some(page.text.clone()),
        }),
        preview: None,
    }
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    let (key, lang) = (key_of(&visit)?, lang_of(&visit)?);
    let page = browse::page(&visit.cx, key, lang).await?;
    let site = browse::site(&visit.cx).await?;
    visit.show(&edit_page(&page, &site.settings.languages, None))
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let (key, lang) = (key_of(&visit)?, lang_of(&visit)?);
    let typed: Typed = visit.form()?;
    let input = PageInput {
        title: typed.title.clone().unwrap_or_default(),
        text: typed.text.clone().unwrap_or_default(),
    };
    let outcome = if visit.field("do") == Some("preview") {
        Ok(None)
    } else {
        keep_page(&visit.cx, key, lang, input.clone())
            .await
            .map(Some)
    };
    if let Ok(Some(_)) = outcome {
        return saved(&visit, &format!("/pages/{}?lang={lang}", key.code()));
    }
    let page = browse::page(&visit.cx, key, lang).await?;
    let site = browse::site(&visit.cx).await?;
    let shown = EditPage {
        preview: Some(press::prose_from(&input.text, 2)),
        ..edit_page(&page, &site.settings.languages, Some(typed))
    };
    match outcome {
        Err(Error::Invalid(problems)) => visit.again(&shown, problems),
        Err(other) => Err(other),
        Ok(_) => visit.show(&shown),
    }
}

pub(super) async fn reset(visit: Visit) -> Result<Response> {
    let (key, lang) = (key_of(&visit)?, lang_of(&visit)?);
    reset_page(&visit.cx, key, lang).await?;
    saved(&visit, &edit_address(key, lang))
}

fn key_of(visit: &Visit) -> Result<PageKey> {
    PageKey::read(&visit.path::<String>("key")?).ok_or(Error::Missing)
}

pub(super) fn lang_of(visit: &Visit) -> Result<Lang> {
    visit
        .path::<String>("lang")?
        .parse()
        .map_err(|_| Error::Missing)
}
