//! Challenges: the city states a problem with a deadline, people answer it in the open, residents vote, the city decides
//! with reasons and follows what was promised.
//!
//! This room keeps the problem itself: its phases, its form, who may do what, questions and news. The ideas handed in,
//! the vote and the winners live in `ideas`, which asks this room what is allowed now.

pub mod form;
pub mod gate;
pub mod phase;
mod store;
mod window;

pub use form::{Answers, Form, GivenParts, Question};
pub use phase::{Act, Timeline};
pub use window::{Brief, Window, brief, briefs, count_ballots, count_ideas, form_of, window};
