//! Staff decide: keep, or hide with a rule and a reason; and take it back.

use crate::matter::{self, REASON_CHARS, Step};
use crate::{store, things};
use entity::moderation::matter::{ActiveModel, Model};
use entity::words::{MatterId, MatterState, Rule, Visibility};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Event, Refusal, Result, Tx};
use poem_openapi::Object;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

/// Why something is hidden: the author reads both.
#[derive(Clone, Debug, Serialize, Deserialize, Object)]
pub struct Ruling {
    pub rule: Rule,
    pub reason: String,
}

/// Nothing is wrong with it. What waited for a look is public from now on.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided`.
pub async fn keep(cx: &Cx, id: MatterId) -> Result<()> {
    let mut tx = cx.begin().await?;
    keep_in(&mut tx, id).await?;
    tx.commit().await
}

/// The same within somebody else's transaction: the inbox decides and closes its item in one.
///
/// # Errors
/// As [`keep`].
pub async fn keep_in(tx: &mut Tx, id: MatterId) -> Result<()> {
    let cx = &tx.cx().clone();
    let asked = find(tx, id).await?;
    let state = matter::after(asked.state, Step::Keep)?;
    let before = show(cx, tx, &asked, Visibility::Public).await?;
    let change = ActiveModel {
        visibility_before: Set(Some(before)),
        rule: Set(None),
        reason: Set(None),
        ..decided(cx, state)
    };
    told(tx, &asked, "moderation-log-kept", change, None).await
}

/// Nobody but the author and staff sees it from now on. The author hears why and how to appeal.
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` without a reason; `AlreadyDecided`.
pub async fn hide(cx: &Cx, id: MatterId, ruling: Ruling) -> Result<()> {
    let mut tx = cx.begin().await?;
    hide_in(&mut tx, id, &ruling).await?;
    tx.commit().await
}

/// The same within somebody else's transaction.
///
/// # Errors
/// As [`hide`].
pub async fn hide_in(tx: &mut Tx, id: MatterId, ruling: &Ruling) -> Result<()> {
    let cx = &tx.cx().clone();
    let asked = find(tx, id).await?;
    let state = matter::after(asked.state, Step::Hide)?;
    let reason = matter::checked_text("reason", &ruling.reason, REASON_CHARS)?;
    let before = show(cx, tx, &asked, Visibility::Hidden).await?;
    let change = ActiveModel {
        visibility_before: Set(Some(before)),
        rule: Set(Some(ruling.rule)),
        reason: Set(Some(reason.clone())),
        ..decided(cx, state)
    };
    told(tx, &asked, "moderation-log-hidden", change, Some(&reason)).await
}

/// Takes a decision back: the thing is seen as before, the matter waits again.
///
/// # Errors
/// `Missing`, `Forbidden`; `AlreadyDecided`; `ChangedMeanwhile` when another matter about it has come since.
pub async fn undo(cx: &Cx, id: MatterId) -> Result<()> {
    let (mut tx, asked) = begin(cx, id).await?;
    let state = matter::after(asked.state, Step::Undo)?;
    if store::waiting_of(&*tx, asked.kind, asked.thing_id)
        .await?
        .is_some()
    {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let before = asked.visibility_before.unwrap_or(Visibility::Public);
    show(cx, &mut tx, &asked, before).await?;
    let change = ActiveModel {
        decided_by: Set(None),
        rule: Set(None),
        reason: Set(None),
        ..decided(cx, state)
    };
    finish(tx, &asked, "moderation-log-undone", change, None).await
}

/// Finds the matter for a change by someone who may.
pub(crate) async fn begin(cx: &Cx, id: MatterId) -> Result<(Tx, Model)> {
    let tx = cx.begin().await?;
    let asked = find(&tx, id).await?;
    Ok((tx, asked))
}

async fn find(tx: &Tx, id: MatterId) -> Result<Model> {
    let asked = store::find_for_change(&**tx, id).await?;
    tx.cx().may(Deed::Moderate(asked.agency_id))?;
    Ok(asked)
}

/// Has the thing seen so; answers how it was seen before.
pub(crate) async fn show(
    cx: &Cx,
    tx: &mut Tx,
    asked: &Model,
    visibility: Visibility,
) -> Result<Visibility> {
    let thing = things::thing(cx, asked.kind, asked.thing_id).await?;
    if thing.visibility != visibility {
        things::set_visibility(tx, asked.kind, asked.thing_id, visibility).await?;
    }
    Ok(thing.visibility)
}

pub(crate) fn decided(cx: &Cx, state: MatterState) -> ActiveModel {
    ActiveModel {
        state: Set(state),
        decided_by: Set(cx.actor.person()),
        decided_at: Set(Some(cx.now())),
        ..Default::default()
    }
}

/// Keeps the decision, logs it, tells it.
pub(crate) async fn finish(
    mut tx: Tx,
    asked: &Model,
    deed: &str,
    change: ActiveModel,
    reason: Option<&str>,
) -> Result<()> {
    told(&mut tx, asked, deed, change, reason).await?;
    tx.commit().await
}

async fn told(
    tx: &mut Tx,
    asked: &Model,
    deed: &str,
    change: ActiveModel,
    reason: Option<&str>,
) -> Result<()> {
    let after = Logged {
        state: *change.state.as_ref(),
        reason,
    };
    tx.log(StaffAct {
        deed,
        kind: asked.kind.code(),
        thing: asked.thing_id,
        before: Some(Logged {
            state: asked.state,
            reason: asked.reason.as_deref(),
        }),
        after: Some(after),
    })
    .await?;
    store::keep(&**tx, asked.id, change).await?;
    tx.tell(Event::ModerationDecided { matter: asked.id }).await
}

#[derive(Serialize)]
struct Logged<'a> {
    state: MatterState,
    reason: Option<&'a str>,
}
