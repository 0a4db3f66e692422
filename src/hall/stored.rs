//! A file somebody uploaded, once it is found and the asker may have it. Its bytes are fetched only where they are sent,
//! which may be at another host than the one that was asked.

use crate::cx::Cx;
use crate::error::{Error, Result};
use ports::storage::Storage;

/// What is known of a file without its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Where storage keeps it.
    pub key: String,
    pub media_type: String,
    /// As it is called when somebody saves it.
    pub name: String,
    /// Drawn anew by us, and so shown; everything else is only ever saved.
    pub picture: bool,
    /// For this asker alone: no cache on the way keeps it.
    pub private: bool,
}

impl Stored {
    /// A picture we drew from what was uploaded.
    pub fn picture(key: String, media_type: impl Into<String>) -> Self {
        Self {
            key,
            media_type: media_type.into(),
            name: String::new(),
            picture: true,
            private: false,
        }
    }

    #[must_use]
    pub fn private(self, private: bool) -> Self {
        Self { private, ..self }
    }

    /// # Errors
    /// `Missing` when it was removed meanwhile; a fault of storage.
    pub async fn bytes(&self, cx: &Cx) -> Result<bytes::Bytes> {
        let storage: &dyn Storage = cx.ports().storage.as_ref();
        storage.fetch(&self.key).await?.ok_or(Error::Missing)
    }
}
