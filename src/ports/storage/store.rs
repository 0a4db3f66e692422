//! Both keepers of storage, through one library: files on disk, or an S3-compatible service.

use super::Storage;
use crate::config::StorageConfig;
use crate::{PortError, PortResult, Works};
use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path;
use object_store::{ObjectStore, ObjectStoreExt};
use std::sync::Arc;

pub struct ObjectStorage {
    store: Arc<dyn ObjectStore>,
    place: Works,
}

impl ObjectStorage {
    /// Files under a folder, made when it is not there.
    ///
    /// # Errors
    /// Lasting when the folder cannot be made.
    pub fn on_disk(folder: &std::path::Path) -> PortResult<Self> {
        std::fs::create_dir_all(folder).map_err(|wrong| PortError::lasting("storage", wrong))?;
        let store = LocalFileSystem::new_with_prefix(folder)
            .map_err(|wrong| PortError::lasting("storage", wrong))?
            // A key acknowledged is on the disk, not on its way there.
            .with_fsync(true);
        Ok(Self {
            store: Arc::new(store),
            place: Works::FilesOnDisk,
        })
    }

    /// Objects in a bucket.
    ///
    /// # Errors
    /// Lasting when the settings do not fit together.
    pub fn in_bucket(config: &StorageConfig) -> PortResult<Self> {
        let region = if config.region.is_empty() {
            "us-east-1"
        } else {
            &config.region
        };
        let store = AmazonS3Builder::new()
            .with_endpoint(&config.endpoint)
            .with_bucket_name(&config.bucket)
            .with_region(region)
            .with_access_key_id(&config.access_key)
            .with_secret_access_key(&config.secret_key)
            .with_allow_http(config.endpoint.starts_with("http://"))
            .build()
            .map_err(|wrong| PortError::lasting("storage", wrong))?;
        Ok(Self {
            store: Arc::new(store),
            place: Works::FilesInBucket(config.bucket.clone()),
        })
    }
}

#[async_trait::async_trait]
impl Storage for ObjectStorage {
    async fn keep(&self, key: &str, bytes: Bytes) -> PortResult<()> {
        self.store
            .put(&path(key)?, bytes.into())
            .await
            .map(drop)
            .map_err(away)
    }

    async fn fetch(&self, key: &str) -> PortResult<Option<Bytes>> {
        match self.store.get(&path(key)?).await {
            Ok(found) => found.bytes().await.map(Some).map_err(away),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(wrong) => Err(away(wrong)),
        }
    }

    async fn remove(&self, key: &str) -> PortResult<()> {
        match self.store.delete(&path(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(wrong) => Err(away(wrong)),
        }
    }

    async fn keys(&self) -> PortResult<Vec<String>> {
        self.store
            .list(None)
            .map_ok(|found| found.location.to_string())
            .try_collect()
            .await
            .map_err(away)
    }

    async fn check(&self) -> PortResult<Works> {
        let key = format!("check/{}", crate::secrets::random_key());
        self.keep(&key, Bytes::from_static(b"talkoo")).await?;
        let found = self.fetch(&key).await?;
        self.remove(&key).await?;
        if found.as_deref() == Some(b"talkoo") {
            Ok(self.place.clone())
        } else {
            Err(PortError::lasting(
                "storage",
                "what was written did not come back",
            ))
        }
    }
}

fn path(key: &str) -> PortResult<Path> {
    Path::parse(key).map_err(|wrong| PortError::lasting("storage", wrong))
}

fn away(wrong: object_store::Error) -> PortError {
    PortError::passing("storage", wrong)
}
