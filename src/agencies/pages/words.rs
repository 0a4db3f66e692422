//! Watched words, one list per language.

use super::saved;
use super::texts::lang_of;
use crate::browse;
use crate::words::keep_words;
use entity::words::Lang;
use hall::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Response, Visit};

#[derive(Serialize)]
pub(super) struct WordsPage {
    lists: Vec<List>,
}

#[derive(Serialize)]
struct List {
    lang: &'static str,
    language: &'static str,
    /// One word or phrase per line.
    words: String,
}

impl Page for WordsPage {
    const TEMPLATE: &'static str = "agencies/words.html";

    fn samples() -> Vec<Self> {
        let list = |lang: &Lang| List {
            lang: lang.code(),
            language: lang.own_name(),
            words: "liar\nshut up".to_owned(),
        };
        vec![Self {
            lists: Lang::ALL.iter().map(list).collect(),
        }]
    }
}

async fn page(visit: &Visit) -> Result<WordsPage> {
    let site = browse::site(&visit.cx).await?;
    let list = |lang: &Lang| List {
        lang: lang.code(),
        language: lang.own_name(),
        words: site.watched_words(*lang).collect::<Vec<_>>().join("\n"),
    };
    Ok(WordsPage {
        lists: Lang::ALL.iter().map(list).collect(),
    })
}

pub(super) async fn form(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit).await?)
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let lang = lang_of(&visit)?;
    let typed = visit.field("words").unwrap_or_default().to_owned();
    let words: Vec<String> = typed.lines().map(str::to_owned).collect();
    match keep_words(&visit.cx, lang, &words).await {
        Ok(()) => saved(&visit, "/desk/words"),
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
