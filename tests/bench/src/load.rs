//! Load over HTTP: keep-alive connections that each send their next request as soon as the last answer is in.
//!
//! Times run from the first byte sent to the last byte read, in microseconds. The load shares the machine with the
//! hub it drives, so a figure here is what a small server gives while somebody beside it takes half of it.

use anyhow::{Context, Result, bail};
use bytes::Bytes;
use http::response::Parts;
use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper_util::rt::TokioIo;
use serde::Serialize;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpStream;

/// One request, before a connection makes it its own.
#[derive(Clone, Debug)]
pub struct Ask {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Bytes,
}

impl Ask {
    pub fn get(path: impl Into<String>) -> Self {
        Self {
            method: "GET",
            path: path.into(),
            headers: Vec::new(),
            body: Bytes::new(),
        }
    }

    pub fn put(path: impl Into<String>) -> Self {
        Self {
            method: "PUT",
            ..Self::get(path)
        }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

/// An open connection to the hub.
pub struct Line {
    address: SocketAddr,
    sender: SendRequest<Full<Bytes>>,
}

impl Line {
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (sender, connection) = handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { address, sender })
    }

    pub async fn ask(&mut self, ask: &Ask) -> Result<(StatusCode, Bytes)> {
        let (head, body) = self.answer(ask).await?;
        Ok((head.status, body))
    }

    /// The same, with the head of the answer.
    pub async fn answer(&mut self, ask: &Ask) -> Result<(Parts, Bytes)> {
        self.sender.ready().await?;
        let mut request = Request::builder()
            .method(ask.method)
            .uri(&ask.path)
            .header("host", self.address.to_string());
        for (name, value) in &ask.headers {
            request = request.header(*name, value);
        }
        let answer = self
            .sender
            .send_request(request.body(Full::new(ask.body.clone()))?)
            .await?;
        let (head, body) = answer.into_parts();
        Ok((head, body.collect().await?.to_bytes()))
    }

    /// The answer of a request that must succeed, as text.
    pub async fn read(&mut self, ask: &Ask) -> Result<String> {
        let (status, body) = self.ask(ask).await?;
        let text = String::from_utf8_lossy(&body).into_owned();
        if !status.is_success() {
            bail!("{} {} was answered {status}: {text}", ask.method, ask.path);
        }
        Ok(text)
    }
}

/// What a stretch of load showed.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    pub requests: usize,
    pub per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub max_ms: f64,
    /// Answers other than 2xx, and broken connections.
    pub failures: usize,
    /// The first failure, as it was answered.
    pub first_failure: Option<String>,
}

/// Drives the hub for a time. `next(connection, turn)` makes each request.
pub async fn drive(
    address: SocketAddr,
    connections: usize,
    time: Duration,
    next: impl Fn(usize, usize) -> Ask + Send + Sync + 'static,
) -> Result<Figures> {
    let next = Arc::new(next);
    let from = Instant::now();
    let lines: Vec<_> = (0..connections)
        .map(|connection| {
            let next = next.clone();
            tokio::spawn(async move {
                one_line(address, from + time, |turn| next(connection, turn)).await
            })
        })
        .collect();
    let mut seen = Seen::default();
    for line in lines {
        seen.add(line.await??);
    }
    Ok(seen.figures(from.elapsed()))
}

/// Warms up for a second, then measures.
pub async fn measure(
    address: SocketAddr,
    time: Duration,
    next: impl Fn(usize, usize) -> Ask + Send + Sync + Clone + 'static,
) -> Result<Figures> {
    const CONNECTIONS: usize = 32;
    drive(address, CONNECTIONS, Duration::from_secs(1), next.clone()).await?;
    drive(address, CONNECTIONS, time, next).await
}

/// Drives the hub at a steady pace; a request that waits for the one before it is late, and counted so.
pub async fn drive_at(
    address: SocketAddr,
    connections: usize,
    time: Duration,
    per_second: f64,
    next: impl Fn(usize, usize) -> Ask + Send + Sync + 'static,
) -> Result<Figures> {
    let next = Arc::new(next);
    let from = Instant::now();
    let pace = Duration::from_secs_f64(connections as f64 / per_second);
    let lines: Vec<_> = (0..connections)
        .map(|connection| {
            let next = next.clone();
            let first = from + pace.mul_f64(connection as f64 / connections as f64);
            tokio::spawn(async move {
                one_paced_line(address, first, pace, from + time, |turn| {
                    next(connection, turn)
                })
                .await
            })
        })
        .collect();
    let mut seen = Seen::default();
    for line in lines {
        seen.add(line.await??);
    }
    Ok(seen.figures(from.elapsed()))
}

async fn one_paced_line(
    address: SocketAddr,
    first: Instant,
    pace: Duration,
    until: Instant,
    next: impl Fn(usize) -> Ask,
) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut line = Line::open(address).await?;
    for turn in 0u32.. {
        let due = first + pace * turn;
        if due >= until {
            break;
        }
        tokio::time::sleep_until(due.into()).await;
        let (status, body) = line.ask(&next(turn as usize)).await?;
        if status.is_success() {
            seen.took(due.elapsed());
        } else {
            seen.failed(format!("{status}: {:.200}", String::from_utf8_lossy(&body)));
        }
    }
    Ok(seen)
}

async fn one_line(
    address: SocketAddr,
    until: Instant,
    next: impl Fn(usize) -> Ask,
) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut line = Line::open(address).await.context("opening a connection")?;
    for turn in 0.. {
        let from = Instant::now();
        if from >= until {
            break;
        }
        match line.ask(&next(turn)).await {
            Ok((status, body)) if status.is_success() => {
                drop(body);
                seen.micros.push(from.elapsed().as_micros() as u32);
            }
            Ok((status, body)) => {
                seen.failed(format!("{status}: {:.200}", String::from_utf8_lossy(&body)))
            }
            Err(error) => {
                seen.failed(error.to_string());
                line = Line::open(address).await?;
            }
        }
    }
    Ok(seen)
}

#[derive(Default)]
pub struct Seen {
    micros: Vec<u32>,
    failures: usize,
    first_failure: Option<String>,
}

impl Seen {
    pub fn took(&mut self, time: Duration) {
        self.micros.push(time.as_micros() as u32);
    }

    pub fn failed(&mut self, how: String) {
        self.failures += 1;
        self.first_failure.get_or_insert(how);
    }

    pub fn add(&mut self, other: Self) {
        self.micros.extend(other.micros);
        self.failures += other.failures;
        self.first_failure = self.first_failure.take().or(other.first_failure);
    }

    pub fn figures(mut self, over: Duration) -> Figures {
        self.micros.sort_unstable();
        let at = |share: f64| {
            let place = (self.micros.len() as f64 * share) as usize;
            let place = place.min(self.micros.len().saturating_sub(1));
            self.micros.get(place).copied().unwrap_or(0) as f64 / 1000.0
        };
        Figures {
            requests: self.micros.len(),
            per_second: self.micros.len() as f64 / over.as_secs_f64(),
            p50_ms: at(0.5),
            p99_ms: at(0.99),
            max_ms: at(1.0),
            failures: self.failures,
            first_failure: self.first_failure,
        }
    }
}
