//! What is on somebody's desk today: their cases by when an answer is due, and those they are warned of.

pub mod api;

use crate::browse::status_name;
use crate::store;
use crate::views::CallView;
use agencies::timestamp;
use chrono::{DateTime, Utc};
use entity::words::{CaseId, CaseStatus, Lang, WaitsFor, WarningStep};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use poem_openapi::{Enum, Object};
use serde::Serialize;

/// How soon an answer is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Enum)]
#[serde(rename_all = "snake_case")]
#[oai(rename_all = "snake_case")]
pub enum Soon {
    Overdue,
    Today,
    Later,
    /// No clock runs: it waits for somebody else, or for its next step.
    Never,
}

/// A case on somebody's desk.
#[derive(Clone, Debug, Serialize, Object)]
pub struct DayCase {
    pub case: CaseId,
    pub reference: String,
    pub subject: String,
    pub lang: Lang,
    pub status: CaseStatus,
    pub status_name: String,
    pub due_at: Option<DateTime<Utc>>,
    pub soon: Soon,
    /// It is theirs, rather than one they are warned of.
    pub mine: bool,
    /// What was last warned of.
    pub warned: Option<WarningStep>,
    pub waits_for: Option<WaitsFor>,
    /// When its person wishes to be called back, and where.
    pub call_at: Option<DateTime<Utc>>,
    pub phone: Option<String>,
    pub name: Option<String>,
    pub url: String,
}

/// One's own cases and those one is warned of, the most urgent first.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn day(cx: &Cx) -> Result<Vec<DayCase>> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let me = cx.person()?;
    let calendar = agencies::site(cx).await?.calendar()?;
    let today = calendar.local_day(timestamp(cx.now()));
    let rows = store::day::of_person(cx.db(), cx.agency, me).await?;
    let mut cases: Vec<DayCase> = rows
        .into_iter()
        .map(|row| DayCase {
            soon: match row.due_at {
                Some(due) if due < cx.now() => Soon::Overdue,
                Some(due) if calendar.local_day(timestamp(due)) == today => Soon::Today,
                Some(_) => Soon::Later,
                None => Soon::Never,
            },
            case: row.id,
            reference: row.reference,
            subject: row.subject,
            lang: row.lang,
            status: row.status,
            status_name: status_name(cx.lang, row.status),
            due_at: row.due_at,
            mine: row.mine == 1,
            warned: row.step,
            waits_for: row.waits_for,
            call_at: row.call_at,
            phone: row.phone,
            name: row.from_name,
            url: addresses::desk_case(row.id),
        })
        .collect();
    cases.sort_by_key(|case| (case.soon, case.due_at, case.case));
    Ok(cases)
}

/// Who of one's own wishes to be called back, the first wish first.
pub fn calls(cases: &[DayCase], now: DateTime<Utc>) -> Vec<CallView> {
    let mut calls: Vec<CallView> = cases
        .iter()
        .filter(|case| case.mine)
        .filter_map(|case| {
            Some(CallView {
                at: case.call_at?,
                late: case.call_at? < now,
                name: case.name.clone(),
                phone: case.phone.clone()?,
                subject: case.subject.clone(),
                lang: case.lang,
                url: case.url.clone(),
            })
        })
        .collect();
    calls.sort_by_key(|call| call.at);
    calls
}
