//! The house itself: who may, who stands at which door, which room knows which, whether every page can be printed
//! in every language.

pub mod access;
mod backup;
mod bounds;
mod creates;
mod database;
mod doors;
mod exits;
mod health;
mod idle;
mod pages;
pub mod questions;
mod rooms;
mod schema;
mod supply;
mod words;
