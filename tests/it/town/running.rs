//! The program itself, as an operator starts it and as a power cut ends it.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A hub in a process of its own; it ends with this.
pub struct Running {
    child: Child,
    listen: String,
}

impl Running {
    /// Starts what was put together with [`super::House::command`], at a free port, and waits until it answers.
    pub fn start(mut command: Command) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let listen = free.local_addr().expect("its number").to_string();
        drop(free);
        let child = command
            .args(["--listen", &listen])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program can be started");
        let hub = Self { child, listen };
        let well = || hub.asks("GET /health", &[], "").contains(" 200 ");
        wait_until("the hub starts", well);
        hub
    }

    /// What it answers, head and body; nothing where nobody does.
    pub fn asks(&self, what: &str, headers: &[&str], body: &str) -> String {
        let mut said = Vec::new();
        if let Ok(mut line) = self.is_asked(what, headers, body) {
            // Of a hub that ends in the middle, whatever had come.
            line.read_to_end(&mut said).ok();
        }
        String::from_utf8_lossy(&said).into_owned()
    }

    /// Asks, and leaves the answer to be read by whoever wants it.
    ///
    /// # Errors
    /// There is nobody to ask.
    pub fn is_asked(&self, what: &str, headers: &[&str], body: &str) -> io::Result<TcpStream> {
        let mut line = TcpStream::connect(&self.listen)?;
        let headers: String = headers.iter().map(|one| format!("{one}\r\n")).collect();
        let asked = format!(
            "{what} HTTP/1.1\r\nhost: kuusilahti.example\r\nconnection: close\r\n{headers}content-length: {}\r\n\r\n{body}",
            body.len()
        );
        line.write_all(asked.as_bytes())?;
        Ok(line)
    }

    /// As a power cut would (SIGKILL).
    pub fn is_killed(&mut self) {
        self.child.kill().expect("it can be killed");
        self.child.wait().expect("it has ended");
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Waits a minute at the most.
pub fn wait_until(what: &str, come: impl Fn() -> bool) {
    let from = Instant::now();
    while !come() {
        let waited = from.elapsed();
        assert!(waited < Duration::from_secs(60), "within a minute {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}
