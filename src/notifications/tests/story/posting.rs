//! The post against a real mail server, which `tests/run` starts: what arrives is what was written, a server that is
//! away for an hour loses nothing and doubles nothing, and neither does a kill.

use crate::house::House;
use entity::notifications::letter;
use entity::words::{IdeaStatus, Lang, LetterState, PersonId};
use ideas::Answer;
use mail_parser::{Message, MessageParser};
use ports::config::MailConfig;
use ports::mail::{Mail, SmtpMail};
use sea_orm::{EntityTrait, QueryOrder};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

crate::on_both! {
    what_arrives_is_what_was_written
    a_server_away_for_an_hour_loses_no_letter_and_doubles_none
    a_hub_killed_while_it_sends_loses_no_letter_and_doubles_none
}

/// The real server, behind a gate of ours.
struct Server {
    mail: Arc<dyn Mail>,
    gate: Arc<AtomicU8>,
    folder: PathBuf,
}

const OPEN: u8 = 0;
/// Nobody answers the door.
const SHUT: u8 = 1;
/// Somebody opens and says nothing.
const SILENT: u8 = 2;

impl Server {
    async fn behind_a_gate() -> Option<Self> {
        rustls::crypto::ring::default_provider()
            .install_default()
            .ok();
        let (Ok(url), Ok(folder)) = (
            std::env::var("TALKOO_TEST_SMTP"),
            std::env::var("TALKOO_TEST_SMTP_LETTERS"),
        ) else {
            println!("letters over a real SMTP server DID NOT RUN: TALKOO_TEST_SMTP is not set");
            return None;
        };
        let (front, place) = url.rsplit_once('@').unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let here = listener.local_addr().unwrap();
        let gate = Arc::new(AtomicU8::new(OPEN));
        tokio::spawn(keep_gate(listener, place.to_owned(), Arc::clone(&gate)));
        let config = MailConfig {
            url: format!("{front}@{here}"),
            from: "Kuusilahti <hub@kuusilahti.example>".to_owned(),
            ..MailConfig::default()
        };
        Some(Self {
            mail: Arc::new(SmtpMail::new(&config).unwrap()),
            gate,
            folder: folder.into(),
        })
    }

    fn is(&self, standing: u8) {
        self.gate.store(standing, Ordering::SeqCst);
    }

    /// What arrived with these message ids, and how often.
    fn arrived(&self, ids: &[String]) -> HashMap<String, Vec<Vec<u8>>> {
        let mut found: HashMap<String, Vec<Vec<u8>>> = HashMap::new();
        for file in letters_in(&self.folder) {
            let bytes = std::fs::read(file).unwrap();
            let message = read(&bytes);
            let id = format!("<{}>", message.message_id().unwrap_or_default());
            if ids.contains(&id) {
                found.entry(id).or_default().push(bytes);
            }
        }
        found
    }
}

async fn keep_gate(listener: TcpListener, place: String, gate: Arc<AtomicU8>) {
    while let Ok((mut near, _)) = listener.accept().await {
        let (place, gate) = (place.clone(), Arc::clone(&gate));
        tokio::spawn(async move {
            match gate.load(Ordering::SeqCst) {
                OPEN => {
                    let mut far = TcpStream::connect(place).await.unwrap();
                    // A connection kept open ends when the gate shuts.
                    let shut = async {
                        while gate.load(Ordering::SeqCst) == OPEN {
                            tokio::time::sleep(Duration::from_millis(5)).await;
                        }
                    };
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        () = shut => {}
                    }
                }
                SILENT => tokio::time::sleep(Duration::from_secs(60)).await,
                _ => {}
            }
        });
    }
}

fn letters_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let files = entries.filter_map(|entry| Some(entry.ok()?.path()));
    files
        .filter(|path| path.extension().is_some_and(|ending| ending == "eml"))
        .collect()
}

fn read(bytes: &[u8]) -> Message<'_> {
    MessageParser::default().parse(bytes).unwrap()
}

/// As mail programs compare it: lines end as they like.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").trim_end().to_owned()
}

/// An idea of Aino's with many behind it, in every language.
async fn town_with_supporters(house: &House, many: usize) -> (PersonId, entity::words::IdeaId) {
    let aino = house.person("Aino", Lang::Fi).await;
    let liisa = house.admin("Liisa").await;
    let bench = house
        .idea(aino, "Penkki sataman ääreen – “käännös” ja 📯")
        .await;
    let mut people = Vec::new();
    for number in 0..many {
        let lang = Lang::ALL[number % Lang::ALL.len()];
        people.push(house.person(&format!("Person{number}"), lang).await);
    }
    house.supports(&people, bench).await;
    (liisa, bench)
}

async fn answers(house: &House, by: PersonId, idea: entity::words::IdeaId) {
    let asked = Answer {
        text: "**Kaksi penkkiä** tulee toukokuussa.\n\n- graniittia\n- ja selkänoja\n\n.\n\nFrom the harbour, Ünïcödé и по-русски."
            .to_owned(),
        status: IdeaStatus::Planned,
        named_status: None,
        lang: Some(Lang::Fi),
        publish_at: None,
    };
    ideas::answer(&house.as_(by).await, idea, asked)
        .await
        .unwrap();
}

async fn written(house: &House) -> Vec<letter::Model> {
    letter::Entity::find()
        .order_by_asc(letter::Column::Id)
        .all(&house.hub.ports.db.write)
        .await
        .unwrap()
}

fn ids(letters: &[letter::Model]) -> Vec<String> {
    letters
        .iter()
        .map(|letter| letter.message_id.clone())
        .collect()
}

async fn what_arrives_is_what_was_written(house: House) {
    let Some(server) = Server::behind_a_gate().await else {
        return;
    };
    let house = house.again(|_| {}, Some(Arc::clone(&server.mail))).await;
    let (liisa, bench) = town_with_supporters(&house, Lang::ALL.len()).await;
    answers(&house, liisa, bench).await;
    // Written while nobody takes them, so that they can be compared.
    server.is(SHUT);
    house.later(1).await;
    let letters = written(&house).await;
    assert_eq!(letters.len(), Lang::ALL.len() + 1);
    server.is(OPEN);
    house.later(1).await;

    let arrived = server.arrived(&ids(&letters));
    for letter in &letters {
        let messages = &arrived[&letter.message_id];
        assert_eq!(messages.len(), 1, "{}", letter.recipient);
        let message = read(&messages[0]);
        assert_eq!(message.subject(), Some(letter.subject.as_str()));
        assert_eq!(
            lines(&message.body_text(0).unwrap()),
            lines(&letter.text),
            "the plain text of {}",
            letter.lang
        );
        assert_eq!(
            lines(&message.body_html(0).unwrap()),
            lines(&letter.html),
            "the HTML of {}",
            letter.lang
        );
        let header = |name: &str| message.header_raw(name.to_owned()).map(str::trim);
        assert_eq!(header("Content-Language"), Some(letter.lang.code()));
        assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
        assert_eq!(
            header("List-Unsubscribe-Post"),
            Some("List-Unsubscribe=One-Click")
        );
        assert!(
            header("List-Unsubscribe")
                .unwrap()
                .contains("<https://kuusilahti.example/unsubscribe/")
        );
        assert!(header("Date").is_some());
        let envelope = header("X-Envelope-From").unwrap();
        assert!(
            envelope.starts_with(&format!("bounces+{}.", letter.id)),
            "{envelope}"
        );
        // It reads well without pictures: there are none, and nothing is fetched from anywhere.
        for fetched in ["<img", "src=", "background=", "url(", "<link", "@import"] {
            assert!(!letter.html.contains(fetched), "{fetched}");
        }
    }
}

async fn a_server_away_for_an_hour_loses_no_letter_and_doubles_none(house: House) {
    let Some(server) = Server::behind_a_gate().await else {
        return;
    };
    let house = house.again(|_| {}, Some(Arc::clone(&server.mail))).await;
    let (liisa, bench) = town_with_supporters(&house, 30).await;
    answers(&house, liisa, bench).await;
    server.is(SHUT);
    for _ in 0..30 {
        house.works().await;
        house.clock.advance(Duration::from_secs(120));
    }
    let letters = written(&house).await;
    assert_eq!(letters.len(), 31);
    assert!(
        letters
            .iter()
            .all(|letter| letter.state == LetterState::Waiting)
    );
    assert!(
        letters.iter().any(|letter| letter.attempts > 1),
        "they were tried, with pauses"
    );
    assert!(letters.iter().all(|letter| letter.attempts <= 6));
    assert!(server.arrived(&ids(&letters)).is_empty());

    server.is(OPEN);
    // Halfway through it goes away once more, and the hub with it.
    house.works().await;
    let house = house.again(|_| {}, None).await;
    for _ in 0..30 {
        house.clock.advance(Duration::from_secs(1800));
        house.works().await;
    }
    let arrived = server.arrived(&ids(&letters));
    assert_eq!(arrived.len(), 31, "none is lost");
    assert!(
        arrived.values().all(|times| times.len() == 1),
        "none came twice"
    );
    assert!(
        written(&house)
            .await
            .iter()
            .all(|letter| letter.state == LetterState::Sent)
    );
}

async fn a_hub_killed_while_it_sends_loses_no_letter_and_doubles_none(house: House) {
    let Some(server) = Server::behind_a_gate().await else {
        return;
    };
    let house = house.again(|_| {}, Some(Arc::clone(&server.mail))).await;
    let (liisa, bench) = town_with_supporters(&house, 12).await;
    answers(&house, liisa, bench).await;
    server.is(SHUT);
    house.later(1).await;
    let letters = written(&house).await;
    assert_eq!(letters.len(), 13);
    house.clock.advance(Duration::from_secs(3600));
    server.is(SILENT);
    // Killed in the middle of a try: everything it had in its hands is gone with it.
    let killed = tokio::time::timeout(Duration::from_secs(2), house.works()).await;
    assert!(killed.is_err(), "it was still at it");
    assert!(server.arrived(&ids(&letters)).is_empty());
    server.is(OPEN);
    let house = house.again(|_| {}, None).await;
    for _ in 0..10 {
        house.clock.advance(Duration::from_secs(1800));
        house.works().await;
    }
    let arrived = server.arrived(&ids(&letters));
    assert_eq!(arrived.len(), 13, "none is lost");
    assert!(
        arrived.values().all(|times| times.len() == 1),
        "none came twice"
    );
}
