//! People and sign-in.

mod account;
pub mod faces;
mod people;
mod sign_in;
mod waiting;
