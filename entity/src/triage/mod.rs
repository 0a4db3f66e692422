//! The staff's inbox: what waits, what was done with it, what colleagues say about it.

pub mod act;
pub mod act_item;
pub mod item;
pub mod mention;
pub mod note;
pub mod team_theme;
pub mod view;
