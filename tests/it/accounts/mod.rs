//! People and sign-in.

mod account;
mod directory;
pub mod faces;
mod people;
mod services;
mod sign_in;
mod waiting;
