//! Pictures and papers handed in with an idea. The bytes are kept before the idea is: a visitor's files wait with
//! their letter, under keys nobody can guess.

use crate::store;
use bytes::Bytes;
use chrono::TimeDelta;
use entity::ideas::{attached_file, waiting_file};
use entity::words::{AgencyId, FileRole, IdeaId, Kind};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;
use sea_orm::ActiveValue::Set;
use serde::{Deserialize, Serialize};

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

/// A file whose bytes are kept, waiting to belong to an idea.
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

/// Keeps the bytes. They are remembered first, as belonging to nothing: whatever happens now, they are swept unless an
/// idea takes them.
pub async fn keep_files(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, files.iter().map(|file| file.role))?;
    let files: Vec<(KeptFile, NewFile)> = files.into_iter().map(with_keys).collect();
    let keys = files
        .iter()
        .map(|(kept, _)| (cx.agency, kept.key.clone(), kept.thumb_key.clone()))
        .collect();
    store::files::remember(&cx.database().write, keys, cx.now()).await?;
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

fn with_keys(file: NewFile) -> (KeptFile, NewFile) {
    let key = format!("ideas/{}", ports::secrets::random_key());
    let kept = KeptFile {
        role: file.role,
        thumb_key: file.thumb.is_some().then(|| format!("{key}-thumb")),
        key,
        name: crate::idea::one_line(&file.name),
        media_type: file.media_type.clone(),
        size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        width: file.width,
        height: file.height,
        alt: crate::idea::one_line(&file.alt),
    };
    (kept, file)
}

/// An idea has only so many pictures and papers.
pub(crate) fn check_number(cx: &Cx, roles: impl Iterator<Item = FileRole> + Clone) -> Result<()> {
    let limits = &cx.config().limits;
    let count = |wanted| roles.clone().filter(|role| *role == wanted).count();
    let mut problems = Problems::default();
    problems.expect(
        count(FileRole::Image) <= limits.images_per_idea,
        "images",
        Say::of("ideas-problem-images-many").with("most", limits.images_per_idea),
    );
    problems.expect(
        count(FileRole::Attachment) <= limits.attachments_per_idea,
        "attachments",
        Say::of("ideas-problem-attachments-many").with("most", limits.attachments_per_idea),
    );
    problems.done()
}

/// So long a file may belong to nothing: longer than any letter, and what waits with it, is remembered.
const WAITS: TimeDelta = TimeDelta::days(32);
const SWEPT_AT_ONCE: u64 = 100;

/// Whether any file has belonged to nothing for too long. Reads only.
pub(crate) async fn any_forgotten(cx: &Cx) -> Result<bool> {
    let found = store::files::forgotten(cx.db(), cx.now() - WAITS, 1).await?;
    Ok(!found.is_empty())
}

/// Removes the bytes of files that have belonged to nothing for too long: of visitors who never followed their letter,
/// of ideas that were refused, of pictures taken off.
pub(crate) async fn sweep(cx: &Cx) -> Result<()> {
    let before = cx.now() - WAITS;
    loop {
        let some = store::files::forgotten(cx.db(), before, SWEPT_AT_ONCE).await?;
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
    if accounts::act_mentions(cx, &file.key).await? {
        let tomorrow = cx.now() - WAITS + TimeDelta::days(1);
        return store::files::wait_on(writer, file.id, tomorrow).await;
    }
    if !store::files::is_attached(cx.db(), &file.key).await? {
        // The bytes first: cut off here, the next sweep finds the row and removes what is left.
        if let Some(thumb) = &file.thumb_key {
            cx.ports().storage.remove(thumb).await?;
        }
        cx.ports().storage.remove(&file.key).await?;
    }
    store::files::forget(writer, file.id).await
}

/// Rows that tie kept files to their idea.
pub fn rows(
    cx: &Cx,
    agency: AgencyId,
    idea: IdeaId,
    from: usize,
    files: Vec<KeptFile>,
) -> Vec<attached_file::ActiveModel> {
    files
        .into_iter()
        .enumerate()
        .map(|(number, file)| attached_file::ActiveModel {
            agency_id: Set(agency),
            about_kind: Set(Kind::Idea),
            about_id: Set(idea.0),
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
        })
        .collect()
}
