//! The pages every new hub begins with, until an admin makes them its own. They say what the software really does;
//! whoever changes the software changes them. `{site}` is the hub's name, `{email}` the address of its keepers.

use crate::site_pages::{PageKey, PageText};
use entity::words::Lang;

macro_rules! first {
    ($lang:literal, $key:expr) => {
        match $key {
            PageKey::Accessibility => {
                include_str!(concat!("first_pages/", $lang, "/accessibility.md"))
            }
            PageKey::Privacy => include_str!(concat!("first_pages/", $lang, "/privacy.md")),
            PageKey::Contact => include_str!(concat!("first_pages/", $lang, "/contact.md")),
            PageKey::Terms => include_str!(concat!("first_pages/", $lang, "/terms.md")),
        }
    };
}

/// Title and Markdown, filled in.
pub(crate) fn text(key: PageKey, lang: Lang, site: &str, email: &str) -> PageText {
    let whole = match lang {
        Lang::En => first!("en", key),
        Lang::Fi => first!("fi", key),
        Lang::Sv => first!("sv", key),
        Lang::De => first!("de", key),
        Lang::Ru => first!("ru", key),
    };
    let (title, text) = whole.split_once('\n').unwrap_or((whole, ""));
    PageText {
        key,
        lang,
        title: title.trim_start_matches("# ").trim().to_owned(),
        text: with_address(key, text.trim(), email).replace("{site}", site),
        own: false,
        updated_at: None,
    }
}

/// Where no address has been set, nobody is sent to an empty one: the other pages lead to the contact page, and that
/// one leaves its line out.
fn with_address(key: PageKey, text: &str, email: &str) -> String {
    if !email.is_empty() {
        return text.replace("{email}", email);
    }
    text.lines()
        .filter(|line| key != PageKey::Contact || !line.contains("{email}"))
        .map(|line| line.replace("[{email}](mailto:{email})", "[{site}](/pages/contact)"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_stands_in_every_language_with_nothing_left_to_fill_in() {
        for key in PageKey::ALL {
            for lang in Lang::ALL {
                let page = text(*key, *lang, "Kuusilahti", "us@kuusilahti.example");
                assert!(
                    !page.title.is_empty() && !page.title.contains('#'),
                    "{key:?} {lang}"
                );
                assert!(page.text.len() > 100, "{key:?} {lang}");
                assert!(!page.text.contains('{'), "{key:?} {lang}");
            }
        }
    }
}
