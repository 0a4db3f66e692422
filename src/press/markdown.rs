//! Markdown from residents: rendered by comrak, then cleaned by ammonia, never one without the other.
//! HTML that someone types is shown as they typed it. Headings step down two levels, because the page
//! has its own; pictures from elsewhere become links, because loading them would tell a stranger who reads.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};
use std::time::Duration;

use comrak::adapters::{HeadingAdapter, HeadingMeta};
use comrak::nodes::{AlertType, NodeLink, NodeValue, Sourcepos};
use comrak::options::Plugins;
use comrak::{Arena, Node, Options};
use serde::Serialize;
use similar::{Algorithm, ChangeTag, TextDiff};

use crate::Lang;
use crate::readings::Readings;

/// HTML that came out of the sanitiser. Only this module makes one, and only the component `Prose`
/// shows one unescaped.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Plain text with some of its parts marked, as a search engine found them.
    pub fn marked(segments: &[(bool, String)]) -> SafeHtml {
        let mut html = String::new();
        for (hit, text) in segments {
            let text = escaped(text);
            if *hit {
                html.push_str("<mark>");
                html.push_str(&text);
                html.push_str("</mark>");
            } else {
                html.push_str(&text);
            }
        }
        SafeHtml(html)
    }
}

/// Plain text as HTML shows it. (The sanitiser's own way would write every space as a number.)
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
    }
    html
}

impl std::fmt::Display for SafeHtml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Markdown to safe HTML. Its headings stand below the second level of the page they are shown on.
pub fn prose(markdown: &str) -> SafeHtml {
    prose_from(markdown, 3)
}

/// The same for a text that has a page of its own: its highest headings, whichever marks they carry, are of
/// level `first`, so that no level is left out.
pub fn prose_from(markdown: &str, first: u8) -> SafeHtml {
    let arena = Arena::new();
    let options = options();
    let markdown = gently_nested(markdown);
    let root = comrak::parse_document(&arena, &markdown, &options);
    settle(root, first);
    let mut html = String::with_capacity(markdown.len() * 2);
    if comrak::format_html(root, &options, &mut html).is_err() {
        return SafeHtml::default();
    }
    SafeHtml(sanitiser().clean(&html).to_string())
}

/// Headings at the level asked for, and pictures from elsewhere as links.
fn settle<'a>(root: Node<'a>, first: u8) {
    let level_of = |value: &NodeValue| match value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    };
    let highest = root
        .descendants()
        .filter_map(|node| level_of(&node.data.borrow().value))
        .min()
        .unwrap_or(1);
    for node in root.descendants() {
        let mut data = node.data.borrow_mut();
        match &mut data.value {
            NodeValue::Heading(heading) => {
                heading.level = (heading.level - highest + first).min(6);
            }
            NodeValue::Image(link) if !is_ours(&link.url) => {
                let link = NodeLink {
                    url: link.url.clone(),
                    title: link.title.clone(),
                };
                data.value = NodeValue::Link(Box::new(link));
            }
            _ => {}
        }
    }
}

/// A text with a page of its own, made ready to be read: safe HTML whose headings can be led to, and what they are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Reading {
    pub html: SafeHtml,
    /// Its headings in order, for a table of contents.
    pub contents: Vec<Section>,
    /// How long it takes to read, at two hundred words a minute; at least one.
    pub minutes: i64,
}

/// A heading of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// 2 for the highest.
    pub level: u8,
    /// The name of its place on the page.
    pub id: String,
    pub text: String,
}

/// Every place in a text that can be led to begins so, and nothing else of the page does.
const PLACE: &str = "part-";
const WORDS_A_MINUTE: usize = 200;

static READINGS: LazyLock<Readings> = LazyLock::new(Readings::default);

/// Keeps what was made ready to be read, up to so many bytes together. Until it is said, nothing is kept.
pub fn keep_readings(bytes: usize) {
    READINGS.keep_at_most(bytes);
}

/// Markdown of the staff, for a page of its own: headings that can be led to, and call-outs, written as
/// `> [!NOTE]`, beside what `prose` shows. `lang` names the call-outs.
pub fn reading(markdown: &str, lang: Lang) -> Reading {
    READINGS.of(markdown, lang, || made_ready(markdown, lang))
}

pub(crate) fn made_ready(markdown: &str, lang: Lang) -> Reading {
    let arena = Arena::new();
    let mut options = options();
    options.extension.alerts = true;
    let markdown = gently_nested(markdown);
    let root = comrak::parse_document(&arena, &markdown, &options);
    settle(root, 2);
    for node in root.descendants() {
        if let NodeValue::Alert(alert) = &mut node.data.borrow_mut().value {
            let named = crate::words::say(lang, callout(alert.alert_type), &[]);
            alert.title.get_or_insert(named);
        }
    }
    let places = Places::default();
    let mut plugins = Plugins::default();
    plugins.render.heading_adapter = Some(&places);
    let mut html = String::with_capacity(markdown.len() * 2);
    if comrak::format_html_with_plugins(root, &options, &mut html, &plugins).is_err() {
        return Reading::default();
    }
    let words = words_of(root).split_whitespace().count();
    Reading {
        html: SafeHtml(article_sanitiser().clean(&html).to_string()),
        contents: places
            .0
            .into_inner()
            .unwrap_or_else(|held| held.into_inner()),
        minutes: minutes(words),
    }
}

/// How long so many words take to read.
pub fn minutes(words: usize) -> i64 {
    i64::try_from(words.div_ceil(WORDS_A_MINUTE))
        .unwrap_or(i64::MAX)
        .max(1)
}

fn callout(kind: AlertType) -> &'static str {
    match kind {
        AlertType::Note => "look-callout-note",
        AlertType::Tip => "look-callout-tip",
        AlertType::Important => "look-callout-important",
        AlertType::Warning => "look-callout-warning",
        AlertType::Caution => "look-callout-caution",
    }
}

/// Gives every heading a place that can be led to, and remembers it.
#[derive(Default)]
struct Places(std::sync::Mutex<Vec<Section>>);

impl HeadingAdapter for Places {
    fn enter(
        &self,
        output: &mut dyn std::fmt::Write,
        heading: &HeadingMeta,
        _: Option<Sourcepos>,
    ) -> std::fmt::Result {
        let mut all = self.0.lock().unwrap_or_else(|held| held.into_inner());
        let id = free_place(&all, &heading.content);
        write!(output, "<h{} id=\"{id}\">", heading.level)?;
        all.push(Section {
            level: heading.level,
            id,
            text: heading.content.clone(),
        });
        Ok(())
    }

    fn exit(&self, output: &mut dyn std::fmt::Write, heading: &HeadingMeta) -> std::fmt::Result {
        writeln!(output, "</h{}>", heading.level)
    }
}

/// Letters and digits of the heading, and a number where another one says the same.
fn free_place(all: &[Section], text: &str) -> String {
    let words: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
        .take(60)
        .collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join("-");
    let first = format!("{PLACE}{words}");
    let taken = |id: &str| all.iter().any(|section| section.id == id);
    if !words.is_empty() && !taken(&first) {
        return first;
    }
    let count = all.len() + 1;
    (count..)
        .map(|number| format!("{PLACE}{words}-{number}"))
        .find(|id| !taken(id))
        .unwrap_or(first)
}

/// The words of a Markdown text without its marks, on one line, for lists, letters and search.
pub fn plain(markdown: &str) -> String {
    let arena = Arena::new();
    let markdown = gently_nested(markdown);
    let root = comrak::parse_document(&arena, &markdown, &options());
    let words = words_of(root);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a text that was taken apart, with space between its blocks.
fn words_of(root: Node<'_>) -> String {
    let mut words = String::new();
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::CodeBlock(block) => words.push_str(&block.literal),
            NodeValue::HtmlInline(html) => words.push_str(html),
            NodeValue::HtmlBlock(html) => words.push_str(&html.literal),
            NodeValue::Emph
            | NodeValue::Strong
            | NodeValue::Strikethrough
            | NodeValue::Link(_)
            | NodeValue::Image(_) => {}
            _ => words.push(' '),
        }
    }
    words
}

/// The beginning of a text, at most `most` characters, cut between words and ended with "…".
pub fn excerpt(markdown: &str, most: usize) -> String {
    // Of a long text only the beginning is read: marks and addresses of links take room, but hardly five times the words'.
    let read = markdown.char_indices().nth(most * 6);
    let words = plain(read.map_or(markdown, |(end, _)| &markdown[..end]));
    if words.chars().count() <= most {
        return words;
    }
    let cut: String = words.chars().take(most).collect();
    let end = match cut.rfind(' ') {
        Some(space) if space > cut.len() / 2 => space,
        _ => cut.len(),
    };
    format!(
        "{}…",
        cut[..end].trim_end_matches([',', '.', ';', ':', ' '])
    )
}

/// The language a text is probably in, if it is long enough to tell.
pub fn guess_language(text: &str) -> Option<Lang> {
    static DETECTOR: OnceLock<whatlang::Detector> = OnceLock::new();
    if text.chars().filter(|letter| letter.is_alphabetic()).count() < 12 {
        return None;
    }
    let detector = DETECTOR.get_or_init(|| {
        use whatlang::Lang::{Deu, Eng, Fin, Rus, Swe};
        whatlang::Detector::with_allowlist(vec![Eng, Fin, Swe, Deu, Rus])
    });
    let info = detector.detect(text)?;
    if info.confidence() < 0.25 {
        return None;
    }
    match info.lang() {
        whatlang::Lang::Eng => Some(Lang::En),
        whatlang::Lang::Fin => Some(Lang::Fi),
        whatlang::Lang::Swe => Some(Lang::Sv),
        whatlang::Lang::Deu => Some(Lang::De),
        whatlang::Lang::Rus => Some(Lang::Ru),
        _ => None,
    }
}

/// Whether a stretch of two versions stayed, came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sense {
    Same,
    Added,
    Removed,
}

/// A stretch of text in a comparison of two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment {
    pub sense: Sense,
    pub text: String,
}

/// Word by word, what changed between two versions. Gives up finding the shortest answer after a
/// tenth of a second: a coarser one is still true.
pub fn differences(old: &str, new: &str) -> Vec<Segment> {
    let mut config = TextDiff::configure();
    config
        .algorithm(Algorithm::Patience)
        .timeout(Duration::from_millis(100));
    let diff = config.diff_unicode_words(old, new);
    let mut segments: Vec<Segment> = Vec::new();
    for change in diff.iter_all_changes() {
        let sense = match change.tag() {
            ChangeTag::Equal => Sense::Same,
            ChangeTag::Insert => Sense::Added,
            ChangeTag::Delete => Sense::Removed,
        };
        match segments.last_mut() {
            Some(last) if last.sense == sense => last.text.push_str(change.value()),
            _ => segments.push(Segment {
                sense,
                text: change.value().to_owned(),
            }),
        }
    }
    segments
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    // People press return once and mean it.
    options.render.hardbreaks = true;
    options.render.escape = true;
    options
}

/// Ours are addresses within this hub: one leading slash, so no host hides in them.
fn is_ours(url: &str) -> bool {
    url.starts_with('/') && !url.starts_with("//") && !url.starts_with("/\\")
}

/// Nobody nests quotations or lists twenty deep by hand; a line of ten thousand `>` is meant to hurt the
/// renderer. Such a run of marks is cut to sixteen.
pub(crate) fn gently_nested(markdown: &str) -> std::borrow::Cow<'_, str> {
    const DEEPEST: usize = 16;
    let marks_of = |line: &str| {
        line.char_indices()
            .take_while(|(_, c)| matches!(c, '>' | ' ' | '\t' | '-' | '*' | '+'))
            .filter(|(_, c)| *c != ' ' && *c != '\t')
            .map(|(at, c)| at + c.len_utf8())
            .collect::<Vec<_>>()
    };
    if markdown.lines().all(|line| marks_of(line).len() <= DEEPEST) {
        return markdown.into();
    }
    let mut kept = String::with_capacity(markdown.len());
    for line in markdown.lines() {
        let marks = marks_of(line);
        // A rule of dashes or stars is only one mark, however long it is.
        let is_rule =
            line.trim().chars().all(|c| c == '-') || line.trim().chars().all(|c| c == '*');
        if marks.len() > DEEPEST && !is_rule {
            kept.push_str(&line[..marks[DEEPEST - 1]]);
            kept.push(' ');
            kept.push_str(&line[marks[marks.len() - 1]..]);
        } else {
            kept.push_str(line);
        }
        kept.push('\n');
    }
    kept.into()
}

/// A page somebody else laid out, as an e-mail is: only what a text needs is left of it, no script, no style, no picture
/// from elsewhere.
pub fn cleaned(html: &str) -> SafeHtml {
    SafeHtml(sanitiser().clean(html).to_string())
}

fn sanitiser() -> &'static ammonia::Builder<'static> {
    static SANITISER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    SANITISER.get_or_init(careful)
}

/// The same, and places of headings and call-outs beside.
fn article_sanitiser() -> &'static ammonia::Builder<'static> {
    static SANITISER: OnceLock<ammonia::Builder<'static>> = OnceLock::new();
    SANITISER.get_or_init(|| {
        let mut builder = careful();
        let callouts = [
            "markdown-alert-note",
            "markdown-alert-tip",
            "markdown-alert-important",
            "markdown-alert-warning",
            "markdown-alert-caution",
        ];
        builder
            .add_tags(["div"])
            .add_allowed_classes("div", callouts.iter().copied().chain(["markdown-alert"]))
            .add_allowed_classes("p", ["markdown-alert-title"]);
        for heading in ["h2", "h3", "h4", "h5", "h6"] {
            builder.add_tag_attributes(heading, ["id"]);
        }
        builder
    })
}

fn careful() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(HashSet::from([
            "p",
            "br",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "em",
            "strong",
            "del",
            "a",
            "ul",
            "ol",
            "li",
            "blockquote",
            "code",
            "pre",
            "hr",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "img",
        ]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("img", HashSet::from(["src", "alt", "title"])),
            ("ol", HashSet::from(["start"])),
        ]))
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(Some("nofollow ugc noopener"))
        .strip_comments(true)
        .attribute_filter(|element, attribute, value| {
            // The rule about pictures once more, whatever comrak was talked into.
            match (element, attribute) {
                ("img", "src") if !is_ours(value) => None,
                // Where ids are let through at all, only those the hub gave.
                (_, "id") if !value.starts_with(PLACE) => None,
                _ => Some(value.into()),
            }
        });
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_html_and_headings_step_down() {
        let html = prose("# A bench\n\n*by* the **harbour**\nwith a view");
        assert_eq!(
            html.as_str(),
            "<h3>A bench</h3>\n<p><em>by</em> the <strong>harbour</strong><br>\nwith a view</p>\n"
        );
    }

    #[test]
    fn the_highest_heading_is_of_the_level_asked_for() {
        let html = prose_from("## One\n\n### Two", 2);
        assert_eq!(html.as_str(), "<h2>One</h2>\n<h3>Two</h3>\n");
    }

    #[test]
    fn a_reading_has_places_contents_and_callouts() {
        let read = reading(
            "# Before you come\n\nBring a *card*.\n\n## Price\n\n## Price\n\n> [!WARNING]\n> The door sticks.\n\n\
             | a | b |\n|---|---|\n| 1 | 2 |",
            Lang::En,
        );
        let places: Vec<(u8, &str)> = read
            .contents
            .iter()
            .map(|section| (section.level, section.id.as_str()))
            .collect();
        assert_eq!(
            places,
            [
                (2, "part-before-you-come"),
                (3, "part-price"),
                (3, "part-price-3")
            ]
        );
        let html = read.html.as_str();
        assert!(
            html.contains("<h2 id=\"part-before-you-come\">Before you come</h2>"),
            "{html}"
        );
        assert!(
            html.contains("<div class=\"markdown-alert markdown-alert-warning\">"),
            "{html}"
        );
        assert!(html.contains("<th>a</th>"), "{html}");
        assert_eq!(read.minutes, 1);
        assert_eq!(minutes(401), 3);
    }

    #[test]
    fn a_reading_is_as_careful_as_prose() {
        let read = reading(
            "<div id=\"main\" class=\"x\" onclick=\"a()\">\n\n# <script>a()</script>\n\n![x](https://spy.example/y.png)\n\n\
             > [!NOTE] <img src=x onerror=a()>\n> [go](javascript:a())",
            Lang::En,
        );
        let html = read.html.as_str();
        for never in [
            "<script",
            "<img",
            "<div id=",
            "<div class=\"x\"",
            "href=\"javascript",
        ] {
            assert!(!html.contains(never), "{never}: {html}");
        }
    }

    #[test]
    fn typed_html_is_shown_as_typed_and_never_run() {
        let html = prose("<script>alert(1)</script> and <img src=x onerror=alert(1)>");
        assert!(!html.as_str().contains("<script"), "{html}");
        assert!(!html.as_str().contains("<img"), "{html}");
        assert!(html.as_str().contains("&lt;img src=x"), "{html}");
    }

    #[test]
    fn links_are_marked_and_cannot_run_code() {
        let html = prose("[here](https://example.org) [no](javascript:alert(1))");
        assert!(
            html.as_str()
                .contains(r#"<a href="https://example.org" rel="nofollow ugc noopener">here</a>"#),
            "{html}"
        );
        assert!(!html.as_str().contains("javascript"), "{html}");
    }

    #[test]
    fn pictures_from_elsewhere_become_links() {
        let html = prose(
            "![cat](https://spy.example/cat.png) ![ours](/files/a.jpg) ![x](//spy.example/y.png)",
        );
        assert!(!html.as_str().contains(r#"src="https://"#), "{html}");
        assert!(!html.as_str().contains(r#"src="//"#), "{html}");
        assert!(
            html.as_str()
                .contains(r#"href="https://spy.example/cat.png""#),
            "{html}"
        );
        assert!(
            html.as_str()
                .contains(r#"<img src="/files/a.jpg" alt="ours">"#),
            "{html}"
        );
    }

    #[test]
    fn a_text_meant_to_hurt_is_rendered_quickly() {
        let started = std::time::Instant::now();
        for mark in [">", "> ", "- ", "[", "*a ", "**", "`", "![", "|"] {
            prose(&mark.repeat(20_000 / mark.len()));
            plain(&mark.repeat(20_000 / mark.len()));
        }
        assert!(started.elapsed() < Duration::from_secs(20));
    }

    #[test]
    fn an_excerpt_is_plain_and_ends_between_words() {
        assert_eq!(
            plain("# Title\n\nSome *text* with [a link](/x)."),
            "Title Some text with a link."
        );
        assert_eq!(excerpt("One two three, four five", 16), "One two three…");
        assert_eq!(excerpt("Short", 16), "Short");
        assert_eq!(excerpt("Ääkkösiä ja öitä", 10), "Ääkkösiä…");
    }

    #[test]
    fn languages_are_told_apart() {
        for (text, lang) in [
            (
                "Rantaan kaivattaisiin lisää penkkejä ja roskakoreja.",
                Lang::Fi,
            ),
            (
                "Vi behöver fler bänkar vid hamnen och bättre belysning.",
                Lang::Sv,
            ),
            (
                "Am Hafen fehlen Bänke und eine bessere Beleuchtung.",
                Lang::De,
            ),
            ("There should be more benches by the harbour.", Lang::En),
            ("На набережной нужно больше скамеек и фонарей.", Lang::Ru),
        ] {
            assert_eq!(guess_language(text), Some(lang), "{text}");
        }
        assert_eq!(guess_language("OK"), None);
    }

    #[test]
    fn versions_are_compared_word_by_word() {
        let segments = differences("A bench by the harbour", "A long bench by the river");
        let shown: String = segments
            .iter()
            .map(|segment| match segment.sense {
                Sense::Same => segment.text.clone(),
                Sense::Added => format!("[+{}]", segment.text),
                Sense::Removed => format!("[-{}]", segment.text),
            })
            .collect();
        assert_eq!(shown, "A [+long ]bench by the [-harbour][+river]");
    }
}
