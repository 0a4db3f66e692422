//! Questions about offers that change nothing.

use super::{is_asked, is_mine};
use crate::store;
use accounts::PersonChip;
use chrono::{DateTime, Utc};
use entity::cases::case_handover;
use entity::words::{CaseHandoverId, CaseId, HandoverStep, Lang, PersonId};
use hall::error::Result;
use hall::{Cx, Deed, addresses};
use poem_openapi::Object;
use serde::Serialize;
use std::collections::HashMap;

/// Offers that stand in an agency at one time; more than that is no hand-over but a flood.
const MOST: u64 = 200;

/// A case on offer to a colleague or a team.
#[derive(Clone, Debug, Serialize, Object)]
pub struct HandoverView {
    pub id: CaseHandoverId,
    pub case: CaseId,
    /// Who has it until it is accepted.
    pub from: Option<PersonChip>,
    /// Who offered it, where that is not whoever has it.
    pub offered_by: Option<PersonChip>,
    /// Who is asked: whoever it was meant for, or who stands in for them.
    pub to: Option<PersonChip>,
    /// Whom it was meant for, where somebody stands in.
    pub meant_for: Option<PersonChip>,
    pub team: Option<String>,
    /// What it is about.
    pub about: String,
    /// What was done.
    pub done: String,
    /// What is needed.
    pub needed: String,
    /// Why it changes hands; its person reads it once it is accepted.
    pub why: String,
    pub lang: Lang,
    pub offered_at: DateTime<Utc>,
    /// By when it is to be accepted or declined.
    pub due_at: DateTime<Utc>,
    pub late: bool,
    pub ended_at: Option<DateTime<Utc>>,
    pub ending: Option<HandoverStep>,
    /// Why it was declined.
    pub reason: Option<String>,
    /// Whoever reads this is asked.
    pub asks_me: bool,
    /// Whoever reads this may take it back.
    pub mine: bool,
    /// The case at the desk.
    pub url: String,
}

/// What is offered to me, and what I offer.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Mine {
    pub to_me: Vec<HandoverView>,
    pub by_me: Vec<HandoverView>,
}

type Chips = HashMap<PersonId, PersonChip>;
type Teams = HashMap<i64, String>;

pub(crate) fn people_of(row: &case_handover::Model) -> impl Iterator<Item = PersonId> {
    [row.from_id, row.offered_by, row.to_id, row.meant_for]
        .into_iter()
        .flatten()
}

/// As its reader sees it; the people were looked up before.
pub(crate) fn open_view(
    cx: &Cx,
    row: case_handover::Model,
    names: &Chips,
    team: Option<String>,
) -> HandoverView {
    let chip = |id: Option<PersonId>| id.and_then(|id| names.get(&id)).cloned();
    let open = row.ended_at.is_none();
    HandoverView {
        asks_me: open && is_asked(cx, &row),
        mine: open && is_mine(cx, &row),
        from: chip(row.from_id),
        offered_by: chip(row.offered_by.filter(|by| Some(*by) != row.from_id)),
        to: chip(row.to_id),
        meant_for: chip(row.meant_for.filter(|meant| Some(*meant) != row.to_id)),
        team,
        late: row.late_at.is_some() || row.ended_at.unwrap_or(cx.now()) > row.due_at,
        url: addresses::desk_case(row.case_id),
        id: row.id,
        case: row.case_id,
        about: row.about,
        done: row.done,
        needed: row.needed,
        why: row.why,
        lang: row.lang,
        offered_at: row.offered_at,
        due_at: row.due_at,
        ended_at: row.ended_at,
        ending: row.ending,
        reason: row.reason,
    }
}

async fn views(cx: &Cx, rows: Vec<case_handover::Model>) -> Result<Vec<HandoverView>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<PersonId> = rows.iter().flat_map(people_of).collect();
    let names = accounts::names(cx, &people).await?;
    let teams: Teams = store::people::teams(cx.db(), cx.agency)
        .await?
        .into_iter()
        .map(|(id, names)| (id, names.in_lang(cx.lang).to_owned()))
        .collect();
    Ok(rows
        .into_iter()
        .map(|row| {
            let team = row.team_id.and_then(|id| teams.get(&id.0)).cloned();
            open_view(cx, row, &names, team)
        })
        .collect())
}

/// Every offer of a case, oldest first.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn of_case(cx: &Cx, case: CaseId) -> Result<Vec<HandoverView>> {
    let found = store::cases::find(cx.db(), case).await?;
    cx.may(Deed::AnswerCase(&found))?;
    views(cx, store::handovers::of_case(cx.db(), case).await?).await
}

/// One offer, for the staff of its agency.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn one(cx: &Cx, id: CaseHandoverId) -> Result<HandoverView> {
    let offered = store::handovers::find(&cx.database().write, id).await?;
    let found = store::cases::find(cx.db(), offered.case_id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let mut views = views(cx, vec![offered]).await?;
    views.pop().ok_or(hall::Error::Missing)
}

/// What is offered to me and what I offer, the most urgent first.
///
/// # Errors
/// `SignIn`, `Forbidden`.
pub async fn standing(cx: &Cx) -> Result<Mine> {
    cx.may(Deed::SeeCases(cx.agency))?;
    let mut rows = store::handovers::standing(cx.db(), cx.agency, MOST).await?;
    rows.retain(|row| is_asked(cx, row) || is_mine(cx, row));
    let (to_me, by_me) = views(cx, rows)
        .await?
        .into_iter()
        .partition(|view| view.asks_me);
    Ok(Mine { to_me, by_me })
}

/// Whom an offer to a team asks. For the hub's own letters.
///
/// # Errors
/// `Missing`; `Forbidden` for anybody but the hub and its staff.
pub async fn members_asked(cx: &Cx, id: CaseHandoverId) -> Result<Vec<PersonId>> {
    let offered = store::handovers::find(&cx.database().write, id).await?;
    let found = store::cases::find(cx.db(), offered.case_id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    let Some(team) = offered.team_id else {
        return Ok(Vec::new());
    };
    let mut members = store::handovers::members(cx.db(), team).await?;
    members.retain(|member| ![offered.from_id, offered.offered_by].contains(&Some(*member)));
    Ok(members)
}
