//! What the page of a service says beside its text. Kept as a JSON document; a field added later has a default, so older
//! versions stay readable.

use poem_openapi::Object;
use sea_orm::FromJsonQueryResult;
use serde::{Deserialize, Serialize};

/// The facts of a service, in one language, in Markdown.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, Object,
)]
#[serde(default)]
#[oai(default)]
pub struct ServiceFacts {
    pub for_whom: String,
    pub price: String,
    /// How long it takes.
    pub time: String,
    /// How one gets it.
    pub how: String,
}

impl ServiceFacts {
    /// Each fact with the name of its field.
    pub fn all(&self) -> [(&'static str, &str); 4] {
        [
            ("for_whom", &self.for_whom),
            ("price", &self.price),
            ("time", &self.time),
            ("how", &self.how),
        ]
    }
}
