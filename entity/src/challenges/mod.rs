//! Challenges: phases, forms, gates, questions and news.

pub mod challenge;
pub mod invitation;
pub mod milestone;
pub mod milestone_update;
pub mod news;
pub mod phase;
pub mod phase_change;
pub mod query;
pub mod question;
pub mod reminder;
pub mod residence;
pub mod review;
