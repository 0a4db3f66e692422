//! The front of the house, in the order everything happens to a request: its number, assets, what memory
//! has, whose turn it is, what is too long or packed, who is at the gate, how often they asked, whether the form is ours,
//! the doors; and on the way back: failures in words, the headers every answer has, compression, the log.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use futures_util::FutureExt;
use hall::Error;
use poem::endpoint::BoxEndpoint;
use poem::http::header::{
    ALLOW, CONTENT_ENCODING, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH,
    LOCATION, SET_COOKIE,
};
use poem::http::{Method, StatusCode, Uri};
use poem::{Body, EndpointExt, PathPattern, Request, Response, Route};
use sha2::{Digest, Sha256};

use crate::assets::{Assets, names_tag};
use crate::body::{self, Bounds};
use crate::caller::{Caller, THEME_COOKIE, Tree, theme_of};
use crate::door::{Door, mount};
use crate::failure::{self, Failure};
use crate::language::{self, Wishes};
use crate::limits::Asker;
use crate::memory::{Key, Outcome};
use crate::repeats::{self, Begun};
use crate::{Web, apart, gate, headers, parts, reading, squeeze};

const API: &str = "/api/";
/// The one page among them, for people: cookies open it.
const API_PAGE: &str = "/api/docs";
/// No address of ours is longer, whatever filters it carries.
const LONGEST_ADDRESS: usize = 4_096;

fn is_api(path: &str) -> bool {
    path.starts_with(API) && path != API_PAGE
}

pub struct Front {
    web: Arc<Web>,
    inside: Arc<BoxEndpoint<'static>>,
    map: Map,
    boot: u32,
    number: AtomicU64,
}

impl Front {
    pub(crate) fn new(web: Arc<Web>, doors: Vec<Door>, api: Option<Route>) -> Front {
        let map = Map::of(&doors);
        let inside: BoxEndpoint<'static> = mount(doors, api.unwrap_or_default()).boxed();
        Front {
            web,
            inside: Arc::new(inside),
            map,
            boot: rand::random(),
            number: AtomicU64::new(1),
        }
    }

    pub fn web(&self) -> &Arc<Web> {
        &self.web
    }

    /// Answers a request, whatever it is.
    pub async fn answer(self: &Arc<Self>, request: Request) -> Response {
        let begun = Instant::now();
        let id = format!(
            "{:08x}-{:x}",
            self.boot,
            self.number.fetch_add(1, Ordering::Relaxed)
        );
        if let Some(apart) = &self.web.apart
            && apart.is_asked(&request)
        {
            let method = request.method().clone();
            let answer = apart::answer(&self.web, apart, &request).await;
            log(&method, &answer, &id, begun);
            return self.finished(answer, &id);
        }
        if let Some(name) = Assets::name_in(request.uri().path())
            && let Some(answer) = self.web.assets.answer(&request, name)
        {
            return self.finished(answer, &id);
        }
        let gzip = squeeze::takes_gzip(request.headers());
        let wishes = kept_wishes(request.uri());
        let mut response = match self.key(&request) {
            Some(key) => match self.web.memory.fresh(&key) {
                Some(kept) => kept.answer(gzip),
                None => self.remembered(key, &request, &id, gzip).await,
            },
            None => {
                let method = request.method().clone();
                let api = is_api(request.uri().path());
                let known = request.header(IF_NONE_MATCH).map(str::to_owned);
                let mut response = self.guarded(request, id.clone(), begun).await;
                if api && method == Method::GET && response.status() == StatusCode::OK {
                    response = tagged(response, known.as_deref()).await;
                }
                squeeze::squeeze(response, gzip).await
            }
        };
        if let Some((lang, theme)) = wishes {
            self.keep_wishes(&mut response, lang, theme);
        }
        self.finished(response, &id)
    }

    /// What every answer carries, wherever it comes from.
    fn finished(&self, mut response: Response, id: &str) -> Response {
        headers::protect(response.headers_mut(), self.web.hub.ports.config.secure());
        if let Some(apart) = &self.web.apart {
            apart.let_pictures_in(response.headers_mut());
        }
        numbered(response, id)
    }

    /// The key under which memory may have this page; `None` for whoever is known or brings a word along.
    fn key(&self, request: &Request) -> Option<Key> {
        if !self.web.memory.is_on() || !matches!(*request.method(), Method::GET | Method::HEAD) {
            return None;
        }
        let headers = request.headers();
        let session = self.web.gate.session_token(headers).is_some();
        if session || gate::cookie(headers, crate::flash::COOKIE).is_some() {
            return None;
        }
        if self.web.limits.limits_reads() {
            // Reading is counted per network then, and who is over it must not be served from here.
            return None;
        }
        let known = self.map.kept(request.uri().path())?;
        let query = request.uri().query().unwrap_or_default();
        if query.len() > LONGEST_ADDRESS {
            return None;
        }
        let (mut asked_lang, mut asked_theme) = (None, None);
        let mut address = request.uri().path().to_owned();
        if !query.is_empty() {
            let mut kept = url::form_urlencoded::Serializer::new(String::new());
            for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
                match name.as_ref() {
                    "lang" => asked_lang = Some(value.into_owned()),
                    "theme" => asked_theme = Some(value.into_owned()),
                    name if known.contains(&name) && !value.is_empty() => {
                        kept.append_pair(name, &value);
                    }
                    _ => {}
                }
            }
            let kept = kept.finish();
            if !kept.is_empty() {
                address.push('?');
                address.push_str(&kept);
            }
        }
        let site = self.web.chrome.last_known();
        let wishes = Wishes {
            query: asked_lang.as_deref(),
            cookie: gate::cookie(headers, language::COOKIE),
            account: None,
            browser: request.header("accept-language"),
        };
        let lang = language::pick(
            &wishes,
            &site.settings.languages,
            site.settings.default_lang,
        );
        let theme = asked_theme
            .as_deref()
            .or_else(|| gate::cookie(headers, THEME_COOKIE));
        Some(Key {
            address,
            lang,
            theme: theme_of(theme),
            chose_lang: asked_lang.is_some_and(|code| code == lang.code()),
        })
    }

    /// The page through memory: made once, for everyone who waits for it.
    async fn remembered(
        self: &Arc<Self>,
        key: Key,
        request: &Request,
        id: &str,
        gzip: bool,
    ) -> Response {
        let (front, id, asked) = (Arc::clone(self), id.to_owned(), key.clone());
        let original = request.header("host").map(str::to_owned);
        let make = move || {
            let request = plain_request(&asked, original.as_deref());
            let (front, id) = (Arc::clone(&front), id.clone());
            async move { front.guarded(request, id, Instant::now()).await }
        };
        match self.web.memory.page(key, make).await {
            Outcome::Shared(kept) => kept.answer(gzip),
            Outcome::Own(own) => squeeze::squeeze(own, gzip).await,
        }
    }

    /// Everything behind memory, with a net under it: a panic is a page like any other fault.
    async fn guarded(&self, request: Request, id: String, begun: Instant) -> Response {
        let method = request.method().clone();
        let path = request.uri().path().to_owned();
        let spare = spare_request(&request);
        let unsafe_method = !matches!(method, Method::GET | Method::HEAD | Method::OPTIONS);
        let work = attend(
            Arc::clone(&self.web),
            Arc::clone(&self.inside),
            request,
            id.clone(),
        );
        let done = if unsafe_method {
            // On its own task: a browser that hangs up must not cancel a change half-way.
            tokio::spawn(work).await.map_err(|_| ())
        } else {
            let work = AssertUnwindSafe(work).catch_unwind();
            self.web.turns.take(work).await.map_err(|_| ())
        };
        let mut response = match done {
            Ok(response) => response,
            Err(()) => {
                let failure = Failure::Hall(Error::fault("a panic; the log has its place"));
                self.say(&spare, &failure, &id)
            }
        };
        if response.status() == StatusCode::NOT_FOUND
            && let Some(elsewhere) = self.without_trailing_slash(&spare)
        {
            response = elsewhere;
        }
        if response.status() == StatusCode::METHOD_NOT_ALLOWED
            && !response.headers().contains_key(ALLOW)
        {
            let methods = if is_api(&path) {
                let operations = self.web.operations.get();
                methods_at(operations.map_or(&[], Vec::as_slice), &path)
            } else {
                self.map.methods(&path)
            };
            response = self.say(&spare, &Failure::Method(methods), &id);
        }
        log(&method, &response, &id, begun);
        response
    }

    fn say(&self, request: &Request, failure: &Failure, id: &str) -> Response {
        say(&self.web, request, failure, id)
    }

    fn without_trailing_slash(&self, request: &Request) -> Option<Response> {
        let path = request.uri().path();
        let trimmed = path.trim_end_matches('/');
        if trimmed.len() == path.len()
            || trimmed.is_empty()
            || !trimmed.starts_with('/')
            || trimmed.starts_with("//")
        {
            return None;
        }
        if self.map.methods(trimmed).is_empty() {
            return None;
        }
        let address = match request.uri().query() {
            Some(query) => format!("{trimmed}?{query}"),
            None => trimmed.to_owned(),
        };
        Some(
            Response::builder()
                .status(StatusCode::PERMANENT_REDIRECT)
                .header(LOCATION, address)
                .finish(),
        )
    }

    /// A language or theme chosen in the address is remembered for the next page.
    fn keep_wishes(&self, response: &mut Response, lang: Option<&str>, theme: Option<&str>) {
        const YEAR: u64 = 365 * 24 * 3600;
        for (name, value) in [(language::COOKIE, lang), (THEME_COOKIE, theme)] {
            let Some(value) = value else { continue };
            // The page's own script reads and sets the theme, so it must be able to.
            let cookie = self.web.gate.written(name, value, YEAR, false);
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
        }
    }
}

/// Behind the net: from the gate to the doors and back.
async fn attend(
    web: Arc<Web>,
    inside: Arc<BoxEndpoint<'static>>,
    mut request: Request,
    id: String,
) -> Response {
    let tree = if is_api(request.uri().path()) {
        Tree::Api
    } else {
        Tree::Pages
    };
    let long = request
        .uri()
        .path_and_query()
        .is_some_and(|address| address.as_str().len() > LONGEST_ADDRESS);
    if long {
        return say(&web, &request, &Failure::LongAddress, &id);
    }
    if request.headers().contains_key(CONTENT_ENCODING) {
        return say(&web, &request, &Failure::Packed, &id);
    }
    let caller = match Caller::meet(&web, &request, &tree, &id).await {
        Ok(caller) => Arc::new(caller),
        Err(wrong) => return say(&web, &request, &Failure::Hall(wrong), &id),
    };
    let unsafe_method = !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let by_mail_server = is_mail(&caller, &mut request);
    let allowance = if by_mail_server {
        // One network brings the letters of everybody.
        None
    } else if unsafe_method {
        web.limits.write(caller.asker())
    } else {
        web.limits.read(Asker::Network(caller.network))
    };
    let mut taken = None;
    let mut response = 'answered: {
        if let Some(seconds) = allowance.and_then(|allowance| allowance.wait) {
            break 'answered fail(&caller, &tree, &Failure::Hall(Error::Busy { seconds }));
        }
        match tree {
            Tree::Pages if unsafe_method => {
                let base = &caller.cx.config().base_url;
                if !gate::from_our_own_page(request.headers(), base) {
                    break 'answered fail(&caller, &tree, &Failure::Elsewhere);
                }
            }
            Tree::Pages => {}
            Tree::Api if caller.is_closed(request.method()) => {
                break 'answered fail(&caller, &tree, &Failure::SwitchedOff);
            }
            Tree::Api => {
                if request.uri().path().contains("%00") {
                    break 'answered fail(&caller, &tree, &Failure::Hall(Error::Missing));
                }
                if request
                    .uri()
                    .query()
                    .is_some_and(|query| query.contains("%00"))
                {
                    break 'answered fail(&caller, &tree, &a_null());
                }
                let limits = &caller.cx.config().limits;
                let files = unsafe_method && parts::carries_files(&request);
                let by_link = caller.path.starts_with("/api/v1/tracked/");
                if files && !by_link && caller.cx.actor.person().is_none() {
                    // Nobody's files are not even read, but for those that come by the link of somebody's own.
                    break 'answered fail(&caller, &tree, &Failure::Hall(Error::SignIn));
                }
                let bounds = Bounds {
                    bytes: if by_mail_server {
                        limits.inbound_bytes
                    } else if files {
                        limits.upload_bytes
                    } else {
                        limits.api_bytes
                    },
                    seconds: limits.body_seconds,
                };
                if body::announced(&request).is_some_and(|bytes| bytes > bounds.bytes) {
                    break 'answered fail(&caller, &tree, &Failure::TooLarge(bounds.bytes));
                }
                // Files are read piece by piece where they are wanted.
                if unsafe_method && !files {
                    // Read here, so that too much and too slow are told apart from not understood.
                    let bytes = match body::whole(request.take_body(), bounds).await {
                        Ok(bytes) => bytes,
                        Err(unread) => break 'answered fail(&caller, &tree, &unread.into()),
                    };
                    if !by_mail_server && reading::json_holds_null(&bytes) {
                        break 'answered fail(&caller, &tree, &a_null());
                    }
                    match repeats::begin(&caller, &mut request, &bytes).await {
                        Ok(Begun::Unasked) => {}
                        Ok(Begun::New(key)) => taken = Some(key),
                        Ok(Begun::Before(answer)) => break 'answered answer,
                        Err(wrong) => {
                            break 'answered fail(&caller, &tree, &Failure::Hall(wrong));
                        }
                    }
                    request.set_body(Body::from_bytes(bytes));
                }
            }
        }
        request.set_data(Arc::clone(&caller));
        match inside.call(request).await {
            Ok(response) => response,
            Err(error) if error.status() == StatusCode::METHOD_NOT_ALLOWED => {
                Response::from(StatusCode::METHOD_NOT_ALLOWED)
            }
            Err(error) => {
                let pattern = error.data::<PathPattern>().cloned();
                let mut response = fail(&caller, &tree, &failure::of_poem(error));
                if let Some(pattern) = pattern {
                    response.set_data(pattern);
                }
                response
            }
        }
    };
    if let Some(key) = taken {
        response = key.end(&caller.cx, response).await;
    }
    if let Some(allowance) = allowance {
        allowance.say(response.headers_mut());
    }
    response
}

/// Whether the hub's mail server hands a letter in, with the word agreed on: then it may be as large as letters are, and
/// whatever the server calls it, it is taken as bytes.
fn is_mail(caller: &Caller, request: &mut Request) -> bool {
    let agreed = &caller.cx.config().inbound.secret;
    let said = request.header(INBOUND_SECRET).unwrap_or_default();
    let theirs = caller.path == INBOUND_EMAIL
        && *request.method() == Method::POST
        && !agreed.is_empty()
        && ports::secrets::hash(said) == ports::secrets::hash(agreed.said());
    if theirs {
        let bytes = HeaderValue::from_static("application/octet-stream");
        request.headers_mut().insert(CONTENT_TYPE, bytes);
    }
    theirs
}

/// Where the hub's mail server hands letters in, and the header with the word agreed on.
const INBOUND_EMAIL: &str = "/api/v1/inbound/email";
pub const INBOUND_SECRET: &str = "x-inbound-secret";

/// A program sent a text no database of ours takes.
fn a_null() -> Failure {
    Failure::Unlike {
        status: StatusCode::UNPROCESSABLE_ENTITY,
        detail: "no text may hold a null character (U+0000)".to_owned(),
    }
}

fn fail(caller: &Caller, tree: &Tree, failure: &Failure) -> Response {
    match tree {
        Tree::Pages => failure::page(caller, failure, &Vec::new()),
        Tree::Api => failure::problem(caller.cx.lang, failure, &caller.id),
    }
}

/// A failure before anyone was met.
fn say(web: &Arc<Web>, request: &Request, failure: &Failure, id: &str) -> Response {
    if is_api(request.uri().path()) {
        let site = web.chrome.last_known();
        let caller = Caller::stranger(web, request, site, id, None);
        failure::problem(caller.cx.lang, failure, id)
    } else {
        failure::page_for_stranger(web, request, failure, id)
    }
}

/// A weak tag over an API's answer, and 304 for whoever has it already.
async fn tagged(mut response: Response, known: Option<&str>) -> Response {
    let json = response
        .content_type()
        .is_some_and(|kind| kind.starts_with("application/json"));
    if !json || response.headers().contains_key(ETAG) {
        return response;
    }
    let Ok(bytes) = response.take_body().into_bytes().await else {
        return Response::from(StatusCode::INTERNAL_SERVER_ERROR);
    };
    let tag = format!("W/\"{}\"", &hex::encode(Sha256::digest(&bytes))[..24]);
    if let Ok(value) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(ETAG, value);
    }
    response
        .headers_mut()
        .entry("cache-control")
        .or_insert(HeaderValue::from_static("no-cache"));
    if known.is_some_and(|known| names_tag(known, &tag)) {
        response.set_status(StatusCode::NOT_MODIFIED);
        response.headers_mut().remove(CONTENT_TYPE);
        return response;
    }
    response.set_body(Body::from_bytes(bytes));
    response
}

fn numbered(mut response: Response, id: &str) -> Response {
    if let Ok(id) = HeaderValue::from_str(id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}

/// `?lang=` and `?theme=`, if they say something we know.
fn kept_wishes(uri: &Uri) -> Option<(Option<&'static str>, Option<&'static str>)> {
    let query = uri.query()?;
    if !query.contains("lang=") && !query.contains("theme=") {
        return None;
    }
    let (mut lang, mut theme) = (None, None);
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "lang" => lang = entity::words::Lang::from_code(&value).map(entity::words::Lang::code),
            "theme" => {
                theme = Some(theme_of(Some(&value))).filter(|known| *known == value.as_ref());
            }
            _ => {}
        }
    }
    Some((lang, theme))
}

/// The request memory makes for everyone: address, language and theme, and nothing of whoever came first.
fn plain_request(key: &Key, host: Option<&str>) -> Request {
    let mut address = key.address.clone();
    if key.chose_lang {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str("lang=");
        address.push_str(key.lang.code());
    }
    let mut request = Request::builder()
        .method(Method::GET)
        .uri_str(&address)
        .header("accept-language", key.lang.code())
        .header("cookie", format!("{}={}", THEME_COOKIE, key.theme));
    if let Some(host) = host {
        request = request.header("host", host);
    }
    request.finish()
}

/// What is needed to say a failure after the request itself is gone.
fn spare_request(request: &Request) -> Request {
    let mut spare = Request::default();
    spare.set_method(request.method().clone());
    *spare.uri_mut() = request.uri().clone();
    let mut kept = HeaderMap::new();
    for name in ["accept-language", "cookie"] {
        if let Some(value) = request.headers().get(name) {
            kept.insert(HeaderName::from_static(name), value.clone());
        }
    }
    *spare.headers_mut() = kept;
    spare
}

/// One line per request: the pattern, never the address, which may hold a key or a search.
fn log(method: &Method, response: &Response, id: &str, begun: Instant) {
    let status = response.status().as_u16();
    let pattern = response
        .data::<PathPattern>()
        .map_or("–", |pattern| pattern.0.as_ref());
    let milliseconds = begun.elapsed().as_millis() as u64;
    if status >= 500 {
        tracing::warn!(%method, pattern, status, milliseconds, request = id, "answered");
    } else {
        tracing::debug!(%method, pattern, status, milliseconds, request = id, "answered");
    }
}

/// The addresses of all doors, for the questions poem's router does not answer: which methods an address
/// knows, and whether a page may come from memory. By the first part of the path, for every visitor's page asks here.
struct Map {
    named: HashMap<&'static str, Vec<Place>>,
    /// Those whose first part is free.
    free: Vec<Place>,
}

struct Place {
    parts: Vec<&'static str>,
    method: Method,
    kept: Option<&'static [&'static str]>,
}

impl Map {
    fn of(doors: &[Door]) -> Map {
        let mut places: Vec<Place> = doors
            .iter()
            .map(|door| Place {
                parts: door.path.split('/').skip(1).collect(),
                method: door.method.clone(),
                kept: door.kept,
            })
            .collect();
        // As in the router, a named part of the path goes before a free one.
        places.sort_by_key(|place| {
            let parts = place.parts.iter();
            parts.map(|part| is_free(part)).collect::<Vec<_>>()
        });
        let mut map = Map {
            named: HashMap::new(),
            free: Vec::new(),
        };
        for place in places {
            match place.parts.first() {
                Some(first) if !is_free(first) => map.named.entry(*first).or_default().push(place),
                _ => map.free.push(place),
            }
        }
        map
    }

    fn at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a Place> {
        let first = path.split('/').nth(1).unwrap_or_default();
        let named = self.named.get(first).into_iter().flatten();
        let places = named.chain(&self.free);
        places.filter(move |place| place.fits(path))
    }

    /// The query parameters of the page at this path, if memory may have it.
    fn kept(&self, path: &str) -> Option<&'static [&'static str]> {
        self.at(path)
            .find(|place| place.method == Method::GET)
            .and_then(|place| place.kept)
    }

    /// `GET, HEAD, POST`; empty for an address without doors.
    fn methods(&self, path: &str) -> String {
        let Some(first) = self.at(path).next() else {
            return String::new();
        };
        let mut methods: Vec<&str> = self
            .at(path)
            .filter(|place| place.parts == first.parts)
            .map(|place| place.method.as_str())
            .collect();
        if methods.contains(&"GET") {
            methods.push("HEAD");
        }
        methods.sort_unstable();
        methods.join(", ")
    }
}

/// The methods of an address of the API; a named part goes before a free one, as in the router.
fn methods_at(operations: &[(String, String)], path: &str) -> String {
    let is_free = |part: &str| part.starts_with('{');
    let fits = |pattern: &str| {
        pattern.split('/').count() == path.split('/').count()
            && pattern
                .split('/')
                .zip(path.split('/'))
                .all(|(part, asked)| is_free(part) || part == asked)
    };
    let Some((_, best)) = operations
        .iter()
        .filter(|(_, pattern)| fits(pattern))
        .min_by_key(|(_, pattern)| pattern.split('/').map(is_free).collect::<Vec<_>>())
    else {
        return String::new();
    };
    let mut methods: Vec<&str> = operations
        .iter()
        .filter(|(_, pattern)| pattern == best)
        .map(|(method, _)| method.as_str())
        .collect();
    methods.sort_unstable();
    methods.join(", ")
}

/// Whether any word stands for this part of a path.
fn is_free(part: &str) -> bool {
    part.starts_with([':', '*', '<'])
}

impl Place {
    fn fits(&self, path: &str) -> bool {
        let mut asked = path.split('/').skip(1);
        for part in &self.parts {
            if part.starts_with('*') {
                return true;
            }
            match asked.next() {
                Some(piece) if part.starts_with([':', '<']) => {
                    if piece.is_empty() {
                        return false;
                    }
                }
                Some(piece) if piece == *part => {}
                _ => return false,
            }
        }
        asked.next().is_none()
    }
}
