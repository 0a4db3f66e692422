//! Who of the staff sits at the counter. Everyone who opens the chat reads their names and sees their faces; so whoever
//! has not looked at it for a while has stood up.

use crate::{browse, store};
use chrono::TimeDelta;
use hall::error::Result;
use hall::{Cx, Deed};

/// So long somebody sits there without a look at the chat.
const SITS_FOR: TimeDelta = TimeDelta::minutes(SITS_MINUTES);
/// The same for those who read it.
pub(crate) const SITS_MINUTES: i64 = 15;
/// Looks within so long of each other write nothing down.
const LOOKED_JUST_NOW: TimeDelta = TimeDelta::minutes(3);

/// Sits down at the counter.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn sit_down(cx: &Cx) -> Result<()> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    let writer = &cx.database().write;
    store::sit(writer, cx.agency, me, cx.now() + SITS_FOR).await?;
    browse::tell_desk(cx, cx.agency).await;
    Ok(())
}

/// Stands up. Who is talked with already is talked with on.
///
/// # Errors
/// `Forbidden` for who does not serve here.
pub async fn stand_up(cx: &Cx) -> Result<()> {
    cx.may(Deed::WorkInbox(cx.agency))?;
    let me = cx.person()?;
    store::stand(&cx.database().write, me).await?;
    browse::tell_desk(cx, cx.agency).await;
    Ok(())
}

/// Whoever sits there and looks at the chat is there still. Others are not seated by looking.
///
/// # Errors
/// A fault of the database.
pub async fn look(cx: &Cx) -> Result<()> {
    let me = cx.person()?;
    let now = cx.now();
    let Some(until) = store::sits_until(cx.db(), me).await? else {
        return Ok(());
    };
    if until > now && until < now + SITS_FOR - LOOKED_JUST_NOW {
        store::stay(&cx.database().write, me, now + SITS_FOR).await?;
    }
    Ok(())
}
