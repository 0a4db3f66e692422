//! A thousand people watching one idea's counts while others support it: from the moment a support is sent to the
//! moment each of them sees it.

use crate::addresses::live;
use crate::bench::Bench;
use crate::load::{Line, Seen};
use crate::report::Row;
use crate::sections::supports::{Share, put};
use anyhow::{Result, bail, ensure};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::watch;

const WATCHERS: usize = 1_000;
const SUPPORTS: u64 = 50;
const PACE: Duration = Duration::from_millis(250);

pub async fn run(bench: &mut Bench<'_>) -> Result<()> {
    let hub = bench.start().await?;
    let (idea, _, _) = put(0, Share::BesideReaders, bench.size.ideas);
    // When the newest support was sent; every watcher reads it.
    let sent = Arc::new(Mutex::new(Instant::now()));
    let (over, is_over) = watch::channel(false);
    let mut watchers = Vec::new();
    for _ in 0..WATCHERS {
        let stream = open(hub.address, idea).await?;
        watchers.push(tokio::spawn(watch_counts(
            stream,
            sent.clone(),
            is_over.clone(),
        )));
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut line = Line::open(hub.address).await?;
    for turn in 0..SUPPORTS {
        let ask = crate::addresses::by_token(crate::addresses::support(idea), turn as usize + 100);
        *sent.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = Instant::now();
        line.read(&ask).await?;
        tokio::time::sleep(PACE).await;
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    let resident = hub.resident()?;
    over.send(true)?;
    let mut seen = Seen::default();
    for watcher in watchers {
        seen.add(watcher.await??);
    }
    let figures = seen.figures(PACE * SUPPORTS as u32);
    let wanted = WATCHERS * SUPPORTS as usize;
    let row = Row::load(
        bench.database,
        format!("{WATCHERS} live streams, news delivered"),
        &figures,
    )
    .remark(format!(
        "{} of {wanted} news arrived; {resident:.0} MB resident",
        figures.requests
    ))
    .goal(
        "p99 under 250 ms, none missing",
        figures.p99_ms < 250.0 && figures.requests >= wanted,
    );
    bench.add(row);
    hub.stop()
}

/// A stream whose head and first lines are in.
async fn open(address: SocketAddr, idea: u64) -> Result<BufReader<TcpStream>> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!(
        "GET {} HTTP/1.1\r\nhost: {address}\r\naccept: text/event-stream\r\n\r\n",
        live(idea)
    );
    stream.write_all(request.as_bytes()).await?;
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    reader.read_line(&mut first).await?;
    ensure!(first.contains(" 200 "), "the stream was answered {first}");
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line).await? == 0 {
            bail!("the stream ended in its head");
        }
        if line == "\r\n" {
            return Ok(reader);
        }
    }
}

async fn watch_counts(
    mut stream: BufReader<TcpStream>,
    sent: Arc<Mutex<Instant>>,
    mut is_over: watch::Receiver<bool>,
) -> Result<Seen> {
    let mut seen = Seen::default();
    let mut line = String::new();
    loop {
        line.clear();
        tokio::select! {
            read = stream.read_line(&mut line) => {
                if read? == 0 {
                    bail!("a live stream ended early");
                }
            }
            _ = is_over.changed() => return Ok(seen),
        }
        if !line.starts_with("data:") {
            continue;
        }
        let sent = *sent.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        seen.took(sent.elapsed());
    }
}
