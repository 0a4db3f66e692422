//! What the law asks of whoever knows something of people: a notice made from what is really configured, a download of
//! everything about oneself, leaving that really leaves nothing behind, and clocks after which things are forgotten,
//! with a letter beforehand.
//!
//! This room reads and forgets across all others and no room knows it. Where in the database something is about somebody
//! is written down once, in the [`ledger`]; a test compares it with the tables there are.

pub mod api;
mod clocks;
mod consents;
mod leaving;
pub mod ledger;
mod letters;
mod mine;
mod notice;
pub mod pages;
mod store;

pub use clocks::{jobs, timetable};
pub use consents::{Consents, consents};
pub use leaving::{AfterLeaving, Farewell};
pub use letters::letters;
pub use mine::{Download, download, everything};
pub use notice::{Notice, notice};
