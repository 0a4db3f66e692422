//! Keeping a tree, as a version of its language like every other writing.

use super::check::{self, Fault, Problem};
use super::tree::Tree;
use crate::store;
use entity::words::{ArticleId, Lang};
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use hall::{Cx, Deed};

/// The staff keep the whole tree of one language. What is unfinished is kept too; what must be mended before everyone
/// walks it is said by [`check()`](super::check()).
///
/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on the fields of a part for what can never be kept, and on `guide` where the article
/// says nothing in this language yet; `ChangedMeanwhile`.
pub async fn keep(
    cx: &Cx,
    id: ArticleId,
    lang: Lang,
    tree: &Tree,
    expects: Option<i64>,
) -> Result<()> {
    cx.may(Deed::KeepArticles(cx.agency))?;
    let mut problems = as_problems(&check::sound(tree));
    let staff = store::people::staff(cx.db(), cx.agency).await?;
    let is_staff = |id| staff.iter().any(|one| one.id == id);
    if !tree.people().into_iter().all(is_staff) {
        problems.add("person", Say::of("guides-problem-not-staff"));
    }
    problems.done()?;
    crate::write_guide(cx, id, lang, &tree.written(), expects).await?;
    Ok(())
}

/// What stands against publishing a guide, each once: the builder says where.
///
/// # Errors
/// A fault where it cannot be read.
pub(crate) fn to_mend(json: &str) -> Result<Vec<Say>> {
    let tree = Tree::read(json).map_err(Error::fault)?;
    let mut faults: Vec<Fault> = check::check(&tree).iter().map(|one| one.fault).collect();
    faults.sort();
    faults.dedup();
    Ok(faults.into_iter().map(Fault::say).collect())
}

fn as_problems(found: &[Problem]) -> Problems {
    let mut problems = Problems::default();
    for problem in found {
        problems.add(problem.place.field(problem.fault), problem.fault.say());
    }
    problems
}
