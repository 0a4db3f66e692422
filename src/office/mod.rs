//! What the operator asks for at the counter: one file per command, or few that belong together.

pub mod backup;
pub mod bounce;
pub mod doctor;
pub mod imports;
pub mod lock;
pub mod log;
pub mod open;
pub mod people;
pub mod reindex;
pub mod words;
