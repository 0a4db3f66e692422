//! Pictures on a challenge's page.

use crate::draft::{find_to_keep, touch};
use accounts::files::{self, NewFile};
use accounts::follows::Thing;
use entity::ideas::attached_file;
use entity::words::{AgencyId, ChallengeId, FileId, Kind};
use hall::error::{Error, Result};
use hall::{Cx, Event};
use sea_orm::ConnectionTrait;

const MOST: usize = 10;

/// # Errors
/// `Missing`, `Forbidden`; `Invalid` on `picture` when there are enough, on `alt` when nobody said what it shows.
pub async fn add_picture(cx: &Cx, id: ChallengeId, picture: NewFile) -> Result<()> {
    let alt = crate::challenge::checked_text("alt", &picture.alt, 300)?;
    // The bytes are kept before the database is held for writing: they may take a while.
    let kept = files::keep(cx, "challenges", vec![NewFile { alt, ..picture }]).await?;
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    let standing = files::of(&*tx, Kind::Challenge, id.0).await?.len();
    if standing >= MOST {
        return Err(Error::invalid(
            "picture",
            "challenges-problem-pictures-many",
        ));
    }
    files::attach(&tx, thing(row.agency_id, id), standing, kept).await?;
    touch(cx, &tx, &row).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await
}

/// # Errors
/// `Missing`, `Forbidden`.
pub async fn remove_picture(cx: &Cx, id: ChallengeId, file: FileId) -> Result<()> {
    let mut tx = cx.begin().await?;
    let row = find_to_keep(cx, &tx, id).await?;
    find(&*tx, id, file).await?;
    files::take_off(&tx, thing(row.agency_id, id), Some(&[file]), cx.now()).await?;
    touch(cx, &tx, &row).await?;
    tx.tell(Event::ChallengeChanged { challenge: id }).await?;
    tx.commit().await
}

/// One picture of this challenge.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    challenge: ChallengeId,
    file: FileId,
) -> Result<attached_file::Model> {
    let found = files::find(db, file).await?;
    if (found.about_kind, found.about_id) == (Kind::Challenge, challenge.0) {
        Ok(found)
    } else {
        Err(Error::Missing)
    }
}

fn thing(agency: AgencyId, challenge: ChallengeId) -> Thing {
    Thing {
        agency,
        kind: Kind::Challenge,
        id: challenge.0,
    }
}
