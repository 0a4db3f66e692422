//! Ideas within a challenge: handing one in, its list, voting on it. The challenge itself, its phases and its form belong
//! to the room `challenges`; this room asks it what is open now, and for whom.

pub mod api;
pub mod ballot;
pub mod browse;
pub mod entry;
pub mod pages;
pub mod signs;
pub mod window;

pub use ballot::{Ballot, BallotView, cast, own, take_back};
pub use signs::{SetAside, Signs, restore, set_aside, signs};
