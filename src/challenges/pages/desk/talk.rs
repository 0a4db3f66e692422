//! What is said of a challenge: news, answers to questions, the steps of carrying out.

use super::{Head, desk, head};
use crate::browse::{self, Part};
use crate::pages::samples;
use crate::talk::{self as talking, MilestoneInput};
use crate::views::DeskView;
use entity::words::{ChallengeId, IdeaId, MilestoneId, QueryId};
use hall::Refusal;
use hall::error::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct TalkPage {
    head: Head,
    view: DeskView,
    title: String,
    text: String,
    step: StepForm,
}

#[derive(Default, Serialize)]
struct StepForm {
    title: String,
    text: String,
    due_on: String,
    idea: String,
}

pub async fn talk(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Talk).await?;
    visit.show(&talk_page(view, None))
}

fn talk_page(view: DeskView, visit: Option<&Visit>) -> TalkPage {
    let field = |name: &str| {
        visit
            .and_then(|visit| visit.field(name))
            .unwrap_or_default()
            .to_owned()
    };
    TalkPage {
        head: head(&view),
        view,
        title: field("title"),
        text: field("text"),
        step: StepForm {
            title: field("step_title"),
            text: field("step_text"),
            due_on: field("due_on"),
            idea: field("idea"),
        },
    }
}

async fn talked(visit: &Visit, id: ChallengeId, done: Result<()>, flash: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(&desk(id, "/talk"), Flash::good(flash))),
        Err(Error::Invalid(problems)) => {
            let view = browse::desk(&visit.cx, id, Part::Talk).await?;
            visit.again(&talk_page(view, Some(visit)), problems)
        }
        Err(other) => Err(other),
    }
}

pub async fn tell_news(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default();
    let done = talking::tell_news(&visit.cx, id, field("title"), field("text")).await;
    talked(&visit, id, done.map(drop), "challenges-flash-told").await
}

pub async fn answer(visit: Visit) -> Result<Response> {
    let query: QueryId = visit.path("id")?;
    let text = visit.field("answer").unwrap_or_default();
    match talking::answer_query(&visit.cx, query, text).await {
        Ok(id) => Ok(visit.go_with(&desk(id, "/talk"), Flash::good("challenges-flash-answered"))),
        Err(wrong @ Error::Invalid(_)) => {
            let id = browse::challenge_of_query(&visit.cx, query).await?;
            talked(&visit, id, Err(wrong), "").await
        }
        Err(other) => Err(other),
    }
}

pub async fn keep_milestone(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let idea = match field("idea").trim() {
        "" => Ok(None),
        typed => typed
            .parse::<IdeaId>()
            .map(Some)
            .map_err(|_| Error::invalid("idea", "challenges-problem-choice")),
    };
    let done = match idea {
        Ok(idea) => {
            let said = MilestoneInput {
                title: field("step_title"),
                text: field("step_text"),
                idea,
                due_on: Some(field("due_on")),
                done: false,
            };
            talking::keep_milestone(&visit.cx, id, None, said)
                .await
                .map(drop)
                .map_err(step_fields)
        }
        Err(wrong) => Err(wrong),
    };
    talked(&visit, id, done, "challenges-flash-step").await
}

/// The fields of a step are named apart from those of the news on the same page.
fn step_fields(wrong: Error) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                if problem.field == "title" || problem.field == "text" {
                    problem.field = format!("step_{}", problem.field).into();
                }
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// News of a step, or the step is done.
pub async fn change_milestone(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let step: MilestoneId = visit.path("step")?;
    let done = match visit.field("do") {
        Some("done") => finish(&visit, id, step).await,
        _ => {
            let text = visit.field("update").unwrap_or_default();
            talking::tell_milestone(&visit.cx, id, step, text).await
        }
    };
    talked(&visit, id, done, "challenges-flash-step").await
}

async fn finish(visit: &Visit, id: ChallengeId, step: MilestoneId) -> Result<()> {
    let view = browse::desk(&visit.cx, id, Part::Talk).await?;
    let Some(standing) = view.milestones.iter().find(|one| one.id == step) else {
        return Err(Error::Missing);
    };
    if standing.done_at.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    let said = MilestoneInput {
        title: standing.title.clone(),
        text: standing.text.clone(),
        idea: standing.idea,
        due_on: standing.due_on.clone(),
        done: true,
    };
    talking::keep_milestone(&visit.cx, id, Some(step), said)
        .await
        .map(drop)
}

impl Page for TalkPage {
    const TEMPLATE: &'static str = "challenges/desk/talk.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| talk_page(view, None))
            .collect()
    }
}
