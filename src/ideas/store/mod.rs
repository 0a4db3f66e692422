//! Every SQL statement about ideas, each with a name that reads as a question or an order.

pub mod answers;
pub mod ballots;
pub mod comments;
pub mod decisions;
pub mod entries;
pub mod evaluations;
pub mod ideas;
pub mod imports;
pub mod lists;
pub mod merges;
pub mod ranks;
pub mod recall;
pub mod supports;
