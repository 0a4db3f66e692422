//! The desk: answering one idea or many, merging and undoing it, prepared answers.

use super::choices::{self, Choice, FilterChoice};
use super::list::{self, Asked, Pager};
use super::samples;
use crate::answer::{self as answering, Answer};
use crate::browse::{self, Place};
use crate::merge as merging;
use crate::templates::{self as preparing, NewTemplate};
use crate::views::{AnswerView, IdeaRow, MergeView, TemplateView};
use chrono::{DateTime, NaiveDateTime, Utc};
use entity::words::{AnswerId, IdeaId, IdeaStatus, Lang, MergeId, NamedStatusId};
use hall::error::{Error, Result};
use hall::{Cx, addresses};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit, paging};

/// Ideas on a page of the desk.
const ROWS: u64 = 50;

/// The fields of an answer, as they were typed.
#[derive(Clone, Debug, Default, Deserialize)]
struct Typed {
    text: Option<String>,
    /// `planned`, or `planned:12` for a status the agency named itself.
    status: Option<String>,
    template: Option<i64>,
    /// Local time of the site, as `datetime-local` gives it.
    at: Option<String>,
    #[serde(rename = "do")]
    deed: Option<String>,
    #[serde(default)]
    idea: Vec<IdeaId>,
}

#[derive(Clone, Debug, Default, Serialize)]
struct Form {
    text: String,
    at: String,
}

async fn read(cx: &Cx, typed: &Typed) -> Result<Answer> {
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
async fn text_of(cx: &Cx, typed: &Typed) -> Result<String> {
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
async fn moment(cx: &Cx, local: &str) -> Result<DateTime<Utc>> {
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
        preview,
        planned,
        hearers: idea.support_count.unwrap_or(0) + 1,
        idea,
    })
}

async fn template_choices(cx: &Cx, chosen: Option<i64>) -> Result<Vec<Choice>> {
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

#[derive(Serialize)]
pub struct MergePage {
    idea: IdeaRow,
    candidates: Vec<IdeaRow>,
    q: String,
    merges: Vec<MergeView>,
}

#[derive(Deserialize)]
struct Find {
    q: Option<String>,
}

pub async fn merge_form(visit: Visit) -> Result<Response> {
    let asked: Find = visit.query()?;
    let page = merge_page(&visit.cx, visit.path("id")?, asked.q).await?;
    visit.show(&page)
}

async fn merge_page(cx: &Cx, id: IdeaId, q: Option<String>) -> Result<MergePage> {
    let (idea, candidates, merges) = browse::for_merge(cx, id, q.as_deref()).await?;
    Ok(MergePage {
        idea,
        candidates,
        q: q.unwrap_or_default(),
        merges,
    })
}

#[derive(Deserialize)]
struct Others {
    #[serde(default)]
    other: Vec<IdeaId>,
    why: Option<String>,
}

pub async fn merge(visit: Visit) -> Result<Response> {
    let id: IdeaId = visit.path("id")?;
    let asked: Others = visit.form()?;
    if asked.other.is_empty() {
        let problems = hall::Problems::one("", hall::says::Say::of("ideas-problem-merge-none"));
        return visit.again(&merge_page(&visit.cx, id, None).await?, problems);
    }
    for other in &asked.other {
        merging::merge(
            &visit.cx,
            *other,
            id,
            asked.why.as_deref().unwrap_or_default(),
        )
        .await?;
    }
    let flash = Flash::good("ideas-flash-merged").with("count", asked.other.len());
    Ok(visit.go_with(&addresses::idea(id), flash))
}

pub async fn undo_merge(visit: Visit) -> Result<Response> {
    let done = merging::undo_merge(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(
        &addresses::idea(done.merged),
        Flash::good("ideas-flash-merge-undone"),
    ))
}

#[derive(Serialize)]
pub struct BulkPage {
    rows: Vec<IdeaRow>,
    filters: Vec<FilterChoice>,
    q: String,
    sort: String,
    pager: Pager,
    statuses: Vec<Choice>,
    templates: Vec<Choice>,
    form: Form,
    selected: Vec<IdeaId>,
    hearers: i64,
}

async fn bulk_page(visit: &Visit, asked: &Asked, typed: &Typed) -> Result<BulkPage> {
    let cx = &visit.cx;
    let after: Option<Place> = paging::read(asked.after.as_deref())?;
    let first = after.is_none();
    // The desk begins with what nobody has answered.
    let asked = Asked {
        answered: asked.answered.clone().or_else(|| Some("no".to_owned())),
        ..asked.clone()
    };
    let found = browse::list(cx, &asked.filter(cx).await?, after, ROWS).await?;
    let site = agencies::site(cx).await?;
    let steps = [
        IdeaStatus::UnderReview,
        IdeaStatus::Planned,
        IdeaStatus::InProgress,
        IdeaStatus::Done,
        IdeaStatus::Declined,
    ];
    let next = found.next.as_ref().map(paging::write);
    Ok(BulkPage {
        filters: list::filters(&site, cx.lang, &asked),
        q: asked.q.clone().unwrap_or_default(),
        sort: asked
            .sort
            .map(|sort| sort.code().to_owned())
            .unwrap_or_default(),
        pager: Pager {
            next_url: next.map(|next| asked.address("/desk/ideas", Some(("after", Some(&next))))),
            prev_url: (!first).then(|| asked.address("/desk/ideas", None)),
        },
        statuses: choices::steps(
            &site,
            cx.lang,
            &steps,
            typed.status.as_deref().unwrap_or_default(),
        ),
        templates: template_choices(cx, typed.template).await?,
        form: Form {
            text: text_of(cx, typed).await?,
            at: typed.at.clone().unwrap_or_default(),
        },
        selected: typed.idea.clone(),
        hearers: found
            .rows
            .iter()
            .map(|row| row.support_count.unwrap_or(0) + 1)
            .sum(),
        rows: found.rows,
    })
}

pub async fn bulk_form(visit: Visit) -> Result<Response> {
    let asked: Asked = visit.query()?;
    let page = bulk_page(&visit, &asked, &Typed::default()).await?;
    visit.show(&page)
}

pub async fn bulk(visit: Visit) -> Result<Response> {
    let typed: Typed = visit.form()?;
    match give_many(&visit, &typed).await {
        Err(Error::Invalid(problems)) => visit.again(
            &bulk_page(&visit, &Asked::default(), &typed).await?,
            problems,
        ),
        other => other,
    }
}

async fn give_many(visit: &Visit, typed: &Typed) -> Result<Response> {
    if typed.idea.is_empty() {
        return Err(Error::invalid("", "ideas-problem-bulk-none"));
    }
    let asked = read(&visit.cx, typed).await?;
    let count = answering::answer_many(&visit.cx, &typed.idea, asked).await?;
    Ok(visit.go_with(
        "/desk/ideas",
        Flash::good("ideas-flash-answered-many").with("count", count),
    ))
}

#[derive(Serialize)]
pub struct TemplatesPage {
    rows: Vec<TemplateView>,
    statuses: Vec<Choice>,
    languages: Vec<Choice>,
    form: TemplateForm,
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct TemplateForm {
    title: Option<String>,
    text: Option<String>,
    status: Option<IdeaStatus>,
    language: Option<Lang>,
}

async fn templates_page(cx: &Cx, form: TemplateForm) -> Result<TemplatesPage> {
    let steps = [
        IdeaStatus::UnderReview,
        IdeaStatus::Planned,
        IdeaStatus::InProgress,
        IdeaStatus::Done,
        IdeaStatus::Declined,
    ];
    Ok(TemplatesPage {
        rows: browse::templates(cx).await?,
        statuses: steps
            .iter()
            .map(|step| {
                Choice::new(
                    step,
                    choices::status_word(cx.lang, *step),
                    form.status == Some(*step),
                )
            })
            .collect(),
        languages: choices::languages(form.language.or(Some(cx.lang))),
        form,
    })
}

pub async fn templates(visit: Visit) -> Result<Response> {
    let page = templates_page(&visit.cx, TemplateForm::default()).await?;
    visit.show(&page)
}

pub async fn keep_template(visit: Visit) -> Result<Response> {
    let form: TemplateForm = visit.form()?;
    let asked = NewTemplate {
        title: form.title.clone().unwrap_or_default(),
        text: form.text.clone().unwrap_or_default(),
        lang: form.language.unwrap_or(visit.lang),
        status: form.status.unwrap_or(IdeaStatus::UnderReview),
    };
    match preparing::keep_template(&visit.cx, asked).await {
        Ok(_) => Ok(visit.go_with("/desk/templates", Flash::good("ideas-flash-template-kept"))),
        Err(Error::Invalid(problems)) => {
            visit.again(&templates_page(&visit.cx, form).await?, problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn archive_template(visit: Visit) -> Result<Response> {
    preparing::archive_template(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(
        "/desk/templates",
        Flash::good("ideas-flash-template-archived"),
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

impl Page for MergePage {
    const TEMPLATE: &'static str = "ideas/merge.html";

    fn samples() -> Vec<Self> {
        let merged = MergeView {
            id: MergeId(1),
            at: samples::sample_row().created_at,
            by: Some(samples::chip("Liisa Koskinen", true)),
            title: "Seats".to_owned(),
            undo_url: "/merges/1/undo".to_owned(),
        };
        let page = |candidates, merges| Self {
            idea: samples::sample_row(),
            candidates,
            q: String::new(),
            merges,
        };
        vec![
            page(samples::sample_rows(), vec![merged]),
            page(vec![], vec![]),
        ]
    }
}

impl Page for BulkPage {
    const TEMPLATE: &'static str = "ideas/bulk.html";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<IdeaRow>| Self {
            selected: rows.iter().map(|row| row.id).take(1).collect(),
            rows,
            filters: vec![],
            q: String::new(),
            sort: String::new(),
            pager: Pager::default(),
            statuses: vec![Choice::new("planned", "Planned", true)],
            templates: vec![],
            form: Form::default(),
            hearers: 3,
        };
        vec![page(samples::sample_rows()), page(vec![])]
    }
}

impl Page for TemplatesPage {
    const TEMPLATE: &'static str = "ideas/templates.html";

    fn samples() -> Vec<Self> {
        let template = TemplateView {
            id: 1,
            title: "Thank you".to_owned(),
            text: "Thank you for the idea.".to_owned(),
            lang: Lang::En,
            status: IdeaStatus::UnderReview,
        };
        let page = |rows| Self {
            rows,
            statuses: vec![],
            languages: vec![],
            form: TemplateForm::default(),
        };
        vec![page(vec![template]), page(vec![])]
    }
}
