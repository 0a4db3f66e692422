//! Answering an idea officially.

use crate::answer::{self as answering, Answer};
use crate::browse;
use crate::pages::choices::{self, Choice};
use crate::pages::samples;
use crate::views::{AnswerView, IdeaRow};
use chrono::{DateTime, NaiveDateTime, Utc};
use entity::words::{AnswerId, IdeaId, IdeaStatus, NamedStatusId};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::{Hint, Page};
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

/// The fields of an answer, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Typed {
    pub(super) text: Option<String>,
    /// `planned`, or `planned:12` for a status the agency named itself.
    pub(super) status: Option<String>,
    pub(super) template: Option<i64>,
    /// Local time of the site, as `datetime-local` gives it.
    pub(super) at: Option<String>,
    #[serde(rename = "do")]
    pub(super) deed: Option<String>,
    #[serde(default)]
    pub(super) idea: Vec<IdeaId>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Form {
    pub(super) text: String,
    pub(super) at: String,
}

pub(super) async fn read(cx: &Cx, typed: &Typed) -> Result<Answer> {
    let said = typed.status.as_deref().unwrap_or_default();
    let (meaning, named) = match said.split_once(':') {
        Some((meaning, named)) => (meaning, named.parse::<NamedStatusId>().ok()),
        None => (said, None),
    };
    let status: IdeaStatus = meaning
        .parse()
        .map_err(|_| Error::invalid("status", "ideas-problem-status"))?;
    let publish_at = match typed.at.as_deref() {
        Some(at) => Some(moment(cx, at).await?),
        None => None,
    };
    Ok(Answer {
        text: text_of(cx, typed).await?,
        status,
        named_status: named,
        lang: None,
        publish_at,
    })
}

/// The text as typed, or the template's where nothing was typed.
pub(super) async fn text_of(cx: &Cx, typed: &Typed) -> Result<String> {
    match (
        typed.text.as_deref().filter(|text| !text.trim().is_empty()),
        typed.template,
    ) {
        (Some(text), _) => Ok(text.to_owned()),
        (None, Some(id)) => {
            let templates = browse::templates(cx).await?;
            Ok(templates
                .into_iter()
                .find(|template| template.id == id)
                .map(|found| found.text)
                .unwrap_or_default())
        }
        (None, None) => Ok(String::new()),
    }
}

/// A local time of the site as a moment.
pub(in crate::pages) async fn moment(cx: &Cx, local: &str) -> Result<DateTime<Utc>> {
    let wrong = || Error::invalid("at", "ideas-problem-at");
    let site = agencies::site(cx).await?;
    let naive = NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M")
        .or_else(|_| NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M:%S"))
        .map_err(|_| wrong())?;
    press::dates::from_local(&site.settings.zone, naive).ok_or_else(wrong)
}

#[derive(Serialize)]
pub struct AnswerPage {
    idea: IdeaRow,
    form: Form,
    statuses: Vec<Choice>,
    templates: Vec<Choice>,
    preview: Option<AnswerView>,
    /// What could be plainer in what is previewed.
    hints: Vec<Hint>,
    planned: Vec<AnswerView>,
    hearers: i64,
}

async fn answer_page(
    cx: &Cx,
    id: IdeaId,
    typed: &Typed,
    preview: Option<AnswerView>,
) -> Result<AnswerPage> {
    let (idea, steps, planned) = browse::for_answer(cx, id).await?;
    let site = agencies::site(cx).await?;
    let chosen = typed.status.clone().unwrap_or_default();
    Ok(AnswerPage {
        form: Form {
            text: text_of(cx, typed).await?,
            at: typed.at.clone().unwrap_or_default(),
        },
        statuses: choices::steps(&site, cx.lang, &steps, &chosen),
        templates: template_choices(cx, typed.template).await?,
        hints: hints(cx, preview.as_ref()).await?,
        preview,
        planned,
        hearers: idea.support_count.unwrap_or(0) + 1,
        idea,
    })
}

/// Hints for the text as it will be read, in the language it is in.
async fn hints(cx: &Cx, preview: Option<&AnswerView>) -> Result<Vec<Hint>> {
    match preview {
        Some(answer) => agencies::hints(cx, answer.lang, &answer.text).await,
        None => Ok(Vec::new()),
    }
}

pub(super) async fn template_choices(cx: &Cx, chosen: Option<i64>) -> Result<Vec<Choice>> {
    let templates = browse::templates(cx).await?;
    Ok(templates
        .into_iter()
        .map(|template| Choice::new(template.id, template.title, chosen == Some(template.id)))
        .collect())
}

#[derive(Deserialize)]
struct WithTemplate {
    template: Option<i64>,
}

pub async fn answer_form(visit: Visit) -> Result<Response> {
    let with: WithTemplate = visit.query()?;
    let typed = Typed {
        template: with.template,
        ..Typed::default()
    };
    let page = answer_page(&visit.cx, visit.path("id")?, &typed, None).await?;
    visit.show(&page)
}

pub async fn answer(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    match give(&visit, id, &typed).await {
        Err(Error::Invalid(problems)) => {
            visit.again(&answer_page(&visit.cx, id, &typed, None).await?, problems)
        }
        Err(Error::Conflict(refusal)) => {
            visit.refused(&answer_page(&visit.cx, id, &typed, None).await?, &refusal)
        }
        other => other,
    }
}

async fn give(visit: &Visit, id: IdeaId, typed: &Typed) -> Result<Response> {
    let asked = read(&visit.cx, typed).await?;
    if typed.deed.as_deref() == Some("preview") {
        let preview = answering::preview(&visit.cx, id, &asked).await?;
        return visit.show(&answer_page(&visit.cx, id, typed, Some(preview)).await?);
    }
    let later = asked.publish_at.is_some_and(|at| at > visit.cx.now());
    answering::answer(&visit.cx, id, asked).await?;
    let flash = Flash::good(if later {
        "ideas-flash-answer-planned"
    } else {
        "ideas-flash-answered"
    });
    Ok(visit.go_with(&addresses::idea(id), flash))
}

pub async fn withdraw_planned(visit: Visit) -> Result<Response> {
    let id: AnswerId = visit.path("id")?;
    let idea = answering::withdraw_planned(&visit.cx, id).await?;
    Ok(visit.go_with(
        &addresses::idea(idea),
        Flash::good("ideas-flash-answer-withdrawn"),
    ))
}

impl Page for AnswerPage {
    const TEMPLATE: &'static str = "ideas/answer.html";

    fn samples() -> Vec<Self> {
        let answer = samples::full_view().answers.remove(0);
        let page = |preview: Option<AnswerView>, planned| Self {
            idea: samples::sample_row(),
            form: Form {
                text: "Thank you.".to_owned(),
                at: "2026-12-01T12:00".to_owned(),
            },
            statuses: vec![Choice::new("planned", "Planned", true)],
            templates: vec![Choice::new(1, "Thank you", false)],
            hints: match &preview {
                Some(_) => press::hints(entity::words::Lang::En, &"word ".repeat(30), &[]),
                None => Vec::new(),
            },
            preview,
            planned,
            hearers: 13,
        };
        vec![
            page(None, vec![]),
            page(
                Some(answer.clone()),
                vec![AnswerView {
                    planned: true,
                    ..answer
                }],
            ),
        ]
    }
}
