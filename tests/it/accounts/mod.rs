//! People and sign-in.

mod account;
mod directory;
pub mod faces;
mod people;
mod sign_in;
mod waiting;
