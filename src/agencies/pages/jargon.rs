//! Words only an office uses, one list per language, kept by those who write; and a place to try a text.

use super::saved;
use super::texts::lang_of;
use crate::browse;
use crate::jargon::{first, keep_jargon, read, written};
use entity::words::Lang;
use hall::{Deed, Error, Result};
use press::{Hint, Page};
use serde::Serialize;
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct JargonPage {
    lists: Vec<List>,
    /// What was found in a text that was tried.
    tried: Option<Tried>,
}

#[derive(Serialize)]
struct List {
    lang: &'static str,
    language: &'static str,
    /// One entry a line.
    words: String,
    /// Changed from the list the language came with.
    own: bool,
}

#[derive(Serialize)]
struct Tried {
    lang: &'static str,
    text: String,
    hints: Vec<Hint>,
}

#[derive(Serialize)]
struct Hinted {
    lang: &'static str,
    hints: Vec<Hint>,
}

impl Page for JargonPage {
    const TEMPLATE: &'static str = "agencies/jargon.html";

    fn samples() -> Vec<Self> {
        let list = |lang: &Lang| List {
            lang: lang.code(),
            language: lang.own_name(),
            words: first(*lang).to_owned(),
            own: *lang == Lang::Fi,
        };
        let page = |tried| Self {
            lists: Lang::ALL.iter().map(list).collect(),
            tried,
        };
        let tried = |text: &str| Tried {
            lang: "en",
            text: text.to_owned(),
            hints: press::hints(Lang::En, text, &read(first(Lang::En))),
        };
        let long = "The aforementioned form is filled in and the decision was made ".repeat(3);
        vec![
            page(None),
            page(Some(tried(&long))),
            page(Some(tried("Come in."))),
        ]
    }
}

async fn page(visit: &Visit) -> Result<JargonPage> {
    visit.cx.may(Deed::KeepTemplates(visit.cx.agency))?;
    let site = browse::site(&visit.cx).await?;
    let list = |lang: &Lang| {
        let words = written(site.jargon(*lang));
        List {
            lang: lang.code(),
            language: lang.own_name(),
            own: words != written(&read(first(*lang))),
            words,
        }
    };
    Ok(JargonPage {
        lists: site.settings.languages.iter().map(list).collect(),
        tried: None,
    })
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit).await?)
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let lang = lang_of(&visit)?;
    let typed = visit.field("words").unwrap_or_default().to_owned();
    let kept = match visit.field("do") {
        Some("try") => return tried(&visit, lang).await,
        Some("hint") => return hinted(&visit, lang).await,
        Some("reset") => keep_jargon(&visit.cx, lang, None).await,
        _ => keep_jargon(&visit.cx, lang, Some(&typed)).await,
    };
    match kept {
        Ok(()) => saved(&visit, "/desk/plain-language"),
        Err(Error::Invalid(problems)) => {
            let mut page = page(&visit).await?;
            for list in &mut page.lists {
                if list.lang == lang.code() {
                    list.words.clone_from(&typed);
                }
            }
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

async fn tried(visit: &Visit, lang: Lang) -> Result<Response> {
    let mut page = page(visit).await?;
    let text = text(visit);
    page.tried = Some(Tried {
        lang: lang.code(),
        hints: crate::hints(&visit.cx, lang, &text).await?,
        text,
    });
    visit.show(&page)
}

/// For a form in which somebody is writing: only the hints, in the language the text is in as far as that can be told.
async fn hinted(visit: &Visit, lang: Lang) -> Result<Response> {
    visit.cx.may(Deed::KeepTemplates(visit.cx.agency))?;
    let text = text(visit);
    let lang = press::guess_language(&text).unwrap_or(lang);
    let hints = Hinted {
        lang: lang.code(),
        hints: crate::hints(&visit.cx, lang, &text).await?,
    };
    visit.fragment("agencies/hints.html", &hints)
}

fn text(visit: &Visit) -> String {
    let most = visit.config().limits.text_chars;
    let typed = visit.field("text").unwrap_or_default();
    typed.chars().take(most).collect()
}
