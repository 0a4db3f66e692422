//! The headers every answer carries. Nothing may run, frame, sniff or look elsewhere that we did not write.

use poem::Response;
use poem::http::header::{HeaderMap, HeaderName, HeaderValue};

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; \
                      base-uri 'none'; frame-ancestors 'none'";

/// What a file someone uploaded may do when opened: nothing.
pub(crate) const FILE_POLICY: &str =
    "default-src 'none'; sandbox; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const ALWAYS: &[(&str, &str)] = &[
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Adds what is not there yet; an answer that needs another policy has already said so.
pub(crate) fn protect(headers: &mut HeaderMap, secure: bool) {
    for (name, value) in ALWAYS {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    if secure {
        headers
            .entry(HeaderName::from_static("strict-transport-security"))
            .or_insert(HeaderValue::from_static("max-age=31536000"));
    }
}

/// The same as lines of a head, for what is answered before a request was understood.
pub(crate) fn as_lines(secure: bool) -> String {
    let mut headers = HeaderMap::new();
    protect(&mut headers, secure);
    let mut lines = String::new();
    for (name, value) in &headers {
        lines.push_str(name.as_str());
        lines.push_str(": ");
        lines.push_str(value.to_str().unwrap_or_default());
        lines.push_str("\r\n");
    }
    lines
}

/// A page without any script that these other sites may show within a frame of theirs, and nobody else's; where none is
/// named, nobody's at all.
pub fn framed(mut response: Response, sites: &[String]) -> Response {
    let mut policy = POLICY.replace("script-src 'self'; ", "");
    if !sites.is_empty() {
        let sites = format!("frame-ancestors 'self' {}", sites.join(" "));
        policy = policy.replace("frame-ancestors 'none'", &sites);
    }
    let headers = response.headers_mut();
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(HeaderName::from_static("content-security-policy"), policy);
    }
    if !sites.is_empty() {
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("cross-origin"),
        );
    }
    response
}
