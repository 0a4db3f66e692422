//! The author asks for another look, once; someone other than the one who hid it answers.

use crate::decide::{begin, decided, finish, show};
use crate::matter::{self, APPEAL_CHARS, REASON_CHARS, Step};
use crate::store;
use entity::moderation::matter::{ActiveModel, Model};
use entity::words::{Kind, MatterId, MatterState, Visibility};
use hall::{Cx, Error, Event, Refusal, Result};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// What the author reads in answer to their appeal.
#[derive(Clone, Debug, Default, Serialize, Deserialize, Object)]
pub struct Answer {
    pub text: String,
}

/// An appeal by the key from the letter: whoever holds it speaks for the author.
///
/// # Errors
/// `Missing` for an unknown key; `CannotAppeal`; `Invalid` without words.
pub async fn appeal_by_key(cx: &Cx, key: &str, text: &str) -> Result<()> {
    let found = store::by_appeal_key(cx.db(), key).await?;
    appeal(cx, found.ok_or(Error::Missing)?.id, text).await
}

/// An appeal by the author, from the thing itself.
///
/// # Errors
/// As `appeal_by_key`; `SignIn` for visitors.
pub async fn appeal_mine(cx: &Cx, kind: Kind, id: i64, text: &str) -> Result<()> {
    let me = cx.person()?;
    let found = store::latest_of(cx.db(), kind, id)
        .await?
        .filter(|found| found.author_id == Some(me))
        .ok_or(Error::Missing)?;
    appeal(cx, found.id, text).await
}

async fn appeal(cx: &Cx, id: MatterId, text: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    let asked = store::find_for_change(&*tx, id).await?;
    let state = matter::after(asked.state, Step::Appeal)?;
    if asked.appealed_at.is_some() {
        return Err(Refusal::CannotAppeal.into());
    }
    let text = matter::checked_text("text", text, APPEAL_CHARS)?;
    let change = ActiveModel {
        state: Set(state),
        appeal: Set(Some(text)),
        appealed_at: Set(Some(cx.now())),
        ..Default::default()
    };
    store::keep(&*tx, id, change).await?;
    tx.tell(Event::ModerationAppealed { matter: id }).await?;
    tx.commit().await
}

/// The hiding stands, and the author reads why.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` without an answer; `OwnDecision`; `AlreadyDecided`.
pub async fn uphold(cx: &Cx, id: MatterId, answer: Answer) -> Result<()> {
    let (tx, asked) = begin(cx, id).await?;
    let state = matter::after(asked.state, Step::Uphold)?;
    not_their_own(cx, &asked).await?;
    let text = matter::checked_text("text", &answer.text, REASON_CHARS)?;
    let change = ActiveModel {
        appeal_answer: Set(Some(text.clone())),
        ..decided(cx, state)
    };
    finish(tx, &asked, "moderation-log-upheld", change, Some(&text)).await
}

/// Everyone sees it again. After an appeal the author reads an answer; whoever hid it may change their own mind.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` when an appeal goes unanswered; `AlreadyDecided`.
pub async fn restore(cx: &Cx, id: MatterId, answer: Answer) -> Result<()> {
    let (mut tx, asked) = begin(cx, id).await?;
    let state = matter::after(asked.state, Step::Restore)?;
    let text = if asked.state == MatterState::Appealed {
        matter::checked_text("text", &answer.text, REASON_CHARS)?
    } else {
        answer.text.trim().to_owned()
    };
    show(cx, &mut tx, &asked, Visibility::Public).await?;
    let change = ActiveModel {
        appeal_answer: Set(Some(text.clone())),
        ..decided(cx, state)
    };
    finish(tx, &asked, "moderation-log-restored", change, Some(&text)).await
}

/// Another person reads the appeal, wherever there is another.
async fn not_their_own(cx: &Cx, asked: &Model) -> Result<()> {
    let Some(me) = cx.actor.person() else {
        return Ok(());
    };
    if asked.decided_by == Some(me) && store::anyone_else_may(cx.db(), asked.agency_id, me).await? {
        return Err(Refusal::OwnDecision.into());
    }
    Ok(())
}
