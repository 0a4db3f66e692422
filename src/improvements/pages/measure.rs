//! The trial and the outcome of a case.

use super::case::Head;
use super::samples;
use crate::browse;
use crate::improvement;
use crate::views::ImprovementView;
use entity::words::{ImprovementId, Lang, Outcome, Trial};
use hall::addresses;
use hall::error::{Error, Result};
use press::Page;
use serde::{Deserialize, Serialize};
use web::{Flash, Response, Visit};

#[derive(Serialize)]
pub struct MeasurePage {
    head: Head,
    trial: Trial,
    outcome: Outcome,
    /// As people type it.
    money: String,
    version: i64,
}

fn page_of(lang: Lang, view: &ImprovementView) -> MeasurePage {
    let outcome = view.outcome.clone().unwrap_or_default();
    MeasurePage {
        head: Head::of(lang, view, "measure"),
        trial: view.trial.clone().unwrap_or_default(),
        money: outcome
            .money
            .map(|cents| plain(lang, cents))
            .unwrap_or_default(),
        outcome,
        version: view.row.version,
    }
}

/// Cents as people type them in their language, without groups: `12500`, `-300,50`.
fn plain(lang: Lang, cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (whole, rest) = (cents.abs() / 100, cents.abs() % 100);
    if rest == 0 {
        return format!("{sign}{whole}");
    }
    // The mark and what follows it, behind a nought: `0,50`.
    let part = press::numbers::decimal(lang, rest as f64 / 100.0, 2, 2);
    format!("{sign}{whole}{}", part.trim_start_matches('0'))
}

async fn page(visit: &Visit) -> Result<MeasurePage> {
    let id: ImprovementId = visit.path("id")?;
    Ok(page_of(visit.lang, &browse::one(&visit.cx, id).await?))
}

pub async fn show(visit: Visit) -> Result<Response> {
    visit.show(&page(&visit).await?)
}

#[derive(Deserialize)]
struct TypedTrial {
    hypothesis: Option<String>,
    measure: Option<String>,
    start_value: Option<String>,
    end_value: Option<String>,
    learned: Option<String>,
    starts_on: Option<String>,
    ends_on: Option<String>,
    version: Option<i64>,
}

fn there(id: ImprovementId, mark: &str) -> String {
    format!("{}/measure{mark}", addresses::desk_improvement(id))
}

pub async fn trial(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedTrial = visit.form()?;
    let trial = Trial {
        hypothesis: typed.hypothesis.unwrap_or_default(),
        measure: typed.measure.unwrap_or_default(),
        start_value: typed.start_value.unwrap_or_default(),
        end_value: typed.end_value.unwrap_or_default(),
        learned: typed.learned.unwrap_or_default(),
        starts_on: typed.starts_on,
        ends_on: typed.ends_on,
    };
    match crate::keep_trial(&visit.cx, id, &trial, typed.version).await {
        Ok(()) => Ok(visit.go_with(&there(id, ""), Flash::good("improvements-flash-saved"))),
        Err(Error::Invalid(problems)) => {
            let page = page(&visit).await?;
            visit.again(&MeasurePage { trial, ..page }, problems)
        }
        Err(other) => Err(other),
    }
}

#[derive(Deserialize)]
struct TypedOutcome {
    measured: Option<String>,
    before: Option<String>,
    after: Option<String>,
    money: Option<String>,
    currency: Option<String>,
    version: Option<i64>,
}

pub async fn outcome(visit: Visit) -> Result<Response> {
    let id: ImprovementId = visit.path("id")?;
    let typed: TypedOutcome = visit.form()?;
    let money = typed.money.unwrap_or_default();
    let mut outcome = Outcome {
        measured: typed.measured.unwrap_or_default(),
        before: typed.before.unwrap_or_default(),
        after: typed.after.unwrap_or_default(),
        money: None,
        currency: typed.currency,
    };
    let kept = match improvement::cents(&money) {
        Ok(cents) => {
            outcome.money = cents;
            crate::keep_outcome(&visit.cx, id, &outcome, typed.version).await
        }
        Err(wrong) => Err(wrong),
    };
    match kept {
        Ok(()) => Ok(visit.go_with(
            &there(id, "#outcome"),
            Flash::good("improvements-flash-saved"),
        )),
        Err(Error::Invalid(problems)) => {
            let page = page(&visit).await?;
            let page = MeasurePage {
                outcome,
                money,
                ..page
            };
            visit.again(&page, problems)
        }
        Err(other) => Err(other),
    }
}

impl Page for MeasurePage {
    const TEMPLATE: &'static str = "improvements/desk/measure.html";

    fn samples() -> Vec<Self> {
        samples::views()
            .iter()
            .map(|view| page_of(Lang::En, view))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, plain};

    #[test]
    fn money_is_shown_as_it_is_typed() {
        assert_eq!(plain(Lang::Fi, 1_250_000), "12500");
        assert_eq!(plain(Lang::Fi, -30_005), "-300,05");
        assert_eq!(plain(Lang::En, -30_050), "-300.50");
        assert_eq!(
            crate::improvement::cents(&plain(Lang::Fi, -5)).unwrap(),
            Some(-5)
        );
    }
}
