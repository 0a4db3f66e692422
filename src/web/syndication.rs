//! Feeds in Atom (RFC 4287), for whoever follows a list with a reader of their own.

use chrono::{DateTime, Utc};
use entity::words::Lang;

/// A feed of a list.
pub struct Feed {
    pub title: String,
    /// Absolute address of the list as a page.
    pub page: String,
    /// Absolute address of this feed; also its id.
    pub address: String,
    pub lang: Lang,
    pub updated: DateTime<Utc>,
    pub entries: Vec<Entry>,
}

/// One thing in a feed.
pub struct Entry {
    /// Absolute address; also its id, so it must never change.
    pub address: String,
    pub title: String,
    /// Plain text.
    pub summary: String,
    pub author: Option<String>,
    pub lang: Lang,
    pub published: DateTime<Utc>,
    pub updated: DateTime<Utc>,
}

impl Feed {
    pub fn written(&self) -> String {
        let mut out = String::with_capacity(512 + self.entries.len() * 512);
        out.push_str("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        out.push_str(&format!(
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            self.lang
        ));
        element(&mut out, "id", &self.address);
        element(&mut out, "title", &self.title);
        element(&mut out, "updated", &stamp(self.updated));
        link(&mut out, "self", &self.address);
        link(&mut out, "alternate", &self.page);
        for entry in &self.entries {
            out.push_str(&format!("<entry xml:lang=\"{}\">\n", entry.lang));
            element(&mut out, "id", &entry.address);
            element(&mut out, "title", &entry.title);
            link(&mut out, "alternate", &entry.address);
            element(&mut out, "published", &stamp(entry.published));
            element(&mut out, "updated", &stamp(entry.updated));
            out.push_str("<author>");
            element(&mut out, "name", entry.author.as_deref().unwrap_or("–"));
            out.push_str("</author>\n");
            element(&mut out, "summary", &entry.summary);
            out.push_str("</entry>\n");
        }
        out.push_str("</feed>\n");
        out
    }
}

fn stamp(at: DateTime<Utc>) -> String {
    press::dates::iso(at)
}

fn element(out: &mut String, name: &str, text: &str) {
    out.push_str(&format!("<{name}>{}</{name}>\n", escaped(text)));
}

fn link(out: &mut String, rel: &str, address: &str) {
    out.push_str(&format!(
        "<link rel=\"{rel}\" href=\"{}\"/>\n",
        escaped(address)
    ));
}

/// XML 1.0 knows few control characters and no way to write the others.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feed_is_well_formed_whatever_people_write() {
        let at: DateTime<Utc> = "2026-11-21T12:00:00.5Z".parse().unwrap();
        let feed = Feed {
            title: "Ideas & <more>".to_owned(),
            page: "https://kuusilahti.example/ideas?a=1&b=2".to_owned(),
            address: "https://kuusilahti.example/ideas.atom".to_owned(),
            lang: Lang::Fi,
            updated: at,
            entries: vec![Entry {
                address: "https://kuusilahti.example/ideas/1".to_owned(),
                title: "\u{0}\u{b}A \"bench\"".to_owned(),
                summary: "By the harbour".to_owned(),
                author: None,
                lang: Lang::Sv,
                published: at,
                updated: at,
            }],
        };
        let text = feed.written();
        assert!(
            text.contains("<title>Ideas &amp; &lt;more&gt;</title>"),
            "{text}"
        );
        assert!(
            text.contains("<title>A &quot;bench&quot;</title>"),
            "{text}"
        );
        assert!(
            text.contains("<updated>2026-11-21T12:00:00Z</updated>"),
            "{text}"
        );
        assert!(
            text.contains("href=\"https://kuusilahti.example/ideas?a=1&amp;b=2\""),
            "{text}"
        );
    }
}
