//! What is measured, a file per subject.

pub mod articles;
pub mod ballots;
pub mod guide;
pub mod hardship;
pub mod inbox;
pub mod kill;
pub mod live;
pub mod mail;
pub mod oidc;
pub mod pages;
pub mod scale;
pub mod search;
pub mod start;
pub mod supports;
