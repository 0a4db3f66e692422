//! The headers every answer carries, whatever it is: a page, a feed, a file, an asset, the API, a redirect, a no.

use super::{Complaints, NOT_OPENED, Street, doors};
use crate::town::{PICTURE, Seen, Town};
use poem::http::Method;
use talkoo::routes;
use web::Who;

/// What is missing from an answer, or says less than it should.
pub fn missing(seen: &Seen) -> Option<&'static str> {
    let says = |name: &str| {
        seen.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    let policy = says("content-security-policy");
    if !policy.contains("default-src 'none'")
        || !policy.contains("frame-ancestors 'none'")
        || !policy.contains("base-uri 'none'")
        || !policy.contains("form-action ")
    {
        return Some("content-security-policy");
    }
    // A letter shown as it looks carries its styles with it, in a sandbox where nothing runs.
    let boxed = policy.contains("sandbox");
    if ["unsafe-inline", "unsafe-eval", "*"]
        .iter()
        .any(|wide| policy.contains(wide) && !(boxed && *wide == "unsafe-inline"))
    {
        return Some("a policy that lets in too much");
    }
    if says("x-content-type-options") != "nosniff" {
        return Some("x-content-type-options");
    }
    if !["same-origin", "no-referrer"].contains(&says("referrer-policy")) {
        return Some("referrer-policy");
    }
    if !says("permissions-policy").contains("camera=()") {
        return Some("permissions-policy");
    }
    if says("cross-origin-opener-policy") != "same-origin" {
        return Some("cross-origin-opener-policy");
    }
    if says("cross-origin-resource-policy") != "same-origin" {
        return Some("cross-origin-resource-policy");
    }
    // The town is at an https address.
    if !says("strict-transport-security").starts_with("max-age=") {
        return Some("strict-transport-security");
    }
    if says("x-request-id").is_empty() {
        return Some("x-request-id");
    }
    for cookie in seen.headers.get_all("set-cookie") {
        let cookie = cookie.to_str().unwrap_or_default();
        let session = cookie.starts_with("__Host-");
        if !cookie.contains("SameSite=Lax")
            || !cookie.contains("; Secure")
            || !cookie.contains("Path=/;")
            || cookie.contains("Domain=")
            || (session && !cookie.contains("HttpOnly"))
        {
            return Some("a cookie that is too open");
        }
    }
    None
}

#[tokio::test]
async fn every_answer_carries_them() {
    let street = Street::new().await;
    let visitor = street.town().visitor();
    let mut wrong = Complaints::default();
    let mut kinds = std::collections::BTreeSet::new();
    let mut look = |door: &str, seen: &Seen| {
        if let Some(header) = missing(seen) {
            wrong.add(door, header, format!("{} {}", seen.path, seen.status));
        }
        let kind = seen.headers.get("content-type");
        let kind = kind.map_or("", |kind| kind.to_str().unwrap());
        let kind = kind.split(';').next().unwrap().to_owned();
        kinds.insert((seen.status.as_u16(), kind));
    };
    for door in doors(&Method::GET) {
        for address in street.leads(door.path) {
            for browser in [&visitor, &*street.settled.admin, &*street.settled.resident] {
                for method in [Method::GET, Method::HEAD, Method::OPTIONS] {
                    let seen = if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
                        browser.knocks(method, &address).await
                    } else {
                        browser.once(method, &address, None).await
                    };
                    look(door.path, &seen);
                }
            }
        }
    }
    // The API, opened and closed.
    let api: serde_json::Value = serde_json::from_str(routes::openapi()).unwrap();
    for path in api["paths"].as_object().unwrap().keys() {
        let address = format!("/api/v1{}", path.replace(['{', '}'], ""));
        for method in [Method::GET, Method::POST, Method::DELETE] {
            look("the API", &visitor.once(method, &address, None).await);
        }
    }
    for (method, address) in [
        (Method::GET, "/assets/dev/css/talkoo.css"),
        (Method::GET, "/assets/dev/nothing.css"),
        (Method::GET, "/assets/../Cargo.toml"),
        (Method::GET, "/nowhere"),
        (Method::GET, "/ideas/"),
        (Method::GET, "//evil.example/%2e%2e"),
        (Method::PUT, "/ideas"),
        (Method::GET, "/ideas?status=nonsense"),
        (Method::GET, "/ideas?lang=fi&theme=dark"),
        (Method::GET, "/api/v1/nowhere"),
        (Method::GET, "/favicon.ico"),
    ] {
        look(address, &visitor.once(method, address, None).await);
    }
    let long = format!("/ideas?q={}", "x".repeat(5_000));
    look(
        "a long address",
        &visitor.once(Method::GET, &long, None).await,
    );
    let bearer: &[(&str, &[u8])] = &[("authorization", b"Bearer nonsense")];
    look(
        "a bad token",
        &visitor.asks(Method::GET, "/api/v1/ideas", bearer).await,
    );
    let packed: &[(&str, &[u8])] = &[("content-encoding", b"gzip")];
    look(
        "a packed body",
        &visitor.asks(Method::POST, "/ideas", packed).await,
    );
    let elsewhere: &[(&str, &[u8])] = &[("origin", b"https://evil.example")];
    look(
        "another site",
        &visitor.asks(Method::POST, "/ideas", elsewhere).await,
    );
    let large = Some(format!("text={}", "x".repeat(300_000)));
    look(
        "a large form",
        &visitor.once(Method::POST, "/ideas/1/comments", large).await,
    );
    let json = Some(("application/json".to_owned(), b"{}".to_vec()));
    look(
        "no form",
        &visitor.brings(Method::POST, "/ideas", json).await,
    );

    for (status, kind) in [
        (200, "text/html"),
        (200, "application/atom+xml"),
        (200, "text/csv"),
        (200, "image/png"),
        (200, "text/css"),
        (200, "application/json"),
        (303, ""),
        (308, ""),
        (401, "application/problem+json"),
        (403, "text/html"),
        (404, "text/html"),
        (404, "application/problem+json"),
        (405, "text/html"),
        (413, "text/html"),
        (414, "text/html"),
        (415, "text/html"),
        (422, "text/html"),
    ] {
        let kind = (status, kind.to_owned());
        assert!(
            kinds.contains(&kind),
            "no {kind:?} was looked at: {kinds:?}"
        );
    }
    wrong.are_none();
}

/// What people upload is looked at in a box: no script, no form, no frame, no guess at what it is, and a paper is saved
/// rather than opened.
#[tokio::test]
async fn what_was_uploaded_is_served_in_a_box() {
    let street = Street::new().await;
    let people = [
        &*street.settled.resident,
        &*street.settled.staff,
        &*street.settled.admin,
    ];
    let mut served = 0;
    for door in doors(&Method::GET) {
        if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
            continue;
        }
        for address in street.leads(door.path) {
            for browser in people {
                let seen = browser.once(Method::GET, &address, None).await;
                let kind = seen.headers.get("content-type");
                let picture = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"image/"));
                if !seen.status.is_success() || !(picture || door.path.contains("/files/")) {
                    continue;
                }
                served += 1;
                is_boxed(&seen);
            }
        }
    }
    assert!(served >= 8, "only {served} files were served");
}

#[tokio::test]
async fn what_only_looks_like_a_picture_is_a_paper_or_nothing() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/ideas/new").await.is(200);
    let page: &[u8] = b"<html><script>alert(1)</script></html>";
    let drawing: &[u8] =
        b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let fields = [("title", "A bench"), ("text", "To sit."), ("do", "send")];
    for (field, called, bytes) in [
        ("images", "bench.png", page),
        ("images", "bench.svg", drawing),
        ("attachments", "plan.pdf", page),
        ("attachments", "plan.svg", drawing),
    ] {
        let seen = aino
            .sends_files("/ideas", &fields, &[(field, called, bytes)])
            .await;
        assert_eq!(seen.status, 422, "{field} {called}: {}", seen.words());
    }
    // A picture that carries a page behind its pixels is drawn anew, without it; a text is only ever saved.
    let mut both = PICTURE.to_vec();
    both.extend_from_slice(page);
    let seen = aino
        .sends_files(
            "/ideas",
            &fields,
            &[
                ("images", "bench.png", &both),
                ("attachments", "plan.txt", b"Read me"),
            ],
        )
        .await;
    seen.is(200);
    let sheet = crate::town::Sheet::of(&seen.body);
    let mut files: Vec<String> = sheet
        .links
        .iter()
        .filter(|link| link.starts_with("/files/"))
        .cloned()
        .collect();
    files.sort();
    files.dedup();
    assert_eq!(files.len(), 2, "{:?}", sheet.links);
    for file in files {
        let seen = aino.once(Method::GET, &file, None).await;
        is_boxed(&seen);
        let kind = seen.headers["content-type"].to_str().unwrap();
        assert!(
            !seen.body.contains("<script>"),
            "{file} still carries its page"
        );
        let disposition = seen.headers["content-disposition"].to_str().unwrap();
        match kind.starts_with("image/") {
            true => assert!(
                disposition.starts_with("inline; filename="),
                "{disposition}"
            ),
            false => assert!(
                disposition.starts_with("attachment; filename="),
                "{disposition}"
            ),
        }
    }
}

#[track_caller]
fn is_boxed(seen: &Seen) {
    let says = |name: &str| {
        seen.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    };
    let policy = says("content-security-policy");
    assert!(
        policy.contains("sandbox") && !policy.contains("allow-") && !policy.contains("'self'"),
        "{}: {policy}",
        seen.path
    );
    assert_eq!(says("x-content-type-options"), "nosniff", "{}", seen.path);
    let disposition = says("content-disposition");
    let kind = says("content-type");
    let shown = ["image/png", "image/jpeg", "image/webp"].contains(&kind);
    if shown {
        assert!(
            disposition.starts_with("inline;"),
            "{}: {disposition}",
            seen.path
        );
    } else {
        assert!(
            disposition.starts_with("attachment;"),
            "{}: {disposition}",
            seen.path
        );
    }
    assert_eq!(missing(seen), None, "{}", seen.path);
}
