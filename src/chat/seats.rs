//! Who of the staff sits at the counter. Everyone who opens the chat reads their names and sees their faces.

use crate::{browse, store};
use chrono::TimeDelta;
use hall::error::Result;
use hall::{Cx, Deed};

/// So long somebody sits there without saying so again.
const SITS_FOR: TimeDelta = TimeDelta::hours(10);

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
