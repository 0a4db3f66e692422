//! Letters that come back, nights, and the most letters of a day.

use crate::house::House;
use chrono::{DateTime, Utc};
use entity::notifications::letter;
use entity::words::{IdeaId, Lang, LetterPace, LetterState, PersonId, Stance};
use hall::Error;
use ideas::NewComment;
use notifications::{CameBack, came_back, handed_in};
use ports::mail::{Letter, Mail};
use ports::{PortError, PortResult};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::sync::{Arc, Mutex};
use std::time::Duration;

crate::on_both! {
    an_address_that_does_not_exist_gets_no_more_letters_until_its_owner_signs_in_there
    other_trouble_is_believed_the_third_time
    only_the_mail_server_hands_in_what_came_back
    a_refusal_at_the_door_marks_the_address_too
    at_night_only_what_somebody_waits_for_leaves
    nobody_has_more_letters_a_day_than_the_hub_allows
    a_letter_says_nothing_any_more_once_it_has_left
}

/// Keeps what it is handed, and refuses some addresses for good.
#[derive(Default)]
struct Postman {
    taken: Mutex<Vec<Letter>>,
}

#[async_trait::async_trait]
impl Mail for Postman {
    async fn send(&self, letter: &Letter) -> PortResult<()> {
        if letter.recipient.starts_with("refused") {
            let what = "permanent error (550): 5.1.1 No such mailbox here";
            return Err(PortError::lasting("mail", what));
        }
        self.taken.lock().unwrap().push(letter.clone());
        Ok(())
    }

    async fn forget(&self, _: &str) -> PortResult<()> {
        Ok(())
    }

    async fn check(&self) -> PortResult<ports::Works> {
        Ok(ports::Works::MailServer)
    }
}

impl Postman {
    fn taken(&self) -> Vec<Letter> {
        self.taken.lock().unwrap().clone()
    }
}

/// A house with a postman, where Aino hears of everything at once.
async fn with_postman(house: &House) -> (House, Arc<Postman>, PersonId, PersonId, IdeaId) {
    let postman = Arc::new(Postman::default());
    let house = house.again(|_| {}, Some(postman.clone())).await;
    let aino = house.person("Aino", Lang::En).await;
    let veikko = house.person("Veikko", Lang::En).await;
    notifications::choose_rhythm(&house.as_(aino).await, LetterPace::AtOnce)
        .await
        .unwrap();
    let bench = house.idea(aino, "A bench by the harbour").await;
    (house, postman, aino, veikko, bench)
}

async fn comments(house: &House, by: PersonId, idea: IdeaId, words: &str) {
    let asked = NewComment {
        text: words.to_owned(),
        stance: Stance::Neutral,
        parent: None,
        lang: Some(Lang::En),
    };
    ideas::comment(&house.as_(by).await, idea, asked)
        .await
        .unwrap();
    house.works().await;
    house.clock.advance(Duration::from_secs(10));
    house.works().await;
}

fn report(action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nTo: somebody@mx.example\r\nMIME-Version: 1.0\r\n\
         Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nNo.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n\
         Final-Recipient: rfc822; aino@kuusilahti.example\r\nAction: {action}\r\nStatus: {status}\r\n\r\n--b--\r\n"
    )
}

async fn back(house: &House, letter: &Letter, action: &str, status: &str) -> CameBack {
    let message = report(action, status);
    came_back(&house.cx(), Some(&letter.return_path), message.as_bytes())
        .await
        .unwrap()
}

async fn an_address_that_does_not_exist_gets_no_more_letters_until_its_owner_signs_in_there(
    house: House,
) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    comments(&house, veikko, bench, "Where?").await;
    let first = postman.taken().pop().unwrap();
    assert_eq!(first.recipient, "aino@kuusilahti.example");
    assert!(
        first.return_path.starts_with("bounces+")
            && first.return_path.ends_with("@kuusilahti.example"),
        "{}",
        first.return_path
    );
    // Late is not lost, and a return address somebody made up says nothing.
    assert_eq!(
        back(&house, &first, "delayed", "4.4.1").await,
        CameBack::Nothing
    );
    let made_up = Letter {
        return_path: "bounces+1.0123456789abcdef@kuusilahti.example".to_owned(),
        ..first.clone()
    };
    assert_eq!(
        back(&house, &made_up, "failed", "5.1.1").await,
        CameBack::Unknown
    );
    assert_eq!(
        back(&house, &first, "failed", "5.1.1").await,
        CameBack::Marked
    );
    assert_eq!(
        back(&house, &first, "failed", "5.1.1").await,
        CameBack::Nothing,
        "told twice is told once"
    );
    comments(&house, veikko, bench, "And when?").await;
    assert_eq!(postman.taken().len(), 1, "nothing more is sent there");

    // She signs in by letter: that one does leave, and following it proves the address anew.
    let asked = accounts::Asked {
        email: "aino@kuusilahti.example".to_owned(),
        name: None,
        network: [192, 0, 2, 7].into(),
        return_to: "/".to_owned(),
        act: None,
    };
    accounts::wait_for_letter(&house.cx().acting_as(hall::Actor::Visitor), asked)
        .await
        .unwrap();
    house.works().await;
    let letter = postman.taken().pop().unwrap();
    assert_eq!(postman.taken().len(), 2);
    let key = letter.text.split("/sign-in/").nth(1).unwrap();
    let key: String = key
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    let device = accounts::Device {
        user_agent: "Firefox".to_owned(),
        network: [192, 0, 2, 7].into(),
    };
    house.clock.advance(Duration::from_secs(60));
    accounts::follow_link(&house.cx(), &key, None, &device, None)
        .await
        .unwrap();
    comments(&house, veikko, bench, "Now?").await;
    assert_eq!(postman.taken().len(), 3, "everything comes again");
}

async fn other_trouble_is_believed_the_third_time(house: House) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    for (sent, words) in ["One", "Two", "Three"].into_iter().enumerate() {
        comments(&house, veikko, bench, words).await;
        assert_eq!(postman.taken().len(), sent + 1);
        let letter = postman.taken().pop().unwrap();
        assert_eq!(
            back(&house, &letter, "failed", "5.2.2").await,
            CameBack::Marked
        );
    }
    comments(&house, veikko, bench, "Four").await;
    assert_eq!(postman.taken().len(), 3);
    let failed = letter::Entity::find()
        .filter(letter::Column::State.eq(LetterState::Failed))
        .all(house.cx().db())
        .await
        .unwrap();
    assert_eq!(failed.len(), 1);
    assert_eq!(
        failed[0].last_error.as_deref(),
        Some("letters to this address come back")
    );
}

async fn only_the_mail_server_hands_in_what_came_back(house: House) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    comments(&house, veikko, bench, "Where?").await;
    let letter = postman.taken().pop().unwrap();
    let message = report("failed", "5.1.1");
    // The address may stand in the message itself.
    let message = format!("Delivered-To: {}\r\n{message}", letter.return_path);
    let visitor = house.cx().acting_as(hall::Actor::Visitor);
    for word in ["", "another word"] {
        let refused = handed_in(&visitor, word, None, message.as_bytes()).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    }
    let taken = handed_in(&visitor, "a word agreed on", None, message.as_bytes()).await;
    assert_eq!(taken.unwrap(), CameBack::Marked);
    let shut = house
        .again(|config| config.mail.bounce_secret.clear(), None)
        .await;
    let refused = handed_in(&shut.cx(), "", None, message.as_bytes()).await;
    assert!(
        matches!(refused, Err(Error::Missing)),
        "there is no such door"
    );
    for nonsense in [&b""[..], b"\xff\xfe\0", b"Subject: hello\r\n\r\nworld"] {
        let found = came_back(&house.cx(), Some("bounces+x"), nonsense).await;
        assert_eq!(found.unwrap(), CameBack::Unknown);
    }
}

async fn a_refusal_at_the_door_marks_the_address_too(house: House) {
    let postman = Arc::new(Postman::default());
    let house = house.again(|_| {}, Some(postman.clone())).await;
    let refused = house.person("Refused", Lang::En).await;
    notifications::choose_rhythm(&house.as_(refused).await, LetterPace::AtOnce)
        .await
        .unwrap();
    let veikko = house.person("Veikko", Lang::En).await;
    let bench = house.idea(refused, "A bench by the harbour").await;
    comments(&house, veikko, bench, "Where?").await;
    comments(&house, veikko, bench, "When?").await;
    let failed: Vec<Option<String>> = letter::Entity::find()
        .order_by_asc(letter::Column::Id)
        .all(house.cx().db())
        .await
        .unwrap()
        .into_iter()
        .map(|letter| letter.last_error)
        .collect();
    assert_eq!(failed.len(), 2, "{failed:?}");
    assert!(failed[0].as_ref().unwrap().contains("5.1.1"));
    assert_eq!(
        failed[1].as_deref(),
        Some("letters to this address come back"),
        "the server was not asked again"
    );
}

async fn at_night_only_what_somebody_waits_for_leaves(house: House) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    let night = |config: &mut ports::Config| {
        config.mail.quiet_from = 21;
        config.mail.quiet_until = 7;
    };
    let house = house.again(night, None).await;
    // Half past ten in the evening in Helsinki.
    let late: DateTime<Utc> = "2026-06-17T19:30:00Z".parse().unwrap();
    house.clock.set(late);
    comments(&house, veikko, bench, "Where?").await;
    assert!(postman.taken().is_empty(), "it is night");
    let asked = accounts::Asked {
        email: "aino@kuusilahti.example".to_owned(),
        name: None,
        network: [192, 0, 2, 7].into(),
        return_to: "/".to_owned(),
        act: None,
    };
    accounts::wait_for_letter(&house.cx().acting_as(hall::Actor::Visitor), asked)
        .await
        .unwrap();
    house.works().await;
    assert_eq!(postman.taken().len(), 1, "she waits before her screen");
    house.clock.set("2026-06-18T03:59:00Z".parse().unwrap());
    house.works().await;
    assert_eq!(postman.taken().len(), 1, "a minute before seven");
    house.clock.set("2026-06-18T04:00:00Z".parse().unwrap());
    house.works().await;
    assert_eq!(postman.taken().len(), 2, "good morning");
}

async fn nobody_has_more_letters_a_day_than_the_hub_allows(house: House) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    let house = house
        .again(|config| config.limits.letters_per_person = 3, None)
        .await;
    for words in ["One", "Two", "Three", "Four", "Five"] {
        comments(&house, veikko, bench, words).await;
    }
    assert_eq!(postman.taken().len(), 3);
    house.clock.advance(Duration::from_secs(23 * 3600));
    house.works().await;
    assert_eq!(postman.taken().len(), 3);
    house.clock.advance(Duration::from_secs(3600));
    house.works().await;
    let taken = postman.taken();
    assert_eq!(taken.len(), 5, "the next day brings what waited");
    let all: String = taken.iter().map(|letter| letter.text.as_str()).collect();
    for words in ["One", "Two", "Three", "Four", "Five"] {
        assert_eq!(all.matches(words).count(), 1, "{words}");
    }
}

async fn a_letter_says_nothing_any_more_once_it_has_left(house: House) {
    let (house, postman, _, veikko, bench) = with_postman(&house).await;
    comments(&house, veikko, bench, "Where exactly?").await;
    assert!(postman.taken()[0].text.contains("Where exactly?"));
    let kept = letter::Entity::find()
        .one(house.cx().db())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.state, LetterState::Sent);
    assert_eq!(
        (
            kept.subject.as_str(),
            kept.text.as_str(),
            kept.html.as_str()
        ),
        ("", "", "")
    );
}
