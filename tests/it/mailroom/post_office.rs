//! A mail server next door, as far as letters to people need one: it writes down what it is handed, and may be away, or
//! take a letter and never say so.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Open = 0,
    /// Nobody answers the door.
    Away = 1,
    /// It takes a letter, and then says nothing any more.
    TakesAndFallsSilent = 2,
}

/// A letter it was handed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handed {
    pub to: String,
    pub message_id: String,
    pub words: String,
}

pub struct PostOffice {
    pub url: String,
    standing: Arc<AtomicU8>,
    handed: Arc<Mutex<Vec<Handed>>>,
}

impl PostOffice {
    pub fn opens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let url = format!("smtp://{}", listener.local_addr().expect("its address"));
        let standing = Arc::new(AtomicU8::new(Standing::Open as u8));
        let handed = Arc::new(Mutex::new(Vec::new()));
        let (now, kept) = (Arc::clone(&standing), Arc::clone(&handed));
        std::thread::spawn(move || {
            for line in listener.incoming().flatten() {
                let (now, kept) = (Arc::clone(&now), Arc::clone(&kept));
                std::thread::spawn(move || talk(line, &now, &kept));
            }
        });
        Self {
            url,
            standing,
            handed,
        }
    }

    pub fn is(&self, standing: Standing) {
        self.standing.store(standing as u8, Ordering::SeqCst);
    }

    pub fn handed(&self) -> Vec<Handed> {
        self.handed.lock().unwrap().clone()
    }

    pub fn handed_to(&self, to: &str) -> Vec<Handed> {
        let mut these = self.handed();
        these.retain(|letter| letter.to == to);
        these
    }
}

/// One connection, in the words of RFC 5321.
fn talk(line: TcpStream, standing: &AtomicU8, handed: &Mutex<Vec<Handed>>) -> Option<()> {
    let is = |one: Standing| standing.load(Ordering::SeqCst) == one as u8;
    let mut answers = line.try_clone().ok()?;
    let mut asked = BufReader::new(line).lines();
    if is(Standing::Away) {
        return None;
    }
    let mut says = move |words: &str| answers.write_all(format!("{words}\r\n").as_bytes()).ok();
    says("220 post office")?;
    let mut to = String::new();
    while let Some(Ok(command)) = asked.next() {
        if is(Standing::Away) {
            return None;
        }
        let verb = command.to_ascii_uppercase();
        if verb.starts_with("RCPT TO:") {
            to = command[8..].trim().trim_matches(['<', '>']).to_owned();
        }
        if verb == "DATA" {
            says("354 go on")?;
            let words: Vec<String> = asked
                .by_ref()
                .map_while(Result::ok)
                .take_while(|line| line != ".")
                .collect();
            let number = words
                .iter()
                .find_map(|line| line.strip_prefix("Message-ID: "));
            let letter = Handed {
                to: to.clone(),
                message_id: number.unwrap_or_default().trim().to_owned(),
                // Lines that were too long for a letter are one again.
                words: words.join("\n").replace("=\n", ""),
            };
            handed.lock().unwrap().push(letter);
            if is(Standing::TakesAndFallsSilent) {
                std::thread::sleep(std::time::Duration::from_secs(600));
                return None;
            }
        }
        says(if verb == "QUIT" { "221 bye" } else { "250 ok" })?;
    }
    Some(())
}
