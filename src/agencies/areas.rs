//! Areas: the parts of town.

use crate::{memory, names, store};
use entity::words::{AreaId, Names};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Event, Problems, Result};

/// What an admin says about an area.
#[derive(Clone, Debug, Default)]
pub struct AreaInput {
    pub names: Names,
    /// Its place in the list; none: where it is, or last.
    pub position: Option<i64>,
}

/// An admin makes an area (`id` none) or changes one.
///
/// # Errors
/// `Missing`; `Invalid` without a name.
pub async fn keep_area(cx: &Cx, id: Option<AreaId>, input: AreaInput) -> Result<AreaId> {
    let mut tx = cx.begin().await?;
    let all = store::areas(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(
            all.iter()
                .find(|area| area.id == id)
                .ok_or(Error::Missing)?,
        ),
        None => None,
    };
    cx.may(Deed::KeepThemes(cx.agency))?;
    let mut problems = Problems::default();
    let names = names::checked(
        &input.names,
        "names",
        names::LONGEST_NAME,
        false,
        &mut problems,
    );
    problems.done()?;
    let position = input
        .position
        .or(before.map(|area| area.position))
        .unwrap_or_else(|| all.iter().map(|area| area.position).max().unwrap_or(0) + 1);
    let kept = store::keep_area(&*tx, cx.agency, id, &names, position).await?;
    tx.log(StaffAct {
        deed: if id.is_some() {
            "agencies-log-area-changed"
        } else {
            "agencies-log-area-made"
        },
        kind: "area",
        thing: kept.0,
        before: before.map(|area| &area.names),
        after: Some(&names),
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    memory::changed(cx).await?;
    Ok(kept)
}

/// An area is no longer offered. What carries it keeps it.
///
/// # Errors
/// `Missing`.
pub async fn archive_area(cx: &Cx, id: AreaId) -> Result<()> {
    put_away(cx, id, true).await
}

/// An archived area is offered again.
///
/// # Errors
/// `Missing`.
pub async fn restore_area(cx: &Cx, id: AreaId) -> Result<()> {
    put_away(cx, id, false).await
}

async fn put_away(cx: &Cx, id: AreaId, away: bool) -> Result<()> {
    let mut tx = cx.begin().await?;
    let all = store::areas(&*tx, cx.agency).await?;
    let area = all
        .iter()
        .find(|area| area.id == id)
        .ok_or(Error::Missing)?;
    cx.may(Deed::KeepThemes(cx.agency))?;
    if area.archived_at.is_some() == away {
        return Ok(());
    }
    store::archive_area(&*tx, id, away.then(|| cx.now())).await?;
    tx.log(StaffAct {
        deed: if away {
            "agencies-log-area-archived"
        } else {
            "agencies-log-area-restored"
        },
        kind: "area",
        thing: id.0,
        before: Some(&area.names),
        after: None::<Names>,
    })
    .await?;
    tx.tell(Event::SiteChanged { agency: cx.agency }).await?;
    tx.commit().await?;
    memory::changed(cx).await
}
