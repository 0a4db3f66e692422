//! A socket with limited patience: someone who does not take what we send holds a connection and its
//! buffers for nothing, so after half a minute of not taking a byte it is closed. What hyper says by itself to a head
//! it cannot read (400, 431) never passes the front of the house, so it is given our headers and a sentence here.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

const PATIENCE: Duration = Duration::from_secs(30);

pub(crate) struct Patient {
    socket: TcpStream,
    /// Running while the other side takes nothing.
    waiting: Option<Pin<Box<Sleep>>>,
    /// The headers of every answer, as lines.
    headers: Arc<str>,
    /// Everything given to us so far was sent and flushed: what comes next begins with the head of an answer.
    at_a_head: bool,
    /// What goes out in the place of hyper's own answer, and how much of it has gone.
    instead: Option<(Vec<u8>, usize)>,
}

/// Every answer of ours is numbered; hyper's own are not.
const OURS: &[u8] = b"x-request-id:";

/// Hyper's answer to a head it cannot read, in our words and with our headers. `None`: this is something else.
fn in_our_words(written: &[u8], headers: &str) -> Option<Vec<u8>> {
    let refuses = written.starts_with(b"HTTP/1.1 4") && written.ends_with(b"\r\n\r\n");
    if !refuses || written.windows(OURS.len()).any(|part| part == OURS) {
        return None;
    }
    let line = written.split(|&byte| byte == b'\r').next()?;
    let line = std::str::from_utf8(line).ok()?;
    let words = match line.get(9..12)? {
        "431" => "The head of this request is too large. Please send fewer or shorter headers.\n",
        "414" => "This address is too long.\n",
        _ => "This request cannot be read as HTTP/1.1.\n",
    };
    let answer = format!(
        "{line}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\n\
         cache-control: no-store\r\nconnection: close\r\n{headers}\r\n{words}",
        words.len()
    );
    Some(answer.into_bytes())
}

impl Patient {
    pub fn new(socket: TcpStream, headers: Arc<str>) -> Patient {
        Patient {
            socket,
            waiting: None,
            headers,
            at_a_head: true,
            instead: None,
        }
    }

    /// Sends ours in the place of what hyper wrote; `None` where that is an answer of ours already.
    fn write_instead(
        &mut self,
        context: &mut Context<'_>,
        written: &[u8],
    ) -> Option<Poll<io::Result<usize>>> {
        if self.instead.is_none() {
            if !std::mem::take(&mut self.at_a_head) {
                return None;
            }
            self.instead = Some((in_our_words(written, &self.headers)?, 0));
        }
        while let Some((answer, gone)) = &mut self.instead {
            if *gone == answer.len() {
                self.instead = None;
                break;
            }
            let outcome = Pin::new(&mut self.socket).poll_write(context, &answer[*gone..]);
            match outcome {
                Poll::Ready(Ok(0)) => {
                    return Some(Poll::Ready(Err(io::ErrorKind::WriteZero.into())));
                }
                Poll::Ready(Ok(bytes)) => *gone += bytes,
                other => return Some(self.judge(context, other)),
            }
        }
        Some(self.judge(context, Poll::Ready(Ok(written.len()))))
    }

    fn judge<T>(
        &mut self,
        context: &mut Context<'_>,
        outcome: Poll<io::Result<T>>,
    ) -> Poll<io::Result<T>> {
        if outcome.is_ready() {
            self.waiting = None;
            return outcome;
        }
        let waiting = self
            .waiting
            .get_or_insert_with(|| Box::pin(tokio::time::sleep_until(Instant::now() + PATIENCE)));
        match waiting.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(Err(io::ErrorKind::TimedOut.into())),
            Poll::Pending => Poll::Pending,
        }
    }
}

impl AsyncRead for Patient {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_read(context, buffer)
    }
}

impl AsyncWrite for Patient {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        if let Some(outcome) = self.write_instead(context, bytes) {
            return outcome;
        }
        let outcome = Pin::new(&mut self.socket).poll_write(context, bytes);
        self.judge(context, outcome)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let mut full = parts.iter().filter(|part| !part.is_empty());
        match (full.next(), full.next()) {
            // A head alone, as an answer without words has it.
            (Some(only), None) => {
                if let Some(outcome) = self.write_instead(context, only) {
                    return outcome;
                }
            }
            _ => self.at_a_head = false,
        }
        let outcome = Pin::new(&mut self.socket).poll_write_vectored(context, parts);
        self.judge(context, outcome)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        // Hyper flushes when all it had to write is written.
        self.at_a_head = true;
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_hyper_says_by_itself_is_said_anew() {
        let ours = |written: &str| {
            in_our_words(written.as_bytes(), "x-content-type-options: nosniff\r\n")
                .map(|answer| String::from_utf8(answer).unwrap())
        };
        let own = "HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\n\r\n";
        let answer = ours(own).unwrap();
        assert!(answer.starts_with("HTTP/1.1 431 Request Header Fields Too Large\r\n"));
        let (head, words) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("x-content-type-options: nosniff"));
        assert!(head.contains(&format!("content-length: {}", words.len())));
        assert_eq!(
            ours("HTTP/1.1 404 Not Found\r\nx-request-id: 1-2\r\ncontent-length: 0\r\n\r\n"),
            None
        );
        assert_eq!(ours("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"), None);
        assert_eq!(ours("HTTP/1.1 400 in the words of somebody"), None);
        assert_eq!(ours(""), None);
    }
}
