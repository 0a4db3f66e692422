//! What the person of a matter can do beside saying something more: say that they need it sooner, say that it is solved
//! before anybody answered, and take a matter that came without an account into their own.

use crate::own::{self, Way};
use crate::promise::{self, Ending};
use crate::{case, store};
use entity::cases::{case as row, case_message};
use entity::words::{CaseKind, CaseMessageId, CaseSide, CaseStatus, CaseWord};
use hall::error::{Refusal, Result};
use hall::{Cx, Event, Tx};
use sea_orm::ActiveValue::Set;

/// Whether its person can still say so: it is a matter, and they wait for an answer.
pub(crate) fn can_hurry(found: &row::Model) -> bool {
    found.kind == CaseKind::Matter && found.waiting_since.is_some() && found.forgotten_at.is_none()
}

/// Whether its person can end it themselves, before the answer has been judged.
pub(crate) fn can_be_solved(found: &row::Model) -> bool {
    found.kind == CaseKind::Matter
        && found.forgotten_at.is_none()
        && matches!(found.status, CaseStatus::Received | CaseStatus::InHand)
}

/// "I need it sooner, because…": the staff read it. It moves no clock: what was promised stays promised.
///
/// # Errors
/// `Missing`; `Invalid` on `sooner`; `AlreadyDecided` where nobody waits.
pub async fn sooner(cx: &Cx, way: &Way, why: &str) -> Result<()> {
    let why = case::checked_text("sooner", why, cx.rules().limits.feedback_chars)?;
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    if !can_hurry(&found) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let message = said(&tx, &found, CaseWord::Sooner, why).await?;
    store::cases::change(
        &*tx,
        row::ActiveModel {
            id: Set(found.id),
            version: Set(found.version + 1),
            updated_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::CaseMessaged {
        case: found.id,
        message,
    })
    .await?;
    tx.commit().await
}

/// "This is solved": nobody need answer any more. Twice is the same as once.
///
/// # Errors
/// `Missing`; `AlreadyDecided` for what is no matter, and for what was answered: that is judged instead.
pub async fn solved(cx: &Cx, way: &Way) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    if found.kind == CaseKind::Matter
        && found.status == CaseStatus::Closed
        && found.helped == Some(true)
    {
        return Ok(());
    }
    if !can_be_solved(&found) {
        return Err(Refusal::AlreadyDecided.into());
    }
    let now = cx.now();
    let message = said(&tx, &found, CaseWord::Solved, String::new()).await?;
    let mut change = row::ActiveModel {
        id: Set(found.id),
        status: Set(CaseStatus::Closed),
        version: Set(found.version + 1),
        updated_at: Set(now),
        waiting_since: Set(None),
        resolved_at: Set(Some(now)),
        helped: Set(Some(true)),
        ..Default::default()
    };
    promise::end(&tx, &found, Ending::LetRest, &mut change).await?;
    store::around::end_offer(&*tx, found.id, now, None).await?;
    crate::resolution::step(&tx, &found, &mut change).await?;
    store::cases::change(&*tx, change).await?;
    let case = found.id;
    tx.tell_all([
        Event::CaseMessaged { case, message },
        Event::CaseClosed { case },
    ])
    .await?;
    tx.commit().await
}

/// Whoever holds its link and is signed in has it among their own from now on. Twice is the same as once.
///
/// # Errors
/// `SignIn`; `Missing`; `AlreadyDecided` where it is somebody's already.
pub async fn claim(cx: &Cx, way: &Way) -> Result<()> {
    let me = cx.person()?;
    let mut tx = cx.begin().await?;
    let found = own::find_for_change(cx, &tx, way).await?;
    match found.person_id {
        Some(owner) if owner == me => return Ok(()),
        Some(_) => return Err(Refusal::AlreadyDecided.into()),
        None => {}
    }
    store::cases::change(
        &*tx,
        row::ActiveModel {
            id: Set(found.id),
            person_id: Set(Some(me)),
            version: Set(found.version + 1),
            ..Default::default()
        },
    )
    .await?;
    tx.tell(Event::CaseChanged { case: found.id }).await?;
    tx.commit().await
}

async fn said(tx: &Tx, found: &row::Model, word: CaseWord, text: String) -> Result<CaseMessageId> {
    let me = tx.cx().actor.person();
    store::messages::keep(
        &**tx,
        case_message::ActiveModel {
            agency_id: Set(found.agency_id),
            case_id: Set(found.id),
            side: Set(CaseSide::Customer),
            word: Set(word),
            by_id: Set(me.filter(|me| found.person_id == Some(*me))),
            lang: Set(press::guess_language(&text).unwrap_or(found.lang)),
            text: Set(text),
            created_at: Set(tx.cx().now()),
            ..Default::default()
        },
    )
    .await
}
