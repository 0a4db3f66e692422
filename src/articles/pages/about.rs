//! Beginning an article, filing one, and taking one out of use.

use super::choices::{self, Choice};
use super::samples;
use crate::browse::{self, Filed};
use crate::{About, NewArticle, Retiring};
use agencies::Site;
use entity::articles::category;
use entity::words::{ArticleId, ArticleKind, CategoryId, Lang, PersonId, ThemeId};
use hall::addresses;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Clone, Debug, Default, Deserialize)]
struct TypedNew {
    kind: Option<ArticleKind>,
    title: Option<String>,
    language: Option<Lang>,
    category: Option<CategoryId>,
    theme: Option<ThemeId>,
}

/// A new article: what kind it is and what it is called.
#[derive(Serialize)]
pub struct NewPage {
    title: String,
    lang: Lang,
    kinds: Vec<Choice>,
    languages: Vec<Choice>,
    categories: Vec<Choice>,
    themes: Vec<Choice>,
}

fn new_page(site: &Site, lang: Lang, known: &[category::Model], typed: &TypedNew) -> NewPage {
    let written = typed.language.unwrap_or(lang);
    NewPage {
        title: typed.title.clone().unwrap_or_default(),
        lang: written,
        kinds: choices::kinds_helped(lang, typed.kind),
        languages: choices::languages(Some(written)),
        categories: choices::categories(known, lang, typed.category),
        themes: choices::themes(site, lang, typed.theme),
    }
}

async fn new_of(visit: &Visit, typed: &TypedNew) -> Result<NewPage> {
    let known = browse::categories(&visit.cx, false).await?;
    let site = agencies::site(&visit.cx).await?;
    Ok(new_page(&site, visit.lang, &known, typed))
}

pub async fn new(visit: Visit) -> Result<Response> {
    let typed: TypedNew = visit.query()?;
    visit.show(&new_of(&visit, &typed).await?)
}

/// Begun with its title, and on to its words.
pub async fn begin(visit: Visit) -> Result<Response> {
    let typed: TypedNew = visit.form()?;
    let Some(kind) = typed.kind else {
        let problems = Problems::one("kind", Say::of("articles-problem-choice"));
        return visit.again(&new_of(&visit, &typed).await?, problems);
    };
    let lang = typed.language.unwrap_or(visit.lang);
    let new = NewArticle {
        title: typed.title.clone().unwrap_or_default(),
        lang: Some(lang),
        category: typed.category,
        theme: typed.theme,
        ..NewArticle::of(kind)
    };
    match crate::start(&visit.cx, new).await {
        Ok(view) => Ok(visit.go_with(
            &format!("{}/write/{lang}", view.row.url),
            Flash::good("articles-flash-started"),
        )),
        Err(Error::Invalid(problems)) => visit.again(&new_of(&visit, &typed).await?, problems),
        Err(other) => Err(other),
    }
}

#[derive(Clone, Debug, Default, Deserialize)]
struct TypedAbout {
    category: Option<CategoryId>,
    theme: Option<ThemeId>,
    owner: Option<PersonId>,
    contact: Option<PersonId>,
    review_on: Option<String>,
    version: Option<i64>,
}

impl TypedAbout {
    fn about(self) -> About {
        About {
            category: self.category,
            theme: self.theme,
            owner: self.owner,
            contact: self.contact,
            review_on: self.review_on,
            expects: self.version,
        }
    }
}

/// What an article is filed under.
#[derive(Serialize)]
pub struct FormPage {
    title: String,
    url: String,
    is_service: bool,
    categories: Vec<Choice>,
    themes: Vec<Choice>,
    owners: Vec<Choice>,
    contacts: Vec<Choice>,
    review_on: Option<String>,
    version: Option<i64>,
}

fn form_page(site: &Site, lang: Lang, id: ArticleId, filed: &Filed, about: &About) -> FormPage {
    FormPage {
        title: filed.title.clone(),
        url: addresses::desk_article(id),
        is_service: filed.kind == ArticleKind::Service,
        categories: choices::categories(&filed.categories, lang, about.category),
        themes: choices::themes(site, lang, about.theme),
        owners: choices::staff(&filed.colleagues, about.owner),
        contacts: choices::staff(&filed.colleagues, about.contact),
        review_on: about.review_on.clone(),
        version: about.expects,
    }
}

async fn form_of(visit: &Visit, id: ArticleId, typed: Option<About>) -> Result<FormPage> {
    let filed = browse::filed(&visit.cx, id).await?;
    let site = agencies::site(&visit.cx).await?;
    let about = typed.unwrap_or_else(|| filed.about.clone());
    Ok(form_page(&site, visit.lang, id, &filed, &about))
}

pub async fn form(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    visit.show(&form_of(&visit, id, None).await?)
}

pub async fn keep(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let about = visit.form::<TypedAbout>()?.about();
    match crate::set_about(&visit.cx, id, about.clone()).await {
        Ok(view) => Ok(visit.go_with(&view.row.url, Flash::good("articles-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&form_of(&visit, id, Some(about)).await?, problems)
        }
        Err(other) => Err(other),
    }
}

/// Why it is taken out of use, and what to read instead.
#[derive(Serialize)]
pub struct RetirePage {
    title: String,
    url: String,
    words: String,
    pointers: Vec<Choice>,
    version: Option<i64>,
}

#[derive(Clone, Debug, Default, Deserialize)]
struct TypedRetiring {
    words: Option<String>,
    pointer: Option<ArticleId>,
    version: Option<i64>,
}

fn retire_page(
    id: ArticleId,
    filed: &Filed,
    candidates: Vec<(ArticleId, String)>,
    typed: &TypedRetiring,
) -> RetirePage {
    RetirePage {
        title: filed.title.clone(),
        url: addresses::desk_article(id),
        words: typed.words.clone().unwrap_or_default(),
        pointers: candidates
            .into_iter()
            .map(|(other, title)| Choice::new(other, title, typed.pointer == Some(other)))
            .collect(),
        version: typed.version.or(filed.about.expects),
    }
}

async fn retire_of(visit: &Visit, id: ArticleId, typed: &TypedRetiring) -> Result<RetirePage> {
    let filed = browse::filed(&visit.cx, id).await?;
    let candidates = browse::candidates(&visit.cx, id).await?;
    Ok(retire_page(id, &filed, candidates, typed))
}

pub async fn retiring(visit: Visit) -> Result<Response> {
    let id = visit.path("id")?;
    visit.show(&retire_of(&visit, id, &TypedRetiring::default()).await?)
}

pub async fn retire(visit: Visit) -> Result<Response> {
    let id: ArticleId = visit.path("id")?;
    let typed: TypedRetiring = visit.form()?;
    let how = Retiring {
        words: typed.words.clone().unwrap_or_default(),
        pointer: typed.pointer,
        expects: typed.version,
    };
    match crate::retire(&visit.cx, id, how).await {
        Ok(view) => Ok(visit.go_with(&view.row.url, Flash::good("articles-flash-retired"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&retire_of(&visit, id, &typed).await?, problems)
        }
        Err(other) => Err(other),
    }
}

fn sample_filed(kind: ArticleKind) -> Filed {
    Filed {
        title: "A berth for a boat".to_owned(),
        kind,
        about: About {
            category: Some(CategoryId(1)),
            owner: Some(PersonId(3)),
            review_on: Some("2027-11-21".to_owned()),
            expects: Some(4),
            ..About::default()
        },
        categories: samples::categories(),
        colleagues: vec![(PersonId(3), "Liisa Hakala".to_owned())],
    }
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "articles/desk/new.html";

    fn samples() -> Vec<Self> {
        let typed = TypedNew {
            kind: Some(ArticleKind::Service),
            title: Some("A berth <for> a boat".to_owned()),
            ..TypedNew::default()
        };
        let site = Site::empty();
        vec![
            new_page(&site, Lang::En, &samples::categories(), &typed),
            new_page(&site, Lang::Fi, &[], &TypedNew::default()),
        ]
    }
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "articles/desk/about.html";

    fn samples() -> Vec<Self> {
        [ArticleKind::Service, ArticleKind::News]
            .into_iter()
            .map(|kind| {
                let filed = sample_filed(kind);
                form_page(&Site::empty(), Lang::En, ArticleId(7), &filed, &filed.about)
            })
            .collect()
    }
}

impl Page for RetirePage {
    const TEMPLATE: &'static str = "articles/desk/retire.html";

    fn samples() -> Vec<Self> {
        let page = |candidates| {
            let filed = sample_filed(ArticleKind::Article);
            retire_page(ArticleId(7), &filed, candidates, &TypedRetiring::default())
        };
        vec![
            page(vec![(ArticleId(8), "Berths and winter places".to_owned())]),
            page(Vec::new()),
        ]
    }
}
