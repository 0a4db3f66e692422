//! E-mail that came in.

pub mod mail;
