//! Writing an article in one language, with another one beside it and its look below.

use super::choices::{Choice, Tab};
use super::desk::Head;
use super::samples;
use crate::Words;
use crate::browse;
use crate::views::{DeskText, DeskView, FactsShown, FileView, TextState};
use entity::words::{ArticleId, ArticleKind, Lang, ServiceFacts};
use hall::error::{Error, Result};
use press::{Page, Reading};
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    title: Option<String>,
    summary: Option<String>,
    body: Option<String>,
    for_whom: Option<String>,
    price: Option<String>,
    time: Option<String>,
    how: Option<String>,
    number: Option<i64>,
    beside: Option<Lang>,
    r#do: Option<String>,
}

impl Typed {
    fn words(self, kind: ArticleKind) -> Words {
        Words {
            title: self.title.unwrap_or_default(),
            summary: self.summary.unwrap_or_default(),
            body: self.body.unwrap_or_default(),
            service: (kind == ArticleKind::Service).then(|| ServiceFacts {
                for_whom: self.for_whom.unwrap_or_default(),
                price: self.price.unwrap_or_default(),
                time: self.time.unwrap_or_default(),
                how: self.how.unwrap_or_default(),
            }),
            expects: self.number,
        }
    }
}

#[derive(Serialize)]
pub struct WritePage {
    head: Head,
    /// What is written in.
    lang: Lang,
    name: &'static str,
    /// The language the others follow.
    own: bool,
    tabs: Vec<Tab>,
    words: Words,
    facts: ServiceFacts,
    is_service: bool,
    number: i64,
    state: TextState,
    beside: Option<Beside>,
    besides: Vec<Choice>,
    preview: Preview,
    files: Vec<FileView>,
}

/// Another language, to look at while writing.
#[derive(Serialize)]
struct Beside {
    lang: Lang,
    name: &'static str,
    title: String,
    summary: String,
    body: String,
    facts: ServiceFacts,
}

/// What is written, as it will be read.
#[derive(Serialize)]
struct Preview {
    title: String,
    summary: String,
    read: Reading,
    facts: Option<FactsShown>,
}

fn preview(lang: Lang, words: &Words) -> Preview {
    Preview {
        title: words.title.clone(),
        summary: words.summary.clone(),
        read: press::reading(&words.body, lang),
        facts: words.service.as_ref().map(FactsShown::of),
    }
}

fn of_text(kind: ArticleKind, text: &DeskText) -> Words {
    Words {
        title: text.title.clone(),
        summary: text.summary.clone(),
        body: text.body.clone(),
        service: (kind == ArticleKind::Service).then(|| text.service.clone()),
        expects: Some(text.number),
    }
}

fn page_of(
    view: DeskView,
    lang: Lang,
    typed: Option<Words>,
    beside: Option<Lang>,
) -> Option<WritePage> {
    let text = view.text(lang)?;
    let kind = view.row.kind;
    let words = typed.unwrap_or_else(|| of_text(kind, text));
    let written = |text: &&DeskText| text.lang != lang && text.state != TextState::Missing;
    let others: Vec<&DeskText> = view.texts.iter().filter(written).collect();
    // Nobody looks at another language unless they choose to, or begin to translate.
    let shown = match beside {
        Some(beside) => others.iter().find(|other| other.lang == beside),
        None if text.state == TextState::Missing => others
            .iter()
            .find(|other| other.lang == view.own_lang)
            .or(others.first()),
        None => None,
    };
    let url = &view.row.url;
    Some(WritePage {
        head: Head::of(&view),
        lang,
        name: text.name,
        own: view.own_lang == lang,
        tabs: view
            .texts
            .iter()
            .map(|other| Tab {
                label: other.name.to_owned(),
                href: format!("{url}/write/{}", other.lang),
                current: other.lang == lang,
            })
            .collect(),
        facts: words.service.clone().unwrap_or_default(),
        is_service: kind == ArticleKind::Service,
        number: words.expects.unwrap_or(text.number),
        state: text.state,
        besides: others
            .iter()
            .map(|other| {
                let current = shown.is_some_and(|shown| shown.lang == other.lang);
                Choice::new(other.lang, other.name, current)
            })
            .collect(),
        beside: shown.map(|shown| Beside {
            lang: shown.lang,
            name: shown.name,
            title: shown.title.clone(),
            summary: shown.summary.clone(),
            body: shown.body.clone(),
            facts: shown.service.clone(),
        }),
        preview: preview(lang, &words),
        words,
        files: view.files,
    })
}

async fn page(
    visit: &Visit,
    id: ArticleId,
    lang: Lang,
    typed: Option<Words>,
    beside: Option<Lang>,
) -> Result<WritePage> {
    let view = browse::desk_one(&visit.cx, id).await?;
    page_of(view, lang, typed, beside).ok_or(Error::Missing)
}

#[derive(Deserialize)]
struct Asked {
    beside: Option<Lang>,
}

pub async fn form(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let asked: Asked = visit.query()?;
    visit.show(&page(&visit, id, lang, None, asked.beside).await?)
}

/// Kept as a new version; or only looked at, by the button that was pressed.
pub async fn keep(visit: Visit) -> Result<Response> {
    let (id, lang): (ArticleId, Lang) = (visit.path("id")?, visit.path("lang")?);
    let typed: Typed = visit.form()?;
    let (beside, only_look) = (typed.beside, typed.r#do.as_deref() == Some("preview"));
    let kind = browse::kind_at_desk(&visit.cx, id).await?;
    let words = typed.words(kind);
    if only_look {
        return visit.show(&page(&visit, id, lang, Some(words), beside).await?);
    }
    match crate::write(&visit.cx, id, lang, words.clone()).await {
        Ok(view) => Ok(visit.go_with(&view.row.url, Flash::good("articles-flash-written"))),
        Err(Error::Invalid(problems)) => visit.again(
            &page(&visit, id, lang, Some(words), beside).await?,
            problems,
        ),
        Err(other) => Err(other),
    }
}

impl Page for WritePage {
    const TEMPLATE: &'static str = "articles/desk/write.html";

    fn samples() -> Vec<Self> {
        samples::desk_views()
            .into_iter()
            .flat_map(|view| {
                [
                    page_of(view.clone(), Lang::En, None, Some(Lang::Fi)),
                    page_of(view, Lang::De, None, None),
                ]
            })
            .flatten()
            .collect()
    }
}
