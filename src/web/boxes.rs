//! What somebody uploaded, in a box: where it is looked at nothing runs, nothing is framed and nothing guessed.

use bytes::Bytes;
use hall::Stored;
use poem::Response;
use poem::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue};

use crate::headers::FILE_POLICY;

/// What belongs to one person is kept by no cache on the way.
pub(crate) const FOR_ONE: &str = "private, no-store";

/// A file with the headers of its kind: pictures are shown, everything else is only ever saved.
pub(crate) fn boxed(file: &Stored, bytes: Bytes) -> Response {
    let mut response = if file.picture {
        picture(bytes, &file.media_type)
    } else {
        paper(bytes, &file.media_type, &file.name)
    };
    if file.private {
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(FOR_ONE));
    }
    response
}

fn paper(bytes: Bytes, media_type: &str, name: &str) -> Response {
    in_a_box(
        bytes,
        media_type,
        &attachment(name),
        "private, max-age=3600",
    )
}

/// Its address never changes its content.
fn picture(bytes: Bytes, media_type: &str) -> Response {
    let ending = media_type.rsplit('/').next().unwrap_or("bin");
    in_a_box(
        bytes,
        media_type,
        &format!("inline; filename=\"picture.{ending}\""),
        "public, max-age=31536000, immutable",
    )
}

fn in_a_box(bytes: Bytes, media_type: &str, disposition: &str, caching: &'static str) -> Response {
    let mut response = Response::builder().body(bytes);
    let headers = response.headers_mut();
    let kind = HeaderValue::from_str(media_type)
        .unwrap_or(HeaderValue::from_static("application/octet-stream"));
    headers.insert(CONTENT_TYPE, kind);
    if let Ok(disposition) = HeaderValue::from_str(disposition) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    headers.insert(
        "content-security-policy",
        HeaderValue::from_static(FILE_POLICY),
    );
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
    response
}

/// `Content-Disposition` for a name in any script (RFC 6266).
pub(crate) fn attachment(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') {
                c
            } else {
                '_'
            }
        })
        .collect();
    let full: String = name
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                char::from(byte).to_string()
            }
            other => format!("%{other:02X}"),
        })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{full}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_script_is_saved_as_it_is_called() {
        assert_eq!(
            attachment("Pöytäkirja 1.pdf"),
            "attachment; filename=\"P_yt_kirja 1.pdf\"; filename*=UTF-8''P%C3%B6yt%C3%A4kirja%201.pdf"
        );
        assert!(!attachment("a\"b\r\nc").contains(['\r', '\n']));
    }
}
