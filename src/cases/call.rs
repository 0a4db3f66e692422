//! Somebody on the staff called the person of a case. Whoever was reached has had an answer: what was said stands in the
//! case, as if it had been written, and their clock stops at the moment of the call. A call that reached nobody answers
//! nothing; that it was tried stands there too.

use crate::answer::{find_to_work, say};
use crate::case::{self, Step};
use crate::promise::{self, Ending};
use crate::store;
use chrono::{DateTime, TimeDelta, Utc};
use entity::cases::case as row;
use entity::words::{CaseId, CaseMessageId, CaseReason, CaseWord};
use hall::cx::StaffAct;
use hall::error::{Problems, Result};
use hall::says::Say;
use hall::{Cx, Event};
use sea_orm::ActiveValue::Set;
use serde_json::json;

/// A call as it is written down.
#[derive(Clone, Debug, Default)]
pub struct Called {
    pub reached: bool,
    /// What was said; its person reads it. Where nobody was reached, nothing need be said.
    pub text: String,
    /// When it was; now, if it is not said.
    pub at: Option<DateTime<Utc>>,
}

/// A call is written down.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `call_text` and `call_at`; `ChangedMeanwhile` when somebody was quicker.
pub async fn called(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    call: Called,
) -> Result<CaseMessageId> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, expects).await?;
    let now = cx.now();
    // Nobody can have answered before they were asked; a form knows no seconds.
    let asked = found.waiting_since.unwrap_or(found.received_at);
    let at = call.at.unwrap_or(now);
    let at = match asked - at {
        before if before > TimeDelta::zero() && before < TimeDelta::minutes(1) => asked,
        _ => at,
    };
    let mut problems = Problems::default();
    problems.expect(
        asked <= at && at <= now,
        "call_at",
        Say::of("cases-problem-called-at"),
    );
    let most = cx.rules().limits.feedback_chars;
    let text = match call.reached {
        true => case::checked_text("call_text", &call.text, most).map(Some),
        false => case::checked_word("call_text", &call.text, most),
    };
    let text = match text {
        Ok(text) => text.unwrap_or_default(),
        Err(hall::Error::Invalid(found)) => {
            problems.0.extend(found.0);
            String::new()
        }
        Err(other) => return Err(other),
    };
    problems.done()?;
    let word = match call.reached {
        true => CaseWord::Called,
        false => CaseWord::CallMissed,
    };
    let message = say(&tx, &found, word, text, at).await?;
    let mut change = row::ActiveModel {
        id: Set(id),
        version: Set(found.version + 1),
        updated_at: Set(now),
        ..Default::default()
    };
    let to = case::after(
        found.status,
        found.first_answered_at.is_some(),
        Step::Answer,
    )?;
    if call.reached {
        change.status = Set(to);
        change.waiting_since = Set(None);
        change.first_answered_at = Set(Some(found.first_answered_at.unwrap_or(at)));
        change.resolved_at = Set(None);
        change.helped = Set(None);
        // The wish to be called is fulfilled.
        change.call_at = Set(None);
        crate::waiting::over(&mut change);
        crate::survey::seen(&mut tx, id).await?;
        let ending = Ending::answered(CaseReason::Called, at);
        promise::end(&tx, &found, ending, &mut change).await?;
    }
    crate::resolution::step(&tx, &found, &mut change).await?;
    store::cases::change(&*tx, change).await?;
    tx.log(StaffAct {
        deed: match call.reached {
            true => "cases-log-called",
            false => "cases-log-call-missed",
        },
        kind: "case",
        thing: id.0,
        before: Some(found.status),
        after: Some(json!({ "message": message, "at": at })),
    })
    .await?;
    tx.tell(Event::CaseMessaged { case: id, message }).await?;
    if call.reached {
        tx.tell(Event::CaseAnswered { case: id, message }).await?;
    }
    tx.commit().await?;
    Ok(message)
}
