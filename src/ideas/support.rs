//! Standing behind an idea, and stepping back. The hottest writes of the house, so they go through the write queue.

use crate::idea;
use crate::store::{
    self,
    supports::{Order, SupportQueue},
};
use entity::words::IdeaId;
use hall::{Cx, Deed, Result};
use serde::Serialize;

/// How many stand behind an idea now, and whether the asker is among them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, poem_openapi::Object)]
pub struct Tally {
    pub support_count: i64,
    pub supported: bool,
}

/// A resident puts their name behind an idea. Twice is the same as once.
pub async fn support(cx: &Cx, id: IdeaId) -> Result<Tally> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SupportIdea(&idea))?;
    idea::can_be_supported_by(&idea, cx.person()?)?;
    order(cx, &idea, true).await
}

/// And steps back again. Also when they never stood there.
pub async fn take_back(cx: &Cx, id: IdeaId) -> Result<Tally> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::SupportIdea(&idea))?;
    idea::can_be_supported_by(&idea, cx.person()?)?;
    order(cx, &idea, false).await
}

async fn order(cx: &Cx, idea: &entity::ideas::idea::Model, give: bool) -> Result<Tally> {
    let queue = cx.hub().kept::<SupportQueue>()?;
    let order = Order {
        idea: idea.id,
        person: cx.person()?,
        give,
        at: cx.now(),
    };
    let outcome = queue.hand_in(cx, order).await?;
    Ok(Tally {
        support_count: outcome.count.unwrap_or(idea.support_count),
        supported: give,
    })
}
