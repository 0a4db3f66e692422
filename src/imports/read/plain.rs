//! Plain text out of rich text, and titles out of texts.
//!
//! Some platforms keep a proposal as HTML from an editor. Only a text that clearly is such HTML (it begins with a block or
//! contains closing block tags) is turned into Markdown-like paragraphs; a resident who writes `a < b` or `<b>` keeps
//! every character. Nothing here makes text safe to show: that is the template's and the sanitiser's work.

const BLOCKS: [&str; 12] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "table",
];

pub fn from_rich(text: &str) -> String {
    if !is_rich(text) {
        return text.trim().to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        match tag(rest) {
            Some((name, whole)) => {
                match name.as_str() {
                    "li" => plain.push_str("\n- "),
                    "br" => plain.push('\n'),
                    "/p" | "/div" | "/blockquote" | "/ul" | "/ol" | "/h1" | "/h2" | "/h3"
                    | "/h4" => plain.push_str("\n\n"),
                    _ => {}
                }
                rest = &rest[whole..];
            }
            None => {
                plain.push('<');
                rest = &rest[1..];
            }
        }
    }
    plain.push_str(rest);
    tidied(&named_letters(&plain))
}

fn is_rich(text: &str) -> bool {
    let lower = text.trim_start().to_ascii_lowercase();
    let opens = tag(&lower).is_some_and(|(name, _)| BLOCKS.contains(&name.as_str()));
    opens && (lower.contains("</") || lower.contains("<br"))
}

/// The name of the tag a text begins with (`p`, `/p`) and its length in bytes.
fn tag(text: &str) -> Option<(String, usize)> {
    let end = text.find('>')?;
    let inside = text.get(1..end)?;
    let name: String = inside
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
        .collect();
    let name = name.strip_suffix('/').unwrap_or(&name).to_ascii_lowercase();
    let begins_well = name
        .trim_start_matches('/')
        .starts_with(|c: char| c.is_ascii_alphabetic());
    (text.starts_with('<') && begins_well).then_some((name, end + 1))
}

/// The handful of entities editors write; `&amp;` last, so that nothing is decoded twice.
fn named_letters(text: &str) -> String {
    [
        ("&nbsp;", " "),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (name, letter)| {
        text.replace(name, letter)
    })
}

fn tidied(text: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim_end) {
        if !(line.trim().is_empty() && lines.last().is_none_or(|l| l.is_empty())) {
            lines.push(if line.trim().is_empty() { "" } else { line });
        }
    }
    lines.join("\n").trim().to_owned()
}

/// A text shortened to a title of at most `most` characters: one line, cut at a word, with a sign that there is more.
/// Returns whether anything was cut.
pub fn title(text: &str, most: usize) -> (String, bool) {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return (line, false);
    }
    let cut: String = line.chars().take(most - 1).collect();
    let at_a_word = match cut.rfind(' ') {
        _ if line[cut.len()..].starts_with(' ') => &cut,
        // A word break in the first half would leave a stump; scripts without spaces are cut where they are.
        Some(at) if at >= cut.len() / 2 => &cut[..at],
        _ => &cut,
    };
    (
        format!(
            "{}…",
            at_a_word.trim_end_matches([' ', ',', ';', ':', '–', '-'])
        ),
        true,
    )
}

/// A text shortened to at most `most` characters, cut at the end. Returns whether anything was cut.
pub fn shortened(text: &str, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        None => (text.to_owned(), false),
        Some(_) => {
            let kept: String = text.chars().take(most - 1).collect();
            (format!("{kept}…"), true)
        }
    }
}

/// A value written so that Markdown shows it as it stands.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(
            letter,
            '\\' | '`'
                | '*'
                | '_'
                | '{'
                | '}'
                | '['
                | ']'
                | '<'
                | '>'
                | '#'
                | '|'
                | '~'
                | '!'
                | '&'
        ) {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editor_html_becomes_paragraphs_and_lists() {
        let rich = "<p>More <strong>benches</strong> &amp; trees.</p><ul><li>harbour</li><li>square</li></ul><p>Thanks<br>Aino</p>";
        assert_eq!(
            from_rich(rich),
            "More benches & trees.\n\n- harbour\n- square\n\nThanks\nAino"
        );
    }

    #[test]
    fn what_only_looks_like_html_keeps_every_character() {
        for text in [
            "a < b and c > d",
            "<b>loud</b>",
            "DAOs <3 Cardano",
            "Clarity <> NMKR",
            "<script>alert(1)</script>",
            "&lt;p&gt;",
        ] {
            assert_eq!(from_rich(text), text);
        }
    }

    #[test]
    fn titles_are_cut_at_a_word() {
        assert_eq!(title("Short\n one", 40), ("Short one".into(), false));
        assert_eq!(
            title("Smallhouse Road needs to be widened, to have room", 37),
            ("Smallhouse Road needs to be widened…".into(), true)
        );
        assert_eq!(title("日本語日本語日本語", 5), ("日本語日…".into(), true));
        assert_eq!(title(&"ä".repeat(300), 120).0.chars().count(), 120);
    }

    #[test]
    fn values_stay_as_they_are_in_markdown() {
        assert_eq!(
            escaped("[x](javascript:1) *a* <b>"),
            "\\[x\\](javascript:1) \\*a\\* \\<b\\>"
        );
    }
}
