//! News and letters.

pub mod bounce;
pub mod letter;
pub mod notice;
pub mod retention_warning;
