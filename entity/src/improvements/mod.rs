//! Improvement cases: what people said, gathered into work with a measured outcome.

pub mod change;
pub mod evidence;
pub mod improvement;
pub mod link;
pub mod merge;
pub mod milestone;
pub mod note;
pub mod task;
