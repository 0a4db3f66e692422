//! Tables of the hub itself: what happened, what is to be done.

pub mod job;
pub mod note;
pub mod outbox_event;
