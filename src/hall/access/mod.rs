//! Who may: one readable room. `deeds` says who may do what, `sight` who may see what.

mod actor;
mod deeds;
pub mod sight;

pub use actor::{Actor, Membership, Role, Scope, Signed, Via};
pub use deeds::{ALL_DEEDS, Deed, May, may};
