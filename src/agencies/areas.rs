//! Areas: the parts of town.

use crate::listed::{self, List};
use crate::{memory, names, store};
use entity::agencies::area;
use entity::words::{AreaId, Names};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Problems, Result};
use serde::Serialize;

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
    let tx = cx.begin().await?;
    let all = store::areas(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(find(&all, id)?),
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
    let position = listed::place(
        input.position,
        before.map(|area| area.position),
        all.iter().map(|area| area.position),
        &mut problems,
    );
    problems.done()?;
    let kept = store::keep_area(&*tx, cx.agency, id, &names, position).await?;
    let act = StaffAct {
        deed: if id.is_some() {
            "agencies-log-area-changed"
        } else {
            "agencies-log-area-made"
        },
        kind: List::Areas.kind(),
        thing: kept.0,
        before: before.map(Logged::of),
        after: Some(Logged {
            names: &names,
            position,
        }),
    };
    memory::finish(tx, act).await?;
    Ok(kept)
}

/// An area is no longer offered, or is offered again. What carries it keeps it.
///
/// # Errors
/// `Missing`.
pub async fn put_area_away(cx: &Cx, id: AreaId, away: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let all = store::areas(&*tx, cx.agency).await?;
    let area = find(&all, id)?;
    cx.may(Deed::KeepThemes(cx.agency))?;
    let is_away = area.archived_at.is_some();
    listed::put_away(tx, (List::Areas, id.0), (is_away, away), Logged::of(area)).await
}

fn find(all: &[area::Model], id: AreaId) -> Result<&area::Model> {
    all.iter().find(|area| area.id == id).ok_or(Error::Missing)
}

#[derive(Serialize)]
struct Logged<'a> {
    names: &'a Names,
    position: i64,
}

impl<'a> Logged<'a> {
    fn of(row: &'a area::Model) -> Self {
        Self {
            names: &row.names,
            position: row.position,
        }
    }
}
