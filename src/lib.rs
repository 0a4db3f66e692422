//! The front office: knows every room, known by no one. `app` puts a hub together, `routes` is its site map,
//! `office` serves its operator. A library so that the tests can live in the same house.

pub mod app;
pub mod demo;
pub mod health;
pub mod home;
pub mod office;
pub mod reference;
pub mod routes;
