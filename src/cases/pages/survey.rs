//! "How did we do?": the page a click in the letter leads to. Opening it changes nothing, however often a mail program
//! looks ahead; one button says it.

use super::{for_one, samples};
use crate::browse;
use crate::own::Way;
use crate::survey::{self, SCORES, WORDS_CHARS};
use crate::views::{Choice, TrackedView};
use entity::words::{CaseId, Lang};
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub(super) struct SurveyPage {
    case: TrackedView,
    scores: Vec<Choice>,
    words: String,
    most: usize,
    /// They can say it at all: something has come of it.
    can: bool,
}

#[derive(Deserialize)]
struct Asked {
    score: Option<String>,
}

#[derive(Deserialize)]
struct Typed {
    score: Option<String>,
    words: Option<String>,
}

fn way_of(visit: &Visit) -> Result<Way> {
    match visit.path::<String>("token") {
        Ok(token) => Ok(Way::Token(token)),
        Err(_) => Ok(Way::Own(visit.path::<CaseId>("id")?)),
    }
}

fn scores(lang: Lang, chosen: Option<i64>) -> Vec<Choice> {
    SCORES
        .iter()
        .map(|score| Choice {
            value: score.to_string(),
            label: survey::score_name(lang, *score),
            selected: chosen == Some(*score),
        })
        .collect()
}

fn read(score: Option<&str>) -> Option<i64> {
    score.and_then(|score| score.trim().parse().ok())
}

async fn page(visit: &Visit, way: &Way, score: Option<i64>, words: String) -> Result<SurveyPage> {
    let case = browse::tracked(&visit.cx, way).await?;
    Ok(SurveyPage {
        can: case.may.rate,
        scores: scores(visit.lang, score.or(case.rated)),
        case,
        words,
        most: WORDS_CHARS,
    })
}

pub(super) async fn show(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let asked: Asked = visit.query()?;
    let page = page(&visit, &way, read(asked.score.as_deref()), String::new()).await?;
    Ok(for_one(visit.show_quietly(&page)?))
}

pub(super) async fn send(visit: Visit) -> Result<Response> {
    let way = way_of(&visit)?;
    let typed: Typed = visit.form()?;
    let score = read(typed.score.as_deref());
    let words = typed.words.unwrap_or_default();
    match survey::rate(&visit.cx, &way, score, &words).await {
        Ok(()) => {
            let path = crate::own::path(&way);
            Ok(visit.go_with(&path, Flash::good("cases-flash-rated")))
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&visit, &way, score, words).await?;
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for SurveyPage {
    const TEMPLATE: &'static str = "cases/survey.html";

    fn samples() -> Vec<Self> {
        let page = |can, words: &str| Self {
            case: samples::long_closed(),
            scores: scores(Lang::En, Some(4)),
            words: words.to_owned(),
            most: WORDS_CHARS,
            can,
        };
        vec![page(true, "Quick & <kind>."), page(false, "")]
    }
}
