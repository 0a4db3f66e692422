//! The dates of a challenge as a calendar (iCalendar, RFC 5545): an event for every phase, an alarm before the window
//! for ideas closes.

use crate::views::ChallengeView;
use chrono::{DateTime, Utc};
use entity::words::{ChallengeState, PhaseKind};

/// `host` names the hub in the events' ids, `page` is the challenge's absolute address.
pub fn written(challenge: &ChallengeView, host: &str, page: &str) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Talkoo//Challenges//EN");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, "METHOD:PUBLISH");
    line(
        &mut out,
        &format!("X-WR-CALNAME:{}", text(&challenge.row.title)),
    );
    line(
        &mut out,
        &format!("X-WR-TIMEZONE:{}", text(&challenge.zone)),
    );
    let cancelled = challenge.row.state == ChallengeState::Cancelled;
    for phase in &challenge.phases {
        line(&mut out, "BEGIN:VEVENT");
        let uid = format!("challenge-{}-{}@{host}", challenge.row.id, phase.kind);
        line(&mut out, &format!("UID:{uid}"));
        line(
            &mut out,
            &format!("DTSTAMP:{}", stamp(challenge.row.updated_at)),
        );
        // A moved date is the same event, told anew.
        line(&mut out, &format!("SEQUENCE:{}", challenge.version));
        line(&mut out, &format!("DTSTART:{}", stamp(phase.starts_at)));
        if let Some(ends) = phase.ends_at {
            line(&mut out, &format!("DTEND:{}", stamp(ends)));
        }
        let title = format!("{}: {}", challenge.row.title, phase.name);
        line(&mut out, &format!("SUMMARY:{}", text(&title)));
        line(
            &mut out,
            &format!("DESCRIPTION:{}", text(&format!("{}\n{page}", phase.what))),
        );
        line(&mut out, &format!("URL:{page}"));
        line(
            &mut out,
            if cancelled {
                "STATUS:CANCELLED"
            } else {
                "STATUS:CONFIRMED"
            },
        );
        line(&mut out, "TRANSP:TRANSPARENT");
        if phase.kind == PhaseKind::Collecting && !cancelled {
            line(&mut out, "BEGIN:VALARM");
            line(&mut out, "ACTION:DISPLAY");
            line(&mut out, "TRIGGER;RELATED=END:-P1D");
            line(&mut out, &format!("DESCRIPTION:{}", text(&title)));
            line(&mut out, "END:VALARM");
        }
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn text(plain: &str) -> String {
    plain
        .chars()
        .filter(|sign| *sign == '\n' || !sign.is_control())
        .collect::<String>()
        .replace('\\', "\\\\")
        .replace(';', "\\;")
        .replace(',', "\\,")
        .replace('\n', "\\n")
}

/// A line of at most 75 bytes, folded between letters and not within one.
fn line(out: &mut String, content: &str) {
    let mut length = 0;
    for letter in content.chars() {
        if length + letter.len_utf8() > 75 {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_signs_are_escaped() {
        let mut out = String::new();
        line(
            &mut out,
            &format!("SUMMARY:{}", text(&format!("{}; a, b\\", "ä".repeat(60)))),
        );
        assert!(out.split("\r\n").all(|part| part.len() <= 75), "{out}");
        assert_eq!(
            out.replace("\r\n ", ""),
            format!("SUMMARY:{}\\; a\\, b\\\\\r\n", "ä".repeat(60))
        );
    }
}
