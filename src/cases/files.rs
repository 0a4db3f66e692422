//! Files handed in with a case: how many there may be, and where they are kept.

use accounts::files;
use accounts::follows::Thing;
use entity::words::{AgencyId, CaseId, Kind};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;

pub use accounts::files::{KeptFile, NewFile};

pub(crate) const FOLDER: &str = "cases";

/// Keeps the bytes, to be taken by a case.
///
/// # Errors
/// `Invalid` on `files` when there are too many.
pub async fn keep_files(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, files.len())?;
    files::keep(cx, FOLDER, files).await
}

/// The same for a matter, which may have more.
///
/// # Errors
/// `Invalid` on `files` when there are too many.
pub async fn keep_files_of_matter(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number_of_matter(cx, files.len())?;
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
pub(crate) fn check_number(cx: &Cx, number: usize) -> Result<()> {
    expect_at_most(number, cx.rules().limits.files_per_feedback)
}

/// The same for a matter.
pub(crate) fn check_number_of_matter(cx: &Cx, number: usize) -> Result<()> {
    expect_at_most(number, cx.rules().limits.files_per_matter)
}

pub(crate) fn check_total(cx: &Cx, number: usize) -> Result<()> {
    expect_at_most(
        number,
        MOST_IN_ALL.max(cx.rules().limits.files_per_feedback),
    )
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
