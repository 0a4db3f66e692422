//! The hall: words every room may use. What can fail, what can happen, where things are found,
//! who may do and see what, and who is asking. No HTTP here.

pub mod access;
pub mod acts;
pub mod addresses;
mod briefly;
pub mod cx;
pub mod error;
pub mod events;
pub mod features;
pub mod job;
pub mod onward;
pub mod parting;
pub mod queue;
pub mod readings;
pub mod says;
pub mod stored;

pub use access::{Actor, Deed, May, Role};
pub use briefly::Briefly;
pub use cx::{Cx, Hub, Tx};
pub use error::{Error, Problem, Problems, Refusal, Result};
pub use events::Event;
pub use job::{Job, Listener};
pub use stored::Stored;
