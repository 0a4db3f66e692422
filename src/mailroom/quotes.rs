//! What somebody says now, without what they quote and without their signature. Only for showing: the original stays. In
//! doubt a line stays, for a word too many is better than one too few.

/// Words that begin a quote, as mail programs write them: everything from such a line on is somebody else's.
const DIVIDERS: &[&str] = &[
    "-----original message-----",
    "-----alkuperäinen viesti-----",
    "-----ursprungligt meddelande-----",
    "-----ursprüngliche nachricht-----",
    "-----исходное сообщение-----",
    "---------- forwarded message",
    "________________________________",
];

/// How a quote is introduced: a line, or two of them, that begins with one and ends with the other.
const INTRODUCTIONS: &[(&str, &str)] = &[
    ("on ", "wrote:"),
    ("am ", "schrieb:"),
    ("den ", "skrev:"),
    ("on ", "kirjoitti:"),
    ("", "kirjoitti:"),
    ("", "schrieb:"),
    ("", "skrev:"),
    ("", "wrote:"),
    ("", "написал:"),
    ("", "написала:"),
    ("", "пишет:"),
];

/// The block with which some programs introduce a quote: two of these lines in a row.
const HEADS: &[&str] = &[
    "from:",
    "sent:",
    "to:",
    "subject:",
    "date:", // English
    "lähettäjä:",
    "lähetetty:",
    "vastaanottaja:",
    "aihe:",
    "päiväys:", // Finnish
    "från:",
    "skickat:",
    "till:",
    "ämne:",
    "datum:", // Swedish
    "von:",
    "gesendet:",
    "an:",
    "betreff:", // German
    "от:",
    "отправлено:",
    "кому:",
    "тема:",
    "дата:", // Russian
];

/// Lines a telephone adds.
const TELEPHONES: &[&str] = &[
    "sent from my ",
    "get outlook for ",
    "lähetetty laitteesta",
    "lähetetty iphone",
    "lähetetty minun ",
    "skickat från min ",
    "von meinem ",
    "gesendet von ",
    "отправлено с ",
];

/// The words without quotes and signature; all of them where nothing else would be left.
pub(crate) fn without_quotes(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let end = quote_begins(&lines);
    let mut kept: Vec<&str> = Vec::with_capacity(end);
    for line in &lines[..end] {
        if is_signature(line) {
            break;
        }
        kept.push(line);
    }
    // What stands quoted between answers is left out with its mark; the answers stay.
    let answered_below = lines[end..].is_empty() && kept.iter().any(|line| is_quoted(line));
    if answered_below {
        kept.retain(|line| !is_quoted(line));
    }
    while kept.last().is_some_and(|line| {
        let line = line.trim();
        line.is_empty() || is_quoted(line) || is_from_telephone(line)
    }) {
        kept.pop();
    }
    let said = kept.join("\n").trim().to_owned();
    if said.is_empty() {
        text.trim().to_owned()
    } else {
        said
    }
}

/// The line from which on everything is quoted.
fn quote_begins(lines: &[&str]) -> usize {
    for (at, line) in lines.iter().enumerate() {
        let line = line.trim().to_lowercase();
        let next = lines.get(at + 1).map(|next| next.trim().to_lowercase());
        if DIVIDERS.iter().any(|divider| line.starts_with(divider)) {
            return at;
        }
        let pair = format!("{line} {}", next.as_deref().unwrap_or_default());
        let quoted_after = |from: usize| {
            lines[from..]
                .iter()
                .find(|line| !line.trim().is_empty())
                .is_none_or(|line| is_quoted(line))
        };
        let introduces = |line: &str| {
            line.chars()
                .any(|sign| sign.is_ascii_digit() || sign == '@')
                && INTRODUCTIONS
                    .iter()
                    .any(|(begin, end)| line.starts_with(begin) && line.trim_end().ends_with(end))
        };
        if introduces(&line) && quoted_after(at + 1) {
            return at;
        }
        if introduces(&pair) && lines.len() > at + 2 && quoted_after(at + 2) && !is_quoted(&line) {
            return at;
        }
        let heads = |line: &str| {
            HEADS
                .iter()
                .any(|head| line.trim_matches('*').starts_with(head))
        };
        if heads(&line) && next.as_deref().is_some_and(heads) {
            return at;
        }
    }
    lines.len()
}

fn is_quoted(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// "-- " begins the signature (RFC 3676); some programs lose its space.
fn is_signature(line: &str) -> bool {
    line == "-- " || line == "--"
}

fn is_from_telephone(line: &str) -> bool {
    let line = line.to_lowercase();
    TELEPHONES.iter().any(|begin| line.starts_with(begin))
}

#[cfg(test)]
mod tests {
    use super::without_quotes;

    #[test]
    fn a_quote_and_a_signature_are_left_out_in_every_language() {
        for (text, said) in [
            (
                "Yes please.\n\nOn Wed, 17 Jun 2026 at 9:00, Liisa <l@k.example> wrote:\n> May we?",
                "Yes please.",
            ),
            (
                "Kyllä.\n\nke 17. kesäk. 2026 klo 9.00 Liisa (l@k.example) kirjoitti:\n\n> Saako?",
                "Kyllä.",
            ),
            (
                "Ja tack.\n\nDen 17 juni 2026 skrev Liisa:\n> Får vi?\n-- \nMikaela",
                "Ja tack.\n\nDen 17 juni 2026 skrev Liisa:",
            ),
            (
                "Ja tack.\n\nDen ons 17 juni 2026 kl 9:00 Liisa skrev:\n> Får vi?",
                "Ja tack.",
            ),
            (
                "Gern.\n\nAm 17.06.26 um 09:00 schrieb\nLiisa Hakala <l@k.example>:\n\n> Dürfen wir?",
                "Gern.\n\nAm 17.06.26 um 09:00 schrieb\nLiisa Hakala <l@k.example>:",
            ),
            (
                "Gern.\n\nAm 17.06.26 um 09:00\nLiisa Hakala schrieb:\n> Dürfen wir?",
                "Gern.",
            ),
            ("Да.\n\n17.06.2026 9:00, Лийса пишет:\n> Можно?", "Да."),
            (
                "Ok.\n\nVon: Liisa\nGesendet: Mittwoch\nAn: Aino\n\nDürfen wir?",
                "Ok.",
            ),
            ("Ok.\n________________________________\nFrom: Liisa", "Ok."),
            (
                "The lamp is dark.\n\n-- \nAino Salmela\n+358 1",
                "The lamp is dark.",
            ),
            ("Valo ei pala.\n\nLähetetty iPhonesta", "Valo ei pala."),
        ] {
            assert_eq!(without_quotes(text), said, "{text}");
        }
    }

    #[test]
    fn answers_between_quotes_stay() {
        let text = "> Which lamp?\nThe one at the pier.\n> Since when?\nSince May.";
        assert_eq!(without_quotes(text), "The one at the pier.\nSince May.");
    }

    #[test]
    fn what_only_looks_like_a_quote_stays() {
        for text in [
            "He wrote:\nnothing.",
            "From: where does the bus leave?",
            "On 3 May I wrote: the lamp is dark. Nobody came.",
            "-- --\nfield",
        ] {
            assert_eq!(without_quotes(text), text);
        }
        // A letter that is nothing but a quote is shown whole.
        assert_eq!(without_quotes("> May we?"), "> May we?");
        assert_eq!(without_quotes(""), "");
    }
}
