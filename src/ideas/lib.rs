//! ideas
