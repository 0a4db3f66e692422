//! Ideas and everything around them.

pub mod answer;
pub mod answer_template;
pub mod attached_file;
pub mod comment;
pub mod follow;
pub mod idea;
pub mod idea_version;
pub mod merge;
pub mod support;
