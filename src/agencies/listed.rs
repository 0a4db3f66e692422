//! What themes, areas and statuses have in common: things of a list, each offered or out of use.

use crate::{memory, store};
use hall::cx::StaffAct;
use hall::says::Say;
use hall::{Problems, Result, Tx};
use serde::Serialize;

/// The last place of a list that can be chosen.
pub const LAST_PLACE: i64 = 10_000;

/// Where a thing of a list stands: where it was asked to, or where it stood (`before`), or behind the `others`.
///
/// A place outside of 0..=[`LAST_PLACE`] is a problem of the field `position`.
pub fn place(
    asked: Option<i64>,
    before: Option<i64>,
    others: impl Iterator<Item = i64>,
    problems: &mut Problems,
) -> i64 {
    problems.expect(
        asked.is_none_or(|asked| (0..=LAST_PLACE).contains(&asked)),
        "position",
        Say::of("agencies-problem-limit")
            .with("least", 0_i64)
            .with("most", LAST_PLACE),
    );
    asked
        .or(before)
        .unwrap_or_else(|| others.max().unwrap_or(0).saturating_add(1))
}

/// One of the three lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum List {
    Themes,
    Areas,
    Statuses,
}

impl List {
    /// The kind of its things, as the log names it.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Themes => "theme",
            Self::Areas => "area",
            Self::Statuses => "status",
        }
    }

    const fn deed(self, away: bool) -> &'static str {
        match (self, away) {
            (Self::Themes, true) => "agencies-log-theme-archived",
            (Self::Themes, false) => "agencies-log-theme-restored",
            (Self::Areas, true) => "agencies-log-area-archived",
            (Self::Areas, false) => "agencies-log-area-restored",
            (Self::Statuses, true) => "agencies-log-status-archived",
            (Self::Statuses, false) => "agencies-log-status-restored",
        }
    }
}

/// Takes a thing out of use or brings it back; what carries it keeps it. `is_away`: how it stands now, `before`: how it
/// is called, for the log.
pub(crate) async fn put_away(
    tx: Tx,
    (list, thing): (List, i64),
    (is_away, away): (bool, bool),
    before: impl Serialize,
) -> Result<()> {
    if is_away == away {
        return Ok(());
    }
    let at = away.then(|| tx.cx().now());
    store::put_away(&*tx, list, thing, at).await?;
    let act = StaffAct {
        deed: list.deed(away),
        kind: list.kind(),
        thing,
        before: Some(Use {
            thing: &before,
            in_use: away,
        }),
        after: Some(Use {
            thing: &before,
            in_use: !away,
        }),
    };
    memory::finish(tx, act).await
}

/// What it is called, and whether it is offered.
#[derive(Serialize)]
struct Use<'a, T: Serialize> {
    thing: &'a T,
    in_use: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_stands_where_it_is_asked_to_or_stays_or_comes_last() {
        let placed = |asked, before, others: &[i64]| {
            let mut problems = Problems::default();
            let at = place(asked, before, others.iter().copied(), &mut problems);
            problems.done().ok().map(|()| at)
        };
        assert_eq!(placed(None, None, &[]), Some(1));
        assert_eq!(placed(None, None, &[4, 2]), Some(5));
        assert_eq!(placed(None, Some(2), &[4, 2]), Some(2));
        assert_eq!(placed(Some(3), Some(2), &[4, 2]), Some(3));
        assert_eq!(placed(Some(LAST_PLACE), None, &[]), Some(LAST_PLACE));
        for odd in [-1, LAST_PLACE + 1, i64::MAX, i64::MIN] {
            assert_eq!(placed(Some(odd), None, &[]), None, "{odd}");
        }
        assert_eq!(placed(None, None, &[i64::MAX]), Some(i64::MAX));
    }
}
