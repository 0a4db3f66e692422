//! Files as they come in, by a form or by the API: their size, their type by content, and pictures made safe.

use crate::files::NewFile;
use entity::words::{CaseKind, FileRole};
use hall::Cx;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use web::Upload;

pub(crate) async fn taken_in(
    cx: &Cx,
    kind: CaseKind,
    uploads: Vec<Upload>,
) -> Result<Vec<NewFile>> {
    crate::files::check_number(cx, kind, uploads.len())?;
    let mut files = Vec::with_capacity(uploads.len());
    for upload in uploads {
        files.push(taken(cx, upload).await?);
    }
    Ok(files)
}

/// One file as it came, by whatever channel.
///
/// # Errors
/// `Invalid` on `files`, with the reason, for one that is too large or of another type than is taken.
pub async fn taken(cx: &Cx, upload: Upload) -> Result<NewFile> {
    let limits = &cx.config().limits;
    let most = if upload.picture {
        limits.image_bytes
    } else {
        limits.attachment_bytes
    };
    if upload.size > most {
        let most = i64::try_from(most / (1024 * 1024)).unwrap_or(i64::MAX);
        let say = Say::of("cases-problem-file-large")
            .with("name", upload.name.as_str())
            .with("most", most);
        return Err(Error::Invalid(Problems::one("files", say)));
    }
    let name = upload.name.clone();
    if upload.picture {
        let made = web::pictures::made_safe("files", upload.bytes().await?).await?;
        return Ok(NewFile {
            role: FileRole::Image,
            name,
            media_type: made.media_type.to_owned(),
            bytes: made.full,
            thumb: Some(made.thumb),
            width: Some(i64::from(made.width)),
            height: Some(i64::from(made.height)),
            alt: String::new(),
        });
    }
    if !web::PAPERS.contains(&upload.media_type) {
        let say = Say::of("cases-problem-file-type").with("name", name.as_str());
        return Err(Error::Invalid(Problems::one("files", say)));
    }
    Ok(NewFile {
        role: FileRole::Attachment,
        name,
        media_type: upload.media_type.to_owned(),
        bytes: upload.bytes().await?,
        thumb: None,
        width: None,
        height: None,
        alt: String::new(),
    })
}
