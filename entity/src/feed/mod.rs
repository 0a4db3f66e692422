//! What the staff say among themselves.

pub mod comment;
pub mod follow;
pub mod mention;
pub mod post;
pub mod reader;
