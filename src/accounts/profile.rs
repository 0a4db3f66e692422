//! What somebody on the staff shows of themself.

use crate::{face, store};
use entity::accounts::person;
use entity::words::PersonId;
use hall::{Result, Tx};

/// After a change of what somebody is: who no longer speaks for the city shows nothing of themself any more.
pub(crate) async fn retire_unless_staff(tx: &Tx, id: PersonId) -> Result<()> {
    if store::people::is_staff(&**tx, id).await? {
        return Ok(());
    }
    let row = store::people::find_for_change(&**tx, id).await?;
    retire(tx, &row).await
}

/// Their picture goes.
pub(crate) async fn retire(tx: &Tx, row: &person::Model) -> Result<()> {
    face::take_off(tx, row).await
}
