//! Standing behind an idea, and stepping back. The hottest writes of the house, so they go through the write queue.

use crate::contest::window;
use crate::idea;
use crate::store::{
    self,
    supports::{Order, SupportQueue},
};
use challenges::Act;
use entity::words::IdeaId;
use hall::{Cx, Deed, Result, Role};
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
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SupportIdea(&idea))?;
    idea::can_be_supported_by(&idea, cx.person()?)?;
    order(cx, &idea, true).await
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
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SupportIdea(&idea))?;
    idea::can_be_supported_by(&idea, cx.person()?)?;
    order(cx, &idea, false).await
}

async fn order(cx: &Cx, idea: &entity::ideas::idea::Model, give: bool) -> Result<Tally> {
    let staff = cx.actor.role_at(idea.agency_id) >= Role::Staff;
    let mut hidden = agencies::site(cx).await?.settings.hide_support_counts && !staff;
    if let Some(window) = window::of(cx, idea).await? {
        window.check(Act::Support)?;
        hidden |= window::hides_counts(cx, &window.brief);
    }
    let queue = cx.hub().kept::<SupportQueue>()?;
    let order = Order {
        idea: idea.id,
        person: cx.person()?,
        challenge: idea.challenge_id,
        staff,
        give,
        at: cx.now(),
    };
    let outcome = queue.hand_in(cx, order).await?;
    let count = outcome.count.unwrap_or(idea.support_count);
    Ok(Tally {
        support_count: (!hidden).then_some(count),
        supported: give,
    })
}
