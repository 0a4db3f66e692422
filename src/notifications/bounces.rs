//! Letters that come back. Each leaves under a return address of its own (VERP), so whatever comes there says which
//! letter it was; a report of non-delivery (RFC 3464) is read besides, and tells it by its message id too. An address
//! that does not exist is believed at once; any other trouble when it has happened three times. Nothing is sent there
//! then but sign-in letters, until somebody has followed one of those: that proves the address anew.

use crate::store::{bounces, letters};
use accounts::Address;
use chrono::{DateTime, Utc};
use entity::notifications::letter;
use entity::words::LetterId;
use hall::{Cx, Error, Result, Tx};
use mail_parser::{Message, MessageParser, MimeHeaders, PartType};
use ports::secrets;

/// So often other trouble may come back before an address is believed to be of no use.
const PATIENCE: i64 = 3;
/// Where servers write down the address a message came to.
const ARRIVED_AT: &[&str] = &[
    "X-Original-To",
    "Delivered-To",
    "X-Envelope-To",
    "Envelope-To",
];

/// What became of a message that was handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameBack {
    /// A letter of ours, and its address is marked.
    Marked,
    /// A letter of ours that is only late, or an answer a machine gave; or it was known already.
    Nothing,
    /// No letter of ours.
    Unknown,
}

/// Where a letter comes back to: what follows the `+` says which it was. Empty without a mailbox for it.
pub(crate) fn return_path(mailbox: &str, letter: &letter::Model) -> String {
    match mailbox.rsplit_once('@') {
        Some((local, domain)) => format!(
            "{local}+{}.{}@{domain}",
            letter.id,
            mark(&letter.message_id)
        ),
        None => String::new(),
    }
}

/// Only who has seen the letter can say it.
fn mark(message_id: &str) -> String {
    secrets::hash(message_id)[..16].to_owned()
}

/// A mail server hands in what came to the return address, with the word agreed on.
///
/// # Errors
/// `Missing` while no word is agreed on; `Forbidden` for another one.
pub async fn handed_in(
    cx: &Cx,
    word: &str,
    arrived_at: Option<&str>,
    message: &[u8],
) -> Result<CameBack> {
    let agreed = &cx.config().mail.bounce_secret;
    if agreed.is_empty() {
        return Err(Error::Missing);
    }
    // Compared as hashes: how long it takes says nothing about the word.
    if secrets::hash(agreed) != secrets::hash(word) {
        return Err(Error::Forbidden);
    }
    came_back(cx, arrived_at, message).await
}

/// Reads what came to the return address and marks whom it could not be delivered to.
///
/// # Errors
/// A fault of the database.
pub async fn came_back(cx: &Cx, arrived_at: Option<&str>, message: &[u8]) -> Result<CameBack> {
    let parsed = MessageParser::default().parse(message);
    let report = parsed.as_ref().map(report_of).unwrap_or_default();
    let tx = cx.begin().await?;
    let Some(letter) = letter_of(&tx, arrived_at, parsed.as_ref(), &report).await? else {
        return Ok(CameBack::Unknown);
    };
    let Some(status) = report.failed() else {
        return Ok(CameBack::Nothing);
    };
    let counted = letters::came_back(&*tx, letter.id, status).await?
        && count(&tx, &letter.recipient, status).await?;
    tx.commit().await?;
    Ok(if counted {
        CameBack::Marked
    } else {
        CameBack::Nothing
    })
}

/// The server said no while the letter was handed over.
pub(crate) async fn refused_at_once(tx: &Tx, letter: &letter::Model, status: &str) -> Result<()> {
    count(tx, &letter.recipient, status).await?;
    Ok(())
}

async fn count(tx: &Tx, recipient: &str, status: &str) -> Result<bool> {
    let Ok(address) = Address::read(recipient) else {
        return Ok(false);
    };
    let now = tx.cx().now();
    bounces::count(
        &**tx,
        &address.key,
        status,
        is_for_good(status),
        PATIENCE,
        now,
    )
    .await?;
    Ok(true)
}

/// Whether nothing is sent to this address.
pub(crate) async fn is_stopped(cx: &Cx, recipient: &str) -> Result<bool> {
    Ok(since(cx, recipient).await?.is_some())
}

/// Since when letters to this address come back.
pub(crate) async fn since(cx: &Cx, recipient: &str) -> Result<Option<DateTime<Utc>>> {
    match Address::read(recipient) {
        Ok(address) => bounces::stopped(cx.db(), &address.key).await,
        Err(_) => Ok(None),
    }
}

/// The mailbox or its house does not exist (RFC 3463, 5.1.x) or was closed (5.2.1).
fn is_for_good(status: &str) -> bool {
    status.starts_with("5.1.") || status == "5.2.1"
}

/// The status code in what a server answered: `550 5.1.1 No such mailbox` or, of servers that say no more, `550`.
pub(crate) fn status_in(answer: &str) -> Option<&str> {
    let words = || answer.split(|sign: char| !(sign.is_ascii_digit() || sign == '.'));
    words()
        .find(|word| is_status(word))
        .or_else(|| words().any(|word| word == "550").then_some("5.1.0"))
}

/// `5.1.1`.
fn is_status(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    parts.len() == 3
        && ["4", "5"].contains(&parts[0])
        && parts[1..].iter().all(|part| {
            (1..=3).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit())
        })
}

/// What a report of non-delivery says.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    action: Option<String>,
    status: Option<String>,
    /// Of the letter it is about.
    message_id: Option<String>,
}

impl Report {
    /// Why it will never arrive, if so.
    fn failed(&self) -> Option<&str> {
        let failed = self.action.as_deref() == Some("failed");
        failed.then(|| self.status.as_deref().unwrap_or("5.0.0"))
    }
}

fn report_of(message: &Message<'_>) -> Report {
    let mut report = Report::default();
    for part in &message.parts {
        let kind = part.content_type().map(|kind| {
            format!(
                "{}/{}",
                kind.ctype().to_ascii_lowercase(),
                kind.subtype().unwrap_or_default().to_ascii_lowercase()
            )
        });
        match kind.as_deref() {
            Some("message/delivery-status" | "message/global-delivery-status") => {
                let text = String::from_utf8_lossy(part.contents());
                report.action = field(&text, "action").map(|word| word.to_ascii_lowercase());
                report.status = field(&text, "status")
                    .and_then(|line| line.split_whitespace().next())
                    .filter(|word| is_status(word))
                    .map(str::to_owned);
            }
            Some("text/rfc822-headers" | "message/global-headers") => {
                let text = String::from_utf8_lossy(part.contents());
                report.message_id = field(&text, "message-id").map(str::to_owned);
            }
            _ => {
                if let PartType::Message(original) = &part.body {
                    report.message_id = original.message_id().map(|id| format!("<{id}>"));
                }
            }
        }
    }
    report
}

/// The first field of this name, by line.
fn field<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    text.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found
            .trim()
            .eq_ignore_ascii_case(name)
            .then(|| value.trim())
    })
}

async fn letter_of(
    tx: &Tx,
    arrived_at: Option<&str>,
    message: Option<&Message<'_>>,
    report: &Report,
) -> Result<Option<letter::Model>> {
    let mut places: Vec<String> = arrived_at.map(str::to_owned).into_iter().collect();
    if let Some(message) = message {
        for name in ARRIVED_AT {
            let found = message.header_raw(*name).map(str::to_owned);
            places.extend(found);
        }
        let to = message.to().and_then(|to| to.first());
        places.extend(to.and_then(|to| to.address()).map(str::to_owned));
    }
    for place in &places {
        let Some((id, shown)) = key_of(place) else {
            continue;
        };
        let found = letters::find(&**tx, id).await?;
        if let Some(letter) = found.filter(|letter| mark(&letter.message_id) == shown) {
            return Ok(Some(letter));
        }
    }
    match &report.message_id {
        Some(id) => letters::by_message_id(&**tx, id).await,
        None => Ok(None),
    }
}

/// Letter and mark in `bounces+412.0123456789abcdef@example.org`.
fn key_of(address: &str) -> Option<(LetterId, String)> {
    let address = address.trim().trim_matches(['<', '>']);
    let (local, _) = address.rsplit_once('@')?;
    let (_, key) = local.rsplit_once('+')?;
    let (id, mark) = key.split_once('.')?;
    Some((LetterId(id.parse().ok()?), mark.to_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_of_non_delivery_is_read() {
        let report = read(include_bytes!("bounces/no_such_mailbox.eml"));
        assert_eq!(report.failed(), Some("5.1.1"));
        assert_eq!(
            report.message_id.as_deref(),
            Some("<0123456789abcdef0123456789abcdef@kuusilahti.example>")
        );
    }

    #[test]
    fn what_is_only_late_or_answered_by_a_machine_is_no_failure() {
        let late = read(include_bytes!("bounces/delayed.eml"));
        assert_eq!(late.action.as_deref(), Some("delayed"));
        assert_eq!(late.failed(), None);
        let holiday = read(
            b"From: aino@kuusilahti.example\r\nAuto-Submitted: auto-replied\r\nSubject: Lomalla\r\n\r\nPalaan elokuussa.\r\n",
        );
        assert_eq!(holiday, Report::default());
        assert_eq!(read(b"\x00\xff no message at all"), Report::default());
        assert_eq!(read(b""), Report::default());
    }

    fn read(message: &[u8]) -> Report {
        MessageParser::default()
            .parse(message)
            .as_ref()
            .map(report_of)
            .unwrap_or_default()
    }

    #[test]
    fn a_status_is_found_in_what_servers_say() {
        assert_eq!(
            status_in("mail: permanent error (550): 5.1.1 No such mailbox"),
            Some("5.1.1")
        );
        assert_eq!(status_in("550 User unknown"), Some("5.1.0"));
        assert_eq!(status_in("552 5.2.2 Mailbox full"), Some("5.2.2"));
        assert_eq!(status_in("no address"), None);
        assert_eq!(status_in("connected to 10.0.0.5"), None);
        assert!(is_for_good("5.1.10") && is_for_good("5.2.1"));
        assert!(!is_for_good("5.2.2") && !is_for_good("4.1.1") && !is_for_good("5.7.1"));
    }

    #[test]
    fn a_return_address_names_its_letter_and_nobody_can_make_one_up() {
        let key = key_of("<Bounces+412.0123456789ABCDEF@kuusilahti.example>");
        assert_eq!(key, Some((LetterId(412), "0123456789abcdef".to_owned())));
        for other in ["", "bounces@x", "a+b@x", "a+1@x", "a+x.y@x", "+.@", "a+1.y"] {
            assert_eq!(key_of(other), None, "{other}");
        }
        assert_ne!(mark("<one@x>"), mark("<other@x>"));
    }
}
