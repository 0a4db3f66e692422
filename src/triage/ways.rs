//! Kept views: filters under a name, one's own or shared with the agency.

use crate::filter::Filter;
use crate::item;
use crate::store::ways;
use entity::triage::view;
use entity::words::InboxViewId;
use hall::{Cx, Deed, Error, Result};
use sea_orm::ActiveValue::Set;

const NAME_CHARS: usize = 60;
/// More than anyone finds their way in.
const MOST: u64 = 30;

/// Keeps a view.
///
/// # Errors
/// `Forbidden`; `Invalid` on `name`.
pub async fn keep_view(cx: &Cx, name: &str, filter: &Filter, shared: bool) -> Result<InboxViewId> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let name = item::checked_text("name", name, NAME_CHARS)?;
    let me = cx.person()?;
    let tx = cx.begin().await?;
    if ways::is_full(&*tx, cx.agency, me, MOST).await? {
        return Err(Error::invalid("name", "triage-problem-views"));
    }
    let kept = ways::keep(
        &*tx,
        view::ActiveModel {
            agency_id: Set(cx.agency),
            owner_id: Set(me),
            name: Set(name),
            filters: Set(filter.written()),
            shared: Set(shared),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    tx.commit().await?;
    Ok(kept)
}

/// Whoever made a view takes it away; a shared one a lead may, too.
///
/// # Errors
/// `Missing` for what is not theirs to see, `Forbidden`.
pub async fn forget_view(cx: &Cx, id: InboxViewId) -> Result<()> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let tx = cx.begin().await?;
    let view = ways::find(&*tx, id).await?;
    let own = cx.actor.is(Some(view.owner_id));
    if view.agency_id != cx.agency || (!own && !view.shared) {
        return Err(Error::Missing);
    }
    if !own {
        cx.may(Deed::KeepTeam(view.agency_id))?;
    }
    ways::forget(&*tx, id).await?;
    tx.commit().await
}
