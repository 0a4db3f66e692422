//! What the challenge of an idea allows now. An idea that belongs to none is always open.

use challenges::{Act, Window};
use entity::ideas::idea::Model;
use entity::words::{Feature, GateKind, IdeaStatus};
use hall::error::{Refusal, Result};
use hall::{Cx, Role};

/// The window of the idea's challenge, if it has one. One question.
pub(crate) async fn of(cx: &Cx, idea: &Model) -> Result<Option<Window>> {
    match idea.challenge_id {
        Some(id) => challenges::window(cx, id).await.map(Some),
        None => Ok(None),
    }
}

/// As a verb asks it: a closed door says since when, or when it opens, or why it is not for the asker.
pub(crate) async fn check(cx: &Cx, idea: &Model, act: Act) -> Result<()> {
    match of(cx, idea).await? {
        Some(window) => window.check(act),
        None => Ok(()),
    }
}

/// As a page asks it before a visitor is sent a letter.
pub(crate) async fn check_begun(cx: &Cx, idea: &Model, act: Act) -> Result<()> {
    match of(cx, idea).await? {
        Some(window) => closed(cx, &window, act).map_or(Ok(()), |refusal| Err(refusal.into())),
        None => Ok(()),
    }
}

/// The author changes or withdraws what they handed in while ideas are collected; a draft is theirs at any time, and the
/// staff mend words whenever they must.
pub(crate) async fn check_edit(cx: &Cx, idea: &Model) -> Result<()> {
    if idea.status == IdeaStatus::Draft || !cx.actor.is(idea.author_id) {
        return Ok(());
    }
    check(cx, idea, Act::Edit).await
}

/// Why the reader cannot do this now. Who is not known yet may begin where the clock allows it: whether they are among
/// those it is for turns out when their letter comes.
pub(crate) fn closed(cx: &Cx, window: &Window, act: Act) -> Option<Refusal> {
    if act == Act::Vote && cx.expect_on(Feature::Voting).is_err() {
        return Some(Refusal::SwitchedOff);
    }
    if cx.actor.person().is_some() {
        return window.may(act).err();
    }
    let for_staff = challenges::Brief::gate_of(act)
        .is_some_and(|deed| window.brief.gates.of(deed).kind == GateKind::Staff);
    match window.brief.open(act, window.now) {
        Err(refusal) => Some(refusal),
        Ok(_) if for_staff => Some(Refusal::StaffOnly),
        Ok(_) => None,
    }
}

/// Counts are closed to this reader for now; the staff see them all the while.
pub(crate) fn hides_counts(cx: &Cx, brief: &challenges::Brief) -> bool {
    challenges::hides_counts(brief, cx.now()) && cx.actor.role_at(brief.agency) < Role::Staff
}

/// A refusal in the reader's words.
pub(crate) fn said(cx: &Cx, refusal: Refusal) -> String {
    let say = refusal.say();
    let args = serde_json::to_value(&say.args).unwrap_or_default();
    press::words::say_json(cx.lang, &say.key, &args)
}
