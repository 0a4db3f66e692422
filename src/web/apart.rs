//! Files on an origin of their own (`files_origin`): whatever somebody uploads is answered at another host name, where no
//! cookie of ours goes and no page of ours lives. A door of the hub still decides who may have a file; then it sends the
//! browser on to a sealed address that says which file it is and until when. It cannot be made, read or changed by anyone
//! else, so the other host asks nobody and knows nothing but storage.

use std::panic::AssertUnwindSafe;

use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, KeyInit};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use futures_util::FutureExt;
use hall::{Error, Result, Stored};
use poem::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, HeaderName,
    HeaderValue, LOCATION, RETRY_AFTER,
};
use poem::http::{Method, StatusCode};
use poem::{Body, Request, Response};
use press::words::say_json;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::boxes::{FOR_ONE, boxed};
use crate::language::{self, Wishes};
use crate::limits::Asker;
use crate::network::network_of;
use crate::{Web, headers};

/// An address for one person holds at least this long, and at most twice as long: a page is loaded meanwhile, and its
/// pictures keep their addresses while somebody turns pages. In seconds.
const FOR_ONE_HOLDS: i64 = 5 * 60;
/// The same for what everybody may see.
const FOR_ALL_HOLDS: i64 = 60 * 60;
/// How long a browser may remember where a door sent it, for what everybody may see; less than the address holds.
const FOR_ALL_KEPT: &str = "public, max-age=600";
const LONGEST: usize = 4_096;
const NONCE_BYTES: usize = 12;

/// The secret with which addresses of files are sealed: 64 letters, the same on every node.
pub struct FilesKey(pub String);

pub(crate) struct Apart {
    origin: String,
    host: String,
    key: [u8; 32],
    cipher: Aes256Gcm,
}

/// What stands in a sealed address, for nobody to read but us.
#[derive(Serialize, Deserialize)]
struct Pass {
    k: String,
    m: String,
    n: String,
    picture: bool,
    private: bool,
    /// Seconds of the epoch.
    until: i64,
}

/// Why a sealed address opens nothing.
#[derive(Debug, PartialEq, Eq)]
enum Shut {
    /// Not of our making.
    Unknown,
    Over,
}

impl Apart {
    /// `None`: files are answered where pages are.
    pub fn of(origin: &str, key: &str) -> Option<Apart> {
        let origin = origin.trim_end_matches('/');
        let (scheme, authority) = origin.split_once("://")?;
        let key: [u8; 32] = Sha256::digest(format!("files of Talkoo {key}")).into();
        Some(Apart {
            origin: origin.to_owned(),
            host: bare(authority, scheme == "https"),
            cipher: Aes256Gcm::new(&key.into()),
            key,
        })
    }

    /// Whether this is asked of the host of files.
    pub fn is_asked(&self, request: &Request) -> bool {
        let named = request
            .uri()
            .authority()
            .map(|authority| authority.as_str())
            .or_else(|| request.headers().get(HOST)?.to_str().ok());
        named.is_some_and(|named| bare(named, self.origin.starts_with("https")) == self.host)
    }

    /// On to the file, for whoever may have it.
    pub fn way_to(&self, file: &Stored, now: DateTime<Utc>) -> Result<Response> {
        let to = HeaderValue::from_str(&self.address(file, now)?)
            .map_err(|_| Error::fault("a sealed address is none"))?;
        let caching = if file.private { FOR_ONE } else { FOR_ALL_KEPT };
        Ok(Response::builder()
            .status(StatusCode::SEE_OTHER)
            .header(LOCATION, to)
            .header(CACHE_CONTROL, caching)
            .finish())
    }

    fn address(&self, file: &Stored, now: DateTime<Utc>) -> Result<String> {
        let holds = if file.private {
            FOR_ONE_HOLDS
        } else {
            FOR_ALL_HOLDS
        };
        let pass = Pass {
            k: file.key.clone(),
            m: file.media_type.clone(),
            n: file.name.clone(),
            picture: file.picture,
            private: file.private,
            until: (now.timestamp() / holds + 2) * holds,
        };
        let said = serde_json::to_vec(&pass)?;
        // Made from what is said and the key: the same file has the same address for a while, and two never share one.
        let mut nonce = Sha256::new();
        nonce.update(self.key);
        nonce.update(&said);
        let mut first = [0; NONCE_BYTES];
        first.copy_from_slice(&nonce.finalize()[..NONCE_BYTES]);
        let nonce = &first;
        let sealed = self
            .cipher
            .encrypt(&(*nonce).into(), said.as_slice())
            .map_err(|_| Error::fault("an address could not be sealed"))?;
        let whole = [nonce.as_slice(), &sealed].concat();
        Ok(format!(
            "{}/{}",
            self.origin,
            BASE64_URL_SAFE_NO_PAD.encode(whole)
        ))
    }

    fn open(&self, sealed: &str, now: DateTime<Utc>) -> Result<Stored, Shut> {
        let whole = BASE64_URL_SAFE_NO_PAD
            .decode(sealed)
            .map_err(|_| Shut::Unknown)?;
        let (nonce, sealed) = whole
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(Shut::Unknown)?;
        let said = self
            .cipher
            .decrypt(&(*nonce).into(), sealed)
            .map_err(|_| Shut::Unknown)?;
        let pass: Pass = serde_json::from_slice(&said).map_err(|_| Shut::Unknown)?;
        if now.timestamp() >= pass.until {
            return Err(Shut::Over);
        }
        Ok(Stored {
            key: pass.k,
            media_type: pass.m,
            name: pass.n,
            picture: pass.picture,
            private: pass.private,
        })
    }

    /// Lets our own pages show pictures from there, and nothing else.
    pub fn let_pictures_in(&self, headers: &mut HeaderMap) {
        let Some(policy) = headers.get(CONTENT_SECURITY_POLICY) else {
            return;
        };
        let wider = policy.to_str().ok().map(|policy| {
            policy.replace(
                "img-src 'self' data:",
                &format!("img-src 'self' data: {}", self.origin),
            )
        });
        if let Some(wider) = wider.and_then(|wider| HeaderValue::from_str(&wider).ok()) {
            headers.insert(CONTENT_SECURITY_POLICY, wider);
        }
    }
}

/// A host as addresses name it: small letters, without the port that goes without saying.
fn bare(authority: &str, secure: bool) -> String {
    let usual = if secure { ":443" } else { ":80" };
    authority.trim_end_matches(usual).to_ascii_lowercase()
}

/// Answers at the host of files: a file, or a word why not. Never a page, never a cookie.
pub(crate) async fn answer(web: &Web, apart: &Apart, request: &Request) -> Response {
    let told = AssertUnwindSafe(sent(web, apart, request))
        .catch_unwind()
        .await;
    let mut response = told.unwrap_or_else(|_| {
        tracing::error!("a file could not be sent: a panic; the log has its place");
        Response::from(StatusCode::INTERNAL_SERVER_ERROR)
    });
    let headers = response.headers_mut();
    for (name, value) in [
        // Our pages show it, and they are another origin.
        ("cross-origin-resource-policy", "cross-origin"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex"),
        ("content-security-policy", headers::FILE_POLICY),
    ] {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    if *request.method() == Method::HEAD {
        response.set_body(Body::empty());
    }
    response
}

async fn sent(web: &Web, apart: &Apart, request: &Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut no = word(
            web,
            request,
            StatusCode::METHOD_NOT_ALLOWED,
            "web-apart-only",
        );
        no.headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return no;
    }
    let network = network_of(web.proxies.client(request));
    let allowance = web.limits.read(Asker::Network(network));
    if let Some(seconds) = allowance.and_then(|allowance| allowance.wait) {
        return later(web, request, StatusCode::TOO_MANY_REQUESTS, seconds);
    }
    let sealed = request.uri().path().trim_start_matches('/');
    let now = web.hub.ports.clock.now();
    let opened = match sealed.len() {
        1..=LONGEST => apart.open(sealed, now),
        _ => Err(Shut::Unknown),
    };
    let file = match opened {
        Ok(file) => file,
        Err(Shut::Unknown) => return word(web, request, StatusCode::NOT_FOUND, "web-apart-only"),
        Err(Shut::Over) => return word(web, request, StatusCode::GONE, "web-apart-over"),
    };
    match web.hub.ports.storage.fetch(&file.key).await {
        Ok(Some(bytes)) => boxed(&file, bytes),
        Ok(None) => word(web, request, StatusCode::NOT_FOUND, "web-apart-only"),
        Err(wrong) => {
            tracing::warn!(%wrong, "a file could not be fetched");
            later(web, request, StatusCode::SERVICE_UNAVAILABLE, 10)
        }
    }
}

fn later(web: &Web, request: &Request, status: StatusCode, seconds: u64) -> Response {
    let mut no = word(web, request, status, "web-apart-later");
    no.headers_mut()
        .insert(RETRY_AFTER, HeaderValue::from(seconds));
    no
}

/// One sentence in the browser's language.
fn word(web: &Web, request: &Request, status: StatusCode, key: &str) -> Response {
    let site = web.chrome.last_known();
    let wishes = Wishes {
        browser: request.header("accept-language"),
        ..Wishes::default()
    };
    let lang = language::pick(
        &wishes,
        &site.settings.languages,
        site.settings.default_lang,
    );
    let mut response = Response::builder()
        .status(status)
        .header(CACHE_CONTROL, FOR_ONE)
        .body(format!("{}\n", say_json(lang, key, &json!({}))));
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_790_000_000 + seconds, 0).unwrap()
    }

    fn apart(key: &str) -> Apart {
        Apart::of("https://files.kuusilahti.example/", key).unwrap()
    }

    fn plan() -> Stored {
        Stored {
            key: "cases/abc".to_owned(),
            media_type: "application/pdf".to_owned(),
            name: "Suunnitelma ”laituri”.pdf".to_owned(),
            picture: false,
            private: true,
        }
    }

    fn sealed(apart: &Apart, file: &Stored, now: DateTime<Utc>) -> String {
        let address = apart.address(file, now).unwrap();
        let begin = "https://files.kuusilahti.example/";
        address.strip_prefix(begin).unwrap().to_owned()
    }

    #[test]
    fn a_sealed_address_leads_to_its_file_for_a_while() {
        let apart = apart("one");
        let address = sealed(&apart, &plan(), at(0));
        assert!(!address.contains("Suunnitelma"));
        assert_eq!(apart.open(&address, at(299)), Ok(plan()));
        assert_eq!(apart.open(&address, at(600)), Err(Shut::Over));
        let public = plan().private(false);
        let address = sealed(&apart, &public, at(0));
        assert_eq!(apart.open(&address, at(3_599)), Ok(public));
        assert_eq!(apart.open(&address, at(7_200)), Err(Shut::Over));
    }

    #[test]
    fn the_same_file_keeps_its_address_while_pages_are_turned() {
        let apart = apart("one");
        let begin = 1_790_000_000 - 1_790_000_000 % FOR_ONE_HOLDS - 1_790_000_000;
        assert_eq!(
            sealed(&apart, &plan(), at(begin)),
            sealed(&apart, &plan(), at(begin + FOR_ONE_HOLDS - 1))
        );
        assert_ne!(
            sealed(&apart, &plan(), at(begin)),
            sealed(&apart, &plan(), at(begin + FOR_ONE_HOLDS))
        );
    }

    #[test]
    fn nobody_else_can_make_or_change_one() {
        let one = apart("one");
        let address = sealed(&one, &plan(), at(0));
        assert_eq!(apart("two").open(&address, at(0)), Err(Shut::Unknown));
        for place in 0..address.len() {
            let mut letters: Vec<char> = address.chars().collect();
            letters[place] = if letters[place] == 'A' { 'B' } else { 'A' };
            let changed: String = letters.into_iter().collect();
            // The last letter holds bits that stand for nothing; a reader refuses those, too.
            assert_eq!(one.open(&changed, at(0)), Err(Shut::Unknown), "{place}");
        }
        for nonsense in ["", "A", "ideas", "../../etc", "%2e", &address[..20]] {
            assert_eq!(one.open(nonsense, at(0)), Err(Shut::Unknown), "{nonsense}");
        }
    }

    #[test]
    fn the_host_of_files_is_known_by_its_name() {
        let apart = apart("one");
        let asked = |host: &str| {
            let request = Request::builder().header("host", host).finish();
            apart.is_asked(&request)
        };
        assert!(asked("files.kuusilahti.example"));
        assert!(asked("FILES.kuusilahti.example:443"));
        assert!(!asked("kuusilahti.example"));
        assert!(!asked("files.kuusilahti.example:8443"));
        assert!(!asked("files.kuusilahti.example.evil.example"));
        assert!(!apart.is_asked(&Request::default()));
    }
}
