//! A file someone sends. Small ones stay in memory, larger ones wait in an unnamed file; what they are is
//! decided by what is in them, never by what they are called.

use std::io::{Read, Seek, SeekFrom, Write};

use bytes::Bytes;
use poem::web::Field;
use sha2::{Digest, Sha256};
use tempfile::SpooledTempFile;
use tokio::io::{AsyncRead, AsyncReadExt};

use crate::reading;

const IN_MEMORY: usize = 256 * 1024;
/// As much of a file as tells what it is.
const HEAD: usize = 8 * 1024;

/// Types of papers taken in, known by their content.
pub const PAPERS: &[&str] = &[
    "application/pdf",
    "text/plain",
    "text/csv",
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.spreadsheet",
    "application/vnd.oasis.opendocument.presentation",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "image/png",
    "image/jpeg",
    "image/webp",
];

/// A file from a form.
pub struct Upload {
    /// The field it came in.
    pub field: String,
    /// What the sender calls it, without folders and control characters; for showing, never for storing.
    pub name: String,
    /// By content; `application/octet-stream` when nothing is known.
    pub media_type: &'static str,
    /// Bytes.
    pub size: u64,
    /// A picture we can show: JPEG, PNG, WebP or GIF.
    pub picture: bool,
    /// SHA-256 of the contents, in hex.
    pub digest: String,
    kept: SpooledTempFile,
}

impl Upload {
    /// A file that came by another way than a form: with a letter.
    ///
    /// # Errors
    /// A fault when the disk takes nothing.
    pub async fn of_bytes(called: &str, bytes: Vec<u8>) -> hall::Result<Self> {
        let head = &bytes[..bytes.len().min(HEAD)];
        let media_type = kind_of(head);
        let (size, name) = (bytes.len() as u64, presentable(called));
        let keep = move || {
            let digest = hex::encode(Sha256::digest(&bytes));
            let mut kept = SpooledTempFile::new(IN_MEMORY);
            kept.write_all(&bytes)?;
            Ok::<_, std::io::Error>((digest, kept))
        };
        let (digest, kept) = tokio::task::spawn_blocking(keep)
            .await
            .map_err(hall::Error::fault)?
            .map_err(hall::Error::fault)?;
        Ok(Self {
            field: "files".to_owned(),
            name,
            media_type,
            size,
            picture: is_picture(media_type),
            digest,
            kept,
        })
    }

    /// The whole file.
    ///
    /// # Errors
    /// A fault when the disk gives back less than it took.
    pub async fn bytes(self) -> hall::Result<Bytes> {
        let mut kept = self.kept;
        let size = usize::try_from(self.size).unwrap_or_default();
        let read = move || {
            kept.seek(SeekFrom::Start(0))?;
            let mut bytes = Vec::with_capacity(size);
            kept.read_to_end(&mut bytes)?;
            Ok::<_, std::io::Error>(Bytes::from(bytes))
        };
        match tokio::task::spawn_blocking(read).await {
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(wrong)) => Err(hall::Error::fault(format!("an upload was lost: {wrong}"))),
            Err(wrong) => Err(hall::Error::fault(wrong)),
        }
    }
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} ({}, {} bytes)",
            self.name, self.media_type, self.size
        )
    }
}

pub(crate) enum NotTaken {
    TooLarge,
    Broken,
    Fault(std::io::Error),
}

/// Takes a file in; `None` for the empty file a browser sends when nothing was chosen.
pub(crate) async fn take(
    part: Field,
    field: String,
    called: String,
    largest: u64,
) -> Result<Option<Upload>, NotTaken> {
    let mut reader = part.into_async_read();
    let mut kept = SpooledTempFile::new(IN_MEMORY);
    let mut head = Vec::new();
    let mut size = 0u64;
    let mut digest = Sha256::new();
    let mut piece = vec![0u8; 32 * 1024];
    loop {
        let read = reader
            .read(&mut piece)
            .await
            .map_err(|_| NotTaken::Broken)?;
        if read == 0 {
            break;
        }
        size += read as u64;
        if size > largest {
            return Err(NotTaken::TooLarge);
        }
        if head.len() < HEAD {
            head.extend_from_slice(&piece[..read.min(HEAD - head.len())]);
        }
        digest.update(&piece[..read]);
        kept.write_all(&piece[..read]).map_err(NotTaken::Fault)?;
    }
    if size == 0 {
        return Ok(None);
    }
    let media_type = kind_of(&head);
    Ok(Some(Upload {
        field,
        name: presentable(&called),
        media_type,
        size,
        picture: is_picture(media_type),
        digest: hex::encode(digest.finalize()),
        kept,
    }))
}

fn is_picture(media_type: &str) -> bool {
    matches!(
        media_type,
        "image/jpeg" | "image/png" | "image/webp" | "image/gif"
    )
}

/// A text field, at most `most` bytes; what is not UTF-8 is replaced.
pub(crate) async fn text(
    reader: &mut (impl AsyncRead + Unpin),
    most: u64,
) -> Result<String, NotTaken> {
    let mut bytes = Vec::new();
    reader
        .take(most + 1)
        .read_to_end(&mut bytes)
        .await
        .map_err(|_| NotTaken::Broken)?;
    if bytes.len() as u64 > most {
        return Err(NotTaken::TooLarge);
    }
    Ok(reading::without_nulls(
        String::from_utf8_lossy(&bytes).into_owned(),
    ))
}

/// What the bytes are. Text is text only if all of its beginning is; a page or a drawing in markup is neither a text nor
/// a picture, for whoever saved it would open it in a browser.
fn kind_of(head: &[u8]) -> &'static str {
    if let Some(kind) = infer::get(head) {
        return kind.mime_type();
    }
    let readable = match std::str::from_utf8(head) {
        Ok(_) => true,
        // The head may end in the middle of a letter.
        Err(cut) => cut.error_len().is_none(),
    };
    if readable && !head.contains(&0) && !is_markup(head) {
        "text/plain"
    } else {
        "application/octet-stream"
    }
}

/// Whether a browser would take it for a page or a drawing, whatever space or mark comes first.
fn is_markup(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let begin = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    let Some(tag) = begin.strip_prefix('<') else {
        return false;
    };
    let name: String = tag
        .chars()
        .take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '!' | '?'))
        .collect();
    name.starts_with(['!', '?'])
        || ["html", "head", "body", "script", "svg", "iframe", "math"]
            .contains(&name.to_lowercase().as_str())
}

fn presentable(called: &str) -> String {
    let last = called.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '"' | '<' | '>' | '|' | ':' | '*' | '?'))
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .take(120)
        .collect();
    let name = name.trim().trim_start_matches('.');
    if name.is_empty() {
        "file".to_owned()
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_it_contains() {
        assert_eq!(kind_of(b"%PDF-1.7 ..."), "application/pdf");
        assert_eq!(kind_of(b"\x89PNG\r\n\x1a\n...."), "image/png");
        assert_eq!(kind_of("Hyvää päivää".as_bytes()), "text/plain");
        assert_eq!(kind_of(&[0, 1, 2, 3]), "application/octet-stream");
        assert_eq!(kind_of(&"ä".as_bytes()[..1]), "text/plain");
        assert_eq!(kind_of(b"<3 from the harbour"), "text/plain");
        for drawing in [
            "<svg xmlns=''>",
            "\u{feff} <?xml version='1.0'?>",
            "<!-- --><SVG>",
        ] {
            assert!(!PAPERS.contains(&kind_of(drawing.as_bytes())), "{drawing}");
        }
    }

    #[test]
    fn a_name_is_only_for_showing() {
        assert_eq!(presentable("C:\\Users\\aino\\kartta.pdf"), "kartta.pdf");
        assert_eq!(presentable("../../etc/passwd"), "passwd");
        assert_eq!(presentable("bill\u{202e}fdp.exe"), "billfdp.exe");
        assert_eq!(presentable("..."), "file");
    }
}
