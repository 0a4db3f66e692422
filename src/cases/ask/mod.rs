//! Asking: any matter, over any channel, in one way. It has a named person from the moment it is received.

pub(crate) mod company;
mod follow;
mod look;
mod receive;

pub use company::Company;
pub(crate) use follow::{can_be_solved, can_hurry};
pub use follow::{claim, solved, sooner};
pub use look::{FirstLook, LooksFirst, Match, MatchKind, kind_name, look_first};
pub(crate) use receive::organisation_of;
pub use receive::{Foreseen, NewMatter, Who, check, foresee, receive, receive_in};
