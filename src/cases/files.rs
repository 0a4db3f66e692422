//! Files handed in with a case: how many there may be, and where they are kept.

use accounts::files;
use accounts::follows::Thing;
use entity::words::{AgencyId, CaseId, CaseKind, Kind};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;

pub use accounts::files::{KeptFile, NewFile};

pub(crate) const FOLDER: &str = "cases";

/// How many files may come with one message; with one about a matter, more.
#[must_use]
pub fn most_files(cx: &Cx, kind: CaseKind) -> usize {
    let limits = &cx.rules().limits;
    match kind {
        CaseKind::Feedback => limits.files_per_feedback,
        CaseKind::Matter => limits.files_per_matter,
    }
}

/// Keeps the bytes, to be taken by a case.
///
/// # Errors
/// `Invalid` on `files` when there are too many.
pub async fn keep_files(cx: &Cx, kind: CaseKind, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, kind, files.len())?;
    files::keep(cx, FOLDER, files).await
}

/// A case as a thing that has files.
pub(crate) fn thing(agency: AgencyId, case: CaseId) -> Thing {
    Thing {
        agency,
        kind: Kind::Case,
        id: case.0,
    }
}

/// Files of one case, however many times something is added.
const MOST_IN_ALL: usize = 30;

/// Only so many come with one message.
pub(crate) fn check_number(cx: &Cx, kind: CaseKind, number: usize) -> Result<()> {
    expect_at_most(number, most_files(cx, kind))
}

pub(crate) fn check_total(cx: &Cx, kind: CaseKind, number: usize) -> Result<()> {
    expect_at_most(number, MOST_IN_ALL.max(most_files(cx, kind)))
}

fn expect_at_most(number: usize, most: usize) -> Result<()> {
    let mut problems = Problems::default();
    problems.expect(
        number <= most,
        "files",
        Say::of("cases-problem-files-many").with("most", most),
    );
    problems.done()
}
