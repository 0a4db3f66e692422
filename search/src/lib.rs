//! Search.
/// Stand-in until the crate lands.
pub trait Index: Send + Sync {}
