//! A case waits for somebody else: for its person, or for a third party. Its person is told in words what is waited for.
//! After ten working days they are reminded; after five more a case that waits for its person is closed, with a link that
//! opens it again. Whatever its person says, by whatever way, and whatever the staff do ends the waiting.

pub mod api;

use crate::answer::{answer_in, find_to_work};
use crate::store;
use agencies::{moment, timestamp};
use calendars::Calendar;
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_message};
use entity::words::{CaseId, CaseMessageId, CaseSide, CaseStatus, CaseWord, WaitsFor};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Event, Job, Tx};
use jobs::Row;
use sea_orm::ActiveValue::Set;
use serde_json::Value;
use std::time::Duration as Pace;

const AT_ONCE: u64 = 200;
/// Working days until its person is reminded.
pub const REMINDED_AFTER: u32 = 10;
/// Working days more until it is closed.
pub const CLOSED_AFTER: u32 = 5;

/// The staff say what they wait for; its person reads it on their page and by letter, and it is an answer.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `wait_text`; `AlreadyDecided` for what has ended; `ChangedMeanwhile`.
pub async fn wait(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    waits_for: WaitsFor,
    text: &str,
) -> Result<CaseMessageId> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    if matches!(found.status, CaseStatus::Closed | CaseStatus::Declined) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let message = answer_in(cx, &mut tx, id, None, text).await;
    let message = message.map_err(in_own_field)?;
    let calendar = agencies::site(cx).await?.calendar()?;
    let mut change = row::ActiveModel {
        id: Set(id),
        waits_for: Set(Some(waits_for)),
        waits_since: Set(Some(cx.now())),
        nudge_at: Set(Some(after_days(&calendar, cx.now(), REMINDED_AFTER)?)),
        ..Default::default()
    };
    // As it stands after the answer that was just given.
    let answered = store::cases::find_for_change(&*tx, id).await?;
    crate::resolution::step(&tx, &answered, &mut change).await?;
    store::cases::change(&*tx, change).await?;
    tx.log(StaffAct {
        deed: "cases-log-waits",
        kind: "case",
        thing: id.0,
        before: found.waits_for,
        after: Some(waits_for),
    })
    .await?;
    tx.commit().await?;
    Ok(message)
}

fn in_own_field(wrong: Error) -> Error {
    match wrong {
        Error::Invalid(mut problems) => {
            for problem in &mut problems.0 {
                problem.field = "wait_text".into();
            }
            Error::Invalid(problems)
        }
        other => other,
    }
}

/// Nothing is waited for any more: the staff go on by themselves.
///
/// # Errors
/// `Missing`, `Forbidden`; `ChangedMeanwhile`.
pub async fn go_on(cx: &Cx, id: CaseId, expects: Option<i64>) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    if found.waits_for.is_none() {
        return Ok(());
    }
    let mut change = row::ActiveModel {
        id: Set(id),
        version: Set(found.version + 1),
        ..Default::default()
    };
    over(&mut change);
    if found.status == CaseStatus::Answered {
        change.status = Set(CaseStatus::InHand);
    }
    crate::resolution::step(&tx, &found, &mut change).await?;
    store::cases::change(&*tx, change).await?;
    tx.log(StaffAct {
        deed: "cases-log-goes-on",
        kind: "case",
        thing: id.0,
        before: found.waits_for,
        after: None::<WaitsFor>,
    })
    .await?;
    tx.tell(Event::CaseChanged { case: id }).await?;
    tx.commit().await
}

/// The columns of a case nothing is waited for in any more.
pub(crate) fn over(change: &mut row::ActiveModel) {
    change.waits_for = Set(None);
    change.waits_since = Set(None);
    change.nudge_at = Set(None);
    change.nudged = Set(false);
}

/// So many working days later, in working time.
fn after_days(calendar: &Calendar, since: DateTime<Utc>, days: u32) -> Result<DateTime<Utc>> {
    let never_open = |_| Error::fault("the agency's calendar has no open day for years");
    let due = calendar
        .promise(timestamp(since), days)
        .map_err(never_open)?;
    calendar.next_open(due.at).map(moment).map_err(never_open)
}

/// Reminds of what is waited for, and closes what nobody came back to. On the timetable, every few minutes.
pub struct Nudge;

#[async_trait::async_trait]
impl Job for Nudge {
    fn kind(&self) -> &'static str {
        "cases.nudge"
    }

    async fn run(&self, cx: &Cx, _: &Value) -> Result<()> {
        loop {
            let some = store::cases::to_nudge(cx.db(), cx.now(), AT_ONCE).await?;
            if some.is_empty() {
                return Ok(());
            }
            for id in some {
                nudge(cx, id).await?;
            }
        }
    }
}

/// What is looked after here, and how often.
pub fn nudges_timetable() -> Row {
    Row {
        kind: Nudge.kind(),
        every: Pace::from_secs(300),
        due: |cx| {
            Box::pin(async move {
                let some = store::cases::to_nudge(cx.db(), cx.now(), 1).await?;
                Ok(!some.is_empty())
            })
        },
        why: "reminds people of what their case waits for, and closes what nobody came back to",
    }
}

async fn nudge(cx: &Cx, id: CaseId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = store::cases::find_for_change(&*tx, id).await?;
    let now = cx.now();
    if found.nudge_at.is_none_or(|at| at > now) {
        return Ok(());
    }
    let mut change = row::ActiveModel {
        id: Set(id),
        nudge_at: Set(None),
        ..Default::default()
    };
    if let (Some(waits_for), Some(since)) = (found.waits_for, found.waits_since) {
        let calendar = agencies::site(cx).await?.calendar()?;
        let whole = after_days(&calendar, since, REMINDED_AFTER + CLOSED_AFTER)?;
        let open = calendar.is_open(timestamp(now));
        match waits_for {
            _ if !open => {
                let next = calendar
                    .next_open(timestamp(now))
                    .map_err(|_| Error::fault("the agency's calendar has no open day for years"))?;
                change.nudge_at = Set(Some(moment(next)));
            }
            WaitsFor::Customer if whole <= now && found.nudged => {
                close(&mut tx, &found, &mut change).await?;
            }
            WaitsFor::Customer => {
                let message = say(&tx, &found, CaseWord::Reminded, "").await?;
                change.nudged = Set(true);
                let last = after_days(&calendar, since, REMINDED_AFTER + CLOSED_AFTER)?;
                // Reminded late, nobody has less than the time they were given.
                let fair = after_days(&calendar, now, CLOSED_AFTER)?;
                change.nudge_at = Set(Some(last.max(fair)));
                tx.tell(Event::CaseMessaged { case: id, message }).await?;
            }
            WaitsFor::ThirdParty => {
                crate::warning::long_wait(&mut tx, &found, since).await?;
            }
        }
    }
    crate::resolution::step(&tx, &found, &mut change).await?;
    store::cases::change(&*tx, change).await?;
    tx.commit().await
}

/// Nobody came back: it is closed in the language of its reader, and opens again by a word of theirs.
async fn close(tx: &mut Tx, found: &row::Model, change: &mut row::ActiveModel) -> Result<()> {
    let cx = tx.cx().clone();
    let lang = agencies::site(&cx)
        .await?
        .settings
        .spoken(found.reader_lang);
    let words = press::say(lang, "cases-waited-in-vain", &[]);
    let message = say(tx, found, CaseWord::Closed, &words).await?;
    crate::handover::let_go(tx, found.id).await?;
    let now = cx.now();
    over(change);
    change.status = Set(CaseStatus::Closed);
    change.resolved_at = Set(Some(now));
    change.updated_at = Set(now);
    change.version = Set(found.version + 1);
    let case = found.id;
    tx.tell(Event::CaseMessaged { case, message }).await?;
    tx.tell(Event::CaseClosed { case }).await
}

async fn say(tx: &Tx, found: &row::Model, word: CaseWord, text: &str) -> Result<CaseMessageId> {
    let lang = agencies::site(tx.cx())
        .await?
        .settings
        .spoken(found.reader_lang);
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Staff),
            word: Set(word),
            text: Set(text.to_owned()),
            lang: Set(lang),
            created_at: Set(tx.cx().now()),
            ..Default::default()
        },
    )
    .await
}
