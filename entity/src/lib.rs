//! The ground everything stands on: one short file per table, grouped by domain, and the words they are written in.
//!
//! A row has no `Serialize` and never leaves the house; the world sees views.

pub mod accounts;
pub mod agencies;
pub mod articles;
pub mod cases;
pub mod challenges;
pub mod chat;
pub mod feed;
pub mod hub;
pub mod ideas;
pub mod improvements;
pub mod mailroom;
pub mod moderation;
pub mod notifications;
pub mod triage;
pub mod words;
