//! A browser without scripts: it keeps cookies, sends forms with their hidden token, and follows redirects.

use super::parcel::{Enclosed, parcel};
use poem::http::{Method, StatusCode, header};
use poem::{Body, Request, Response};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use web::Front;

#[derive(Clone)]
pub struct Browser {
    front: Arc<Front>,
    kept: Arc<Mutex<Kept>>,
}

#[derive(Default)]
struct Kept {
    cookies: BTreeMap<String, String>,
    /// The hidden token of the last page with a form.
    form_token: Option<String>,
    lang: Option<&'static str>,
    /// Where requests come from, as a proxy says it.
    network: Option<&'static str>,
}

/// A page that came.
#[derive(Clone, Debug)]
pub struct Seen {
    pub status: StatusCode,
    /// Where it was found at last, after redirects.
    pub path: String,
    pub body: String,
    /// The same, as it came.
    pub bytes: bytes::Bytes,
    pub headers: poem::http::HeaderMap,
}

impl Browser {
    pub(super) fn new(front: Arc<Front>) -> Self {
        Self {
            front,
            kept: Arc::default(),
        }
    }

    /// Asks for pages in this language.
    pub fn speaking(self, lang: &'static str) -> Self {
        self.kept().lang = Some(lang);
        self
    }

    /// Comes from this network, through a proxy.
    pub fn coming_from(self, network: &'static str) -> Self {
        self.kept().network = Some(network);
        self
    }

    /// Opens a page and follows where it leads.
    pub async fn opens(&self, path: &str) -> Seen {
        let seen = self.once(Method::GET, path, None).await;
        self.follow(seen).await
    }

    /// Sends a form and follows where it leads. The hidden token of the last form is added.
    pub async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.sends_only(path, fields).await;
        self.follow(seen).await
    }

    /// Sends a form and looks at the answer itself.
    pub async fn sends_only(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let token = self.kept().form_token.clone();
        let mut form = url::form_urlencoded::Serializer::new(String::new());
        form.extend_pairs(fields);
        if let Some(token) = token {
            form.append_pair("_token", &token);
        }
        self.once(Method::POST, path, Some(form.finish())).await
    }

    /// Sends a form with files and follows where it leads.
    pub async fn sends_files(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        files: &[Enclosed<'_>],
    ) -> Seen {
        let token = self.kept().form_token.clone();
        let mut fields = fields.to_vec();
        if let Some(token) = &token {
            fields.push(("_token", token));
        }
        let seen = self
            .request(Method::POST, path, Some(parcel(&fields, files)))
            .await;
        self.follow(seen).await
    }

    /// One request, one answer.
    pub async fn once(&self, method: Method, path: &str, form: Option<String>) -> Seen {
        let kind = "application/x-www-form-urlencoded".to_owned();
        self.request(method, path, form.map(|form| (kind, form.into_bytes())))
            .await
    }

    /// One request with any body, one answer.
    pub async fn brings(
        &self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
    ) -> Seen {
        self.request(method, path, body).await
    }

    /// One request of which only the head of the answer is read: for what answers without end.
    pub async fn knocks(&self, method: Method, path: &str) -> Seen {
        let response = self
            .front
            .answer(self.written(method, path, None, &[]))
            .await;
        Seen {
            status: response.status(),
            path: path.to_owned(),
            body: String::new(),
            bytes: bytes::Bytes::new(),
            headers: response.headers().clone(),
        }
    }

    /// One request with headers of its own.
    pub async fn asks(&self, method: Method, path: &str, headers: &[(&str, &[u8])]) -> Seen {
        let request = self.written(method, path, None, headers);
        self.answered(request, path).await
    }

    /// The hidden proof of the last form seen.
    pub fn form_token(&self) -> Option<String> {
        self.kept().form_token.clone()
    }

    /// A live stream: it goes on until it is let go.
    pub async fn streams(&self, path: &str) -> Response {
        self.front
            .answer(self.written(Method::GET, path, None, &[]))
            .await
    }

    async fn request(&self, method: Method, path: &str, body: Option<(String, Vec<u8>)>) -> Seen {
        let request = self.written(method, path, body, &[]);
        self.answered(request, path).await
    }

    fn written(
        &self,
        method: Method,
        path: &str,
        body: Option<(String, Vec<u8>)>,
        headers: &[(&str, &[u8])],
    ) -> Request {
        let address = path.split('#').next().unwrap_or(path);
        let mut request = Request::builder()
            .method(method)
            .uri(address.parse().expect("an address"))
            .header(header::HOST, "kuusilahti.example")
            .header(
                header::USER_AGENT,
                "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0",
            )
            .header("sec-fetch-site", "same-origin");
        {
            let kept = self.kept();
            if !kept.cookies.is_empty() {
                let line: Vec<String> = kept
                    .cookies
                    .iter()
                    .map(|(name, value)| format!("{name}={value}"))
                    .collect();
                request = request.header(header::COOKIE, line.join("; "));
            }
            if let Some(network) = kept.network {
                request = request.header("x-forwarded-for", network);
            }
            if let Some(lang) = kept.lang {
                request = request.header(header::ACCEPT_LANGUAGE, lang);
            }
        }
        for (name, value) in headers {
            let value = header::HeaderValue::from_bytes(value).expect("a header");
            request = request.header(*name, value);
        }
        match body {
            Some((kind, bytes)) => request.content_type(&kind).body(Body::from_vec(bytes)),
            None => request.finish(),
        }
    }

    async fn answered(&self, request: Request, path: &str) -> Seen {
        let mut response = self.front.answer(request).await;
        self.keep_cookies(response.headers());
        let bytes = response
            .take_body()
            .into_bytes()
            .await
            .expect("the answer can be read");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(token) = between(&body, "name=\"_token\" value=\"", "\"") {
            self.kept().form_token = Some(token.to_owned());
        }
        Seen {
            status: response.status(),
            path: path.to_owned(),
            body,
            bytes,
            headers: response.headers().clone(),
        }
    }

    async fn follow(&self, mut seen: Seen) -> Seen {
        for _ in 0..5 {
            let Some(to) = seen.leads_to() else {
                return seen;
            };
            seen = self.once(Method::GET, &to, None).await;
        }
        panic!("redirects without end, at last to {}", seen.path);
    }

    fn keep_cookies(&self, headers: &poem::http::HeaderMap) {
        for line in headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("a cookie is text");
            let (pair, rest) = line.split_once(';').unwrap_or((line, ""));
            let (name, value) = pair.split_once('=').expect("a cookie has a name");
            let mut kept = self.kept();
            if rest.contains("Max-Age=0") {
                kept.cookies.remove(name);
            } else {
                kept.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    /// The session cookie, as a thief would have it.
    pub fn session(&self) -> Option<String> {
        self.kept().cookies.get("__Host-talkoo").cloned()
    }

    /// Another browser with this session cookie and nothing else.
    pub fn with_session(&self, session: &str) -> Self {
        let other = Self::new(Arc::clone(&self.front));
        other
            .kept()
            .cookies
            .insert("__Host-talkoo".to_owned(), session.to_owned());
        other
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.kept.lock().expect("nobody panicked with the cookies")
    }
}

impl Seen {
    /// The page says this, in words, somewhere.
    #[track_caller]
    pub fn sees(&self, words: &str) -> &Self {
        assert!(
            self.words().contains(words),
            "{} ({}) does not say {words:?}:\n{}",
            self.path,
            self.status,
            self.words()
        );
        self
    }

    #[track_caller]
    pub fn does_not_see(&self, words: &str) -> &Self {
        assert!(
            !self.words().contains(words),
            "{} says {words:?}:\n{}",
            self.path,
            self.words()
        );
        self
    }

    #[track_caller]
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(
            self.status.as_u16(),
            status,
            "{}:\n{}",
            self.path,
            self.words()
        );
        self
    }

    /// Where a redirect leads.
    pub fn leads_to(&self) -> Option<String> {
        self.status.is_redirection().then(|| {
            self.headers[header::LOCATION]
                .to_str()
                .expect("an address is text")
                .to_owned()
        })
    }

    /// What stands between two marks of the page's source.
    pub fn between(&self, before: &str, after: &str) -> Option<&str> {
        between(&self.body, before, after)
    }

    /// The page as somebody reads it: without tags, spaces as one.
    pub fn words(&self) -> String {
        let mut text = String::with_capacity(self.body.len());
        let mut inside = false;
        for sign in self.body.chars() {
            match sign {
                '<' => {
                    inside = true;
                    text.push(' ');
                }
                '>' => inside = false,
                sign if !inside => text.push(sign),
                _ => {}
            }
        }
        let text = text
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#x27;", "'")
            .replace("&#39;", "'")
            .replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    let from = text.find(before)? + before.len();
    let to = text[from..].find(after)?;
    Some(&text[from..from + to])
}
