//! Reports and decisions.

pub mod matter;
pub mod report;
