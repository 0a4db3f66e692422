//! Standing behind an idea, and stepping back. The hottest writes of the house, so they go through the write queue.

use crate::contest::window;
use crate::store::{
    self,
    supports::{Order, SupportQueue},
};
use challenges::Act;
use entity::words::IdeaId;
use hall::{Cx, Deed, Error, Result};
use serde::Serialize;

/// How many stand behind an idea now, and whether the asker is among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
pub struct Tally {
    /// Null while counts are hidden.
    pub support_count: Option<i64>,
    pub supported: bool,
}

/// A resident puts their name behind an idea. Twice is the same as once.
pub async fn support(cx: &Cx, id: IdeaId) -> Result<Tally> {
    order(cx, id, true).await
}

/// Whether a visitor's support would be taken, as far as one can know before their letter: the title of the idea.
pub async fn rehearse(cx: &Cx, id: IdeaId) -> Result<String> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SeeIdea(&idea))?;
    window::check_begun(cx, &idea, Act::Support).await?;
    Ok(idea.title)
}

/// And steps back again. Also when they never stood there.
pub async fn take_back(cx: &Cx, id: IdeaId) -> Result<Tally> {
    order(cx, id, false).await
}

/// Whether the idea is there, who may and whether it can is asked by the queue, for all at once and where nobody comes
/// in between.
async fn order(cx: &Cx, id: IdeaId, give: bool) -> Result<Tally> {
    let Some(person) = cx.actor.person() else {
        let idea = store::ideas::find(cx.db(), id).await?;
        cx.may(Deed::SupportIdea(idea.standing()))?;
        return Err(Error::SignIn);
    };
    let queue = cx.hub().kept::<SupportQueue>()?;
    let order = Order {
        idea: id,
        person,
        actor: cx.actor.clone(),
        give,
        at: cx.now(),
    };
    let outcome = queue.hand_in(cx, order).await?;
    let hidden = outcome.hidden || agencies::site(cx).await?.settings.hide_support_counts;
    Ok(Tally {
        support_count: (outcome.staff || !hidden).then_some(outcome.count),
        supported: give,
    })
}
