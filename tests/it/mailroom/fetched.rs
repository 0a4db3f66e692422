//! A mailbox is emptied over IMAP, against Debian's Dovecot.

use super::letter;
use crate::cases::FIRST;
use crate::town::Town;
use hall::says::Say;
use ports::config::Secret;
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// Somebody else's mail program, as far as this test needs one.
struct Program {
    wire: BufReader<TcpStream>,
    said: usize,
}

impl Program {
    fn opens(server: &str, user: &str) -> Self {
        let place = server.rsplit_once('@').unwrap().1;
        let wire = TcpStream::connect(place).expect("Dovecot answers");
        let mut program = Self {
            wire: BufReader::new(wire),
            said: 0,
        };
        program.line();
        program.asks(&format!("LOGIN {user} kuusilahti"));
        program
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.wire.read_line(&mut line).expect("a line");
        line
    }

    /// A command; everything answered up to its end.
    fn asks(&mut self, command: &str) -> String {
        self.said += 1;
        let mark = format!("a{} ", self.said);
        write!(self.wire.get_mut(), "{mark}{command}\r\n").expect("it is said");
        let mut all = String::new();
        loop {
            let line = self.line();
            if line.starts_with(&mark) {
                assert!(line.contains(" OK "), "{command}: {line}");
                return all;
            }
            all += &line;
        }
    }

    fn leaves(&mut self, raw: &str) {
        let raw = raw.replace('\n', "\r\n");
        self.asks(&format!("APPEND INBOX {{{}+}}\r\n{raw}", raw.len()));
    }

    /// How many letters lie in a folder, and how many of them nobody has read.
    fn counts(&mut self, folder: &str) -> (usize, usize) {
        self.asks(&format!("SELECT {folder}"));
        let number = |found: String| found.split_whitespace().skip(2).count();
        (
            number(self.asks("SEARCH ALL")),
            number(self.asks("SEARCH UNSEEN")),
        )
    }
}

fn server() -> Option<String> {
    let server = std::env::var("TALKOO_TEST_IMAP").ok();
    if server.is_none() {
        println!("not tried: TALKOO_TEST_IMAP names no server");
    }
    server
}

async fn town_with_mailbox(server: &str, user: &str, done: &str) -> Town {
    let address = server.replace("USER", user);
    Town::with(|config| {
        config.inbound.imap_url = Secret::new(address);
        config.inbound.imap_done = done.to_owned();
        config.limits.inbound_bytes = 100_000;
    })
    .await
}

#[tokio::test]
async fn a_mailbox_is_emptied_once_and_only_what_is_kept_is_marked() {
    let Some(server) = server() else { return };
    let user = format!("counter{}", &ports::secrets::random_key()[..12]);
    let mut program = Program::opens(&server, &user);
    program.leaves(&letter(
        "eila@posti.example",
        "1",
        "Subject: Lamp\n",
        "The lamp at the stop is dark every evening.",
    ));
    let large = letter(
        "film@posti.example",
        "2",
        "Subject: A film\n",
        &"x".repeat(120_000),
    );
    program.leaves(&large);
    let town = town_with_mailbox(&server, &user, "").await;
    town.quiet().await;
    let liisa = town.staff().await;
    liisa
        .opens(FIRST)
        .await
        .is(200)
        .sees("The lamp at the stop");
    // What is too large stays where it is; its head says so.
    liisa
        .opens("/desk/mail")
        .await
        .is(200)
        .sees("A film")
        .sees("the whole is still in the mailbox");
    assert_eq!(program.counts("INBOX"), (2, 0));
    // Looked into again, there is nothing new; marked as unread by hand, it is known.
    program.asks("STORE 1 -FLAGS (\\Seen)");
    town.later(std::time::Duration::from_secs(60)).await;
    assert_eq!(program.counts("INBOX"), (2, 0));
    assert_eq!(liisa.opens("/desk/cases/2").await.status.as_u16(), 404);
}

#[tokio::test]
async fn what_is_kept_is_moved_where_the_settings_say() {
    let Some(server) = server() else { return };
    let user = format!("moved{}", &ports::secrets::random_key()[..12]);
    let mut program = Program::opens(&server, &user);
    for number in ["1", "2"] {
        program.leaves(&letter(
            "eila@posti.example",
            number,
            "",
            &format!("The lamp number {number} is dark every evening."),
        ));
    }
    let town = town_with_mailbox(&server, &user, "Done").await;
    town.quiet().await;
    assert_eq!(program.counts("INBOX").0, 0);
    assert_eq!(program.counts("Done").0, 2);
    let liisa = town.staff().await;
    liisa
        .opens("/desk/cases/2")
        .await
        .is(200)
        .sees("lamp number 2");
    // The doctor knows the mailbox.
    let lines = talkoo::health::examine(&town.app.hub.ports).await;
    let line = lines.iter().find(|line| line.port == "mailbox").unwrap();
    assert_eq!(line.found, Ok(Say::of("admin-found-mailbox")));
}

#[tokio::test]
async fn a_mailbox_that_is_away_harms_nothing_and_the_doctor_says_so() {
    let town = town_with_mailbox("imap://USER:x@127.0.0.1:1", "counter", "").await;
    town.quiet().await;
    let lines = talkoo::health::examine(&town.app.hub.ports).await;
    let line = lines.iter().find(|line| line.port == "mailbox").unwrap();
    assert!(line.found.is_err());
}

/// A mailbox with three letters, the first of which it cannot hand over: it hangs up in the midst of it.
fn damaged_mailbox() -> (String, Arc<Mutex<BTreeSet<u32>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("imap://counter:x@{}", listener.local_addr().unwrap());
    let read = Arc::new(Mutex::new(BTreeSet::new()));
    let seen = Arc::clone(&read);
    std::thread::spawn(move || {
        for line in listener.incoming().flatten() {
            let seen = Arc::clone(&seen);
            std::thread::spawn(move || hands_over(line, &seen));
        }
    });
    (address, read)
}

fn hands_over(line: TcpStream, read: &Mutex<BTreeSet<u32>>) -> Option<()> {
    let mut answers = line.try_clone().ok()?;
    let mut say = move |words: &str| answers.write_all(format!("{words}\r\n").as_bytes()).ok();
    say("* OK IMAP4rev1")?;
    for command in BufReader::new(line).lines().map_while(Result::ok) {
        let (mark, what) = command.split_once(' ')?;
        let uid = || -> Option<u32> { what.split(' ').nth(2)?.parse().ok() };
        if what.starts_with("SELECT") {
            say("* 3 EXISTS")?;
        } else if what.starts_with("UID SEARCH") {
            let read = read.lock().unwrap();
            let unread: Vec<String> = (1..=3)
                .filter(|uid| !read.contains(uid))
                .map(|uid: u32| uid.to_string())
                .collect();
            say(&format!("* SEARCH {}", unread.join(" ")))?;
        } else if what.starts_with("UID STORE") {
            read.lock().unwrap().insert(uid()?);
        } else if what.contains("RFC822.SIZE") {
            for uid in what.split(' ').nth(2)?.split(',') {
                say(&format!("* {uid} FETCH (UID {uid} RFC822.SIZE 300)"))?;
            }
        } else if what.starts_with("UID FETCH 1 ") {
            say("* 1 FETCH (UID 1 BODY[] {300}\r\nSubject: half a")?;
            return None;
        } else if what.starts_with("UID FETCH") {
            let uid = uid()?;
            let raw = letter(
                &format!("writer{uid}@posti.example"),
                &uid.to_string(),
                "",
                &format!("The lamp number {uid} is dark every evening."),
            )
            .replace('\n', "\r\n");
            let length = raw.len();
            say(&format!(
                "* {uid} FETCH (UID {uid} BODY[] {{{length}}}\r\n{raw})"
            ))?;
        }
        say(&format!("{mark} OK done"))?;
    }
    Some(())
}

#[tokio::test]
async fn a_letter_the_mailbox_cannot_hand_over_keeps_none_behind_it_waiting() {
    let (address, read) = damaged_mailbox();
    let town = Town::with(|config| config.inbound.imap_url = Secret::new(address)).await;
    town.quiet().await;
    let liisa = town.staff().await;
    let both =
        liisa.opens("/desk/cases/1").await.words() + &liisa.opens("/desk/cases/2").await.words();
    assert!(
        both.contains("lamp number 2") && both.contains("lamp number 3"),
        "{both}"
    );
    assert_eq!(*read.lock().unwrap(), BTreeSet::from([2, 3]));
    // Asked for some times more, and then somebody is told.
    for _ in 0..6 {
        town.later(std::time::Duration::from_secs(120)).await;
    }
    liisa
        .opens("/desk/mail")
        .await
        .is(200)
        .sees("The mailbox did not hand it over whole");
    assert_eq!(*read.lock().unwrap(), BTreeSet::from([1, 2, 3]));
    assert_eq!(liisa.opens("/desk/cases/3").await.status.as_u16(), 404);
    assert_eq!(liisa.opens("/desk/mail/4").await.status.as_u16(), 404);
}

#[tokio::test]
async fn letters_for_which_there_is_no_room_wait_in_the_mailbox_and_the_next_come_in() {
    let Some(server) = server() else { return };
    let user = format!("full{}", &ports::secrets::random_key()[..12]);
    let mut program = Program::opens(&server, &user);
    for number in 0..6 {
        program.leaves(&letter(
            "busy@a.example",
            &format!("n{number}"),
            "",
            &format!("This is matter number {number} of today."),
        ));
    }
    program.leaves(&letter(
        "eila@posti.example",
        "real",
        "",
        "The lamp at the stop is dark every evening.",
    ));
    let address = server.replace("USER", &user);
    let town = Town::with(|config| {
        config.inbound.imap_url = Secret::new(address);
        config.limits.inbound_per_address = 1;
        config.limits.inbound_held = 2;
    })
    .await;
    town.quiet().await;
    let liisa = town.staff().await;
    let both =
        liisa.opens("/desk/cases/1").await.words() + &liisa.opens("/desk/cases/2").await.words();
    assert!(both.contains("The lamp at the stop"), "{both}");
    assert_eq!(program.counts("INBOX"), (7, 3), "nothing is lost");
}
