//! The public page of a case, written and switched on at the desk.

use super::case::Head;
use super::{public, samples};
use crate::browse;
use crate::public::{MilestoneInput, PublicWords};
use crate::views::{ImprovementView, MilestoneView};
use entity::words::{ImprovementId, Lang};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct PublicPage {
    head: Head,
    heard: String,
    doing: String,
    results: String,
    outcome_public: bool,
    milestones: Vec<MilestoneView>,
    version: i64,
    /// There is enough to show.
    ready: bool,
    step: String,
    due_on: String,
}

fn page_of(lang: Lang, view: ImprovementView) -> PublicPage {
    PublicPage {
        head: Head::of(lang, &view, "public"),
        ready: view.can_be_shown(),
        heard: view.heard,
        doing: view.doing,
        results: view.results,
        outcome_public: view.outcome_public,
        milestones: view.milestones,
        version: view.row.version,
        step: String::new(),
        due_on: String::new(),
    }
}

async fn page(visit: &Visit) -> Result<PublicPage> {
    let id: ImprovementId = visit.path("id")?;
    Ok(page_of(visit.lang, browse::one(&visit.cx, id).await?))
}

pub async fn form(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit).await?)
}

fn there(id: ImprovementId) -> String {
    format!("{}/public", addresses::desk_improvement(id))
}

#[derive(Deserialize)]
struct Typed {
    heard: Option<String>,
    doing: Option<String>,
    results: Option<String>,
    outcome_public: Option<String>,
    version: Option<i64>,
}

pub async fn keep(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: Typed = visit.form()?;
    let words = PublicWords {
        heard: typed.heard.unwrap_or_default(),
        doing: typed.doing.unwrap_or_default(),
        results: typed.results.unwrap_or_default(),
        outcome_public: typed.outcome_public.is_some(),
        expects: typed.version,
    };
    match crate::keep_public(&visit.cx, id, &words).await {
        Ok(()) => Ok(visit.go_with(&there(id), Flash::good("improvements-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            let page = PublicPage {
                heard: words.heard,
                doing: words.doing,
                results: words.results,
                outcome_public: words.outcome_public,
                ..page(&visit).await?
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Deserialize)]
struct TypedVersion {
    version: Option<i64>,
}

pub async fn publish(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedVersion = visit.form()?;
    crate::publish(&visit.cx, id, typed.version).await?;
    Ok(visit.go_with(&there(id), Flash::good("improvements-flash-published")))
}

pub async fn unpublish(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedVersion = visit.form()?;
    crate::unpublish(&visit.cx, id, typed.version).await?;
    Ok(visit.go_with(&there(id), Flash::good("improvements-flash-unpublished")))
}

#[derive(Deserialize)]
struct TypedStep {
    step: Option<String>,
    due_on: Option<String>,
}

pub async fn add_step(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedStep = visit.form()?;
    let input = MilestoneInput {
        title: typed.step.clone().unwrap_or_default(),
        due_on: typed.due_on.clone(),
    };
    match crate::keep_milestone(&visit.cx, id, None, input).await {
        Ok(_) => Ok(visit.go_with(
            &format!("{}#steps", there(id)),
            Flash::good("improvements-flash-saved"),
        )),
        Err(Error::Invalid(mut problems)) => {
            for problem in &mut problems.0 {
                if problem.field == "title" {
                    problem.field = "step".into();
                }
            }
            let page = PublicPage {
                step: typed.step.unwrap_or_default(),
                due_on: typed.due_on.unwrap_or_default(),
                ..page(&visit).await?
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

/// A step is done, taken up again or given up, by the button that was pressed.
pub async fn change_step(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let step: i64 = visit.path("step")?;
    match visit.field("do") {
        Some("remove") => crate::remove_milestone(&visit.cx, id, step).await?,
        Some("open") => crate::finish_milestone(&visit.cx, id, step, false).await?,
        _ => crate::finish_milestone(&visit.cx, id, step, true).await?,
    }
    Ok(visit.go_with(
        &format!("{}#steps", there(id)),
        Flash::good("improvements-flash-saved"),
    ))
}

/// The page as a visitor would see it.
pub async fn preview(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let view = browse::preview(&visit.cx, id).await?;
    visit.show_quietly(&public::page_of(visit.config(), visit.lang, view))
}

impl Page for PublicPage {
    const TEMPLATE: &'static str = "improvements/desk/public.html";

    fn samples() -> Vec<Self> {
        samples::views()
            .into_iter()
            .map(|view| page_of(Lang::En, view))
            .collect()
    }
}
