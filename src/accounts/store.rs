//! Every SQL statement of this room, by what it is about.

pub mod blocks;
pub mod idempotency;
pub mod keys;
pub mod letters;
pub mod people;
pub mod sessions;
pub mod sign_ins;
pub mod teams;
pub mod tokens;
