//! The links that open a case without an account. A link is 256 random bits; only its hash is kept, so every letter
//! carries a new one, and its person can end them all.

use crate::store;
use entity::words::CaseId;
use hall::error::Result;
use hall::{Tx, addresses};
use ports::secrets;

/// A new key for the address a letter is answered to: whoever writes there adds to the case, and the key opens it as a link
/// does. Short enough for what may stand before the `@` (RFC 5321: 64 letters).
///
/// # Errors
/// A fault of the database.
pub async fn new_reply_key(tx: &Tx, case: CaseId) -> Result<String> {
    let token = secrets::random_key()[..32].to_owned();
    store::keys::keep(&**tx, case, &secrets::hash(&token), tx.cx().now()).await?;
    Ok(token)
}

/// A new link to a case, the whole address, for whoever prints it now. It can never be read again.
///
/// # Errors
/// A fault of the database.
pub async fn new_link(tx: &Tx, case: CaseId) -> Result<String> {
    let token = secrets::random_key();
    store::keys::keep(&**tx, case, &secrets::hash(&token), tx.cx().now()).await?;
    Ok(tx.cx().config().absolute(&addresses::tracked_case(&token)))
}
