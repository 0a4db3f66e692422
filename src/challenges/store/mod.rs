//! Every statement of this room.

pub mod challenges;
pub mod forms;
pub mod phases;
pub mod standing;
