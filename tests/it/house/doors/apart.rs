//! Uploaded files on an origin of their own: with `files_origin` set every door that led to a file leads there, and at that
//! host nothing else is answered. Without it everything is as the other stories tell.

use super::{NOT_OPENED, Street, doors};
use crate::town::{PICTURE, Town};
use hall::access::Scope;
use poem::http::{HeaderMap, Method, StatusCode, header};
use poem::{Body, Request};
use serde_json::json;
use std::collections::BTreeSet;
use std::time::Duration;
use web::Who;

const ORIGIN: &str = "https://files.kuusilahti.example";

/// What came from the host of files.
struct Sent {
    status: StatusCode,
    headers: HeaderMap,
    words: String,
}

impl Sent {
    fn says(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    /// Whatever it is, it is in a box that runs nothing, and nobody is known by it.
    #[track_caller]
    fn is_harmless(&self) {
        let policy = self.says("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && policy.contains("; sandbox;"),
            "{policy}"
        );
        assert!(!policy.contains("allow-") && !policy.contains("'self'"));
        assert_eq!(self.says("x-content-type-options"), "nosniff");
        assert_eq!(self.says("cross-origin-resource-policy"), "cross-origin");
        assert_eq!(self.says("referrer-policy"), "no-referrer");
        assert_eq!(self.says("x-robots-tag"), "noindex");
        assert!(
            self.says("strict-transport-security")
                .starts_with("max-age=")
        );
        assert!(!self.says("x-request-id").is_empty());
        assert!(!self.headers.contains_key(header::SET_COOKIE));
        assert!(!self.says("content-type").starts_with("text/html"));
    }
}

/// Asks the host of files, whatever cookies or tokens are brought.
async fn asks(town: &Town, method: Method, path: &str, brings: &[(&str, &str)]) -> Sent {
    let mut request = Request::builder()
        .method(method)
        .uri(path.parse().unwrap())
        .header(header::HOST, "files.kuusilahti.example");
    if !brings.iter().any(|(name, _)| *name == "accept-language") {
        request = request.header("accept-language", "en");
    }
    for (name, value) in brings {
        request = request.header(*name, *value);
    }
    let mut response = town.front().answer(request.body(Body::empty())).await;
    let bytes = response.take_body().into_bytes().await.unwrap();
    Sent {
        status: response.status(),
        headers: response.headers().clone(),
        words: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

/// The path at the host of files a door leads to.
fn way(address: &str) -> Option<&str> {
    address.strip_prefix(ORIGIN)
}

#[tokio::test]
async fn every_door_to_a_file_leads_to_the_host_of_files() {
    let street = Street::with(|config| config.files_origin = ORIGIN.to_owned()).await;
    let people = [
        &*street.settled.resident,
        &*street.settled.staff,
        &*street.settled.admin,
    ];
    let mut led = BTreeSet::new();
    for door in doors(&Method::GET) {
        if NOT_OPENED.contains(&door.path) || door.who == Who::DemoOnly {
            continue;
        }
        for address in street.leads(door.path) {
            for browser in people {
                let seen = browser.once(Method::GET, &address, None).await;
                let kind = seen.headers.get(header::CONTENT_TYPE);
                let picture = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"image/"));
                assert!(!picture, "{address} answers with a picture itself");
                let Some(to) = seen.leads_to() else { continue };
                let Some(path) = way(&to) else { continue };
                led.insert(door.path);
                let sent = asks(street.town(), Method::GET, path, &[]).await;
                assert_eq!(sent.status, 200, "{address}: {}", sent.words);
                sent.is_harmless();
                let shown = sent.says("content-type").starts_with("image/");
                let how = sent.says("content-disposition");
                match shown {
                    true => assert!(how.starts_with("inline;"), "{address}: {how}"),
                    false => assert!(how.starts_with("attachment;"), "{address}: {how}"),
                }
                assert!(!sent.words.is_empty());
            }
        }
    }
    for door in [
        "/files/:id",
        "/files/:id/thumb",
        "/faces/:key",
        "/track/:token/files/:file",
        "/desk/cases/:id/files/:file",
        "/desk/mail/:id/original",
        "/logo/:digest/:file",
    ] {
        assert!(led.contains(door), "{door} was not led anywhere: {led:?}");
    }
}

#[tokio::test]
async fn the_host_of_files_answers_nothing_else() {
    let town = Town::with(|config| config.files_origin = ORIGIN.to_owned()).await;
    let aino = town.resident("Aino Salmela").await;
    let session = format!("__Host-talkoo={}", aino.session().unwrap());
    let lasting = "a".repeat(5_000);
    for path in [
        "/",
        "/ideas",
        "/ideas?lang=fi&theme=dark",
        "/account",
        "/sign-in",
        "/health",
        "/robots.txt",
        "/files/1",
        "/api/v1/ideas",
        "/assets/dev/css/talkoo.css",
        "/%2e%2e/etc/passwd",
        lasting.as_str(),
    ] {
        let path = if path.starts_with('/') {
            path.to_owned()
        } else {
            format!("/{path}")
        };
        for brings in [&[][..], &[("cookie", session.as_str())]] {
            let sent = asks(&town, Method::GET, &path, brings).await;
            assert_eq!(sent.status, 404, "{path}: {}", sent.words);
            sent.is_harmless();
            assert!(sent.words.starts_with("Only files live"), "{}", sent.words);
        }
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS] {
            let sent = asks(&town, method, &path, &[]).await;
            assert_eq!(sent.status, 405, "{path}");
            assert_eq!(sent.says("allow"), "GET, HEAD");
            sent.is_harmless();
        }
    }
    let finnish = asks(&town, Method::GET, "/", &[("accept-language", "fi")]).await;
    assert!(finnish.words.starts_with("Tässä osoitteessa on vain"));
    // The pages let pictures of that host in, and nothing else of it.
    let policy = aino.opens("/ideas").await.headers["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(policy.contains(&format!("img-src 'self' data: {ORIGIN};")));
    assert_eq!(policy.matches(ORIGIN).count(), 1, "{policy}");
}

#[tokio::test]
async fn a_private_file_is_had_for_a_few_minutes_and_only_by_who_may() {
    let town = Town::with(|config| config.files_origin = ORIGIN.to_owned()).await;
    let (liisa, veikko) = (town.staff().await, town.resident("Veikko Rantanen").await);
    let desk = town.program_of(&liisa, Scope::ALL).await;
    let draft = json!({ "kind": "article", "title": "Berths", "body": "For boats.", "lang": "en" });
    let made = desk.posts("/articles", draft).await;
    let id = made.is(200).json["id"].as_i64().unwrap();
    liisa.opens(&format!("/desk/articles/{id}")).await.is(200);
    let seen = liisa
        .sends_files(
            &format!("/desk/articles/{id}/files"),
            &[("alt", "A bench")],
            &[("files", "bench.png", PICTURE)],
        )
        .await;
    let begin = format!("/knowledge/{id}/files/");
    let number = seen.is(200).between(&begin, "\"").unwrap();
    let number: String = number.chars().take_while(char::is_ascii_digit).collect();
    let file = format!("{begin}{number}");
    for stranger in [&town.visitor(), &*veikko] {
        stranger.once(Method::GET, &file, None).await.is(404);
    }
    let led = liisa.once(Method::GET, &file, None).await;
    assert_eq!(led.headers["cache-control"], "private, no-store");
    let to = led.is(303).leads_to().unwrap();
    let path = way(&to).unwrap();
    // Whoever has the address has the file, as long as it holds: it carries nobody's cookie.
    let sent = asks(&town, Method::GET, path, &[]).await;
    assert_eq!(sent.status, 200);
    sent.is_harmless();
    assert_eq!(sent.says("cache-control"), "private, no-store");
    assert_eq!(asks(&town, Method::HEAD, path, &[]).await.words, "");
    // On the host of pages that address is nothing, and changed by a letter it is nothing anywhere.
    liisa.once(Method::GET, path, None).await.is(404);
    let last = if path.ends_with('A') { "B" } else { "A" };
    let changed = format!("{}{last}", &path[..path.len() - 1]);
    assert_eq!(asks(&town, Method::GET, &changed, &[]).await.status, 404);
    let begun = path.chars().nth(1).unwrap();
    let other = if begun == 'A' { 'B' } else { 'A' };
    let changed = format!("/{other}{}", &path[2..]);
    assert_eq!(asks(&town, Method::GET, &changed, &[]).await.status, 404);
    town.clock.advance(Duration::from_secs(11 * 60));
    let over = asks(&town, Method::GET, path, &[]).await;
    assert_eq!(over.status, 410);
    over.is_harmless();
    assert!(over.words.contains("has run out"), "{}", over.words);
    // From its page one comes to it again.
    let again = liisa
        .once(Method::GET, &file, None)
        .await
        .leads_to()
        .unwrap();
    assert_ne!(again, to);
    let sent = asks(&town, Method::GET, way(&again).unwrap(), &[]).await;
    assert_eq!(sent.status, 200);
}

#[tokio::test]
async fn without_the_setting_files_are_answered_where_pages_are() {
    let town = Town::new().await;
    let aino = town.resident("Aino Salmela").await;
    aino.opens("/ideas/new").await.is(200);
    let idea = aino
        .sends_files(
            "/ideas",
            &[("title", "A bench"), ("text", "To sit."), ("do", "send")],
            &[("images", "bench.png", PICTURE)],
        )
        .await;
    let file = idea.is(200).between("/files/", "\"").unwrap().to_owned();
    let seen = town
        .visitor()
        .once(Method::GET, &format!("/files/{file}"), None)
        .await;
    seen.is(200);
    let policy = seen.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("sandbox"), "{policy}");
    // Another name of the machine is the same hub.
    let other = asks(&town, Method::GET, "/ideas", &[]).await;
    assert_eq!(other.status, 200);
}

#[test]
fn an_origin_that_is_none_or_the_pages_own_is_refused_at_the_start() {
    let refused = |origin: &str| {
        let config = ports::Config {
            base_url: "https://kuusilahti.example".to_owned(),
            files_origin: origin.to_owned(),
            ..ports::Config::default()
        };
        config.files_apart().err().map(|wrong| wrong.what)
    };
    assert_eq!(refused(""), None);
    assert_eq!(refused(ORIGIN), None);
    assert_eq!(refused("https://files.kuusilahti.example:8443"), None);
    for (origin, why) in [
        ("files.kuusilahti.example", "this is no address"),
        ("https://files.kuusilahti.example/there", "only a scheme"),
        ("ftp://files.kuusilahti.example", "only a scheme"),
        ("http://files.kuusilahti.example", "over https"),
        ("https://kuusilahti.example", "another host name"),
        ("https://kuusilahti.example:8443", "another host name"),
    ] {
        let said = refused(origin).unwrap_or_default();
        assert!(said.contains(why), "{origin}: {said}");
    }
}
