//! What a thing is called in each language.

use super::Lang;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A name per language. Never shown empty: a missing language falls back to English, then to any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
#[serde(transparent)]
pub struct Names(pub BTreeMap<String, String>);

impl Names {
    /// The same name in every language.
    pub fn same(name: &str) -> Self {
        Self(BTreeMap::from([("en".to_owned(), name.to_owned())]))
    }

    pub fn with(mut self, lang: Lang, name: &str) -> Self {
        self.0.insert(lang.to_string(), name.to_owned());
        self
    }

    /// The name in this language, or the best there is.
    pub fn in_lang(&self, lang: Lang) -> &str {
        [lang.code(), "en"]
            .iter()
            .find_map(|code| self.0.get(*code).filter(|name| !name.is_empty()))
            .or_else(|| self.0.values().find(|name| !name.is_empty()))
            .map_or("", String::as_str)
    }

    /// Every distinct name, for search.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0
            .values()
            .map(String::as_str)
            .filter(|name| !name.is_empty())
    }
}
