//! Styles, scripts and pictures of our own. Their address holds a hash of all of them, so a browser may
//! keep them for ever; they are packed once at the start. In a debug build they come from disk each time.

use std::collections::HashMap;

use bytes::Bytes;
use poem::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH,
    VARY,
};
use poem::http::{Method, StatusCode};
use poem::{Body, Request, Response};
use press::source;
use sha2::{Digest, Sha256};

use crate::squeeze;

/// Before the hash.
const ROOM: &str = "/assets/";

pub(crate) struct Assets {
    prefix: String,
    kept: HashMap<String, Asset>,
}

struct Asset {
    plain: Bytes,
    small: Option<Bytes>,
    headers: HeaderMap,
}

impl Assets {
    /// Reads and packs everything below `templates/assets`.
    pub fn read() -> Assets {
        if cfg!(debug_assertions) {
            return Assets {
                prefix: format!("{ROOM}dev"),
                kept: HashMap::new(),
            };
        }
        let mut all = Sha256::new();
        let mut kept = HashMap::new();
        for file in source::names() {
            let Some(name) = file.strip_prefix("assets/") else {
                continue;
            };
            let Some(bytes) = source::bytes(&file) else {
                continue;
            };
            all.update(name.as_bytes());
            all.update(&bytes);
            kept.insert(
                name.to_owned(),
                Asset::of(name, Bytes::from(bytes.into_owned()), true),
            );
        }
        Assets {
            prefix: format!("{ROOM}{}", &hex::encode(all.finalize())[..12]),
            kept,
        }
    }

    /// `/assets/<hash>`.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The name of an asset in this path, whatever hash stands before it: a page from before an update still
    /// finds its style. `None`: no asset's path.
    pub fn name_in(path: &str) -> Option<&str> {
        let (_, name) = path.strip_prefix(ROOM)?.split_once('/')?;
        Some(name)
    }

    /// `None`: there is no such asset.
    pub fn answer(&self, request: &Request, name: &str) -> Option<Response> {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let read;
        let asset = if cfg!(debug_assertions) {
            let safe = !name
                .split('/')
                .any(|part| part.is_empty() || part.starts_with('.'));
            let bytes = safe
                .then(|| source::bytes(&format!("assets/{name}")))
                .flatten()?;
            read = Asset::of(name, Bytes::from(bytes.into_owned()), false);
            &read
        } else {
            self.kept.get(name)?
        };
        let current = request.uri().path().starts_with(&self.prefix);
        Some(asset.answer(request, current))
    }
}

impl Asset {
    fn of(name: &str, plain: Bytes, pack: bool) -> Asset {
        let media_type = media_type_of(name);
        let small = (pack && squeeze::shrinks(media_type) && plain.len() > 512)
            .then(|| squeeze::gzip(&plain, 9))
            .flatten()
            .filter(|small| small.len() < plain.len());
        let tag = format!("\"{}\"", &hex::encode(Sha256::digest(&plain))[..20]);
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            headers.insert(ETAG, tag);
        }
        Asset {
            plain,
            small,
            headers,
        }
    }

    fn answer(&self, request: &Request, current: bool) -> Response {
        let mut response = Response::default();
        *response.headers_mut() = self.headers.clone();
        let lasting = if current && !cfg!(debug_assertions) {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(lasting));
        if let (Some(known), Some(tag)) = (request.header(IF_NONE_MATCH), self.headers.get(ETAG))
            && tag.to_str().is_ok_and(|tag| names_tag(known, tag))
        {
            response.set_status(StatusCode::NOT_MODIFIED);
            return response;
        }
        match &self.small {
            Some(small) if squeeze::takes_gzip(request.headers()) => {
                headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
                response.set_body(Body::from_bytes(small.clone()));
            }
            _ => response.set_body(Body::from_bytes(self.plain.clone())),
        }
        response
    }
}

/// Whether `If-None-Match` names this tag; weak and strong count as the same.
pub(crate) fn names_tag(known: &str, tag: &str) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|one| bare(one) == bare(tag))
}

fn media_type_of(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_asset_is_kept_for_ever_and_asked_again_for_nothing() {
        let asset = Asset::of(
            "css/a.css",
            Bytes::from("body { color: red } ".repeat(100)),
            true,
        );
        let packed = Request::builder()
            .header("accept-encoding", "gzip")
            .finish();
        let answer = asset.answer(&packed, true);
        assert_eq!(answer.header("content-encoding"), Some("gzip"));
        assert_eq!(answer.content_type(), Some("text/css; charset=utf-8"));
        let tag = answer.header("etag").unwrap().to_owned();
        assert!(tag.starts_with('"') && tag.ends_with('"'));
        let again = Request::builder()
            .header("if-none-match", format!("W/{tag}"))
            .finish();
        assert_eq!(
            asset.answer(&again, true).status(),
            StatusCode::NOT_MODIFIED
        );
        let plain = asset.answer(&Request::default(), true);
        assert_eq!(plain.header("content-encoding"), None);
    }

    #[test]
    fn only_what_lies_below_assets_is_served() {
        assert_eq!(
            Assets::name_in("/assets/abc/css/talkoo.css"),
            Some("css/talkoo.css")
        );
        assert_eq!(Assets::name_in("/assets/abc"), None);
        assert_eq!(Assets::name_in("/ideas"), None);
        let assets = Assets::read();
        for name in [
            "../layout.html",
            "/etc/passwd",
            "css/../../layout.html",
            ".env",
            "",
        ] {
            assert!(assets.answer(&Request::default(), name).is_none(), "{name}");
        }
    }
}
