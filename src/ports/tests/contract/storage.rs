//! What every keeper of files promises.

use bytes::Bytes;
use ports::config::StorageConfig;
use ports::secrets::random_key;
use ports::storage::{ObjectStorage, Storage};

#[tokio::test]
async fn files_on_disk_keep_the_promise() {
    let folder = tempfile::tempdir().unwrap();
    keeps_the_promise(&ObjectStorage::on_disk(folder.path()).unwrap()).await;
}

#[tokio::test]
async fn files_on_s3_keep_the_promise() {
    super::with_tls();
    let Some(address) = super::server("TALKOO_TEST_S3") else {
        return;
    };
    keeps_the_promise(&ObjectStorage::in_bucket(&bucket(&address)).unwrap()).await;
}

#[tokio::test]
async fn a_service_that_is_away_is_a_passing_matter() {
    super::with_tls();
    let nobody = bucket("http://key:secret@127.0.0.1:1/bucket");
    let wrong = ObjectStorage::in_bucket(&nobody)
        .unwrap()
        .fetch("a/b")
        .await
        .unwrap_err();
    assert!(wrong.passing, "{wrong}");
}

async fn keeps_the_promise(storage: &dyn Storage) {
    let (first, second) = (
        format!("files/{}", random_key()),
        format!("files/{}", random_key()),
    );
    assert_eq!(storage.fetch(&first).await.unwrap(), None);

    let picture = Bytes::from(vec![7; 300_000]);
    storage.keep(&first, picture.clone()).await.unwrap();
    storage.keep(&second, Bytes::new()).await.unwrap();
    assert_eq!(storage.fetch(&first).await.unwrap(), Some(picture));
    assert_eq!(storage.fetch(&second).await.unwrap(), Some(Bytes::new()));

    let keys = storage.keys().await.unwrap();
    assert!(keys.contains(&first) && keys.contains(&second), "{keys:?}");

    storage.remove(&first).await.unwrap();
    storage.remove(&first).await.unwrap();
    assert_eq!(storage.fetch(&first).await.unwrap(), None);
    assert!(storage.fetch(&second).await.unwrap().is_some());
    storage.remove(&second).await.unwrap();

    assert!(
        storage
            .keep("../outside", Bytes::from_static(b"no"))
            .await
            .is_err()
    );
    storage.check().await.unwrap();
}

/// `http://KEY:SECRET@host:port/BUCKET`, taken apart.
fn bucket(address: &str) -> StorageConfig {
    let address = url::Url::parse(address).unwrap();
    StorageConfig {
        endpoint: format!(
            "http://{}",
            address.authority().rsplit('@').next().unwrap_or_default()
        ),
        bucket: address.path().trim_matches('/').to_owned(),
        region: String::new(),
        access_key: address.username().to_owned(),
        secret_key: address.password().unwrap_or_default().to_owned(),
    }
}
