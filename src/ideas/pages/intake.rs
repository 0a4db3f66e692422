//! Pictures and papers as they come in, by a form or by the API: their size, their type by content, and pictures made
//! safe.

use crate::files::NewFile;
use entity::words::FileRole;
use hall::Cx;
use hall::error::{Error, Problems, Result};
use hall::says::Say;
use web::Upload;

/// `alts`: what each picture shows, in their order.
pub(crate) async fn taken_in(
    cx: &Cx,
    images: Vec<Upload>,
    attachments: Vec<Upload>,
    alts: &[String],
) -> Result<Vec<NewFile>> {
    let mut files = Vec::with_capacity(images.len() + attachments.len());
    for (number, upload) in images.into_iter().enumerate() {
        let alt = alts.get(number).cloned().unwrap_or_default();
        files.push(picture(cx, upload, alt).await?);
    }
    for upload in attachments {
        files.push(paper(cx, upload).await?);
    }
    Ok(files)
}

async fn picture(cx: &Cx, upload: Upload, alt: String) -> Result<NewFile> {
    check_size(&upload, "images", cx.config().limits.image_bytes)?;
    if !upload.picture {
        return Err(refused("images", "ideas-problem-image-type", &upload.name));
    }
    let name = upload.name.clone();
    let made = web::pictures::made_safe("images", upload.bytes().await?).await?;
    Ok(NewFile {
        role: FileRole::Image,
        name,
        media_type: made.media_type.to_owned(),
        bytes: made.full,
        thumb: Some(made.thumb),
        width: Some(i64::from(made.width)),
        height: Some(i64::from(made.height)),
        alt,
    })
}

async fn paper(cx: &Cx, upload: Upload) -> Result<NewFile> {
    check_size(&upload, "attachments", cx.config().limits.attachment_bytes)?;
    if !web::PAPERS.contains(&upload.media_type) {
        let key = "ideas-problem-attachment-type";
        return Err(refused("attachments", key, &upload.name));
    }
    Ok(NewFile {
        role: FileRole::Attachment,
        name: upload.name.clone(),
        media_type: upload.media_type.to_owned(),
        bytes: upload.bytes().await?,
        thumb: None,
        width: None,
        height: None,
        alt: String::new(),
    })
}

fn check_size(upload: &Upload, field: &'static str, most: u64) -> Result<()> {
    if upload.size <= most {
        return Ok(());
    }
    let most = i64::try_from(most / (1024 * 1024)).unwrap_or(i64::MAX);
    let say = Say::of("ideas-problem-file-large")
        .with("name", upload.name.as_str())
        .with("most", most);
    Err(Error::Invalid(Problems::one(field, say)))
}

fn refused(field: &'static str, key: &str, name: &str) -> Error {
    Error::Invalid(Problems::one(field, Say::of(key).with("name", name)))
}
