//! Pictures and papers handed in with a thing of whatever room. The bytes are kept before the thing is: a visitor's
//! files wait with their letter, under keys nobody can guess. Who may see a file, and how many there may be, is
//! judged by the room of the thing.

use crate::follows::Thing;
use crate::store::files as store;
use crate::texts::one_line;
use bytes::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use entity::ideas::{attached_file, waiting_file};
use entity::words::{FileId, FileRole};
use hall::{Cx, Result, Tx};
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

pub use store::{find, of};

/// A file as it came in, already looked at: pictures re-encoded without their metadata, types known by content.
#[derive(Clone, Debug)]
pub struct NewFile {
    pub role: FileRole,
    pub name: String,
    pub media_type: String,
    pub bytes: Bytes,
    pub thumb: Option<Bytes>,
    /// Pixels.
    pub width: Option<i64>,
    pub height: Option<i64>,
    /// What the picture shows, for those who cannot see it.
    pub alt: String,
}

/// A file whose bytes are kept, waiting to belong to a thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    pub role: FileRole,
    pub key: String,
    pub thumb_key: Option<String>,
    pub name: String,
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    pub width: Option<i64>,
    pub height: Option<i64>,
    pub alt: String,
}

/// Keeps the bytes, in a folder named after the room. They are remembered first, as belonging to nothing: whatever
/// happens now, they are swept unless a thing takes them.
///
/// # Errors
/// A fault of the database or of storage.
pub async fn keep(cx: &Cx, folder: &str, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    let files: Vec<(KeptFile, NewFile)> = files
        .into_iter()
        .map(|file| with_keys(folder, file))
        .collect();
    let keys = files
        .iter()
        .map(|(kept, _)| (cx.agency, kept.key.clone(), kept.thumb_key.clone()))
        .collect();
    store::remember(&cx.database().write, keys, cx.now()).await?;
    let mut all = Vec::with_capacity(files.len());
    for (kept, file) in files {
        let storage = &cx.ports().storage;
        storage.keep(&kept.key, file.bytes).await?;
        if let (Some(key), Some(bytes)) = (&kept.thumb_key, file.thumb) {
            storage.keep(key, bytes).await?;
        }
        all.push(kept);
    }
    Ok(all)
}

fn with_keys(folder: &str, file: NewFile) -> (KeptFile, NewFile) {
    let key = format!("{folder}/{}", ports::secrets::random_key());
    let kept = KeptFile {
        role: file.role,
        thumb_key: file.thumb.is_some().then(|| format!("{key}-thumb")),
        key,
        name: one_line(&file.name),
        media_type: file.media_type.clone(),
        size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        width: file.width,
        height: file.height,
        alt: one_line(&file.alt),
    };
    (kept, file)
}

/// Ties kept files to their thing, after the `from` it has already; from now on they wait no longer.
///
/// # Errors
/// A fault of the database.
pub async fn attach(tx: &Tx, thing: Thing, from: usize, files: Vec<KeptFile>) -> Result<()> {
    let cx = tx.cx();
    let row = |(number, file): (usize, KeptFile)| attached_file::ActiveModel {
        agency_id: Set(thing.agency),
        about_kind: Set(thing.kind),
        about_id: Set(thing.id),
        role: Set(file.role),
        key: Set(file.key),
        thumb_key: Set(file.thumb_key),
        name: Set(file.name),
        media_type: Set(file.media_type),
        size: Set(file.size),
        width: Set(file.width),
        height: Set(file.height),
        alt: Set(file.alt),
        position: Set(i64::try_from(from + number).unwrap_or(i64::MAX)),
        uploaded_by: Set(cx.actor.person()),
        created_at: Set(cx.now()),
        ..Default::default()
    };
    store::keep(&**tx, files.into_iter().enumerate().map(row).collect()).await
}

/// Takes files off a thing, those named or all; their bytes wait to be swept as if they had belonged to nothing since
/// then. What is not the thing's is left alone.
///
/// # Errors
/// A fault of the database.
pub async fn take_off(
    tx: &Tx,
    thing: Thing,
    which: Option<&[FileId]>,
    since: DateTime<Utc>,
) -> Result<()> {
    let mut gone = store::of(&**tx, thing.kind, thing.id).await?;
    if let Some(ids) = which {
        gone.retain(|file| ids.contains(&file.id));
    }
    store::take_off(&**tx, gone, since).await
}

/// So long a file may belong to nothing: longer than any letter, and what waits with it, is remembered.
pub const WAITS: TimeDelta = TimeDelta::days(32);
const SWEPT_AT_ONCE: u64 = 100;

/// Whether any file has belonged to nothing for too long. Reads only.
///
/// # Errors
/// A fault of the database.
pub async fn any_forgotten(cx: &Cx) -> Result<bool> {
    let found = store::forgotten(cx.db(), cx.now() - WAITS, 1).await?;
    Ok(!found.is_empty())
}

/// Removes the bytes of files that have belonged to nothing for too long: of visitors who never followed their letter,
/// of things that were refused or forgotten, of pictures taken off.
///
/// # Errors
/// A fault of the database or of storage; what was not reached is swept the next time.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let before = cx.now() - WAITS;
    loop {
        let some = store::forgotten(cx.db(), before, SWEPT_AT_ONCE).await?;
        if some.is_empty() {
            return Ok(());
        }
        for file in some {
            sweep_one(cx, file).await?;
        }
    }
}

async fn sweep_one(cx: &Cx, file: waiting_file::Model) -> Result<()> {
    let writer = &cx.database().write;
    if crate::act_mentions(cx, &file.key).await? {
        let tomorrow = cx.now() - WAITS + TimeDelta::days(1);
        return store::wait_on(writer, file.id, tomorrow).await;
    }
    if !store::is_attached(cx.db(), &file.key).await? {
        // The bytes first: cut off here, the next sweep finds the row and removes what is left.
        if let Some(thumb) = &file.thumb_key {
            cx.ports().storage.remove(thumb).await?;
        }
        cx.ports().storage.remove(&file.key).await?;
    }
    store::forget(writer, file.id).await
}
