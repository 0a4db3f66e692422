//! A Meilisearch server.
pub struct Meili;
