//! What the operator asks for at the counter of the front office: one file per command or few that belong together.

pub mod backup;
pub mod doctor;
pub mod lock;
pub mod people;
