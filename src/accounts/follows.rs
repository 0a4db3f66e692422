//! Wanting to hear of a thing, whatever its room: an idea, a challenge. Whether one may is asked by that room's verb.

use crate::store::follows as store;
use entity::words::{AgencyId, Kind, PersonId};
use hall::{Cx, Result, Tx};

/// What is followed.
#[derive(Clone, Copy, Debug)]
pub struct Thing {
    pub agency: AgencyId,
    pub kind: Kind,
    pub id: i64,
}

/// The asker follows it from now on; twice is the same as once.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn keep(tx: &Tx, thing: Thing) -> Result<()> {
    let cx = tx.cx();
    store::keep(&**tx, thing, cx.person()?, cx.now()).await
}

/// And no longer. Also when they never did.
///
/// # Errors
/// `SignIn` for a visitor.
pub async fn remove(tx: &Tx, thing: Thing) -> Result<()> {
    store::remove(&**tx, thing, tx.cx().person()?).await
}

/// Who follows it, in order of number, from after the given one.
///
/// # Errors
/// A fault of the database.
pub async fn followers_after(
    cx: &Cx,
    thing: Thing,
    after: PersonId,
    most: u64,
) -> Result<Vec<PersonId>> {
    store::followers_after(cx.db(), thing, after, most).await
}
