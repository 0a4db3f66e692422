//! Pictures and papers handed in with an idea. The bytes are kept before the idea is: a visitor's files wait with
//! their letter, under keys nobody can guess.

use bytes::Bytes;
use entity::ideas::attached_file;
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

/// Keeps the bytes.
pub async fn keep_files(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, &files)?;
    let mut kept = Vec::with_capacity(files.len());
    for file in files {
        let key = format!("ideas/{}", ports::secrets::random_key());
        let size = i64::try_from(file.bytes.len()).unwrap_or(i64::MAX);
        cx.ports().storage.keep(&key, file.bytes).await?;
        let thumb_key = match file.thumb {
            Some(bytes) => {
                let thumb = format!("{key}-thumb");
                cx.ports().storage.keep(&thumb, bytes).await?;
                Some(thumb)
            }
            None => None,
        };
        kept.push(KeptFile {
            role: file.role,
            key,
            thumb_key,
            name: crate::idea::one_line(&file.name),
            media_type: file.media_type,
            size,
            width: file.width,
            height: file.height,
            alt: crate::idea::one_line(&file.alt),
        });
    }
    Ok(kept)
}

fn check_number(cx: &Cx, files: &[NewFile]) -> Result<()> {
    let limits = &cx.config().limits;
    let count = |role| files.iter().filter(|file| file.role == role).count();
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
