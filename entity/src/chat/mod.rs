//! Live chat: what is said stands in its case; here is only who talks.

pub mod seat;
pub mod talk;
