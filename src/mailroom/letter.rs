//! An e-mail as it is read: who wrote it, what it answers, what it says, what came with it, and whether a machine wrote
//! it. Pure; whatever bytes come, the answer is a letter or a reason why there is none.

use crate::measure::{self, Most};
use accounts::Address;
use entity::words::MailReason;
use mail_parser::{HeaderValue, Message, MessageParser, MessagePart, MimeHeaders};
use std::collections::BTreeSet;

/// As much of the words as is looked at, in characters; the rest is read in the original.
const LONGEST_TEXT: usize = 100_000;
/// Letters a letter says it answers.
const MOST_REFERENCES: usize = 40;
/// A picture smaller than this that stands within the text is an ornament of the signature.
const ORNAMENT: usize = 16 * 1024;
/// Files that are looked at at all.
const MOST_FILES: usize = 40;

/// What the head alone says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Glance {
    pub message_id: Option<String>,
    pub from: Option<Address>,
    /// The address as it stands there, readable or not.
    pub typed: Option<String>,
    pub subject: String,
    /// What it answers, as one word to compare.
    pub answers: String,
}

/// What the head says; of a long one its beginning, and of one that is a bomb nothing. `most`: bytes that are looked at.
pub(crate) fn glance(raw: &[u8], most: usize) -> Glance {
    let whole = measure::head_end(&raw[..raw.len().min(most)]);
    let head = &raw[..whole];
    if !measure::is_short(head, most) {
        return Glance::default();
    }
    let Some(head) = MessageParser::default().parse_headers(head) else {
        return Glance::default();
    };
    let typed = from_of(&head);
    Glance {
        message_id: head.message_id().map(number),
        from: typed.as_deref().and_then(|typed| Address::read(typed).ok()),
        typed,
        subject: subject_of(&head),
        answers: numbers_in(head.in_reply_to()).join(" "),
    }
}

/// A file that came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Enclosed {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// The whole of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Letter {
    pub glance: Glance,
    /// The letters it answers, the nearest first.
    pub answers: Vec<String>,
    /// Every address it went to, and every word in it that may be the key of a case.
    pub keys: Vec<String>,
    /// All it says, quotes and signature included.
    pub text: String,
    /// The same as its writer laid it out; not cleaned.
    pub html: Option<String>,
    pub files: Vec<Enclosed>,
    /// Why no work comes of it, when a machine wrote it.
    pub machine: Option<MailReason>,
    /// It went to more people than is taken without a look.
    pub is_to_a_crowd: bool,
    /// What it says was not taken apart; it stands in the original.
    pub is_only_head: bool,
}

impl Letter {
    /// Why somebody looks at it first.
    pub fn doubt(&self) -> Option<MailReason> {
        if self.is_to_a_crowd {
            return Some(MailReason::Crowd);
        }
        if self.glance.from.is_none() {
            return Some(MailReason::Nobody);
        }
        let says_nothing = self.text.trim().is_empty() && self.glance.subject.is_empty();
        (says_nothing && self.files.is_empty()).then_some(MailReason::Empty)
    }
}

/// What a reader must know to understand it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surroundings {
    /// The address the server says it arrived at.
    pub came_to: Option<String>,
    /// It came with an empty return path.
    pub no_way_back: bool,
    /// The public address of the hub, which stands before the links of our letters.
    pub home: String,
    /// Addresses our own letters come from.
    pub ours: Vec<String>,
    pub most: Most,
}

/// What can be known of a letter that is not taken apart, once somebody has let it in.
pub(crate) fn by_its_head(raw: &[u8], most: Most) -> Letter {
    let glance = glance(raw, most.head);
    Letter {
        answers: glance.answers.split(' ').map(str::to_owned).collect(),
        glance,
        is_only_head: true,
        ..Letter::default()
    }
}

/// # Errors
/// Why it cannot be read.
pub(crate) fn read(raw: &[u8], around: &Surroundings) -> Result<Letter, MailReason> {
    measure::expect_little(raw, around.most)?;
    let message = MessageParser::default()
        .parse(raw)
        .ok_or(MailReason::Unreadable)?;
    let glance = glance(raw, around.most.head);
    let text = text_of(&message);
    let html = message
        .html_bodies()
        .find(|part| part.is_text_html())
        .and_then(|part| part.text_contents())
        .map(|html| html.chars().take(4 * LONGEST_TEXT).collect::<String>())
        .filter(|html| !measure::is_tangled(html));
    let addresses = addresses_of(&message, around);
    let mut answers: Vec<String> = numbers_in(message.in_reply_to());
    answers.extend(numbers_in(message.references()).into_iter().rev());
    let mut known = BTreeSet::new();
    answers.retain(|number| known.insert(number.clone()));
    answers.truncate(MOST_REFERENCES);
    let mut keys: Vec<String> = addresses
        .iter()
        .filter_map(|address| key_in_address(address))
        .collect();
    keys.extend(keys_in_links(&text, &around.home));
    if let Some(html) = &html {
        keys.extend(keys_in_links(html, &around.home));
    }
    let mut known = BTreeSet::new();
    keys.retain(|key| known.insert(key.clone()));
    keys.truncate(20);
    Ok(Letter {
        machine: machine(&message, &glance, around),
        files: files_of(&message),
        is_to_a_crowd: recipients(&message) > around.most.recipients,
        is_only_head: false,
        glance,
        answers,
        keys,
        text,
        html,
    })
}

fn from_of(message: &Message<'_>) -> Option<String> {
    let first = message.from().and_then(|from| from.first())?;
    let typed = tidy(first.address()?, 320);
    (!typed.is_empty()).then_some(typed)
}

fn subject_of(message: &Message<'_>) -> String {
    tidy(message.subject().unwrap_or_default(), 200)
}

/// One line, without signs nobody sees.
fn tidy(text: &str, most: usize) -> String {
    let line: String = hall::says::one_line(text);
    line.chars()
        .filter(|sign| !is_hidden(*sign))
        .take(most)
        .collect::<String>()
        .trim()
        .to_owned()
}

/// Marks that turn the direction of writing.
fn is_hidden(sign: char) -> bool {
    matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A number without its angles.
fn number(said: &str) -> String {
    let said = said.trim().trim_matches(['<', '>']);
    said.chars()
        .filter(|sign| !sign.is_control())
        .take(500)
        .collect()
}

fn numbers_in(header: &HeaderValue<'_>) -> Vec<String> {
    let mut found: Vec<String> = match header {
        HeaderValue::Text(one) => vec![number(one)],
        HeaderValue::TextList(many) => many.iter().map(|one| number(one)).collect(),
        _ => Vec::new(),
    };
    found.retain(|number| !number.is_empty());
    found
}

fn text_of(message: &Message<'_>) -> String {
    let mut all = String::new();
    if let Some(text) = cut_off(message).and_then(MessagePart::text_contents) {
        all.extend(text.chars().take(LONGEST_TEXT));
    }
    for position in 0..message.text_body_count().min(20) {
        if let Some(text) = message.body_text(position) {
            if !all.is_empty() {
                all.push_str("\n\n");
            }
            all.extend(text.chars().take(LONGEST_TEXT));
        }
    }
    plain(&all)
}

/// The words of a letter that ends in the midst of them: to the reader they are a file.
fn cut_off<'a>(message: &'a Message<'_>) -> Option<&'a MessagePart<'a>> {
    if message.text_body_count() + message.html_body_count() > 0 {
        return None;
    }
    message
        .attachments()
        .find(|part| part.is_encoding_problem && part.is_text())
        .filter(|part| part.content_disposition().is_none())
}

/// Text as it is kept: no null, no control signs, no line longer in signs than in words.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|sign| (!sign.is_control() || matches!(sign, '\n' | '\t')) && !is_hidden(*sign))
        .take(LONGEST_TEXT)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn recipients(message: &Message<'_>) -> usize {
    let number =
        |address: Option<&mail_parser::Address<'_>>| address.map_or(0, |a| a.iter().count());
    number(message.to()) + number(message.cc()) + number(message.bcc())
}

/// Headers in which servers write down where a message arrived.
const ARRIVED_AT: &[&str] = &[
    "X-Original-To",
    "Delivered-To",
    "X-Envelope-To",
    "Envelope-To",
];

fn addresses_of(message: &Message<'_>, around: &Surroundings) -> Vec<String> {
    let mut all: Vec<String> = around.came_to.iter().cloned().collect();
    for name in ARRIVED_AT {
        all.extend(message.header_raw(*name).map(|line| line.trim().to_owned()));
    }
    for many in [message.to(), message.cc()].into_iter().flatten() {
        let typed = many.iter().filter_map(|one| one.address()).take(50);
        all.extend(typed.map(str::to_owned));
    }
    all
}

/// What follows the `+` of the address a letter of ours is answered to.
fn key_in_address(address: &str) -> Option<String> {
    let address = address.trim().trim_matches(['<', '>']);
    let (local, _) = address.rsplit_once('@')?;
    let (_, key) = local.rsplit_once('+')?;
    is_key(key).then(|| key.to_ascii_lowercase())
}

fn is_key(word: &str) -> bool {
    (32..=64).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_hexdigit())
}

/// Keys in the links of our letters, as a quote carries them.
fn keys_in_links(text: &str, home: &str) -> Vec<String> {
    let before = format!("{home}/track/");
    text.match_indices(&before)
        .map(|(at, _)| {
            text[at + before.len()..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .take(65)
                .collect::<String>()
        })
        .filter(|key| is_key(key))
        .take(20)
        .collect()
}

fn files_of(message: &Message<'_>) -> Vec<Enclosed> {
    let words = cut_off(message);
    message
        .attachments()
        .filter(|part| !words.is_some_and(|words| std::ptr::eq(words, *part)))
        .filter(|part| {
            let within_the_text = part.content_id().is_some()
                && part
                    .content_disposition()
                    .is_none_or(|how| !how.is_attachment());
            !(within_the_text && part.len() < ORNAMENT)
        })
        .take(MOST_FILES)
        .enumerate()
        .map(|(number, part)| Enclosed {
            name: part
                .attachment_name()
                .map(|name| tidy(name, 120))
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| unnamed(part.is_message(), number)),
            bytes: match part.message() {
                Some(inner) => inner.raw_message().to_vec(),
                None => part.contents().to_vec(),
            },
        })
        .filter(|file| !file.bytes.is_empty())
        .collect()
}

fn unnamed(is_message: bool, number: usize) -> String {
    let ending = if is_message { ".eml" } else { "" };
    format!("file-{}{ending}", number + 1)
}

/// Whether a machine wrote it, and which kind (RFC 3834, RFC 2076, RFC 2919, RFC 3462).
fn machine(message: &Message<'_>, glance: &Glance, around: &Surroundings) -> Option<MailReason> {
    let says = |name: &str| {
        let line = message.header_raw(name).map(str::trim);
        line.map(str::to_ascii_lowercase)
            .filter(|line| !line.is_empty())
    };
    let is_report = message.content_type().is_some_and(|kind| {
        kind.ctype().eq_ignore_ascii_case("multipart")
            && kind
                .subtype()
                .is_some_and(|sub| sub.eq_ignore_ascii_case("report"))
    });
    let returned = says("Return-Path").is_some_and(|path| path == "<>");
    if is_report {
        let read = message
            .content_type()
            .and_then(|kind| kind.attribute("report-type"))
            .is_some_and(|kind| kind.eq_ignore_ascii_case("disposition-notification"));
        return Some(if read {
            MailReason::AutoReply
        } else {
            MailReason::Report
        });
    }
    let from = glance.from.as_ref().map(|address| address.key.as_str());
    if from.is_some_and(|from| around.ours.iter().any(|ours| ours == from)) {
        return Some(MailReason::Own);
    }
    let house = from
        .and_then(|from| from.split_once('@'))
        .map(|(local, _)| local);
    if matches!(house, Some("mailer-daemon" | "postmaster")) && (returned || around.no_way_back) {
        return Some(MailReason::Report);
    }
    if says("List-Id").is_some() || says("List-Post").is_some() {
        return Some(MailReason::List);
    }
    if says("Auto-Submitted").is_some_and(|word| !word.starts_with("no"))
        || says("X-Auto-Response-Suppress").is_some_and(|word| word != "none")
        || says("X-Autoreply").is_some()
        || says("X-Autorespond").is_some()
        || says("Precedence").is_some_and(|word| word.contains("auto"))
    {
        return Some(MailReason::AutoReply);
    }
    if says("Precedence").is_some_and(|word| ["bulk", "junk", "list"].contains(&word.as_str())) {
        return Some(MailReason::Bulk);
    }
    if returned || around.no_way_back || matches!(house, Some("mailer-daemon")) {
        return Some(MailReason::Report);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: Most = Most {
        parts: 200,
        head: 128 * 1024,
        recipients: 100,
    };

    fn plain_letter(head: &str, text: &str) -> Letter {
        let raw = format!("{head}\r\n\r\n{text}");
        read(raw.as_bytes(), &around()).unwrap()
    }

    fn around() -> Surroundings {
        Surroundings {
            home: "https://kuusilahti.example".to_owned(),
            ours: vec!["hub@kuusilahti.example".to_owned()],
            most: MOST,
            ..Surroundings::default()
        }
    }

    #[test]
    fn what_a_machine_wrote_is_known_by_its_head() {
        let of = |line: &str| plain_letter(&format!("From: a@b.example\r\n{line}"), "x").machine;
        assert_eq!(of("Subject: A question"), None);
        assert_eq!(of("Auto-Submitted: no"), None);
        assert_eq!(
            of("Auto-Submitted: auto-replied"),
            Some(MailReason::AutoReply)
        );
        assert_eq!(
            of("auto-submitted: Auto-Generated (vacation)"),
            Some(MailReason::AutoReply)
        );
        assert_eq!(
            of("X-Auto-Response-Suppress: All"),
            Some(MailReason::AutoReply)
        );
        assert_eq!(of("Precedence: bulk"), Some(MailReason::Bulk));
        assert_eq!(of("Precedence: auto_reply"), Some(MailReason::AutoReply));
        assert_eq!(of("List-Id: News <news.b.example>"), Some(MailReason::List));
        assert_eq!(of("Return-Path: <>"), Some(MailReason::Report));
        assert_eq!(of("Return-Path: <a@b.example>"), None);
        let own = plain_letter("From: Kuusilahti <Hub@Kuusilahti.example>", "x");
        assert_eq!(own.machine, Some(MailReason::Own));
        let report = "From: a@b.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b";
        assert_eq!(
            plain_letter(report, "--b--").machine,
            Some(MailReason::Report)
        );
    }

    #[test]
    fn keys_stand_in_the_address_and_in_quoted_links() {
        let key = "0123456789abcdef0123456789abcdef";
        let link = "f".repeat(64);
        let letter = plain_letter(
            &format!("From: a@b.example\r\nTo: Counter <counter+{key}@kuusilahti.example>"),
            &format!(
                "Thanks.\r\n> https://kuusilahti.example/track/{link}\r\n> https://elsewhere.example/track/{link}0"
            ),
        );
        assert_eq!(letter.keys, [key.to_owned(), link]);
        assert!(
            plain_letter("From: a@b.example\r\nTo: c+news@d.example", "x")
                .keys
                .is_empty()
        );
    }

    #[test]
    fn what_it_answers_comes_nearest_first() {
        let letter = plain_letter(
            "From: a@b.example\r\nIn-Reply-To: <3@x>\r\nReferences: <1@x> <2@x>\r\n <3@x>",
            "x",
        );
        assert_eq!(letter.answers, ["3@x", "2@x", "1@x"]);
    }

    #[test]
    fn odd_letters_are_read_or_refused_and_nothing_falls_over() {
        let cases: &[&[u8]] = &[
            b"",
            b"\n",
            b"\0\0\0",
            b"no head at all",
            b"From:\r\n\r\n",
            b"From: =?no-such-charset?B?////?=\r\nSubject: =?utf-8?B?/////w==?=\r\n\r\nx",
            b"From: a@b.example\r\nContent-Type: text/plain; charset=\"klingon\"\r\n\r\n\xff\xfe\x00x",
            b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n",
            b"From: a@b.example\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
        ];
        for raw in cases {
            if let Ok(letter) = read(raw, &around()) {
                assert!(!letter.text.contains('\0'));
                let _ = letter.doubt();
            }
        }
        let latin = b"From: a@b.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\nHyv\xe4\xe4 p\xe4iv\xe4\xe4";
        assert_eq!(read(latin, &around()).unwrap().text, "Hyvää päivää");
    }

    #[test]
    fn parts_within_parts_are_counted_before_they_are_opened() {
        let mut raw = String::from("From: a@b.example\r\n");
        for depth in 0..10_000 {
            raw +=
                &format!("Content-Type: multipart/mixed; boundary=b{depth}\r\n\r\n--b{depth}\r\n");
        }
        assert_eq!(
            read(raw.as_bytes(), &around()).unwrap_err(),
            MailReason::Deep
        );
        let mut raw = String::from("From: a@b.example\r\n");
        for _ in 0..150 {
            raw += "Content-Type: message/rfc822\r\n\r\nFrom: a@b.example\r\n";
        }
        assert!(read(raw.as_bytes(), &around()).is_ok());
    }

    #[test]
    fn a_letter_to_a_thousand_is_held() {
        let to: Vec<String> = (0..1000).map(|n| format!("p{n}@b.example")).collect();
        let letter = plain_letter(
            &format!("From: a@b.example\r\nTo: {}", to.join(",\r\n ")),
            "x",
        );
        assert_eq!(letter.doubt(), Some(MailReason::Crowd));
        assert_eq!(
            plain_letter("Subject: x", "y").doubt(),
            Some(MailReason::Nobody)
        );
        assert_eq!(
            plain_letter("From: a@b.example", " ").doubt(),
            Some(MailReason::Empty)
        );
    }

    #[test]
    fn files_come_along_and_ornaments_do_not() {
        let raw = b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n\
            --b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"../map\xe2\x80\xae.pdf\"\r\n\r\n%PDF-1.7\r\n\
            --b\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename=logo.png\r\n\r\npng\r\n\
            --b--\r\n";
        let letter = read(raw, &around()).unwrap();
        let names: Vec<&str> = letter.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["../map.pdf"]);
        assert_eq!(letter.text, "Hello");
    }
}
