//! The words of a challenge, and its pictures.

use super::{Head, colleagues, desk, head};
use crate::browse::{self, Part};
use crate::challenge::Words;
use crate::draft as drafting;
use crate::files::{add_picture as keep_picture, remove_picture as take_picture};
use crate::pages::public::{Choice, areas, themes};
use crate::pages::samples;
use crate::views::DeskView;
use accounts::files::NewFile;
use agencies::Site;
use entity::words::{AreaId, ChallengeId, FileId, FileRole, Lang, PersonId, ThemeId};
use hall::Cx;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct WordsPage {
    head: Head,
    form: Words,
    version: i64,
    themes: Vec<Choice>,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    contacts: Vec<Choice>,
    pictures: Vec<crate::views::PictureView>,
}

#[derive(Clone, Default, Deserialize)]
struct TypedWords {
    title: Option<String>,
    summary: Option<String>,
    problem: Option<String>,
    for_whom: Option<String>,
    good_answer: Option<String>,
    prize: Option<String>,
    prize_terms: Option<String>,
    licence: Option<String>,
    effort: Option<String>,
    language: Option<Lang>,
    theme: Option<ThemeId>,
    area: Option<AreaId>,
    contact: Option<PersonId>,
    zone: Option<String>,
    version: Option<i64>,
}

impl TypedWords {
    fn words(self) -> Words {
        Words {
            title: self.title.unwrap_or_default(),
            summary: self.summary.unwrap_or_default(),
            problem: self.problem.unwrap_or_default(),
            for_whom: self.for_whom.unwrap_or_default(),
            good_answer: self.good_answer.unwrap_or_default(),
            prize: self.prize,
            prize_terms: self.prize_terms,
            licence: self.licence.unwrap_or_default(),
            effort: self.effort,
            lang: self.language,
            theme: self.theme,
            area: self.area,
            contact: self.contact,
            zone: self.zone,
        }
    }
}

async fn words_page(cx: &Cx, view: DeskView, typed: Option<TypedWords>) -> Result<WordsPage> {
    let site = agencies::site(cx).await?;
    Ok(words_page_of(&site, cx.lang, view, typed))
}

fn words_page_of(site: &Site, lang: Lang, view: DeskView, typed: Option<TypedWords>) -> WordsPage {
    let version = typed
        .as_ref()
        .and_then(|typed| typed.version)
        .unwrap_or(view.version);
    let form = typed.map_or_else(|| view.words.clone(), TypedWords::words);
    WordsPage {
        head: head(&view),
        version,
        themes: themes(site, lang, form.theme),
        areas: areas(site, lang, form.area),
        languages: Lang::ALL
            .iter()
            .map(|one| Choice::new(one, one.own_name(), form.lang == Some(*one)))
            .collect(),
        contacts: colleagues(&view.staff, form.contact),
        pictures: view.pictures,
        form,
    }
}

pub async fn words(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Words).await?;
    visit.show(&words_page(&visit.cx, view, None).await?)
}

pub async fn keep_words(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedWords = visit.form()?;
    let over = typed.version;
    match drafting::edit(&visit.cx, id, typed.clone().words(), over).await {
        Ok(()) => {
            let next = if visit.field("do") == Some("next") {
                "/dates"
            } else {
                "/words"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Words).await?;
            visit.again(&words_page(&visit.cx, view, Some(typed)).await?, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn add_picture(mut visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    match take_in(&mut visit, id).await {
        Ok(()) => Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-kept"))),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Words).await?;
            visit.again(&words_page(&visit.cx, view, None).await?, problems)
        }
        Err(other) => Err(other),
    }
}

async fn take_in(visit: &mut Visit, id: ChallengeId) -> Result<()> {
    let alt = visit.field("alt").unwrap_or_default().to_owned();
    let Some(upload) = visit.files("picture").into_iter().next() else {
        return Err(Error::invalid("picture", "challenges-problem-empty"));
    };
    if upload.size > visit.config().limits.image_bytes {
        return Err(Error::invalid(
            "picture",
            "challenges-problem-picture-large",
        ));
    }
    let name = upload.name.clone();
    let made = web::pictures::made_safe("picture", upload.bytes().await?).await?;
    let picture = NewFile {
        role: FileRole::Image,
        name,
        media_type: made.media_type.to_owned(),
        bytes: made.full,
        thumb: Some(made.thumb),
        width: Some(i64::from(made.width)),
        height: Some(i64::from(made.height)),
        alt,
    };
    keep_picture(&visit.cx, id, picture).await
}

pub async fn remove_picture(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let file: FileId = visit.path("file")?;
    take_picture(&visit.cx, id, file).await?;
    Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-kept")))
}

impl Page for WordsPage {
    const TEMPLATE: &'static str = "challenges/desk/words.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| words_page_of(&samples::sample_site(), Lang::En, view, None))
            .collect()
    }
}
