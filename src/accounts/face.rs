//! The face of somebody who speaks for the city: a picture they chose to show, beside their name wherever it stands.
//!
//! Residents keep their initials: a picture of theirs would have to be looked after like their words. Whoever no longer
//! speaks for the city shows none any more.

use crate::files::{self, NewFile, WAITS};
use crate::{standing, store};
use bytes::Bytes;
use chrono::TimeDelta;
use entity::accounts::person;
use entity::words::{FileRole, PersonId};
use hall::cx::StaffAct;
use hall::{Cx, Deed, Error, Result, Stored, Tx, addresses};

/// A picture already looked at: square, re-encoded as JPEG in two sizes, without its metadata.
pub struct NewFace {
    pub large: Bytes,
    pub small: Bytes,
    /// Pixels of the larger one's side.
    pub side: u32,
}

/// What every one of them is.
pub const MEDIA_TYPE: &str = "image/jpeg";
const FOLDER: &str = "people";

/// Somebody on the staff shows their face from now on; one they showed before goes.
///
/// # Errors
/// `SignIn`; `Forbidden` for who does not speak for the city.
pub async fn show_face(cx: &Cx, face: NewFace) -> Result<String> {
    let id = cx.person()?;
    cx.may(Deed::ShowFace(cx.agency, id))?;
    // The bytes are kept before the database is held for writing: they may take a while.
    let key = kept(cx, face).await?;
    let tx = cx.begin().await?;
    let row = store::people::find_for_change(&*tx, id).await?;
    // Of what the gate remembers, seconds may have passed.
    if !store::people::is_staff(&*tx, id).await? {
        return Err(Error::Forbidden);
    }
    put_away(&tx, &row).await?;
    store::people::keep_picture(&*tx, id, Some(&key)).await?;
    store::files::taken(&*tx, &key).await?;
    standing::changed(&tx);
    tx.commit().await?;
    Ok(address(&key))
}

/// Somebody on the staff no longer shows their face; a lead may take it away for them. Twice is the same as once.
///
/// # Errors
/// `Missing`; `Forbidden`.
pub async fn remove_face(cx: &Cx, id: PersonId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = store::people::find_for_change(&*tx, id).await?;
    cx.may(Deed::KeepProfile(cx.agency, id))?;
    if row.picture.is_none() {
        return Ok(());
    }
    take_off(&tx, &row).await?;
    if !cx.actor.is(Some(id)) {
        tx.log(StaffAct {
            deed: "people-log-face-removed",
            kind: "person",
            thing: id.0,
            before: None::<()>,
            after: None::<()>,
        })
        .await?;
    }
    standing::changed(&tx);
    tx.commit().await
}

/// The picture behind an address, as long as somebody shows them.
///
/// # Errors
/// `Missing`.
pub async fn face(cx: &Cx, key: &str, small: bool) -> Result<Stored> {
    let key = format!("{FOLDER}/{key}");
    if !store::people::shows(cx.db(), &key).await? {
        return Err(Error::Missing);
    }
    let key = if small { small_of(&key) } else { key };
    Ok(Stored::picture(key, MEDIA_TYPE))
}

/// Where the picture of this key is seen; beside a name, `/small` is put behind it.
pub fn address(key: &str) -> String {
    addresses::face(key.rsplit('/').next().unwrap_or(key))
}

/// A picture nobody shows any more.
pub(crate) async fn take_off(tx: &Tx, row: &person::Model) -> Result<()> {
    put_away(tx, row).await?;
    store::people::keep_picture(&**tx, row.id, None).await
}

/// Its bytes go with the next sweep: they are of a person, and nothing waits for them.
async fn put_away(tx: &Tx, row: &person::Model) -> Result<()> {
    let Some(key) = row.picture.clone() else {
        return Ok(());
    };
    let cx = tx.cx();
    let small = small_of(&key);
    let since = cx.now() - WAITS - TimeDelta::seconds(1);
    store::files::remember(&**tx, vec![(cx.agency, key, Some(small))], since).await
}

async fn kept(cx: &Cx, face: NewFace) -> Result<String> {
    let side = Some(i64::from(face.side));
    let file = NewFile {
        role: FileRole::Image,
        name: String::new(),
        media_type: MEDIA_TYPE.to_owned(),
        bytes: face.large,
        thumb: Some(face.small),
        width: side,
        height: side,
        alt: String::new(),
    };
    let kept = files::keep(cx, FOLDER, vec![file]).await?;
    let first = kept.into_iter().next();
    Ok(first
        .ok_or_else(|| Error::fault("the picture that was just kept is gone"))?
        .key)
}

/// As [`files::keep`] names the smaller of two.
fn small_of(key: &str) -> String {
    format!("{key}-thumb")
}
