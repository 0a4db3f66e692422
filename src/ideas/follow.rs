//! Wanting to hear of an idea, and no longer.

use crate::store;
use accounts::follows::{self, Thing};
use entity::words::{AgencyId, IdeaId, Kind};
use hall::{Cx, Deed, Result};

/// An idea as something to follow.
pub(crate) fn followed(agency: AgencyId, id: IdeaId) -> Thing {
    Thing {
        agency,
        kind: Kind::Idea,
        id: id.0,
    }
}

pub async fn follow(cx: &Cx, id: IdeaId) -> Result<()> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::FollowIdea(&idea))?;
    let tx = cx.begin().await?;
    follows::keep(&tx, followed(idea.agency_id, id)).await?;
    tx.commit().await
}

pub async fn unfollow(cx: &Cx, id: IdeaId) -> Result<()> {
    let idea = store::ideas::find(cx.db(), id).await?;
    cx.may(Deed::FollowIdea(&idea))?;
    let tx = cx.begin().await?;
    follows::remove(&tx, followed(idea.agency_id, id)).await?;
    tx.commit().await
}
