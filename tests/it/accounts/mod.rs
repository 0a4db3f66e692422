//! People and sign-in.

mod account;
pub mod faces;
mod people;
mod services;
mod sign_in;
mod waiting;
