//! A visit to a page: who is here, what they asked for, and the ways to answer. A room's handler takes
//! what was asked, calls one verb and answers; it never meets HTTP beyond this.

use std::net::IpAddr;
use std::sync::Arc;

use bytes::Bytes;
use entity::words::Lang;
use futures_util::Stream;
use hall::{Cx, Error, Problems, Refusal, Result, Stored};
use poem::http::StatusCode;
use poem::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, HeaderMap, HeaderValue, LOCATION, RETRY_AFTER, SET_COOKIE,
};
use poem::{Body, Response};
use press::{Page, Press};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::caller::Caller;
use crate::chrome::Chrome;
use crate::flash::{self, Flash};
use crate::forms::Trap;
use crate::gate;
use crate::reading::{self, Pairs};
use crate::squeeze::Streams;
use crate::uploads::Upload;
use crate::{boxes, syndication, tables};

pub struct Visit {
    /// Who asks, and the ports.
    pub cx: Cx,
    pub lang: Lang,
    caller: Arc<Caller>,
    params: Vec<(&'static str, String)>,
    fields: Arc<Pairs>,
    files: Vec<Upload>,
    headers: HeaderMap,
}

/// What was asked.
impl Visit {
    pub(crate) fn new(
        caller: Arc<Caller>,
        params: Vec<(&'static str, String)>,
        fields: Arc<Pairs>,
        files: Vec<Upload>,
        headers: HeaderMap,
    ) -> Visit {
        Visit {
            cx: caller.cx.clone(),
            lang: caller.cx.lang,
            caller,
            params,
            fields,
            files,
            headers,
        }
    }

    /// A part of the path, as `:id`.
    ///
    /// # Errors
    /// `Missing` when it cannot be what it should: no such address.
    pub fn path<T: DeserializeOwned>(&self, name: &str) -> Result<T> {
        self.params
            .iter()
            .find(|(known, _)| *known == name)
            .and_then(|(_, text)| reading::read_one(text))
            .ok_or(Error::Missing)
    }

    /// The query as a struct: empty is `None`, repeated is a `Vec`, absent is empty.
    ///
    /// # Errors
    /// `Invalid` with the parameter that cannot be read.
    pub fn query<T: DeserializeOwned>(&self) -> Result<T> {
        reading::read_pairs(&self.caller.query)
    }

    /// The form as a struct, by the same rules.
    ///
    /// # Errors
    /// `Invalid` with the field that cannot be read.
    pub fn form<T: DeserializeOwned>(&self) -> Result<T> {
        reading::read_pairs(&self.fields)
    }

    /// One field of the form as it was typed.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Everything typed under one name, in its order; an empty value says nothing.
    pub fn fields(&self, name: &str) -> Vec<String> {
        self.fields
            .iter()
            .filter(|(known, value)| known == name && !value.trim().is_empty())
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// The files of one field, taken out. An empty choice is no file.
    pub fn files(&mut self, field: &str) -> Vec<Upload> {
        let (these, others) = std::mem::take(&mut self.files)
            .into_iter()
            .partition(|upload| upload.field == field);
        self.files = others;
        these
    }

    /// Whether the field people do not see was filled in: a machine. Answer kindly and do nothing.
    pub fn is_trapped(&self) -> bool {
        self.field(Trap::FIELD)
            .is_some_and(|filled| !filled.is_empty())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// A small cookie set by [`Visit::set_cookie`], as the browser brings it.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        gate::cookie(&self.headers, name).filter(|value| !value.is_empty() && value.len() <= 256)
    }

    /// Path and query as they were asked for.
    pub fn address(&self) -> String {
        let query = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&self.caller.query)
            .finish();
        if query.is_empty() {
            self.caller.path.clone()
        } else {
            format!("{}?{query}", self.caller.path)
        }
    }

    /// The network the visitor comes from, for throttles: an address, or an IPv6 household.
    pub fn network(&self) -> IpAddr {
        self.caller.network
    }

    /// The raw session token, to find or end the session by. Never to be shown or logged.
    pub fn session(&self) -> Option<&str> {
        self.caller.session.as_deref()
    }

    pub fn config(&self) -> &ports::Config {
        self.cx.config()
    }

    pub fn press(&self) -> &Press {
        &self.caller.web.press
    }

    /// The prefix of our own styles, scripts and pictures.
    pub fn assets(&self) -> &str {
        self.caller.web.assets_path()
    }

    /// Live streams open now on this node.
    pub fn live_streams(&self) -> usize {
        self.caller.web.live_streams()
    }
}

/// The ways to answer.
impl Visit {
    /// The page, 200.
    ///
    /// # Errors
    /// A fault when the template and its page do not fit each other.
    pub fn show<P: Page>(&self, page: &P) -> Result<Response> {
        self.show_as(StatusCode::OK, page)
    }

    /// The page with another status.
    ///
    /// # Errors
    /// As `show`.
    pub fn show_as<P: Page>(&self, status: StatusCode, page: &P) -> Result<Response> {
        self.print(status, P::TEMPLATE, page, &Problems::default(), false)
    }

    /// The page as far as it goes while something it needs is away: people read it, machines are told not to take it
    /// for the answer and to come back after so many seconds.
    ///
    /// # Errors
    /// As `show`.
    pub fn show_while_away<P: Page>(&self, seconds: u64, page: &P) -> Result<Response> {
        let mut answer = self.show_as(StatusCode::SERVICE_UNAVAILABLE, page)?;
        answer
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from(seconds));
        Ok(answer)
    }

    /// The page, not for search engines.
    ///
    /// # Errors
    /// As `show`.
    pub fn show_quietly<P: Page>(&self, page: &P) -> Result<Response> {
        self.print(
            StatusCode::OK,
            P::TEMPLATE,
            page,
            &Problems::default(),
            true,
        )
    }

    /// The same form again with what was typed and what is wrong with it, 422.
    ///
    /// # Errors
    /// As `show`.
    pub fn again<P: Page>(&self, page: &P, problems: Problems) -> Result<Response> {
        self.print(
            StatusCode::UNPROCESSABLE_ENTITY,
            P::TEMPLATE,
            page,
            &problems,
            true,
        )
    }

    /// The same form again with what was typed and why it cannot be so now, 409.
    ///
    /// # Errors
    /// As `show`.
    pub fn refused<P: Page>(&self, page: &P, refusal: &Refusal) -> Result<Response> {
        self.print(
            StatusCode::CONFLICT,
            P::TEMPLATE,
            page,
            &Problems::one("", refusal.say()),
            true,
        )
    }

    /// A piece of a page for a script that puts it in place.
    ///
    /// # Errors
    /// As `show`.
    pub fn fragment(&self, template: &str, context: &impl Serialize) -> Result<Response> {
        self.print(
            StatusCode::OK,
            template,
            context,
            &Problems::default(),
            true,
        )
    }

    fn print(
        &self,
        status: StatusCode,
        template: &str,
        page: &impl Serialize,
        problems: &Problems,
        noindex: bool,
    ) -> Result<Response> {
        let mut chrome = Chrome::around(&self.caller, problems, noindex);
        chrome.keep_email(self.field("email"));
        let html = self
            .press()
            .render(template, self.lang, self.cx.now(), page, &chrome)
            .map_err(Error::Fault)?;
        let mut response = Response::builder()
            .status(status)
            .content_type("text/html; charset=utf-8")
            .body(html);
        let headers = response.headers_mut();
        let private = self.caller.session.is_some() || status != StatusCode::OK;
        let caching = if private {
            "private, no-store"
        } else {
            "no-cache"
        };
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(caching));
        headers.append("vary", HeaderValue::from_static("Cookie, Accept-Language"));
        if self.caller.flash.is_some() {
            // Shown once.
            let spent = self.caller.web.gate.written(flash::COOKIE, "", 0, true);
            self.add_cookie(&mut response, &spent);
        }
        Ok(response)
    }

    /// On to another page of the hub, by GET.
    pub fn go(&self, address: &str) -> Response {
        // Only within the hub: a `//host` or a scheme would lead anywhere.
        let inside = address.starts_with('/')
            && !address.starts_with("//")
            && !address.contains('\\')
            && !address.contains(char::is_control);
        let address = if inside { address } else { "/" };
        let mut response = Response::builder()
            .status(StatusCode::SEE_OTHER)
            .header(CACHE_CONTROL, "no-store")
            .finish();
        match HeaderValue::from_str(address) {
            Ok(address) => response.headers_mut().insert(LOCATION, address),
            Err(_) => response
                .headers_mut()
                .insert(LOCATION, HeaderValue::from_static("/")),
        };
        response
    }

    /// Out to another service, at an address the hub has made or checked itself and never one it was sent. By a link
    /// only: browsers do not let a form of ours lead away.
    ///
    /// # Errors
    /// A fault when it is no address.
    pub fn go_outside(&self, address: &str) -> Result<Response> {
        let known = url::Url::parse(address).map_err(|_| Error::fault("this leads nowhere"))?;
        if !matches!(known.scheme(), "https" | "http") {
            return Err(Error::fault("this leads to no page"));
        }
        let to = HeaderValue::from_str(known.as_str())
            .map_err(|_| Error::fault("this leads nowhere"))?;
        Ok(Response::builder()
            .status(StatusCode::SEE_OTHER)
            .header(LOCATION, to)
            .header(CACHE_CONTROL, "no-store")
            .finish())
    }

    /// On to another page, which shows a word about what was done.
    pub fn go_with(&self, address: &str, flash: Flash) -> Response {
        let mut response = self.go(address);
        let cookie = self
            .caller
            .web
            .gate
            .written(flash::COOKIE, &flash.written(), 60, true);
        self.add_cookie(&mut response, &cookie);
        response
    }

    /// Begins a session with this token in the visitor's browser.
    pub fn sign_in(&self, mut response: Response, token: &str) -> Response {
        let cookie = self.caller.web.gate.session_cookie(token);
        self.add_cookie(&mut response, &cookie);
        response
    }

    /// Ends the session in the browser; ending it in the database is the verb's work.
    pub fn sign_out(&self, mut response: Response) -> Response {
        let cookie = self.caller.web.gate.end_of_session();
        self.add_cookie(&mut response, &cookie);
        response
    }

    /// Sets a small cookie of the page's own, for as many seconds; never readable by scripts.
    pub fn set_cookie(&self, response: &mut Response, name: &str, value: &str, seconds: u64) {
        let cookie = self.caller.web.gate.written(name, value, seconds, true);
        self.add_cookie(response, &cookie);
    }

    fn add_cookie(&self, response: &mut Response, cookie: &str) {
        match HeaderValue::from_str(cookie) {
            Ok(cookie) => {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Err(_) => tracing::error!("a cookie with characters no cookie may have was not set"),
        }
    }

    /// The latest news of these topics, until the visitor leaves or the hub closes.
    ///
    /// # Errors
    /// `Busy` when too many are watching.
    pub fn live(&self, topics: impl IntoIterator<Item = String>) -> Result<Response> {
        let mut response = self.caller.web.live.stream(topics.into_iter().collect())?;
        response.set_data(Streams);
        Ok(response)
    }

    /// JSON, for a page's own script.
    ///
    /// # Errors
    /// A fault when it cannot be written.
    pub fn json(&self, value: &impl Serialize) -> Result<Response> {
        Ok(Response::builder()
            .content_type("application/json")
            .header(CACHE_CONTROL, "no-store")
            .body(serde_json::to_string(value)?))
    }

    /// Plain text, as `robots.txt` is.
    pub fn text(&self, text: impl Into<String>) -> Response {
        self.raw("text/plain; charset=utf-8", text.into().into())
    }

    /// Anything else of our own making that visitors may keep for a minute: a style, a description.
    pub fn raw(&self, media_type: &str, bytes: Bytes) -> Response {
        Response::builder()
            .content_type(media_type)
            .header(CACHE_CONTROL, "public, max-age=60")
            .body(bytes)
    }

    /// A file somebody uploaded, from where such files are answered: here, or at the host that is theirs alone.
    ///
    /// # Errors
    /// `Missing` when it was removed meanwhile; a fault of storage.
    pub async fn stored(&self, file: Stored) -> Result<Response> {
        match &self.caller.web.apart {
            Some(apart) => apart.way_to(&file, self.cx.now()),
            None => {
                let bytes = file.bytes(&self.cx).await?;
                Ok(boxes::boxed(&file, bytes))
            }
        }
    }

    /// An archive made for whoever asks: to be saved, kept by nobody, read while it is sent.
    pub fn archive(&self, file: std::fs::File, name: &str) -> Response {
        let body = Body::from_async_read(tokio::fs::File::from_std(file));
        let mut response = Response::builder()
            .content_type("application/zip")
            .header(CACHE_CONTROL, "private, no-store")
            .body(body);
        if let Ok(disposition) = HeaderValue::from_str(&boxes::attachment(name)) {
            response
                .headers_mut()
                .insert(CONTENT_DISPOSITION, disposition);
        }
        response.set_data(Streams);
        response
    }

    /// A table as CSV, to be saved.
    pub fn csv(
        &self,
        name: &str,
        header: &[&str],
        rows: impl IntoIterator<Item = Vec<String>>,
    ) -> Response {
        self.saved_table(name, Body::from_string(tables::csv(header, rows)))
    }

    /// A long table as CSV, made while it is sent: pieces come from [`tables::csv_rows`].
    pub fn csv_stream(
        &self,
        name: &str,
        pieces: impl Stream<Item = Result<String>> + Send + 'static,
    ) -> Response {
        use futures_util::StreamExt;
        let pieces = pieces.map(|piece| piece.map_err(std::io::Error::other));
        let mut response = self.saved_table(name, Body::from_bytes_stream(pieces));
        response.set_data(Streams);
        response
    }

    fn saved_table(&self, name: &str, body: Body) -> Response {
        Response::builder()
            .content_type("text/csv; charset=utf-8")
            .header(CONTENT_DISPOSITION, boxes::attachment(name))
            .header(CACHE_CONTROL, "no-cache")
            .body(body)
    }

    /// A feed.
    pub fn atom(&self, feed: &syndication::Feed) -> Response {
        Response::builder()
            .content_type("application/atom+xml; charset=utf-8")
            .header(CACHE_CONTROL, "no-cache")
            .body(feed.written())
    }
}
