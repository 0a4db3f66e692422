//! The page of prepared answers.

use crate::texts::{self, CaseText, TITLE_CHARS, TextInput};
use crate::views::Choice;
use chrono::DateTime;
use entity::words::{CaseTextId, Lang};
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

const TEXTS: &str = "/desk/texts";

#[derive(Serialize)]
pub(super) struct TextsPage {
    texts: Vec<CaseText>,
    form: Fields,
    languages: Vec<Choice>,
    /// Which one is changed; none: a new one.
    changing: Option<CaseTextId>,
    most_title: usize,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Fields {
    title: String,
    text: String,
}

#[derive(Deserialize)]
struct Typed {
    title: Option<String>,
    language: Option<Lang>,
    text: Option<String>,
    id: Option<CaseTextId>,
}

#[derive(Deserialize)]
struct Asked {
    change: Option<String>,
}

fn languages(chosen: Lang) -> Vec<Choice> {
    Lang::ALL
        .iter()
        .map(|lang| Choice {
            value: lang.code().to_owned(),
            label: lang.own_name().to_owned(),
            selected: *lang == chosen,
        })
        .collect()
}

pub(super) async fn list(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let texts = texts::all(&visit.cx).await?;
    let change: Option<CaseTextId> = asked.change.and_then(|id| id.parse().ok());
    let one = texts.iter().find(|text| Some(text.id) == change);
    let page = TextsPage {
        form: one.map_or_else(Fields::default, |text| Fields {
            title: text.title.clone(),
            text: text.text.clone(),
        }),
        languages: languages(one.map_or(visit.lang, |text| text.lang)),
        changing: one.map(|text| text.id),
        texts,
        most_title: TITLE_CHARS,
    };
    visit.show_quietly(&page)
}

pub(super) async fn keep(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    let fields = Fields {
        title: typed.title.unwrap_or_default(),
        text: typed.text.unwrap_or_default(),
    };
    let lang = typed.language.unwrap_or(visit.lang);
    let input = TextInput {
        title: fields.title.clone(),
        lang,
        text: fields.text.clone(),
    };
    match texts::keep(&visit.cx, typed.id, input).await {
        Ok(_) => Ok(visit.go_with(TEXTS, Flash::good("cases-flash-text-kept"))),
        Err(Error::Invalid(problems)) => {
            let page = TextsPage {
                texts: texts::all(&visit.cx).await?,
                form: fields,
                languages: languages(lang),
                changing: typed.id,
                most_title: TITLE_CHARS,
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

pub(super) async fn remove(visit: Visit) -> Result<Response> {
    texts::remove(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(TEXTS, Flash::good("cases-flash-text-removed")))
}

impl Page for TextsPage {
    const TEMPLATE: &'static str = "cases/texts.html";

    fn samples() -> Vec<Self> {
        let text = CaseText {
            id: CaseTextId(3),
            title: "A lamp <is> out".to_owned(),
            lang: Lang::En,
            lang_name: "English",
            text: "Hello {name}, thank you.".to_owned(),
            changed_at: DateTime::from_timestamp(1_781_697_600, 0).unwrap_or_default(),
        };
        let page = |texts, changing| Self {
            texts,
            form: Fields::default(),
            languages: languages(Lang::En),
            changing,
            most_title: TITLE_CHARS,
        };
        vec![
            page(Vec::new(), None),
            page(vec![text], Some(CaseTextId(3))),
        ]
    }
}
