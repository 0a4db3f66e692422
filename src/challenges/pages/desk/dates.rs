//! The dates of its phases: all of a draft, later ones of what is published.

use super::{Head, desk, head};
use crate::browse::{self, Part};
use crate::challenge::DateInput;
use crate::draft as drafting;
use crate::pages::public::Choice;
use crate::pages::samples;
use crate::publish as publishing;
use crate::views::DeskView;
use entity::words::{ChallengeId, PhaseKind};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::Serialize;
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct DatesPage {
    head: Head,
    zone: String,
    phases: Vec<crate::views::DeskPhase>,
    /// What moves, of a published challenge.
    movable: Vec<Choice>,
    starts_at: String,
    reason: String,
}

fn dates_page(view: DeskView, visit: Option<&Visit>) -> DatesPage {
    let field = |name: &str| visit.and_then(|visit| visit.field(name)).map(str::to_owned);
    let chosen = field("phase").unwrap_or_default();
    DatesPage {
        head: head(&view),
        movable: view
            .phases
            .iter()
            .filter(|phase| phase.starts.is_some() && !phase.begun)
            .map(|phase| Choice::new(phase.kind, phase.name.clone(), phase.kind.code() == chosen))
            .collect(),
        phases: view
            .phases
            .into_iter()
            .map(|mut phase| {
                if let Some(typed) = field(&format!("phase-{}", phase.kind)) {
                    phase.local = typed;
                }
                phase
            })
            .collect(),
        zone: view.zone,
        starts_at: field("starts_at").unwrap_or_default(),
        reason: field("reason").unwrap_or_default(),
    }
}

pub async fn dates(visit: Visit) -> Result<Response> {
    let view = browse::desk(&visit.cx, visit.path("id")?, Part::Dates).await?;
    visit.show(&dates_page(view, None))
}

async fn dates_again(visit: &Visit, id: ChallengeId, wrong: Error) -> Result<Response> {
    match wrong {
        Error::Invalid(problems) => {
            let view = browse::desk(&visit.cx, id, Part::Dates).await?;
            visit.again(&dates_page(view, Some(visit)), problems)
        }
        other => Err(other),
    }
}

pub async fn keep_dates(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let typed: Vec<DateInput> = PhaseKind::ALL
        .iter()
        .filter_map(|kind| {
            Some(DateInput {
                phase: *kind,
                starts_at: visit.field(&format!("phase-{kind}"))?.to_owned(),
            })
        })
        .collect();
    match drafting::keep_dates(&visit.cx, id, &typed).await {
        Ok(()) => {
            let next = if visit.field("do") == Some("next") {
                "/rules"
            } else {
                "/dates"
            };
            Ok(visit.go_with(&desk(id, next), Flash::good("challenges-flash-kept")))
        }
        Err(wrong) => dates_again(&visit, id, wrong).await,
    }
}

pub async fn move_phase(visit: Visit) -> Result<Response> {
    let id: ChallengeId = visit.path("id")?;
    let field = |name: &str| visit.field(name).unwrap_or_default();
    let done = match field("phase").parse::<PhaseKind>() {
        Ok(kind) => {
            publishing::move_phase(&visit.cx, id, kind, field("starts_at"), field("reason")).await
        }
        Err(_) => Err(Error::invalid("phase", "challenges-problem-choice")),
    };
    match done {
        Ok(()) => Ok(visit.go_with(
            &addresses::challenge_changes(id),
            Flash::good("challenges-flash-moved"),
        )),
        Err(wrong) => dates_again(&visit, id, wrong).await,
    }
}

impl Page for DatesPage {
    const TEMPLATE: &'static str = "challenges/desk/dates.html";

    fn samples() -> Vec<Self> {
        samples::sample_desks()
            .into_iter()
            .map(|view| dates_page(view, None))
            .collect()
    }
}
