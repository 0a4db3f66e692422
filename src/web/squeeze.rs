//! Compression of what was made for this one request: HTML, JSON, CSV and feeds above a kilobyte. Pictures
//! are small already, and a live stream must not wait in a compressor.

use std::io::Write;

use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use poem::http::HeaderMap;
use poem::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue, VARY,
};
use poem::{Body, Response};

const WORTH_IT: usize = 1024;

/// Marks an answer whose body is made while it is sent, and must not be gathered first.
#[derive(Clone, Copy)]
pub(crate) struct Streams;

/// Whether the client takes gzip: named, or `*`, and not with a weight of nought.
pub(crate) fn takes_gzip(headers: &HeaderMap) -> bool {
    let mut any = None;
    let mut gzip = None;
    for part in headers
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
    {
        let mut pieces = part.split(';').map(str::trim);
        let name = pieces.next().unwrap_or_default();
        let wanted = !pieces.any(|piece| {
            piece
                .strip_prefix("q=")
                .is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight <= 0.0))
        });
        if name.eq_ignore_ascii_case("gzip") || name.eq_ignore_ascii_case("x-gzip") {
            gzip = Some(wanted);
        } else if name == "*" {
            any = Some(wanted);
        }
    }
    gzip.or(any).unwrap_or(false)
}

/// Fast rather than small: the page is sent once.
pub(crate) fn gzip(bytes: &[u8], level: u32) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(bytes.len() / 3), Compression::new(level));
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

/// Whether this kind of answer shrinks.
pub(crate) fn shrinks(media_type: &str) -> bool {
    let kind = media_type.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/") && kind != "text/event-stream"
        || matches!(
            kind,
            "application/json"
                | "application/problem+json"
                | "application/atom+xml"
                | "application/xml"
                | "application/ld+json"
                | "application/manifest+json"
                | "application/opensearchdescription+xml"
                | "image/svg+xml"
                | "application/javascript"
        )
}

/// Compresses an answer whose body is known in full, if that is worth it and wanted.
pub(crate) async fn squeeze(mut response: Response, wanted: bool) -> Response {
    let fits = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(shrinks);
    if !fits || response.headers().contains_key(CONTENT_ENCODING) {
        return response;
    }
    add_vary(response.headers_mut(), "Accept-Encoding");
    if !wanted || response.data::<Streams>().is_some() {
        return response;
    }
    let Ok(bytes) = response.take_body().into_bytes().await else {
        return Response::from(poem::http::StatusCode::INTERNAL_SERVER_ERROR);
    };
    if bytes.len() < WORTH_IT {
        response.set_body(Body::from_bytes(bytes));
        return response;
    }
    match gzip(&bytes, 4) {
        Some(small) if small.len() < bytes.len() => {
            let headers = response.headers_mut();
            headers.remove(CONTENT_LENGTH);
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response.set_body(Body::from_bytes(small));
        }
        _ => response.set_body(Body::from_bytes(bytes)),
    }
    response
}

/// Adds one name to `Vary`, once.
pub(crate) fn add_vary(headers: &mut HeaderMap, name: &'static str) {
    let said = headers
        .get_all(VARY)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(','))
        .any(|part| part.trim().eq_ignore_ascii_case(name));
    if !said {
        headers.append(VARY, HeaderValue::from_static(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(line: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, line.parse().unwrap());
        takes_gzip(&headers)
    }

    #[test]
    fn weights_are_read_as_written() {
        assert!(takes("gzip, deflate, br, zstd"));
        assert!(takes("br;q=1.0, gzip; q=0.5"));
        assert!(takes("*"));
        assert!(!takes("gzip;q=0"));
        assert!(!takes("*, gzip; q=0"));
        assert!(!takes("identity"));
        assert!(!takes(""));
    }

    #[test]
    fn streams_and_pictures_stay_as_they_are() {
        assert!(shrinks("text/html; charset=utf-8"));
        assert!(shrinks("application/problem+json"));
        assert!(!shrinks("text/event-stream"));
        assert!(!shrinks("image/png"));
    }

    #[tokio::test]
    async fn a_page_is_squeezed_once_and_says_so() {
        let page = || {
            Response::builder()
                .content_type("text/html; charset=utf-8")
                .body("word ".repeat(1000))
        };
        let small = squeeze(page(), true).await;
        assert_eq!(small.header("content-encoding"), Some("gzip"));
        assert_eq!(small.header("vary"), Some("Accept-Encoding"));
        assert!(small.into_body().into_vec().await.unwrap().len() < 500);
        let plain = squeeze(page(), false).await;
        assert_eq!(plain.header("content-encoding"), None);
        assert_eq!(plain.header("vary"), Some("Accept-Encoding"));
    }
}
