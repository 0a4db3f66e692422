//! Where the bytes of pictures and papers are kept, under random keys.

mod store;

pub use store::ObjectStorage;

use crate::{PortResult, Works};
use bytes::Bytes;

#[async_trait::async_trait]
pub trait Storage: Send + Sync {
    /// Keeps the bytes under a new key. Whole or not at all.
    ///
    /// # Errors
    /// Passing when the disk is full or the service is away.
    async fn keep(&self, key: &str, bytes: Bytes) -> PortResult<()>;

    /// The bytes under this key, or `None`.
    ///
    /// # Errors
    /// Passing when the service is away.
    async fn fetch(&self, key: &str) -> PortResult<Option<Bytes>>;

    /// Removes a key; one that is not there is no error.
    ///
    /// # Errors
    /// Passing when the service is away.
    async fn remove(&self, key: &str) -> PortResult<()>;

    /// Every key there is.
    ///
    /// # Errors
    /// Passing when the service is away.
    async fn keys(&self) -> PortResult<Vec<String>>;

    /// In plain words: where files go, after having written and removed one.
    ///
    /// # Errors
    /// Why no file could be kept now.
    async fn check(&self) -> PortResult<Works>;
}
