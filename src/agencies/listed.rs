//! What themes, areas and statuses have in common: things of a list, each offered or out of use.

use crate::{memory, store};
use hall::cx::StaffAct;
use hall::{Result, Tx};
use serde::Serialize;

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
