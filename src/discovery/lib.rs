//! Discovery: finding things again. Keeps the search index up with what happens, rebuilds it without a gap, and
//! answers `/search` and its API twin.
//!
//! A reader: it listens to events and asks other rooms through their doors; no room imports it. The index is never
//! asked who may see what alone: whatever it finds is checked against the database before it is shown.

pub mod api;
mod facets;
mod find;
mod follow;
mod look;
pub mod pages;
mod reindex;
mod store;
#[cfg(test)]
mod trials;
mod views;

pub use find::{Asked, find};
pub use follow::Upkeep;
pub use look::Look;
pub use reindex::{REINDEX, Reindex, ask_to_reindex, upkeep};
pub use views::{Facet, FacetValue, Found, FoundRow, FoundThing};
