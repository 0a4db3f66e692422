//! Pictures on a challenge's page. The bytes are kept before the row is.

use crate::draft::{find_to_keep, touch};
use crate::store;
use bytes::Bytes;
use entity::ideas::attached_file;
use entity::words::{ChallengeId, FileId, FileRole, Kind};
use hall::error::{Error, Result};
use hall::{Cx, Event};
use sea_orm::ActiveValue::Set;

/// A picture already looked at: re-encoded, without its metadata.
pub struct NewPicture {
    pub name: String,
    pub media_type: String,
    pub bytes: Bytes,
    pub thumb: Bytes,
    /// Pixels.
    pub width: i64,
    pub height: i64,
    /// What it shows, for those who cannot see it.
    pub alt: String,
}

const MOST: usize = 10;

/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `picture` when there are enough, on `alt` when nobody said what it shows.
pub async fn add_picture(cx: &Cx, id: ChallengeId, picture: NewPicture) -> Result<()> {
    let alt = crate::challenge::checked_text("alt", &picture.alt, 300)?;
    let key = format!("challenges/{}", ports::secrets::random_key());
    let thumb_key = format!("{key}-thumb");
    let size = i64::try_from(picture.bytes.len()).unwrap_or(i64::MAX);
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    let standing = store::files::of(&*tx, id).await?.len();
    if standing >= MOST {
        return Err(Error::invalid(
            "picture",
            "challenges-problem-pictures-many",
        ));
    }
    cx.ports().storage.keep(&key, picture.bytes).await?;
    cx.ports().storage.keep(&thumb_key, picture.thumb).await?;
    store::files::keep(
        &*tx,
        attached_file::ActiveModel {
            agency_id: Set(row.agency_id),
            about_kind: Set(Kind::Challenge),
            about_id: Set(id.0),
            role: Set(FileRole::Image),
            key: Set(key),
            thumb_key: Set(Some(thumb_key)),
            name: Set(picture.name),
            media_type: Set(picture.media_type),
            size: Set(size),
            width: Set(Some(picture.width)),
            height: Set(Some(picture.height)),
            alt: Set(alt),
            position: Set(i64::try_from(standing).unwrap_or(i64::MAX)),
            uploaded_by: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        },
    )
    .await?;
    touch(cx, &tx, &row).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await
}

/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove_picture(cx: &Cx, id: ChallengeId, file: FileId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    store::files::find(&*tx, id, file).await?;
    store::files::remove(&*tx, file).await?;
    touch(cx, &tx, &row).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await
}
