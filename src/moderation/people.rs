//! From a matter to the person behind it: keeping them from taking part for a while.

use crate::store;
use accounts::BlockInput;
use entity::words::{MatterId, PersonId};
use hall::{Cx, Deed, Error, Result};

/// Blocks the author of what this matter is about, with a reason they read and an end.
///
/// # Errors
/// `Missing` when there is no author; else as `accounts::block`.
pub async fn block_author(cx: &Cx, id: MatterId, input: BlockInput) -> Result<()> {
    let author = author_of(cx, id).await?;
    accounts::block(cx, author, input).await
}

/// Ends the block of that person before its time.
///
/// # Errors
/// `Missing` when there is none.
pub async fn lift_block(cx: &Cx, id: MatterId) -> Result<()> {
    let author = author_of(cx, id).await?;
    accounts::lift(cx, author).await
}

async fn author_of(cx: &Cx, id: MatterId) -> Result<PersonId> {
    let asked = store::find(cx.db(), id).await?;
    cx.may(Deed::BlockPeople(asked.agency_id))?;
    asked.author_id.ok_or(Error::Missing)
}
