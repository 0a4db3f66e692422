//! Wanting to hear of an idea, and no longer.

use crate::store;
use entity::words::IdeaId;
use hall::{Cx, Deed, Result};

pub async fn follow(cx: &Cx, id: IdeaId) -> Result<()> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::FollowIdea(&idea))?;
    let tx = cx.begin().await?;
    store::follows::keep(&*tx, idea.agency_id, id, cx.person()?, cx.now()).await?;
    tx.commit().await
}

pub async fn unfollow(cx: &Cx, id: IdeaId) -> Result<()> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::FollowIdea(&idea))?;
    let tx = cx.begin().await?;
    store::follows::remove(&*tx, id, cx.person()?).await?;
    tx.commit().await
}
