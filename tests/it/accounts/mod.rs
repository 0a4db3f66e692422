//! People and sign-in.

mod account;
mod people;
mod sign_in;
mod waiting;
