//! The links that open a case without an account. A link is 256 random bits; only its hash is kept, so every letter
//! carries a new one, and its person can end them all.

use crate::store;
use entity::cases::case as row;
use entity::words::CaseId;
use hall::error::{Error, Result};
use hall::{Cx, Tx, addresses};
use ports::secrets;
use sea_orm::ActiveValue::Set;

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

/// The key in a link made by `new_link`.
pub fn key_in(link: &str) -> &str {
    link.rsplit('/').next().unwrap_or_default()
}

/// The number of the feedback whose letters this key stops, as people say it.
///
/// # Errors
/// `Missing` for a key that was never made.
pub async fn letters_of(cx: &Cx, key: &str) -> Result<String> {
    let found = store::keys::made_for(cx.db(), &secrets::hash(key)).await?;
    found.map(|case| case.reference).ok_or(Error::Missing)
}

/// No more letters about this feedback: the address is forgotten, and its person reads with their link. A link that no
/// longer opens anything still stops letters: they are somebody's, who may never have written here.
///
/// # Errors
/// `Missing` for a key that was never made.
pub async fn stop_letters(cx: &Cx, key: &str) -> Result<String> {
    let tx = cx.begin().await?;
    let found = store::keys::made_for(&*tx, &secrets::hash(key)).await?;
    let found = found.ok_or(Error::Missing)?;
    let change = row::ActiveModel {
        id: Set(found.id),
        email: Set(None),
        email_key: Set(None),
        ..Default::default()
    };
    store::cases::change(&*tx, change).await?;
    tx.commit().await?;
    Ok(found.reference)
}
