//! The web tools tried from outside, over real sockets: what is slow, half, too much, false or gone.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use async_trait::async_trait;
use entity::words::{AgencyId, Lang, PersonId, SessionId, TeamId};
use hall::access::{Membership, Scope, Signed, Via};
use hall::{Hub, Problems, Result};
use poem::Route;
use poem_openapi::payload::{Json, PlainText};
use poem_openapi::{OpenApi, OpenApiService};
use ports::config::Limits;
use ports::{Config, Db, Ports, SystemClock};
use press::{Page, Press};
use serde::{Deserialize, Serialize};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::{
    ApiResult, Asked, Chrome, Door, Doorkeeper, Flash, SignedIn, Site, SiteBook, Visit, Web, Who,
    form_token, serve,
};

/// A small hub with a few doors, listening on a free port.
struct House {
    address: SocketAddr,
    hub: Arc<Hub>,
    serving: tokio::task::JoinHandle<std::io::Result<()>>,
    _folder: tempfile::TempDir,
}

static RENDERED: AtomicU32 = AtomicU32::new(0);
static FINISHED: AtomicU64 = AtomicU64::new(0);

async fn house(change: impl FnOnce(&mut Limits)) -> House {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config {
        data: folder.path().to_owned(),
        ..Config::default()
    };
    change(&mut config.limits);
    let config = Arc::new(config);
    let clock = Arc::new(SystemClock);
    let letters = folder.path().join("letters");
    let ports = Ports {
        config: Arc::clone(&config),
        clock: clock.clone(),
        db: Db::open(&config).await.unwrap(),
        mail: Arc::new(ports::mail::FolderMail::new(letters, clock).unwrap()),
        storage: Arc::new(
            ports::storage::ObjectStorage::on_disk(&folder.path().join("files")).unwrap(),
        ),
        bus: Arc::new(ports::bus::LocalBus::default()),
        search: Arc::new(
            search::Embedded::open(folder.path().join("index"))
                .await
                .unwrap(),
        ),
        sign_in: ports::sign_in::Providers::default(),
    };
    let hub = Arc::new(Hub::new(ports, AgencyId(1), Vec::new()));
    let press = Arc::new(Press::new("Europe/Helsinki").unwrap());
    let web = Web::new(Arc::clone(&hub), press, Arc::new(Keeper), Arc::new(Book));
    let api = Route::new().nest(
        "/api/v1",
        OpenApiService::new(Api, "trial", "1").url_prefix("/api/v1"),
    );
    let front = web.open(doors(), Some(api));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let serving = tokio::spawn(serve(listener, front, hub.closing.clone()));
    House {
        address,
        hub,
        serving,
        _folder: folder,
    }
}

fn doors() -> Vec<Door> {
    vec![
        Door::get("/hello", Who::Anyone, hello).kept(&["q"]),
        Door::get("/form", Who::Anyone, form),
        Door::post("/form", Who::Anyone, fill_in),
        Door::upload("/upload", Who::Anyone, upload),
        Door::post("/slow", Who::Anyone, slow),
        Door::get("/panic", Who::Anyone, panics),
        Door::get("/mine", Who::Person, mine),
        Door::get("/desk", Who::Staff, mine),
        Door::get("/key/:key", Who::Secret, mine),
        Door::get("/demo", Who::DemoOnly, mine),
        Door::get("/live", Who::Anyone, live),
    ]
}

/// The page of errors serves as every page of these trials.
#[derive(Clone, Serialize)]
struct Plain {
    status: u16,
    title: String,
    text: String,
    args: serde_json::Value,
    next: &'static str,
    r#ref: Option<String>,
    typed: Vec<String>,
}

impl Plain {
    fn says(text: &str) -> Plain {
        Plain {
            status: 200,
            title: "web-missing-title".to_owned(),
            text: text.to_owned(),
            args: serde_json::json!({}),
            next: "none",
            r#ref: None,
            typed: Vec::new(),
        }
    }
}

impl Page for Plain {
    const TEMPLATE: &'static str = "errors/error.html";
    fn samples() -> Vec<Self> {
        vec![Plain::says("a sample")]
    }
}

async fn hello(visit: Visit) -> Result<poem::Response> {
    #[derive(Deserialize)]
    struct Asked {
        q: Option<String>,
        other: Option<String>,
    }
    let asked: Asked = visit.query()?;
    assert_eq!(
        asked.other, None,
        "a kept page sees only the parameters it named"
    );
    RENDERED.fetch_add(1, Ordering::SeqCst);
    tokio::time::sleep(Duration::from_millis(30)).await;
    visit.show(&Plain::says(&format!(
        "hello {}",
        asked.q.unwrap_or_default()
    )))
}

async fn form(visit: Visit) -> Result<poem::Response> {
    visit.show(&Plain::says("a form"))
}

async fn fill_in(visit: Visit) -> Result<poem::Response> {
    #[derive(Deserialize)]
    struct Filled {
        title: String,
    }
    let filled: Filled = visit.form()?;
    match filled.title.as_str() {
        "" => visit.again(
            &Plain::says("again"),
            Problems::one("title", hall::says::Say::of("web-problem-choice")),
        ),
        "no" => Err(hall::Refusal::OwnIdea.into()),
        _ => Ok(visit.go_with("/mine", Flash::good("press-ago-now"))),
    }
}

async fn upload(mut visit: Visit) -> Result<poem::Response> {
    let mut said = visit.field("title").unwrap_or_default().to_owned();
    for file in visit.files("papers") {
        let (about, size) = (format!(" {file:?}"), file.size);
        assert_eq!(size, file.bytes().await?.len() as u64);
        said.push_str(&about);
    }
    Ok(visit.text(said))
}

async fn slow(visit: Visit) -> Result<poem::Response> {
    tokio::time::sleep(Duration::from_millis(400)).await;
    FINISHED.fetch_add(1, Ordering::SeqCst);
    Ok(visit.text("done"))
}

async fn panics(_: Visit) -> Result<poem::Response> {
    panic!("the secret of the panic")
}

async fn mine(visit: Visit) -> Result<poem::Response> {
    visit.show(&Plain::says("mine alone"))
}

async fn live(visit: Visit) -> Result<poem::Response> {
    visit.live(["idea-1".to_owned()])
}

struct Api;

#[OpenApi]
impl Api {
    #[oai(path = "/me", method = "get")]
    async fn me(&self, asked: Asked) -> ApiResult<PlainText<String>> {
        Ok(PlainText(asked.signed()?.name.clone()))
    }

    #[oai(path = "/open", method = "get")]
    async fn open(&self, asked: Asked) -> ApiResult<Json<bool>> {
        Ok(Json(asked.person().is_ok()))
    }

    #[oai(path = "/open", method = "post")]
    async fn tell(&self, _asked: Asked, words: Json<Vec<String>>) -> ApiResult<Json<usize>> {
        Ok(Json(words.0.len()))
    }
}

struct Keeper;

#[async_trait]
impl Doorkeeper for Keeper {
    async fn by_cookie(&self, token: &str) -> Result<Option<SignedIn>> {
        Ok(match token {
            "aino" => Some(person(1, "Aino", false)),
            "liisa" => Some(person(2, "Liisa", true)),
            _ => None,
        })
    }

    async fn by_bearer(&self, token: &str) -> Result<Option<SignedIn>> {
        Ok((token == "good").then(|| person(1, "Aino", false)))
    }

    fn generation(&self) -> u64 {
        0
    }
}

fn person(id: i64, name: &str, staff: bool) -> SignedIn {
    let team = Membership {
        agency: AgencyId(1),
        team: TeamId(1),
        leads: false,
    };
    SignedIn {
        signed: Signed {
            id: PersonId(id),
            name: name.to_owned(),
            title: None,
            is_admin: false,
            teams: if staff { vec![team] } else { vec![] },
            blocked_until: None,
            via: if id == 1 {
                Via::Session(SessionId(1))
            } else {
                Via::Token(Scope::ALL.to_vec())
            },
        },
        initials: name[..1].to_owned(),
        lang: Some(Lang::En),
    }
}

struct Book;

#[async_trait]
impl SiteBook for Book {
    async fn site(&self, _: AgencyId) -> Result<Site> {
        Ok(Site::default())
    }

    fn generation(&self) -> u64 {
        0
    }
}

/// What came back, taken apart.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

impl House {
    /// Sends these very bytes and reads until the hub closes.
    async fn send(&self, bytes: &str) -> Answer {
        let mut socket = TcpStream::connect(self.address).await.unwrap();
        socket.write_all(bytes.as_bytes()).await.unwrap();
        read(&mut socket).await
    }

    async fn get(&self, path: &str, headers: &str) -> Answer {
        self.send(&format!(
            "GET {path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n{headers}\r\n"
        ))
        .await
    }

    async fn post(&self, path: &str, headers: &str, body: &str) -> Answer {
        let length = body.len();
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: {length}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n{headers}\r\n{body}"
        ))
        .await
    }
}

async fn read(socket: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    tokio::time::timeout(Duration::from_secs(20), socket.read_to_end(&mut bytes))
        .await
        .expect("the hub neither answered nor closed")
        .ok();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((text.as_str(), ""));
    let status = head
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .unwrap_or(0);
    Answer {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_header_is_not_waited_for() {
    let house = house(|limits| limits.header_seconds = 1).await;
    let begun = Instant::now();
    let mut silent = TcpStream::connect(house.address).await.unwrap();
    let mut half = TcpStream::connect(house.address).await.unwrap();
    half.write_all(b"GET /hello HTTP/1.1\r\nHost: hu")
        .await
        .unwrap();
    let mut dripping = TcpStream::connect(house.address).await.unwrap();
    let drip = tokio::spawn(async move {
        for letter in b"GET /hello HTTP/1.1\r\nX: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" {
            if dripping.write_all(&[*letter]).await.is_err() {
                return true;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        false
    });
    read(&mut half).await;
    read(&mut silent).await;
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    assert!(drip.await.unwrap(), "a dripping header was waited for");
    assert_eq!(house.get("/hello", "").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn half_a_body_is_answered_in_words() {
    let house = house(|limits| limits.body_seconds = 1).await;
    let begun = Instant::now();
    let answer = house
        .send(
            "POST /form HTTP/1.1\r\nHost: hub\r\nContent-Length: 100\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\ntitle=half",
        )
        .await;
    assert_eq!(answer.status, 408, "{answer:?}");
    assert!(
        answer.body.contains("It took too long to arrive"),
        "{answer:?}"
    );
    assert!(begun.elapsed() < Duration::from_secs(5));
    let api = house
        .send(
            "POST /api/v1/open HTTP/1.1\r\nHost: hub\r\nContent-Length: 100\r\n\
             Content-Type: application/json\r\n\r\n[\"a\",",
        )
        .await;
    assert_eq!(api.status, 408, "{api:?}");
    assert_eq!(api.header("content-type"), Some("application/problem+json"));
}

#[tokio::test(flavor = "multi_thread")]
async fn too_much_is_refused_before_it_is_read() {
    let house = house(|_| {}).await;
    let announced = house
        .send(
            "POST /form HTTP/1.1\r\nHost: hub\r\nContent-Length: 99999999\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\ntitle=x",
        )
        .await;
    assert_eq!(announced.status, 413, "{announced:?}");
    assert!(announced.body.contains("256 kB"), "{announced:?}");
    let piece = "x".repeat(300_000);
    let chunked = house
        .send(&format!(
            "POST /form HTTP/1.1\r\nHost: hub\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n\r\n{:x}\r\n{piece}\r\n0\r\n\r\n",
            piece.len()
        ))
        .await;
    assert_eq!(chunked.status, 413, "{}", chunked.head);
    let packed = house
        .post("/form", "Content-Encoding: gzip\r\n", "title=x")
        .await;
    assert_eq!(packed.status, 415);
    let api = house
        .send(
            "POST /api/v1/open HTTP/1.1\r\nHost: hub\r\nContent-Length: 9999999\r\nConnection: close\r\n\
             Content-Type: application/json\r\n\r\n[]",
        )
        .await;
    assert_eq!(api.status, 413, "{api:?}");
    let header = format!("X-Long: {}\r\n", "y".repeat(40_000));
    let large = house.get("/hello", &header).await;
    assert_eq!(large.status, 431);
    assert!(is_protected(&large), "{large:?}");
    let long = format!("/hello?q={}", "z".repeat(6_000));
    assert_eq!(house.get(&long, "").await.status, 414);
}

/// What every answer carries, those included that are given before a request was understood.
fn is_protected(answer: &Answer) -> bool {
    let says = |name: &str| answer.header(name).unwrap_or_default();
    says("content-security-policy").starts_with("default-src 'none'")
        && says("x-content-type-options") == "nosniff"
        && says("referrer-policy") == "same-origin"
        && says("cross-origin-opener-policy") == "same-origin"
        && says("cross-origin-resource-policy") == "same-origin"
        && says("permissions-policy").contains("camera=()")
        && says("content-length") == answer.body.len().to_string()
        && !answer.body.is_empty()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_request_is_told_so_with_the_headers_of_every_answer() {
    let house = house(|_| {}).await;
    for nonsense in [
        "what is this\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET /\u{7f} HTTP/1.1\r\nHost: hub\r\n\r\n",
        "GET / HTTP/1.1\r\nBroken header\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: hub\r\nContent-Length: many\r\n\r\n",
        "\u{16}\u{3}\u{1}\r\n\r\n",
    ] {
        let answer = house.send(nonsense).await;
        assert_eq!(answer.status, 400, "{nonsense:?}: {answer:?}");
        assert!(is_protected(&answer), "{nonsense:?}: {answer:?}");
    }
    // The same after a good request on the same connection, and the good one is as it always is.
    let both = house
        .send("GET /nowhere HTTP/1.1\r\nHost: hub\r\n\r\nwhat is this\r\n\r\n")
        .await;
    assert_eq!(both.status, 404, "{}", both.head);
    assert!(both.header("x-request-id").is_some());
    let (_, second) = both
        .body
        .split_once("HTTP/1.1 400 Bad Request\r\n")
        .unwrap();
    assert!(
        second.contains("x-content-type-options: nosniff\r\n"),
        "{second}"
    );
    assert!(
        second.ends_with("This request cannot be read as HTTP/1.1.\n"),
        "{second}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_are_counted_and_the_rest_is_turned_away_kindly() {
    let house = house(|limits| {
        limits.connections = 10;
        limits.connections_per_network = 5;
    })
    .await;
    let mut held = Vec::new();
    for _ in 0..5 {
        held.push(TcpStream::connect(house.address).await.unwrap());
    }
    tokio::time::sleep(Duration::from_millis(100)).await;
    let mut sixth = TcpStream::connect(house.address).await.unwrap();
    let answer = read(&mut sixth).await;
    assert_eq!(answer.status, 503);
    assert!(is_protected(&answer), "{answer:?}");
    assert_eq!(answer.header("retry-after"), Some("5"));
    drop(held);
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(house.get("/hello", "").await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_our_own_forms_are_taken() {
    let house = house(|_| {}).await;
    let aino = "Cookie: talkoo=aino\r\n";
    let proof = format!("title=x&_token={}", form_token("aino"));

    let elsewhere = house
        .post("/form", "Origin: https://evil.example\r\n", "title=x")
        .await;
    assert_eq!(elsewhere.status, 403);
    assert!(
        elsewhere.body.contains("came from another site"),
        "{elsewhere:?}"
    );
    let fetched = house
        .post("/form", "Sec-Fetch-Site: cross-site\r\n", "title=x")
        .await;
    assert_eq!(fetched.status, 403);

    assert_eq!(
        house.post("/form", "", "title=x").await.status,
        303,
        "a visitor"
    );
    let bare = house.post("/form", aino, "title=A+long+thought").await;
    assert_eq!(bare.status, 403, "signed in, without a proof");
    assert!(
        bare.body.contains("A long thought"),
        "nothing typed is lost: {bare:?}"
    );
    let false_proof = house
        .post(
            "/form",
            aino,
            &format!("title=x&_token={}", form_token("liisa")),
        )
        .await;
    assert_eq!(false_proof.status, 403);
    assert_eq!(house.post("/form", aino, &proof).await.status, 303);
    let by_script = format!("{aino}X-Form-Token: {}\r\n", form_token("aino"));
    assert_eq!(house.post("/form", &by_script, "title=x").await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_comes_back_with_its_problems_and_a_no_with_its_reason() {
    let house = house(|_| {}).await;
    let again = house.post("/form", "", "title=").await;
    assert_eq!(again.status, 422);
    let no = house
        .post(
            "/form",
            "Accept-Language: fi\r\n",
            "title=no&text=Pitk%C3%A4+ajatus",
        )
        .await;
    assert_eq!(no.status, 409);
    assert!(no.body.contains("oma ideasi"), "{no:?}");
    assert!(
        no.body.contains("Pitkä ajatus"),
        "nothing typed is lost: {no:?}"
    );
    let done = house.post("/form", "", "title=yes").await;
    assert_eq!(done.status, 303);
    assert_eq!(done.header("location"), Some("/mine"));
    assert!(
        done.header("set-cookie")
            .unwrap()
            .starts_with("talkoo-flash=")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_open_the_api_and_cookies_do_not() {
    let house = house(|_| {}).await;
    let good = house
        .get("/api/v1/me", "Authorization: Bearer good\r\n")
        .await;
    assert_eq!((good.status, good.body.as_str()), (200, "Aino"));
    for bad in ["Bearer wrong", "Bearer ", "Basic Z29vZA==", "good"] {
        let answer = house
            .get("/api/v1/open", &format!("Authorization: {bad}\r\n"))
            .await;
        assert_eq!(answer.status, 401, "{bad}");
        assert_eq!(
            answer.header("content-type"),
            Some("application/problem+json")
        );
        assert!(answer.header("www-authenticate").is_some());
    }
    let open = house.get("/api/v1/open", "").await;
    assert_eq!((open.status, open.body.as_str()), (200, "false"));
    let cookie = house.get("/api/v1/open", "Cookie: talkoo=aino\r\n").await;
    assert_eq!(cookie.body, "false", "a cookie does not open the API");
    let me = house.get("/api/v1/me", "Cookie: talkoo=aino\r\n").await;
    assert_eq!(me.status, 401);
    let bearer = house.get("/mine", "Authorization: Bearer good\r\n").await;
    assert_eq!(bearer.status, 303, "a token does not open pages");

    let tag = open.header("etag").unwrap();
    let again = house
        .get("/api/v1/open", &format!("If-None-Match: {tag}\r\n"))
        .await;
    assert_eq!((again.status, again.body.as_str()), (304, ""));
    let unlike = house
        .send(
            "POST /api/v1/open HTTP/1.1\r\nHost: hub\r\nContent-Length: 9\r\nConnection: close\r\n\
             Content-Type: application/json\r\n\r\n{\"a\": 1}}",
        )
        .await;
    assert_eq!(unlike.status, 400, "{unlike:?}");
    assert_eq!(
        unlike.header("content-type"),
        Some("application/problem+json")
    );
    assert_eq!(unlike.header("ratelimit-limit"), Some("120"));
    let missing = house.get("/api/v1/nothing", "").await;
    assert_eq!(missing.status, 404);
    assert_eq!(
        missing.header("content-type"),
        Some("application/problem+json")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn visitors_share_a_page_and_people_do_not() {
    let house = Arc::new(house(|_| {}).await);
    house.get("/form", "").await; // so that the site is known
    let before = RENDERED.load(Ordering::SeqCst);
    let visits = (0..200).map(|number| {
        let house = Arc::clone(&house);
        tokio::spawn(async move { house.get(&format!("/hello?q=all&other={number}"), "").await })
    });
    for visit in futures_util::future::join_all(visits).await {
        let answer = visit.unwrap();
        assert_eq!(answer.status, 200);
        assert!(answer.body.contains("hello all"));
        assert!(answer.header("content-security-policy").is_some());
        assert!(answer.header("x-request-id").is_some());
    }
    let made = RENDERED.load(Ordering::SeqCst) - before;
    assert!(
        (1..=3).contains(&made),
        "{made} renderings for 200 visitors"
    );

    let packed = house.get("/hello?q=all", "Accept-Encoding: gzip\r\n").await;
    assert_eq!(packed.header("content-encoding"), Some("gzip"));
    let before = RENDERED.load(Ordering::SeqCst);
    for _ in 0..3 {
        let mine = house.get("/hello?q=all", "Cookie: talkoo=aino\r\n").await;
        assert!(mine.body.contains("Aino"));
        assert_eq!(mine.header("cache-control"), Some("private, no-store"));
    }
    assert!(RENDERED.load(Ordering::SeqCst) - before >= 3);
    let visitor = house.get("/hello?q=all", "").await;
    assert!(!visitor.body.contains("Aino"));
    let finnish = house.get("/hello?q=all&lang=fi", "").await;
    assert!(finnish.body.contains("<html lang=\"fi\""), "{finnish:?}");
    assert!(
        finnish
            .header("set-cookie")
            .unwrap()
            .starts_with("lang=fi;")
    );
    let head = house
        .send("HEAD /hello?q=all HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
        .await;
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[tokio::test(flavor = "multi_thread")]
async fn live_streams_speak_and_end_when_the_hub_closes() {
    let house = house(|limits| limits.live_streams = 1).await;
    let mut socket = TcpStream::connect(house.address).await.unwrap();
    socket
        .write_all(b"GET /live HTTP/1.1\r\nHost: hub\r\n\r\n")
        .await
        .unwrap();
    let mut heard = [0u8; 4096];
    let mut text = String::new();
    while !text.contains("retry: 3000") {
        let read = socket.read(&mut heard).await.unwrap();
        text.push_str(&String::from_utf8_lossy(&heard[..read]));
    }
    assert!(text.contains("text/event-stream"));
    assert_eq!(house.get("/live", "").await.status, 429, "one place only");
    house
        .hub
        .ports
        .bus
        .publish(ports::bus::News {
            topic: "idea-1".to_owned(),
            data: r#"{"support":7}"#.to_owned(),
        })
        .await
        .unwrap();
    while !text.contains(r#"data: {"data":{"support":7},"topic":"idea-1"}"#) {
        let read = socket.read(&mut heard).await.unwrap();
        assert!(read > 0, "the stream ended early: {text}");
        text.push_str(&String::from_utf8_lossy(&heard[..read]));
    }
    let begun = Instant::now();
    house.hub.closing.cancel();
    let mut rest = Vec::new();
    socket.read_to_end(&mut rest).await.unwrap();
    house.serving.await.unwrap().unwrap();
    assert!(
        begun.elapsed() < Duration::from_secs(2),
        "{:?}",
        begun.elapsed()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_finished_although_the_browser_hung_up() {
    let house = house(|_| {}).await;
    let before = FINISHED.load(Ordering::SeqCst);
    let mut socket = TcpStream::connect(house.address).await.unwrap();
    socket
        .write_all(b"POST /slow HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\n\r\n")
        .await
        .unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    drop(socket);
    tokio::time::sleep(Duration::from_millis(800)).await;
    assert_eq!(FINISHED.load(Ordering::SeqCst), before + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_way_has_its_page() {
    let house = house(|_| {}).await;
    let missing = house.get("/nothing", "Accept-Language: sv\r\n").await;
    assert_eq!(missing.status, 404);
    assert!(missing.body.contains("Sidan finns inte här"), "{missing:?}");
    let slash = house.get("/form/?a=1", "").await;
    assert_eq!(
        (slash.status, slash.header("location")),
        (308, Some("/form?a=1"))
    );
    let method = house
        .send("DELETE /form HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
        .await;
    assert_eq!(
        (method.status, method.header("allow")),
        (405, Some("GET, HEAD, POST"))
    );
    let fault = house.get("/panic", "").await;
    assert_eq!(fault.status, 500);
    assert!(!fault.body.contains("secret of the panic"));
    assert!(
        fault.body.contains(fault.header("x-request-id").unwrap()),
        "the number is shown"
    );
    let stranger = house.get("/mine?a=1", "").await;
    assert_eq!(
        stranger.header("location"),
        Some("/sign-in?back=%2Fmine%3Fa%3D1")
    );
    assert_eq!(
        house.get("/mine", "Cookie: talkoo=aino\r\n").await.status,
        200
    );
    assert_eq!(house.get("/desk", "").await.status, 303);
    assert_eq!(
        house.get("/desk", "Cookie: talkoo=aino\r\n").await.status,
        403
    );
    assert_eq!(
        house.get("/desk", "Cookie: talkoo=liisa\r\n").await.status,
        200
    );
    assert_eq!(house.get("/demo", "").await.status, 404);
    let secret = house.get("/key/abc", "").await;
    assert_eq!(secret.header("cache-control"), Some("no-store"));
    assert_eq!(secret.header("referrer-policy"), Some("no-referrer"));
    for page in [&missing, &fault, &secret] {
        let policy = page.header("content-security-policy").unwrap();
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{policy}"
        );
        assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
    }
    assert_eq!(house.send("GET / HTTP/9.9\r\n\r\n").await.status / 100, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_changes_things_too_fast_is_told_to_wait() {
    let house = house(|limits| limits.writes_per_minute = 3).await;
    for left in ["2", "1", "0"] {
        let answer = house.post("/form", "", "title=x").await;
        assert_eq!(
            (answer.status, answer.header("ratelimit-remaining")),
            (303, Some(left))
        );
    }
    let over = house.post("/form", "", "title=x").await;
    assert_eq!(over.status, 429);
    assert!(over.header("retry-after").is_some());
    assert!(over.body.contains("Please wait"), "{over:?}");
    let aino = house
        .post(
            "/form",
            "Cookie: talkoo=aino\r\n",
            &format!("title=x&_token={}", form_token("aino")),
        )
        .await;
    assert_eq!(aino.status, 303, "a person has an allowance of their own");
    assert_eq!(house.get("/form", "").await.status, 200, "reading goes on");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_in_with_their_form_and_within_their_bounds() {
    let house = house(|limits| {
        limits.attachment_bytes = 5_000;
        limits.image_bytes = 5_000;
        limits.upload_bytes = 20_000;
        limits.body_seconds = 1;
    })
    .await;
    let form = |parts: &[(&str, &str)]| {
        let mut body =
            String::from("--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nPapers\r\n");
        for (name, content) in parts {
            body.push_str(&format!(
                "--b\r\nContent-Disposition: form-data; name=\"papers\"; filename=\"{name}\"\r\n\
                 Content-Type: image/png\r\n\r\n{content}\r\n"
            ));
        }
        body.push_str("--b--\r\n");
        format!(
            "POST /upload HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: {}\r\n\
             Content-Type: multipart/form-data; boundary=b\r\n\r\n{body}",
            body.len()
        )
    };
    let taken = house
        .send(&form(&[
            ("../a.pdf", "%PDF-1.4 well"),
            ("b.png", "only text"),
            ("", ""),
        ]))
        .await;
    assert_eq!(
        taken.body,
        "Papers a.pdf (application/pdf, 13 bytes) b.png (text/plain, 9 bytes)"
    );
    let large = house.send(&form(&[("a.txt", &"x".repeat(6_000))])).await;
    assert_eq!(large.status, 413, "{large:?}");
    let much = "x".repeat(4_900);
    let much = house.send(&form(&[("a", much.as_str()); 5])).await;
    assert_eq!(much.status, 413, "{}", much.head);
    let half = house
        .send(
            "POST /upload HTTP/1.1\r\nHost: hub\r\nConnection: close\r\nContent-Length: 19\r\n\
             Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Dispos",
        )
        .await;
    assert_eq!(half.status / 100, 4, "{half:?}");
}

#[test]
fn the_page_of_errors_prints_in_every_language() {
    let press = Press::new("Europe/Helsinki").unwrap();
    let now = "2026-11-21T12:00:00Z".parse().unwrap();
    for &lang in Lang::ALL {
        for role in [hall::Role::Visitor, hall::Role::Admin] {
            let chrome = Chrome::sample(lang, role);
            let html = press
                .render(Plain::TEMPLATE, lang, now, &Plain::samples()[0], &chrome)
                .unwrap();
            assert!(html.contains(&format!("<html lang=\"{lang}\"")));
        }
    }
}

/// Run by the next test as a process of its own with few file descriptors: opens a house, says where, and
/// stays until its standard input is closed.
async fn live_poorly() {
    let house = house(|_| {}).await;
    println!("listening on {}", house.address.port());
    let wait = || std::io::Read::read_to_end(&mut std::io::stdin(), &mut Vec::new());
    tokio::task::spawn_blocking(wait).await.ok();
    std::process::exit(0);
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn without_file_descriptors_the_hub_waits_instead_of_spinning() {
    use tokio::io::{AsyncBufReadExt, BufReader};
    const CHILD: &str = "TALKOO_TRIAL_OF_DESCRIPTORS";
    if std::env::var_os(CHILD).is_some() {
        return live_poorly().await;
    }
    let itself = std::env::current_exe().unwrap();
    let name = "trials::without_file_descriptors_the_hub_waits_instead_of_spinning";
    let mut child = tokio::process::Command::new("sh")
        .args([
            "-c",
            "ulimit -n 100; exec \"$0\" --exact \"$1\" --nocapture",
        ])
        .arg(itself)
        .arg(name)
        .env(CHILD, "1")
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let port: u16 = loop {
        let line = lines
            .next_line()
            .await
            .unwrap()
            .expect("the child said no port");
        if let Some((_, port)) = line.split_once("listening on ") {
            break port.trim().parse().unwrap();
        }
    };
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    let mut held = Vec::new();
    for _ in 0..200 {
        held.push(TcpStream::connect(address).await.unwrap());
    }
    tokio::time::sleep(Duration::from_millis(300)).await;
    let before = ticks(child.id().unwrap());
    tokio::time::sleep(Duration::from_secs(1)).await;
    let used = ticks(child.id().unwrap()) - before;
    assert!(
        used < 40,
        "{used} hundredths of a second of work in a second of want"
    );
    drop(held);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let mut socket = TcpStream::connect(address).await.unwrap();
    socket
        .write_all(b"GET /form HTTP/1.1\r\nHost: hub\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();
    assert_eq!(read(&mut socket).await.status, 200, "it recovers by itself");
    drop(child.stdin.take());
    child.wait().await.unwrap();
}

/// Hundredths of a second of processor time a process has used.
#[cfg(target_os = "linux")]
fn ticks(process: u32) -> u64 {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let after_name = line.rsplit_once(')').unwrap().1;
    let fields: Vec<&str> = after_name.split_whitespace().collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}
