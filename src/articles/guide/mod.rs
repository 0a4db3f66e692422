//! A guide: questions as a tree that lead to a checklist, papers and a named person.
//!
//! Everything here is a plain function over a [`Tree`]: what may be kept ([`sound`]), what may be published ([`check`]),
//! where the answers given so far lead ([`walk`]), and what an editor changes ([`change`]). The answers of a walk live
//! in its address, so it needs no account, survives a reload and can be shared.

mod browse;
pub mod change;
mod check;
mod keep;
mod tree;
mod trees;
mod views;
mod walk;

pub use browse::{draft, draft_among, helpers, published, walked};
pub use check::{Fault, Place, Problem, check, sound};
pub use keep::keep;
pub(crate) use keep::to_mend;
pub use tree::{
    Answer, Ending, LIMITS, Limits, Paper, Question, Step, Tree, Unreadable, When, is_key,
};
pub use trees::Trees;
pub use views::*;
pub use walk::{Given, Screen, Taken, Walk, walk};

#[cfg(test)]
mod tests;
