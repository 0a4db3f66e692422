//! Pictures and papers of an idea: how many there may be, and where they are kept.

use accounts::files;
use accounts::follows::Thing;
use entity::words::{AgencyId, FileRole, IdeaId, Kind};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;

pub use accounts::files::{KeptFile, NewFile};

/// Keeps the bytes, to be taken by an idea.
///
/// # Errors
/// `Invalid` on `images` or `attachments` when there are too many.
pub async fn keep_files(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, files.iter().map(|file| file.role))?;
    files::keep(cx, "ideas", files).await
}

/// An idea as a thing that has files.
pub(crate) fn thing(agency: AgencyId, idea: IdeaId) -> Thing {
    Thing {
        agency,
        kind: Kind::Idea,
        id: idea.0,
    }
}

/// An idea has only so many pictures and papers.
pub(crate) fn check_number(cx: &Cx, roles: impl Iterator<Item = FileRole> + Clone) -> Result<()> {
    let rules = cx.rules();
    let limits = &rules.limits;
    let count = |wanted| roles.clone().filter(|role| *role == wanted).count();
    let mut problems = Problems::default();
    problems.expect(
        count(FileRole::Image) <= limits.images_per_idea,
        "images",
        Say::of("ideas-problem-images-many").with("most", limits.images_per_idea),
    );
    problems.expect(
        count(FileRole::Attachment) <= limits.attachments_per_idea,
        "attachments",
        Say::of("ideas-problem-attachments-many").with("most", limits.attachments_per_idea),
    );
    problems.done()
}
