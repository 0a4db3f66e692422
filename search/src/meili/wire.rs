//! What goes over the wire: documents as Meilisearch keeps them, and as it gives them back.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::analysis::{Lang, VERSION, fold, stems, tokens};
use crate::document::Document;
use crate::synonyms::Synonyms;

/// So much of a text can be found, and so much is given back for showing a passage.
const FOUND: usize = 200_000;
const SHOWN: usize = 6_000;

/// A document as it is kept.
#[derive(Clone, Debug, Serialize)]
pub struct Written {
    pub id: String,
    kind: String,
    agency: i64,
    title: String,
    text: String,
    shown: String,
    lang: String,
    theme: Option<i64>,
    area: Option<i64>,
    status: String,
    visible: Vec<String>,
    extra: Vec<String>,
    /// Every word's stems, title first.
    stems: String,
    /// Words with accents, spelt so that only the same accents match.
    accents: String,
    created: i64,
    popularity: i64,
}

/// A document as it comes back.
#[derive(Clone, Debug, Deserialize)]
pub struct Found {
    pub id: String,
    pub title: String,
    pub shown: String,
    pub lang: String,
}

/// Says which release filled the living index; stands in an index of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub id: String,
    pub words: u32,
    pub layout: u32,
}

impl Stamp {
    pub const ID: &'static str = "stamp";

    pub fn now() -> Self {
        Self {
            id: Self::ID.to_owned(),
            words: VERSION,
            // Goes up with any change of `Written`.
            layout: 1,
        }
    }
}

impl From<&Document> for Written {
    fn from(document: &Document) -> Self {
        let text = beginning(&document.text, FOUND);
        let langs = Lang::possible(&document.lang);
        let mut stems = String::new();
        let mut accents = BTreeSet::new();
        for token in tokens(&document.title).chain(tokens(text)) {
            for lang in langs {
                for stem in self::stems(&token.lower, *lang) {
                    let _ = write!(stems, "{stem} ");
                }
            }
            if token.lower != token.folded {
                accents.insert(accented(&token.lower));
            }
        }
        let accents: Vec<String> = accents.into_iter().collect();
        let extra = document
            .facets
            .iter()
            .flat_map(|(name, values)| values.iter().map(move |value| format!("{name}={value}")));
        Self {
            id: document.key().to_string(),
            kind: document.kind.clone(),
            agency: document.agency_id,
            title: document.title.clone(),
            text: text.to_owned(),
            shown: beginning(text, SHOWN).to_owned(),
            lang: document.lang.clone(),
            theme: document.theme,
            area: document.area,
            status: document.status.clone(),
            visible: document.visible_to.iter().map(|s| s.token()).collect(),
            extra: extra.collect(),
            stems,
            accents: accents.join(" "),
            created: document.created_at.timestamp_micros(),
            popularity: document.popularity,
        }
    }
}

/// A word with accents as plain letters that no other word has: the server folds accents away, and this
/// it cannot fold.
pub fn accented(lower: &str) -> String {
    let mut spelt = fold(lower).into_owned();
    spelt.push('q');
    for byte in lower.bytes().filter(|byte| !byte.is_ascii()) {
        spelt.push((b'a' + (byte >> 4)) as char);
        spelt.push((b'a' + (byte & 15)) as char);
    }
    spelt
}

/// Our groups as the server wants them: every entry with its equals, as written and as stemmed.
pub fn synonyms(synonyms: &Synonyms) -> HashMap<String, Vec<String>> {
    let mut map: HashMap<String, Vec<String>> = HashMap::new();
    for (lang, group) in synonyms.groups() {
        let plain: Vec<String> = group.iter().map(|entry| fold(entry).into_owned()).collect();
        let stemmed: Vec<String> = group.iter().map(|entry| stemmed(entry, lang)).collect();
        for shapes in [plain, stemmed] {
            for entry in &shapes {
                let equals = map.entry(entry.clone()).or_default();
                for other in &shapes {
                    if other != entry && !equals.contains(other) {
                        equals.push(other.clone());
                    }
                }
            }
        }
    }
    map.retain(|_, equals| !equals.is_empty());
    map
}

/// Every word of an entry by one stem.
fn stemmed(entry: &str, lang: Lang) -> String {
    let one_stem = |word: &str| {
        let stem = stems(word, lang).into_iter().next();
        stem.unwrap_or_else(|| fold(word).into_owned())
    };
    let words: Vec<String> = entry.split(' ').map(one_stem).collect();
    words.join(" ")
}

fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_accents_is_spelt_in_plain_letters_of_its_own() {
        assert!(accented("säde").chars().all(|c| c.is_ascii_lowercase()));
        assert_ne!(accented("säde"), accented("sáde"));
    }

    #[test]
    fn synonyms_are_told_as_written_and_as_stemmed() {
        let mut groups = Synonyms::default();
        let group = ["bicycle", "bike", "cycle track"].map(str::to_owned);
        groups.set(Lang::En, vec![group.to_vec()]);
        let map = synonyms(&groups);
        assert_eq!(map["bicycle"], ["bike", "cycle track"]);
        assert_eq!(map["bicycl"], ["bike", "cycl track"]);
    }
}
