//! The gate: from a cookie or a token to who is asking. Looking them up is the accounts room's work; the
//! gate remembers the answer for three seconds, or until accounts says that something has changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use entity::words::Lang;
use hall::Result;
use hall::access::Signed;
use poem::http::HeaderMap;
use poem::http::header::{COOKIE, HOST, ORIGIN};
use ports::secrets;

const REMEMBERED: Duration = Duration::from_secs(3);
const MOST_REMEMBERED: usize = 20_000;
/// The browser keeps the cookie this long; the session itself ends when accounts says so.
const COOKIE_SECONDS: u64 = 90 * 24 * 3600;
/// Ours are 64 letters; whoever sends more is not asking for a session.
const LONGEST_TOKEN: usize = 256;

/// Who knows the sessions and tokens. The accounts room keeps this promise.
#[async_trait]
pub trait Doorkeeper: Send + Sync {
    /// The person behind a session cookie. May renew the session by itself, at most every ten minutes.
    ///
    /// # Errors
    /// A fault of the database.
    async fn by_cookie(&self, token: &str) -> Result<Option<SignedIn>>;

    /// The person behind a token of the API.
    ///
    /// # Errors
    /// A fault of the database.
    async fn by_bearer(&self, token: &str) -> Result<Option<SignedIn>>;

    /// Counts up whenever a session or token ends or a person changes; what the gate remembers is then forgotten.
    fn generation(&self) -> u64;
}

/// A person known at the gate.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub signed: Signed,
    pub initials: String,
    /// The language of their account.
    pub lang: Option<Lang>,
}

pub(crate) struct Gate {
    keeper: Arc<dyn Doorkeeper>,
    secure: bool,
    remembered: Mutex<Remembered>,
}

#[derive(Default)]
struct Remembered {
    generation: u64,
    people: HashMap<String, (Instant, Arc<SignedIn>)>,
}

impl Gate {
    pub fn new(keeper: Arc<dyn Doorkeeper>, secure: bool) -> Gate {
        Gate {
            keeper,
            secure,
            remembered: Mutex::default(),
        }
    }

    /// `__Host-` ties the cookie to this very host; plain http, as on localhost, cannot have it.
    pub fn cookie_name(&self) -> &'static str {
        if self.secure {
            "__Host-talkoo"
        } else {
            "talkoo"
        }
    }

    /// The session token a browser brought along, if it looks like one.
    pub fn session_token<'a>(&self, headers: &'a HeaderMap) -> Option<&'a str> {
        cookie(headers, self.cookie_name())
            .filter(|token| !token.is_empty() && token.len() <= LONGEST_TOKEN)
    }

    pub async fn by_cookie(&self, token: &str) -> Result<Option<Arc<SignedIn>>> {
        self.look_up('c', token).await
    }

    pub async fn by_bearer(&self, token: &str) -> Result<Option<Arc<SignedIn>>> {
        if token.is_empty() || token.len() > LONGEST_TOKEN {
            return Ok(None);
        }
        self.look_up('b', token).await
    }

    async fn look_up(&self, kind: char, token: &str) -> Result<Option<Arc<SignedIn>>> {
        let key = format!("{kind}{token}");
        let generation = self.keeper.generation();
        if let Some(known) = self.recall(&key, generation) {
            return Ok(Some(known));
        }
        let found = match kind {
            'c' => self.keeper.by_cookie(token).await?,
            _ => self.keeper.by_bearer(token).await?,
        };
        let found = found.map(Arc::new);
        if let Some(known) = &found {
            self.remember(key, generation, Arc::clone(known));
        }
        Ok(found)
    }

    fn recall(&self, key: &str, generation: u64) -> Option<Arc<SignedIn>> {
        let mut remembered = self
            .remembered
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        if remembered.generation != generation {
            remembered.people.clear();
            remembered.generation = generation;
            return None;
        }
        let (since, known) = remembered.people.get(key)?;
        (since.elapsed() < REMEMBERED).then(|| Arc::clone(known))
    }

    /// `generation` is from before the look-up: what changed meanwhile must not be remembered as fresh.
    fn remember(&self, key: String, generation: u64, known: Arc<SignedIn>) {
        let mut remembered = self
            .remembered
            .lock()
            .unwrap_or_else(|held| held.into_inner());
        if remembered.generation != generation {
            return;
        }
        if remembered.people.len() >= MOST_REMEMBERED {
            remembered
                .people
                .retain(|_, (since, _)| since.elapsed() < REMEMBERED);
            if remembered.people.len() >= MOST_REMEMBERED {
                remembered.people.clear();
            }
        }
        remembered.people.insert(key, (Instant::now(), known));
    }

    /// `Set-Cookie` that begins a session.
    pub fn session_cookie(&self, token: &str) -> String {
        self.written(self.cookie_name(), token, COOKIE_SECONDS, true)
    }

    /// `Set-Cookie` that ends it.
    pub fn end_of_session(&self) -> String {
        self.written(self.cookie_name(), "", 0, true)
    }

    /// Any other cookie of ours. `hidden`: not for scripts.
    pub fn written(&self, name: &str, value: &str, seconds: u64, hidden: bool) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        let hidden = if hidden { "; HttpOnly" } else { "" };
        format!("{name}={value}; Path=/; Max-Age={seconds}; SameSite=Lax{hidden}{secure}")
    }
}

/// One cookie's value.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// The proof in a signed-in person's forms: made from the session, so it needs no keeping and dies with it.
pub fn form_token(session: &str) -> String {
    secrets::hash(&format!("a form of Talkoo for {session}"))
}

/// Whether two proofs are the same, without telling by the time it takes where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one
            .bytes()
            .zip(other.bytes())
            .fold(0, |differs, (a, b)| differs | (a ^ b))
            == 0
}

/// Whether an unsafe request comes from a page of ours. Browsers say so in `Sec-Fetch-Site` or `Origin`;
/// whatever says neither is no browser and carries nobody's cookies against their will.
pub(crate) fn from_our_own_page(headers: &HeaderMap, base_url: &str) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        if site == "same-origin" || site == "none" {
            return true;
        }
        // A sibling host or another site; what `Origin` says cannot make that good.
        return false;
    }
    let Some(origin) = headers.get(ORIGIN) else {
        return true;
    };
    let Ok(origin) = origin.to_str() else {
        return false;
    };
    if !base_url.is_empty() && origin.eq_ignore_ascii_case(origin_of(base_url)) {
        return true;
    }
    let host = headers.get(HOST).and_then(|host| host.to_str().ok());
    // Without a configured address the page can only have come from the host it was asked from.
    base_url.is_empty()
        && host.is_some_and(|host| {
            origin
                .split_once("://")
                .is_some_and(|(_, named)| named.eq_ignore_ascii_case(host))
        })
}

/// `https://ideas.example.org` of `https://ideas.example.org/somewhere`.
fn origin_of(base_url: &str) -> &str {
    let begin = base_url.find("://").map_or(0, |at| at + 3);
    match base_url[begin..].find('/') {
        Some(end) => &base_url[..begin + end],
        None => base_url,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let headers = headers(&[("cookie", "a=1; talkoo=abc; b=2"), ("cookie", "lang=fi")]);
        assert_eq!(cookie(&headers, "talkoo"), Some("abc"));
        assert_eq!(cookie(&headers, "lang"), Some("fi"));
        assert_eq!(cookie(&headers, "alkoo"), None);
    }

    #[test]
    fn only_our_own_pages_may_post() {
        let base = "https://ideas.example.org";
        let ours = |lines: &[(&'static str, &str)]| from_our_own_page(&headers(lines), base);
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site")]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
        assert!(!ours(&[("sec-fetch-site", "cross-site"), ("origin", base)]));
        assert!(ours(&[("origin", base)]));
        assert!(!ours(&[("origin", "https://evil.example")]));
        assert!(!ours(&[("origin", "null")]));
        assert!(!ours(&[("origin", "http://ideas.example.org")]));
        assert!(ours(&[]), "no browser");
        let local = |origin: &str| {
            from_our_own_page(
                &headers(&[("origin", origin), ("host", "127.0.0.1:8000")]),
                "",
            )
        };
        assert!(local("http://127.0.0.1:8000"));
        assert!(!local("http://127.0.0.1:9000"));
        assert!(!local("null"));
    }

    #[test]
    fn a_form_token_follows_its_session() {
        assert_eq!(form_token("a"), form_token("a"));
        assert_ne!(form_token("a"), form_token("b"));
        assert!(same("abc", "abc"));
        assert!(!same("abc", "abd"));
        assert!(!same("abc", "ab"));
    }
}
