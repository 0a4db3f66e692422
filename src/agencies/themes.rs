//! Themes: what a matter is about, two levels deep.

use crate::listed::{self, List};
use crate::{memory, names, store};
use entity::agencies::theme;
use entity::words::{Names, ThemeId};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Cx, Deed, Error, Problems, Result};
use serde::Serialize;

/// What an admin says about a theme.
#[derive(Clone, Debug, Default)]
pub struct ThemeInput {
    pub names: Names,
    pub parent: Option<ThemeId>,
    /// Its place among its neighbours; none: where it is, or last.
    pub position: Option<i64>,
}

/// An admin makes a theme (`id` none) or changes one.
///
/// # Errors
/// `Missing`; `Invalid` without a name, or under something that is not a theme of the first level.
pub async fn keep_theme(cx: &Cx, id: Option<ThemeId>, input: ThemeInput) -> Result<ThemeId> {
    let tx = cx.begin().await?;
    let all = store::themes(&*tx, cx.agency).await?;
    let before = match id {
        Some(id) => Some(find(&all, id)?),
        None => None,
    };
    cx.may(Deed::KeepThemes(cx.agency))?;
    let (input, position) = checked(&all, before, input)?;
    let kept = store::keep_theme(&*tx, cx.agency, id, &input, position).await?;
    let act = StaffAct {
        deed: if id.is_some() {
            "agencies-log-theme-changed"
        } else {
            "agencies-log-theme-made"
        },
        kind: List::Themes.kind(),
        thing: kept.0,
        before: before.map(Logged::of),
        after: Some(Logged {
            names: &input.names,
            parent: input.parent,
            position,
        }),
    };
    memory::finish(tx, act).await?;
    Ok(kept)
}

/// A theme is no longer offered, or is offered again. What carries it keeps it.
///
/// # Errors
/// `Missing`.
pub async fn put_theme_away(cx: &Cx, id: ThemeId, away: bool) -> Result<()> {
    let tx = cx.begin().await?;
    let all = store::themes(&*tx, cx.agency).await?;
    let theme = find(&all, id)?;
    cx.may(Deed::KeepThemes(cx.agency))?;
    let is_away = theme.archived_at.is_some();
    listed::put_away(tx, (List::Themes, id.0), (is_away, away), Logged::of(theme)).await
}

/// The theme an import calls by its own key, made under the first level if it is not there yet.
///
/// # Errors
/// A fault of the database; `Forbidden` for who may not import.
pub async fn theme_named(cx: &Cx, name: &str, origin_key: &str) -> Result<ThemeId> {
    let tx = cx.begin().await?;
    if let Some(id) = store::theme_by_origin(&*tx, cx.agency, origin_key).await? {
        return Ok(id);
    }
    cx.may(Deed::Import)?;
    let all = store::themes(&*tx, cx.agency).await?;
    // Names in a foreign file may be of any length.
    let name: String = name.trim().chars().take(names::LONGEST_NAME).collect();
    let names = Names::same(if name.is_empty() { origin_key } else { &name });
    let input = ThemeInput {
        names,
        parent: None,
        position: None,
    };
    let others = neighbours(&all, None);
    let position = listed::place(None, None, others, &mut Problems::default());
    let id = store::keep_theme(&*tx, cx.agency, None, &input, position).await?;
    store::keep_theme_origin(&*tx, id, origin_key).await?;
    let act = StaffAct {
        deed: "agencies-log-theme-made",
        kind: List::Themes.kind(),
        thing: id.0,
        before: None::<Logged>,
        after: Some(Logged {
            names: &input.names,
            parent: None,
            position,
        }),
    };
    memory::finish(tx, act).await?;
    Ok(id)
}

fn find(all: &[theme::Model], id: ThemeId) -> Result<&theme::Model> {
    all.iter()
        .find(|theme| theme.id == id)
        .ok_or(Error::Missing)
}

/// What is kept, and at which place.
fn checked(
    all: &[theme::Model],
    before: Option<&theme::Model>,
    input: ThemeInput,
) -> Result<(ThemeInput, i64)> {
    let id = before.map(|theme| theme.id);
    let mut problems = Problems::default();
    let names = names::checked(
        &input.names,
        "names",
        names::LONGEST_NAME,
        false,
        &mut problems,
    );
    if let Some(parent) = input.parent {
        let is_first_level = all
            .iter()
            .any(|theme| theme.id == parent && theme.parent_id.is_none());
        problems.expect(
            is_first_level && Some(parent) != id,
            "parent",
            Say::of("agencies-problem-parent"),
        );
        let has_children = id.is_some() && all.iter().any(|theme| theme.parent_id == id);
        problems.expect(
            !has_children,
            "parent",
            Say::of("agencies-problem-two-levels"),
        );
    }
    let position = listed::place(
        input.position,
        before.map(|theme| theme.position),
        neighbours(all, input.parent),
        &mut problems,
    );
    problems.done()?;
    Ok((ThemeInput { names, ..input }, position))
}

/// The places of the themes under `parent`.
fn neighbours(all: &[theme::Model], parent: Option<ThemeId>) -> impl Iterator<Item = i64> {
    all.iter()
        .filter(move |theme| theme.parent_id == parent)
        .map(|theme| theme.position)
}

#[derive(Serialize)]
struct Logged<'a> {
    names: &'a Names,
    parent: Option<ThemeId>,
    position: i64,
}

impl<'a> Logged<'a> {
    fn of(row: &'a theme::Model) -> Self {
        Self {
            names: &row.names,
            parent: row.parent_id,
            position: row.position,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::words::AgencyId;

    fn theme(id: i64, parent: Option<i64>) -> theme::Model {
        theme::Model {
            id: ThemeId(id),
            agency_id: AgencyId(1),
            parent_id: parent.map(ThemeId),
            names: Names::same("Moving"),
            origin_key: None,
            position: id,
            archived_at: None,
        }
    }

    fn wants(id: Option<i64>, parent: Option<i64>) -> bool {
        let all = [theme(1, None), theme(2, Some(1)), theme(3, None)];
        let input = ThemeInput {
            names: Names::same("Winter"),
            parent: parent.map(ThemeId),
            position: None,
        };
        let before = id.and_then(|id| all.iter().find(|theme| theme.id == ThemeId(id)));
        checked(&all, before, input).is_ok()
    }

    #[test]
    fn themes_are_two_levels_deep_and_no_more() {
        assert!(wants(None, None));
        assert!(wants(None, Some(1)));
        assert!(wants(Some(2), Some(3)));
        assert!(!wants(None, Some(2)), "a third level");
        assert!(
            !wants(Some(1), Some(3)),
            "it has themes of its own under it"
        );
        assert!(!wants(Some(3), Some(3)), "under itself");
        assert!(!wants(None, Some(99)), "under nothing");
    }
}
