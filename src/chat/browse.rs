//! What both sides ask, and the news that something was said.

use crate::presence;
use crate::store::{self, Told};
use crate::views::{ChatLine, ChatRow, ChatView};
use accounts::PersonChip;
use chrono::{DateTime, TimeDelta, Utc};
use entity::words::{AgencyId, CaseId, CaseSide, ChatId, ChatState, PersonId};
use hall::error::{Error, Result};
use hall::{Cx, Deed, addresses};
use ports::bus::News;
use ports::secrets;
use serde::Serialize;
use std::collections::HashMap;

/// The counter as somebody comes to it.
#[derive(Clone, Debug, Serialize)]
pub struct Counter {
    /// Somebody is there, and it is opening time.
    pub open: bool,
    pub people: Vec<PersonChip>,
    /// When it opens next, where it is closed.
    pub opens_at: Option<DateTime<Utc>>,
}

/// Who is there now.
///
/// # Errors
/// A fault of the database.
pub async fn counter(cx: &Cx) -> Result<Counter> {
    let site = agencies::site(cx).await?;
    let calendar = site.calendar()?;
    let now = agencies::timestamp(cx.now());
    let in_hours = calendar.is_open(now);
    let seated = store::seated(cx.db(), cx.agency, cx.now()).await?;
    let names = accounts::names(cx, &seated).await?;
    let people: Vec<PersonChip> = seated
        .iter()
        .filter_map(|id| names.get(id).cloned())
        // Whoever serves here no longer sits here no longer.
        .filter(|person| person.is_staff)
        .collect();
    Ok(Counter {
        open: in_hours && !people.is_empty(),
        opens_at: (!in_hours)
            .then(|| calendar.next_open(now).ok())
            .flatten()
            .map(agencies::moment),
        people,
    })
}

/// So long somebody waits before they are told that they need not.
const SLOW_AFTER: TimeDelta = TimeDelta::minutes(3);

/// The chat a key opens.
///
/// # Errors
/// `Missing` for a key that opens none.
pub(crate) async fn by_key(cx: &Cx, key: &str) -> Result<Told> {
    store::by_key(cx.db(), &secrets::hash(key))
        .await?
        .ok_or(Error::Missing)
}

/// A chat, for whoever holds the key of its case; the other side hears that they look at it.
///
/// # Errors
/// `Missing`.
pub async fn talk(cx: &Cx, key: &str) -> Result<ChatView> {
    let told = by_key(cx, key).await?;
    presence::look(cx, &told, None).await?;
    let urls = (addresses::chat(key), addresses::tracked_case(key));
    view(cx, told, urls, false).await
}

/// The same, for the staff.
///
/// # Errors
/// `Missing`, `Forbidden`.
pub async fn for_staff(cx: &Cx, id: ChatId) -> Result<ChatView> {
    let told = find_to_work(cx, id).await?;
    presence::look_at_desk(cx, &told).await?;
    let urls = (addresses::desk_chat(id), addresses::desk_case(told.case_id));
    view(cx, told, urls, true).await
}

pub(crate) async fn find_to_work(cx: &Cx, id: ChatId) -> Result<Told> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let told = store::find(cx.db(), id).await?;
    if told.agency_id != cx.agency {
        return Err(Error::Missing);
    }
    Ok(told)
}

/// `urls`: of the chat, and of its case.
async fn view(cx: &Cx, told: Told, urls: (String, String), staff: bool) -> Result<ChatView> {
    let lines = store::lines(cx.db(), told.case_id).await?;
    let mut people: Vec<PersonId> = lines
        .iter()
        .filter(|line| line.side == CaseSide::Staff)
        .filter_map(|line| line.by_id)
        .chain(told.taken_by)
        .chain(told.answerer_id)
        .collect();
    people.sort_unstable();
    people.dedup();
    let names: HashMap<PersonId, PersonChip> = accounts::names(cx, &people).await?;
    let other = presence::other(cx, &told, staff)?;
    Ok(ChatView {
        other_here: other.here,
        other_left_at: other.left_at,
        state: told.state,
        slow: told.state == ChatState::Waiting && cx.now() - told.began_at > SLOW_AFTER,
        reference: told.reference,
        by: told.taken_by.and_then(|id| names.get(&id).cloned()),
        answerer: told.answerer_id.and_then(|id| names.get(&id).cloned()),
        due_at: told.due_at,
        lines: lines
            .into_iter()
            .map(|line| ChatLine {
                id: line.id,
                staff: line.side == CaseSide::Staff,
                // Who wrote to us is not named to themself.
                by: (line.side == CaseSide::Staff)
                    .then_some(line.by_id)
                    .flatten()
                    .and_then(|id| names.get(&id).cloned()),
                html: press::prose(&line.text),
                text: line.text,
                lang: line.lang,
                at: line.created_at,
            })
            .collect(),
        id: staff.then_some(told.id),
        case: staff.then_some(told.case_id),
        url: urls.0,
        case_url: urls.1,
    })
}

/// Who waits and who talks.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn list(cx: &Cx) -> Result<Vec<ChatRow>> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let told = store::open(cx.db(), cx.agency, 100).await?;
    let people: Vec<PersonId> = told.iter().filter_map(|one| one.taken_by).collect();
    let names = accounts::names(cx, &people).await?;
    Ok(told
        .into_iter()
        .map(|one| ChatRow {
            url: addresses::desk_chat(one.id),
            by: one.taken_by.and_then(|id| names.get(&id).cloned()),
            id: one.id,
            case: one.case_id,
            reference: one.reference,
            subject: one.subject,
            lang: one.lang,
            state: one.state,
            began_at: one.began_at,
        })
        .collect())
}

/// The topics on which news of a chat and of the waiting list come.
pub(crate) fn topic(case: CaseId) -> String {
    format!("chat-{case}")
}

pub(crate) fn desk_topic(agency: AgencyId) -> String {
    format!("chats-{agency}")
}

/// Something was said, taken or ended. What it is everyone asks for themselves.
pub(crate) async fn tell(cx: &Cx, agency: AgencyId, case: CaseId) {
    publish(cx, topic(case)).await;
    tell_desk(cx, agency).await;
}

/// Somebody came to a chat or went from it.
pub(crate) async fn tell_talk(cx: &Cx, case: CaseId) {
    publish(cx, topic(case)).await;
}

pub(crate) async fn tell_desk(cx: &Cx, agency: AgencyId) {
    publish(cx, desk_topic(agency)).await;
}

async fn publish(cx: &Cx, topic: String) {
    let data = format!("{{\"at\":{}}}", cx.now().timestamp_millis());
    // Lost news is made good by the next look: what was said is kept.
    if let Err(wrong) = cx.ports().bus.publish(News { topic, data }).await {
        tracing::warn!(%wrong, "news of a chat was not told");
    }
}

/// Only what goes on can be watched.
///
/// # Errors
/// `Missing`.
pub(crate) async fn watched(cx: &Cx, key: &str) -> Result<String> {
    let told = by_key(cx, key).await?;
    if told.state == ChatState::Ended {
        return Err(Error::Missing);
    }
    Ok(topic(told.case_id))
}
