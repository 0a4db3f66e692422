//! Words people write, before they are kept: without signs that command a reader's screen, and those that need a second
//! look before everyone sees them: a new person's links, watched words.

use crate::store;
use agencies::Site;
use chrono::Duration;
use entity::words::{Cause, Lang, Visibility};
use hall::{Cx, Result};

/// Whether a new text of the asker is public at once, or waits for moderation and why. Staff are trusted.
pub async fn first_look(cx: &Cx, site: &Site, text: &str) -> Result<Option<Cause>> {
    if cx.actor.is_staff() {
        return Ok(None);
    }
    if site.watched_word(text).is_some() {
        return Ok(Some(Cause::WatchedWord));
    }
    if has_link(text) && is_new(cx, site).await? {
        return Ok(Some(Cause::NewPersonsLink));
    }
    Ok(None)
}

pub fn visibility(cause: Option<Cause>) -> Visibility {
    if cause.is_some() {
        Visibility::Waiting
    } else {
        Visibility::Public
    }
}

async fn is_new(cx: &Cx, site: &Site) -> Result<bool> {
    let Some(person) = cx.actor.person() else {
        return Ok(true);
    };
    let joined = store::people::confirmed_at(cx.db(), person).await?;
    let settled = Duration::hours(site.settings.new_person_hours);
    Ok(joined.is_none_or(|joined| cx.now() - joined < settled))
}

/// Something a browser or a reader would take for an address.
fn has_link(text: &str) -> bool {
    let text = text.to_lowercase();
    text.contains("http://")
        || text.contains("https://")
        || text.contains("www.")
        || text.contains("](")
}

/// The language of a text: as said, else as guessed, else the asker's own.
pub fn language(cx: &Cx, said: Option<Lang>, text: &str) -> Lang {
    said.or_else(|| press::guess_language(text))
        .unwrap_or(cx.lang)
}

/// One line without control characters or doubled spaces. Direction marks go too: they could turn a title around.
pub fn one_line(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .filter(visible)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Line breaks as `\n`, no other control characters.
pub fn plain_breaks(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars()
        .filter(|letter| *letter == '\n' || *letter == '\t' || !letter.is_control())
        .filter(visible)
        .collect::<String>()
        .trim()
        .to_owned()
}

fn visible(letter: &char) -> bool {
    !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{0}')
}

#[cfg(test)]
mod tests {
    use super::has_link;

    #[test]
    fn links_are_seen_in_every_dress() {
        for link in ["see https://example.org", "WWW.example.org", "[here](//x)"] {
            assert!(has_link(link), "{link}");
        }
        assert!(!has_link("a bench (by the harbour). Please."));
    }
}
