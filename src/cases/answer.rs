//! What staff say to the person of a case: an answer, why it is closed, why it is not taken up. Each is a public message
//! that its person reads on their page and by letter.

use crate::case::{self, Step};
use crate::promise::{self, Ending};
use crate::store;
use chrono::{DateTime, Utc};
use entity::cases::{case as row, case_message};
use entity::words::{CaseId, CaseMessageId, CaseReason, CaseSide, CaseWord};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Event, Tx};
use sea_orm::ActiveValue::Set;
use serde_json::json;

/// An answer. `expects`: the version its writer saw; `None`: whatever it is now.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `text`; `ChangedMeanwhile` when somebody was quicker.
pub async fn answer(
    cx: &Cx,
    id: CaseId,
    expects: Option<i64>,
    text: &str,
) -> Result<CaseMessageId> {
    let mut tx = cx.begin().await?;
    let message = answer_in(cx, &mut tx, id, expects, text).await?;
    tx.commit().await?;
    Ok(message)
}

/// The same within a change of the caller's own, as a deed on many things is.
///
/// # Errors
/// As for [`answer`].
pub async fn answer_in(
    cx: &Cx,
    tx: &mut Tx,
    id: CaseId,
    expects: Option<i64>,
    text: &str,
) -> Result<CaseMessageId> {
    speak(cx, tx, id, expects, Step::Answer, text).await
}

/// Nothing more is done, and why.
///
/// # Errors
/// As for [`answer`]; `Invalid` on `reason`; `AlreadyDecided`.
pub async fn close(cx: &Cx, id: CaseId, expects: Option<i64>, reason: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    speak(cx, &mut tx, id, expects, Step::Close, reason).await?;
    tx.commit().await
}

/// It is not taken up, and why.
///
/// # Errors
/// As for [`close`].
pub async fn decline(cx: &Cx, id: CaseId, expects: Option<i64>, reason: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    decline_in(cx, &mut tx, id, expects, reason).await?;
    tx.commit().await
}

/// The same within a change of the caller's own.
///
/// # Errors
/// As for [`close`].
pub async fn decline_in(
    cx: &Cx,
    tx: &mut Tx,
    id: CaseId,
    expects: Option<i64>,
    reason: &str,
) -> Result<CaseMessageId> {
    speak(cx, tx, id, expects, Step::Decline, reason).await
}

/// The case, for a member of its staff who saw it as it is.
pub(crate) async fn find_to_work(
    cx: &Cx,
    tx: &Tx,
    id: CaseId,
    expects: Option<i64>,
) -> Result<row::Model> {
    let found = store::cases::find_for_change(&**tx, id).await?;
    cx.may(Deed::AnswerCase(&found))?;
    if expects.is_some_and(|expects| expects != found.version) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(found)
}

/// What is said in a case is said in those too that are worked on with it; what has ended among them stays ended.
async fn speak(
    cx: &Cx,
    tx: &mut Tx,
    id: CaseId,
    expects: Option<i64>,
    step: Step,
    text: &str,
) -> Result<CaseMessageId> {
    let message = speak_one(cx, tx, id, expects, step, text).await?;
    for merged in store::merges::merged_in(&**tx, id).await? {
        match speak_one(cx, tx, merged, None, step, text).await {
            Ok(_) | Err(Error::Conflict(Refusal::AlreadyDecided)) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(message)
}

/// A message of the staff, in whoever acts' name and the language it seems to be written in.
pub(crate) async fn say(
    tx: &Tx,
    found: &row::Model,
    word: CaseWord,
    text: String,
    at: DateTime<Utc>,
) -> Result<CaseMessageId> {
    let cx = tx.cx();
    let lang = press::guess_language(&text).unwrap_or(cx.lang);
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Staff),
            word: Set(word),
            by_id: Set(cx.actor.person()),
            lang: Set(lang),
            text: Set(text),
            created_at: Set(at),
            ..Default::default()
        },
    )
    .await
}

async fn speak_one(
    cx: &Cx,
    tx: &mut Tx,
    id: CaseId,
    expects: Option<i64>,
    step: Step,
    text: &str,
) -> Result<CaseMessageId> {
    let (word, field, deed) = match step {
        Step::Close => (CaseWord::Closed, "reason", "cases-log-closed"),
        Step::Decline => (CaseWord::Declined, "reason", "cases-log-declined"),
        _ => (CaseWord::Answered, "text", "cases-log-answered"),
    };
    let found = find_to_work(cx, tx, id, expects).await?;
    let text = case::checked_text(field, text, cx.rules().limits.feedback_chars)?;
    let to = case::after(found.status, found.first_answered_at.is_some(), step)?;
    let now = cx.now();
    let message = say(tx, &found, word, text, now).await?;
    let ends = step != Step::Answer;
    if ends {
        // What has ended goes nowhere any more.
        store::around::end_offer(&**tx, id, now, None).await?;
        crate::handover::let_go(tx, id).await?;
    }
    let mut change = row::ActiveModel {
        id: Set(id),
        status: Set(to),
        version: Set(found.version + 1),
        updated_at: Set(now),
        waiting_since: Set(None),
        first_answered_at: Set(Some(found.first_answered_at.unwrap_or(now))),
        resolved_at: Set(ends.then_some(now)),
        // A new answer may help where the last one did not.
        helped: Set(None),
        ..Default::default()
    };
    // Whatever was waited for, the staff go on; and a low score was seen to.
    crate::waiting::over(&mut change);
    crate::survey::seen(tx, id).await?;
    // What colleagues prepared is said, or not needed any more.
    store::shared::drop_draft(&**tx, id).await?;
    promise::end(
        tx,
        &found,
        Ending::answered(CaseReason::Written, now),
        &mut change,
    )
    .await?;
    crate::resolution::step(tx, &found, &mut change).await?;
    store::cases::change(&**tx, change).await?;
    tx.log(StaffAct {
        deed,
        kind: "case",
        thing: id.0,
        before: Some(found.status),
        // The words themselves are in the case: what is forgotten there is forgotten.
        after: Some(json!({ "status": to, "message": message })),
    })
    .await?;
    tx.tell(Event::CaseMessaged { case: id, message }).await?;
    if ends {
        tx.tell(Event::CaseClosed { case: id }).await?;
    } else {
        tx.tell(Event::CaseAnswered { case: id, message }).await?;
    }
    Ok(message)
}
