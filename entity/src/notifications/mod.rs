//! News and letters.

pub mod letter;
pub mod notice;
