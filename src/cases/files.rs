//! Files handed in with a case. The bytes are kept before the case is, under keys nobody can guess.

use crate::store;
use bytes::Bytes;
use entity::ideas::attached_file;
use entity::words::{AgencyId, CaseId, FileRole, Kind};
use hall::Cx;
use hall::error::{Problems, Result};
use hall::says::Say;
use sea_orm::ActiveValue::Set;

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
}

/// A file whose bytes are kept, waiting to belong to a case.
#[derive(Clone, Debug)]
pub struct KeptFile {
    role: FileRole,
    key: String,
    thumb_key: Option<String>,
    name: String,
    media_type: String,
    size: i64,
    width: Option<i64>,
    height: Option<i64>,
}

/// Files of one case, however many times something is added.
const MOST_IN_ALL: usize = 30;

/// Only so many come with one message.
pub(crate) fn check_number(cx: &Cx, number: usize) -> Result<()> {
    expect_at_most(number, cx.config().limits.files_per_feedback)
}

pub(crate) fn check_total(cx: &Cx, number: usize) -> Result<()> {
    expect_at_most(
        number,
        MOST_IN_ALL.max(cx.config().limits.files_per_feedback),
    )
}

fn expect_at_most(number: usize, most: usize) -> Result<()> {
    let mut problems = Problems::default();
    problems.expect(
        number <= most,
        "files",
        Say::of("cases-problem-files-many").with("most", most),
    );
    problems.done()
}

/// Keeps the bytes. They are remembered first, as belonging to nothing: whatever happens now, they are swept unless a
/// case takes them.
pub async fn keep_files(cx: &Cx, files: Vec<NewFile>) -> Result<Vec<KeptFile>> {
    check_number(cx, files.len())?;
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
    let key = format!("cases/{}", ports::secrets::random_key());
    let kept = KeptFile {
        role: file.role,
        thumb_key: file.thumb.is_some().then(|| format!("{key}-thumb")),
        key,
        name: file.name.split_whitespace().collect::<Vec<_>>().join(" "),
        media_type: file.media_type.clone(),
        size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
        width: file.width,
        height: file.height,
    };
    (kept, file)
}

/// Rows that tie kept files to their case.
pub(crate) fn rows(
    cx: &Cx,
    agency: AgencyId,
    case: CaseId,
    from: usize,
    files: Vec<KeptFile>,
) -> Vec<attached_file::ActiveModel> {
    files
        .into_iter()
        .enumerate()
        .map(|(number, file)| attached_file::ActiveModel {
            agency_id: Set(agency),
            about_kind: Set(Kind::Case),
            about_id: Set(case.0),
            role: Set(file.role),
            key: Set(file.key),
            thumb_key: Set(file.thumb_key),
            name: Set(file.name),
            media_type: Set(file.media_type),
            size: Set(file.size),
            width: Set(file.width),
            height: Set(file.height),
            alt: Set(String::new()),
            position: Set(i64::try_from(from + number).unwrap_or(i64::MAX)),
            uploaded_by: Set(cx.actor.person()),
            created_at: Set(cx.now()),
            ..Default::default()
        })
        .collect()
}
