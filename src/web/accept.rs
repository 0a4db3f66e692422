//! The accept loop. poem's own spins when file descriptors run out and waits for ever for half a header;
//! this one pauses, counts connections in all and per network, gives a header a few seconds, and at
//! shutdown lets answers finish. HTTP/1.1 only: a proxy in front speaks whatever browsers like.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::http::uri::Scheme;
use poem::web::{LocalAddr, RemoteAddr};
use poem::{Addr, Request};
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

use crate::front::Front;
use crate::headers;
use crate::network::network_of;
use crate::patience::Patient;

/// How long a failed accept waits: the queue of the kernel keeps those who come meanwhile.
const PAUSE: Duration = Duration::from_millis(50);
/// How long answers under way may take after the hub was told to stop.
const FAREWELL: Duration = Duration::from_secs(10);

/// Answers connections until `closing`, then lets those under way finish.
///
/// # Errors
/// When the listener has no address any more.
pub async fn serve(
    listener: TcpListener,
    front: Arc<Front>,
    closing: CancellationToken,
) -> io::Result<()> {
    let local = listener.local_addr()?;
    let counts = Arc::new(Counts::default());
    let limits = front.web().hub.ports.config.limits.clone();
    let headers: Arc<str> = headers::as_lines(front.web().hub.ports.config.secure()).into();
    tracing::info!(address = %local, "listening");
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = closing.cancelled() => break,
        };
        let (socket, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(wrong) => {
                // Out of descriptors, or the other side was gone before we looked.
                tracing::warn!(%wrong, "a connection could not be accepted");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        // Through a trusted proxy comes the whole town, so only the total counts there.
        let network =
            (!front.web().proxies.trusts(peer.ip().to_canonical())).then(|| network_of(peer.ip()));
        let Some(place) = counts.take(network, limits.connections, limits.connections_per_network)
        else {
            tokio::spawn(turn_away(socket, Arc::clone(&headers)));
            continue;
        };
        socket.set_nodelay(true).ok();
        let serving = Serving {
            front: Arc::clone(&front),
            headers: Arc::clone(&headers),
            local,
            peer,
            header_bytes: limits.header_bytes.max(8192),
            header_time: Duration::from_secs(limits.header_seconds),
            closing: closing.clone(),
        };
        tokio::spawn(async move {
            serving.serve(socket).await;
            drop(place);
        });
    }
    drop(listener);
    counts
        .wait_until_empty(FAREWELL + Duration::from_secs(1))
        .await;
    Ok(())
}

struct Serving {
    front: Arc<Front>,
    /// What every answer carries, for those that never reach the front.
    headers: Arc<str>,
    local: SocketAddr,
    peer: SocketAddr,
    header_bytes: usize,
    header_time: Duration,
    closing: CancellationToken,
}

impl Serving {
    async fn serve(self, socket: TcpStream) {
        let front = self.front;
        let (local, peer) = (
            LocalAddr(Addr::SocketAddr(self.local)),
            RemoteAddr(Addr::SocketAddr(self.peer)),
        );
        let service = service_fn(move |request: hyper::Request<Incoming>| {
            let front = Arc::clone(&front);
            let request = Request::from((request, local.clone(), peer.clone(), Scheme::HTTP));
            async move {
                let answer = front.answer(request).await;
                Ok::<_, std::convert::Infallible>(hyper::Response::from(answer))
            }
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.header_time)
            .max_buf_size(self.header_bytes)
            .serve_connection(TokioIo::new(Patient::new(socket, self.headers)), service);
        tokio::pin!(connection);
        let outcome = tokio::select! {
            outcome = connection.as_mut() => outcome,
            () = self.closing.cancelled() => {
                connection.as_mut().graceful_shutdown();
                match tokio::time::timeout(FAREWELL, connection).await {
                    Ok(outcome) => outcome,
                    Err(_) => return,
                }
            }
        };
        if let Err(wrong) = outcome {
            // A phone in a tunnel, a scanner, a client that hung up: theirs, not ours.
            tracing::debug!(%wrong, "a connection ended early");
        }
    }
}

/// One sentence and goodbye; the log stays quiet, because a flood would fill it.
async fn turn_away(mut socket: TcpStream, headers: Arc<str>) {
    let words = "Too many connections at the moment. Please try again in a few seconds.\n";
    let answer = format!(
        "HTTP/1.1 503 Service Unavailable\r\nContent-Type: text/plain; charset=utf-8\r\n\
         Retry-After: 5\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n{words}",
        words.len()
    );
    let polite = async {
        socket.write_all(answer.as_bytes()).await?;
        socket.shutdown().await
    };
    tokio::time::timeout(Duration::from_secs(1), polite)
        .await
        .ok();
}

#[derive(Default)]
struct Counts {
    all: AtomicUsize,
    networks: Mutex<HashMap<IpAddr, usize>>,
}

/// A connection's place; given back when dropped.
struct Place {
    counts: Arc<Counts>,
    network: Option<IpAddr>,
}

impl Counts {
    fn take(
        self: &Arc<Self>,
        network: Option<IpAddr>,
        most: usize,
        most_per_network: usize,
    ) -> Option<Place> {
        if self.all.load(Ordering::Relaxed) >= most {
            return None;
        }
        if let Some(network) = network {
            let mut networks = self
                .networks
                .lock()
                .unwrap_or_else(|held| held.into_inner());
            let count = networks.entry(network).or_default();
            if *count >= most_per_network {
                return None;
            }
            *count += 1;
        }
        self.all.fetch_add(1, Ordering::Relaxed);
        Some(Place {
            counts: Arc::clone(self),
            network,
        })
    }

    async fn wait_until_empty(&self, longest: Duration) {
        let begun = tokio::time::Instant::now();
        while self.all.load(Ordering::Relaxed) > 0 && begun.elapsed() < longest {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.counts.all.fetch_sub(1, Ordering::Relaxed);
        if let Some(network) = self.network {
            let mut networks = self
                .counts
                .networks
                .lock()
                .unwrap_or_else(|held| held.into_inner());
            if let Some(count) = networks.get_mut(&network) {
                *count -= 1;
                if *count == 0 {
                    networks.remove(&network);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_its_places_and_gets_them_back() {
        let counts = Arc::new(Counts::default());
        let one = Some(IpAddr::from([192, 0, 2, 1]));
        let other = Some(IpAddr::from([192, 0, 2, 2]));
        let first = counts.take(one, 3, 2).unwrap();
        let _second = counts.take(one, 3, 2).unwrap();
        assert!(counts.take(one, 3, 2).is_none());
        let _third = counts.take(other, 3, 2).unwrap();
        assert!(counts.take(None, 3, 2).is_none(), "three in all");
        drop(first);
        assert!(counts.take(one, 3, 2).is_some());
    }
}
