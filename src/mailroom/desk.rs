//! What the staff do with mail that waits for a look: let it in, or throw it away.

use crate::route::ROUTE;
use crate::{browse, store};
use entity::mailroom::mail;
use entity::words::{MailId, MailState};
use hall::cx::StaffAct;
use hall::error::{Error, Refusal, Result};
use hall::{Cx, Deed, Tx};
use sea_orm::ActiveValue::Set;
use serde_json::json;

/// It comes where it belongs, whatever it was held for.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided` for what is in already; `WordsNotKept` when its original is gone.
pub async fn let_in(cx: &Cx, id: MailId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let mail = find(cx, &tx, id).await?;
    if !browse::may(&mail).let_in {
        return Err(match mail.state {
            MailState::Held | MailState::LeftAlone | MailState::Thrown => Refusal::WordsNotKept,
            _ => Refusal::AlreadyDecided,
        }
        .into());
    }
    let change = mail::ActiveModel {
        id: Set(id),
        state: Set(MailState::Waiting),
        vouched: Set(true),
        settled_by: Set(cx.actor.person()),
        settled_at: Set(None),
        ..Default::default()
    };
    store::change(&*tx, change).await?;
    log(&mut tx, &mail, "mailroom-log-let-in", MailState::Waiting).await?;
    let key = format!("mail:{id}");
    jobs::enqueue(&mut tx, ROUTE, json!({ "mail": id }), Some(&key), cx.now()).await?;
    tx.commit().await
}

/// Nothing comes of it. Its original stays for a while, should it have been a mistake.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided` for what waits for no look.
pub async fn throw_away(cx: &Cx, id: MailId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let mail = find(cx, &tx, id).await?;
    if !browse::may(&mail).throw_away {
        return Err(Refusal::AlreadyDecided.into());
    }
    let change = mail::ActiveModel {
        id: Set(id),
        state: Set(MailState::Thrown),
        settled_by: Set(cx.actor.person()),
        settled_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::change(&*tx, change).await?;
    log(&mut tx, &mail, "mailroom-log-thrown", MailState::Thrown).await?;
    tx.commit().await
}

async fn find(cx: &Cx, tx: &Tx, id: MailId) -> Result<mail::Model> {
    let mail = store::find_for_change(&**tx, id).await?;
    if cx.may(Deed::WorkInbox(mail.agency_id)).is_err() {
        cx.may(Deed::WorkInbox(cx.agency))?;
        return Err(Error::Missing);
    }
    Ok(mail)
}

async fn log(tx: &mut Tx, mail: &mail::Model, deed: &str, after: MailState) -> Result<()> {
    tx.log(StaffAct {
        deed,
        kind: "mail",
        thing: mail.id.0,
        // Why it was held, and nothing of what it says.
        before: Some((mail.state, mail.reason)),
        after: Some(after),
    })
    .await
}
