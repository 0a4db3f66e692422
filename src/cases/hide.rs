//! Staff hide a message from its reader, with the rule and the reason both can read, and show it again. Nothing is
//! erased by it.

use crate::answer::find_to_work;
use crate::{case, store};
use entity::cases::{case as row, case_message};
use entity::words::{CaseId, CaseMessageId, Rule};
use hall::cx::StaffAct;
use hall::error::{Refusal, Result};
use hall::{Cx, Event, Tx};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

const REASON_CHARS: usize = 2_000;

/// Why a message is hidden: its person reads both.
#[derive(Clone, Debug, Serialize, Deserialize, poem_openapi::Object)]
pub struct Hiding {
    pub rule: Rule,
    pub reason: String,
}

/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `reason`; `AlreadyDecided`.
pub async fn hide(cx: &Cx, id: CaseId, message: CaseMessageId, why: Hiding) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    let told = store::messages::find_for_change(&*tx, id, message).await?;
    if told.hidden_at.is_some() {
        return Err(Refusal::AlreadyDecided.into());
    }
    let reason = case::checked_text("reason", &why.reason, REASON_CHARS)?;
    let change = case_message::ActiveModel {
        id: Set(message),
        hidden_at: Set(Some(cx.now())),
        hidden_by: Set(cx.actor.person()),
        hidden_rule: Set(Some(why.rule)),
        hidden_reason: Set(Some(reason)),
        ..Default::default()
    };
    store::messages::change(&*tx, change).await?;
    finish(&mut tx, &found, "cases-log-hidden", message, Some(why.rule)).await?;
    tx.commit().await
}

/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided`.
pub async fn show(cx: &Cx, id: CaseId, message: CaseMessageId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let found = find_to_work(cx, &tx, id, None).await?;
    let told = store::messages::find_for_change(&*tx, id, message).await?;
    if told.hidden_at.is_none() {
        return Err(Refusal::AlreadyDecided.into());
    }
    let change = case_message::ActiveModel {
        id: Set(message),
        hidden_at: Set(None),
        hidden_by: Set(None),
        hidden_rule: Set(None),
        hidden_reason: Set(None),
        ..Default::default()
    };
    store::messages::change(&*tx, change).await?;
    finish(&mut tx, &found, "cases-log-shown", message, None).await?;
    tx.commit().await
}

async fn finish(
    tx: &mut Tx,
    found: &row::Model,
    deed: &str,
    message: CaseMessageId,
    rule: Option<Rule>,
) -> Result<()> {
    store::cases::change(
        &**tx,
        row::ActiveModel {
            id: Set(found.id),
            version: Set(found.version + 1),
            ..Default::default()
        },
    )
    .await?;
    tx.log(StaffAct {
        deed,
        kind: "case",
        thing: found.id.0,
        before: None::<()>,
        after: Some((message, rule)),
    })
    .await?;
    tx.tell(Event::CaseChanged { case: found.id }).await
}
