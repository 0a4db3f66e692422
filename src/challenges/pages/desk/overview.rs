//! Where a challenge stands: a second pair of eyes, publishing, and its end.

use super::{Head, colleagues, desk, head};
use crate::browse::{self, Part};
use crate::challenge::local;
use crate::draft as drafting;
use crate::pages::public::Choice;
use crate::pages::samples;
use crate::people;
use crate::publish as publishing;
use crate::views::DeskView;
use entity::words::{ChallengeId, ChallengeState, PersonId, PhaseKind, ReviewId, ReviewOutcome};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct OverviewPage {
    head: Head,
    view: DeskView,
    colleagues: Vec<Choice>,
    publish_at: String,
    reason: String,
    over: bool,
}

fn overview_page(view: DeskView, typed: &str, reader: Option<PersonId>) -> OverviewPage {
    let others: Vec<(PersonId, String)> = view
        .staff
        .iter()
        .filter(|(id, _)| Some(*id) != reader)
        .cloned()
        .collect();
    let decided = matches!(
        view.row.phase,
        Some(PhaseKind::Decided | PhaseKind::CarriedOut)
    );
    OverviewPage {
        head: head(&view),
        colleagues: colleagues(&others, None),
        publish_at: view
            .publish_at
            .map(|at| local(&view.zone, at))
            .unwrap_or_default(),
        reason: typed.to_owned(),
        over: decided || view.row.state == ChallengeState::Cancelled,
        view,
    }
}

pub async fn overview(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Overview).await?;
    visit.show(&overview_page(view, "", visit.cx.actor.person()))
}

/// Back to the overview, with what was wrong.
async fn over_again(visit: &Visit, id: ChallengeId, wrong: Error) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let view = browse::desk(&visit.cx, id, Part::Overview).await?;
            let typed = visit.field("reason").unwrap_or_default();
            visit.again(
                &overview_page(view, typed, visit.cx.actor.person()),
                problems,
            )
        }
        other => Err(other),
    }
}

async fn over(visit: &Visit, id: ChallengeId, done: Result<()>, flash: &str) -> Result<Response> {
    match done {
        Ok(()) => Ok(visit.go_with(&addresses::desk_challenge(id), Flash::good(flash))),
        Err(wrong) => over_again(visit, id, wrong).await,
    }
}

pub async fn publish(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let at = match visit.field("do") {
        Some("later") => visit.field("publish_at").or(Some("?")),
        _ => None,
    };
    let later = at.is_some();
    match publishing::publish(&visit.cx, id, at).await {
        Ok(()) if later => Ok(visit.go_with(
            &addresses::desk_challenge(id),
            Flash::good("challenges-flash-planned"),
        )),
        Ok(()) => Ok(visit.go_with(
            &addresses::challenge(id),
            Flash::good("challenges-flash-published"),
        )),
        Err(wrong) => over_again(&visit, id, wrong).await,
    }
}

pub async fn unplan(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let done = publishing::do_not_publish(&visit.cx, id).await;
    over(&visit, id, done, "challenges-flash-unplanned").await
}

#[derive(Deserialize)]
struct TypedReview {
    of: Option<PersonId>,
}

pub async fn ask_review(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: TypedReview = visit.form()?;
    let done = match typed.of {
        Some(of) => people::ask_review(&visit.cx, id, of).await.map(drop),
        None => Err(Error::invalid("of", "challenges-problem-contact")),
    };
    over(&visit, id, done, "challenges-flash-review-asked").await
}

#[derive(Deserialize)]
struct TypedOutcome {
    outcome: Option<ReviewOutcome>,
    remark: Option<String>,
    challenge: Option<ChallengeId>,
}

pub async fn review(visit: Visit) -> Result<Response> {
    let id: ReviewId = visit.path("id")?;
    let typed: TypedOutcome = visit.form()?;
    let outcome = typed.outcome.unwrap_or(ReviewOutcome::Returned);
    let remark = typed.remark.unwrap_or_default();
    match (
        people::review(&visit.cx, id, outcome, &remark).await,
        typed.challenge,
    ) {
        (Ok(challenge), _) => Ok(visit.go_with(
            &addresses::desk_challenge(challenge),
            Flash::good("challenges-flash-reviewed"),
        )),
        (Err(wrong @ Error::Invalid(_)), Some(challenge)) => {
            over_again(&visit, challenge, wrong).await
        }
        (Err(other), _) => Err(other),
    }
}

pub async fn clone(visit: Visit) -> Result<Response> {
    let id = drafting::clone(&visit.cx, visit.path("id")?).await?;
    Ok(visit.go_with(&desk(id, "/words"), Flash::good("challenges-flash-cloned")))
}

pub async fn cancel(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let reason = visit.field("reason").unwrap_or_default().to_owned();
    let done = publishing::cancel(&visit.cx, id, &reason).await;
    over(&visit, id, done, "challenges-flash-cancelled").await
}

pub async fn archive(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    publishing::archive(&visit.cx, id).await?;
    Ok(visit.go_with(
        addresses::DESK_CHALLENGES,
        Flash::good("challenges-flash-archived"),
    ))
}

impl Page for OverviewPage {
    const TEMPLATE: &'static str = "challenges/desk/overview.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| overview_page(view, "", None))
            .collect()
    }
}
