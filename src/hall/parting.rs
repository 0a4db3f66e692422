//! Somebody leaves. What later rooms keep of them they take away themselves, in the same change: a promise the front
//! office has kept.

use crate::cx::Tx;
use crate::error::Result;
use entity::words::PersonId;
use std::sync::Arc;

/// Who leaves, while it is still known.
#[derive(Clone, Debug)]
pub struct Leaver {
    pub person: PersonId,
    pub email: String,
    pub email_key: String,
    /// They take back what they wrote, too.
    pub recall: bool,
}

#[async_trait::async_trait]
pub trait SeesOff: Send + Sync {
    /// Takes away everything that is about them.
    ///
    /// # Errors
    /// A fault of the database; then they have not left.
    async fn see_off(&self, tx: &mut Tx, who: &Leaver) -> Result<()>;
}

/// The one who does, kept in the hub.
pub struct Parting(pub Arc<dyn SeesOff>);
