//! The shape of the index, and how a document is written into it.
//!
//! Words are cut and stemmed by us and handed over separated by spaces. Three shapes of a word stand in
//! one vocabulary, told apart by a mark at their end: `kaupungissa` as folded, `kaupunk␁f` as stemmed in
//! Finnish, `pöytä␂` as written with accents. One walk through the vocabulary then finds them all.

use std::fmt::Write;

use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use crate::analysis::{Lang, VERSION, tokens};
use crate::document::{Document, Key};

/// Stands before the letter of the language at the end of a stem.
pub const STEM: char = '\u{1}';
/// Stands at the end of a word whose accents are kept.
pub const ACCENTED: char = '\u{2}';

/// So much of a text is kept for showing passages; all of it can be found.
const KEPT: usize = 6_000;
/// So much of a text can be found.
const FOUND: usize = 200_000;

/// The fields, made once per index.
#[derive(Clone)]
pub struct Fields {
    pub schema: Schema,
    pub key: Field,
    /// Words of the title alone, which count more.
    pub title: Field,
    /// Words of title and text.
    pub all: Field,
    pub kept_title: Field,
    pub kept_text: Field,
    pub kind: Field,
    pub lang: Field,
    pub status: Field,
    pub theme: Field,
    pub area: Field,
    pub agency: Field,
    pub visible: Field,
    pub extra: Field,
    pub created: Field,
    pub popularity: Field,
}

impl Fields {
    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let words = TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("whitespace")
                .set_index_option(IndexRecordOption::WithFreqs),
        );
        let kept = TextOptions::default().set_stored();
        let name = STRING.set_fast("raw");
        Self {
            key: schema.add_text_field("key", STRING | STORED),
            title: schema.add_text_field("title", words.clone()),
            all: schema.add_text_field("all", words),
            kept_title: schema.add_text_field("kept_title", kept.clone()),
            kept_text: schema.add_text_field("kept_text", kept),
            kind: schema.add_text_field("kind", name.clone()),
            lang: schema.add_text_field("lang", name.clone() | STORED),
            status: schema.add_text_field("status", name.clone()),
            theme: schema.add_i64_field("theme", INDEXED | FAST),
            area: schema.add_i64_field("area", INDEXED | FAST),
            agency: schema.add_i64_field("agency", INDEXED | FAST),
            visible: schema.add_text_field("visible", STRING),
            extra: schema.add_text_field("extra", name),
            created: schema.add_i64_field("created", FAST),
            popularity: schema.add_i64_field("popularity", FAST),
            schema: schema.build(),
        }
    }

    /// Changes when an index made earlier would answer differently.
    pub fn stamp(&self) -> String {
        let schema = serde_json::to_string(&self.schema).unwrap_or_default();
        // FNV-1a: the same in every release of Rust, unlike the standard hasher.
        let hash = schema.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, b| {
            (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("words-{VERSION} schema-{hash:016x}")
    }

    pub fn document(&self, document: &Document) -> TantivyDocument {
        let langs = Lang::possible(&document.lang);
        let mut words = String::new();
        write_words(&mut words, &document.title, langs);
        let title_words = words.clone();
        write_words(&mut words, beginning(&document.text, FOUND), langs);

        let mut doc = TantivyDocument::new();
        doc.add_text(self.key, document.key().to_string());
        doc.add_text(self.title, title_words);
        doc.add_text(self.all, words);
        doc.add_text(self.kept_title, &document.title);
        doc.add_text(self.kept_text, beginning(&document.text, KEPT));
        doc.add_text(self.kind, &document.kind);
        doc.add_text(self.lang, &document.lang);
        doc.add_text(self.status, &document.status);
        if let Some(theme) = document.theme {
            doc.add_i64(self.theme, theme);
        }
        if let Some(area) = document.area {
            doc.add_i64(self.area, area);
        }
        doc.add_i64(self.agency, document.agency_id);
        for sight in &document.visible_to {
            doc.add_text(self.visible, sight.token());
        }
        for (name, values) in &document.facets {
            for value in values {
                doc.add_text(self.extra, extra_token(name, value));
            }
        }
        doc.add_i64(self.created, document.created_at.timestamp_micros());
        doc.add_i64(self.popularity, document.popularity);
        doc
    }

    pub fn key_term(&self, key: &Key) -> tantivy::Term {
        tantivy::Term::from_field_text(self.key, &key.to_string())
    }
}

pub fn extra_token(name: &str, value: &str) -> String {
    format!("{name}={value}")
}

pub fn stem_token(lang: Lang, stem: &str) -> String {
    format!("{stem}{STEM}{}", lang_letter(lang))
}

pub fn accented_token(lower: &str) -> String {
    format!("{lower}{ACCENTED}")
}

/// One letter for each language.
pub fn lang_letter(lang: Lang) -> char {
    match lang {
        Lang::En => 'e',
        Lang::Fi => 'f',
        Lang::Sv => 's',
        Lang::De => 'd',
        Lang::Ru => 'r',
    }
}

fn write_words(words: &mut String, text: &str, langs: &[Lang]) {
    for token in tokens(text) {
        for lang in langs {
            for stem in crate::analysis::stems(&token.lower, *lang) {
                let _ = write!(words, "{stem}{STEM}{} ", lang_letter(*lang));
            }
        }
        if token.lower != token.folded {
            let _ = write!(words, "{}{ACCENTED} ", token.lower);
        }
        words.push_str(&token.folded);
        words.push(' ');
    }
}

fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
