//! How much there is to take apart in a letter, measured before anything is. Taking apart costs memory for every part and
//! every line of a head, far more than the letter itself holds: thirty megabytes of empty parts would be gigabytes. So
//! they are counted first, rather too many than too few, in the same places where the reader would find them (RFC 2046).

use entity::words::MailReason;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;

/// What is taken apart without a look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Most {
    pub parts: usize,
    /// Bytes of all heads together: the letter's own, and those of its parts.
    pub head: usize,
    pub recipients: usize,
}

/// Letters packed within letters, deeper than the reader unpacks them.
const DEEPEST: usize = 4;
/// Multiparts whose end or beginning is nowhere: each costs the reader a walk to the end of the letter.
const MOST_LOST: usize = 20;
/// Comparisons of one measurement beside four for every byte: some tenths of a second.
const MOST_WORK: usize = 100_000_000;

/// # Errors
/// `Deep` for too many parts, or for ones laid out so that they cannot be counted; `Head` for heads too long.
pub(crate) fn expect_little(raw: &[u8], most: Most) -> Result<(), MailReason> {
    let mut tally = Tally {
        most,
        parts: 0,
        head: 0,
        words: 0,
        work: 0,
        most_work: MOST_WORK.saturating_add(raw.len().saturating_mul(4)),
    };
    tally.letter(raw, DEEPEST)
}

/// Whether this head alone is read without a look.
pub(crate) fn is_short(head: &[u8], most: usize) -> bool {
    head.len() <= most && packed_words(head).saturating_mul(head.len()) <= 2 * MOST_WORK
}

/// Where the head ends: behind its first empty line.
pub(crate) fn head_end(raw: &[u8]) -> usize {
    let mut begin = 0;
    for (at, sign) in raw.iter().enumerate() {
        if *sign == b'\n' {
            if matches!(&raw[begin..at], b"" | b"\r") {
                return at + 1;
            }
            begin = at + 1;
        }
    }
    raw.len()
}

/// Marks of HTML that stay open until they are closed, across whatever comes between.
const LASTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];
/// Elements a browser would make of a letter at the most.
const MOST_ELEMENTS: usize = 1_000_000;

/// Whether HTML is laid out so that every mark left open is opened again in each paragraph (HTML, "reconstruct the active
/// formatting elements"): a few hundred kilobytes then become gigabytes. Its words are read all the same.
pub(crate) fn is_tangled(html: &str) -> bool {
    let mut open = [0_usize; LASTING.len()];
    let (mut most, mut marks) = (0, 0_usize);
    for rest in html.split('<').skip(1) {
        marks += 1;
        let (closes, rest) = match rest.strip_prefix('/') {
            Some(rest) => (true, rest),
            None => (false, rest),
        };
        let end = rest
            .find(|sign: char| !sign.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let lasting = LASTING
            .iter()
            .position(|name| name.eq_ignore_ascii_case(&rest[..end]));
        if let Some(which) = lasting {
            open[which] = if closes {
                open[which].saturating_sub(1)
            } else {
                open[which] + 1
            };
            most = most.max(open.iter().sum());
        }
    }
    most.saturating_mul(marks) > MOST_ELEMENTS
}

/// Encoded words (RFC 2047): for each that has no end the reader walks to the end of its line.
fn packed_words(head: &[u8]) -> usize {
    head.windows(2).filter(|two| *two == b"=?").count()
}

struct Tally {
    most: Most,
    parts: usize,
    head: usize,
    words: usize,
    work: usize,
    most_work: usize,
}

/// What stands between the parts of a multipart, and how often it was met.
struct Fence {
    sign: Vec<u8>,
    met: usize,
}

/// What matters of a head.
#[derive(Default)]
struct Kind {
    /// Another letter follows, with a head of its own.
    is_letter: bool,
    /// It is one of those whose parts are letters unless they say something else.
    is_digest: bool,
    says: bool,
    packed: Option<Packed>,
    fences: Vec<Vec<u8>>,
}

#[derive(Clone, Copy)]
enum Packed {
    Base64,
    QuotedPrintable,
}

impl Tally {
    fn letter(&mut self, raw: &[u8], deep: usize) -> Result<(), MailReason> {
        if deep == 0 {
            return Ok(());
        }
        let mut fences: Vec<Fence> = Vec::new();
        let mut digest = false;
        let mut packed = Vec::new();
        let mut at = self.heads(raw, 0, &mut fences, &mut digest, &mut packed)?;
        while let Some(step) = raw[at..].windows(2).position(|two| two == b"--") {
            let dashes = at + step;
            self.work(step + 1)?;
            let behind = &raw[dashes + 2..];
            let mut next = None;
            for fence in &mut fences {
                self.work += 1 + fence.sign.len() / 8;
                if behind.starts_with(&fence.sign) {
                    fence.met += 1;
                    next = Some(dashes + 2 + fence.sign.len());
                }
            }
            self.work(0)?;
            at = dashes + 1;
            // Behind the last part of a multipart nothing is taken apart.
            if let Some(next) = next
                && !raw[next..].starts_with(b"--")
            {
                let head = next + line_end(&raw[next..]);
                self.heads(raw, head, &mut fences, &mut digest, &mut packed)?;
            }
        }
        if fences.iter().filter(|fence| fence.met < 2).count() > MOST_LOST {
            return Err(MailReason::Deep);
        }
        for (from, how) in packed {
            let body = &raw[from..];
            let end = fences
                .iter()
                .filter_map(|fence| find(body, &fence.sign))
                .min()
                .unwrap_or(body.len());
            self.work(body.len() / 8)?;
            let opened = match how {
                Packed::Base64 => base64_decode(&body[..end]),
                Packed::QuotedPrintable => quoted_printable_decode(&body[..end]),
            };
            if let Some(opened) = opened {
                self.letter(&opened, deep - 1)?;
            }
        }
        Ok(())
    }

    /// A head, and those of letters that begin right behind it. Answers where the last of them ends.
    fn heads(
        &mut self,
        raw: &[u8],
        from: usize,
        fences: &mut Vec<Fence>,
        digest: &mut bool,
        packed: &mut Vec<(usize, Packed)>,
    ) -> Result<usize, MailReason> {
        let mut from = from;
        loop {
            let end = from + head_end(&raw[from..]);
            let head = &raw[from..end];
            self.head += head.len();
            if self.head > self.most.head {
                return Err(MailReason::Head);
            }
            self.words += packed_words(head);
            if self.words.saturating_mul(self.head) > 2 * MOST_WORK {
                return Err(MailReason::Head);
            }
            let (kind, parts) = kind_of(head)?;
            self.parts += parts;
            *digest |= kind.is_digest;
            if kind.fences.len() > self.most.parts {
                return Err(MailReason::Deep);
            }
            for sign in kind.fences {
                if !fences.iter().any(|fence| fence.sign == sign) {
                    fences.push(Fence { sign, met: 0 });
                }
            }
            if self.parts > self.most.parts || fences.len() > self.most.parts {
                return Err(MailReason::Deep);
            }
            let is_letter = kind.is_letter || (*digest && !kind.says);
            if !is_letter || end >= raw.len() {
                return Ok(end);
            }
            if let Some(how) = kind.packed {
                packed.push((end, how));
                return Ok(end);
            }
            from = end;
        }
    }

    fn work(&mut self, more: usize) -> Result<(), MailReason> {
        self.work += more;
        if self.work > self.most_work {
            return Err(MailReason::Deep);
        }
        Ok(())
    }
}

/// The end of the line a fence stands on, where nothing more stands on it.
fn line_end(rest: &[u8]) -> usize {
    let spaces = rest
        .iter()
        .take_while(|sign| matches!(sign, b' ' | b'\t' | b'\r'))
        .count();
    match rest.get(spaces) {
        Some(b'\n') => spaces + 1,
        _ => 0,
    }
}

fn find(within: &[u8], what: &[u8]) -> Option<usize> {
    within.windows(what.len()).position(|some| some == what)
}

/// What a head says of its part, and how many parts it counts as: the reader may see several heads in one of ours.
fn kind_of(head: &[u8]) -> Result<(Kind, usize), MailReason> {
    let mut kind = Kind::default();
    let mut parts = 0;
    let mut lines = head.split(|sign| *sign == b'\n').peekable();
    while let Some(first) = lines.next() {
        let Some(colon) = name_end(first) else {
            continue;
        };
        let name: Vec<u8> = first[..colon]
            .iter()
            .filter(|sign| !sign.is_ascii_whitespace() && **sign != b':')
            .map(u8::to_ascii_lowercase)
            .collect();
        let mut value = first[colon + 1..].to_vec();
        while lines
            .peek()
            .is_some_and(|line| matches!(line.first(), Some(b' ' | b'\t')))
        {
            value.push(b'\n');
            value.extend_from_slice(lines.next().unwrap_or_default());
        }
        match &*name {
            b"content-type" => {
                parts += 1;
                kind.says = true;
                read_type(&value, &mut kind)?;
            }
            b"content-transfer-encoding" => {
                let value = value.to_ascii_lowercase();
                if find(&value, b"base64").is_some() {
                    kind.packed = Some(Packed::Base64);
                } else if find(&value, b"quoted-printable").is_some() {
                    kind.packed = Some(Packed::QuotedPrintable);
                }
            }
            _ => {}
        }
    }
    Ok((kind, parts.max(1)))
}

/// The colon behind the name of a line; colons before any name are passed over, as the reader does.
fn name_end(line: &[u8]) -> Option<usize> {
    let begin = line
        .iter()
        .position(|sign| !sign.is_ascii_whitespace() && *sign != b':')?;
    line[begin..]
        .iter()
        .position(|sign| *sign == b':')
        .map(|colon| begin + colon)
}

fn read_type(value: &[u8], kind: &mut Kind) -> Result<(), MailReason> {
    let lower = value.to_ascii_lowercase();
    let tight: Vec<u8> = lower
        .iter()
        .filter(|sign| !sign.is_ascii_whitespace())
        .copied()
        .collect();
    let said = tight.split(|sign| *sign == b';').next().unwrap_or_default();
    // A remark in the midst of the kind hides it; nobody's mail program writes one.
    if said.contains(&b'(') {
        return Err(MailReason::Deep);
    }
    kind.is_letter |= said.starts_with(b"message/rfc822") || said.starts_with(b"message/global");
    kind.is_digest |= said.starts_with(b"multipart/digest");
    let mut from = 0;
    while let Some(step) = find(&lower[from..], b"boundary") {
        from += step + b"boundary".len();
        if let Some(sign) = fence_in(&value[from..])? {
            kind.fences.push(sign);
        }
    }
    Ok(())
}

/// The sign that stands behind the word `boundary`. One that is written in an odd way cannot be counted.
fn fence_in(rest: &[u8]) -> Result<Option<Vec<u8>>, MailReason> {
    let rest = rest.trim_ascii_start();
    let Some(rest) = rest.strip_prefix(b"=") else {
        let odd = matches!(rest.first(), Some(b'*' | b'('));
        return if odd { Err(MailReason::Deep) } else { Ok(None) };
    };
    let rest = rest.trim_ascii_start();
    let (sign, odd): (&[u8], &[u8]) = match rest.strip_prefix(b"\"") {
        Some(quoted) => (
            quoted
                .split(|sign| *sign == b'"')
                .next()
                .unwrap_or_default(),
            b"\\\n",
        ),
        None => (
            rest.split(|sign| matches!(sign, b';' | b'\n'))
                .next()
                .unwrap_or_default()
                .trim_ascii_end(),
            b"\\\"(",
        ),
    };
    let is_odd = sign.iter().any(|sign| odd.contains(sign))
        || sign.trim_ascii() != sign
        || find(sign, b"=?").is_some();
    if is_odd {
        return Err(MailReason::Deep);
    }
    Ok((!sign.is_empty()).then(|| sign.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: Most = Most {
        parts: 200,
        head: 128 * 1024,
        recipients: 100,
    };

    fn of(raw: &[u8]) -> Result<(), MailReason> {
        expect_little(raw, MOST)
    }

    const HEAD: &str = "From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";

    #[test]
    fn what_people_send_is_little() {
        let photos = format!(
            "{HEAD}--b\r\n\r\nOur holiday -- see below.\r\n-- \r\nEila\r\n{}--b--\r\n",
            "--b\r\nContent-Type: image/jpeg\r\n\r\nxxx\r\n".repeat(60)
        );
        assert_eq!(of(photos.as_bytes()), Ok(()));
        let plain = b"From: a@b.example\r\nSubject: The boundary (of my plot)\r\n\r\nboundary=none --boundary\r\n";
        assert_eq!(of(plain), Ok(()));
        assert_eq!(of(b""), Ok(()));
        let forwarded = format!(
            "{HEAD}--b\r\n\r\nSee.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: c@d.example\r\n\
             Content-Type: multipart/alternative;\r\n boundary=\"=_in (er)\"\r\n\r\n--=_in (er)\r\n\r\nx\r\n--=_in (er)--\r\n--b--\r\n"
        );
        assert_eq!(of(forwarded.as_bytes()), Ok(()));
    }

    #[test]
    fn parts_are_counted_that_say_nothing_of_themselves() {
        let many = format!("{HEAD}{}--b--", "--b\r\n\r\nx\r\n".repeat(1_000_000));
        assert_eq!(of(many.as_bytes()), Err(MailReason::Deep));
        let under_two_names = format!(
            "From: a@b.example\r\nC ontent-Type: multipart/mixed;\r\n BOUNDARY = \"b\"\r\n\r\n{}",
            "--b\r\n\r\n".repeat(300)
        );
        assert_eq!(of(under_two_names.as_bytes()), Err(MailReason::Deep));
    }

    #[test]
    fn letters_in_letters_are_counted_packed_or_not() {
        let wrapped = "Content-Type: message/rfc822\r\n\r\n".repeat(5_000);
        assert_eq!(of(wrapped.as_bytes()), Err(MailReason::Deep));
        let digest = format!(
            "Content-Type: multipart/digest; boundary=b\r\n\r\n{}",
            "--b\r\n\r\nSubject: x\r\n\r\ny\r\n".repeat(300)
        );
        assert_eq!(of(digest.as_bytes()), Err(MailReason::Deep));
        let inside = format!("{HEAD}{}", "--b\r\n\r\nx".repeat(300));
        let mut packed = inside;
        for _ in 0..3 {
            packed = format!(
                "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{}",
                packed.replace('=', "=3D")
            );
        }
        assert_eq!(of(packed.as_bytes()), Err(MailReason::Deep));
    }

    #[test]
    fn long_heads_are_too_much_wherever_they_stand() {
        let lines = "a: b\r\n".repeat(1_000_000);
        assert_eq!(
            of(format!("{lines}\r\nx").as_bytes()),
            Err(MailReason::Head)
        );
        let one = format!("Subject: {}\r\n\r\nx", "x".repeat(4_000_000));
        assert_eq!(of(one.as_bytes()), Err(MailReason::Head));
        let within = format!("{HEAD}--b\r\n{lines}\r\nx\r\n--b--");
        assert_eq!(of(within.as_bytes()), Err(MailReason::Head));
        let words = format!("Subject: {}\r\n\r\nx", "=?aa".repeat(30_000));
        assert_eq!(of(words.as_bytes()), Err(MailReason::Head));
    }

    #[test]
    fn marks_that_are_never_closed_are_counted_with_what_they_run_through() {
        let letter = "<p><b>Hello</b>, <a href=x>see <i>this</i></a><br>".repeat(5_000);
        assert!(!is_tangled(&letter));
        assert!(!is_tangled("<b><b><b>never closed"));
        let open: String = (0..3_000).map(|n| format!("<b x{n}>")).collect();
        let tangled = format!("</b></b><p>{open}</p>{}", "<p>x</p>".repeat(3_000));
        assert!(is_tangled(&tangled));
    }

    #[test]
    fn what_cannot_be_counted_is_too_much() {
        for odd in [
            "boundary*0=\"a\"; boundary*1=\"b\"",
            "boundary(x)=b",
            "boundary=\"a\\b\"",
            "boundary==?utf-8?q?b?=",
        ] {
            let raw = format!("Content-Type: multipart/mixed; {odd}\r\n\r\n--b\r\n");
            assert_eq!(of(raw.as_bytes()), Err(MailReason::Deep), "{odd}");
        }
        let lost: String = (0..100)
            .map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n"))
            .collect();
        assert_eq!(of(lost.as_bytes()), Err(MailReason::Deep));
        let fences: String = (0..60)
            .map(|n| {
                format!(
                    "--a\r\nContent-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}--b{n}--\r\n"
                )
            })
            .collect();
        let dashes = format!(
            "Content-Type: multipart/mixed; boundary=a\r\n\r\n{fences}{}",
            "-".repeat(2_500_000)
        );
        assert_eq!(of(dashes.as_bytes()), Err(MailReason::Deep));
    }
}
